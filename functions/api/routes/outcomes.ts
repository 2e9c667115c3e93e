import { courses } from '@sandan/market/outcome/course';
import { type Figure, figuresOf, type Outcome } from '@sandan/market/outcome/outcome';
import { Month } from '@sandan/market/outcome/taken-step';
import * as z from 'zod';
import { Text } from '../answers.ts';
import { csv } from '../csv.ts';
import { endpoint } from '../endpoint.ts';
import type { World } from '../world.ts';

const FigureView = z
  .object({
    name: z.string(),
    course: z.string(),
    label: Text,
    count: z.int(),
    kinds: z.record(z.string(), z.int()),
    share: z.number().optional(),
    medianHours: z.number().optional(),
  })
  .meta({
    id: 'OutcomeFigure',
    description:
      'How often a step was taken; its share of the first step of its course; the median of hours since the step before, from three on',
  });

const OutcomesView = z
  .object({
    /** When the last of it was reckoned; absent while nothing was. */
    reckonedAt: z.iso.datetime().optional(),
    courses: z.array(z.object({ name: z.string(), label: Text })),
    figures: z.array(FigureView),
    months: z.array(z.object({ month: Month, figures: z.array(FigureView) })),
  })
  .meta({ id: 'Outcomes' });

const Range = z.object({ from: Month.optional(), to: Month.optional() });
type Range = z.infer<typeof Range>;

const within = async ({ stores }: World, { from = '', to = '9' }: Range): Promise<Outcome[]> =>
  (await stores.outcomes.reckoned()).filter(({ month }) => month >= from && month <= to);

const columns = ['month', 'step', 'count', 'share', 'median_hours'] as const;
const rowsOf = (month: string, figures: readonly Figure[]) =>
  figures.map(({ name, count, share, medianHours }) => [month, name, count, share, medianHours]);

export const outcomes = [
  endpoint({
    operation: 'outcomes.read',
    method: 'get',
    path: '/outcomes',
    summary:
      'What the market has brought about, counted from its events: step by step, in all and by the month of the Korean calendar',
    query: Range,
    answer: OutcomesView,
    handle: async ({ permit, query, world }) => {
      permit('public');
      const months = await within(world, query);
      const reckonedAt = months
        .map((m) => m.reckonedAt)
        .sort()
        .at(-1);
      return {
        body: {
          ...(reckonedAt ? { reckonedAt } : {}),
          courses: Object.entries(courses).map(([name, { label }]) => ({ name, label })),
          figures: figuresOf(months),
          months: months.map((m) => ({ month: m.month, figures: figuresOf([m]) })),
        },
      };
    },
  }),
  endpoint({
    operation: 'outcomes.export',
    method: 'get',
    path: '/outcomes/export',
    summary: 'The same as CSV: a line for each step of each month, and of all months together',
    query: Range,
    handle: async ({ permit, query, world }) => {
      permit('public');
      const months = await within(world, query);
      const rows = [...months.flatMap((m) => rowsOf(m.month, figuresOf([m]))), ...rowsOf('all', figuresOf(months))];
      return {
        text: csv(columns, rows),
        headers: {
          'content-type': 'text/csv; charset=utf-8',
          'content-disposition': 'attachment; filename="sandan-outcomes.csv"',
        },
      };
    },
  }),
];
