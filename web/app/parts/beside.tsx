import type { BesideKind } from '../format/beside.server.ts';
import { useBesideWords } from '../words/beside.ts';

/** Interpreters, rooms, storage and the like, to be chosen for the same time. */
export const BesideFields = ({ kinds, chosen }: { kinds: readonly BesideKind[]; chosen: readonly string[] }) => {
  const words = useBesideWords();
  if (kinds.length === 0) return null;
  return (
    <details open={chosen.length > 0}>
      <summary className="min-h-8 font-semibold">{words.title}</summary>
      <p className="mt-1 text-[0.9375rem] text-soft">{words.hint}</p>
      {kinds.map(({ kind, label, options }) => (
        <fieldset key={kind} className="mt-3">
          <legend className="font-semibold">{label}</legend>
          {options.map(({ value, name, owner }) => (
            <label key={value} className="flex min-h-9 items-center gap-2.5">
              <input
                type="checkbox"
                name="with"
                value={value}
                defaultChecked={chosen.includes(value)}
                className="size-5 shrink-0 accent-pine-700"
              />
              <span className="wrap-anywhere">
                {name} <span className="text-[0.9375rem] text-soft">{owner}</span>
              </span>
            </label>
          ))}
        </fieldset>
      ))}
    </details>
  );
};
