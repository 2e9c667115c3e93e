import { randomUUID } from 'node:crypto';
import { addBusinessHours, businessHoursBetween } from '@sandan/market/calendar/business';
import { korea } from '@sandan/market/calendar/calendar';
import type { Entry } from '@sandan/market/deal/entry';
import { type AnswerRecord, answersOf, count, emptyRecord } from '@sandan/market/deal/record';
import { kinds } from '@sandan/market/listing/kinds/registry';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { as } from '../api/client.ts';
import { type Cast, cast } from '../cast.ts';
import { askAbout, type Case, countsOf, figuresOf, historiesOf, seenBy, technologyOf } from './story.ts';

let m: Cast;
beforeEach(async () => {
  m = await cast({ now: '2026-11-23T10:00+09:00' });
});
afterEach(() => m.close());

test('a company asks, the office takes the case and answers in time, and both see one conversation', async () => {
  const asked = await askAbout(m, await technologyOf(m));
  expect(asked).toMatchObject({ state: 'new', due: { zone: 'Asia/Seoul', businessHoursLeft: 24 } });
  expect(asked.actions).toEqual(['close']);

  const box = await as(m, 'office').get<{ items: Case[] }>('/inquiries?box=received&state=new');
  expect(box.body.items.map((i) => i.id)).toEqual([asked.id]);
  const office = as(m, 'office');
  const taken = await office.post<Case>(`/inquiries/${asked.id}/actions`, { action: 'assign' }, { seen: 1 });
  expect(taken.body).toMatchObject({ state: 'assigned', responder: { assignee: { name: '이도윤' } } });
  m.at('2026-11-23T13:00+09:00');
  const answered = await office.post<Case>(`/inquiries/${asked.id}/messages`, { text: '통상실시권을 드릴 수 있습니다.' });
  expect(answered.body).toMatchObject({ state: 'answered', version: 3 });
  expect(answered.body.due).toBeUndefined();

  const seen = await seenBy(m, 'sme', asked.id);
  expect(seen.messages.map((e) => [e.by.side, e.event?.action])).toEqual([
    ['asker', 'ask'],
    ['responder', 'assign'],
    ['responder', 'answer'],
  ]);
  const sent = await as(m, 'sme').get<{ items: Case[] }>('/inquiries?box=sent');
  expect(sent.body.items).toMatchObject([{ id: asked.id, state: 'answered' }]);

  const act = (body: unknown, seen: number) => office.post<Case>(`/inquiries/${asked.id}/actions`, body, { seen });
  expect((await act({ action: 'qualify' }, 3)).body.state).toBe('qualified');
  const converted = await act({ action: 'convert' }, 4);
  expect(converted.body).toMatchObject({ state: 'converted', actions: [] });
});

test('twice the same click asks once', async () => {
  const listing = await technologyOf(m);
  const sme = as(m, 'sme');
  const key = randomUUID();
  const body = { listingId: listing.id, text: '견적을 부탁드립니다.' };
  const [one, two] = await Promise.all([1, 2].map(() => sme.post<Case>('/inquiries', body, { key })));
  expect(one?.status).toBe(201);
  expect(two?.text).toBe(one?.text);
  expect((await sme.get<{ items: Case[] }>('/inquiries?box=sent')).body.items).toHaveLength(1);
});

test('of two answers to the same version one stands, and the other is told that it came second', async () => {
  const asked = await askAbout(m, await technologyOf(m));
  const path = `/inquiries/${asked.id}/actions`;
  const answers = await Promise.all(
    ['office', 'deputy'].map((who) => as(m, who).post(path, { action: 'answer', text: `${who}입니다.` }, { seen: 1 })),
  );
  expect(answers.map((a) => a.status).sort()).toEqual([200, 409]);
  const late = answers.find((a) => a.status === 409);
  expect(late?.body).toMatchObject({ code: 'inquiry.stale' });
  const record = await m.world.stores.records.of(m.organisations.office ?? '');
  expect(record).toMatchObject({ answered: 1, inTime: 1 });
});

test('two who speak at the same moment are both heard', async () => {
  const asked = await askAbout(m, await technologyOf(m));
  await as(m, 'office').post(`/inquiries/${asked.id}/messages`, { text: '답변입니다.' });
  const spoken = await Promise.all(
    ['sme', 'office'].map((who) => as(m, who).post(`/inquiries/${asked.id}/messages`, { text: `${who}의 말` })),
  );
  expect(spoken.map((s) => s.status)).toEqual([201, 201]);
  expect((await seenBy(m, 'sme', asked.id)).messages).toHaveLength(4);
});

test('a foreign inquiry, an unpublished listing and one that never was answer alike', async () => {
  const listing = await technologyOf(m);
  const asked = await askAbout(m, listing);
  const unknown = `${asked.id.slice(0, -1)}${asked.id.endsWith('0') ? '1' : '0'}`;
  for (const path of [`/inquiries/${asked.id}`, `/inquiries/${unknown}`]) {
    const answer = await as(m, 'buyer').get(path);
    expect(answer.status).toBe(404);
    expect(answer.body).toMatchObject({ code: 'object.missing' });
  }
  expect((await as(m, 'buyer').post(`/inquiries/${asked.id}/messages`, { text: '끼어들기' })).status).toBe(404);
  const paused = { ...listing, version: 2, state: 'suspended' as const, reason: 'owner' };
  await m.world.stores.listings.save(paused);
  const refused = await as(m, 'buyer').post('/inquiries', { listingId: listing.id, text: '아직인가요?' });
  expect(refused.status).toBe(404);
});

test('nobody asks about a listing of their own, and the answering side alone assigns', async () => {
  const listing = await technologyOf(m);
  const own = await as(m, 'office').post('/inquiries', { listingId: listing.id, text: '우리 것' });
  expect(own).toMatchObject({ status: 403, body: { code: 'inquiry.ownListing' } });
  const asked = await askAbout(m, listing);
  const assign = await as(m, 'sme').post(`/inquiries/${asked.id}/actions`, { action: 'assign' }, { seen: 1 });
  expect(assign.status).toBe(422);
});

/** Counts the histories anew, from nothing but the entries. */
const recount = (histories: readonly (readonly Entry[])[]): AnswerRecord => {
  let record = emptyRecord;
  for (const entries of histories) {
    let opened = '';
    for (const { event, by, side } of entries) {
      const waiting = event?.from === 'new' || event?.from === 'assigned';
      if (event?.action === 'ask' || event?.action === 'reopen') opened = by.at;
      const declined = event?.action === 'close' && event.reason === 'not_fit' && side === 'responder';
      if (waiting && event?.action === 'close' && event.reason === 'no_answer') record = count(record, { kind: 'missed' });
      if (!waiting || !(event?.action === 'answer' || declined)) continue;
      const [from, to] = [new Date(opened), new Date(by.at)];
      const due = addBusinessHours(from, kinds.technology.answerWithinHours, korea());
      record = count(record, { kind: 'answered', businessHours: businessHoursBetween(from, to, korea()), inTime: to <= due });
    }
  }
  return record;
};

test('the public figures change with each completed case, and agree with the histories', async () => {
  const listing = await technologyOf(m);
  expect(await figuresOf(m)).toEqual({ count: 0 });
  const ids: string[] = [];
  const start = Date.parse('2026-11-23T10:00+09:00');
  const hoursLater = (hours: number) => m.at(addBusinessHours(new Date(start), hours, korea()));
  const act = (id: string, body: unknown, seen: number) => as(m, 'office').post(`/inquiries/${id}/actions`, body, { seen });
  for (let i = 0; i < 6; i++) ids.push((await askAbout(m, listing, `질문 ${i}`)).id);
  const [a = '', b = '', c = '', d = '', e = '', f = ''] = ids;

  hoursLater(2);
  await act(a, { action: 'answer', text: '하나' }, 1);
  hoursLater(5);
  await act(b, { action: 'close', reason: 'not_fit', text: '맞지 않습니다.' }, 1);
  expect(await figuresOf(m)).toEqual({ count: 2 });
  await act(c, { action: 'close', reason: 'spam' }, 1);
  await as(m, 'sme').post(`/inquiries/${d}/actions`, { action: 'close', reason: 'withdrawn' }, { seen: 1 });
  hoursLater(30);
  await act(e, { action: 'answer', text: '늦었습니다.' }, 1);
  expect(await figuresOf(m)).toEqual({ count: 3, rate: 0.667, medianHours: 5 });
  hoursLater(100);
  await m.run('clock');
  expect((await seenBy(m, 'sme', f)).state).toBe('closed');

  const record = await m.world.stores.records.of(m.organisations.office ?? '');
  const recounted = recount(await historiesOf(m, ids));
  expect(record && countsOf(record)).toEqual(countsOf(recounted));
  expect(await figuresOf(m)).toEqual(answersOf(recounted));
  expect(await m.world.stores.records.ofMarket()).toEqual(record);
});
