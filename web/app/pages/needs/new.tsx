import { templates } from '@sandan/market/specification/templates/registry';
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
import type { FoundParts } from '../../api/part.ts';
import { needDraft } from '../../format/need-draft.server.ts';
import { count } from '../../format/number.ts';
import { Button, LinkButton } from '../../parts/button.tsx';
import { FormErrors, SelectField, TextArea, TextField } from '../../parts/field.tsx';
import { FormKey } from '../../parts/form-key.tsx';
import { Head } from '../../parts/head.tsx';
import { NeedField } from '../../parts/need-field.tsx';
import { PageTitle } from '../../parts/page-title.tsx';
import { Steps } from '../../parts/steps.tsx';
import { visit } from '../../visit.ts';
import { useNeedWizardWords } from '../../words/need-wizard.ts';
import { languageOf, useLanguage } from '../../words/words.ts';

export const loader = async ({ context, params, request }: LoaderFunctionArgs) => {
  const language = languageOf(params.lang);
  const asked = new URL(request.url).searchParams;
  const draft = needDraft(asked, language);
  const posting = asked.has('post') && draft.category !== undefined;
  const { api } = posting ? await acting(context, request, params.lang) : visit(context);
  const read = draft.fields?.filter(({ read: text }) => text !== undefined) ?? [];
  const query = Object.fromEntries(read.map(({ name, value }) => [`must.${name}`, value]));
  const found =
    posting && read.length > 0
      ? await api.find<FoundParts>('/parts', { category: draft.category ?? '', limit: 1, ...query })
      : undefined;
  const shown = new URLSearchParams([['category', draft.category ?? ''], ...read.map(({ name, value }) => [`v.${name}`, value])]);
  return {
    draft,
    posting,
    read,
    ...(found ? { supply: found.total, query: shown.toString() } : {}),
    state: [...asked].filter(([key]) => key === 'text' || key === 'category' || key.startsWith('v.')),
    categories: templates.map(({ category, label }) => ({ value: category, label: label[language] })),
  };
};

export const action = async ({ context, params, request }: ActionFunctionArgs) => {
  const { api } = await acting(context, request, params.lang);
  const language = languageOf(params.lang);
  const sheet = await sheetOf(request);
  const draft = needDraft(new URL(request.url).searchParams, language);
  const values = Object.fromEntries((draft.fields ?? []).filter((f) => f.read !== undefined).map((f) => [f.name, f.value]));
  const said = (name: string) => ({ [language]: sheet.text(name) });
  const content = {
    title: said('title'),
    summary: said('summary'),
    ...(draft.hs ? { codes: [{ scheme: 'hs', code: draft.hs }] } : {}),
    attributes: { problem: said('problem'), specification: { category: draft.category, values } },
  };
  const sent = await api.send<{ id: string }>('POST', '/listings', sheet.sending({ kind: 'need', content }));
  return sent.ok ? redirect(`/${language}/my/listings/${sent.value.id}?done=created`) : refusal(sent, sheet, undefined, names);
};

/** Where a fault of what is sent stands in the form. */
const names = { '/content/title': 'title', '/content/summary': 'summary', '/content/attributes/problem': 'problem' };

/** A need from a drawing, step by step: the category by words, each value as it was read, and the draft. */
export default function NewNeed() {
  const { draft, posting, read, supply, query, state, categories } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>()?.refused;
  const words = useNeedWizardWords();
  const language = useLanguage();
  const steps = (['words', 'values', 'post'] as const).map((name) => ({ name, label: words.step[name] }));
  const at = posting ? 2 : draft.category ? 1 : 0;
  const kept = state.filter(([key]) => key !== 'category');
  return (
    <>
      <Head title={words.title} index={false} />
      <div className="wrap max-w-4xl py-8 sm:py-10">
        <PageTitle title={words.title} lead={words.lead} />
        <div className="mb-6">
          <Steps label={words.steps} steps={steps} at={at} />
        </div>
        {at === 0 && (
          <div className="grid gap-6">
            <Form method="get" className="card grid gap-4 p-5 sm:p-6">
              <TextArea
                name="text"
                label={words.text}
                hint={words.textHint}
                lines={8}
                max={800}
                stored={draft.text}
                placeholder={words.example}
              />
              <p>
                <Button icon="search">{words.look}</Button>
              </p>
            </Form>
            {draft.text && (
              <section className="card p-5 sm:p-6" aria-labelledby="which">
                <h2 id="which" className="text-xl">
                  {words.which}
                </h2>
                {draft.candidates.length === 0 && <p className="mt-2">{words.none}</p>}
                <ul className="mt-3 grid gap-2">
                  {draft.candidates.map((one) => (
                    <li key={one.category}>
                      <Link
                        to={`?${new URLSearchParams([...kept, ['category', one.category]])}`}
                        className="flex min-h-11 flex-wrap items-baseline gap-x-3 rounded-lg border border-line px-4 py-2 hover:bg-sand"
                      >
                        <span className="font-semibold">{one.label}</span>
                        <span className="text-[0.9375rem] text-soft">{words.because(one.by)}</span>
                      </Link>
                    </li>
                  ))}
                </ul>
                <Form method="get" className="mt-5 flex flex-wrap items-end gap-3">
                  <input type="hidden" name="text" value={draft.text} />
                  <SelectField
                    name="category"
                    label={words.all}
                    options={categories}
                    empty={words.choose}
                    stored={draft.candidates[0]?.category}
                    className="min-w-56 flex-1"
                  />
                  <Button kind="plain">{words.open}</Button>
                </Form>
              </section>
            )}
          </div>
        )}
        {at === 1 && (
          <Form method="get" className="card grid gap-5 p-5 sm:p-6" key={state.join()}>
            <h2 className="text-xl">{draft.label}</h2>
            <input type="hidden" name="text" value={draft.rest?.join('\n') ?? ''} />
            <input type="hidden" name="category" value={draft.category} />
            <div className="grid gap-5 sm:grid-cols-2">
              {draft.fields?.map((field) => (
                <NeedField key={field.name} field={field} />
              ))}
            </div>
            {draft.rest && draft.rest.length > 0 && (
              <section aria-labelledby="rest" className="rounded-lg bg-sand px-4 py-3 text-[0.9375rem]">
                <h3 id="rest" className="text-base">
                  {words.rest}
                </h3>
                <p className="text-soft">{words.restHint}</p>
                <ul className="mt-1.5">
                  {draft.rest.map((line) => (
                    <li key={line}>{line}</li>
                  ))}
                </ul>
              </section>
            )}
            <p className="flex flex-wrap gap-3">
              <Button kind="plain">{words.again}</Button>
              <Button name="post" value="1">
                {words.next}
              </Button>
              <LinkButton kind="quiet" to={`?${new URLSearchParams(kept)}`}>
                {words.other}
              </LinkButton>
            </p>
          </Form>
        )}
        {at === 2 && (
          <div className="grid gap-6">
            <section className="card p-5 sm:p-6" aria-labelledby="read">
              <h2 id="read" className="text-xl">
                {words.read}
              </h2>
              {read.length === 0 && <p className="mt-2 text-clay-800">{words.nothing}</p>}
              <dl className="mt-3 grid gap-x-6 gap-y-1.5 sm:grid-cols-[14rem_1fr]">
                {read.map((field) => (
                  <div key={field.name} className="contents">
                    <dt className="text-soft">{field.label}</dt>
                    <dd className="font-medium tabular-nums">{field.read}</dd>
                  </div>
                ))}
              </dl>
              {supply !== undefined && (
                <p className="mt-3 text-[0.9375rem]">
                  {words.supply(count(supply, language))}{' '}
                  {supply > 0 && (
                    <Link to={`/${language}/parts?${query}`} className="link">
                      {words.see}
                    </Link>
                  )}
                </p>
              )}
              <p className="mt-3">
                <LinkButton kind="plain" to={`?${new URLSearchParams(state)}`}>
                  {words.back}
                </LinkButton>
              </p>
            </section>
            {read.length > 0 && (
              <FormErrors refused={refused} names={names}>
                <Form method="post" className="card grid gap-4 p-5 sm:p-6">
                  <FormKey of={`need ${state.join()}`} />
                  <TextField name="title" label={words.needTitle} stored={words.titleOf(draft.label ?? '')} required />
                  <TextField
                    name="summary"
                    label={words.summary}
                    stored={read
                      .map((f) => `${f.label} ${f.read}`)
                      .join(', ')
                      .slice(0, 280)}
                  />
                  <TextArea name="problem" label={words.problem} lines={5} max={3000} stored={draft.rest?.join('\n') ?? ''} />
                  <p>
                    <Button>{words.save}</Button>
                  </p>
                </Form>
              </FormErrors>
            )}
          </div>
        )}
      </div>
    </>
  );
}
