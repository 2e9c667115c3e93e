import { newId } from '@sandan/kernel/id';
import type { Listing } from '@sandan/market/listing/listing';
import { afterEach, expect, test } from 'vitest';
import { as } from '../api/client.ts';
import { type Cast, cast } from '../cast.ts';
import { type Case, mailsTo, seenBy, signIn, technologyOf } from './story.ts';

let m: Cast;
afterEach(() => m.close());

interface Advised extends Case {
  readonly purpose?: string;
  readonly answered?: { readonly inTime: boolean; readonly by?: string; readonly businessHours: number };
  readonly code?: string;
  readonly errors?: { pointer: string; code: string }[];
}

/** An instrument of the office. */
const instrument = async (): Promise<Listing> => {
  const { kind: _, ...rest } = await technologyOf(m, '주사전자현미경');
  const listing: Listing = { ...rest, id: newId('listing', m.world.now().getTime() + 1), kind: 'equipment' };
  await m.world.stores.listings.save(listing);
  return listing;
};
const wish = { text: '두께 20 μm 박막의 단면을 보려 합니다. 어떤 방식으로 예약해야 하나요?', purpose: 'booking_advice' };

const asked = async (now: string): Promise<Advised> => {
  m = await cast({ now });
  await signIn(m);
  const answer = await as(m, 'sme').post<Advised>('/inquiries', { listingId: (await instrument()).id, ...wish });
  expect(answer.status, answer.text).toBe(201);
  await m.settle();
  return answer.body;
};
const at = async (time: string): Promise<void> => {
  m.at(time);
  await m.run('clock');
};
const advise = (who: string, { id, version }: { id: string; version: number }, text = '단면 시료대를 쓰면 됩니다.') =>
  as(m, who).post<Advised>(`/inquiries/${id}/actions`, { action: 'answer', text }, { seen: version });

test('advice on a booking is due in three business hours, and an owner who gives it ends the clock', async () => {
  const { id, due, purpose } = await asked('2026-11-27T17:00+09:00');
  expect([purpose, due?.at, due?.businessHoursLeft]).toEqual([
    'booking_advice',
    new Date('2026-11-30T11:00+09:00').toISOString(),
    3,
  ]);
  expect(mailsTo(m, 'office').at(-1)).toContain('예약 상담을 요청했습니다');
  m.at('2026-11-30T10:00+09:00');
  const answered = await as(m, 'office').post<Advised>(`/inquiries/${id}/messages`, { text: '단면 홀더로 예약하세요.' });
  expect(answered.body).toMatchObject({ state: 'answered', answered: { inTime: true, businessHours: 2 } });
  expect((await m.world.stores.inquiries.byId(id))?.term.next).toBeUndefined();
});

test('silence brings it to the deputy after three hours, to the concierge after six, who has three days and answers in the owner’s place', async () => {
  const before = await asked('2026-11-26T09:00+09:00');
  expect((await advise('operator', before)).body.code).toBe('inquiry.concierge');
  await at('2026-11-26T12:00+09:00');
  expect(await seenBy(m, 'sme', before.id)).toMatchObject({ escalated: 'deputy' });
  expect(mailsTo(m, 'deputy').at(-1)).toContain('대신 답해 주세요');
  await at('2026-11-26T15:00+09:00');
  const waiting = await seenBy(m, 'operator', before.id);
  expect(waiting).toMatchObject({ escalated: 'operator', due: { at: new Date('2026-12-01T15:00+09:00').toISOString() } });
  expect(waiting.actions).toContain('answer');
  expect(mailsTo(m, 'operator').at(-1)).toContain('컨시어지로 넘어온 예약 상담');
  const empty = await as(m, 'operator').post<Advised>(
    `/inquiries/${before.id}/actions`,
    { action: 'answer' },
    { seen: waiting.version },
  );
  expect(empty.body.errors?.[0]).toMatchObject({ pointer: '/text', code: 'field.required' });
  m.at('2026-11-27T10:00+09:00');
  const advised = await advise('operator', waiting);
  expect(advised.body).toMatchObject({ state: 'answered', answered: { inTime: true, by: 'concierge' } });
  await m.settle();
  expect(mailsTo(m, 'sme').at(-1)).toContain('컨시어지가');
  expect(await m.world.stores.records.of(m.organisations.office ?? '')).toMatchObject({ answered: 0, missed: 1 });
});

test('what the concierge leaves too ends with its outcome, and only what is booked is advised on', async () => {
  const { id } = await asked('2026-11-26T09:00+09:00');
  for (const time of ['2026-11-26T12:00+09:00', '2026-11-26T15:00+09:00', '2026-12-01T15:00+09:00']) await at(time);
  expect(await seenBy(m, 'sme', id)).toMatchObject({ state: 'closed', reason: 'no_answer', actions: ['reopen'] });
  const again = await as(m, 'sme').post<Advised>(
    `/inquiries/${id}/actions`,
    { action: 'reopen' },
    { seen: (await seenBy(m, 'sme', id)).version },
  );
  expect(again.body.due?.at).toBe(new Date('2026-12-01T18:00+09:00').toISOString());
  const technology = await technologyOf(m);
  const refused = await as(m, 'sme').post<Advised>('/inquiries', { listingId: technology.id, ...wish });
  expect(refused.body.errors).toMatchObject([{ pointer: '/purpose', code: 'inquiry.notBooked' }]);
});
