import {
  type ActionFunctionArgs,
  Form,
  Link,
  type LoaderFunctionArgs,
  redirect,
  useActionData,
  useLoaderData,
} from 'react-router';
import { refusal, sheetOf } from '../../api/form.server.ts';
import { acting } from '../../api/gate.server.ts';
import type { LookupLine } from '../../api/technology.ts';
import { moment } from '../../format/date.ts';
import { Badge } from '../../parts/badge.tsx';
import { Button } from '../../parts/button.tsx';
import { FormErrors, TextField } from '../../parts/field.tsx';
import { FormKey } from '../../parts/form-key.tsx';
import { Head } from '../../parts/head.tsx';
import { PageTitle } from '../../parts/page-title.tsx';
import { lookupTones, useTechnologyWords } from '../../words/technology.ts';
import { languageOf, useLanguage, useWords } from '../../words/words.ts';

export const loader = async ({ context, params, request }: LoaderFunctionArgs) => {
  const { api } = await acting(context, request, params.lang);
  const { items } = await api.read<{ items: LookupLine[] }>('/patent-lookups?limit=10');
  return { items };
};

export const action = async ({ context, params, request }: ActionFunctionArgs) => {
  const { api } = await acting(context, request, params.lang);
  const sheet = await sheetOf(request);
  const sent = await api.send<LookupLine>('POST', '/patent-lookups', sheet.sending({ number: sheet.text('number') }));
  return sent.ok ? redirect(`/${languageOf(params.lang)}/my/patents/${sent.value.id}`) : refusal(sent, sheet);
};

export default function StartFromPatent() {
  const { items } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>()?.refused;
  const words = useWords();
  const say = useTechnologyWords().lookup;
  const language = useLanguage();
  return (
    <>
      <Head title={say.title} index={false} />
      <div className="wrap max-w-3xl py-8 sm:py-10">
        <PageTitle title={say.title} lead={say.lead} back={{ to: `/${language}/my/listings`, label: words.listings.title }} />
        <Form method="post" className="card grid gap-4 p-5 sm:p-6">
          <FormErrors refused={refused}>
            <FormKey of="lookup" />
            <TextField name="number" label={say.number} hint={say.hint} required maxLength={60} autoComplete="off" />
            <Button className="justify-self-start">{say.ask}</Button>
          </FormErrors>
        </Form>
        {items.length > 0 && (
          <section aria-labelledby="lately" className="mt-8">
            <h2 id="lately" className="mb-3 text-lg">
              {say.lately}
            </h2>
            <ul className="card divide-y divide-line px-5">
              {items.map((item) => (
                <li key={item.id} className="flex flex-wrap items-center gap-x-3 gap-y-1 py-3">
                  <Link to={`/${language}/my/patents/${item.id}`} className="link font-semibold wrap-anywhere">
                    {item.number}
                  </Link>
                  <Badge tone={lookupTones[item.state]}>{say.states[item.state]}</Badge>
                  <span className="ml-auto text-[0.9375rem] text-soft">{moment(item.createdAt, language)}</span>
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
    </>
  );
}
