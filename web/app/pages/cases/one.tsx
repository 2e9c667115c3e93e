import { type ReportReason, reportReasons } from '@sandan/market/moderation/case';
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
import { operating } from '../../api/gate.server.ts';
import type { CaseView } from '../../api/house.ts';
import { moment } from '../../format/date.ts';
import { textIn } from '../../format/text.ts';
import { Badge, Demo } from '../../parts/badge.tsx';
import { Button } from '../../parts/button.tsx';
import { CaseState } from '../../parts/case-line.tsx';
import { CheckboxGroup } from '../../parts/checkbox-group.tsx';
import { FormErrors, TextArea } from '../../parts/field.tsx';
import { FormKey } from '../../parts/form-key.tsx';
import { Head } from '../../parts/head.tsx';
import { PageTitle } from '../../parts/page-title.tsx';
import { useHouseWords } from '../../words/house.ts';
import { useModerationWords } from '../../words/moderation.ts';
import { languageOf, useLanguage } from '../../words/words.ts';

export const loader = async ({ context, params, request }: LoaderFunctionArgs) => {
  const { api } = await operating(context, request, params.lang);
  const found = await api.read<CaseView>(`/cases/${params.id}`);
  const language = languageOf(params.lang);
  const reports = found.reports.map((r) => ({ ...r, why: reportReasons[r.reason as ReportReason]?.[language] ?? r.reason }));
  return { ...found, reports };
};

/** Outcomes that dismiss a case; the others are acted on. */
const dismissals = ['unfounded', 'settled'];

export const action = async ({ context, params, request }: ActionFunctionArgs) => {
  const { api } = await operating(context, request, params.lang);
  const sheet = await sheetOf(request);
  const [doing, outcome, note] = [sheet.text('do'), sheet.text('outcome'), sheet.text('note')];
  const action = dismissals.includes(outcome) ? 'dismiss' : doing;
  const body = { action, ...(outcome ? { outcome } : {}), ...(note ? { note } : {}) };
  const sent = await api.send('POST', `/cases/${params.id}/actions`, sheet.sending(body));
  return sent.ok ? redirect(`/${languageOf(params.lang)}/cases/${params.id}`) : refusal(sent, sheet, doing);
};

const Decide = ({ found }: { found: CaseView }) => {
  const words = useModerationWords();
  const refused = useActionData<typeof action>()?.refused;
  const names: Readonly<Record<string, string>> = words.outcomes;
  const options = [...found.outcomes, ...dismissals].map((value) => ({ value, label: names[value] ?? value }));
  return (
    <Form method="post" key={found.version} className="card grid gap-4 p-5 sm:p-7">
      <FormErrors refused={refused?.form === 'decide' ? refused : undefined} names={{ '/reason': 'outcome' }}>
        <FormKey of={`decide-${found.id}`} version={found.version} />
        <CheckboxGroup type="radio" name="outcome" label={words.outcome} hint={words.decideHint} options={options} />
        <TextArea name="note" label={words.decisionNote} lines={2} max={2000} />
        <Button name="do" value="decide" className="justify-self-start">
          {words.decide}
        </Button>
      </FormErrors>
    </Form>
  );
};

const targetPath = ({ target }: CaseView) =>
  target.kind === 'organisation'
    ? `organisations/${target.id}`
    : target.kind === 'listing'
      ? `listings/${target.id}`
      : `inquiries/${target.inquiryId}`;

export default function CasePage() {
  const found = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>()?.refused;
  const words = useModerationWords();
  const house = useHouseWords();
  const language = useLanguage();
  const may = (doing: string) => found.actions.includes(doing);
  return (
    <>
      <Head title={words.title} index={false} />
      <div className="wrap max-w-4xl py-8 sm:py-10">
        <PageTitle
          title={textIn(found.subject.name, language)}
          lead={words.kinds[found.target.kind]}
          back={{ to: `/${language}/cases`, label: words.title }}
        />
        <div className="grid gap-6">
          <section className="card p-5 sm:p-7">
            <p className="flex flex-wrap items-center gap-x-3 gap-y-1.5">
              <CaseState found={found} />
              {!found.outcome && <span className="font-medium">{words.due(moment(found.dueAt, language))}</span>}
              {found.assignee && <span className="text-soft">{words.assignee(found.assignee.name)}</span>}
              {found.subject.status === 'suspended' && <Badge tone="bad">{house.standingStates.suspended}</Badge>}
              <Demo shown={found.demo} />
            </p>
            <h2 className="mt-4 text-[0.9375rem] font-semibold text-soft">{words.said}</h2>
            <p className="mt-1 wrap-anywhere whitespace-pre-line">{textIn(found.said, language)}</p>
            <p className="mt-4 flex flex-wrap gap-x-6 gap-y-2">
              <Link to={`/${language}/${targetPath(found)}`} className="link">
                {words.open}
              </Link>
              <Link to={`/${language}/standing/${found.subject.id}`} className="link">
                {house.standing}
              </Link>
            </p>
            {found.note && <p className="mt-4 whitespace-pre-line">{found.note}</p>}
          </section>
          <section aria-labelledby="reports" className="card px-5 pt-5 pb-1 sm:px-7">
            <h2 id="reports" className="text-xl">
              {words.reports} <span className="font-normal text-soft tabular-nums">{found.count}</span>
            </h2>
            <ul className="divide-y divide-line">
              {found.reports.map((report) => (
                <li key={`${report.person.id}${report.at}`} className="py-3">
                  <p className="flex flex-wrap gap-x-3 text-[0.9375rem] text-soft">
                    <span className="font-semibold text-ink">{report.why}</span>
                    <span>
                      {report.person.name}
                      {report.organisation && ` · ${textIn(report.organisation, language)}`}
                    </span>
                    <time dateTime={report.at}>{moment(report.at, language)}</time>
                  </p>
                  {report.note && <p className="mt-1 wrap-anywhere whitespace-pre-line">{report.note}</p>}
                </li>
              ))}
            </ul>
          </section>
          {may('take') && (
            <Form method="post">
              <FormErrors refused={refused?.form === 'take' ? refused : undefined}>
                <FormKey of={`take-${found.id}`} version={found.version} />
                <Button name="do" value="take" kind="plain">
                  {words.take}
                </Button>
              </FormErrors>
            </Form>
          )}
          {may('decide') && <Decide found={found} />}
        </div>
      </div>
    </>
  );
}
