import { Fault } from '@sandan/kernel/fault';
import type { Approval } from '@sandan/market/company/approval';
import type { ApprovalSubject } from '@sandan/market/company/approval-rule';
import { moveDeal } from '@sandan/market/deal/technology-verbs';
import { actOnTerms, type TermSheet } from '@sandan/market/term-sheet/term-sheet';
import type { Terms } from '@sandan/market/term-sheet/terms';
import type { Work } from '@sandan/store/work';
import { cleared } from './approving.ts';
import type { Caller } from './caller.ts';
import type { World } from './world.ts';

/** Category under which an organisation's rules speak of technology contracts. */
export const technologyCategory = 'technology';

/** What approval is asked for: to sign, up to what is paid at the beginning. */
export const subjectOf = ({ royalty, option }: Terms): ApprovalSubject => {
  const upfront = royalty?.upfront ? { currency: royalty.currency, minor: royalty.upfront.minor } : option?.fee;
  return { kind: 'sign', category: technologyCategory, ...(upfront ? { amount: upfront } : {}) };
};

/**
 * Lets through what an organisation's rules ask no approval for, or whose approval is given to these very terms.
 * @throws Fault conflict `deal.termsOpen`, `approval.required`
 */
export const termsCleared = async (world: World, organisationId: string, sheet: TermSheet, caller: Caller): Promise<void> => {
  if (sheet.agreed === undefined) throw new Fault('conflict', 'deal.termsOpen');
  const about = { kind: 'terms' as const, id: sheet.dealId, number: sheet.agreed };
  await cleared(world, { organisationId, subject: subjectOf(sheet.terms), about, title: {} }, caller);
};

/** A refusal inside the seller's organisation leads the deal back to its terms, with the pen at the seller. */
export const afterRefusal = async (world: World, work: Work, approval: Approval, caller: Caller, now: Date): Promise<void> => {
  if (approval.state !== 'refused' || approval.about?.kind !== 'terms') return;
  const [deal, sheet] = await Promise.all([
    world.stores.deals.byId(approval.about.id),
    world.stores.termSheets.of(approval.about.id),
  ]);
  if (deal?.state !== 'internal_approval' || deal.seller.organisationId !== approval.organisationId) return;
  if (!sheet?.agreed || sheet.agreed !== approval.about.number) return;
  world.stores.deals.record(work, moveDeal(deal, 'refuse_approval', 'seller', caller.actor, now));
  world.stores.termSheets.record(work, actOnTerms(sheet, 'reopen', 'seller', sheet.number, caller.actor, now));
};
