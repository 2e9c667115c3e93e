import type { ResourceView } from '../api/booking.ts';
import { rowsFilled } from '../format/hours-rows.ts';
import { useBookingWords } from '../words/booking.ts';
import { errorOf, idOf, TextField, useFormState, useValues } from './field.tsx';

type Hours = ResourceView['opening']['hours'][number];

const week = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;

const Days = ({ name, stored }: { name: string; stored: readonly string[] }) => {
  const words = useBookingWords();
  const chosen = useValues(name, stored);
  const form = useFormState();
  const error = errorOf(form, name);
  return (
    <fieldset id={idOf(name, form.scope)}>
      <legend className="mb-1.5 font-semibold">{words.openDays}</legend>
      <div className="flex flex-wrap gap-x-4 gap-y-1">
        {week.map((day) => (
          <label key={day} className="flex min-h-9 items-center gap-1.5">
            <input
              type="checkbox"
              name={name}
              value={day}
              defaultChecked={chosen.includes(day)}
              className="size-5 accent-pine-700"
            />
            {words.weekdays[day]}
          </label>
        ))}
      </div>
      {error && <p className="mt-1 text-[0.9375rem] text-clay-900">{error}</p>}
    </fieldset>
  );
};

/** The weekly hours of a resource, line by line, and an empty line for one more. A line that is emptied is dropped. */
export const OpeningHours = ({ stored }: { stored: readonly Hours[] }) => {
  const words = useBookingWords();
  const { values } = useFormState();
  const last = values ? Math.max(-1, ...rowsFilled(values)) : -1;
  const rows = Math.min(50, Math.max(stored.length, last + 1) + 1);
  return Array.from({ length: rows }, (_, row) => {
    const hours = stored[row];
    const at = (field: string) => `hours.${row}.${field}`;
    return (
      // Lines have no name but their place.
      <fieldset key={at('line')} className="grid gap-4 border-t border-line pt-4">
        <legend className="pr-3 font-semibold">{row < rows - 1 ? words.hoursLine(row + 1) : words.hoursMore}</legend>
        <Days name={at('days')} stored={hours?.days ?? []} />
        <div className="grid gap-4 sm:grid-cols-4">
          <TextField name={at('from')} label={words.openFrom} stored={hours?.from} pattern="\d\d:\d\d" />
          <TextField name={at('to')} label={words.openTo} stored={hours?.to} pattern="\d\d:\d\d" />
          <TextField name={at('since')} label={words.openSince} type="date" stored={hours?.since} />
          <TextField name={at('until')} label={words.openUntil} type="date" stored={hours?.until} />
        </div>
      </fieldset>
    );
  });
};
