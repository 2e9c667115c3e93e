import { koreanDay } from '@sandan/market/calendar/date';
import { faultDetail } from '@sandan/market/fault-detail';
import { legNames, legs } from '@sandan/market/landed/incoterm';
import { cellFlags, quoteFlags } from '@sandan/market/quote/comparison';
import {
  type ActionFunctionArgs,
  Form,
  Link,
  type LoaderFunctionArgs,
  redirect,
  useActionData,
  useLoaderData,
} from 'react-router';
import { refusal, sheetOf } from '../../api/form.server.ts';
import { acting } from '../../api/gate.server.ts';
import type { ComparisonView, RfqView } from '../../api/rfqs.ts';
import { day } from '../../format/date.ts';
import { costLegs, costsOf, costValues } from '../../format/landed-form.server.ts';
import { amount, count, decimal } from '../../format/number.ts';
import { quantity } from '../../format/quantity.ts';
import { textIn } from '../../format/text.ts';
import { Badge } from '../../parts/badge.tsx';
import { Button } from '../../parts/button.tsx';
import { FormErrors, TextField } from '../../parts/field.tsx';
import { FormKey } from '../../parts/form-key.tsx';
import { Head } from '../../parts/head.tsx';
import { PageTitle } from '../../parts/page-title.tsx';
import { placeText, QuoteState, useUnit } from '../../parts/rfq.tsx';
import { useRfqWords } from '../../words/rfq.ts';
import { useTrackWords } from '../../words/track.ts';
import { languageOf, useLanguage } from '../../words/words.ts';

export const loader = async ({ context, params, request }: LoaderFunctionArgs) => {
  const { api } = await acting(context, request, params.lang);
  const language = languageOf(params.lang);
  const [rfq, sent] = await Promise.all([
    api.read<RfqView>(`/rfqs/${params.id}`),
    api.read<ComparisonView>(`/rfqs/${params.id}/comparison`),
  ]);
  const { columns, ...table } = sent;
  return {
    rfq,
    table,
    /** The version of the costs: they are only ever written from here. */
    values: costValues(table.costs, rfq.content.currency),
    costLegs,
    hs: [...new Set(table.lines.flatMap((l) => (l.hs ? [l.hs] : [])))],
    columns: columns.map((column) => ({
      ...column,
      flags: column.flags.map((f) => quoteFlags[f][language]),
      cells: column.cells.map((cell) => ({ ...cell, flags: cell.flags.map((f) => cellFlags[f][language]) })),
      landed: column.landed && {
        ...column.landed,
        needs: column.landed.needs.map((n) => ({
          key: n.leg + n.code,
          leg: n.leg === 'price' || n.leg === 'arrival' ? '' : legNames[n.leg][language],
          text: faultDetail(n.code, language, (name) => n.params?.[name]),
        })),
      },
    })),
  };
};

export const action = async ({ context, params, request }: ActionFunctionArgs) => {
  const { api } = await acting(context, request, params.lang);
  const sheet = await sheetOf(request);
  const [rfq, table] = await Promise.all([
    api.read<RfqView>(`/rfqs/${params.id}`),
    api.read<ComparisonView>(`/rfqs/${params.id}/comparison`),
  ]);
  const today = koreanDay(new Date());
  const costs = costsOf(sheet, rfq.content.delivery?.place, rfq.content.currency, today, table.costs);
  const sent = await api.send('PUT', `/rfqs/${params.id}/costs`, sheet.sending({ costs }));
  return sent.ok ? redirect(`/${languageOf(params.lang)}/rfqs/${params.id}/compare`) : refusal(sent, sheet, 'costs');
};

const head = 'border-b border-line px-4 py-3 text-left align-top font-semibold';
const cell = 'border-b border-line px-4 py-3 align-top';

const Flags = ({ flags }: { flags: readonly string[] }) =>
  flags.length === 0 ? null : (
    <ul className="mt-1 text-sm text-clay-900">
      {flags.map((flag) => (
        <li key={flag}>⚠ {flag}</li>
      ))}
    </ul>
  );

const Table = () => {
  const { table, columns } = useLoaderData<typeof loader>();
  const words = useRfqWords();
  const language = useLanguage();
  const track = useTrackWords();
  const unit = useUnit();
  const states = { held: words.held, spared: words.spared, unknown: words.unknown };
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is reached by the keyboard (WCAG 2.1.1)
    <section className="card overflow-x-auto" aria-label={words.table} tabIndex={0}>
      <table className="w-full min-w-160 text-[0.9375rem] tabular-nums">
        <caption className="sr-only">{words.table}</caption>
        <thead>
          <tr>
            <td className={head} />
            {columns.map((c) => (
              <th key={c.quoteId} scope="col" className={`${head} min-w-44`}>
                <Link to={`/${language}/quotes/${c.quoteId}`} className="link">
                  {textIn(c.seller.name, language)}
                </Link>
                <span className="mt-1 flex flex-wrap gap-1.5 font-normal">
                  <QuoteState state={c.state} />
                  {c.best && <Badge tone="good">{words.best}</Badge>}
                </span>
                <span className="mt-1 block text-sm font-normal text-soft">
                  {track.brief(count(c.seller.closed, language), count(c.seller.upheld, language))}
                </span>
                <Flags flags={c.flags} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.lines.map((line) => (
            <tr key={line.number}>
              <th scope="row" className={`${head} min-w-40 font-medium`}>
                {line.number}. {line.name}
                <span className="block font-normal text-soft">{quantity(line.quantity, language)}</span>
              </th>
              {columns.map((c) => {
                const at = c.cells.find((x) => x.line === line.number);
                return (
                  <td key={c.quoteId} className={cell}>
                    {at?.unitPrice && (
                      <p className={at.best ? 'font-semibold' : ''}>
                        {at.unitPrice} {table.currency} / {unit(line.quantity.unit)}{' '}
                        {at.best && <Badge tone="good">{words.best}</Badge>}
                      </p>
                    )}
                    {at?.atAsked && <p className="text-soft">{words.asAsked(`${at.atAsked} ${table.currency}`)}</p>}
                    {at?.quantity !== undefined && at.quantity !== line.quantity.value && (
                      <p className="text-soft">{quantity({ value: at.quantity, unit: line.quantity.unit }, language)}</p>
                    )}
                    {at && (at.minimum !== undefined || at.multiple !== undefined) && (
                      <p className="text-soft">
                        {[
                          at.minimum !== undefined && words.orderFrom(decimal(at.minimum, language)),
                          at.multiple !== undefined && words.orderBy(decimal(at.multiple, language)),
                        ]
                          .filter(Boolean)
                          .join(' · ')}
                      </p>
                    )}
                    <Flags flags={at?.flags ?? []} />
                    {at?.next !== undefined && (
                      <p className="text-sm text-clay-900">
                        {words.orderable(quantity({ value: at.next, unit: line.quantity.unit }, language))}
                      </p>
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
          <tr>
            <th scope="row" className={`${head} font-medium`}>
              {words.terms}
            </th>
            {columns.map((c) => (
              <td key={c.quoteId} className={cell}>
                <span className="font-medium">{c.terms.delivery.rule}</span> {placeText(c.terms.delivery.place)}
                <span className="block text-soft">{words.days(c.terms.leadDays)}</span>
                {c.arrives && (
                  <span className="block text-soft">
                    {words.arrives} {day(c.arrives, language)}
                  </span>
                )}
              </td>
            ))}
          </tr>
          <tr>
            <th scope="row" className={`${head} font-medium`}>
              {words.total}
            </th>
            {columns.map((c) => (
              <td key={c.quoteId} className={cell}>
                <span className="font-medium">{amount(c.total, language)}</span>
                {c.converted && c.converted.currency !== c.total.currency && (
                  <span className="block text-soft">≈ {amount(c.converted, language)}</span>
                )}
                {c.terms.orderMinimum !== undefined && (
                  <span className="block text-soft">
                    {words.leastTotal} {amount({ currency: c.terms.currency, minor: c.terms.orderMinimum }, language)}
                  </span>
                )}
              </td>
            ))}
          </tr>
          {table.costs && (
            <>
              <tr className="bg-sand">
                <th scope="row" className={head}>
                  {words.landed}
                  <span className="block font-normal">{placeText(table.costs.to)}</span>
                </th>
                {columns.map((c) => (
                  <td key={c.quoteId} className={`${cell} font-semibold`}>
                    {c.landed?.total ? amount(c.landed.total, language) : words.notComparable}
                    {c.landed && !c.landed.total && (
                      <span className="block font-normal">{words.known(amount(c.landed.known, language))}</span>
                    )}
                    {c.landed && c.landed.needs.length > 0 && (
                      <ul className="mt-1 text-sm font-normal text-clay-900">
                        {c.landed.needs.map((n) => (
                          <li key={n.key}>
                            {n.leg && `${n.leg}: `}
                            {n.text}
                          </li>
                        ))}
                      </ul>
                    )}
                  </td>
                ))}
              </tr>
              {(['price', ...legs] as const).map((leg) => (
                <tr key={leg}>
                  <th scope="row" className={`${head} font-normal`}>
                    {leg === 'price' ? words.price : legNames[leg][language]}
                  </th>
                  {columns.map((c) => {
                    const at = c.landed?.rows.find((r) => r.leg === leg);
                    return (
                      <td key={c.quoteId} className={cell}>
                        {at?.amount ? (
                          amount(at.amount, language)
                        ) : (
                          <span className="text-soft">{at ? states[at.state as 'held'] : '–'}</span>
                        )}
                        {at?.formula && <span className="block text-sm wrap-anywhere text-soft">{at.formula}</span>}
                        {at?.source && <span className="block text-sm wrap-anywhere text-soft">{at.source}</span>}
                      </td>
                    );
                  })}
                </tr>
              ))}
            </>
          )}
        </tbody>
      </table>
    </section>
  );
};

const Costs = () => {
  const { rfq, table, values, costLegs: asked, hs } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>()?.refused;
  const words = useRfqWords();
  const language = useLanguage();
  const at = (name: string) => ({ name, stored: (values as Record<string, string>)[name] ?? '' });
  if (rfq.side !== 'buyer' || !rfq.content.delivery) return null;
  return (
    <section aria-labelledby="costs" className="card grid gap-4 p-5 sm:p-7">
      <h2 id="costs" className="text-xl">
        {words.costs}
      </h2>
      <p className="text-soft">{words.costsLead}</p>
      <Form method="post" className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
        <FormErrors refused={refused}>
          <FormKey of="costs" version={table.version} />
          {asked.map((leg) => (
            <TextField
              key={leg}
              {...at(`cost-${leg}`)}
              label={`${legNames[leg][language]} (${table.currency})`}
              inputMode="decimal"
            />
          ))}
          <TextField {...at('days')} label={words.freightDays} inputMode="numeric" />
          <TextField {...at('insurance')} label={words.insurance} inputMode="decimal" />
          {hs.map((code) => (
            <TextField key={code} {...at(`duty-${code}`)} label={words.dutyRate(code)} inputMode="decimal" />
          ))}
          <TextField {...at('source')} label={words.source} hint={words.sourceHint} required maxLength={200} />
          <div className="sm:col-span-full">
            <Button>{words.saveCosts}</Button>
          </div>
        </FormErrors>
      </Form>
    </section>
  );
};

export default function Compare() {
  const { rfq, table, columns } = useLoaderData<typeof loader>();
  const words = useRfqWords();
  const language = useLanguage();
  return (
    <>
      <Head title={`${words.table} ${rfq.number}`} index={false} />
      <div className="wrap py-8 sm:py-10">
        <PageTitle
          title={words.table}
          lead={words.tableLead(table.currency, day(table.on, language))}
          back={{ to: `/${language}/rfqs/${rfq.id}`, label: rfq.title }}
        />
        <div className="grid gap-8">
          {columns.length === 0 ? <p className="text-soft">{words.nothingToCompare}</p> : <Table />}
          <p className="text-soft">{words.landedLead}</p>
          <Costs />
        </div>
      </div>
    </>
  );
}
