import { stamp } from '@sandan/kernel/actor';
import { Fault } from '@sandan/kernel/fault';
import { newId } from '@sandan/kernel/id';
import { step } from '@sandan/kernel/process';
import type { Hand } from '../programme/hand.ts';
import { type Charge, type ChargeState, chargeProcess, type Payers } from './charge.ts';
import type { UsageLine } from './log.ts';
import type { PriceClass, UsagePrice } from './price.ts';
import { type ChargeLine, chargedTime, linesOf, netOf, quote, type Used, vatOf } from './quote.ts';

type Action = (typeof chargeProcess)['transitions'][number]['action'];
type Side = 'owner' | 'user' | 'clock';

/** A part of a booking, as far as a charge needs it. */
export interface Booked {
  readonly bookingId: string;
  readonly bookingNumber: string;
  readonly part: number;
  readonly resourceId: string;
  readonly resource: Record<string, string>;
  readonly ownerId: string;
  readonly userId: string;
  readonly start: string;
  readonly end: string;
  readonly zone: string;
  readonly quantity: number;
  readonly demo: boolean;
}

/** The charge of a part as it is quoted when it is booked. */
export const planCharge = (
  booked: Booked,
  price: UsagePrice,
  priceClass: PriceClass,
  payers: Payers,
  extras: Pick<Used, 'staffMinutes' | 'consumables'>,
  { actor, now }: Hand,
): Charge => {
  const { zone, quantity, ...of } = booked;
  const { lines, net, vat } = quote(price, { ...of, zone, quantity, ...extras }, priceClass);
  return {
    ...of,
    id: newId('charge', now.getTime()),
    version: 1,
    state: chargeProcess.initial,
    currency: price.currency,
    priceVersion: price.version,
    priceClass,
    lines,
    net,
    vat,
    support: 0,
    quoted: net,
    payers,
    changed: stamp(actor, now),
  };
};

export const movedCharge = (
  charge: Charge,
  action: Action,
  side: Side,
  { actor, now }: Hand,
  change: Partial<Charge> = {},
): Charge => ({
  ...charge,
  ...change,
  state: step(chargeProcess, charge.state, action, side),
  version: charge.version + 1,
  changed: stamp(actor, now),
});

/** Who pays is changed, with what a programme bears of it now, until it is billed. @throws Fault conflict `usage.billed` */
export const payBy = (charge: Charge, payers: Payers, support: number, { actor, now }: Hand): Charge => {
  if (charge.state !== 'planned' && charge.state !== 'due') throw new Fault('conflict', 'usage.billed');
  return { ...charge, payers, support, version: charge.version + 1, changed: stamp(actor, now) };
};

const due = (
  charge: Charge,
  price: UsagePrice,
  lines: readonly ChargeLine[],
  side: Side,
  hand: Hand,
  change: Partial<Charge> = {},
) => {
  const net = netOf(lines);
  return movedCharge(charge, 'charge', side, hand, { lines: [...lines], net, vat: vatOf(net, price.vat), support: 0, ...change });
};

/** It was used as the log says: what is due follows from the basis of the price. */
export const chargeUse = (
  charge: Charge,
  price: UsagePrice,
  zone: string,
  quantity: number,
  line: UsageLine,
  hand: Hand,
): Charge => {
  const { use } = line;
  const time = chargedTime(price.basis, charge, use);
  const used = { ...time, zone, quantity, staffMinutes: use.staffMinutes, consumables: use.consumables };
  return due(charge, price, linesOf(price, used, charge.priceClass), 'owner', hand, {
    logged: { place: line.place, hash: line.hash },
  });
};

/** What was quoted and not used is charged in part: a late cancellation, or nobody came. Of nothing it is dropped. */
export const chargeMissed = (
  charge: Charge,
  price: UsagePrice,
  kind: 'cancellation' | 'no_show',
  minor: number,
  side: 'owner' | 'clock',
  hand: Hand,
): Charge =>
  minor === 0
    ? movedCharge(charge, 'drop', side, hand, { lines: [], net: 0, vat: 0, support: 0 })
    : due(charge, price, [{ kind, minor }], side, hand);

/** Other lines for what is due; `vat` in per cent. */
export const adjustCharge = (charge: Charge, vat: number, lines: readonly ChargeLine[], support: number, hand: Hand): Charge => {
  const net = netOf(lines);
  return movedCharge(charge, 'adjust', 'owner', hand, { lines: [...lines], net, vat: vatOf(net, vat), support });
};

export const isOpenCharge = (state: ChargeState): boolean => state === 'planned' || state === 'due';
