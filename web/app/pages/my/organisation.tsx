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
import type { OrganisationView } from '../../api/views.ts';
import { postalIn, profileIn } from '../../format/profile.server.ts';
import { textIn } from '../../format/text.ts';
import { AddressFields, addressNames } from '../../parts/address-fields.tsx';
import { Button, LinkButton } from '../../parts/button.tsx';
import { Done } from '../../parts/empty.tsx';
import { FormErrors } from '../../parts/field.tsx';
import { FormKey } from '../../parts/form-key.tsx';
import { Head } from '../../parts/head.tsx';
import { HouseTabs } from '../../parts/house-tabs.tsx';
import { OrganisationFields } from '../../parts/organisation-form.tsx';
import { PageTitle } from '../../parts/page-title.tsx';
import { languageOf, useLanguage, useWords } from '../../words/words.ts';

export const loader = async ({ context, params, request }: LoaderFunctionArgs) => {
  const { api, person, organisation: id } = await acting(context, request, params.lang);
  const admin = person.permissions.includes('administer');
  return { organisation: await api.read<OrganisationView>(`/organisations/${id}`), admin };
};

export const action = async ({ context, params, request }: ActionFunctionArgs) => {
  const { api, organisation } = await acting(context, request, params.lang);
  const sheet = await sheetOf(request);
  const sent = await api.send(
    'PATCH',
    `/organisations/${organisation}`,
    sheet.sending({ ...profileIn(sheet), postal: postalIn(sheet) }),
  );
  return sent.ok ? redirect(`/${languageOf(params.lang)}/my/organisation?done`) : refusal(sent, sheet);
};

export default function MyOrganisation() {
  const { organisation, admin } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>()?.refused;
  const words = useWords();
  const language = useLanguage();
  const [search] = useSearchParams();
  return (
    <>
      <Head title={words.company.title} index={false} />
      <div className="wrap max-w-5xl py-8 sm:py-10">
        <PageTitle title={words.company.title} lead={textIn(organisation.name, language)}>
          <LinkButton kind="plain" to={`/${language}/organisations/${organisation.id}`}>
            {words.company.publicPage}
          </LinkButton>
        </PageTitle>
        <HouseTabs />
        {search.has('done') && (
          <div className="mb-6">
            <Done>{words.form.saved}</Done>
          </div>
        )}
        <div className="grid gap-6">
          <section aria-labelledby="profile" className="card p-5 sm:p-7">
            <h2 id="profile" className="mb-4 text-xl">
              {words.company.profile}
            </h2>
            {admin ? (
              <Form method="post" key={organisation.version} className="grid gap-6">
                <FormErrors refused={refused} names={{ '/name': 'name.ko', '/about': 'about.ko', ...addressNames }}>
                  <FormKey of="profile" version={organisation.version} />
                  <OrganisationFields stored={organisation} />
                  <AddressFields stored={organisation} />
                  <Button className="justify-self-start">{words.form.save}</Button>
                </FormErrors>
              </Form>
            ) : (
              <p className="text-soft">{words.company.readOnly}</p>
            )}
          </section>
        </div>
      </div>
    </>
  );
}
