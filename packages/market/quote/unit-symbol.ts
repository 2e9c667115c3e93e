import { type TradeUnitCode, tradeUnits } from './unit.ts';

/** How quantities are written in English beside a number. */
const symbols: Readonly<Record<TradeUnitCode, string>> = {
  H87: 'pcs',
  PR: 'pairs',
  DZN: 'doz',
  CEN: 'hundred',
  MIL: 'thousand',
  SET: 'sets',
  GRM: 'g',
  KGM: 'kg',
  TNE: 't',
  LBR: 'lb',
  MMT: 'mm',
  CMT: 'cm',
  MTR: 'm',
  INH: 'in',
  FOT: 'ft',
  MTK: 'm²',
  FTK: 'ft²',
  MLT: 'mL',
  LTR: 'L',
  MTQ: 'm³',
  GLL: 'US gal',
  XBX: 'boxes',
  XCT: 'cartons',
  XPX: 'pallets',
  XRO: 'rolls',
  XBG: 'bags',
  XDR: 'drums',
};

/** The units of UCUM among them, in which listings say their quantities. */
const ucum: Readonly<Record<string, TradeUnitCode>> = {
  '1': 'H87',
  '{pcs}': 'H87',
  '{set}': 'SET',
  g: 'GRM',
  kg: 'KGM',
  t: 'TNE',
  mm: 'MMT',
  cm: 'CMT',
  m: 'MTR',
  m2: 'MTK',
  m3: 'MTQ',
  mL: 'MLT',
  L: 'LTR',
};

export const isTradeUnit = (code: string): code is TradeUnitCode => Object.hasOwn(tradeUnits, code);

/** The unit that a code of Recommendation 20 or UCUM names. */
export const tradeUnitOf = (code: string): TradeUnitCode | undefined => (isTradeUnit(code) ? code : ucum[code]);

/** The unit of an order as it stands beside a number, from its code in Recommendation 20 or UCUM; an unknown code as it is. */
export const unitSymbol = (code: string, language: 'ko' | 'en'): string => {
  const unit = tradeUnitOf(code);
  if (!unit) return code;
  return language === 'ko' ? tradeUnits[unit].name.ko : symbols[unit];
};
