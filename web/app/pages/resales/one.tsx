import { type ActionFunctionArgs, Link, type LoaderFunctionArgs, redirect, useActionData, useLoaderData } from 'react-router';
import { refusal, refuse, sheetOf } from '../../api/form.server.ts';
import { acting } from '../../api/gate.server.ts';
import type { ResaleView } from '../../api/resale.ts';
import { day } from '../../format/date.ts';
import { amount, count } from '../../format/number.ts';
import { bidIn, paymentSaid, resaleChoices, resaleNames, resaleStep } from '../../format/resale.server.ts';
import { textIn } from '../../format/text.ts';
import { Badge, Demo, type Tone } from '../../parts/badge.tsx';
import { Head } from '../../parts/head.tsx';
import { Facts, Part, Rows } from '../../parts/licence.tsx';
import { PageTitle } from '../../parts/page-title.tsx';
import { SaleBox } from '../../parts/resale.tsx';
import { ResaleSteps } from '../../parts/resale-forms.tsx';
import { visit } from '../../visit.ts';
import { resaleWordsIn, useResaleWords } from '../../words/resale.ts';
import { languageOf, useLanguage } from '../../words/words.ts';

export const loader = async ({ context, params }: LoaderFunctionArgs) => {
  const { api, me } = visit(context);
  const language = languageOf(params.lang);
  const [resale, who] = await Promise.all([api.read<ResaleView>(`/resales/${params.id}`), me()]);
  const payment = resale.conditions && paymentSaid(resale.conditions.payment, language);
  return { resale, payment, visitor: !who, names: resaleNames(language), choices: resaleChoices(language) };
};

export const action = async ({ context, params, request }: ActionFunctionArgs) => {
  const { api } = await acting(context, request, params.lang);
  const sheet = await sheetOf(request);
  const form = sheet.text('do');
  const at = `/resales/${params.id}`;
  if (form === 'reserve' && !sheet.has('read')) {
    const detail = resaleWordsIn(languageOf(params.lang)).readFirst;
    const errors = [{ pointer: '/read', code: 'field.required', detail }];
    return refuse(sheet, { status: 422, code: 'request.invalid', title: detail, errors }, form);
  }
  const send = () => {
    if (form === 'join') return api.send('POST', `${at}/bidders`, sheet.sending());
    if (form === 'bid') return api.send('POST', `${at}/bids`, sheet.sending(bidIn(sheet)));
    if (form === 'reserve') return api.send('POST', `${at}/reservation`, sheet.sending());
    return api.send('POST', `${at}/actions`, sheet.sending(resaleStep(form, sheet)));
  };
  const sent = await send();
  return sent.ok ? redirect(`/${languageOf(params.lang)}${at}?done`) : refusal(sent, sheet, form);
};

const verdictTones: Readonly<Record<string, Tone>> = { pass: 'good', fail: 'bad', undecided: 'wait' };
const resultTones: Readonly<Record<string, Tone>> = { good: 'good', worn: 'wait', faulty: 'bad' };

const Inspected = () => {
  const { resale, names } = useLoaderData<typeof loader>();
  const words = useResaleWords();
  const language = useLanguage();
  const last = resale.inspections.at(-1);
  if (!last) return null;
  return (
    <Part id="inspection" title={words.inspection}>
      <Facts
        rows={[
          [words.grade, names.grades[last.grade]],
          [words.on, day(last.on, language)],
          [words.by, last.by],
          [words.hours, last.hours !== undefined && count(last.hours, language)],
          [words.text, last.text],
        ]}
      />
      <div className="mt-4">
        <Rows
          label={words.inspection}
          columns={[words.point, words.result]}
          rows={Object.entries(names.points).map(([point, name]) => {
            const result = last.points[point] ?? 'unchecked';
            return {
              key: point,
              cells: [
                name,
                <Badge key={point} tone={resultTones[result] ?? 'calm'}>
                  {names.results[result] ?? result}
                </Badge>,
              ],
            };
          })}
        />
      </div>
      <details className="mt-4">
        <summary className="cursor-pointer font-semibold">{words.rule}</summary>
        <ul className="mt-2 list-disc pl-6">
          {Object.entries(names.rules).map(([grade, rule]) => (
            <li key={grade}>
              {grade.toUpperCase()}: {rule}
            </li>
          ))}
        </ul>
      </details>
    </Part>
  );
};

const History = () => {
  const { resale, names } = useLoaderData<typeof loader>();
  const words = useResaleWords();
  const language = useLanguage();
  if (resale.history.length === 0) return null;
  return (
    <Part id="history" title={words.history}>
      <Rows
        label={words.history}
        columns={[words.on, words.kind, words.hours, words.what, words.proof]}
        rows={resale.history.map((line) => ({
          key: `${line.on}${line.kind}${line.text}`,
          cells: [
            day(line.on, language),
            names.kinds[line.kind] ?? line.kind,
            line.hours === undefined ? '' : count(line.hours, language),
            line.text,
            line.proof ? (
              <span key="proof" title={line.proof.sha256} className="wrap-anywhere">
                {line.proof.name} · {line.proof.sha256.slice(0, 12)}…
              </span>
            ) : (
              '—'
            ),
          ],
        }))}
      />
      <p className="mt-3 text-sm text-soft">{words.proofHint}</p>
    </Part>
  );
};

const Tests = () => {
  const { resale } = useLoaderData<typeof loader>();
  const words = useResaleWords();
  const language = useLanguage();
  return resale.tests.toReversed().map((test, n) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: tests have no name but their place
    <Part key={n} id={`test-${n}`} title={`${words.test} · ${day(test.on, language)}`} lead={test.method}>
      <p className="mb-3">
        <Badge tone={verdictTones[test.verdict] ?? 'calm'}>{words.verdicts[test.verdict] ?? test.verdict}</Badge>
      </p>
      <Rows
        label={words.test}
        columns={[words.item, words.limits, words.reading, words.result]}
        rows={test.items.map((item, at) => {
          const result = test.results[at];
          const verdict = result?.verdict ?? '';
          return {
            key: item.name,
            cells: [
              item.name,
              item.limits,
              result?.readings.map((r) => r.written).join(', '),
              <Badge key="verdict" tone={verdictTones[verdict] ?? 'calm'}>
                {words.verdicts[verdict] ?? verdict}
              </Badge>,
            ],
          };
        })}
      />
    </Part>
  ));
};

export default function Resale() {
  const { resale, payment, visitor, choices } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>()?.refused;
  const words = useResaleWords();
  const language = useLanguage();
  const { conditions, seller, orderId, appraisal } = resale;
  const title = textIn(resale.title, language);
  return (
    <>
      <Head title={title} index={false} />
      <div className="wrap py-8 sm:py-10">
        <PageTitle title={title} />
        <p className="mb-6 flex flex-wrap items-center gap-x-3 gap-y-1">
          <Badge tone="info">{words.states[resale.state] ?? resale.state}</Badge>
          <span className="tabular-nums">{resale.number}</span>
          <Link to={`/${language}/organisations/${seller.organisationId}`} className="link">
            {textIn(seller.name, language)}
          </Link>
          {orderId && (
            <Link to={`/${language}/orders/${orderId}`} className="link">
              {words.order}
            </Link>
          )}
          <Demo shown={resale.demo} />
        </p>
        <div className="grid gap-6 lg:grid-cols-[minmax(0,1fr)_26rem]">
          <div className="grid min-w-0 content-start gap-6 max-lg:order-2">
            <Inspected />
            <History />
            <Tests />
          </div>
          <div className="grid min-w-0 content-start gap-6">
            {(resale.auction || resale.price) && <SaleBox resale={resale} refused={refused} visitor={visitor} />}
            {resale.actions.length > 0 && (
              <Part id="desk" title={resale.side === 'seller' ? words.desk : words.steps}>
                {appraisal && (
                  <p className="mb-3">
                    {words.appraisal}: {amount(appraisal, language)}
                  </p>
                )}
                <ResaleSteps resale={resale} choices={choices} refused={refused} />
              </Part>
            )}
            {conditions && (
              <Part id="conditions" title={words.conditions}>
                <Facts
                  rows={[
                    [words.delivery, `${conditions.delivery.rule} ${conditions.delivery.place}`],
                    [words.payment, payment],
                    [words.readyDays, String(conditions.readyDays)],
                    [words.warranty, words.days(conditions.warrantyDays)],
                    [words.covers, conditions.warranty],
                    [words.level, String(conditions.level)],
                  ]}
                />
              </Part>
            )}
            {resale.claims.length > 0 && (
              <Part id="claims" title={words.claims}>
                <ol className="grid gap-3">
                  {resale.claims.map((c) => (
                    <li key={c.number} className="wrap-anywhere">
                      {c.number}. {c.text}
                      {c.answer && ` → ${words.answers[c.answer.as] ?? c.answer.as}: ${c.answer.text}`}
                    </li>
                  ))}
                </ol>
              </Part>
            )}
          </div>
        </div>
      </div>
    </>
  );
}
