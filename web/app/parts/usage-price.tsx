import type { PriceForm, priceNames } from '../format/usage-price.server.ts';
import { useUsageDeskWords } from '../words/usage-desk.ts';
import { SelectField, TextField } from './field.tsx';

const options = (names: Readonly<Record<string, string>>) => Object.entries(names).map(([value, label]) => ({ value, label }));

/** What an hour costs by class, and what goes with it. */
export const Rates = ({ form, names }: { form: PriceForm; names: ReturnType<typeof priceNames> }) => {
  const words = useUsageDeskWords();
  return (
    <>
      <div className="grid gap-4 sm:grid-cols-3">
        <SelectField name="currency" label={words.currency} options={names.currencies} stored={form.currency} />
        <SelectField name="basis" label={words.basis} options={options(names.bases)} stored={form.basis} />
        <TextField name="vat" label={words.vat} inputMode="numeric" stored={form.vat} required />
      </div>
      <fieldset className="grid gap-4 sm:grid-cols-2">
        <legend className="mb-1 text-lg font-semibold">{words.hourly}</legend>
        <p className="text-soft sm:col-span-2">{words.hourlyHint}</p>
        {Object.entries(names.classes).map(([name, label]) => (
          <TextField
            key={name}
            name={`hourly.${name}`}
            label={label}
            inputMode="decimal"
            maxLength={20}
            stored={form.hourly[name]}
            required={name === 'sme'}
          />
        ))}
      </fieldset>
      <div className="grid gap-4 sm:grid-cols-3">
        <TextField name="staffHourly" label={words.staffHourly} inputMode="decimal" maxLength={20} stored={form.staffHourly} />
        <TextField name="setup" label={words.setup} inputMode="decimal" maxLength={20} stored={form.setup} />
        <TextField name="minimumMinutes" label={words.minimumMinutes} inputMode="numeric" stored={form.minimumMinutes} />
      </div>
    </>
  );
};

/** Times of the week that cost more or less than the plain hour. */
export const Peaks = ({ rows }: { rows: PriceForm['peaks'] }) => {
  const words = useUsageDeskWords();
  const named = (weekdays: string) =>
    weekdays
      .split(',')
      .map((d) => words.dayNames[Number(d)])
      .join(' ');
  return (
    <fieldset className="grid gap-4">
      <legend className="mb-1 text-lg font-semibold">{words.peaks}</legend>
      <input type="hidden" name="peaks" value={rows.length} />
      {rows.map((row, i) => {
        const days = options(words.week);
        const other = row.weekdays && !(row.weekdays in words.week) ? [{ value: row.weekdays, label: named(row.weekdays) }] : [];
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows of a form have no other name
          <fieldset key={i} className="grid grid-cols-2 gap-3 sm:grid-cols-4">
            <legend className="sr-only">{words.peak(i + 1)}</legend>
            <SelectField
              name={`peak.${i}.weekdays`}
              label={words.weekdays}
              options={[...days, ...other]}
              stored={row.weekdays}
              empty={words.noPeak}
            />
            <TextField name={`peak.${i}.from`} label={words.from} placeholder="13:00" maxLength={5} stored={row.from} />
            <TextField name={`peak.${i}.to`} label={words.to} placeholder="18:00" maxLength={5} stored={row.to} />
            <TextField name={`peak.${i}.percent`} label={words.percent} inputMode="numeric" maxLength={4} stored={row.percent} />
          </fieldset>
        );
      })}
    </fieldset>
  );
};

/** What is used up with it, by the piece. */
export const Consumables = ({ rows, currency }: { rows: PriceForm['consumables']; currency: string }) => {
  const words = useUsageDeskWords();
  return (
    <fieldset className="grid gap-4">
      <legend className="mb-1 text-lg font-semibold">{words.consumables}</legend>
      <input type="hidden" name="pieces" value={rows.length} />
      {rows.map((row, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows of a form have no other name
        <fieldset key={i} className="grid grid-cols-2 gap-3 border-t border-line pt-4 sm:grid-cols-5">
          <legend className="sr-only">{words.consumable(i + 1)}</legend>
          <input type="hidden" name={`piece.${i}.key`} value={row.key} />
          <TextField name={`piece.${i}.name.ko`} label={`${words.name} (한국어)`} maxLength={120} stored={row.name.ko} />
          <TextField name={`piece.${i}.name.en`} label={`${words.name} (English)`} maxLength={120} stored={row.name.en} />
          <TextField name={`piece.${i}.unit.ko`} label={`${words.unit} (한국어)`} maxLength={30} stored={row.unit.ko} />
          <TextField name={`piece.${i}.unit.en`} label={`${words.unit} (English)`} maxLength={30} stored={row.unit.en} />
          <TextField
            name={`piece.${i}.each`}
            label={`${words.each} (${currency})`}
            inputMode="decimal"
            maxLength={20}
            stored={row.each}
          />
        </fieldset>
      ))}
    </fieldset>
  );
};
