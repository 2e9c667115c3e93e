import { useId, useState } from 'react';
import type { CodeView, SuggestedCodeView } from '../api/views.ts';
import { useHsWords } from '../words/hs-suggestion.ts';
import { useLanguage } from '../words/words.ts';
import { Button } from './button.tsx';

/** What the form says the product is called, in all of its languages. */
const titleIn = (form: HTMLFormElement | null): string =>
  ['title.ko', 'title.en']
    .map((name) => form?.elements.namedItem(name))
    .map((field) => (field instanceof HTMLInputElement ? field.value.trim() : ''))
    .filter(Boolean)
    .join(' ')
    .slice(0, 300);

/** HS codes that goods of the form's title may have, to be taken one by one. Needs script. */
export const HsSuggestions = ({ chosen, take }: { chosen: readonly string[]; take: (code: CodeView) => void }) => {
  const words = useHsWords();
  const language = useLanguage();
  const id = useId();
  const [found, setFound] = useState<readonly SuggestedCodeView[]>([]);
  const [said, setSaid] = useState('');
  const ask = async (form: HTMLFormElement | null) => {
    const name = titleIn(form);
    setFound([]);
    if (!name) return setSaid(words.unnamed);
    setSaid('');
    try {
      const answer = await fetch(`/api/v1/codes/hs/suggestions?${new URLSearchParams({ name })}`);
      if (!answer.ok) return setSaid(words.failed);
      const { items } = (await answer.json()) as { items: SuggestedCodeView[] };
      setFound(items);
      if (items.length === 0) setSaid(words.none);
    } catch {
      setSaid(words.failed);
    }
  };
  const left = found.filter((one) => !chosen.includes(one.code));
  return (
    <div className="mt-3">
      <Button
        type="button"
        kind="plain"
        className="max-sm:whitespace-normal"
        aria-describedby={`${id}-hint`}
        onClick={(event) => ask(event.currentTarget.form)}
      >
        {words.ask}
      </Button>
      <p id={`${id}-hint`} className="mt-1.5 text-[0.9375rem] text-soft">
        {words.hint}
      </p>
      <p role="status" className="mt-2">
        {said}
      </p>
      {left.length > 0 && (
        <ul aria-label={words.title} className="card mt-2 py-1">
          {left.map((one) => (
            <li key={one.code}>
              <button
                type="button"
                aria-label={`${words.take(one.code)}: ${one.name?.[language] ?? ''}`}
                onClick={() => take(one)}
                className="grid min-h-11 w-full grid-cols-[auto_1fr] gap-x-3 px-3 py-2 text-left hover:bg-sand"
              >
                <span className="font-semibold tabular-nums">{one.code}</span>
                <span className="min-w-0 text-[0.9375rem]">{one.name?.[language]}</span>
                <span className="col-start-2 min-w-0 text-[0.9375rem] text-soft">
                  {words.because}: {one.reasons.map((reason) => reason.name).join(' · ')}
                </span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
};
