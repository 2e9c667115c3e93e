import { type TradeUnitCode, tradeUnitCodes, tradeUnits } from '../quote/unit.ts';

/** How sheets write units beside their codes and names. */
const also: Readonly<Partial<Record<TradeUnitCode, string>>> = {
  H87: 'ea, each, pc, pcs, pce, 개입, 본, 매, 장',
  SET: 'sets, 조, 식',
  DZN: 'doz',
  GRM: 'g',
  KGM: 'kgs',
  TNE: 't, ton, tonnes',
  LBR: 'lb, lbs',
  MMT: 'mm',
  CMT: 'cm',
  MTR: 'm, meter',
  INH: 'in',
  FOT: 'ft',
  MTK: 'm2, 제곱미터',
  MLT: 'ml',
  LTR: 'l, liter, ℓ',
  MTQ: 'm3',
  XRO: 'roll, rl',
  XBX: 'bx, boxes',
};

const folded = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/[.\s]/g, '');

const named = new Map<string, TradeUnitCode>(
  tradeUnitCodes.flatMap((code) =>
    [code, tradeUnits[code].name.ko, tradeUnits[code].name.en, ...(also[code] ?? '').split(',')]
      .map(folded)
      .filter(Boolean)
      .map((name) => [name, code] as const),
  ),
);

/** The unit that a sheet means by a word: `EA`, `개`, `kg`, `MTR`. */
export const unitMeant = (text: string): TradeUnitCode | undefined => named.get(folded(text));
