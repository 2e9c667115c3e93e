import type { Actor } from '@sandan/kernel/actor';
import { Fault } from '@sandan/kernel/fault';
import type { Licence } from '@sandan/market/licence/licence';
import { accrue, written } from '@sandan/market/mandate/commission';
import { openCredit, type SharedCredit } from '@sandan/market/mandate/credit';
import { covers } from '@sandan/market/mandate/verbs';
import { today } from '@sandan/market/royalty/books';
import type { Change } from '@sandan/store/change';
import type { Stores } from '@sandan/store/stores';
import { commit, work } from '@sandan/store/work';

const reckoner: Actor = { kind: 'service', name: 'commission' };
const attempts = 4;

/** What reckoning touches. */
export interface CommissionWorld {
  readonly stores: Stores;
  readonly now: () => Date;
}

/** Does it again from what stands, when another write came first. */
const surely = async (act: () => Promise<void>): Promise<void> => {
  for (let attempt = 1; ; attempt++)
    try {
      return await act();
    } catch (fault) {
      if (!(fault instanceof Fault) || fault.kind !== 'conflict' || attempt === attempts) throw fault;
    }
};

/** The credits of a licence that was granted now, of each party whose brokers had a mandate for it. */
export const openCredits = async ({ stores, now }: CommissionWorld, licence: Licence): Promise<void> => {
  const { licensorId, licenseeId } = licence;
  const [deal, known, ...mandates] = await Promise.all([
    stores.deals.byId(licence.dealId),
    stores.sharedCredits.of(licence.id),
    stores.mandates.ofMandator(licensorId),
    stores.mandates.ofMandator(licenseeId),
  ]);
  const held = mandates.flat().filter((m) => covers(m, { ...licence, needId: deal?.needId }));
  for (const mandatorId of [licensorId, licenseeId]) {
    const credit = openCredit(licence, mandatorId, held, now());
    if (!credit || known.some((c) => c.mandatorId === mandatorId)) continue;
    const w = work();
    stores.sharedCredits.open(w, credit);
    await commit(stores.db, w);
  }
};

const reckonCredit = async ({ stores, now }: CommissionWorld, { licenceId, mandatorId }: SharedCredit): Promise<void> => {
  const [credit, books] = await Promise.all([stores.sharedCredits.byId(licenceId, mandatorId), stores.licences.books(licenceId)]);
  if (credit?.state !== 'agreed' || !books) return;
  const [mandates, entries] = await Promise.all([
    stores.mandates.many(credit.parts.map((p) => p.mandateId)),
    stores.sharedCredits.entries(credit),
  ]);
  const at = now();
  const made = accrue(credit, mandates, books.invoices, entries, today(at), reckoner, at);
  if (made.length === 0) return;
  const w = work();
  stores.sharedCredits.enter(w, written(credit, reckoner, at), made);
  await commit(stores.db, w);
};

/** Brings what brokers have earned of a licence to what its invoices say. */
export const reckonLicence = async (world: CommissionWorld, licenceId: string): Promise<void> => {
  for (const credit of await world.stores.sharedCredits.of(licenceId)) await surely(() => reckonCredit(world, credit));
};

/**
 * Follows the books of licences, of which every change writes the licence, and the agreement on shares. Whatever paid an invoice or took
 * it back, and however late a record comes, what is entered follows from how the books stand: a second delivery finds nothing to do.
 */
export const reckonCommissions = async (world: CommissionWorld, { type, before, after }: Change): Promise<void> => {
  if (!after) return;
  if (type === 'licence') {
    const licence = world.stores.licences.parse(after);
    if (!before) await surely(() => openCredits(world, licence));
    await reckonLicence(world, licence.id);
  }
  if (type === 'sharedCredit') await reckonLicence(world, world.stores.sharedCredits.parse(after).licenceId);
};
