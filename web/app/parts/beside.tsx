import type { BesideKind } from '../format/beside.server.ts';
import { useBesideWords } from '../words/beside.ts';
import { TextField } from './field.tsx';

/** Interpreters, rooms, storage and the like, to be chosen for the same time. */
export const BesideFields = ({
  kinds,
  chosen,
  name: named,
}: {
  kinds: readonly BesideKind[];
  chosen: readonly string[];
  /** What they were looked for by. */
  name: string;
}) => {
  const words = useBesideWords();
  if (kinds.length === 0) return null;
  return (
    <details open={chosen.length > 0 || named !== ''}>
      <summary className="min-h-8 font-semibold">{words.title}</summary>
      <p className="mt-1 text-[0.9375rem] text-soft">{words.hint}</p>
      <div className="mt-3">
        <TextField name="beside" label={words.find} hint={words.findHint} type="search" stored={named} max={100} />
      </div>
      {kinds.every((k) => k.options.length === 0) && <p className="mt-3 text-soft">{words.none}</p>}
      {kinds
        .filter((k) => k.options.length > 0)
        .map(({ kind, label, options }) => (
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
