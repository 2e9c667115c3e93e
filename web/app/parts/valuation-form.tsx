import { Form } from 'react-router';
import { useValuationWords } from '../words/valuation.ts';
import { Button } from './button.tsx';
import { FormErrors, type Refused, SelectField, TextArea, TextField } from './field.tsx';
import { FormKey } from './form-key.tsx';

type Fields = Readonly<Record<string, string>>;

const ends = ['low', 'likely', 'high'] as const;
const spreads = ['achieved', 'rate', 'contribution', 'discount'] as const;
const currencies = ['KRW', 'USD', 'EUR', 'JPY', 'CNY'];

/** Fields by what the API points at. */
const names: Readonly<Record<string, string>> = {
  '/inputs/currency': 'currency',
  '/inputs/income/basis': 'basis',
  '/inputs/income/sales': 'sales',
  '/inputs/income/costs': 'costs',
  '/inputs/income/tax': 'tax',
  '/inputs/income/stages': 'stages',
  '/inputs/market': 'comparables',
  '/inputs/cost/items': 'items',
  '/inputs/cost/inflation': 'inflation',
  '/inputs/cost/valueYear': 'valueYear',
  ...Object.fromEntries(
    [
      ...spreads.map((name) => [`/inputs/income/${name}`, name] as const),
      ['/inputs/cost/obsolescence', 'obsolescence'] as const,
    ].flatMap(([pointer, name]) => [[pointer, `${name}.low`], ...ends.map((end) => [`${pointer}/${end}`, `${name}.${end}`])]),
  ),
  ...Object.fromEntries(['income', 'market', 'cost'].map((name) => [`/inputs/weights/${name}`, `weights.${name}`])),
};

const Numbers = ({
  legend,
  fields,
  stored,
}: {
  legend: string;
  fields: readonly { name: string; label: string }[];
  stored: Fields;
}) => (
  <fieldset>
    <legend className="mb-1 font-semibold">{legend}</legend>
    <div className="grid grid-cols-3 gap-3">
      {fields.map(({ name, label }) => (
        <TextField key={name} name={name} label={label} inputMode="decimal" stored={stored[name]} />
      ))}
    </div>
  </fieldset>
);

/** All inputs of a valuation; several values of one kind stand on lines of their own. */
export const ValuationForm = ({
  stored,
  version,
  refused,
  action,
}: {
  stored: Fields;
  version?: number;
  refused: Refused | undefined;
  action: string;
}) => {
  const words = useValuationWords();
  const { form } = words;
  const spread = (name: string, label: string) => (
    <Numbers legend={label} fields={ends.map((end) => ({ name: `${name}.${end}`, label: form[end] }))} stored={stored} />
  );
  const area = (name: 'sales' | 'costs' | 'stages' | 'comparables' | 'items', hint: string) => (
    <TextArea name={name} label={form[name]} hint={hint} lines={4} stored={stored[name]} />
  );
  return (
    <Form method="post" className="grid gap-6">
      <FormErrors refused={refused} names={names}>
        <FormKey of="valuation" />
        {version !== undefined && <input type="hidden" name="version" value={version} />}
        <div className="grid gap-4 sm:grid-cols-2">
          <TextField name="title" label={form.title} required stored={stored.title} />
          <SelectField
            name="currency"
            label={form.currency}
            stored={stored.currency}
            options={currencies.map((value) => ({ value, label: value }))}
          />
          <TextField name="listingId" label={form.listing} hint={form.listingHint} stored={stored.listingId} />
        </div>
        <TextArea name="note" label={form.note} hint={form.noteHint} lines={3} stored={stored.note} />
        <div className="grid gap-4 border-t border-line pt-5">
          <h2 className="text-lg">{form.income}</h2>
          <p className="text-[0.9375rem] text-soft">{form.incomeHint}</p>
          <SelectField
            name="basis"
            label={form.basis}
            stored={stored.basis}
            options={(['royalty', 'profit'] as const).map((value) => ({ value, label: form.bases[value] }))}
          />
          <div className="grid gap-4 sm:grid-cols-2">
            {area('sales', form.salesHint)}
            {area('costs', form.costsHint)}
            {spreads.map((name) => (
              <div key={name}>{spread(name, form[name])}</div>
            ))}
          </div>
          <TextField name="tax" label={form.tax} inputMode="decimal" className="max-w-40" stored={stored.tax} />
          {area('stages', form.stagesHint)}
        </div>
        <div className="grid gap-4 border-t border-line pt-5">
          <h2 className="text-lg">{form.market}</h2>
          {area('comparables', form.comparablesHint)}
        </div>
        <div className="grid gap-4 border-t border-line pt-5">
          <h2 className="text-lg">{form.cost}</h2>
          {area('items', form.itemsHint)}
          <div className="grid gap-4 sm:grid-cols-2">
            <TextField name="inflation" label={form.inflation} inputMode="decimal" stored={stored.inflation} />
            <TextField name="valueYear" label={form.valueYear} inputMode="numeric" stored={stored.valueYear} />
          </div>
          {spread('obsolescence', form.obsolescence)}
        </div>
        <div className="border-t border-line pt-5">
          <Numbers
            legend={form.weights}
            fields={(['income', 'market', 'cost'] as const).map((name) => ({ name: `weights.${name}`, label: form[name] }))}
            stored={stored}
          />
        </div>
        <div>
          <Button>{action}</Button>
        </div>
      </FormErrors>
    </Form>
  );
};
