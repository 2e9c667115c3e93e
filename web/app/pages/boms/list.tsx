import {
  type ActionFunctionArgs,
  Form,
  Link,
  type LoaderFunctionArgs,
  redirect,
  useActionData,
  useLoaderData,
} from 'react-router';
import type { BomHead } from '../../api/bom.ts';
import { refusal, sheetOf } from '../../api/form.server.ts';
import { acting } from '../../api/gate.server.ts';
import type { Items } from '../../api/views.ts';
import { moment } from '../../format/date.ts';
import { count } from '../../format/number.ts';
import { Badge, Demo } from '../../parts/badge.tsx';
import { bomTones } from '../../parts/bom.tsx';
import { Button, LinkButton } from '../../parts/button.tsx';
import { Empty } from '../../parts/empty.tsx';
import { FormErrors, TextArea, TextField } from '../../parts/field.tsx';
import { FormKey } from '../../parts/form-key.tsx';
import { Head } from '../../parts/head.tsx';
import { PageTitle } from '../../parts/page-title.tsx';
import { useBomWords } from '../../words/bom.ts';
import { languageOf, useLanguage } from '../../words/words.ts';

export const loader = async ({ context, params, request }: LoaderFunctionArgs) => {
  const { api, person } = await acting(context, request, params.lang);
  const cursor = new URL(request.url).searchParams.get('cursor') ?? undefined;
  const { items, next } = await api.read<Items<BomHead>>('/boms', { cursor });
  return { items, next, mayBuy: person.permissions.includes('buy') };
};

export const action = async ({ context, params, request }: ActionFunctionArgs) => {
  const { api } = await acting(context, request, params.lang);
  const sheet = await sheetOf(request);
  const about = sheet.text('about');
  const body = { title: sheet.text('title'), ...(about ? { about } : {}) };
  const sent = await api.send<BomHead>('POST', '/boms', sheet.sending(body));
  return sent.ok ? redirect(`/${languageOf(params.lang)}/my/boms/${sent.value.id}`) : refusal(sent, sheet);
};

/** The bills of materials of the organisation, and the form of a new one. */
export default function Boms() {
  const { items, next, mayBuy } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>()?.refused;
  const words = useBomWords();
  const language = useLanguage();
  return (
    <>
      <Head title={words.title} index={false} />
      <div className="wrap max-w-4xl py-8 sm:py-10">
        <PageTitle title={words.title} lead={words.lead} />
        {items.length === 0 ? (
          <Empty icon="inbox" title={words.none} text={words.noneText} />
        ) : (
          <ul className="card divide-y divide-line">
            {items.map((bom) => (
              <li key={bom.id} className="flex flex-wrap items-center gap-x-4 gap-y-1 px-5 py-4">
                <Link to={bom.id} className="link min-w-0 flex-1 basis-60 font-semibold wrap-anywhere">
                  {bom.title}
                </Link>
                <Demo shown={bom.demo} />
                <span className="tabular-nums">{words.lines(count(bom.lines, language))}</span>
                <Badge tone={bomTones[bom.state]}>{words.states[bom.state]}</Badge>
                <time dateTime={bom.changedAt} className="text-[0.9375rem] text-soft tabular-nums">
                  {moment(bom.changedAt, language)}
                </time>
              </li>
            ))}
          </ul>
        )}
        {next && (
          <p className="mt-6 text-center">
            <LinkButton kind="plain" to={`?cursor=${encodeURIComponent(next)}`}>
              {words.more}
            </LinkButton>
          </p>
        )}
        {mayBuy && (
          <section className="card mt-6 p-5 sm:p-7" aria-labelledby="new">
            <h2 id="new" className="mb-4 text-xl">
              {words.new}
            </h2>
            <Form method="post" className="grid gap-5">
              <FormErrors refused={refused}>
                <FormKey of="new" />
                <TextField name="title" label={words.name} required maxLength={200} />
                <TextArea name="about" label={words.about} lines={2} max={2000} />
                <Button className="justify-self-start">{words.begin}</Button>
              </FormErrors>
            </Form>
          </section>
        )}
      </div>
    </>
  );
}
