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
import type { LegalHoldView, PrivacyRequestView } from '../../api/privacy.ts';
import { day } from '../../format/date.ts';
import { Button } from '../../parts/button.tsx';
import { Done } from '../../parts/empty.tsx';
import { FormErrors, TextField } from '../../parts/field.tsx';
import { FormKey } from '../../parts/form-key.tsx';
import { Head } from '../../parts/head.tsx';
import { PageTitle } from '../../parts/page-title.tsx';
import { useDeskWords } from '../../words/desk.ts';
import { usePrivacyWords } from '../../words/privacy.ts';
import { languageOf, useLanguage, useWords } from '../../words/words.ts';

interface Open {
  readonly items: readonly PrivacyRequestView[];
  readonly holds: readonly LegalHoldView[];
}

export const loader = async ({ context, params, request }: LoaderFunctionArgs) => {
  const { api, person } = await operating(context, request, params.lang);
  return { ...(await api.read<Open>('/privacy/open', { limit: 100 })), decides: person.permissions.includes('desk.act') };
};

export const action = async ({ context, params, request }: ActionFunctionArgs) => {
  const { api } = await operating(context, request, params.lang);
  const sheet = await sheetOf(request);
  const lifted = sheet.text('lift');
  const id = sheet.text('subject');
  const subject = { is: id.startsWith('org_') ? 'organisation' : 'person', id };
  const sent = lifted
    ? await api.send('POST', `/privacy/holds/${lifted}/lift`, sheet.sending())
    : await api.send('POST', '/privacy/holds', sheet.sending({ subject, reason: sheet.text('reason') }));
  return sent.ok ? redirect(`/${languageOf(params.lang)}/desk/privacy?saved`) : refusal(sent, sheet);
};

const Requests = ({ items }: { items: readonly PrivacyRequestView[] }) => {
  const words = usePrivacyWords();
  const language = useLanguage();
  if (items.length === 0) return <p className="card mt-6 px-5 py-8 text-soft">{words.none}</p>;
  return (
    <ul className="card mt-6 divide-y divide-line">
      {items.map((r) => (
        <li key={r.id} className="flex flex-wrap items-baseline gap-x-4 gap-y-1 px-5 py-3">
          <span className="font-medium">
            {words.kinds[r.kind]} · {words.states[r.state] ?? r.state}
          </span>
          <code className="text-[0.875rem] break-all text-soft">{r.subject.id}</code>
          <span className="text-soft sm:ml-auto">
            {words.dueBy} {day(r.dueAt, language)}
          </span>
        </li>
      ))}
    </ul>
  );
};

const Holds = ({ holds, decides }: { holds: readonly LegalHoldView[]; decides: boolean }) => {
  const words = usePrivacyWords();
  const language = useLanguage();
  if (holds.length === 0) return <p className="mt-3 text-soft">{words.holdNone}</p>;
  return (
    <ul className="card mt-3 divide-y divide-line">
      {holds.map((h) => (
        <li key={h.id} className="flex flex-wrap items-center gap-x-4 gap-y-1 px-5 py-3">
          <span className="font-medium">{h.reason}</span>
          <code className="text-[0.875rem] break-all text-soft">{h.subject.id}</code>
          <span className="text-soft">{day(h.since.at, language)}</span>
          {decides && (
            <Form method="post" className="sm:ml-auto">
              <FormKey of={`lift-${h.id}`} />
              <input type="hidden" name="lift" value={`${h.subject.id}/${h.id}`} />
              <Button kind="plain" size="small">
                {words.lift}
              </Button>
            </Form>
          )}
        </li>
      ))}
    </ul>
  );
};

export default function DeskPrivacy() {
  const { items, holds, decides } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>()?.refused;
  const words = usePrivacyWords();
  const desk = useDeskWords();
  const form = useWords().form;
  const language = useLanguage();
  const [search] = useSearchParams();
  return (
    <>
      <Head title={words.deskTitle} index={false} />
      <div className="wrap py-8 sm:py-10">
        <PageTitle title={words.deskTitle} lead={<p>{words.deskLead}</p>} back={{ to: `/${language}/desk`, label: desk.title }} />
        {search.has('saved') && <Done>{form.saved}</Done>}
        <Requests items={items} />
        <h2 className="mt-10 text-xl">{words.holds}</h2>
        <Holds holds={holds} decides={decides} />
        {decides && (
          <Form method="post" className="card mt-6 grid max-w-2xl gap-5 p-5">
            <FormErrors refused={refused} names={{ '/subject': 'subject', '/reason': 'reason' }}>
              <FormKey of="hold" />
              <TextField name="subject" label={words.holdSubject} required maxLength={30} />
              <TextField name="reason" label={words.holdReason} required maxLength={500} />
              <Button className="justify-self-start">{words.hold}</Button>
            </FormErrors>
          </Form>
        )}
      </div>
    </>
  );
}
