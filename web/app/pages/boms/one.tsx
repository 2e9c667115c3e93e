import {
  type ActionFunctionArgs,
  data,
  Form,
  type LoaderFunctionArgs,
  redirect,
  useActionData,
  useLoaderData,
} from 'react-router';
import type { BomCoverage, BomHead, BomImported, BomView } from '../../api/bom.ts';
import { refusal, refuse, type Sheet, sheetOf } from '../../api/form.server.ts';
import { acting } from '../../api/gate.server.ts';
import type { TemplateView } from '../../api/part.ts';
import type { Items } from '../../api/views.ts';
import { bomLines, lineIn, lineValues, mostAsked, requestIn, unitOptions } from '../../format/bom.server.ts';
import { count, percent } from '../../format/number.ts';
import { currencyOptions } from '../../format/rfq-form.server.ts';
import { Badge } from '../../parts/badge.tsx';
import { BomLineItem, bomTones } from '../../parts/bom.tsx';
import { BomImportForm, BomImportReport, BomLineForm } from '../../parts/bom-forms.tsx';
import { Button, LinkButton } from '../../parts/button.tsx';
import { Done, Empty } from '../../parts/empty.tsx';
import { FormErrors, SelectField } from '../../parts/field.tsx';
import { FormKey } from '../../parts/form-key.tsx';
import { Head } from '../../parts/head.tsx';
import { PageTitle } from '../../parts/page-title.tsx';
import { useBomWords } from '../../words/bom.ts';
import { languageOf, useLanguage } from '../../words/words.ts';

export const loader = async ({ context, params, request }: LoaderFunctionArgs) => {
  const { api, person } = await acting(context, request, params.lang);
  const language = languageOf(params.lang);
  const [bom, coverage, { items: templates }] = await Promise.all([
    api.read<BomView>(`/boms/${params.id}`),
    api.read<BomCoverage>(`/boms/${params.id}/coverage`),
    api.read<Items<TemplateView>>('/specifications/templates'),
  ]);
  const query = new URL(request.url).searchParams;
  const mayBuy = person.permissions.includes('buy');
  const mayChange = mayBuy && bom.state === 'draft';
  const edited = query.get('edit') ?? '';
  const line = bom.lines.find(({ number }) => String(number) === edited);
  const edits = mayChange && (line !== undefined || edited === 'new');
  const { lines: _, ...head } = bom;
  return {
    bom: head,
    lines: bomLines(bom, coverage, templates, language),
    summary: coverage.summary,
    ...(edits
      ? {
          editing: {
            number: line?.number ?? 0,
            at: line ? line.number - 1 : bom.lines.length,
            values: lineValues(line),
            units: unitOptions(language),
            categories: templates.map((t) => ({ value: t.category, label: t.label[language] })),
          },
        }
      : {}),
    currencies: currencyOptions,
    mostAsked,
    saved: query.has('saved'),
    mayBuy,
    mayChange,
  };
};

const importIn = async (sheet: Sheet) => {
  const file = sheet.file('file');
  const content = file
    ? { file: Buffer.from(await file.arrayBuffer()).toString('base64') }
    : { text: sheet.text('text').replaceAll('\r\n', '\n') };
  return { mode: sheet.has('replace') ? 'replace' : 'append', ...content };
};

/** Ticked lines of which there are none, or more than one request holds; the page has the words for it. */
const miscounted = (sheet: Sheet, code: 'none' | 'many') =>
  refuse(sheet, { status: 422, code, title: '', errors: [] }, 'request');

export const action = async ({ context, params, request }: ActionFunctionArgs) => {
  const { api } = await acting(context, request, params.lang);
  const language = languageOf(params.lang);
  const sheet = await sheetOf(request);
  const at = `/boms/${params.id}`;
  const doing = sheet.text('do');
  if (doing === 'import') {
    const sent = await api.send<BomImported>('POST', `${at}/sheet`, sheet.sending(await importIn(sheet)));
    return sent.ok ? data({ imported: sent.value, refused: undefined }) : refusal(sent, sheet, doing);
  }
  if (['release', 'revise', 'archive'].includes(doing)) {
    const sent = await api.send<BomHead>('POST', `${at}/actions`, sheet.sending({ action: doing }));
    return sent.ok ? redirect(`/${language}/my${at}?saved`) : refusal(sent, sheet, doing);
  }
  const bom = await api.read<BomView>(at);
  if (doing === 'request') {
    const content = requestIn(sheet, bom, language);
    if (content.lines.length === 0) return miscounted(sheet, 'none');
    if (content.lines.length > mostAsked) return miscounted(sheet, 'many');
    const sent = await api.send<{ id: string }>('POST', '/rfqs', sheet.sending({ content }));
    return sent.ok ? redirect(`/${language}/rfqs/${sent.value.id}/edit`) : refusal(sent, sheet, doing);
  }
  const number = Number(sheet.text('number'));
  const written = bom.lines.map(({ number: n, ...line }) => {
    if (n !== number || doing === 'drop') return line;
    const { chosen: _, ...others } = line;
    const listing = sheet.text('listing');
    return doing === 'choose' ? { ...others, ...(listing ? { chosen: listing } : {}) } : lineIn(sheet, bom.lines[n - 1]);
  });
  const lines =
    doing === 'drop'
      ? written.filter((_, i) => i !== number - 1)
      : doing === 'line' && number === 0
        ? [...written, lineIn(sheet, undefined)]
        : written;
  const { title, about } = bom;
  const sent = await api.send<BomHead>('PUT', at, sheet.sending({ title, ...(about ? { about } : {}), lines }));
  const place = doing === 'choose' || (doing === 'line' && number > 0) ? `#line-${number}` : '';
  return sent.ok ? redirect(`/${language}/my${at}?saved${place}`) : refusal(sent, sheet, doing);
};

const Numbers = ({ label, numbers }: { label: string; numbers: readonly number[] }) => {
  const words = useBomWords();
  return (
    <div className="min-w-0">
      <dt className="text-[0.9375rem] text-soft">{label}</dt>
      <dd className="mt-0.5 flex flex-wrap gap-x-3">
        {numbers.length === 0
          ? words.noneSuch
          : numbers.map((n) => (
              <a key={n} href={`#line-${n}`} className="link tabular-nums">
                {words.line(n)}
              </a>
            ))}
      </dd>
    </div>
  );
};

/** A bill of materials: how far the market supplies it, its lines with their candidates, and the ways in and out of it. */
export default function Bom() {
  const { bom, lines, summary, editing, currencies, mostAsked: most, saved, mayBuy, mayChange } = useLoaderData<typeof loader>();
  const done = useActionData<typeof action>();
  const refused = done?.refused;
  const imported = done && 'imported' in done ? done.imported : undefined;
  const words = useBomWords();
  const language = useLanguage();
  const of = (...forms: string[]) => (refused?.form && forms.includes(refused.form) ? refused : undefined);
  return (
    <>
      <Head title={bom.title} index={false} />
      <div className="wrap max-w-4xl py-8 sm:py-10">
        <PageTitle
          title={bom.title}
          back={{ to: `/${language}/my/boms`, label: words.title }}
          lead={
            <>
              <Badge tone={bomTones[bom.state]}>{words.states[bom.state]}</Badge>
              {bom.about && <p className="mt-1.5 whitespace-pre-line">{bom.about}</p>}
            </>
          }
        >
          {lines.length > 0 && (
            <LinkButton kind="plain" to={`/${language}/my/boms/${bom.id}/file`} reloadDocument>
              {words.export}
            </LinkButton>
          )}
          {mayBuy &&
            bom.actions
              .filter((action) => words.actions[action] && (action !== 'release' || lines.length > 0))
              .map((action) => (
                <Form key={action} method="post">
                  <FormKey of={action} version={bom.version} />
                  <input type="hidden" name="do" value={action} />
                  <Button kind={action === 'release' ? 'main' : 'plain'}>{words.actions[action]}</Button>
                </Form>
              ))}
        </PageTitle>
        {saved && !refused && !imported && <Done>{words.saved}</Done>}
        {imported && <BomImportReport imported={imported} />}
        <FormErrors refused={of('release', 'revise', 'archive', 'choose')}>{null}</FormErrors>
        {lines.length > 0 && (
          <section className="card mt-5 p-5 sm:p-7" aria-labelledby="coverage">
            <h2 id="coverage" className="text-xl">
              {words.coverage}
            </h2>
            <p className="mt-1 text-lg font-semibold tabular-nums">
              {words.covered(
                count(summary.met, language),
                count(summary.lines, language),
                percent(summary.percent / 100, language),
              )}
            </p>
            <dl className="mt-3 grid gap-4 sm:grid-cols-3">
              <Numbers label={words.singleSource} numbers={summary.singleSource} />
              <Numbers label={words.singleCountry} numbers={summary.singleCountry} />
              <Numbers label={words.unspecified} numbers={summary.unspecified} />
            </dl>
          </section>
        )}
        {mayChange && (
          <section className="card mt-5 p-5 sm:p-7" aria-labelledby="import">
            <h2 id="import" className="text-xl">
              {words.importTitle}
            </h2>
            <p className="mt-1 mb-4 text-soft">{words.importLead}</p>
            <BomImportForm version={bom.version} refused={of('import')} />
          </section>
        )}
        {editing && (
          <section id="edit" className="card mt-5 p-5 sm:p-7" aria-labelledby="editing">
            <h2 id="editing" className="mb-4 text-xl">
              {editing.number > 0 ? words.editTitle(editing.number) : words.addTitle}
            </h2>
            <BomLineForm {...editing} version={bom.version} refused={of('line', 'drop')} />
          </section>
        )}
        <section className="mt-6" aria-labelledby="lines">
          <div className="mb-3 flex flex-wrap items-center justify-between gap-3">
            <h2 id="lines" className="text-xl">
              {words.list}
            </h2>
            {mayChange && (
              <LinkButton kind="plain" size="small" to="?edit=new#edit">
                {words.add}
              </LinkButton>
            )}
          </div>
          {lines.length === 0 ? (
            <Empty icon="inbox" title={words.listNone} />
          ) : (
            <ol className="card divide-y divide-line">
              {lines.map((line) => (
                <BomLineItem key={line.number} line={line} version={bom.version} may={mayChange} requests="request-form" />
              ))}
            </ol>
          )}
        </section>
        {mayBuy && lines.length > 0 && (
          <section className="card mt-6 p-5 sm:p-7" aria-labelledby="request">
            <h2 id="request" className="text-xl">
              {words.request}
            </h2>
            <p className="mt-1 mb-4 text-soft">{words.requestLead}</p>
            <Form method="post" id="request-form" className="grid gap-4">
              <FormErrors
                refused={
                  refused?.form === 'request' && refused.problem.title === ''
                    ? {
                        ...refused,
                        problem: {
                          ...refused.problem,
                          title: refused.problem.code === 'many' ? words.requestMany(most) : words.requestNone,
                        },
                      }
                    : of('request')
                }
              >
                <FormKey of="request" />
                <input type="hidden" name="do" value="request" />
                <SelectField
                  name="currency"
                  label={words.currency}
                  options={currencies}
                  stored={language === 'ko' ? 'KRW' : 'USD'}
                />
                <Button className="justify-self-start">{words.requestNow}</Button>
              </FormErrors>
            </Form>
          </section>
        )}
      </div>
    </>
  );
}
