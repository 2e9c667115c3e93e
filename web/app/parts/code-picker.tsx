import { useEffect, useId, useState } from 'react';
import type { CodeView } from '../api/views.ts';
import { useLanguage, useWords } from '../words/words.ts';
import { TextField, useValue } from './field.tsx';
import { HsSuggestions } from './hs-suggestions.tsx';
import { Icon } from './icon.tsx';

const split = (text: string): string[] =>
  text
    .split(',')
    .map((code) => code.trim())
    .filter(Boolean);

/** Codes of one classification: found by word and kept as chips; without script a field of codes with commas. */
export const CodePicker = ({
  scheme,
  stored,
  names,
}: {
  scheme: string;
  stored: readonly string[];
  names: Readonly<Record<string, string>>;
}) => {
  const words = useWords();
  const language = useLanguage();
  const id = useId();
  const name = `codes.${scheme}`;
  const schemes: Readonly<Record<string, string>> = words.editor.codeSchemes;
  const label = schemes[scheme] ?? scheme.toUpperCase();
  const sent = useValue(name, stored.join(', ')) ?? '';
  const [live, setLive] = useState(false);
  const [codes, setCodes] = useState<readonly string[]>(() => split(sent));
  const [known, setKnown] = useState(names);
  const [typed, setTyped] = useState('');
  const [found, setFound] = useState<readonly CodeView[]>([]);
  useEffect(() => setLive(true), []);
  useEffect(() => {
    if (!typed.trim()) return setFound([]);
    const asked = new AbortController();
    const timer = setTimeout(async () => {
      try {
        const answer = await fetch(`/api/v1/codes/${scheme}?${new URLSearchParams({ q: typed, lang: language, limit: '8' })}`, {
          signal: asked.signal,
        });
        if (answer.ok) setFound(((await answer.json()) as { items: CodeView[] }).items);
      } catch {
        // Codes can also be typed.
      }
    }, 150);
    return () => {
      clearTimeout(timer);
      asked.abort();
    };
  }, [typed, scheme, language]);

  if (!live)
    return <TextField name={name} label={label} hint={words.editor.codesHint} stored={stored.join(', ')} autoComplete="off" />;

  const take = (code: CodeView) => {
    setKnown((all) => ({ ...all, [code.code]: code.name?.[language] ?? '' }));
    setCodes((all) => (all.includes(code.code) ? all : [...all, code.code]));
    setTyped('');
  };
  return (
    <div>
      <label htmlFor={id} className="mb-1.5 block font-semibold">
        {label}
      </label>
      <input type="hidden" name={name} value={codes.join(', ')} />
      {codes.length > 0 && (
        <ul className="mb-2 grid grid-cols-1 gap-1.5">
          {codes.map((code) => (
            <li key={code} className="flex items-center gap-3 rounded-lg bg-pine-50 py-1 pr-1 pl-3">
              <span className="font-semibold tabular-nums">{code}</span>
              <span className="min-w-0 flex-1 truncate text-[0.9375rem] text-soft">{known[code]}</span>
              <button
                type="button"
                aria-label={words.editor.codeRemove(code)}
                onClick={() => setCodes((all) => all.filter((c) => c !== code))}
                className="grid size-9 place-items-center rounded-md hover:bg-pine-100"
              >
                <Icon name="close" className="size-4.5" />
              </button>
            </li>
          ))}
        </ul>
      )}
      <div className="relative">
        <input
          id={id}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Escape') setTyped('');
            if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
            event.preventDefault();
            if (found[0]) take(found[0]);
          }}
          placeholder={words.editor.codesSearch}
          autoComplete="off"
          aria-controls={`${id}-found`}
          className="input"
        />
        <ul
          id={`${id}-found`}
          hidden={found.length === 0}
          className="card absolute inset-x-0 top-full z-10 mt-1 max-h-80 overflow-y-auto py-1 shadow-lift"
        >
          {found.map((code) => (
            <li key={code.code}>
              <button
                type="button"
                onClick={() => take(code)}
                className="flex min-h-11 w-full items-baseline gap-3 px-3 py-2 text-left hover:bg-sand"
              >
                <span className="font-semibold tabular-nums">{code.code}</span>
                <span className="min-w-0 text-[0.9375rem] text-soft">{code.name?.[language]}</span>
              </button>
            </li>
          ))}
        </ul>
      </div>
      {scheme === 'hs' && <HsSuggestions chosen={codes} take={take} />}
    </div>
  );
};
