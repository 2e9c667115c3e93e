import { Form } from 'react-router';
import type { StatementRow } from '../format/licence.server.ts';
import { useLicenceWords } from '../words/licence.ts';
import { Button } from './button.tsx';
import { FormErrors, type Option, type Refused, SelectField, TextArea, TextField } from './field.tsx';
import { FormKey } from './form-key.tsx';

export interface StatementFormData {
  readonly rows: readonly StatementRow[];
  readonly shown: number;
  readonly paidToOthers: string;
  readonly note: string;
  readonly currency: string;
  readonly currencies: readonly string[];
  readonly countries: readonly Option[];
  readonly deductions: readonly Option[];
  readonly stacking: boolean;
}

const Row = ({ at, row, form }: { at: number; row: StatementRow | undefined; form: StatementFormData }) => {
  const words = useLicenceWords();
  const currencies = form.currencies.map((value) => ({ value, label: value }));
  return (
    <fieldset className="border-t border-line pt-4">
      <legend className="float-left mb-3 w-full font-semibold">{words.line(at + 1)}</legend>
      <div className="clear-both grid gap-4 sm:grid-cols-2 lg:grid-cols-4">
        <TextField name={`product.${at}`} label={words.product} stored={row?.product} maxLength={200} />
        <SelectField name={`country.${at}`} label={words.country} stored={row?.country ?? 'KR'} options={form.countries} />
        <SelectField
          name={`currency.${at}`}
          label={words.currency}
          stored={row?.currency ?? form.currency}
          options={currencies}
        />
        <TextField name={`gross.${at}`} label={words.gross} stored={row?.gross} inputMode="decimal" maxLength={20} />
        {form.deductions.map(({ value, label }) => (
          <TextField
            key={value}
            name={`less.${at}.${value}`}
            label={words.lessOf(label)}
            stored={row?.less[value]}
            inputMode="decimal"
            maxLength={20}
          />
        ))}
      </div>
      <details className="mt-3" open={row?.rate !== undefined}>
        <summary className="inline-flex min-h-8 cursor-pointer items-center text-[0.9375rem] text-soft">{words.rate}</summary>
        <p className="mt-1 text-[0.9375rem] text-soft">{words.rateHint}</p>
        <div className="mt-2 grid gap-4 sm:grid-cols-3">
          <TextField name={`rate.${at}`} label={words.rate} stored={row?.rate?.rate} inputMode="decimal" maxLength={33} />
          <TextField name={`rateOn.${at}`} label={words.rateOn} stored={row?.rate?.on} type="date" />
          <TextField name={`rateSource.${at}`} label={words.rateSource} stored={row?.rate?.source} maxLength={80} />
        </div>
      </details>
    </fieldset>
  );
};

/** What each field is called, with its row. */
const labelsOf = (words: ReturnType<typeof useLicenceWords>, form: StatementFormData, shown: number): Record<string, string> => {
  const { product, country, currency, gross, rate, rateOn, rateSource } = words;
  const row = (at: number) =>
    Object.entries({ product, country, currency, gross, rate, rateOn, rateSource })
      .map(([name, label]): readonly [string, string] => [`${name}.${at}`, label])
      .concat(form.deductions.map(({ value, label }) => [`less.${at}.${value}`, words.lessOf(label)] as const))
      .map(([name, label]) => [name, `${words.line(at + 1)} · ${label}`] as const);
  return Object.fromEntries(Array.from({ length: shown }, (_, at) => row(at)).flat());
};

/** The form in which a licensee states the sales of a period. It grows by two rows each time it is calculated. */
export const StatementForm = ({
  form,
  refused,
  version,
}: {
  form: StatementFormData;
  refused: Refused | undefined;
  version: number;
}) => {
  const words = useLicenceWords();
  // What was refused is shown again in all of its rows.
  const shown = Math.max(form.shown, Math.min(200, Number(refused?.values.rows?.[0]) || 0));
  return (
    <Form method="post" className="grid gap-5">
      <FormErrors refused={refused} labels={labelsOf(words, form, shown)}>
        <FormKey of="statement" version={version} />
        <input type="hidden" name="rows" value={shown} />
        {Array.from({ length: shown }, (_, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows have no other name
          <Row key={at} at={at} row={form.rows[at]} form={form} />
        ))}
        {form.stacking && (
          <TextField
            name="paidToOthers"
            label={`${words.paidToOthers} (${form.currency})`}
            stored={form.paidToOthers}
            inputMode="decimal"
            maxLength={20}
            className="max-w-sm"
          />
        )}
        <TextArea name="note" label={words.note} stored={form.note} lines={2} max={4000} />
        <div className="flex flex-wrap gap-3">
          <Button name="do" value="state">
            {words.send}
          </Button>
          <Button name="do" value="reckon" kind="plain">
            {words.reckon}
          </Button>
        </div>
      </FormErrors>
    </Form>
  );
};
