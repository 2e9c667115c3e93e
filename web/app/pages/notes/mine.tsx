import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect, useActionData, useLoaderData } from 'react-router';
import { refusal, sheetOf } from '../../api/form.server.ts';
import { acting } from '../../api/gate.server.ts';
import type { NoteLine } from '../../api/note.ts';
import type { Items } from '../../api/views.ts';
import { headFields, headIn, lineShown } from '../../format/note.server.ts';
import { LinkButton } from '../../parts/button.tsx';
import { Empty } from '../../parts/empty.tsx';
import { Head } from '../../parts/head.tsx';
import { Part } from '../../parts/licence.tsx';
import { NoteLines } from '../../parts/note.tsx';
import { NoteHeadForm } from '../../parts/note-forms.tsx';
import { PageTitle } from '../../parts/page-title.tsx';
import { useNoteWords } from '../../words/note.ts';
import { languageOf, useLanguage } from '../../words/words.ts';

export const loader = async ({ context, params, request }: LoaderFunctionArgs) => {
  const { api, person } = await acting(context, request, params.lang);
  const language = languageOf(params.lang);
  const cursor = new URL(request.url).searchParams.get('cursor') ?? undefined;
  const [{ items, next }, waiting] = await Promise.all([
    api.read<Items<NoteLine>>('/note-editions', { cursor }),
    person.permissions.includes('desk.look') ? api.read<Items<NoteLine>>('/desk/notes', { limit: 50 }) : undefined,
  ]);
  return {
    items: items.map((line) => lineShown(line, language)),
    next,
    waiting: waiting?.items.map((line) => lineShown(line, language)),
    writes: person.permissions.includes('offer'),
    names: headFields,
  };
};

export const action = async ({ context, params, request }: ActionFunctionArgs) => {
  const { api } = await acting(context, request, params.lang);
  const sheet = await sheetOf(request);
  const body = { content: { ...headIn(sheet), statements: [] } };
  const sent = await api.send<{ id: string }>('POST', '/notes', sheet.sending(body));
  return sent.ok
    ? redirect(`/${languageOf(params.lang)}/my/notes/${sent.value.id}/1?done`)
    : refusal(sent, sheet, 'head', headFields);
};

export default function MyNotes() {
  const { items, next, waiting, writes, names } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>()?.refused;
  const words = useNoteWords();
  const language = useLanguage();
  return (
    <>
      <Head title={words.mine} index={false} />
      <div className="wrap max-w-5xl py-8 sm:py-10">
        <PageTitle title={words.mine} lead={words.mineLead} back={{ to: `/${language}/notes`, label: words.title }} />
        {waiting && (
          <section className="mb-8" aria-labelledby="waiting">
            <h2 id="waiting" className="mb-3 text-xl">
              {words.waiting}
            </h2>
            {waiting.length === 0 ? <p className="text-soft">{words.waitingNone}</p> : <NoteLines items={waiting} own />}
          </section>
        )}
        {items.length === 0 ? <Empty icon="globe" title={words.mineNone} /> : <NoteLines items={items} own />}
        {next && (
          <p className="mt-6 text-center">
            <LinkButton kind="plain" to={`/${language}/my/notes?${new URLSearchParams({ cursor: next })}`}>
              {words.next}
            </LinkButton>
          </p>
        )}
        {writes && (
          <div className="mt-8">
            <Part id="write" title={words.write}>
              <NoteHeadForm head={undefined} version={undefined} names={names} refused={refused} />
            </Part>
          </div>
        )}
      </div>
    </>
  );
}
