import * as z from 'zod';
import { Country } from '../company/country.ts';
import { exporterBandNames } from './band.ts';
import { hsOfExporter } from './catalogue.ts';
import { bandNow, Exporter, marketsOf } from './exporter.ts';

/** What is asked of the directory of exporters; `least` of their readiness. */
export const DirectoryFilter = z.object({
  band: z.enum(exporterBandNames).optional(),
  hs: z
    .string()
    .regex(/^\d{2,6}$/)
    .optional(),
  /** A country it has exported to. */
  market: Country.optional(),
  least: z.coerce.number().min(0).max(100).optional(),
  state: Exporter.shape.state.optional(),
});
export type DirectoryFilter = z.infer<typeof DirectoryFilter>;

/** Whether an exporter agreed to be found by such as ask, and is what they ask for; its readiness apart. */
export const found = (
  exporter: Exporter,
  by: keyof Exporter['consent'],
  { band, hs, market, state }: DirectoryFilter,
  now: Date,
): boolean =>
  exporter.consent[by] &&
  (!band || bandNow(exporter, now) === band) &&
  (!hs || hsOfExporter(exporter).some((code) => code.startsWith(hs))) &&
  (!market || marketsOf(exporter).includes(market)) &&
  (!state || exporter.state === state);
