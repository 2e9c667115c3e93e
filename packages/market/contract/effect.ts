import type { Actor } from '@sandan/kernel/actor';
import { dayIn } from '../calendar/date.ts';
import type { TechnologyDeal } from '../deal/technology.ts';
import { type DealMove, moveDeal } from '../deal/technology-verbs.ts';
import { grantLicence } from '../licence/grant.ts';
import type { Licence } from '../licence/licence.ts';
import type { Party } from '../term-sheet/term-sheet.ts';
import type { Contract } from './contract.ts';
import { effectiveFrom, grantOf, takeEffect } from './contract-verbs.ts';

/** All that comes about when a contract takes effect, for one transaction; `licence` where its kind grants one. */
export interface Effect {
  readonly contract: Contract;
  readonly move: DealMove;
  readonly licence?: Licence;
}

/**
 * Brings a signed contract into effect on its day where the seller is.
 * @throws Fault conflict `contract.notYet`, `deal.onHold`, `process.refused`
 */
export const effectOf = (contract: Contract, deal: TechnologyDeal, side: Party | 'clock', actor: Actor, now: Date): Effect => {
  const { zone } = deal.seller;
  const today = dayIn(zone, now);
  const grant = grantOf(contract, deal, effectiveFrom(contract, today, zone));
  const licence = grant && grantLicence(grant, contract.demo, actor, now);
  return {
    contract: takeEffect(contract, side, today, zone, licence?.id, actor, now),
    move: moveDeal(deal, 'take_effect', side, actor, now),
    ...(licence ? { licence } : {}),
  };
};
