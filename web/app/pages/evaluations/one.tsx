import {
  type ActionFunctionArgs,
  Link,
  type LoaderFunctionArgs,
  redirect,
  useActionData,
  useLoaderData,
  useSearchParams,
} from 'react-router';
import type { EvaluationView } from '../../api/evaluation.ts';
import { lined, refusal, sheetOf } from '../../api/form.server.ts';
import { acting } from '../../api/gate.server.ts';
import { reasonsFor } from '../../api/inquiries.ts';
import { processOf } from '../../api/processes.server.ts';
import { day, moment } from '../../format/date.ts';
import {
  evaluationReasonsIn,
  itemLine,
  itemsText,
  protocolFields,
  reportFields,
  stepOfEvaluation,
} from '../../format/evaluation.server.ts';
import { count } from '../../format/number.ts';
import { textIn } from '../../format/text.ts';
import { Badge, Demo } from '../../parts/badge.tsx';
import { LinkButton } from '../../parts/button.tsx';
import { Course } from '../../parts/course.tsx';
import { Done } from '../../parts/empty.tsx';
import { EvaluationItems, EvaluationState, Seal, Verdict } from '../../parts/evaluation.tsx';
import { AmendForm, EvaluationStepForm, ReportForm, SamplesForm } from '../../parts/evaluation-forms.tsx';
import { Head } from '../../parts/head.tsx';
import { Facts, Part } from '../../parts/licence.tsx';
import { PageTitle } from '../../parts/page-title.tsx';
import { useEvaluationWords } from '../../words/evaluation.ts';
import { languageOf, useLanguage } from '../../words/words.ts';

const plain = ['send', 'agree', 'accept', 'uphold', 'giveBack', 'contest', 'decline', 'close'];
const showing = ['consent', 'withhold'];
const sides = ['supplier', 'host'] as const;

export const loader = async ({ context, params, request }: LoaderFunctionArgs) => {
  const { api } = await acting(context, request, params.lang);
  const [evaluation, process] = await Promise.all([
    api.read<EvaluationView>(`/evaluations/${params.id}`),
    processOf(api, 'evaluation'),
  ]);
  const names = evaluationReasonsIn(languageOf(params.lang));
  const reasons = Object.fromEntries(
    evaluation.actions.map((action) => [
      action,
      reasonsFor(process, evaluation.state, action, [evaluation.side]).map((value) => ({ value, label: names[value] ?? value })),
    ]),
  );
  return { evaluation, reasons, names, items: itemsText(evaluation.protocol), fields: { protocolFields, reportFields } };
};

export const action = async ({ context, params, request }: ActionFunctionArgs) => {
  const { api } = await acting(context, request, params.lang);
  const sheet = await sheetOf(request);
  const at = `/evaluations/${params.id}`;
  const doing = sheet.text('do');
  const sent = await api.send('POST', `${at}/actions`, sheet.sending(stepOfEvaluation(sheet, doing)));
  return sent.ok
    ? redirect(`/${languageOf(params.lang)}${at}?done`)
    : refusal(lined(sent, languageOf(params.lang), itemLine(sheet)), sheet, doing);
};

export default function EvaluationPage() {
  const { evaluation: e, reasons, names, items, fields } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>()?.refused;
  const words = useEvaluationWords();
  const language = useLanguage();
  const [search] = useSearchParams();
  const { protocol, sent } = e;
  const may = (action: string) => e.actions.includes(action);
  const steps = plain.filter(may);
  const last = e.reports.at(-1);
  return (
    <>
      <Head title={`${e.number} ${e.title}`} index={false} />
      <div className="wrap max-w-5xl py-8 sm:py-10">
        <PageTitle
          title={e.title}
          back={
            e.side === 'operator'
              ? { to: `/${language}/desk/orders`, label: words.backDesk }
              : { to: `/${language}/evaluations${e.side === 'host' ? '?box=received' : ''}`, label: words.back }
          }
          lead={
            <p className="flex flex-wrap items-center gap-x-3 gap-y-1.5">
              <EvaluationState state={e.state} />
              <Verdict verdict={e.verdict} />
              <span className="tabular-nums">{e.number}</span>
              {e.reason && <span>{names[e.reason]}</span>}
              {e.shown && <Badge tone="info">{words.shown}</Badge>}
              {e.dueAt && <span className="text-soft">{words.due(moment(e.dueAt, language))}</span>}
              <Demo shown={e.demo} />
            </p>
          }
        />
        {search.has('done') && (
          <div className="mb-6">
            <Done>{words.done}</Done>
          </div>
        )}
        <div className="grid grid-cols-[minmax(0,1fr)] gap-6">
          <Part id="protocol" title={words.protocol}>
            <p className="mb-5 whitespace-pre-line wrap-anywhere">{protocol.method}</p>
            <Facts
              rows={[
                [
                  words.listing,
                  <Link key="listing" to={`/${language}/listings/${e.listingId}`} className="link">
                    {textIn(e.listing, language)}
                  </Link>,
                ],
                [words.supplier, textIn(e.supplier.name, language)],
                [words.host, textIn(e.host.name, language)],
                [words.reportBy, day(protocol.reportBy, language)],
                [words.samples, count(protocol.samples, language)],
                [
                  words.sentSamples,
                  sent
                    ? [words.count(count(sent.samples, language), day(sent.on, language)), sent.carrier]
                        .filter(Boolean)
                        .join(' · ')
                    : '',
                ],
                [words.receivedSamples, e.received === undefined ? '' : count(e.received, language)],
              ]}
            />
            <div className="mt-5">
              <EvaluationItems protocol={protocol} />
            </div>
            {may('amend') && <AmendForm evaluation={e} items={items} names={fields.protocolFields} refused={refused} />}
          </Part>
          {(last || may('report')) && (
            <Part
              id="reports"
              title={words.reports}
              lead={e.state === 'reported' ? words.silent(e.acceptWithinDays) : words.undecidedNote}
            >
              {e.reports.toReversed().map((report) => (
                <div key={report.number} className="mb-6 border-l-4 border-line pl-4 wrap-anywhere">
                  <h3 className="flex flex-wrap items-center gap-3 text-lg">
                    {words.reportOf(report.number)} <Verdict verdict={report.verdict} />
                  </h3>
                  <p className="mb-3 text-soft">
                    {day(report.measuredOn, language)} · {report.line}
                  </p>
                  <EvaluationItems protocol={protocol} report={report} />
                  {report.text && <p className="mt-3 whitespace-pre-line">{report.text}</p>}
                  <Seal report={report} />
                </div>
              ))}
              {may('report') && <ReportForm evaluation={e} names={fields.reportFields} refused={refused} />}
            </Part>
          )}
          {e.state === 'accepted' && (
            <Part id="publish" title={words.publish} lead={words.publishLead}>
              <Facts
                rows={sides.map((side) => {
                  const at = e.consents[side];
                  return [words.sides[side] ?? side, at ? words.agreedToShow(moment(at, language)) : words.notAgreed] as const;
                })}
              />
              <div className="mt-4 flex flex-wrap gap-3">
                {showing.filter(may).map((a) => (
                  <EvaluationStepForm key={a} evaluation={e} action={a} reasons={[]} refused={refused} />
                ))}
              </div>
            </Part>
          )}
          {e.marks.length > 0 && (
            <Part id="marks" title={words.marks} lead={words.marksLead}>
              <Facts
                rows={e.marks.map((mark) => [
                  mark.name,
                  <code key={mark.property} className="text-sm">
                    {textIn(mark.text, language)}
                  </code>,
                ])}
              />
              <LinkButton kind="plain" to={`/${language}/my/listings/${e.listingId}/edit`} className="mt-4">
                {words.editListing}
              </LinkButton>
            </Part>
          )}
          {(steps.length > 0 || may('ship') || may('start')) && (
            <Part id="todo" title={words.todo}>
              <div className="grid gap-6 sm:grid-cols-2">
                {(['ship', 'start'] as const).filter(may).map((a) => (
                  <SamplesForm key={a} evaluation={e} action={a} refused={refused} />
                ))}
                {steps.map((a) => (
                  <EvaluationStepForm key={a} evaluation={e} action={a} reasons={reasons[a] ?? []} refused={refused} />
                ))}
              </div>
            </Part>
          )}
          {e.course.length > 0 && (
            <Part id="course" title={words.course}>
              <Course steps={e.course} words={words} reasons={names} />
            </Part>
          )}
        </div>
      </div>
    </>
  );
}
