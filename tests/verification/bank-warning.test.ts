import { openCounterparties } from '@sandan/fn-notifier/bank';
import { dealings } from '@sandan/fn-notifier/dealing';
import { newId } from '@sandan/kernel/id';
import { Clearance } from '@sandan/kernel/process';
import { koreanDay, plusDays } from '@sandan/market/calendar/date';
import { moveOfftake, offerOfftake } from '@sandan/market/offtake/verbs';
import { processes } from '@sandan/market/processes';
import { commit, work } from '@sandan/store/work';
import { expect, test } from 'vitest';
import { as } from '../api/client.ts';
import { book, resourceOf } from '../booking/story.ts';
import { type Cast, cast } from '../cast.ts';
import { interested } from '../deal/story.ts';
import { evaluated } from '../evaluation/story.ts';
import { signIn } from '../inquiry/story.ts';
import { granted } from '../licence/story.ts';
import { placed, sampled } from '../order/story.ts';
import { offtakeTerms, samples } from '../policy/samples.ts';
import { classified, offer, openRfq } from '../rfq/story.ts';
import { requested } from '../service/story.ts';
import { billed } from '../usage/story.ts';

const offtake = async (m: Cast) => {
  const [supplierId = '', takerId = ''] = [m.organisations.office, m.organisations.agency];
  const today = koreanDay(m.world.now());
  const actor = { kind: 'service' as const, name: 'test' };
  const parties = { offeredBy: 'supplier' as const, supplierId, takerId, listingId: newId('listing'), demo: true };
  const offered = offerOfftake(
    { ...offtakeTerms, from: today, until: plusDays(today, 300) },
    { ...parties, wasteCode: '51-07-01' },
    actor,
    m.world.now(),
  );
  const w = work();
  m.world.stores.offtakes.offer(w, offered);
  await commit(m.world.stores.db, w);
  const second = work();
  const cleared = new Clearance('offtake', 'accept', offered.id, newId('gate'));
  const agreed = moveOfftake(offered, 'accept', 'taker', actor, m.world.now(), undefined, cleared);
  m.world.stores.offtakes.put(second, agreed);
  await commit(m.world.stores.db, second);
};

/** What the office begins with another, and the other. Each has nothing else open with it. */
const begins: readonly [string, string, (m: Cast) => Promise<unknown>][] = [
  ['an order', 'buyer', (m) => placed(m, { seller: 'office', buyer: 'buyer' })],
  [
    'a quotation',
    'buyer',
    async (m) => {
      await classified(m, 'office');
      await offer(m, 'office', (await openRfq(m)).id);
    },
  ],
  ['a sample', 'buyer', sampled],
  ['an evaluation', 'buyer', evaluated],
  ['a deal about a technology', 'sme', interested],
  [
    'a licence',
    'buyer',
    (m) =>
      granted(m, {
        licensorId: m.organisations.office ?? '',
        licenseeId: m.organisations.buyer ?? '',
        listingId: newId('listing'),
      }),
  ],
  [
    'a mandate',
    'agency',
    async (m) => {
      const terms = { ...(samples['mandates.offer'].body as object), otherId: m.organisations.agency };
      expect((await as(m, 'office').post('/mandates', terms)).status).toBe(201);
    },
  ],
  ['an off-take', 'agency', offtake],
  [
    'a booking',
    'buyer',
    async (m) => {
      const made = await book(m, 'buyer', await resourceOf(m), ['2026-02-03T10:00', '2026-02-03T11:00']);
      expect(made.status, made.text).toBe(201);
    },
  ],
  ['a service', 'buyer', requested],
  ['an invoice for use', 'buyer', billed],
];

test.each(begins)(
  'both sides of %s are warned of an account that the other changes, and nobody beside them',
  async (_, other, begin) => {
    const m = await cast({ now: '2026-02-02T10:00:00+09:00' });
    try {
      const [office = '', its = ''] = [m.organisations.office, m.organisations[other]];
      await signIn(m);
      expect(await openCounterparties(m.world, office)).toEqual([]);
      await begin(m);
      // What is open is listed by indexes, which may follow their table late.
      await expect.poll(() => openCounterparties(m.world, office)).toEqual([its]);
      await expect.poll(() => openCounterparties(m.world, its)).toEqual([office]);
    } finally {
      await m.close();
    }
  },
);

test('every process says with whom it is open, or that it is of one company alone', () => {
  expect(Object.keys(dealings).toSorted()).toEqual(processes.map((p) => p.name).toSorted());
  for (const [name, dealing] of Object.entries(dealings))
    if (typeof dealing === 'object' && 'within' in dealing)
      expect([name, Array.isArray((dealings as Record<string, unknown>)[dealing.within])]).toEqual([name, true]);
});
