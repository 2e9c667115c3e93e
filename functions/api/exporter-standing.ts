import { grantOf } from '@sandan/market/company/standing';
import { chosenBands, exporterBandNames } from '@sandan/market/exporter/band';
import { chosenNow, ruleResults } from '@sandan/market/exporter/band-rule';
import { bandSchemeNames, ruleNames, schemesFor } from '@sandan/market/exporter/band-scheme';
import { bandFacts, bandNow, type Exporter, yearBefore } from '@sandan/market/exporter/exporter';
import { wonRates } from '@sandan/market/rate/won';
import * as z from 'zod';
import type { Face } from './face.ts';
import { rateSheets } from './rate-sheets.ts';
import type { World } from './world.ts';

const ruleKeys = Object.keys(ruleNames) as [keyof typeof ruleNames, ...(keyof typeof ruleNames)[]];
const result = z.enum(ruleResults);

export const ExporterStanding = z
  .object({
    /** Of the year before; absent while nothing is told of it. */
    band: z.enum(exporterBandNames).optional(),
    year: z.int(),
    /** The band that it was chosen as and still is, and until when. */
    chosen: z.object({ band: z.enum(chosenBands), until: z.iso.date() }).optional(),
    schemes: z.array(
      z.object({ scheme: z.enum(bandSchemeNames), result, rules: z.array(z.object({ rule: z.enum(ruleKeys), result })) }),
    ),
    /** Won for a dollar at the end of that year, with which exports are held against sales, and its source. */
    rate: z.object({ won: z.string(), on: z.iso.date(), source: z.string() }).optional(),
  })
  .meta({ id: 'ExporterStanding' });

/** By which band an exporter goes, and how each official scheme stands on what it told. */
export const exporterStanding = async (world: World, exporter: Exporter, face: Face, now: Date) => {
  const year = yearBefore(now);
  const end = `${year}-12-31`;
  // Exports are held against sales alone: whoever tells none needs no rate.
  const sells = exporter.exports.some((told) => told.year === year && told.sales !== undefined);
  const rate = sells ? wonRates(await rateSheets(world, end), end).find(({ currency }) => currency === 'USD') : undefined;
  const registered = grantOf(face, 'seller', now)?.methods.some(({ method }) => method === 'register') ?? false;
  const facts = bandFacts(exporter, { registered, ...(rate ? { wonPerDollar: Number(rate.won) } : {}) }, now);
  const band = bandNow(exporter, now);
  const chosen = chosenNow(exporter.chosen ?? [], year + 1);
  return {
    year,
    ...(band ? { band } : {}),
    ...(chosen ? { chosen } : {}),
    schemes: schemesFor(facts),
    ...(rate ? { rate: { won: rate.won, on: rate.on, source: rate.source } } : {}),
  };
};
