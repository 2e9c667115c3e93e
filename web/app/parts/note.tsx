import { Link } from 'react-router';
import type { ShownLine, ShownStatement } from '../format/note.server.ts';
import { useNoteWords } from '../words/note.ts';
import { useLanguage } from '../words/words.ts';
import { Badge, Demo, type Tone } from './badge.tsx';

const tones: Readonly<Record<string, Tone>> = { submitted: 'wait', changes_requested: 'bad', published: 'good' };

export const NoteState = ({ state }: { state: string }) => (
  <Badge tone={tones[state] ?? 'calm'}>{useNoteWords().states[state] ?? state}</Badge>
);

/** Notes one a line; those of the desk and the author with their state, each leading to `to`. */
export const NoteLines = ({ items, own = false }: { items: readonly ShownLine[]; own?: boolean }) => {
  const words = useNoteWords();
  const language = useLanguage();
  return (
    <ul className="card divide-y divide-line overflow-hidden">
      {items.map((note) => (
        <li key={`${note.id}${note.number}`} className="p-4 sm:p-5">
          <p className="flex flex-wrap items-center gap-x-3 gap-y-1.5">
            <Link
              to={own ? `/${language}/my/notes/${note.id}/${note.number}` : `/${language}/notes/${note.id}`}
              className="link font-semibold wrap-anywhere"
            >
              {note.title}
            </Link>
            {own && <NoteState state={note.state} />}
            {own && <span className="text-soft">{words.edition(note.number)}</span>}
            {note.outdated && <Badge tone="wait">{words.outdated}</Badge>}
            <Demo shown={note.demo} />
          </p>
          {note.summary && !own && <p className="mt-1 line-clamp-2 wrap-anywhere">{note.summary}</p>}
          <p className="mt-1 text-[0.9375rem] text-soft wrap-anywhere">{note.facts.join(' · ')}</p>
        </li>
      ))}
    </ul>
  );
};

/** What a statement says, and whence. */
export const StatementBody = ({ statement: { text, facts, citations, listingId } }: { statement: ShownStatement }) => {
  const words = useNoteWords();
  const language = useLanguage();
  return (
    <>
      {facts.length > 0 && <p className="font-semibold wrap-anywhere">{facts.join(' · ')}</p>}
      {listingId && (
        <p>
          <Link to={`/${language}/listings/${listingId}`} className="link">
            {words.record}
          </Link>
        </p>
      )}
      <p className="whitespace-pre-line wrap-anywhere">{text}</p>
      {citations.length === 0 ? (
        <p className="mt-1">
          <Badge tone="bad">{words.uncited}</Badge>
        </p>
      ) : (
        <ul aria-label={words.citations} className="mt-1 text-[0.9375rem] text-soft">
          {citations.map(({ source, url, on }) => (
            <li key={url + source} className="wrap-anywhere">
              <a href={url} rel="noreferrer nofollow" className="link">
                {source}
              </a>{' '}
              ({words.asOf(on)})
            </li>
          ))}
        </ul>
      )}
    </>
  );
};

/** The listings' side: notes on what one is about. */
export const NotesAbout = ({ items }: { items: readonly { id: string; title: string; outdated: boolean }[] }) => {
  const words = useNoteWords();
  const language = useLanguage();
  if (items.length === 0) return null;
  return (
    <section className="mt-6" aria-label={words.about}>
      <p className="font-semibold">{words.about}</p>
      <ul className="mt-1">
        {items.map(({ id, title, outdated }) => (
          <li key={id} className="wrap-anywhere">
            <Link to={`/${language}/notes/${id}`} className="link inline-flex min-h-8 items-center">
              {title}
            </Link>{' '}
            {outdated && <Badge tone="wait">{words.outdated}</Badge>}
          </li>
        ))}
      </ul>
    </section>
  );
};
