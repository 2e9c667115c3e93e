import { Fault, invalidField, missing } from '@sandan/kernel/fault';
import { step } from '@sandan/kernel/process';
import { type Books, type Change, changed, type Hand, today } from '../royalty/books.ts';
import { cutTo } from '../royalty/correct.ts';
import { bill } from '../royalty/settle.ts';
import { whole } from '../royalty/share.ts';
import type { InventorShares } from '../royalty/terms.ts';
import { type Licence, licenceProcess, type Milestone } from './licence.ts';
import { royaltyEnd } from './term.ts';

/** A side of a licence that acts. */
export type Party = 'licensor' | 'licensee';
type LicenceSide = Party | 'clock';
type Action = (typeof licenceProcess)['transitions'][number]['action'];

const stateAfter = (licence: Licence, action: Action, side: LicenceSide, reason?: string): Licence['state'] =>
  step(licenceProcess, licence.state, action, side, reason);

/** The licensor says that an obligation is broken. */
export const noticeBreach = (books: Books, side: Party, hand: Hand): Change =>
  changed(books, hand, { licence: { state: stateAfter(books.licence, 'noticeBreach', side) } });

/** The licensor says that it was made good. */
export const heal = (books: Books, side: Party, hand: Hand): Change =>
  changed(books, hand, { licence: { state: stateAfter(books.licence, 'heal', side) } });

/**
 * One of the parties ends the licence today: royalties end with it.
 * @throws Fault conflict `licence.curing` for a breach that can still be made good
 */
export const terminate = (books: Books, reason: 'breach' | 'convenience', side: Party, hand: Hand): Change => {
  const { licence } = books;
  const state = stateAfter(licence, 'terminate', side, reason);
  const day = today(hand.now);
  if (reason === 'breach' && licence.milestones.some((m) => m.state === 'missed' && m.cureBy !== undefined && m.cureBy >= day))
    throw new Fault('conflict', 'licence.curing');
  const until = licence.royaltiesUntil && licence.royaltiesUntil < day ? licence.royaltiesUntil : day;
  const ended = { ...licence, state, reason, royaltiesUntil: until };
  return changed(books, hand, { licence: ended, ...cutTo(books, until, 'licensor', hand) });
};

/**
 * A right has lapsed: the term of royalties is reckoned anew, and periods behind its new end are cut, however far they were settled.
 * @throws Fault missing for a right that is not licensed; invalid `licence.lapseAfterExpiry`
 */
export const noteLapse = (
  books: Books,
  { number, lapsedOn }: { readonly number: string; readonly lapsedOn: string },
  side: 'licensor' | 'clock',
  hand: Hand,
): Change => {
  const { licence } = books;
  const right = licence.rights.find((r) => r.number === number);
  if (!right) throw missing('right');
  if (lapsedOn > right.expiresOn) throw invalidField('/lapsedOn', 'licence.lapseAfterExpiry');
  const rights = licence.rights.map((r) => (r.number === number ? { ...r, lapsedOn } : r));
  const until = royaltyEnd({ ...licence, rights });
  const shorter = until !== undefined && (licence.royaltiesUntil === undefined || until < licence.royaltiesUntil);
  if (!shorter) return changed(books, hand, { licence: { rights } });
  return changed(books, hand, { licence: { rights, royaltiesUntil: until }, ...cutTo(books, until, side, hand) });
};

export const setShares = (books: Books, shares: InventorShares, hand: Hand): Change =>
  changed(books, hand, { licence: { shares } });

const milestoneOf = ({ licence }: Books, key: string): Milestone => {
  const found = licence.milestones.find((m) => m.key === key);
  if (!found) throw missing('milestone');
  return found;
};

const withMilestone = ({ licence }: Books, next: Milestone) => licence.milestones.map((m) => (m.key === next.key ? next : m));

const refused = (action: string, state: string) =>
  new Fault('conflict', 'process.refused', `milestone: ${action} in ${state}`, {
    params: { process: 'milestone', action, state },
  });

/** The licensee says that a milestone is reached, and how. */
export const claim = (books: Books, key: string, reachedOn: string, said: string, side: Party, hand: Hand): Change => {
  const found = milestoneOf(books, key);
  if (side !== 'licensee' || (found.state !== 'open' && found.state !== 'missed')) throw refused('claim', found.state);
  if (reachedOn > today(hand.now)) throw invalidField('/reachedOn', 'licence.notYet');
  return changed(books, hand, { licence: { milestones: withMilestone(books, { ...found, state: 'claimed', reachedOn, said }) } });
};

/** The licensor takes it as reached: what it costs is invoiced, and a breach that no other milestone holds open is healed. */
export const confirm = (books: Books, key: string, side: Party, hand: Hand): Change => {
  const found = milestoneOf(books, key);
  if (side !== 'licensor' || found.state !== 'claimed') throw refused('confirm', found.state);
  const milestones = withMilestone(books, { ...found, state: 'reached' });
  const healed =
    books.licence.state === 'breach_noticed' && found.cureBy !== undefined && !milestones.some((m) => m.state === 'missed');
  const state = healed ? stateAfter(books.licence, 'heal', 'licensor') : books.licence.state;
  const billed = found.minor ? bill(books, { kind: 'milestone', minor: found.minor, milestone: key }, hand) : undefined;
  return changed(books, hand, {
    licence: { milestones, state },
    ...(billed ? { invoices: [billed.invoice], entries: billed.entries } : {}),
  });
};

/** The licensor does not take it as reached: it is open again, or missed if its day has passed. */
export const reject = (books: Books, key: string, side: Party, hand: Hand): Change => {
  const { reachedOn: _, said: __, ...found } = milestoneOf(books, key);
  if (side !== 'licensor' || found.state !== 'claimed') throw refused('reject', found.state);
  return changed(books, hand, {
    licence: { milestones: withMilestone(books, { ...found, state: found.cureBy ? 'missed' : 'open' }) },
  });
};

/** Invoices the licensee's share of what patents cost. @throws Fault conflict `licence.noProsecution` */
export const shareCosts = (books: Books, cost: number, hand: Hand): Change => {
  const { prosecution } = books.licence.terms;
  const minor = prosecution ? Number((BigInt(cost) * BigInt(prosecution.share)) / BigInt(whole)) : 0;
  if (minor === 0) throw new Fault('conflict', 'licence.noProsecution');
  const { invoice, entries } = bill(books, { kind: 'prosecution', minor }, hand);
  return changed(books, hand, { invoices: [invoice], entries });
};
