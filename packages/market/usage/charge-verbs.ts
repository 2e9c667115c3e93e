import { stamp } from '@sandan/kernel/actor';
import { Fault } from '@sandan/kernel/fault';
import { newId } from '@sandan/kernel/id';
import { step } from '@sandan/kernel/process';
import type { BookingPart } from '../booking/booking.ts';
import { compensationPercent } from '../booking/struck.ts';
import type { Hand } from '../programme/hand.ts';
import type { Booked } from './booked.ts';
import { type Charge, type ChargeState, chargeProcess, compensated, type Payers } from './charge.ts';
import type { UsageLine } from './log.ts';
import type { PriceClass, UsagePrice } from './price.ts';
import { type ChargeLine, chargedTime, linesOf, netOf, quote, type Used, vatOf } from './quote.ts';

type Action = (typeof chargeProcess)['transitions'][number]['action'];
type Side = 'owner' | 'user' | 'clock';

/** The charge of a part as it is quoted when it is booked. */
export const planCharge = (
  booked: Booked,
  price: UsagePrice,
  priceClass: PriceClass,
  payers: Payers,
  extras: Pick<Used, 'staffMinutes' | 'consumables'>,
  { actor, now }: Hand,
): Charge => {
  const { quantity, ...of } = booked;
  const { lines, net, vat } = quote(price, { ...booked, ...extras }, priceClass);
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

/** What goes with the time of a planned charge: the operator's minutes and the pieces. */
export const extrasOf = ({ lines }: Pick<Charge, 'lines'>): Required<Pick<Used, 'staffMinutes' | 'consumables'>> => ({
  staffMinutes: lines.find((l) => l.kind === 'staff')?.quantity ?? 0,
  consumables: Object.fromEntries(lines.flatMap((l) => (l.kind === 'consumable' && l.key ? [[l.key, l.quantity ?? 0]] : []))),
});

/** Whether the part of a booking has another holder than the one for whom its charge was planned. */
export const isHandedOver = (charge: Pick<Charge, 'userId'>, booked: Booked): boolean => charge.userId !== booked.userId;

/** Whether a charge is of another time or resource than the part of the booking has now. */
export const isMoved = (charge: Pick<Charge, 'start' | 'end' | 'resourceId'>, booked: Booked): boolean =>
  charge.start !== booked.start || charge.end !== booked.end || charge.resourceId !== booked.resourceId;

/** A planned charge as it is quoted anew: for another time, another resource, or with other extras. Who pays stays. */
export const replanCharge = (
  charge: Charge,
  booked: Booked,
  price: UsagePrice,
  priceClass: PriceClass,
  extras: Pick<Used, 'staffMinutes' | 'consumables'>,
  hand: Hand,
): Charge => {
  if (charge.state !== 'planned') throw new Fault('conflict', 'usage.billed');
  const { id, payers, support, version } = charge;
  return { ...planCharge(booked, price, priceClass, payers, extras, hand), id, support, version: version + 1 };
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
  const priced = { lines: [...lines], net, vat: vatOf(net, price.vat), support: 0, ...change };
  return compensated(movedCharge(charge, 'charge', side, hand, priced));
};

/** What the owner owes for a part that it or an outage took: a share of what the user was to pay of it. */
const compensation = (
  { net, support }: Charge,
  part: Parameters<typeof compensationPercent>[0],
): Pick<Charge, 'compensation'> => {
  const percent = compensationPercent(part);
  return percent > 0 ? { compensation: { percent, of: net - support, minor: 0 } } : {};
};

/** The lines of a use as the log says: by the basis of the price, but of what broke off only what was used. */
export const usedLines = (
  charge: Charge,
  price: UsagePrice,
  { zone, quantity, struck }: Pick<BookingPart, 'zone' | 'quantity' | 'struck'>,
  { use }: Pick<UsageLine, 'use'>,
): readonly ChargeLine[] => {
  const time = chargedTime(struck ? 'used' : price.basis, charge, use);
  const used = { ...time, zone, quantity, staffMinutes: use.staffMinutes, consumables: use.consumables };
  return linesOf(price, used, charge.priceClass);
};

/** It was used as the log says. */
export const chargeUse = (charge: Charge, price: UsagePrice, part: BookingPart, line: UsageLine, hand: Hand): Charge =>
  due(charge, price, usedLines(charge, price, part, line), 'owner', hand, {
    ...compensation(charge, part),
    logged: { place: line.place, hash: line.hash },
  });

/** Nothing is charged. */
export const dropCharge = (charge: Charge, side: Side, hand: Hand): Charge =>
  movedCharge(charge, 'drop', side, hand, { lines: [], net: 0, vat: 0, support: 0 });

/**
 * What was quoted and not used is charged in part: a late cancellation, or nobody came; and the owner owes what it gives for what was taken.
 * Of nothing it is dropped.
 */
export const chargeMissed = (
  charge: Charge,
  price: UsagePrice,
  kind: 'cancellation' | 'no_show',
  minor: number,
  part: Parameters<typeof compensationPercent>[0],
  side: 'owner' | 'clock',
  hand: Hand,
): Charge => {
  const missed = due(charge, price, minor > 0 ? [{ kind, minor }] : [], side, hand, compensation(charge, part));
  return minor > 0 || missed.compensation?.minor ? missed : dropCharge(charge, side, hand);
};

/** Nothing is charged of what is due; what the owner owes for what it took stays as it was. */
export const waiveCharge = (charge: Charge, hand: Hand): Charge => {
  const { compensation: owed } = charge;
  if (!owed?.minor) return movedCharge(charge, 'waive', 'owner', hand, { net: 0, vat: 0, lines: [] });
  return { ...adjustCharge(charge, 0, [], 0, hand), compensation: owed };
};

/** A use that was logged only after it was billed, or dropped: what it costs stays. */
export const noteUse = (charge: Charge, { place, hash }: Pick<UsageLine, 'place' | 'hash'>, { actor, now }: Hand): Charge => ({
  ...charge,
  logged: { place, hash },
  version: charge.version + 1,
  changed: stamp(actor, now),
});

/** Other lines for what is due; `vat` in per cent. */
export const adjustCharge = (charge: Charge, vat: number, lines: readonly ChargeLine[], support: number, hand: Hand): Charge => {
  const net = netOf(lines);
  return compensated(movedCharge(charge, 'adjust', 'owner', hand, { lines: [...lines], net, vat: vatOf(net, vat), support }));
};

export const isOpenCharge = (state: ChargeState): boolean => state === 'planned' || state === 'due';
