import { type ActionFunctionArgs, Form, type LoaderFunctionArgs, redirect, useActionData, useLoaderData } from 'react-router';
import { refusal, sheetOf } from '../../api/form.server.ts';
import { signedIn } from '../../api/gate.server.ts';
import { kindsOf } from '../../api/kinds.server.ts';
import { watching } from '../../api/watch-form.server.ts';
import { asksOf, pageOf } from '../../format/watch.server.ts';
import { Asks } from '../../parts/asks.tsx';
import { Button, LinkButton } from '../../parts/button.tsx';
import { CheckboxGroup } from '../../parts/checkbox-group.tsx';
import { FormErrors, TextField } from '../../parts/field.tsx';
import { FormKey } from '../../parts/form-key.tsx';
import { Head } from '../../parts/head.tsx';
import { PageTitle } from '../../parts/page-title.tsx';
import { WatchFields } from '../../parts/watch-fields.tsx';
import { useWatchWords } from '../../words/watch.ts';
import { languageOf, useWords } from '../../words/words.ts';

const longestName = 80;

/** The search of an address of the search page; its language is the page's if it names none. */
const searchIn = (url: string, language: string): string => {
  const params = new URL(url).searchParams;
  for (const key of ['sort', 'page', 'back']) params.delete(key);
  params.set('lang', language);
  return params.toString();
};

export const loader = async ({ context, params, request }: LoaderFunctionArgs) => {
  const { api, person } = await signedIn(context, request, params.lang);
  const language = languageOf(params.lang);
  const query = searchIn(request.url, language);
  const asks = asksOf(query, await kindsOf(api), language);
  if (asks.length === 0) throw redirect(`/${language}/search`);
  return {
    query,
    asks,
    page: pageOf(query, language),
    name: asks.join(' ').replace(/[‘’]/g, '').slice(0, longestName),
    member: person.active !== null,
  };
};

export const action = async ({ context, params, request }: ActionFunctionArgs) => {
  const { api } = await signedIn(context, request, params.lang);
  const sheet = await sheetOf(request);
  const body = { name: sheet.text('name'), query: sheet.text('query'), shared: sheet.has('shared'), ...watching(sheet) };
  const sent = await api.send('POST', '/searches', sheet.sending(body));
  return sent.ok ? redirect(`/${languageOf(params.lang)}/my/searches?done=saved`) : refusal(sent, sheet);
};

export default function SearchNew() {
  const { query, asks, page, name, member } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>()?.refused;
  const words = useWords();
  const watch = useWatchWords();
  return (
    <>
      <Head title={watch.saveTitle} index={false} />
      <div className="wrap max-w-3xl py-8 sm:py-10">
        <PageTitle title={watch.saveTitle} lead={watch.saveText} />
        <Form method="post" className="card grid gap-6 p-5 sm:p-7">
          <FormErrors refused={refused}>
            <FormKey of={`search${query}`} />
            <input type="hidden" name="query" value={query} />
            <div>
              <p className="mb-1.5 font-semibold">{watch.conditions}</p>
              <Asks asks={asks} />
            </div>
            <TextField name="name" label={watch.name} hint={watch.nameHint} stored={name} required maxLength={longestName} />
            <WatchFields pace="daily" channels={{ mail: true, webhook: false, feed: false }} />
            {member && (
              <CheckboxGroup
                name="shared"
                label={words.settings.organisations}
                options={[{ value: 'on', label: watch.shared }]}
              />
            )}
            <p className="flex flex-wrap gap-3">
              <Button>{words.form.save}</Button>
              <LinkButton kind="quiet" to={page}>
                {words.form.cancel}
              </LinkButton>
            </p>
          </FormErrors>
        </Form>
      </div>
    </>
  );
}
