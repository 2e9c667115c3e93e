import {
  type ActionFunctionArgs,
  data,
  Form,
  type LoaderFunctionArgs,
  redirect,
  useActionData,
  useLoaderData,
  useSearchParams,
} from 'react-router';
import { refusal, refuse, sheetOf } from '../../api/form.server.ts';
import { acting } from '../../api/gate.server.ts';
import { handIn, mostThroughServer } from '../../api/upload.server.ts';
import type { EvidenceView, RequirementView, VerificationView } from '../../api/verification.ts';
import { moment } from '../../format/date.ts';
import { Button } from '../../parts/button.tsx';
import { CheckboxGroup } from '../../parts/checkbox-group.tsx';
import { Done } from '../../parts/empty.tsx';
import { Evidence } from '../../parts/evidence.tsx';
import { Field, FormErrors, idOf, type Refused, TextField } from '../../parts/field.tsx';
import { FormKey } from '../../parts/form-key.tsx';
import { Head } from '../../parts/head.tsx';
import { PageTitle, Tabs } from '../../parts/page-title.tsx';
import { Steps } from '../../parts/steps.tsx';
import { Paper, RequirementHead, VerificationHistory, VerificationState } from '../../parts/verification.tsx';
import { GrantFacts } from '../../parts/verification-box.tsx';
import { useVerificationWords, verificationWords } from '../../words/verification.ts';
import { languageOf, useLanguage, useWords } from '../../words/words.ts';

const sides = ['seller', 'buyer'] as const;
const sideOf = (params: { side?: string | undefined }) => {
  const side = sides.find((s) => s === params.side);
  if (!side) throw data(null, { status: 404 });
  return side;
};

export const loader = async ({ context, params, request }: LoaderFunctionArgs) => {
  const { api, organisation, person } = await acting(context, request, params.lang);
  const at = `/organisations/${organisation}`;
  const [view, evidence] = await Promise.all([
    api.read<VerificationView>(`${at}/verifications/${sideOf(params)}`),
    api.read<EvidenceView>(`${at}/evidence`),
  ]);
  return { view, evidence, admin: person.permissions.includes('administer') };
};

export const action = async ({ context, params, request }: ActionFunctionArgs) => {
  const { api, organisation } = await acting(context, request, params.lang);
  const language = languageOf(params.lang);
  const side = sideOf(params);
  const sheet = await sheetOf(request);
  const at = `/organisations/${organisation}/verifications/${side}`;
  const here = `/${language}/my/verification/${side}`;
  const doing = sheet.text('do');
  if (doing === 'submit') {
    const sent = await api.send('POST', `${at}/actions`, sheet.sending({ action: 'submit', level: Number(sheet.text('level')) }));
    return sent.ok ? redirect(`${here}?done=submitted`) : refusal(sent, sheet, doing);
  }
  if (doing === 'identifier' || doing === 'domain' || doing === 'domain-remove') {
    const own = `/organisations/${organisation}`;
    const sent =
      doing === 'identifier'
        ? await api.send(
            'PUT',
            `${own}/identifiers/${encodeURIComponent(sheet.text('scheme'))}`,
            sheet.sending({ value: sheet.text('value') }),
          )
        : doing === 'domain'
          ? await api.send('POST', `${own}/domains`, sheet.sending({ domain: sheet.text('domain') }))
          : await api.send('DELETE', `${own}/domains/${encodeURIComponent(sheet.text('domain'))}`, sheet.sending());
    return sent.ok ? redirect(`${here}#evidence`) : refusal(sent, sheet, doing);
  }
  if (doing === 'remove') {
    const sent = await api.send('DELETE', `${at}/documents/${encodeURIComponent(sheet.text('document'))}`, sheet.sending());
    return sent.ok ? redirect(`${here}?done=removed`) : refusal(sent, sheet, `paper-${sheet.text('requirement')}`);
  }
  const requirement = sheet.text('requirement');
  const form = `paper-${requirement}`;
  const file = sheet.file(`file-${requirement}`);
  if (!file || file.size > mostThroughServer) {
    const title = verificationWords(language)[file ? 'tooLarge' : 'noFile'];
    const errors = [{ pointer: '/type', code: 'object.tooLarge', detail: title }];
    return refuse(sheet, { status: 422, code: 'object.tooLarge', title, errors }, form);
  }
  const [issued, expires] = [sheet.text(`issued-${requirement}`), sheet.text(`expires-${requirement}`)];
  const about = { requirement, ...(issued ? { issued } : {}), ...(expires ? { expires } : {}) };
  const sent = await handIn(api, at, file, about, sheet.text('key'));
  return sent.ok ? redirect(`${here}?done=uploaded#${idOf(form)}`) : refusal(sent, sheet, form);
};

const Requirement = ({
  requirement,
  view,
  open,
  refused,
}: {
  requirement: RequirementView;
  view: VerificationView;
  open: boolean;
  refused: Refused | undefined;
}) => {
  const words = useVerificationWords();
  const form = `paper-${requirement.name}`;
  const file = `file-${requirement.name}`;
  return (
    <section id={idOf(form)} className="card scroll-mt-24 p-5 sm:p-6">
      <RequirementHead requirement={requirement} level="h3" />
      {requirement.documents.length > 0 && (
        <ul className="mt-3 grid gap-2">
          {requirement.documents.map((paper) => (
            <Paper key={paper.id} paper={paper} organisation={view.organisation.id} side={view.side}>
              {open && paper.state !== 'accepted' && (
                <Form method="post" className="mt-1.5">
                  <FormKey of={`remove-${paper.id}`} />
                  <input type="hidden" name="do" value="remove" />
                  <input type="hidden" name="document" value={paper.id} />
                  <input type="hidden" name="requirement" value={requirement.name} />
                  <button type="submit" className="min-h-8 text-[0.9375rem] text-clay-700 underline underline-offset-4">
                    {words.remove}
                  </button>
                </Form>
              )}
            </Paper>
          ))}
        </ul>
      )}
      {open && (
        <Form method="post" encType="multipart/form-data" className="mt-4 border-t border-line pt-4">
          <FormErrors
            refused={refused?.form === form ? refused : undefined}
            names={{
              '/type': file,
              '/bytes': file,
              '/sha256': file,
              '/requirement': file,
              '/issued': `issued-${requirement.name}`,
              '/expires': `expires-${requirement.name}`,
            }}
          >
            <FormKey of={form} />
            <input type="hidden" name="do" value="paper" />
            <input type="hidden" name="requirement" value={requirement.name} />
            <div className="flex flex-wrap items-end gap-4">
              <Field
                name={file}
                label={words.file}
                className="grow"
                control={(wiring) => (
                  <input
                    {...wiring}
                    type="file"
                    accept="application/pdf,image/png,image/jpeg,image/webp"
                    className="block w-full text-[0.9375rem] file:mr-3 file:min-h-10 file:cursor-pointer file:rounded-lg file:border file:border-edge file:bg-white file:px-3 file:font-semibold hover:file:bg-sand"
                  />
                )}
              />
              {requirement.ages === 'issued' && (
                <TextField name={`issued-${requirement.name}`} label={words.issued} type="date" className="w-44" />
              )}
              {requirement.ages === 'stated' && (
                <TextField name={`expires-${requirement.name}`} label={words.expires} type="date" className="w-44" />
              )}
              <Button kind="plain" icon="up">
                {words.upload}
              </Button>
            </div>
          </FormErrors>
        </Form>
      )}
    </section>
  );
};

const stepOf: Readonly<Record<VerificationView['state'], number>> = {
  unverified: 0,
  changes_requested: 0,
  lapsed: 0,
  rejected: 0,
  suspended: -1,
  submitted: 1,
  in_review: 2,
  verified: 3,
  expiring: 3,
};

export default function MyVerification() {
  const { view, evidence, admin } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>()?.refused;
  const words = useVerificationWords();
  const common = useWords();
  const language = useLanguage();
  const [search] = useSearchParams();
  const done = { submitted: words.submitted, uploaded: words.uploaded, removed: words.removed }[search.get('done') ?? ''];
  const open = view.actions.includes('submit');
  return (
    <>
      <Head title={words.title} index={false} />
      <div className="wrap max-w-5xl py-8 sm:py-10">
        <PageTitle
          title={words.title}
          lead={words.lead}
          back={{ to: `/${language}/my/organisation`, label: common.company.title }}
        />
        <Tabs
          label={words.title}
          tabs={sides.map((side) => ({
            to: `/${language}/my/verification/${side}`,
            label: words.sides[side],
            here: side === view.side,
          }))}
        />
        {done && (
          <div className="mb-6">
            <Done>{done}</Done>
          </div>
        )}
        <Steps label={words.steps} steps={words.stepNames.map((label) => ({ name: label, label }))} at={stepOf[view.state]} />
        <div className="mt-7 grid gap-x-8 gap-y-6 lg:grid-cols-[minmax(0,1fr)_20rem]">
          <div className="order-2 grid min-w-0 content-start gap-5 lg:order-1">
            <div>
              <h2 className="text-xl">{words.documents}</h2>
              <p className="mt-1 text-[0.9375rem] text-soft">{words.documentsText}</p>
            </div>
            {view.requirements.map((requirement) => (
              <Requirement key={requirement.name} requirement={requirement} view={view} open={open} refused={refused} />
            ))}
            <Evidence evidence={evidence} editable={admin} refused={refused} />
            <VerificationHistory history={view.history} />
          </div>
          <div className="order-1 grid content-start gap-5 lg:order-2 lg:sticky lg:top-22 lg:self-start">
            <section aria-labelledby="next" className="card p-5">
              <p>
                <VerificationState state={view.state} />
              </p>
              <p className="mt-2 text-[0.9375rem] text-soft">{words.sideText[view.side]}</p>
              <h2 id="next" className="mt-4 border-t border-line pt-4 text-[0.9375rem] font-semibold">
                {words.next}
              </h2>
              <p className="mt-1">{words.nextText[view.state]}</p>
              {view.dueAt && <p className="mt-2 font-semibold">{words.due(moment(view.dueAt, language))}</p>}
              {open ? (
                <Form method="post" className="mt-4 grid gap-3">
                  <FormErrors
                    refused={refused?.form === 'submit' ? refused : undefined}
                    names={Object.fromEntries(view.requirements.map((r) => [`/documents/${r.name}`, `paper-${r.name}`] as const))}
                  >
                    <FormKey of="submit" version={view.version} />
                    <input type="hidden" name="do" value="submit" />
                    <CheckboxGroup
                      name="level"
                      type="radio"
                      label={words.wanted}
                      options={view.levels.map((l) => ({ value: String(l.level), label: l.label[language] }))}
                      stored={[String(Math.min(3, view.grant ? view.grant.level : view.wanted))]}
                      className="[&>div]:flex-col"
                    />
                    <Button>{view.grant ? words.renew : words.submit}</Button>
                  </FormErrors>
                </Form>
              ) : (
                view.actions.length === 0 && view.state === 'unverified' && <p className="mt-3 text-soft">{words.ownersOnly}</p>
              )}
            </section>
            {view.grant && (
              <section aria-labelledby="grant" className="card p-5">
                <h2 id="grant" className="mb-2 text-[0.9375rem] font-semibold text-soft">
                  {view.levels.find((l) => l.level === view.grant?.level)?.label[language]}
                </h2>
                <GrantFacts grant={view.grant} />
              </section>
            )}
            <section aria-labelledby="levels" className="card p-5">
              <h2 id="levels" className="mb-2 text-[0.9375rem] font-semibold text-soft">
                {words.steps}
              </h2>
              <dl className="grid gap-3 text-[0.9375rem]">
                {view.levels.map((level) => (
                  <div key={level.level}>
                    <dt className="font-semibold">{level.label[language]}</dt>
                    <dd className="text-soft">{level.says[language]}</dd>
                  </div>
                ))}
              </dl>
            </section>
          </div>
        </div>
      </div>
    </>
  );
}
