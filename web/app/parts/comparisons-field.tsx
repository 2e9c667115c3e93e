import type { ReactNode } from 'react';
import type { EditorField } from '../format/editor.server.ts';
import { useTechnologyWords } from '../words/technology.ts';
import { useWords } from '../words/words.ts';
import { SelectField, TextField, useFormState } from './field.tsx';

/** One row: what was measured, of what else, and both values. */
const Row = ({ field, at }: { field: EditorField; at: number }) => {
  const words = useWords();
  const say = useTechnologyWords().comparison;
  const part = (name: string) => ({ name: `a.${field.name}.${at}.${name}`, stored: field.stored[`${at}.${name}`] });
  const texts = (name: 'measure' | 'alternative' | 'method') =>
    (['ko', 'en'] as const).map((tag) => (
      <TextField
        key={`${name}.${tag}`}
        {...part(`${name}.${tag}`)}
        label={`${say[name]} (${tag === 'ko' ? words.editor.inKorean : words.editor.inEnglish})`}
        lang={tag}
        maxLength={name === 'method' ? 300 : 120}
        autoComplete="off"
      />
    ));
  return (
    <fieldset className="rounded-lg border border-line p-4">
      <legend className="px-1 text-[0.9375rem] font-semibold">{say.row(at + 1)}</legend>
      <div className="grid gap-4 sm:grid-cols-2">
        {texts('measure')}
        {texts('alternative')}
        <TextField {...part('ours')} label={say.ours} inputMode="decimal" autoComplete="off" />
        <TextField {...part('theirs')} label={say.theirs} inputMode="decimal" autoComplete="off" />
        <TextField {...part('unit')} label={words.search.unit} hint={say.unitHint} autoComplete="off" />
        <SelectField
          {...part('better')}
          label={say.better}
          options={[
            { value: 'more', label: say.more },
            { value: 'less', label: say.less },
          ]}
        />
        {texts('method')}
      </div>
    </fieldset>
  );
};

/** Rows of measured comparisons: those that are there, and one more to fill in. */
export const ComparisonsField = ({ field, marker }: { field: EditorField; marker: ReactNode }) => {
  const sent = Object.keys(useFormState().refused?.values ?? {})
    .map((name) => Number(new RegExp(`^a\\.${field.name}\\.(\\d+)\\.`).exec(name)?.[1] ?? -1))
    .reduce((most, at) => Math.max(most, at + 1), 0);
  return (
    <fieldset>
      <legend className="mb-1.5 font-semibold">{field.label}</legend>
      <div className="flex flex-wrap items-baseline gap-2">
        {field.hint && <p className="mb-1.5 text-[0.9375rem] text-soft">{field.hint}</p>}
        {marker}
      </div>
      <div className="grid gap-4">
        {Array.from({ length: Math.max(field.lines ?? 1, sent) }, (_, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows are their places
          <Row key={at} field={field} at={at} />
        ))}
      </div>
    </fieldset>
  );
};
