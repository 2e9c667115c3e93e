import Big from 'big.js';
import * as z from 'zod';
import { isPack, type TradeUnitCode, tradeUnitCodes, tradeUnits } from './unit.ts';

export const TradeUnit = z.enum(tradeUnitCodes).meta({ id: 'TradeUnit' });

const thousandths = (n: number): boolean => Math.abs(n * 1000 - Math.round(n * 1000)) < 1e-6;

/** So many of a unit; to the thousandth, and never nothing. */
export const TradeCount = z.number().positive().max(1e9).refine(thousandths, { message: 'quantity.thousandths' });

export const TradeQuantity = z
  .strictObject({
    value: TradeCount,
    unit: TradeUnit,
  })
  .meta({ id: 'TradeQuantity' });
export type TradeQuantity = z.infer<typeof TradeQuantity>;

/** What is in one package: 20 pieces, 25 kg. */
export const PackContent = TradeQuantity.refine((q) => !isPack(q.unit), { message: 'quantity.packInPack' });

/** How many of `to` are one of `from`, exactly; undefined where they do not compare. `pack` says what a package of either holds. */
export const unitFactor = (from: TradeUnitCode, to: TradeUnitCode, pack?: TradeQuantity): Big | undefined => {
  if (from === to) return new Big(1);
  const inBase = (code: TradeUnitCode): { base: string; size: Big } =>
    isPack(code) && pack
      ? { base: tradeUnits[pack.unit].base, size: new Big(tradeUnits[pack.unit].size).times(pack.value) }
      : { base: tradeUnits[code].base, size: new Big(tradeUnits[code].size) };
  if (isPack(from) && isPack(to)) return undefined;
  const [a, b] = [inBase(from), inBase(to)];
  if (a.base !== b.base) return undefined;
  const Exact = Big();
  Exact.DP = 30;
  return new Exact(a.size).div(b.size);
};
