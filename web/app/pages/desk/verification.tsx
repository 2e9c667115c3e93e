import {
  type ActionFunctionArgs,
  Form,
  type LoaderFunctionArgs,
  redirect,
  useActionData,
  useLoaderData,
  useSearchParams,
} from 'react-router';
import { refusal, sheetOf } from '../../api/form.server.ts';
import { operating } from '../../api/gate.server.ts';
import { reasonsFor } from '../../api/inquiries.ts';
import { processOf } from '../../api/processes.server.ts';
import type {
  EvidenceView,
  MethodName,
  PaperView,
  RequirementView,
  VerificationAction,
  VerificationView,
} from '../../api/verification.ts';
import { moment } from '../../format/date.ts';
import { countryName } from '../../format/number.ts';
import { textIn } from '../../format/text.ts';
import { Badge, Demo } from '../../parts/badge.tsx';
import { Button, LinkButton } from '../../parts/button.tsx';
import { CheckboxGroup } from '../../parts/checkbox-group.tsx';
import { Done } from '../../parts/empty.tsx';
import { Evidence } from '../../parts/evidence.tsx';
import { FormErrors, SelectField, TextArea, TextField } from '../../parts/field.tsx';
import { FormKey } from '../../parts/form-key.tsx';
import { Head } from '../../parts/head.tsx';
import { PageTitle } from '../../parts/page-title.tsx';
import { Paper, RequirementHead, VerificationHistory, VerificationState } from '../../parts/verification.tsx';
import { GrantFacts } from '../../parts/verification-box.tsx';
import { useVerificationWords } from '../../words/verification.ts';
import { languageOf, useLanguage, useWords } from '../../words/words.ts';

const at = (params: { id?: string | undefined; side?: string | undefined }) =>
  `/organisations/${encodeURIComponent(params.id ?? '')}/verifications/${encodeURIComponent(params.side ?? '')}`;

export const loader = async ({ context, params, request }: LoaderFunctionArgs) => {
  const { api } = await operating(context, request, params.lang);
  const [view, process, evidence] = await Promise.all([
    api.read<VerificationView>(at(params)),
    processOf(api, 'verification'),
    api.read<EvidenceView>(`/organisations/${encodeURIComponent(params.id ?? '')}/evidence`),
  ]);
  return {
    view,
    evidence,
    actions: view.actions.map((action) => ({ action, reasons: reasonsFor(process, view.state, action, ['operator']) })),
  };
};

export const action = async ({ context, params, request }: ActionFunctionArgs) => {
  const { api } = await operating(context, request, params.lang);
  const sheet = await sheetOf(request);
  const doing = sheet.text('do');
  const documents = sheet.texts('paper').flatMap((id) => {
    const verdict = sheet.text(`verdict-${id}`);
    const remark = sheet.text(`remark-${id}`);
    return verdict ? [{ id, verdict, ...(verdict === 'remarked' && remark ? { remark } : {}) }] : [];
  });
  const [note, reason, level] = [sheet.text('note'), sheet.text('reason'), sheet.text('level')];
  const sent = await api.send(
    'POST',
    `${at(params)}/actions`,
    sheet.sending({
      action: doing,
      documents,
      methods: sheet.texts('methods'),
      ...(level ? { level: Number(level) } : {}),
      ...(note ? { note } : {}),
      ...(reason ? { reason } : {}),
    }),
  );
  if (!sent.ok) return refusal(sent, sheet);
  return redirect(`/${languageOf(params.lang)}/desk/verifications/${params.id}/${params.side}?done`);
};

const Judged = ({ paper, editable }: { paper: PaperView; editable: boolean }) => {
  const words = useVerificationWords();
  if (!editable) return null;
  return (
    <div className="mt-2 flex flex-wrap items-end gap-3">
      <input type="hidden" name="paper" value={paper.id} />
      <SelectField
        name={`verdict-${paper.id}`}
        label={words.verdict}
        stored={paper.state === 'accepted' || paper.state === 'remarked' ? paper.state : ''}
        empty="—"
        options={(['accepted', 'remarked'] as const).map((value) => ({ value, label: words.verdicts[value] }))}
        className="w-32"
      />
      <TextField
        name={`remark-${paper.id}`}
        label={words.remark}
        stored={paper.remark}
        maxLength={1000}
        autoComplete="off"
        className="min-w-56 flex-1"
      />
    </div>
  );
};

const Requirement = ({
  requirement,
  view,
  editable,
}: {
  requirement: RequirementView;
  view: VerificationView;
  editable: boolean;
}) => (
  <section id={`field-document-${requirement.name}`} className="card scroll-mt-24 p-5 sm:p-6">
    <RequirementHead requirement={requirement} level="h2" />
    {requirement.documents.length > 0 && (
      <ul className="mt-3 grid gap-2">
        {requirement.documents.map((paper) => (
          <Paper key={paper.id} paper={paper} organisation={view.organisation.id} side={view.side}>
            <Judged paper={paper} editable={editable} />
          </Paper>
        ))}
      </ul>
    )}
  </section>
);

const kinds: Readonly<Partial<Record<VerificationAction, 'main' | 'plain' | 'danger'>>> = {
  review: 'main',
  verify: 'main',
  propose: 'main',
  reinstate: 'main',
  reject: 'danger',
  suspend: 'danger',
};

export default function VerificationCase() {
  const { view, evidence, actions } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>()?.refused;
  const words = useVerificationWords();
  const common = useWords();
  const language = useLanguage();
  const [search] = useSearchParams();
  const can = (action: VerificationAction) => actions.some((a) => a.action === action);
  const judging = can('request_changes');
  const reasons = [...new Set(actions.flatMap((a) => a.reasons))];
  const reasonNames: Readonly<Record<string, string>> = words.reasons;
  const types: Readonly<Record<string, string>> = common.organisation.types;
  const methods = (Object.keys(words.methods) as MethodName[]).map((value) => ({ value, label: words.methods[value] }));
  const shown = actions.map((a) => a.action).filter((action) => action !== 'verify' || !view.proposal?.own);
  const proposed = view.proposal;
  return (
    <>
      <Head title={`${words.queue}: ${textIn(view.organisation.name, language)}`} index={false} />
      <div className="wrap py-8 sm:py-10">
        <PageTitle
          title={textIn(view.organisation.name, language)}
          back={{ to: `/${language}/desk/verifications`, label: words.queue }}
          lead={
            <p className="flex flex-wrap items-center gap-2">
              <VerificationState state={view.state} />
              <span>
                {words.sides[view.side]} · {words.level(view.wanted)} · {types[view.organisation.type] ?? view.organisation.type}{' '}
                · {countryName(view.organisation.country, language)}
              </span>
              <Demo shown={view.organisation.demo} />
            </p>
          }
        >
          <LinkButton kind="plain" to={`/${language}/organisations/${view.organisation.id}`}>
            {common.company.publicPage}
          </LinkButton>
        </PageTitle>
        {search.has('done') && (
          <div className="mb-6">
            <Done>{words.done}</Done>
          </div>
        )}
        <Form method="post" key={view.version} className="grid gap-x-8 gap-y-6 lg:grid-cols-[minmax(0,1fr)_22rem]">
          <FormErrors
            refused={refused}
            names={Object.fromEntries(view.requirements.map((r) => [`/documents/${r.name}`, `document-${r.name}`] as const))}
          >
            <div className="grid min-w-0 content-start gap-5">
              {view.requirements.map((requirement) => (
                <Requirement key={requirement.name} requirement={requirement} view={view} editable={judging} />
              ))}
              <Evidence evidence={evidence} editable={false} />
              <VerificationHistory history={view.history} desk />
            </div>
            <div className="grid content-start gap-5 lg:sticky lg:top-22 lg:self-start">
              {view.dueAt && <p className="card p-5 font-semibold">{words.due(moment(view.dueAt, language))}</p>}
              {view.grant && (
                <section aria-labelledby="grant" className="card p-5">
                  <h2 id="grant" className="mb-2 text-[0.9375rem] font-semibold text-soft">
                    {words.box} <Badge tone="good">{words.level(view.grant.level)}</Badge>
                  </h2>
                  <GrantFacts grant={view.grant} />
                </section>
              )}
              {proposed && (
                <section aria-labelledby="proposal" className="card p-5">
                  <h2 id="proposal" className="text-[0.9375rem] font-semibold text-soft">
                    {words.proposed} <Badge tone="info">{words.level(proposed.level)}</Badge>
                  </h2>
                  <p className="mt-1">{words.proposalBy(proposed.name, moment(proposed.at, language))}</p>
                  <p className="text-soft">{proposed.methods.map((m) => words.methods[m]).join(' · ')}</p>
                  {proposed.own && <p className="mt-2 font-semibold">{words.proposalOwn}</p>}
                </section>
              )}
              <section aria-labelledby="decide" className="card grid gap-4 p-5">
                <h2 id="decide" className="text-lg">
                  {words.caseActions}
                </h2>
                {shown.length === 0 && <p className="text-soft">{words.readOnly}</p>}
                {shown.length > 0 && (
                  <>
                    <FormKey of="act" version={view.version} />
                    {(can('propose') || can('verify')) && (
                      <>
                        <SelectField
                          name="level"
                          label={words.grantLevel}
                          stored={String(proposed?.level ?? view.wanted)}
                          options={view.levels.map((l) => ({ value: String(l.level), label: l.label[language] }))}
                        />
                        <CheckboxGroup
                          name="methods"
                          label={words.methodsUsed}
                          options={methods}
                          stored={proposed?.methods ?? ['documents']}
                          className="[&>div]:flex-col"
                        />
                        <p className="text-[0.9375rem] text-soft">{words.fourEyes}</p>
                      </>
                    )}
                    {reasons.length > 0 && (
                      <SelectField
                        name="reason"
                        label={words.reason}
                        empty="—"
                        options={reasons.map((value) => ({ value, label: reasonNames[value] ?? value }))}
                      />
                    )}
                    <TextArea name="note" label={words.note} hint={words.noteHint} lines={3} max={2000} />
                    <div className="flex flex-wrap gap-2">
                      {shown.map((action) => (
                        <Button key={action} name="do" value={action} kind={kinds[action] ?? 'plain'} size="small">
                          {words.actions[action]}
                        </Button>
                      ))}
                    </div>
                  </>
                )}
              </section>
            </div>
          </FormErrors>
        </Form>
      </div>
    </>
  );
}
