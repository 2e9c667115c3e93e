import { Form, Link } from 'react-router';
import type { SavedSearchView } from '../api/watch.ts';
import { day } from '../format/date.ts';
import { textIn } from '../format/text.ts';
import { useWatchWords } from '../words/watch.ts';
import { useLanguage, useWords } from '../words/words.ts';
import { Asks } from './asks.tsx';
import { Badge } from './badge.tsx';
import { Button } from './button.tsx';
import { CheckboxGroup } from './checkbox-group.tsx';
import { FormErrors, type Refused, TextField } from './field.tsx';
import { FormKey } from './form-key.tsx';
import { Icon } from './icon.tsx';
import { WatchFields } from './watch-fields.tsx';

export type Saved = SavedSearchView & { readonly asks: readonly string[]; readonly page: string };

/** The last listings that a search found. */
const Found = ({ search }: { search: Saved }) => {
  const words = useWatchWords();
  const language = useLanguage();
  if (search.found.length === 0) return <p className="text-[0.9375rem] text-soft">{words.foundNone}</p>;
  return (
    <div>
      <p className="text-sm text-soft">{words.found}</p>
      <ul className="mt-1 grid gap-1">
        {search.found.map(({ listingId, title, at }) => (
          <li key={listingId} className="flex flex-wrap items-baseline gap-x-3">
            <Link to={`/${language}/listings/${listingId}`} className="link min-w-0 wrap-anywhere">
              {textIn(title, language)}
            </Link>
            <time dateTime={at} className="text-sm text-soft">
              {day(at, language)}
            </time>
          </li>
        ))}
      </ul>
    </div>
  );
};

const Act = ({ search, act, kind, label }: { search: Saved; act: string; kind: 'plain' | 'danger'; label: string }) => (
  <Form method="post">
    <FormKey of={`${act}${search.id}${search.version}`} version={search.version} />
    <input type="hidden" name="id" value={search.id} />
    <Button kind={kind} size="small" name="act" value={act} aria-label={`${label}: ${search.name}`}>
      {label}
    </Button>
  </Form>
);

const Feed = ({ search }: { search: Saved }) => {
  const words = useWatchWords();
  if (!search.feedUrl) return null;
  const id = `feed-${search.id}`;
  return (
    <div className="mt-5 border-t border-line pt-5">
      <label htmlFor={id} className="font-semibold">
        {words.feed}
      </label>
      <p id={`${id}-hint`} className="mb-1 text-[0.9375rem] text-soft">
        {words.feedHint}
      </p>
      <div className="flex flex-wrap items-center gap-2">
        <input
          id={id}
          readOnly
          value={search.feedUrl}
          aria-describedby={`${id}-hint`}
          className="input min-w-0 flex-1 basis-72 text-sm"
        />
        <Act search={search} act="feed" kind="plain" label={words.feedNew} />
      </div>
    </div>
  );
};

const Change = ({ search, member, refused }: { search: Saved; member: boolean; refused: Refused | undefined }) => {
  const words = useWords();
  const watch = useWatchWords();
  const mine = refused?.form === search.id ? refused : undefined;
  return (
    <details className="group border-t border-line" open={mine !== undefined || undefined}>
      <summary className="flex min-h-12 list-none items-center gap-1.5 px-5 font-medium hover:bg-paper">
        {watch.edit}
        <span className="sr-only">: {search.name}</span>
        <Icon name="down" className="size-4 transition-transform group-open:rotate-180" />
      </summary>
      <div className="px-5 pt-2 pb-6">
        <Form method="post" className="grid gap-5">
          <FormErrors refused={mine}>
            <FormKey of={`change${search.id}${search.version}`} version={search.version} />
            <input type="hidden" name="id" value={search.id} />
            <TextField name="name" label={watch.name} stored={search.name} required maxLength={80} />
            <WatchFields pace={search.pace} channels={search.channels} />
            {member && (
              <CheckboxGroup
                name="shared"
                label={words.settings.organisations}
                stored={search.shared ? ['on'] : []}
                options={[{ value: 'on', label: watch.shared }]}
              />
            )}
            <Button name="act" value="change" className="justify-self-start">
              {words.form.save}
            </Button>
          </FormErrors>
        </Form>
        <Feed search={search} />
      </div>
    </details>
  );
};

/** One saved search: what it looks for, what it found, and what can be done with it. */
export const SavedSearch = ({ search, member, refused }: { search: Saved; member: boolean; refused?: Refused | undefined }) => {
  const words = useWatchWords();
  const language = useLanguage();
  const paused = search.state === 'paused';
  return (
    <li className="card overflow-hidden">
      <div className="grid gap-4 p-5">
        <div className="flex flex-wrap items-start justify-between gap-3">
          <div className="min-w-0">
            <h2 className="text-lg wrap-anywhere">
              <Link to={search.page} className="hover:text-pine-700 hover:underline underline-offset-4">
                {search.name}
              </Link>
            </h2>
            <p className="mt-1 flex flex-wrap items-center gap-2 text-[0.9375rem] text-soft">
              <Badge tone={paused ? 'wait' : 'good'}>{paused ? words.paused : words.shortPaces[search.pace]}</Badge>
              {words.since(day(search.savedAt, language))}
            </p>
          </div>
          {search.mine && (
            <div className="flex flex-wrap gap-2">
              <Act search={search} act={paused ? 'resume' : 'pause'} kind="plain" label={paused ? words.resume : words.pause} />
              <Act search={search} act="delete" kind="danger" label={words.remove} />
            </div>
          )}
        </div>
        <Asks asks={search.asks} />
        <Found search={search} />
      </div>
      {search.mine && <Change search={search} member={member} refused={refused} />}
    </li>
  );
};
