import { currencies } from '@sandan/market/company/amount';
import { countryCodes } from '@sandan/market/reference/country';
import {
  type ActionFunctionArgs,
  data,
  Form,
  Link,
  type LoaderFunctionArgs,
  redirect,
  useActionData,
  useLoaderData,
  useSearchParams,
} from 'react-router';
import { refusal, sheetOf } from '../../api/form.server.ts';
import { acting } from '../../api/gate.server.ts';
import type { LicenceView, PeriodView, ReckoningView, StatementView } from '../../api/licences.ts';
import { day, moment } from '../../format/date.ts';
import { licenceNames, rate, rowsShown, statementFields, statementIn, statementRows } from '../../format/licence.server.ts';
import { countryName } from '../../format/number.ts';
import { textIn } from '../../format/text.ts';
import { Button } from '../../parts/button.tsx';
import { Done } from '../../parts/empty.tsx';
import { FormErrors, type Refused, SelectField, TextArea } from '../../parts/field.tsx';
import { FormKey } from '../../parts/form-key.tsx';
import { Head } from '../../parts/head.tsx';
import { Part, PeriodState, Rows, useAmounts } from '../../parts/licence.tsx';
import { PageTitle } from '../../parts/page-title.tsx';
import { Reckoned } from '../../parts/royalty.tsx';
import { StatementForm } from '../../parts/statement-form.tsx';
import { useLicenceWords } from '../../words/licence.ts';
import { languageOf, useLanguage } from '../../words/words.ts';

const ratesOf = (reckoning: ReckoningView | undefined) => (reckoning?.steps ?? []).map((s) => rate(s.rate));

export const loader = async ({ context, params, request }: LoaderFunctionArgs) => {
  const { api } = await acting(context, request, params.lang);
  const language = languageOf(params.lang);
  const period = await api.read<PeriodView>(`/licences/${params.id}/periods/${params.from}`);
  const names = licenceNames(language);
  const states = period.actions.includes('state');
  const licence = states ? await api.read<LicenceView>(`/licences/${params.id}`) : undefined;
  const countries = licence && licence.territory.length > 0 ? licence.territory : countryCodes;
  const stored = statementRows(period.statement, period.currency);
  return {
    period,
    names,
    rates: ratesOf(period.reckoning),
    form: states
      ? {
          ...stored,
          shown: Math.max(3, rowsShown(stored.rows.length)),
          currency: period.currency,
          currencies: [...currencies] as string[],
          countries: countries
            .map((value) => ({ value, label: countryName(value, language) }))
            .sort((a, b) => a.label.localeCompare(b.label, language)),
          deductions: period.base.deductions.map((value) => ({ value, label: names.deductions[value] ?? value })),
          stacking: period.stacking,
        }
      : undefined,
  };
};

export const action = async ({ context, params, request }: ActionFunctionArgs) => {
  const { api } = await acting(context, request, params.lang);
  const sheet = await sheetOf(request);
  const doing = sheet.text('do');
  const at = `/licences/${params.id}/periods/${params.from}`;
  const back = (what: string) => redirect(`/${languageOf(params.lang)}${at}?${what}`);
  const none = { refused: undefined as Refused | undefined, tried: undefined };
  if (doing === 'state' || doing === 'reckon') {
    const period = await api.read<PeriodView>(at);
    const entered = statementIn(sheet, period.base.deductions, period.currency);
    const { statement } = entered;
    const refusedWith = (sent: Parameters<typeof refusal>[0]) => {
      const { data: body, init } = refusal(sent, sheet, 'statement', statementFields(entered));
      return data({ ...none, refused: body.refused as Refused | undefined }, init ?? {});
    };
    if (doing === 'state') {
      const sent = await api.send('PUT', `${at}/statement`, sheet.sending(statement));
      return sent.ok ? back('sent') : refusedWith(sent);
    }
    const { version: _, ...sending } = sheet.sending(statement);
    const tried = await api.send<{ statement: StatementView; reckoning: ReckoningView }>('POST', `${at}/reckonings`, sending);
    if (!tried.ok) return refusedWith(tried);
    const stored = statementRows(tried.value.statement, period.currency);
    return data({
      ...none,
      tried: {
        ...stored,
        shown: rowsShown(stored.rows.length),
        reckoning: tried.value.reckoning,
        rates: ratesOf(tried.value.reckoning),
      },
    });
  }
  const [reason, text] = [sheet.text('reason'), sheet.text('text')];
  const body = { action: doing, ...(doing === 'dispute' ? { reason, ...(text ? { text } : {}) } : {}) };
  const sent = await api.send('POST', `${at}/actions`, sheet.sending(body));
  if (sent.ok) return back('saved');
  const { data: answer, init } = refusal(sent, sheet, 'decide');
  return data({ ...none, refused: answer.refused as Refused | undefined }, init ?? {});
};

type Data = ReturnType<typeof useLoaderData<typeof loader>>;

const Sales = ({ period, statement, reckoning }: { period: PeriodView; statement: StatementView; reckoning: ReckoningView }) => {
  const words = useLicenceWords();
  const language = useLanguage();
  const show = useAmounts(period.currency);
  return (
    <>
      <SalesRows statement={statement} reckoning={reckoning} show={show} />
      {statement.paidToOthers !== undefined && (
        <p className="mt-3">
          {words.paidToOthers}: <span className="font-semibold tabular-nums">{show(statement.paidToOthers)}</span>
        </p>
      )}
      {statement.note && (
        <p className="mt-3 whitespace-pre-line" lang={language}>
          {statement.note}
        </p>
      )}
    </>
  );
};

const SalesRows = ({
  statement,
  reckoning,
  show,
}: {
  statement: StatementView;
  reckoning: ReckoningView;
  show: (minor: number) => string;
}) => {
  const words = useLicenceWords();
  const language = useLanguage();
  const inOwn = (minor: number, currency: string) => <Own minor={minor} currency={currency} />;
  return (
    <Rows
      label={words.sales}
      columns={[words.product, words.country, words.gross, words.taken, words.converted]}
      rows={statement.lines.map((line, i) => ({
        key: `${i}`,
        cells: [
          line.product,
          countryName(line.country, language),
          inOwn(line.gross, line.currency),
          inOwn(reckoning.lines[i]?.taken ?? 0, line.currency),
          <span key="net">
            {show(reckoning.lines[i]?.converted ?? 0)}
            {line.rate && (
              <span className="block text-sm text-soft">
                {words.rateShown(String(Number(Number(line.rate.rate).toPrecision(8))), line.rate.on, line.rate.source)}
              </span>
            )}
          </span>,
        ],
      }))}
    />
  );
};

const Own = ({ minor, currency }: { minor: number; currency: string }) => useAmounts(currency)(minor);

const Decide = ({ period, names, refused }: Pick<Data, 'period' | 'names'> & { refused: Refused | undefined }) => {
  const words = useLicenceWords();
  const can = (action: string) => period.actions.includes(action);
  const simple = (['verify', 'invoice', 'close', 'distribute'] as const).filter(can);
  const reasons = Object.entries(names.reasons).map(([value, label]) => ({ value, label }));
  return (
    <div className="grid gap-5">
      {simple.length > 0 && (
        <Form method="post" className="flex flex-wrap gap-3">
          <FormKey of="decide" version={period.version} />
          {simple.map((action) => (
            <Button key={action} name="do" value={action}>
              {words[action]}
            </Button>
          ))}
        </Form>
      )}
      {can('dispute') && (
        <Form method="post" className="grid gap-4 border-t border-line pt-4">
          <FormErrors refused={refused} scope="dispute-">
            <FormKey of="dispute" version={period.version} />
            <SelectField name="reason" label={words.reason} options={reasons} className="max-w-sm" required />
            <TextArea name="text" label={words.disputeText} lines={2} max={2000} required />
            <Button name="do" value="dispute" kind="danger" className="justify-self-start">
              {words.dispute}
            </Button>
          </FormErrors>
        </Form>
      )}
    </div>
  );
};

const Shares = ({ parts, currency }: { parts: NonNullable<PeriodView['distribution']>; currency: string }) => {
  const show = useAmounts(currency);
  return (
    <ul className="max-w-xl divide-y divide-line">
      {parts.map((d) => (
        <li key={d.key} className="flex justify-between gap-6 py-2">
          <span>{d.name}</span>
          <span className="tabular-nums">{show(d.minor)}</span>
        </li>
      ))}
    </ul>
  );
};

export default function RoyaltyPeriodPage() {
  const { period, names, rates, form } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const words = useLicenceWords();
  const language = useLanguage();
  const [search] = useSearchParams();
  const { licence, dispute } = period;
  const title = `${day(period.from, language)} – ${day(period.to, language)}`;
  const tried = answer?.tried;
  const decides = period.actions.some((a) => a !== 'state');
  const refused = answer?.refused;
  return (
    <>
      <Head title={`${licence.number} ${title}`} index={false} />
      <div className="wrap max-w-5xl py-8 sm:py-10">
        <PageTitle
          title={title}
          back={{ to: `/${language}/licences/${licence.id}`, label: words.back(licence.number) }}
          lead={
            <p className="flex flex-wrap items-center gap-x-3 gap-y-1.5">
              <PeriodState state={period.state} />
              <span>{textIn(licence.title, language)}</span>
              <span>
                {words.stateBy} {day(period.stateBy, language)}
              </span>
            </p>
          }
        />
        {(search.has('sent') || search.has('saved')) && !answer && (
          <div className="mb-6">
            <Done>{search.has('sent') ? words.sent : words.saved}</Done>
          </div>
        )}
        <div className="grid gap-6">
          {dispute && (
            <Part id="disputed" title={words.disputed}>
              <p className="whitespace-pre-line">
                <span className="font-semibold">{names.reasons[dispute.reason]}</span> · {moment(dispute.at, language)}
                {'\n'}
                {dispute.said}
              </p>
            </Part>
          )}
          {period.corrections > 0 && period.state === 'statement_due' && (
            <p className="rounded-lg bg-honey-50 px-4 py-3 text-honey-900">{words.corrected}</p>
          )}
          {tried && (
            <Part id="tried" title={words.reckoning} lead={words.reckoningOf}>
              <Reckoned reckoning={tried.reckoning} currency={period.currency} rates={tried.rates} />
            </Part>
          )}
          {form && (
            <Part id="statement" title={words.statement} lead={words.statementLead}>
              <StatementForm
                key={tried ? 'tried' : 'stored'}
                form={tried ? { ...form, ...tried } : form}
                refused={refused}
                version={period.version}
              />
            </Part>
          )}
          {decides && (
            <Part id="decide" title={words.decide}>
              <Decide period={period} names={names} refused={refused} />
            </Part>
          )}
          {period.statement && period.reckoning && !(form && tried) && (
            <>
              <Part id="reckoning" title={words.reckoning}>
                <Reckoned reckoning={period.reckoning} currency={period.currency} rates={rates} />
                {period.invoiceId && (
                  <p className="mt-3">
                    <Link to={`/${language}/licences/${licence.id}/invoices/${period.invoiceId}`} className="link">
                      {words.toInvoice}
                    </Link>
                  </p>
                )}
              </Part>
              <Part id="sales" title={words.sales}>
                <Sales period={period} statement={period.statement} reckoning={period.reckoning} />
              </Part>
            </>
          )}
          {period.distribution && (
            <Part id="distribution" title={words.distribution}>
              <Shares parts={period.distribution} currency={period.currency} />
            </Part>
          )}
          {period.unshared && (
            <Part id="unshared" title={words.unshared} lead={words.unsharedText}>
              <Shares parts={period.unshared} currency={period.currency} />
            </Part>
          )}
          {!form && !decides && !period.statement && <p className="text-soft">{words.waiting}</p>}
        </div>
      </div>
    </>
  );
}
