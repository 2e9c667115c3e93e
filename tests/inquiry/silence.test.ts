import { runClock } from '@sandan/fn-clock/handler';
import { Fault } from '@sandan/kernel/fault';
import { inquiryProcess } from '@sandan/market/deal/inquiry';
import { add, commit, work } from '@sandan/store/work';
import * as fc from 'fast-check';
import { afterEach, expect, test } from 'vitest';
import { as } from '../api/client.ts';
import { type Cast, cast } from '../cast.ts';
import { askAbout, type Case, historiesOf, mailsTo, seenBy, signIn, technologyOf } from './story.ts';

let m: Cast;
afterEach(() => m.close());

const opened = async (now: string): Promise<Case> => {
  m = await cast({ now });
  await signIn(m);
  const asked = await askAbout(m, await technologyOf(m));
  const taken = await as(m, 'office').post<Case>(`/inquiries/${asked.id}/actions`, { action: 'assign' }, { seen: 1 });
  await m.settle();
  return taken.body;
};

const at = async (time: string, id: string): Promise<[string, string | undefined]> => {
  m.at(time);
  await m.run('clock');
  const { state, escalated } = await seenBy(m, 'sme', id);
  return [state, escalated];
};

test('silence over Chuseok 2026 calls the deputy, the operator and ends, at the business hours of the office', async () => {
  const { id, due } = await opened('2026-09-22T15:00+09:00');
  expect(due?.at).toBe(new Date('2026-09-29T12:00+09:00').toISOString());
  expect(await at('2026-09-29T11:59+09:00', id)).toEqual(['assigned', undefined]);
  expect(await at('2026-09-29T12:00+09:00', id)).toEqual(['assigned', 'deputy']);
  expect(mailsTo(m, 'deputy').at(-1)).toContain('대신 답해 주세요');
  expect(await at('2026-09-30T11:59+09:00', id)).toEqual(['assigned', 'deputy']);
  expect(await at('2026-09-30T12:00+09:00', id)).toEqual(['assigned', 'operator']);
  expect(mailsTo(m, 'operator')).toHaveLength(1);
  const queue = await as(m, 'operator').get<{ inquiries: { id: string }[] }>('/queue');
  expect(queue.body.inquiries.map((i) => i.id)).toEqual([id]);
  // 3 October 2026 is a Saturday, so that the 5th is a holiday.
  expect(await at('2026-10-08T11:59+09:00', id)).toEqual(['assigned', 'operator']);
  expect(await at('2026-10-08T12:00+09:00', id)).toEqual(['closed', 'operator']);
  expect(await seenBy(m, 'sme', id)).toMatchObject({ reason: 'no_answer', actions: ['reopen'] });
  expect(mailsTo(m, 'sme').at(-1)).toContain('무응답');
  expect(await m.world.stores.records.of(m.organisations.office ?? '')).toMatchObject({ answered: 0, missed: 1 });
});

test('the Lunar New Year of 2027 stops the clock, and an answer to the deputy ends it', async () => {
  const { id, due } = await opened('2027-02-04T15:00+09:00');
  expect(due?.at).toBe(new Date('2027-02-11T12:00+09:00').toISOString());
  expect(await at('2027-02-11T12:00+09:00', id)).toEqual(['assigned', 'deputy']);
  const answered = await as(m, 'deputy').post<Case>(`/inquiries/${id}/messages`, { text: '제가 답하겠습니다.' });
  expect(answered.body.state).toBe('answered');
  expect(await at('2027-03-30T12:00+09:00', id)).toEqual(['answered', 'deputy']);
});

test('a clock fired twice, late or beside another comes to the same end, and tells everyone once', async () => {
  const { id } = await opened('2026-11-23T10:00+09:00');
  m.at('2026-12-20T10:00+09:00');
  await Promise.all([m.run('clock'), m.run('clock'), m.run('clock')]);
  await m.run('clock');
  const [entries = []] = await historiesOf(m, [id]);
  expect(entries.map((e) => [e.position, e.event?.action, e.event?.escalated])).toEqual([
    [1, 'ask', undefined],
    [2, 'assign', undefined],
    [3, 'escalate', 'deputy'],
    [4, 'escalate', 'operator'],
    [5, 'close', undefined],
  ]);
  expect(mailsTo(m, 'sme')).toHaveLength(1);
  expect(mailsTo(m, 'operator')).toHaveLength(1);
  expect(await m.world.stores.records.of(m.organisations.office ?? '')).toMatchObject({ missed: 1 });
});

test('a record that cannot be read holds up neither the clock nor the other cases', async () => {
  const { id } = await opened('2026-11-23T10:00+09:00');
  const { db } = m.world.stores;
  const broken = 'inq_00000000000000000000000000';
  const Item = {
    pk: `inquiry#${broken}`,
    sk: 'inquiry',
    g2pk: 'clock#inquiry',
    g2sk: `2026-11-01T00:00:00.000Z#${broken}`,
    type: 'inquiry',
    v: 1,
    body: { id: broken },
  };
  const w = work();
  add(w, { Put: { TableName: db.tableName, Item } }, () => new Fault('conflict', 'inquiry.stale'));
  await commit(db, w);
  const report = await runClock({ ...m.world, log: () => {} }, new Date('2026-12-20T10:00+09:00'));
  expect(report.failed.map((f) => f.id)).toEqual([broken]);
  expect((await seenBy(m, 'sme', id)).state).toBe('closed');
});

test('a listing that nobody confirms is reminded of, then archived, and its owners are told', async () => {
  m = await cast({ now: '2026-01-05T10:00+09:00' });
  await signIn(m);
  const listing = await technologyOf(m);
  const state = async () => (await m.world.stores.listings.byId(listing.id))?.state;
  m.at('2026-07-04T10:00+09:00');
  await Promise.all([m.run('clock'), m.run('clock')]);
  expect(await state()).toBe('published');
  expect(mailsTo(m, 'office').filter((s) => s.includes('확인해 주세요'))).toHaveLength(1);
  m.at('2026-10-02T09:00+09:00');
  await m.run('clock');
  expect(await state()).toBe('published');
  m.at('2026-10-02T10:00+09:00');
  await m.run('clock');
  await m.run('clock');
  expect(await state()).toBe('archived');
  expect(mailsTo(m, 'office').filter((s) => s.includes('보관되었습니다'))).toHaveLength(1);
});

test('a turn of the clock that fails as a whole is told, and keeps none of the others from being taken', async () => {
  m = await cast({ now: '2026-01-05T10:00+09:00' });
  await signIn(m);
  await technologyOf(m);
  m.at('2026-07-04T10:00+09:00');
  const dueAtOperator = async () => {
    throw new Error('the table did not answer');
  };
  Object.assign(m.world.stores.inquiries, { dueAtOperator });
  await expect(m.run('clock')).rejects.toThrow('escalateInquiries: the table did not answer');
  await m.settle();
  expect(mailsTo(m, 'office').filter((s) => s.includes('확인해 주세요'))).toHaveLength(1);
});

const moves = fc.array(
  fc.record({
    who: fc.constantFrom('sme', 'office', 'deputy', 'operator', 'clock'),
    action: fc.constantFrom('assign', 'answer', 'qualify', 'convert', 'close', 'reopen', 'say'),
    hours: fc.integer({ min: 0, max: 200 }),
  }),
  { minLength: 5, maxLength: 14 },
);
const reasons: Readonly<Record<string, string>> = { sme: 'withdrawn', office: 'not_fit', deputy: 'lost', operator: 'spam' };

test('whoever does whatever and whenever, an inquiry moves along its table and every move is written down', async () => {
  m = await cast({ now: '2026-11-23T10:00+09:00' });
  const listing = await technologyOf(m);
  await fc.assert(
    fc.asyncProperty(moves, async (steps) => {
      const { id } = await askAbout(m, listing);
      for (const { who, action, hours } of steps) {
        m.at(new Date(m.world.now().getTime() + hours * 3_600_000));
        if (who === 'clock') await m.functions.clock({} as never);
        else if (action === 'say') await as(m, who).post(`/inquiries/${id}/messages`, { text: '말' });
        else {
          const { version } = await seenBy(m, 'sme', id);
          await as(m, who).post(`/inquiries/${id}/actions`, { action, reason: reasons[who], text: '답' }, { seen: version });
        }
      }
      const [inquiry, [entries = []]] = await Promise.all([m.world.stores.inquiries.byId(id), historiesOf(m, [id])]);
      expect(entries.map((e) => e.position)).toEqual(entries.map((_, i) => i + 1));
      expect(inquiry?.version).toBe(entries.length);
      let state: string | undefined;
      for (const { event, by } of entries) {
        expect(by.actor).toMatch(/^(per_|service:clock)/);
        if (!event) continue;
        expect(event.from).toBe(state);
        const rows = inquiryProcess.transitions.filter((t) => t.action === event.action && t.to === event.to);
        if (event.action !== 'ask')
          expect(rows.some((t) => ([] as string[]).concat(t.from).includes(event.from ?? ''))).toBe(true);
        state = event.to;
      }
      expect(inquiry?.state).toBe(state);
    }),
    { numRuns: 4, endOnFailure: true },
  );
});
