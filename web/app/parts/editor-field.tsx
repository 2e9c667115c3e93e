import { stages } from '@sandan/market/listing/stage';
import type { EditorField } from '../format/editor.server.ts';
import { useWords } from '../words/words.ts';
import { CheckboxGroup } from './checkbox-group.tsx';
import { ComparisonsField } from './comparisons-field.tsx';
import { Field, SelectField, TextArea, TextField, useValue } from './field.tsx';
import { SpecificationField } from './specification-field.tsx';

const currencies = ['KRW', 'USD', 'EUR', 'JPY', 'CNY', 'GBP', 'SGD', 'VND'];

/** Who sees one field. */
const Stage = ({ field }: { field: EditorField }) => {
  const words = useWords();
  const name = `stage.${field.name}`;
  const value = useValue(name, field.stage);
  return (
    <select
      name={name}
      aria-label={words.editor.stageOf(field.label)}
      defaultValue={value}
      className="ml-auto min-h-7 rounded-md border border-line bg-paper px-1 text-sm font-normal text-soft"
    >
      {stages.map((stage) => (
        <option key={stage} value={stage}>
          {words.editor.stages[stage]}
        </option>
      ))}
    </select>
  );
};

const Part = ({
  name,
  label,
  placeholder,
  stored,
}: {
  name: string;
  label: string;
  placeholder: string;
  stored: string | undefined;
}) => (
  <input
    name={name}
    aria-label={label}
    defaultValue={useValue(name, stored)}
    inputMode="decimal"
    autoComplete="off"
    placeholder={placeholder}
    className="input tabular-nums"
  />
);

const Pick = ({
  name,
  label,
  stored,
  options,
}: {
  name: string;
  label: string;
  stored: string | undefined;
  options: readonly { value: string; label: string }[];
}) => (
  <select name={name} aria-label={label} defaultValue={useValue(name, stored)} className="input max-w-44">
    {options.map((option) => (
      <option key={option.value} value={option.value}>
        {option.label}
      </option>
    ))}
  </select>
);

/** The controls for one attribute, by its type. */
export const AttributeField = ({ field }: { field: EditorField }) => {
  const words = useWords();
  const name = `a.${field.name}`;
  const shared = {
    label: field.label,
    hint: field.hint,
    required: field.required,
    marker: field.sealed ? undefined : <Stage field={field} />,
  };
  const part = (key: string, label: string) => ({
    name: `${name}.${key}`,
    label: `${field.label} ${label}`,
    stored: field.stored[key],
  });
  const row = (children: React.ReactNode) => <div className="flex gap-2">{children}</div>;
  switch (field.type) {
    case 'text':
      return (
        <fieldset>
          <legend className="sr-only">{field.label}</legend>
          <div className="grid gap-4 lg:grid-cols-2">
            {(['ko', 'en'] as const).map((tag) => (
              <TextArea
                key={tag}
                name={`${name}.${tag}`}
                label={`${field.label} (${tag === 'ko' ? words.editor.inKorean : words.editor.inEnglish})`}
                hint={field.hint}
                lang={tag}
                lines={field.lines ?? 4}
                max={field.max ?? 6000}
                stored={field.stored[tag]}
                marker={tag === 'ko' ? shared.marker : undefined}
              />
            ))}
          </div>
        </fieldset>
      );
    case 'words':
      return (
        <TextField
          {...shared}
          name={name}
          hint={field.hint ?? words.editor.wordsHint}
          stored={field.stored['']}
          autoComplete="off"
        />
      );
    case 'choice':
      return field.many ? (
        <CheckboxGroup {...shared} name={name} options={field.options ?? []} stored={field.chosen} />
      ) : (
        <SelectField
          {...shared}
          name={name}
          options={field.options ?? []}
          empty={words.editor.unknown}
          stored={field.chosen[0]}
        />
      );
    case 'boolean':
      return (
        <SelectField
          {...shared}
          name={name}
          empty={words.editor.unknown}
          stored={field.stored['']}
          options={[
            { value: 'true', label: words.form.yes },
            { value: 'false', label: words.form.no },
          ]}
        />
      );
    case 'whole':
      return <TextField {...shared} name={name} stored={field.stored['']} inputMode="numeric" autoComplete="off" />;
    case 'weeks':
      return (
        <TextArea
          {...shared}
          name={name}
          stored={field.stored['']}
          lines={field.lines ?? 4}
          max={field.max ?? 600}
          placeholder="2026-W50 40"
        />
      );
    case 'date':
      return <TextField {...shared} name={name} stored={field.stored['']} type="date" />;
    case 'quantity':
      return (
        <Field
          {...shared}
          name={name}
          control={({ id, required, ...wiring }) =>
            row(
              <>
                <input
                  id={id}
                  aria-invalid={wiring['aria-invalid']}
                  aria-describedby={wiring['aria-describedby']}
                  name={`${name}.value`}
                  defaultValue={field.stored.value}
                  inputMode="decimal"
                  autoComplete="off"
                  className="input tabular-nums"
                />
                <Pick {...part('unit', words.search.unit)} options={field.options ?? []} />
              </>,
            )
          }
        />
      );
    case 'specification':
      return <SpecificationField field={field} marker={shared.marker} />;
    case 'comparisons':
      return <ComparisonsField field={field} marker={shared.marker} />;
    case 'range':
      return (
        <Field
          {...shared}
          name={name}
          control={({ id }) =>
            row(
              <>
                <div id={id} tabIndex={-1} className="flex flex-1 gap-2">
                  <Part {...part('min', words.search.min)} placeholder={words.search.min} />
                  <Part {...part('max', words.search.max)} placeholder={words.search.max} />
                </div>
                <Pick {...part('unit', words.search.unit)} options={field.options ?? []} />
              </>,
            )
          }
        />
      );
    case 'money':
      return (
        <Field
          {...shared}
          name={name}
          control={({ id }) =>
            row(
              <>
                <div id={id} tabIndex={-1} className="flex-1">
                  <Part {...part('amount', words.editor.amount)} placeholder={words.editor.amount} />
                </div>
                <Pick {...part('currency', words.editor.currency)} options={currencies.map((c) => ({ value: c, label: c }))} />
              </>,
            )
          }
        />
      );
  }
};
