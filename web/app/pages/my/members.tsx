import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  redirect,
  redirectDocument,
  useActionData,
  useLoaderData,
  useSearchParams,
} from 'react-router';
import type { Sheet } from '../../api/form.server.ts';
import { refusal, sheetOf } from '../../api/form.server.ts';
import { acting } from '../../api/gate.server.ts';
import type { RolesView } from '../../api/house.ts';
import type { InvitationView, Items, MemberView } from '../../api/views.ts';
import { Done } from '../../parts/empty.tsx';
import { Head } from '../../parts/head.tsx';
import { HouseTabs } from '../../parts/house-tabs.tsx';
import { Invitations, Members } from '../../parts/members.tsx';
import { PageTitle } from '../../parts/page-title.tsx';
import { Roles } from '../../parts/roles.tsx';
import { useHouseWords } from '../../words/house.ts';
import { languageOf, useWords } from '../../words/words.ts';

export const loader = async ({ context, params, request }: LoaderFunctionArgs) => {
  const { api, person, organisation: id } = await acting(context, request, params.lang);
  const host = person.permissions.includes('members');
  const [members, invitations, roles] = await Promise.all([
    api.read<Items<MemberView>>(`/organisations/${id}/members`),
    host ? api.find<Items<InvitationView>>(`/organisations/${id}/invitations`) : undefined,
    api.read<RolesView>(`/organisations/${id}/roles`),
  ]);
  return {
    members: members.items,
    invitations: (invitations?.items ?? []).filter((i) => i.state === 'open'),
    roles,
    host,
    held: person.permissions,
    me: person.person.id,
  };
};

const part = (sheet: Sheet, name: string) => encodeURIComponent(sheet.text(name));
const roleIn = (sheet: Sheet) => ({
  name: { ko: sheet.text('name.ko'), en: sheet.text('name.en') },
  permissions: ['look', ...sheet.texts('permissions')],
});

/** What each form of the page asks of the API: method, path below the organisation, body. */
const asks: Readonly<
  Record<string, (sheet: Sheet, at: string) => readonly ['POST' | 'PUT' | 'PATCH' | 'DELETE', string, unknown?]>
> = {
  invite: (s, at) => ['POST', `${at}/invitations`, { email: s.text('email'), roles: s.texts('roles') }],
  resend: (s) => ['POST', `/invitations/${part(s, 'invitation')}/resend`],
  withdraw: (s) => ['DELETE', `/invitations/${part(s, 'invitation')}`],
  roles: (s, at) => ['PATCH', `${at}/members/${part(s, 'member')}`, { roles: s.texts('roles') }],
  suspend: (s, at) => ['POST', `${at}/members/${part(s, 'member')}/suspend`, { reason: s.text('reason') }],
  reinstate: (s, at) => ['POST', `${at}/members/${part(s, 'member')}/reinstate`],
  remove: (s, at) => ['DELETE', `${at}/members/${part(s, 'member')}`],
  'role-new': (s, at) => ['POST', `${at}/roles`, roleIn(s)],
  role: (s, at) => ['PUT', `${at}/roles/${part(s, 'role')}`, roleIn(s)],
  'role-remove': (s, at) => ['DELETE', `${at}/roles/${part(s, 'role')}`],
};

export const action = async ({ context, params, request }: ActionFunctionArgs) => {
  const { api, session, person, organisation } = await acting(context, request, params.lang);
  const sheet = await sheetOf(request);
  const doing = sheet.text('do');
  const ask = Object.hasOwn(asks, doing) ? asks[doing] : undefined;
  if (!ask) throw new Response(null, { status: 400 });
  const [method, path, body] = ask(sheet, `/organisations/${organisation}`);
  const sent = await api.send(method, path, sheet.sending(body));
  const of = sheet.text('member') || sheet.text('role');
  if (!sent.ok) return refusal(sent, sheet, of ? `${doing}-${of}` : doing);
  if (doing === 'remove' && of === person.person.id) {
    await session.choose(undefined);
    return redirectDocument(`/${languageOf(params.lang)}`);
  }
  return redirect(`/${languageOf(params.lang)}/my/organisation/members?done=${doing}`);
};

export default function MembersPage() {
  const { members, invitations, roles, host, held, me } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>()?.refused;
  const words = useWords();
  const house = useHouseWords();
  const [search] = useSearchParams();
  const done = search.get('done');
  return (
    <>
      <Head title={house.tabs.members} index={false} />
      <div className="wrap max-w-5xl py-8 sm:py-10">
        <PageTitle title={house.tabs.members} />
        <HouseTabs />
        {done && (
          <div className="mb-6">
            <Done>{done === 'invite' || done === 'resend' ? words.company.invited : words.form.saved}</Done>
          </div>
        )}
        <div className="grid grid-cols-[minmax(0,1fr)] gap-6">
          <Members members={members} own={roles.items} admin={host} me={me} refused={refused} />
          {host && <Invitations invitations={invitations} own={roles.items} refused={refused} />}
          <Roles roles={roles} host={host} held={held} refused={refused} />
        </div>
      </div>
    </>
  );
}
