import * as z from 'zod';
import type { Supply } from '../catalogue/supply.ts';
import { Country } from '../company/country.ts';
import type { Order } from '../order/order.ts';
import type { OrderLine } from '../order/terms.ts';
import { unitFactor } from '../quote/quantity.ts';
import { tradeUnitOf, unitSymbol } from '../quote/unit-symbol.ts';
import { maxPackings, type PackageType, packageTypes } from './packing.ts';

/** Packages as the product's page says that they are shipped; what it does not say is left to whoever issues the paper. */
export const ProposedPacking = z
  .object({
    type: z.enum(packageTypes),
    count: z.int().min(1).optional(),
    holds: z.string(),
    netKg: z.number().positive().optional(),
    grossKg: z.number().positive().optional(),
    cm: z.tuple([z.number(), z.number(), z.number()]).optional(),
  })
  .meta({ id: 'TradeProposedPacking' });
type ProposedPacking = z.infer<typeof ProposedPacking>;

/** What a first paper of an order can take over, so that nothing is typed twice. */
export const TradeProposal = z
  .object({
    /** Where all of its lines come from; absent where nobody said so, or where they come from several countries. */
    origin: Country.optional(),
    packing: z.array(ProposedPacking),
  })
  .meta({ id: 'TradeProposal' });
export type TradeProposal = z.infer<typeof TradeProposal>;

/** Codes of Recommendation 21 that goods are counted by, and the sort of package of each; a box is a carton here. */
const sorts: Readonly<Record<string, PackageType>> = {
  XBX: 'carton',
  XCT: 'carton',
  XPX: 'pallet',
  XRO: 'roll',
  XBG: 'bag',
  XDR: 'drum',
};
const maxCount = 100_000;

/** How many pieces or kilograms a quantity is, exactly; undefined where it is none of them. */
const inUnit = (of: OrderLine['quantity'] | undefined, to: 'H87' | 'KGM'): number | undefined => {
  const unit = of && tradeUnitOf(of.unit);
  return unit && unitFactor(unit, to)?.times(of.value).toNumber();
};

const rounded = (kg: number): number | undefined => Math.round(kg * 1000) / 1000 || undefined;
const defined = (packing: { readonly [F in keyof ProposedPacking]: ProposedPacking[F] | undefined }): ProposedPacking =>
  Object.fromEntries(Object.entries(packing).filter(([, value]) => value !== undefined)) as ProposedPacking;

const sizeOf = (packing: Supply['packing']): [number, number, number] | undefined => {
  const { length, width, height } = packing ?? {};
  return length && width && height ? [length / 10, width / 10, height / 10] : undefined;
};

/** The package of the product's page, where goods are counted by that one: a pallet holds many of it, and another content is another package. */
const packingOf = ({ pack }: OrderLine, type: PackageType, supply: Supply | undefined): Supply['packing'] => {
  const { packing } = supply ?? {};
  if (!pack) return type === 'pallet' ? undefined : packing;
  const [held, kg] = [inUnit(pack, 'H87'), inUnit(pack, 'KGM')];
  const same = held === undefined ? kg !== undefined && packing?.net === kg * 1000 : packing?.quantity === held;
  return same ? packing : undefined;
};

/** Goods that are counted by their packages. */
const byPackage = (line: OrderLine, type: PackageType, supply: Supply | undefined): ProposedPacking => {
  const { quantity, pack } = line;
  const packing = packingOf(line, type, supply);
  const { net = 0, gross = 0 } = packing ?? {};
  return defined({
    type,
    count: Number.isInteger(quantity.value) && quantity.value <= maxCount ? quantity.value : undefined,
    holds: pack ? `${pack.value} ${unitSymbol(pack.unit, 'en')}` : '',
    netKg: rounded(quantity.value * (inUnit(pack, 'KGM') ?? net / 1000)),
    grossKg: rounded((quantity.value * gross) / 1000),
    cm: sizeOf(packing),
  });
};

/** Goods that are counted by pieces: full packages, and one that is not, each as heavy as it is full. */
const byPiece = (count: number, packing: Supply['packing']): ProposedPacking[] => {
  if (!packing || !Number.isInteger(count)) return [];
  const { quantity: most, net, gross } = packing;
  const row = (packages: number, of: number): ProposedPacking => {
    const filled = (net ?? 0) * (of / most);
    const whole = gross === undefined ? 0 : gross - (net ?? 0) + filled;
    return defined({
      type: 'carton',
      count: packages <= maxCount ? packages : undefined,
      holds: `${of} pcs`,
      netKg: rounded((packages * filled) / 1000),
      grossKg: net === undefined && of < most ? undefined : rounded((packages * whole) / 1000),
      cm: sizeOf(packing),
    });
  };
  const [full, rest] = [Math.floor(count / most), count % most];
  return [...(full > 0 ? [row(full, most)] : []), ...(rest > 0 ? [row(1, rest)] : [])];
};

const packedAs = (line: OrderLine, supply: Supply | undefined): ProposedPacking[] => {
  const sort = sorts[line.quantity.unit];
  if (sort) return [byPackage(line, sort, supply)];
  const count = inUnit(line.quantity, 'H87');
  return count === undefined ? [] : byPiece(count, supply?.packing);
};

/** Where a line comes from: as it was agreed, else as the product's page says. */
const originOf = (line: OrderLine, supply: Supply | undefined): string | undefined => line.origin ?? supply?.origin;

/** What the contract and the pages of its products say of origin and packing. */
export const proposalOf = ({ terms }: Pick<Order, 'terms'>, supplies: readonly Supply[]): TradeProposal => {
  const of = new Map(supplies.map((supply) => [supply.listingId, supply]));
  const lines = terms.lines.map((line) => [line, line.listingId ? of.get(line.listingId) : undefined] as const);
  const origins = new Set(lines.map(([line, supply]) => originOf(line, supply)));
  const [origin] = origins;
  return {
    ...(origins.size === 1 && origin ? { origin } : {}),
    packing: lines.flatMap(([line, supply]) => packedAs(line, supply)).slice(0, maxPackings),
  };
};
