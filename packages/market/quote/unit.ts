interface TradeUnit {
  readonly name: { readonly ko: string; readonly en: string };
  /** The unit in which quantities are compared, and how many of it make one; exact, as decimals. */
  readonly base: string;
  readonly size: string;
}

const piece = (ko: string, en: string, size = '1'): TradeUnit => ({ name: { ko, en }, base: 'H87', size });
const pack = (code: string, ko: string, en: string): TradeUnit => ({ name: { ko, en }, base: code, size: '1' });

/**
 * Units that goods are quoted in: codes of UN/ECE Recommendation 20, and with X those of Recommendation 21 for packages. Packages are each
 * of their own kind: only the one who packs can say what is in them.
 */
export const tradeUnits = {
  H87: piece('개', 'piece'),
  PR: piece('켤레·쌍', 'pair', '2'),
  DZN: piece('다스', 'dozen', '12'),
  CEN: piece('100개', 'hundred', '100'),
  MIL: piece('1,000개', 'thousand', '1000'),
  SET: { name: { ko: '세트', en: 'set' }, base: 'SET', size: '1' },
  GRM: { name: { ko: 'g', en: 'gram' }, base: 'KGM', size: '0.001' },
  KGM: { name: { ko: 'kg', en: 'kilogram' }, base: 'KGM', size: '1' },
  TNE: { name: { ko: '톤', en: 'tonne' }, base: 'KGM', size: '1000' },
  LBR: { name: { ko: '파운드', en: 'pound' }, base: 'KGM', size: '0.45359237' },
  MMT: { name: { ko: 'mm', en: 'millimetre' }, base: 'MTR', size: '0.001' },
  CMT: { name: { ko: 'cm', en: 'centimetre' }, base: 'MTR', size: '0.01' },
  MTR: { name: { ko: 'm', en: 'metre' }, base: 'MTR', size: '1' },
  INH: { name: { ko: '인치', en: 'inch' }, base: 'MTR', size: '0.0254' },
  FOT: { name: { ko: '피트', en: 'foot' }, base: 'MTR', size: '0.3048' },
  MTK: { name: { ko: 'm²', en: 'square metre' }, base: 'MTK', size: '1' },
  FTK: { name: { ko: '제곱피트', en: 'square foot' }, base: 'MTK', size: '0.09290304' },
  MLT: { name: { ko: 'mL', en: 'millilitre' }, base: 'LTR', size: '0.001' },
  LTR: { name: { ko: 'L', en: 'litre' }, base: 'LTR', size: '1' },
  MTQ: { name: { ko: 'm³', en: 'cubic metre' }, base: 'LTR', size: '1000' },
  GLL: { name: { ko: '미국 갤런', en: 'US gallon' }, base: 'LTR', size: '3.785411784' },
  XBX: pack('XBX', '상자', 'box'),
  XCT: pack('XCT', '카톤', 'carton'),
  XPX: pack('XPX', '팔레트', 'pallet'),
  XRO: pack('XRO', '롤', 'roll'),
  XBG: pack('XBG', '포대', 'bag'),
  XDR: pack('XDR', '드럼', 'drum'),
} as const satisfies Record<string, TradeUnit>;

export type TradeUnitCode = keyof typeof tradeUnits;
export const tradeUnitCodes = Object.keys(tradeUnits) as [TradeUnitCode, ...TradeUnitCode[]];

/** Whether a unit is a package, of which the content has to be said before it can be compared. */
export const isPack = (code: TradeUnitCode): boolean => code.startsWith('X');
