import {
  type ActionFunctionArgs,
  data,
  Form,
  Link,
  type LoaderFunctionArgs,
  redirect,
  useActionData,
  useLoaderData,
} from 'react-router';
import { refusal, sheetOf } from '../../api/form.server.ts';
import type { ConsentView } from '../../api/technology.ts';
import { moment } from '../../format/date.ts';
import { inLanguage, textIn } from '../../format/text.ts';
import { Button } from '../../parts/button.tsx';
import { FormErrors, TextArea, TextField } from '../../parts/field.tsx';
import { FormKey } from '../../parts/form-key.tsx';
import { Head } from '../../parts/head.tsx';
import { visit } from '../../visit.ts';
import { useTechnologyWords } from '../../words/technology.ts';
import { languageOf, useLanguage, useWords } from '../../words/words.ts';

export const loader = async ({ context, params }: LoaderFunctionArgs) => {
  const consent = await visit(context).api.find<ConsentView>(`/consents/${encodeURIComponent(params.token ?? '')}`);
  if (!consent) throw data(null, { status: 404 });
  const language = languageOf(params.lang);
  const { state, name, share, answer, signIn } = consent;
  return {
    state,
    name,
    share,
    answer,
    signIn,
    owner: textIn(consent.owner, language),
    title: inLanguage(consent.listing.title, language),
    summary: inLanguage(consent.listing.summary, language),
  };
};

export const action = async ({ context, params, request }: ActionFunctionArgs) => {
  const sheet = await sheetOf(request);
  const note = sheet.text('note');
  const sent = await visit(context).api.send(
    'POST',
    `/consents/${encodeURIComponent(params.token ?? '')}`,
    sheet.sending({
      action: sheet.text('do'),
      name: sheet.text('name'),
      position: sheet.text('position'),
      ...(note ? { note } : {}),
    }),
  );
  return sent.ok ? redirect(`/${languageOf(params.lang)}/consents/${params.token}`) : refusal(sent, sheet);
};

export default function Consent() {
  const page = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>()?.refused;
  const say = useTechnologyWords().consent;
  const words = useWords();
  const language = useLanguage();
  return (
    <>
      <Head title={say.title} index={false} />
      <div className="wrap max-w-3xl py-8 sm:py-12">
        <h1 className="text-2xl sm:text-3xl">{say.title}</h1>
        <p className="mt-3 text-soft">{say.lead(page.owner, page.name)}</p>
        <section aria-labelledby="what" className="card mt-6 p-5 wrap-anywhere sm:p-6">
          <h2 id="what" className="text-lg" lang={page.title.language}>
            {page.title.text}
          </h2>
          {page.summary.text && (
            <p className="mt-2 whitespace-pre-line" lang={page.summary.language}>
              {page.summary.text}
            </p>
          )}
          {page.share !== undefined && <p className="mt-3 text-soft">{say.share(String(page.share))}</p>}
        </section>
        {page.answer ? (
          <p role="status" className="mt-6 rounded-lg bg-sand p-4">
            {say.answered(
              page.state === 'given' ? say.given : say.refused,
              page.answer.name,
              page.answer.position,
              moment(page.answer.at, language),
            )}
          </p>
        ) : page.signIn ? (
          <p className="mt-6 rounded-lg bg-honey-50 px-4 py-3 text-honey-900">
            {say.signIn}{' '}
            <Link to={`/${language}/sign-in`} className="font-semibold underline underline-offset-4">
              {words.nav.signIn}
            </Link>
          </p>
        ) : (
          <Form method="post" className="card mt-6 grid gap-4 p-5 sm:p-6">
            <FormErrors refused={refused}>
              <FormKey of="consent" />
              <TextField name="name" label={say.name} required maxLength={80} autoComplete="name" />
              <TextField name="position" label={say.position} required maxLength={80} autoComplete="organization-title" />
              <TextArea name="note" label={say.note} lines={3} max={1000} />
              <div className="flex flex-wrap gap-3">
                <Button name="do" value="give">
                  {say.give}
                </Button>
                <Button kind="danger" name="do" value="refuse">
                  {say.refuse}
                </Button>
              </div>
              <p className="text-sm text-soft">{say.authority}</p>
            </FormErrors>
          </Form>
        )}
      </div>
    </>
  );
}
