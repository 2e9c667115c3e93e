import {
  type ActionFunctionArgs,
  Form,
  type LoaderFunctionArgs,
  redirect,
  redirectDocument,
  useActionData,
  useLoaderData,
  useSearchParams,
} from 'react-router';
import { refusal, sheetOf } from '../../api/form.server.ts';
import { acting } from '../../api/gate.server.ts';
import type { InvitationView, Items, MemberView, OrganisationView } from '../../api/views.ts';
import { profileIn } from '../../format/profile.server.ts';
import { textIn } from '../../format/text.ts';
import { Button, LinkButton } from '../../parts/button.tsx';
import { Done } from '../../parts/empty.tsx';
import { FormErrors } from '../../parts/field.tsx';
import { FormKey } from '../../parts/form-key.tsx';
import { Head } from '../../parts/head.tsx';
import { Invitations, Members } from '../../parts/members.tsx';
import { OrganisationFields } from '../../parts/organisation-form.tsx';
import { PageTitle } from '../../parts/page-title.tsx';
import { useContactWords } from '../../words/contact.ts';
import { useVerificationWords } from '../../words/verification.ts';
import { useWebhookWords } from '../../words/webhooks.ts';
import { languageOf, useLanguage, useWords } from '../../words/words.ts';

export const loader = async ({ context, params, request }: LoaderFunctionArgs) => {
  const { api, person, organisation: id } = await acting(context, request, params.lang);
  const admin = person.permissions.includes('administer');
  const [organisation, members, invitations] = await Promise.all([
    api.read<OrganisationView>(`/organisations/${id}`),
    api.find<Items<MemberView>>(`/organisations/${id}/members`),
    admin ? api.find<Items<InvitationView>>(`/organisations/${id}/invitations`) : undefined,
  ]);
  return {
    organisation,
    members: members?.items ?? [],
    invitations: (invitations?.items ?? []).filter((i) => i.state === 'open'),
    admin,
    me: person.person.id,
  };
};

export const action = async ({ context, params, request }: ActionFunctionArgs) => {
  const { api, session, person, organisation } = await acting(context, request, params.lang);
  const sheet = await sheetOf(request);
  const doing = sheet.text('do');
  const at = `/organisations/${organisation}`;
  const here = `/${languageOf(params.lang)}/my/organisation`;
  const member = `${at}/members/${encodeURIComponent(sheet.text('member'))}`;
  const sent =
    doing === 'profile'
      ? await api.send('PATCH', at, sheet.sending(profileIn(sheet)))
      : doing === 'invite'
        ? await api.send('POST', `${at}/invitations`, sheet.sending({ email: sheet.text('email'), roles: sheet.texts('roles') }))
        : doing === 'withdraw'
          ? await api.send('DELETE', `/invitations/${encodeURIComponent(sheet.text('invitation'))}`, sheet.sending())
          : doing === 'remove'
            ? await api.send('DELETE', member, sheet.sending())
            : await api.send('PATCH', member, sheet.sending({ roles: sheet.texts('roles') }));
  if (!sent.ok) return refusal(sent, sheet, doing === 'roles' || doing === 'remove' ? `${doing}-${sheet.text('member')}` : doing);
  if (doing === 'remove' && sheet.text('member') === person.person.id) {
    await session.choose(undefined);
    return redirectDocument(`/${languageOf(params.lang)}`);
  }
  return redirect(`${here}?done=${doing}`);
};

export default function MyOrganisation() {
  const { organisation, members, invitations, admin, me } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>()?.refused;
  const { nav: webhooks } = useWebhookWords();
  const words = useWords();
  const verification = useVerificationWords();
  const contact = useContactWords();
  const language = useLanguage();
  const [search] = useSearchParams();
  const done = search.get('done');
  return (
    <>
      <Head title={words.company.title} index={false} />
      <div className="wrap max-w-5xl py-8 sm:py-10">
        <PageTitle title={words.company.title} lead={textIn(organisation.name, language)}>
          <LinkButton kind="plain" to={`/${language}/organisations/${organisation.id}`}>
            {words.company.publicPage}
          </LinkButton>
          <LinkButton kind="plain" to={`/${language}/my/verification/${organisation.type === 'buyer' ? 'buyer' : 'seller'}`}>
            {verification.nav}
          </LinkButton>
          <LinkButton kind="plain" to={`/${language}/my/contacts`}>
            {contact.nav}
          </LinkButton>
          {admin && (
            <LinkButton kind="plain" to={`/${language}/my/webhooks`}>
              {webhooks}
            </LinkButton>
          )}
        </PageTitle>
        {done && (
          <div className="mb-6">
            <Done>{done === 'invite' ? words.company.invited : words.form.saved}</Done>
          </div>
        )}
        <div className="grid gap-6">
          <section aria-labelledby="profile" className="card p-5 sm:p-7">
            <h2 id="profile" className="mb-4 text-xl">
              {words.company.profile}
            </h2>
            {admin ? (
              <Form method="post" key={organisation.version} className="grid gap-6">
                <FormErrors
                  refused={refused?.form === 'profile' ? refused : undefined}
                  names={{ '/name': 'name.ko', '/about': 'about.ko' }}
                >
                  <FormKey of="profile" version={organisation.version} />
                  <input type="hidden" name="do" value="profile" />
                  <OrganisationFields stored={organisation} />
                  <Button className="justify-self-start">{words.form.save}</Button>
                </FormErrors>
              </Form>
            ) : (
              <p className="text-soft">{words.company.readOnly}</p>
            )}
          </section>
          <Members members={members} admin={admin} me={me} refused={refused} />
          {admin && <Invitations invitations={invitations} refused={refused} />}
        </div>
      </div>
    </>
  );
}
