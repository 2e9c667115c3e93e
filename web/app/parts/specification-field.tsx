import type { ReactNode } from 'react';
import type { EditorField } from '../format/editor.server.ts';
import { usePartWords } from '../words/part.ts';
import { SelectField, TextArea } from './field.tsx';

/** A category and, a line each, what is said of its properties; what the category asks for stands beside it once it is chosen. */
export const SpecificationField = ({ field, marker }: { field: EditorField; marker: ReactNode }) => {
  const words = usePartWords();
  const name = `a.${field.name}`;
  return (
    <fieldset className="grid gap-4">
      <legend className="mb-1.5 font-semibold">{field.label}</legend>
      <SelectField
        name={`${name}.category`}
        label={words.category}
        options={field.options ?? []}
        empty={words.chooseCategory}
        stored={field.stored.category}
      />
      <TextArea
        name={`${name}.lines`}
        label={words.lines}
        hint={field.hint}
        lines={8}
        max={8000}
        stored={field.stored.lines}
        placeholder={words.linesExample}
        marker={marker}
      />
      {field.properties ? (
        <details className="rounded-lg border border-line px-4 py-3" open>
          <summary className="min-h-6 cursor-pointer font-semibold">{words.properties}</summary>
          <ul className="mt-2 grid gap-x-6 gap-y-1 text-[0.9375rem] text-soft sm:grid-cols-2">
            {field.properties.map(({ label, unit, options, read }) => (
              <li key={label}>
                {label}
                {unit ? ` · ${unit}` : ''}
                {options ? ` · ${options}` : ''}
                {read && <span className="block text-ink tabular-nums">{words.readAs(read)}</span>}
              </li>
            ))}
          </ul>
        </details>
      ) : (
        <p className="text-[0.9375rem] text-soft">{words.propertiesLater}</p>
      )}
    </fieldset>
  );
};
