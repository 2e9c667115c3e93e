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
import type { ApprovalView } from '../../api/house.ts';
import { moment } from '../../format/date.ts';
import { ApprovalState, useSubjectText } from '../../parts/approval.tsx';
import { ApprovalOverride } from '../../parts/approval-override.tsx';
import { Demo } from '../../parts/badge.tsx';
import { Button } from '../../parts/button.tsx';
import { FormErrors, TextArea } from '../../parts/field.tsx';
import { FormKey } from '../../parts/form-key.tsx';
import { Head } from '../../parts/head.tsx';
import { PageTitle } from '../../parts/page-title.tsx';
import { useApprovalWords } from '../../words/approval.ts';
import { languageOf, useLanguage } from '../../words/words.ts';

const wordOf = {
  inquiry: 'about',
  terms: 'terms',
  quote: 'quote',
  sample: 'sample',
  service: 'service',
  offtake: 'offtake',
  resale: 'resale',
  booking: 'booking',
  series: 'booking',
} as const;

/** Address of what a request is about, below the language. */
const placeOf = ({ kind, id, resourceId, parts }: NonNullable<ApprovalView['about']>): string =>
  ({
    inquiry: `inquiries/${id}`,
    terms: `deals/${id}/terms`,
    quote: `quotes/${id}`,
    sample: 'samples?box=asked',
    service: `service-requests/${id}`,
    offtake: `offtakes/${id}`,
    resale: `resales/${id}`,
    booking: `resources/${parts?.[0]?.resourceId}`,
    series: `resources/${resourceId}`,
  })[kind];

export const loader = async ({ context, params, request }: LoaderFunctionArgs) => {
  const { api } = await acting(context, request, params.lang);
  return api.read<ApprovalView>(`/approvals/${params.id}`);
};

export const action = async ({ context, params, request }: ActionFunctionArgs) => {
  const { api } = await acting(context, request, params.lang);
  const sheet = await sheetOf(request);
  const [action, answer] = [sheet.text('do'), sheet.text('answer')];
  const over = sheet.has('why');
  const body = over ? { action, why: sheet.text('why') } : { action, ...(answer ? { answer } : {}) };
  const sent = await api.send('POST', `/approvals/${params.id}/${over ? 'override' : 'actions'}`, sheet.sending(body));
  const form = over ? 'override' : 'usual';
  return sent.ok ? redirect(`/${languageOf(params.lang)}/approvals/${params.id}`) : refusal(sent, sheet, form);
};

const Steps = ({ approval }: { approval: ApprovalView }) => {
  const words = useApprovalWords();
  const language = useLanguage();
  return (
    <section aria-labelledby="steps" className="card p-5 sm:p-7">
      <h2 id="steps" className="text-xl">
        {words.steps}
      </h2>
      <ol className="mt-2 divide-y divide-line">
        {approval.steps.map((step) => (
          <li key={JSON.stringify(step.approver)} className="py-3">
            {step.decided
              ? words.decided(step.decided.by.name, words.verdicts[step.decided.verdict], moment(step.decided.at, language))
              : step.waitsFor.length > 0
                ? words.waits(step.waitsFor.map((p) => p.name).join(', '))
                : words.undecided}
          </li>
        ))}
      </ol>
      {approval.reminded && approval.state === 'pending' && <p className="mt-2 text-soft">{words.reminded}</p>}
      {approval.answer && (
        <p className="mt-2 whitespace-pre-line">
          <span className="font-semibold">{words.answered}</span> {approval.answer}
        </p>
      )}
      {approval.overruled && (
        <p className="mt-2 whitespace-pre-line">
          <span className="font-semibold">
            {words.overruled(
              approval.overruled.by.name,
              words.verdicts[approval.overruled.verdict],
              moment(approval.overruled.at, language),
            )}
          </span>{' '}
          {approval.overruled.why}
        </p>
      )}
    </section>
  );
};

export default function ApprovalPage() {
  const approval = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>()?.refused;
  const words = useApprovalWords();
  const language = useLanguage();
  const subject = useSubjectText();
  const usual = refused?.form === 'override' ? undefined : refused;
  const decides = approval.actions.includes('approve');
  return (
    <>
      <Head title={approval.title} index={false} />
      <div className="wrap max-w-3xl py-8 sm:py-10">
        <PageTitle
          title={approval.title}
          lead={subject(approval.subject)}
          back={{ to: `/${language}/approvals`, label: words.title }}
        />
        <div className="grid gap-6">
          <section className="card p-5 sm:p-7">
            <p className="flex flex-wrap items-center gap-x-3 gap-y-1.5">
              <ApprovalState state={approval.state} />
              <span>{words.by(approval.requester.name)}</span>
              <span className="text-soft">{moment(approval.askedAt, language)}</span>
              {approval.state === 'pending' && <span className="font-medium">{words.due(moment(approval.dueAt, language))}</span>}
              <Demo shown={approval.demo} />
            </p>
            {approval.note && <p className="mt-3 whitespace-pre-line">{approval.note}</p>}
            {approval.about && (
              <p className="mt-3">
                <Link to={`/${language}/${placeOf(approval.about)}`} className="link">
                  {words[wordOf[approval.about.kind]]}
                </Link>
              </p>
            )}
          </section>
          <Steps approval={approval} />
          {(decides || approval.actions.includes('withdraw')) && (
            <Form method="post" key={approval.version} className="card grid gap-4 p-5 sm:p-7">
              <FormErrors refused={usual}>
                <FormKey of={`approval-${approval.id}`} version={approval.version} />
                {decides && <TextArea name="answer" label={words.answer} lines={2} max={2000} />}
                <div className="flex flex-wrap gap-3">
                  {decides && (
                    <>
                      <Button name="do" value="approve">
                        {words.approve}
                      </Button>
                      <Button name="do" value="refuse" kind="danger">
                        {words.refuse}
                      </Button>
                    </>
                  )}
                  {approval.actions.includes('withdraw') && (
                    <Button name="do" value="withdraw" kind="plain">
                      {words.withdraw}
                    </Button>
                  )}
                </div>
              </FormErrors>
            </Form>
          )}
          <ApprovalOverride approval={approval} refused={refused} />
        </div>
      </div>
    </>
  );
}
