import { memberOf } from '@sandan/kernel/actor';
import { newId } from '@sandan/kernel/id';
import { Clearance } from '@sandan/kernel/process';
import { expect, test } from 'vitest';
import { balances, sums } from '../ledger/entry.ts';
import { Sample, type SampleOffer } from './sample.ts';
import {
  actSample,
  advanceOf,
  agreeSample,
  askSample,
  creditSample,
  creditsFor,
  isCreditable,
  judgeSample,
  offerSample,
  passSample,
  paySample,
  sampleActions,
  sendSample,
} from './verbs.ts';

const sellerId = newId('organisation');
const buyerId = newId('organisation');
const personId = newId('person');
const at = (day: string) => new Date(`${day}T01:00:00+09:00`);
const seller = (day: string) => ({ actor: memberOf(newId('person'), sellerId, ['owner']), now: at(day) });
const buyer = (day: string) => ({ actor: memberOf(personId, buyerId, ['buyer']), now: at(day) });

const asked = () =>
  askSample(
    {
      listing: {
        id: newId('listing'),
        ownerId: sellerId,
        content: {
          title: { en: 'Ball valve' },
          codes: [{ scheme: 'hs', code: '848180' }],
          attributes: {},
          keywords: [],
          stages: {},
          media: [],
        },
        demo: false,
      },
      buyer: { organisationId: buyerId, personId },
      demo: false,
    },
    { quantity: 2, unit: 'H87', shipTo: '20457 Hamburg', criteria: ['No leak at 40 bar', 'Opens at 8 Nm'] },
    buyer('2026-03-02'),
  );
const offer: SampleOffer = { currency: 'EUR', minor: 12_000, credited: true, leadDays: 7, validUntil: '2026-03-20' };
const agreed = (more: Partial<SampleOffer> = {}) =>
  agreeSample(offerSample(asked(), { ...offer, ...more }, 'seller', seller('2026-03-03')), 'buyer', buyer('2026-03-04'));
const cleared = (sample: Sample) => new Clearance('sample', 'send', sample.id, 'gat_1');
const dispatch = { on: '2026-03-10', carrier: 'Hanbit Express', arrivesOn: '2026-03-14' };
const sent = (sample = paySample(agreed(), { on: '2026-03-05', reference: 'TT-9' }, 'seller', seller('2026-03-06'))) =>
  sendSample(sample, dispatch, cleared(sample), 'seller', seller('2026-03-10'));
const code = (f: () => unknown): string => {
  try {
    f();
  } catch (fault) {
    return (fault as { code: string }).code;
  }
  return '';
};
const book = (sample: Sample) => Object.fromEntries(balances(sample.entries).map((b) => [b.account, b.minor]));

test('a priced sample is paid before it is sent, passes the gate, is judged by each criterion, and its advance becomes part of the order', () => {
  const open = agreed();
  expect(book(open)).toEqual({ receivable: 12_000, credit: -12_000 });
  expect(sampleActions(open, 'seller')).toEqual(['cancel', 'pay']);
  expect(code(() => sendSample(open, dispatch, cleared(open), 'seller', seller('2026-03-10')))).toBe('sample.unpaid');
  const paid = paySample(open, { on: '2026-03-05', reference: 'TT-9' }, 'seller', seller('2026-03-06'));
  expect(code(() => paySample(paid, { on: '2026-03-05', reference: 'TT-9' }, 'seller', seller('2026-03-06')))).toBe(
    'sample.paid',
  );
  expect(code(() => actSample(paid, 'cancel', 'buyer', { reason: 'not_needed' }, buyer('2026-03-06')))).toBe('sample.paid');
  expect(code(() => sendSample(paid, dispatch, undefined, 'seller', seller('2026-03-10')))).toBe('gate.required');
  const early = { ...dispatch, arrivesOn: '2026-03-09' };
  expect(code(() => sendSample(paid, early, cleared(paid), 'seller', seller('2026-03-10')))).toBe('request.invalid');
  const received = actSample(sent(paid), 'receive', 'buyer', {}, buyer('2026-03-14'));
  expect(code(() => judgeSample(received, { met: [true] }, 'buyer', buyer('2026-03-15')))).toBe('request.invalid');
  expect(judgeSample(received, { met: [true, false] }, 'buyer', buyer('2026-03-15')).state).toBe('failed');
  const passed = judgeSample(received, { met: [true, true], text: 'Fine.' }, 'buyer', buyer('2026-03-15'));
  expect(passed.state).toBe('passed');
  expect([isCreditable(passed, 'EUR', undefined), isCreditable(passed, 'USD', undefined)]).toEqual([true, false]);
  const first = newId('order');
  const { sample, minor } = creditSample(passed, first, undefined, 'buyer', buyer('2026-03-20'));
  expect([minor, advanceOf(sample), book(sample)]).toEqual([12_000, 0, { bank: 12_000, income: -12_000 }]);
  expect(code(() => creditSample(sample, newId('order'), { state: 'accepted' }, 'buyer', buyer('2026-03-21')))).toBe(
    'sample.credit',
  );
  const again = creditSample(sample, newId('order'), { state: 'cancelled' }, 'buyer', buyer('2026-03-21')).sample;
  expect(book(again)).toEqual(book(sample));
  for (const entry of again.entries) expect([...sums(entry.postings).values()]).toEqual([0n]);
  expect(Sample.parse(again)).toEqual(again);
});

test('a free sample bills nothing; one that is not credited is earned at once', () => {
  const free = agreed({ minor: 0, credited: false });
  expect([free.entries, sampleActions(free, 'seller')]).toEqual([[], ['cancel', 'send']]);
  const priced = agreed({ credited: false });
  expect(book(priced)).toEqual({ receivable: 12_000, income: -12_000 });
  expect(book(actSample(priced, 'cancel', 'seller', { reason: 'control' }, seller('2026-03-05')))).toEqual({});
});

test('silence is ended by the clock: asked, offered, unpaid, sent, received, and an advance that no order followed', () => {
  const states = (sample: Sample, ...days: string[]) =>
    days.map((day) => passSample(sample, at(day))?.course.at(-1)?.action ?? 'nothing');
  expect(states(asked(), '2026-03-03', '2026-03-04')).toEqual(['nothing', 'remind']);
  const reminded = passSample(asked(), at('2026-03-04'));
  expect(reminded && states(reminded, '2026-03-11', '2026-03-12')).toEqual(['nothing', 'cancel']);
  const offered = offerSample(asked(), offer, 'seller', seller('2026-03-03'));
  expect(states(offered, '2026-03-20', '2026-03-21')).toEqual(['nothing', 'cancel']);
  const unpaid = passSample(agreed(), at('2026-03-18'));
  expect([unpaid?.reason, unpaid && book(unpaid)]).toEqual(['unpaid', {}]);
  expect(states(sent(), '2026-03-20', '2026-03-21')).toEqual(['nothing', 'receive']);
  const received = passSample(sent(), at('2026-03-21')) as Sample;
  const unjudged = passSample(received, at('2026-04-11')) as Sample;
  expect(unjudged.state).toBe('unjudged');
  const closed = passSample(unjudged, at('2026-10-08')) as Sample;
  expect([closed.state, book(closed)]).toEqual(['closed', { bank: 12_000, income: -12_000 }]);
});

test('of what can be taken off, the oldest comes first, and something is always left to pay', () => {
  const all = [4000, 7000, 2000].map((minor) => ({ ...sent(), id: newId('sample'), offer: { ...offer, minor } }));
  const ids = all.map((s) => s.id).toSorted();
  const ordered = new Set(all.map((s) => s.listingId));
  const worth = (id: string | undefined) => all.find((s) => s.id === id)?.offer.minor ?? 0;
  expect(creditsFor(all, ordered, 100_000).map((s) => s.id)).toEqual(ids);
  expect(creditsFor(all, ordered, worth(ids[0]))).not.toContainEqual(expect.objectContaining({ id: ids[0] }));
});

test('the price of a sample comes off an order that has its product in it, and off any other only where the seller said so', () => {
  const bound = sent();
  const free = sent(
    paySample(agreed({ anyOrder: true }), { on: '2026-03-05', reference: 'TT-9' }, 'seller', seller('2026-03-06')),
  );
  const taken = (...products: string[]) => creditsFor([bound, free], new Set(products), 100_000).map((s) => s.id);
  expect(taken(newId('listing'))).toEqual([free.id]);
  expect(taken(newId('listing'), bound.listingId).toSorted()).toEqual([bound.id, free.id].toSorted());
});
