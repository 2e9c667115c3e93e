import {
  type ActionFunctionArgs,
  Form,
  Link,
  type LoaderFunctionArgs,
  redirect,
  useActionData,
  useLoaderData,
  useSearchParams,
} from 'react-router';
import { refusal, sheetOf } from '../api/form.server.ts';
import { signedIn } from '../api/gate.server.ts';
import { actOnCalendar, calendarsFor } from '../format/calendar-form.server.ts';
import { textIn } from '../format/text.ts';
import { Button } from '../parts/button.tsx';
import { CalendarFeeds } from '../parts/calendar-feeds.tsx';
import { CheckboxGroup } from '../parts/checkbox-group.tsx';
import { Done } from '../parts/empty.tsx';
import { FormErrors, TextField } from '../parts/field.tsx';
import { FormKey } from '../parts/form-key.tsx';
import { Head } from '../parts/head.tsx';
import { PageTitle } from '../parts/page-title.tsx';
import { useDeskWords } from '../words/desk.ts';
import { usePrivacyWords } from '../words/privacy.ts';
import { useSecurityWords } from '../words/security.ts';
import { useWatchWords } from '../words/watch.ts';
import { languageOf, useLanguage, useWords } from '../words/words.ts';

export const loader = async ({ context, params, request }: LoaderFunctionArgs) => {
  const { api, person } = await signedIn(context, request, params.lang);
  return { ...person, feeds: person.active ? await calendarsFor(api) : [] };
};

export const action = async ({ context, params, request }: ActionFunctionArgs) => {
  const { api } = await signedIn(context, request, params.lang);
  const sheet = await sheetOf(request);
  if (sheet.text('do').startsWith('calendar-')) return actOnCalendar(api, sheet);
  const sent = await api.send(
    'PATCH',
    '/me',
    sheet.sending({
      name: sheet.text('name'),
      language: sheet.text('language'),
      mail: sheet.text('mail'),
      watchMail: sheet.has('watchMail'),
    }),
  );
  return sent.ok ? redirect(`/${languageOf(params.lang)}/settings?saved`) : refusal(sent, sheet);
};

export default function Settings() {
  const { person, organisations, feeds } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const made = answer && 'made' in answer ? answer.made : undefined;
  const refused = answer?.refused;
  const { looks } = useDeskWords();
  const words = useWords();
  const watch = useWatchWords();
  const security = useSecurityWords();
  const privacy = usePrivacyWords();
  const language = useLanguage();
  const [search] = useSearchParams();
  const roles: Readonly<Record<string, string>> = words.company.roleNames;
  return (
    <>
      <Head title={words.settings.title} index={false} />
      <div className="wrap max-w-3xl py-8 sm:py-10">
        <PageTitle title={words.settings.title} />
        {search.has('saved') && (
          <div className="mb-6">
            <Done>{words.form.saved}</Done>
          </div>
        )}
        <Form method="post" key={person.version} className="card grid gap-6 p-5 sm:p-7">
          <FormErrors refused={refused?.form ? undefined : refused}>
            <FormKey of="me" version={person.version} />
            <TextField name="name" label={words.settings.name} stored={person.name} required maxLength={80} autoComplete="name" />
            <TextField
              name="email"
              label={words.settings.email}
              hint={words.settings.emailHint}
              stored={person.email}
              readOnly
              autoComplete="email"
            />
            <CheckboxGroup
              type="radio"
              name="language"
              label={words.settings.language}
              hint={words.settings.languageHint}
              stored={[person.language]}
              options={(['ko', 'en'] as const).map((value) => ({ value, label: words.settings.languages[value] }))}
            />
            <CheckboxGroup
              type="radio"
              name="mail"
              label={words.settings.mail}
              stored={[person.mail]}
              options={(['each', 'daily', 'none'] as const).map((value) => ({ value, label: words.settings.mails[value] }))}
            />
            <CheckboxGroup
              name="watchMail"
              label={watch.nav}
              stored={person.watchMail ? ['on'] : []}
              options={[{ value: 'on', label: watch.watchMail }]}
            />
            <Button className="justify-self-start">{words.form.save}</Button>
          </FormErrors>
        </Form>
        <p className="card mt-6 p-5 sm:px-7">
          <Link to={`/${language}/settings/security`} className="link font-semibold">
            {security.toSecurity}
          </Link>
          <span className="mt-1 block text-soft">{security.lead}</span>
        </p>
        <div className="mt-6">
          <CalendarFeeds feeds={feeds} made={made} refused={refused} />
        </div>
        <section aria-labelledby="organisations" className="card mt-6 p-5 sm:p-7">
          <h2 id="organisations" className="text-lg">
            {words.settings.organisations}
          </h2>
          <ul className="mt-2 divide-y divide-line">
            {organisations.map((o) => (
              <li key={o.id} className="flex flex-wrap justify-between gap-x-4 py-3">
                <Link to={`/${language}/organisations/${o.id}`} className="link font-medium">
                  {textIn(o.name, language)}
                </Link>
                <span className="text-soft">
                  {[
                    ...o.roles.flatMap((role) => roles[role] ?? []),
                    ...o.ownRoles.map((role) => textIn(role.name, language)),
                  ].join(', ')}
                </span>
              </li>
            ))}
          </ul>
          <p className="mt-2">
            <Link to={`/${language}/my/organisations/new`} className="link">
              {words.nav.newOrganisation}
            </Link>
          </p>
        </section>
        <p className="mt-6">
          <Link to={`/${language}/settings/privacy`} className="link">
            {privacy.title}
          </Link>
        </p>
        <p className="mt-2">
          <Link to={`/${language}/settings/looks`} className="link">
            {looks}
          </Link>
        </p>
      </div>
    </>
  );
}
