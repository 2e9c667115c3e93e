import { noteSubjects } from '@sandan/market/note/note-names';
import { Form, type LoaderFunctionArgs, useLoaderData } from 'react-router';
import type { NoteLine } from '../../api/note.ts';
import type { Items } from '../../api/views.ts';
import { lineShown, noteNames } from '../../format/note.server.ts';
import { countryName } from '../../format/number.ts';
import { LinkButton } from '../../parts/button.tsx';
import { Empty } from '../../parts/empty.tsx';
import { FormErrors, SelectField, TextField } from '../../parts/field.tsx';
import { Head } from '../../parts/head.tsx';
import { NoteLines } from '../../parts/note.tsx';
import { PageTitle } from '../../parts/page-title.tsx';
import { visit } from '../../visit.ts';
import { useNoteWords } from '../../words/note.ts';
import { languageOf, useLanguage } from '../../words/words.ts';

/** Countries that a list can be narrowed to without script: those that makers and controls are mostly of. */
const usual = ['US', 'JP', 'DE', 'CN', 'TW', 'FR', 'GB', 'IT', 'CH', 'NL', 'SE', 'IN', 'VN', 'KR'];

export const loader = async ({ context, params, request }: LoaderFunctionArgs) => {
  const { api, me } = visit(context);
  const language = languageOf(params.lang);
  const asked = new URL(request.url).searchParams;
  const text = (name: string) => (asked.get(name) ?? '').trim().slice(0, 100);
  const code = text('code').replace(/^(HS|IPC)\s*/i, '');
  const country = /^[A-Z]{2}$/.test(text('country')) ? text('country') : '';
  const subject = Object.hasOwn(noteSubjects, text('subject')) ? text('subject') : '';
  const by = code === '' ? {} : /^\d/.test(code) ? { hs: code.replace(/\D/g, '').slice(0, 6) } : { ipc: code.slice(0, 20) };
  const cursor = asked.get('cursor') ?? undefined;
  const [{ items, next }, person] = await Promise.all([
    api.read<Items<NoteLine>>('/notes', {
      q: text('q') || undefined,
      ...by,
      country: country || undefined,
      subject: subject || undefined,
      cursor,
    }),
    me(),
  ]);
  const { subjects } = noteNames(language);
  return {
    items: items.map((line) => lineShown(line, language)),
    next,
    asked: { q: text('q'), code: text('code'), country, subject },
    writes: person?.permissions.includes('offer') ?? false,
    subjects: Object.entries(subjects).map(([value, label]) => ({ value, label })),
    countries: usual.map((value) => ({ value, label: countryName(value, language) })),
  };
};

export default function Notes() {
  const { items, next, asked, writes, subjects, countries } = useLoaderData<typeof loader>();
  const words = useNoteWords();
  const language = useLanguage();
  const at = `/${language}/notes`;
  return (
    <>
      <Head title={words.title} description={words.lead} index={Object.values(asked).every((value) => value === '')} />
      <div className="wrap max-w-5xl py-8 sm:py-10">
        <PageTitle title={words.title} lead={words.lead}>
          {writes && (
            <LinkButton kind="plain" to={`/${language}/my/notes`}>
              {words.mine}
            </LinkButton>
          )}
        </PageTitle>
        <Form
          method="get"
          role="search"
          aria-label={words.title}
          className="card mb-6 grid gap-4 p-5 sm:grid-cols-4 sm:items-end"
        >
          <FormErrors refused={undefined}>
            <TextField name="q" label={words.words} type="search" maxLength={100} stored={asked.q} key={asked.q} />
            <TextField name="code" label={words.code} maxLength={24} stored={asked.code} key={`code${asked.code}`} />
            <SelectField name="country" label={words.country} empty={words.any} options={countries} stored={asked.country} />
            <SelectField name="subject" label={words.subject} empty={words.any} options={subjects} stored={asked.subject} />
            <button
              type="submit"
              className="min-h-12 rounded-lg bg-pine-700 px-6 font-semibold text-white hover:bg-pine-800 sm:col-start-4"
            >
              {words.find}
            </button>
          </FormErrors>
        </Form>
        {items.length === 0 ? <Empty icon="globe" title={words.none} text={words.noneHow} /> : <NoteLines items={items} />}
        {next && (
          <p className="mt-6 text-center">
            <LinkButton kind="plain" to={`${at}?${new URLSearchParams({ cursor: next })}`}>
              {words.next}
            </LinkButton>
          </p>
        )}
        <p className="mt-6 text-[0.9375rem]">
          <a href={`/api/v1/feeds/notes?lang=${language}`} className="link">
            {words.feed}
          </a>
        </p>
      </div>
    </>
  );
}
