import type { ResourceView } from '../api/booking.ts';
import type { Sheet } from '../api/form.server.ts';
import { contentOf } from './resource-form.server.ts';
import { wholeOr } from './whole.ts';

/** Steps of a ladder at most. */
const rows = [0, 1, 2, 3, 4, 5] as const;

const filled = (sheet: Sheet) => rows.filter((i) => sheet.text(`step.${i}.hours`) || sheet.text(`step.${i}.percent`));

/** The resource with the terms of cancelling it that its owner wrote. */
export const termsIn = (sheet: Sheet, before: ResourceView) => {
  const [percent, hoursBefore] = [sheet.text('given'), sheet.text('within')];
  return {
    ...contentOf(before),
    cancellation: {
      steps: filled(sheet).map((i) => ({
        hoursBefore: wholeOr(sheet.text(`step.${i}.hours`)),
        percent: wholeOr(sheet.text(`step.${i}.percent`)),
      })),
      noShowPercent: wholeOr(sheet.text('noShow')),
      waivers: sheet.texts('waivers'),
      ...(percent || hoursBefore ? { compensation: { percent: wholeOr(percent), hoursBefore: wholeOr(hoursBefore) } } : {}),
    },
  };
};

/** Fields of the terms by what the API points at: lines that were left empty are not sent. */
export const termsNames = (sheet: Sheet): Readonly<Record<string, string>> => ({
  ...Object.fromEntries(
    filled(sheet).flatMap((row, i) => [
      [`/cancellation/steps/${i}/hoursBefore`, `step.${row}.hours`],
      [`/cancellation/steps/${i}/percent`, `step.${row}.percent`],
    ]),
  ),
  '/cancellation/steps': 'step.0.hours',
  '/cancellation/noShowPercent': 'noShow',
  '/cancellation/waivers': 'waivers',
  '/cancellation/compensation/percent': 'given',
  '/cancellation/compensation/hoursBefore': 'within',
});
