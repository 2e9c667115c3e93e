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
import { acting } from '../../api/gate.server.ts';
import { Badge } from '../../parts/badge.tsx';
import { Button } from '../../parts/button.tsx';
import { CheckboxGroup } from '../../parts/checkbox-group.tsx';
import { Done } from '../../parts/empty.tsx';
import { FormErrors } from '../../parts/field.tsx';
import { FormKey } from '../../parts/form-key.tsx';
import { Head } from '../../parts/head.tsx';
import { HouseTabs } from '../../parts/house-tabs.tsx';
import { PageTitle } from '../../parts/page-title.tsx';
import { useDirectoryWords } from '../../words/directory.ts';
import { languageOf, useWords } from '../../words/words.ts';

interface Announced {
  readonly id: string;
  readonly userName: string;
  readonly active: boolean;
  readonly groups: readonly { readonly value: string; readonly display: string }[];
}

const shownAtOnce = 100;

export const loader = async ({ context, params, request }: LoaderFunctionArgs) => {
  const { api, person, siteUrl } = await acting(context, request, params.lang);
  const [rules, directory] = await Promise.all([
    api.read<{ factorAtOnce: boolean; version: number }>('/sign-in-rules'),
    api.find<{ totalResults: number; Resources: readonly Announced[] }>('/scim/v2/Users', { count: shownAtOnce }),
  ]);
  return {
    rules,
    users: directory?.Resources ?? [],
    more: Math.max(0, (directory?.totalResults ?? 0) - shownAtOnce),
    base: `${siteUrl}/api/scim/v2`,
    admin: person.permissions.includes('administer'),
  };
};

export const action = async ({ context, params, request }: ActionFunctionArgs) => {
  const { api } = await acting(context, request, params.lang);
  const sheet = await sheetOf(request);
  const sent = await api.send('PUT', '/sign-in-rules', sheet.sending({ factorAtOnce: sheet.has('factorAtOnce') }));
  return sent.ok ? redirect(`/${languageOf(params.lang)}/my/organisation/sign-in?saved`) : refusal(sent, sheet);
};

const Users = ({ users, more }: { users: readonly Announced[]; more: number }) => {
  const words = useDirectoryWords();
  const roles: Readonly<Record<string, string>> = useWords().company.roleNames;
  if (users.length === 0) return <p className="mt-2 text-soft">{words.none}</p>;
  return (
    <>
      <ul className="mt-2 divide-y divide-line">
        {users.map((user) => (
          <li key={user.id} className="flex flex-wrap items-center gap-x-4 gap-y-1 py-3">
            <span className="min-w-0 flex-1 font-medium wrap-anywhere">{user.userName}</span>
            <span className="text-[0.9375rem] text-soft">
              {user.groups.map(({ value, display }) => roles[value] ?? display).join(', ')}
            </span>
            <Badge tone={user.active ? 'good' : 'calm'}>{user.active ? words.states.active : words.states.off}</Badge>
          </li>
        ))}
      </ul>
      {more > 0 && <p className="text-soft">{words.more(more)}</p>}
    </>
  );
};

export default function SignInRules() {
  const { rules, users, more, base, admin } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>()?.refused;
  const words = useDirectoryWords();
  const site = useWords();
  const [search] = useSearchParams();
  return (
    <>
      <Head title={words.title} index={false} />
      <div className="wrap max-w-3xl py-8 sm:py-10">
        <PageTitle title={words.title} lead={words.lead} />
        <HouseTabs />
        {search.has('saved') && (
          <div className="mb-6">
            <Done>{site.form.saved}</Done>
          </div>
        )}
        <section aria-labelledby="rules" className="card p-5 sm:p-7">
          <h2 id="rules" className="sr-only">
            {words.rules}
          </h2>
          <Form method="post" key={rules.version} className="grid gap-4">
            <FormErrors refused={refused}>
              <FormKey of="rules" version={rules.version} />
              <CheckboxGroup
                name="factorAtOnce"
                label={words.rules}
                hint={words.atOnceHint}
                stored={rules.factorAtOnce ? ['on'] : []}
                options={[{ value: 'on', label: words.atOnce }]}
              />
              {admin && <Button className="justify-self-start">{site.form.save}</Button>}
            </FormErrors>
          </Form>
        </section>
        <section aria-labelledby="scim" className="card mt-6 p-5 sm:p-7">
          <h2 id="scim" className="text-xl">
            {words.scim}
          </h2>
          <p className="mt-1 text-soft">{words.scimText}</p>
          <p className="mt-4">
            <span className="block font-semibold">{words.base}</span>
            <code className="font-mono wrap-anywhere">{base}</code>
          </p>
          <p className="mt-3 text-[0.9375rem] text-soft">{words.keyText}</p>
          <h3 className="mt-6 border-t border-line pt-5 text-lg">{words.users}</h3>
          <Users users={users} more={more} />
        </section>
      </div>
    </>
  );
}
