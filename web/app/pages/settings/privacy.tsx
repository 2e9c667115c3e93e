import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  redirect,
  useActionData,
  useLoaderData,
  useSearchParams,
} from 'react-router';
import { refusal, sheetOf } from '../../api/form.server.ts';
import { signedIn } from '../../api/gate.server.ts';
import type { PrivacyRequestView, RecordClassView } from '../../api/privacy.ts';
import type { Items } from '../../api/views.ts';
import { textIn } from '../../format/text.ts';
import { Done } from '../../parts/empty.tsx';
import { FormErrors } from '../../parts/field.tsx';
import { Head } from '../../parts/head.tsx';
import { PageTitle } from '../../parts/page-title.tsx';
import { PrivacyAsk, Retention } from '../../parts/privacy.tsx';
import { usePrivacyWords } from '../../words/privacy.ts';
import { languageOf, useLanguage, useWords } from '../../words/words.ts';

export const loader = async ({ context, params, request }: LoaderFunctionArgs) => {
  const { api, person } = await signedIn(context, request, params.lang);
  const owns = person.active !== null && person.permissions.includes('administer');
  const asked = (subject: string) => api.read<Items<PrivacyRequestView>>('/privacy/requests', { subject });
  const [own, company, kept] = await Promise.all([
    asked('person'),
    owns ? asked('organisation') : undefined,
    api.read<Items<RecordClassView>>('/privacy/retention'),
  ]);
  const organisation = person.organisations.find((o) => o.id === person.active);
  return { own: own.items, company: company?.items, name: organisation?.name, classes: kept.items };
};

export const action = async ({ context, params, request }: ActionFunctionArgs) => {
  const { api } = await signedIn(context, request, params.lang);
  const sheet = await sheetOf(request);
  const cancelled = sheet.text('cancel');
  const sent = cancelled
    ? await api.send('POST', `/privacy/requests/${cancelled}/cancel`, sheet.sending())
    : await api.send('POST', '/privacy/requests', sheet.sending({ kind: sheet.text('kind'), subject: sheet.text('subject') }));
  return sent.ok ? redirect(`/${languageOf(params.lang)}/settings/privacy?asked`) : refusal(sent, sheet);
};

export default function Privacy() {
  const { own, company, name, classes } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>()?.refused;
  const words = usePrivacyWords();
  const settings = useWords().settings;
  const language = useLanguage();
  const [search] = useSearchParams();
  return (
    <>
      <Head title={words.title} index={false} />
      <div className="wrap max-w-4xl py-8 sm:py-10">
        <PageTitle title={words.title} lead={<p>{words.lead}</p>} back={{ to: `/${language}/settings`, label: settings.title }} />
        {search.has('asked') && <Done>{words.asked}</Done>}
        <FormErrors refused={refused}>
          <PrivacyAsk subject="person" title={words.own} eraseText={words.eraseText} requests={own} />
          {company && name && (
            <PrivacyAsk
              subject="organisation"
              title={words.company(textIn(name, language))}
              eraseText={words.eraseCompanyText}
              requests={company}
            />
          )}
        </FormErrors>
        <Retention classes={classes} />
      </div>
    </>
  );
}
