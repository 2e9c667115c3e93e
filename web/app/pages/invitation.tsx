import {
  type ActionFunctionArgs,
  Form,
  type LoaderFunctionArgs,
  redirectDocument,
  useActionData,
  useLoaderData,
} from 'react-router';
import { refusal, sheetOf } from '../api/form.server.ts';
import { signedIn } from '../api/gate.server.ts';
import { Button } from '../parts/button.tsx';
import { FormErrors } from '../parts/field.tsx';
import { FormKey } from '../parts/form-key.tsx';
import { Head } from '../parts/head.tsx';
import { languageOf, useWords } from '../words/words.ts';

export const loader = async ({ context, params, request }: LoaderFunctionArgs) => {
  await signedIn(context, request, params.lang);
  return { secret: new URL(request.url).searchParams.get('secret') ?? '' };
};

export const action = async ({ context, params, request }: ActionFunctionArgs) => {
  const { api, session } = await signedIn(context, request, params.lang);
  const sheet = await sheetOf(request);
  const sent = await api.send<{ organisationId?: string }>(
    'POST',
    `/invitations/${params.id}/accept`,
    sheet.sending({ secret: sheet.text('secret') }),
  );
  if (!sent.ok) return refusal(sent, sheet);
  if (sent.value?.organisationId) await session.choose(sent.value.organisationId);
  return redirectDocument(`/${languageOf(params.lang)}/my/organisation`);
};

export default function Invitation() {
  const { secret } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>()?.refused;
  const words = useWords();
  return (
    <>
      <Head title={words.company.acceptTitle} index={false} />
      <div className="wrap grid place-items-center py-16">
        <div className="card w-full max-w-md p-7 shadow-card sm:p-9">
          <h1 className="text-2xl">{words.company.acceptTitle}</h1>
          <p className="mt-3 mb-6 text-soft">{secret ? words.company.acceptText : words.company.acceptBroken}</p>
          {secret && (
            <Form method="post" className="grid gap-4">
              <FormErrors refused={refused}>
                <FormKey of="accept" />
                <input type="hidden" name="secret" value={secret} />
                <Button size="large">{words.company.accept}</Button>
              </FormErrors>
            </Form>
          )}
        </div>
      </div>
    </>
  );
}
