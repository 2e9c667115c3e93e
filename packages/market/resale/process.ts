import { process } from '@sandan/kernel/process';
import * as z from 'zod';

/**
 * Life of the sale of one used machine (UG7): looked over and graded, appraised, put right where it needs it, tested by a protocol, offered
 * at a price or by auction, ordered, installed and warranted. An order carries its money and its goods; here stands what is true of the
 * machine.
 */
export const resaleProcess = process({
  name: 'resale',
  states: [
    'received',
    'inspected',
    'appraised',
    'remanufacturing',
    'acceptance_tested',
    'listed',
    'reserved',
    'sold',
    'installed',
    'in_warranty',
    'closed',
    'withdrawn',
  ],
  initial: 'received',
  final: ['closed', 'withdrawn'],
  transitions: [
    { from: ['received', 'inspected', 'remanufacturing'], action: 'inspect', by: 'seller', to: 'inspected' },
    { from: ['inspected', 'appraised'], action: 'appraise', by: 'seller', to: 'appraised' },
    { from: ['appraised', 'acceptance_tested'], action: 'remanufacture', by: 'seller', to: 'remanufacturing' },
    { from: ['appraised', 'remanufacturing', 'acceptance_tested'], action: 'test', by: 'seller', to: 'acceptance_tested' },
    { from: 'acceptance_tested', action: 'offer', by: 'seller', to: 'listed', guard: 'resale.untested' },
    { from: 'acceptance_tested', action: 'propose', by: 'seller', to: 'listed', guard: 'resale.nobody' },
    { from: 'listed', action: 'take_back', by: 'seller', to: 'acceptance_tested', guard: 'resale.bids' },
    { from: 'listed', action: 'refuse', by: 'bidder', to: 'acceptance_tested', guard: 'resale.notProposed' },
    { from: 'listed', action: 'lapse', by: 'clock', to: 'acceptance_tested', timer: 'resale.unsold' },
    { from: 'listed', action: 'award', by: 'clock', to: 'reserved', timer: 'resale.closing' },
    { from: 'listed', action: 'agree', by: 'bidder', to: 'reserved', guard: 'resale.notProposed' },
    { from: 'listed', action: 'reserve', by: 'public', to: 'reserved', guard: 'resale.notFixed', gate: 'goods' },
    { from: ['reserved', 'sold'], action: 'release', by: 'seller', to: 'acceptance_tested', guard: 'resale.ordered' },
    { from: 'reserved', action: 'sell', by: 'seller', to: 'sold', guard: 'resale.unpaid' },
    { from: 'sold', action: 'install', by: ['seller', 'buyer'], to: 'installed' },
    { from: 'installed', action: 'take_over', by: ['buyer', 'clock'], to: 'in_warranty', timer: 'resale.takeOver' },
    { from: 'in_warranty', action: 'claim', by: 'buyer', to: 'in_warranty', guard: 'resale.warrantyOver' },
    { from: 'in_warranty', action: 'answer_claim', by: 'seller', to: 'in_warranty', guard: 'resale.noClaim' },
    { from: 'in_warranty', action: 'close', by: 'clock', to: 'closed', timer: 'resale.warranty' },
    {
      from: ['received', 'inspected', 'appraised', 'remanufacturing', 'acceptance_tested'],
      action: 'withdraw',
      by: 'seller',
      to: 'withdrawn',
      reasons: ['kept', 'sold_elsewhere', 'scrapped'],
    },
  ],
});
export const ResaleState = z.enum(resaleProcess.states);
export type ResaleState = z.infer<typeof ResaleState>;
export type ResaleAction = (typeof resaleProcess)['transitions'][number]['action'];

/** Sides of a sale: whoever offers, whoever bought, one who bids, anybody else, and the clock. */
export const resaleSides = ['seller', 'buyer', 'bidder', 'public', 'clock'] as const;
export type ResaleSide = (typeof resaleSides)[number];

/** Why a machine is no longer for sale. */
export const resaleReasons = {
  kept: { ko: '계속 사용하기로 함', en: 'kept' },
  sold_elsewhere: { ko: '다른 곳에서 판매함', en: 'sold elsewhere' },
  scrapped: { ko: '폐기함', en: 'scrapped' },
} as const;
export type ResaleReason = keyof typeof resaleReasons;
export const resaleReasonNames = Object.keys(resaleReasons) as [ResaleReason, ...ResaleReason[]];

/**
 * How one organisation stands in one auction. It is admitted through the trade gate; a bid is never taken back, so that no transition
 * leads out of the lead but a higher bid and the close.
 */
export const bidderProcess = process({
  name: 'bidder',
  states: ['asked', 'admitted', 'leading', 'outbid', 'won', 'lost'],
  initial: 'asked',
  final: ['won'],
  transitions: [
    { from: 'asked', action: 'admit', by: 'bidder', to: 'admitted', gate: 'goods' },
    { from: ['admitted', 'outbid', 'leading'], action: 'lead', by: 'bidder', to: 'leading' },
    { from: ['admitted', 'outbid'], action: 'trail', by: 'bidder', to: 'outbid' },
    { from: 'leading', action: 'fall', by: 'rival', to: 'outbid' },
    { from: 'leading', action: 'win', by: 'clock', to: 'won', timer: 'resale.closing' },
    { from: ['admitted', 'leading', 'outbid'], action: 'lose', by: 'clock', to: 'lost', timer: 'resale.closing' },
    { from: ['leading', 'outbid', 'lost'], action: 'agree', by: 'bidder', to: 'won', guard: 'resale.notProposed' },
  ],
});
export const BidderState = z.enum(bidderProcess.states);
export type BidderAction = (typeof bidderProcess)['transitions'][number]['action'];
