import type { ResourceView } from '../api/booking.ts';
import type { Sheet } from '../api/form.server.ts';
import { contentOf } from './resource-form.server.ts';
import { wholeOr } from './whole.ts';

/** A resource has so many limits at most. */
const rows = [...Array(10).keys()];

const filled = (sheet: Sheet) => rows.filter((i) => sheet.text(`limit.${i}.bookings`) || sheet.text(`limit.${i}.minutes`));

const limitIn = (sheet: Sheet, row: number) => {
  const said = (field: string) => sheet.text(`limit.${row}.${field}`);
  const [bookings, minutes] = [wholeOr(said('bookings')), wholeOr(said('minutes'))];
  return {
    of: said('of'),
    over: said('over'),
    within: said('within'),
    ...(bookings === undefined ? {} : { bookings }),
    ...(minutes === undefined ? {} : { minutes }),
  };
};

/** The resource with what its owner wrote of who may book it, how much, and what becomes of those who wait or do not come. */
export const accessIn = (sheet: Sheet, before: ResourceView) => {
  const { qualification: _, training: __, limits: ___, ...kept } = contentOf(before);
  const [skill, teaches] = [sheet.text('skill'), sheet.text('teaches')];
  const limits = filled(sheet).map((row) => limitIn(sheet, row));
  return {
    ...kept,
    ...(skill ? { qualification: { skill, level: sheet.text('level') } } : {}),
    ...(teaches
      ? { training: { skill: teaches, level: sheet.text('teachesLevel'), months: wholeOr(sheet.text('months')) } }
      : {}),
    ...(limits.length > 0 ? { limits } : {}),
    approval: { ...before.approval, requests: sheet.text('requests'), rivals: sheet.text('rivals') },
    rules: { ...before.rules, buffer: { ...before.rules.buffer, stacking: sheet.text('stacking') } },
    waitlist: {
      order: sheet.text('order'),
      offerMinutes: wholeOr(sheet.text('offerMinutes')),
      leadMinutes: wholeOr(sheet.text('leadMinutes')),
    },
    attendance: {
      checkIn: sheet.has('checkIn'),
      early: wholeOr(sheet.text('early')),
      noShowAfter: wholeOr(sheet.text('noShowAfter')),
    },
  };
};

/** Fields of the form by what the API points at: limits that were left empty are not sent. */
export const accessNames = (sheet: Sheet): Readonly<Record<string, string>> => ({
  ...Object.fromEntries(
    filled(sheet).flatMap((row, i) => [
      [`/limits/${i}`, `limit.${row}.bookings`],
      [`/limits/${i}/minutes`, `limit.${row}.minutes`],
    ]),
  ),
  '/limits': 'limit.0.bookings',
  '/qualification': 'skill',
  '/training': 'teaches',
  '/training/months': 'months',
  '/waitlist': 'order',
  '/waitlist/offerMinutes': 'offerMinutes',
  '/waitlist/leadMinutes': 'leadMinutes',
  '/attendance/early': 'early',
  '/attendance/noShowAfter': 'noShowAfter',
});
