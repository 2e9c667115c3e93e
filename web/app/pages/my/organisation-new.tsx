import {
  type ActionFunctionArgs,
  Form,
  type LoaderFunctionArgs,
  redirectDocument,
  useActionData,
  useNavigation,
} from 'react-router';
import { refusal, sheetOf } from '../../api/form.server.ts';
import { signedIn } from '../../api/gate.server.ts';
import { profileIn } from '../../format/profile.server.ts';
import { Button } from '../../parts/button.tsx';
import { FormErrors } from '../../parts/field.tsx';
import { FormKey } from '../../parts/form-key.tsx';
import { Head } from '../../parts/head.tsx';
import { OrganisationFields } from '../../parts/organisation-form.tsx';
import { PageTitle } from '../../parts/page-title.tsx';
import { languageOf, useLanguage, useWords } from '../../words/words.ts';

export const loader = async ({ context, params, request }: LoaderFunctionArgs) => {
  await signedIn(context, request, params.lang);
  return null;
};

export const action = async ({ context, params, request }: ActionFunctionArgs) => {
  const { api, session } = await signedIn(context, request, params.lang);
  const sheet = await sheetOf(request);
  const sent = await api.send<{ id: string }>('POST', '/organisations', sheet.sending(profileIn(sheet)));
  if (!sent.ok) return refusal(sent, sheet);
  await session.choose(sent.value.id);
  return redirectDocument(`/${languageOf(params.lang)}/my/organisation`);
};

export default function NewOrganisation() {
  const refused = useActionData<typeof action>()?.refused;
  const words = useWords();
  const language = useLanguage();
  const busy = useNavigation().state !== 'idle';
  return (
    <>
      <Head title={words.company.newTitle} index={false} />
      <div className="wrap max-w-4xl py-8 sm:py-10">
        <PageTitle title={words.company.newTitle} lead={words.company.newLead} />
        <Form method="post" className="card grid gap-6 p-5 sm:p-7">
          <FormErrors refused={refused} names={{ '/name': 'name.ko', '/about': 'about.ko' }}>
            <FormKey of="organisation" />
            <OrganisationFields language={language} />
            <Button disabled={busy} className="justify-self-start">
              {words.company.register}
            </Button>
          </FormErrors>
        </Form>
      </div>
    </>
  );
}
