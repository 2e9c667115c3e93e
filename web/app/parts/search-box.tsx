import clsx from 'clsx';
import { useEffect, useId, useRef, useState } from 'react';
import { Form, useNavigate, useSearchParams } from 'react-router';
import { count } from '../format/number.ts';
import { useLanguage, useWords } from '../words/words.ts';
import { Icon, type IconName } from './icon.tsx';

interface Suggestion {
  readonly text: string;
  /** The same in the other language. */
  readonly other?: string;
  readonly kind: string;
  readonly count?: number;
  /** For a code: the facet it is a value of. */
  readonly facet?: { readonly name: string; readonly value: string };
}

const icons: Readonly<Record<string, IconName>> = { title: 'file', code: 'filter' };

/** Suggestions for what is typed, as it is typed; nothing while there is no answer. */
const useSuggestions = (typed: string | null): readonly Suggestion[] => {
  const language = useLanguage();
  const [items, setItems] = useState<readonly Suggestion[]>([]);
  useEffect(() => {
    if (!typed?.trim()) {
      setItems([]);
      return;
    }
    const asked = new AbortController();
    const timer = setTimeout(async () => {
      try {
        const answer = await fetch(`/api/v1/suggestions?${new URLSearchParams({ q: typed, lang: language })}`, {
          signal: asked.signal,
        });
        if (answer.ok) setItems(((await answer.json()) as { items: Suggestion[] }).items.slice(0, 8));
      } catch {
        // Suggestions are a convenience: the form works without them.
      }
    }, 120);
    return () => {
      clearTimeout(timer);
      asked.abort();
    };
  }, [typed, language]);
  return items;
};

/** The search form; with script a combobox (ARIA 1.2), without it a plain form. */
export const SearchBox = ({
  place,
  className,
  keep = [],
}: {
  place: 'home' | 'search' | 'header';
  className?: string;
  /** State of the page that a new search keeps. */
  keep?: readonly (readonly [string, string])[];
}) => {
  const words = useWords();
  const language = useLanguage();
  const navigate = useNavigate();
  const id = useId();
  const [params] = useSearchParams();
  const asked = place === 'search' ? (params.get('q') ?? '') : '';
  const [typed, setTyped] = useState<string | null>(null);
  const [active, setActive] = useState(-1);
  const input = useRef<HTMLInputElement>(null);
  const items = useSuggestions(typed);
  const open = typed !== null && items.length > 0;
  const big = place !== 'header';

  const close = () => {
    setTyped(null);
    setActive(-1);
  };
  const go = (item: Suggestion) => {
    const { text, facet } = item;
    close();
    if (input.current) input.current.value = facet ? '' : text;
    const chosen = facet ? [`f.${facet.name}`, facet.value] : ['q', text];
    navigate(`/${language}/search?${new URLSearchParams([chosen, ...keep.map(([k, v]) => [k, v])])}`);
  };
  const onKey = (event: React.KeyboardEvent) => {
    if (event.key === 'Escape') close();
    if (!open || event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      setActive((at) =>
        (at + step + items.length + 1) % (items.length + 1) === items.length
          ? -1
          : (at + step + items.length + 1) % (items.length + 1),
      );
    }
    const chosen = items[active];
    if (event.key === 'Enter' && chosen) {
      event.preventDefault();
      go(chosen);
    }
  };

  return (
    <Form
      method="get"
      action={`/${language}/search`}
      className={clsx('relative', className)}
      onSubmit={close}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) close();
      }}
    >
      <search>
        <label htmlFor={id} className="sr-only">
          {words.search.label}
        </label>
        <div
          className={clsx(
            'flex items-center gap-2 border bg-white transition-shadow focus-within:border-pine-600 focus-within:outline-3 focus-within:outline-offset-1 focus-within:outline-pine-500',
            big ? 'min-h-15 rounded-xl border-edge pr-2 pl-4 shadow-card' : 'min-h-11 rounded-lg border-edge pr-1 pl-3',
          )}
        >
          <Icon name="search" className={clsx('text-soft', big ? 'size-6' : 'size-5')} />
          <input
            key={asked}
            ref={input}
            id={id}
            name="q"
            type="search"
            defaultValue={asked}
            placeholder={big ? words.home.placeholder : place === 'header' ? words.search.short : words.search.label}
            maxLength={200}
            autoComplete="off"
            enterKeyHint="search"
            role="combobox"
            aria-expanded={open}
            aria-controls={`${id}-list`}
            aria-autocomplete="list"
            aria-activedescendant={active >= 0 ? `${id}-${active}` : undefined}
            onInput={(event) => {
              setTyped(event.currentTarget.value);
              setActive(-1);
            }}
            onKeyDown={onKey}
            className={clsx('min-w-0 flex-1 bg-transparent py-2 outline-none', big && 'text-lg')}
          />
          {keep.map(([name, value]) => (
            <input key={`${name}=${value}`} type="hidden" name={name} value={value} />
          ))}
          <button
            type="submit"
            className={clsx(
              'shrink-0 rounded-lg bg-pine-700 font-semibold text-white hover:bg-pine-800',
              big ? 'min-h-11 px-5 max-sm:px-3.5' : 'min-h-9 px-3 text-sm',
            )}
          >
            {words.search.submit}
          </button>
        </div>
      </search>
      <div
        id={`${id}-list`}
        role="listbox"
        aria-label={words.search.suggestions}
        hidden={!open}
        className="card absolute inset-x-0 top-full z-30 mt-1.5 overflow-hidden py-1 text-left shadow-lift"
      >
        {items.map((item, at) => (
          <div
            key={`${item.kind} ${item.text}`}
            id={`${id}-${at}`}
            role="option"
            tabIndex={-1}
            aria-selected={at === active}
            onPointerDown={(event) => {
              event.preventDefault();
              go(item);
            }}
            className="flex min-h-11 cursor-pointer items-center gap-3 px-4 hover:bg-sand aria-selected:bg-pine-50"
          >
            <Icon name={icons[item.kind] ?? 'search'} className="size-4 text-soft" />
            <span className="min-w-0 flex-1 py-1">
              <span className="block truncate">{item.text}</span>
              {item.other && <span className="block truncate text-sm text-soft">{item.other}</span>}
            </span>
            {item.count !== undefined && <span className="text-sm text-soft tabular-nums">{count(item.count, language)}</span>}
          </div>
        ))}
      </div>
    </Form>
  );
};
