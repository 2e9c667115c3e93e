import type { ExceptionView, ResourceView } from '../api/booking.ts';
import type { Sheet } from '../api/form.server.ts';
import { contentOf } from './resource-form.server.ts';

const withDays = (before: ResourceView, exceptions: readonly ExceptionView[]) => ({
  ...contentOf(before),
  opening: { ...before.opening, exceptions: exceptions.toSorted((a, b) => (a.date < b.date ? -1 : 1)) },
});

/** The day that was written, together with the hours that it has already; a day that is written closed has none. */
const dayIn = (sheet: Sheet, before: ResourceView): ExceptionView => {
  const [date, from, to, note] = [sheet.text('date'), sheet.text('from'), sheet.text('to'), sheet.text('note')];
  const known = before.opening.exceptions.find((e) => e.date === date);
  const hours = from || to ? [...(known?.hours ?? []), { from, to: to || '24:00' }] : [];
  const said = note || known?.note;
  return { date, hours: hours.toSorted((a, b) => (a.from < b.from ? -1 : 1)), ...(said ? { note: said } : {}) };
};

/** The resource with one more day that differs, or (`day-remove`) without one. */
export const daysIn = (sheet: Sheet, before: ResourceView) => {
  const date = sheet.text('date');
  const others = before.opening.exceptions.filter((e) => e.date !== date);
  return withDays(before, sheet.text('do') === 'day-remove' ? others : [...others, dayIn(sheet, before)]);
};

/** Fields of the form by what the API points at: the day stands among the others, its hours among those that it has. */
export const daysNames = (sheet: Sheet, before: ResourceView): Readonly<Record<string, string>> => {
  const { exceptions } = daysIn(sheet, before).opening;
  const [at, day] = [...exceptions.entries()].find(([, e]) => e.date === sheet.text('date')) ?? [0, undefined];
  const hour = day?.hours.findIndex((h) => h.from === sheet.text('from')) ?? 0;
  const path = `/opening/exceptions/${at}`;
  return {
    [path]: 'date',
    [`${path}/note`]: 'note',
    [`${path}/hours/${hour}/from`]: 'from',
    [`${path}/hours/${hour}/to`]: 'to',
    [`${path}/hours`]: 'from',
    '/opening/exceptions': 'date',
  };
};
