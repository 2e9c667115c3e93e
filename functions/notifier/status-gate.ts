import type { Actor } from '@sandan/kernel/actor';
import { Fault } from '@sandan/kernel/fault';
import { holdForStatus, releaseForStatus } from '@sandan/market/deal/technology-verbs';
import type { Licence } from '@sandan/market/licence/licence';
import { noteLapse } from '@sandan/market/licence/verbs';
import { isTransferred, noteTransfer } from '@sandan/market/listing/transfer';
import { act } from '@sandan/market/listing/verbs';
import { type EndedRight, type Gate, gateOf } from '@sandan/market/patent/gate';
import { commit, work } from '@sandan/store/work';
import type { InventionChange } from './watch/status.ts';
import type { AlertsWorld } from './watch/world.ts';

/** Who acts when a source reports that a right has ended. */
const gate: Actor = { kind: 'service', name: 'status-gate' };
const attempts = 4;

/** Does it again from what stands, when another write came first. */
const surely = async (act: () => Promise<void>): Promise<void> => {
  for (let attempt = 1; ; attempt++)
    try {
      return await act();
    } catch (fault) {
      if (!(fault instanceof Fault) || fault.kind !== 'conflict' || attempt === attempts) throw fault;
    }
};

/** Suspends what is public, and notes an assignment on whatever is not: its owner must not bring it back, or forth, as their own. */
const closeListing = ({ stores, now }: AlertsWorld, listingId: string, { transfer, ended }: Gate): Promise<void> =>
  surely(async () => {
    const listing = await stores.listings.byId(listingId);
    if (!listing || listing.state === 'archived') return;
    const noted = transfer ? noteTransfer(listing, transfer, gate, now()) : undefined;
    if (transfer && !noted && ended.length === 0) return;
    if (listing.state === 'published')
      await stores.listings.save({
        ...act(noted ?? listing, 'suspend', 'clock', gate, now(), { reason: 'legal_status' }),
        version: listing.version + 1,
      });
    else if (noted) await stores.listings.save(noted);
  });

/** Lets a listing go on whose right lives again; one whose right was assigned meanwhile waits for its owner. */
const openListing = ({ stores, now }: AlertsWorld, listingId: string): Promise<void> =>
  surely(async () => {
    const listing = await stores.listings.byId(listingId);
    if (listing?.state === 'suspended' && listing.reason === 'legal_status' && !isTransferred(listing))
      await stores.listings.save(act(listing, 'resume', 'clock', gate, now()));
  });

const turnDeals = async ({ stores, now }: AlertsWorld, listingId: string, { turn, what }: Gate): Promise<void> => {
  const turned = turn === 'close' ? holdForStatus : releaseForStatus;
  const text = `${what.ko}\n${what.en}`;
  for (const { id } of await stores.deals.about(listingId))
    await surely(async () => {
      const deal = await stores.deals.byId(id);
      const move = deal && turned(deal, text, now(), gate);
      if (!move) return;
      const w = work();
      stores.deals.record(w, move);
      await commit(stores.db, w);
    });
};

const digits = (number: string): string => number.replace(/\D/g, '');

/** The licensed rights that are newly over, as the licence names them. */
const lapsesIn = (licence: Licence, ended: readonly EndedRight[]) =>
  licence.rights.flatMap((right) => {
    if (right.lapsedOn) return [];
    const over = ended.find(
      ({ country, numbers }) => country === right.country && numbers.some((number) => digits(number) === digits(right.number)),
    );
    return over && over.on <= right.expiresOn ? [{ number: right.number, lapsedOn: over.on }] : [];
  });

const correctLicences = async (
  { stores, now }: AlertsWorld,
  listingId: string,
  ownerId: string,
  ended: readonly EndedRight[],
) => {
  let cursor: string | undefined;
  do {
    const page = await stores.licences.given(ownerId, { limit: 100, ...(cursor ? { cursor } : {}) });
    for (const { id } of page.items.filter((licence) => licence.listingId === listingId))
      for (;;) {
        const [lapse] = await stores.licences.byId(id).then((licence) => (licence ? lapsesIn(licence, ended) : []));
        if (!lapse) break;
        await surely(async () => {
          const books = await stores.licences.books(id);
          if (!books || lapsesIn(books.licence, ended).every((one) => one.number !== lapse.number)) return;
          const w = work();
          stores.licences.advance(w, books, noteLapse(books, lapse, 'clock', { actor: gate, now: now() }));
          await commit(stores.db, w);
        });
      }
    cursor = page.next;
  } while (cursor);
};

/**
 * The status gate (N4): where a source reports that the right behind a technology has ended or changed hands, the listing is suspended, open
 * deals are held, and licences are told which of their rights are over; where it lives again, all but the licences are let go. A
 * second delivery of the same change finds it done. Each writes its own news, by which both sides are told once.
 */
export const gateStatus = async (world: AlertsWorld, { before, after }: InventionChange): Promise<void> => {
  const found = gateOf(before, after);
  if (!found) return;
  const { listingId, ownerId } = after;
  if (found.turn === 'close') await closeListing(world, listingId, found);
  if (found.turn === 'open') await openListing(world, listingId);
  if (found.turn !== 'stay') {
    await turnDeals(world, listingId, found);
  }
  if (found.ended.length > 0) await correctLicences(world, listingId, ownerId, found.ended);
};
