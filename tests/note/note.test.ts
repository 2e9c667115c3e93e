import { runClock } from '@sandan/fn-clock/handler';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { as } from '../api/client.ts';
import { type Cast, cast } from '../cast.ts';
import { onDesk } from '../desk/queue.ts';
import { partOf } from '../evaluation/story.ts';
import { edit, type Noted, overseasNote, submittedNote, writeNote } from './story.ts';

let m: Cast;
beforeAll(async () => {
  m = await cast();
});
afterAll(() => m.close());

const noticesOf = async (who: string) =>
  (await as(m, who).get<{ items: { text: { en: string }; kind: string }[] }>('/notices')).body.items.filter(({ kind }) =>
    kind.startsWith('note.'),
  );

const find = async (query: string): Promise<string[]> =>
  (await as(m, null).get<{ items: Noted[] }>(`/notes${query}`)).body.items.map(({ id }) => id);

test('a note without a citation is refused at its statement, and published by a reviewer who has not written it', async () => {
  const [first, ...others] = overseasNote.statements;
  const made = await writeNote(m, 'office', { ...overseasNote, statements: [{ ...first, citations: [] }, ...others] });
  expect(made.status, made.text).toBe(201);
  expect(made.body.statements[3]?.figure).toEqual({ value: 54, unit: 'N.m' });
  const { id } = made.body;
  const refused = await edit(m, 'office', id, 1, { action: 'submit' });
  expect(refused.status).toBe(422);
  expect(refused.body).toMatchObject({
    code: 'note.incomplete',
    errors: [{ pointer: '/content/statements/0/citations', code: 'note.uncited' }],
  });
  expect((await as(m, 'buyer').get(`/notes/${id}/editions/1`)).status).toBe(404);
  expect((await as(m, 'operator').get(`/notes/${id}/editions/1`)).status).toBe(404);
  const whole = await edit(m, 'office', id, 1, { action: 'amend', content: overseasNote });
  expect(whole.status, whole.text).toBe(200);
  expect((await edit(m, 'office', id, 1, { action: 'submit' })).body.state).toBe('submitted');
  expect(await onDesk(m, 'notes')).toMatchObject({ count: 1, path: '/my/notes', late: 0 });
  expect((await edit(m, 'office', id, 1, { action: 'publish' })).status).toBe(409);
  expect((await edit(m, 'operator', id, 1, { action: 'requestChanges' })).body.errors).toMatchObject([{ pointer: '/text' }]);
  await edit(m, 'operator', id, 1, { action: 'requestChanges', text: 'Which model is it?' });
  await edit(m, 'office', id, 1, { action: 'submit' });
  const open = await edit(m, 'operator', id, 1, { action: 'publish' });
  expect(open.body).toMatchObject({ state: 'published', outdated: false });
  const seen = await as(m, null).get<Noted>(`/notes/${id}`);
  expect(seen.status, seen.text).toBe(200);
  expect(seen.body.reviewer?.person).not.toBe(seen.body.author.person);
  expect(seen.text).not.toContain('Which model');

  const own = await writeNote(m, 'operator');
  await edit(m, 'operator', own.body.id, 1, { action: 'submit' });
  expect((await edit(m, 'operator', own.body.id, 1, { action: 'publish' })).body.code).toBe('note.ownReview');
});

test('wrong prices, units, numbers, countries and codes are refused at their fields', async () => {
  const [, patent, price, figure, control] = overseasNote.statements;
  const day = { ...price?.price, on: '2199-01-01', max: { currency: 'EUR', minor: 1 } };
  const { status, body } = await writeNote(m, 'office', {
    ...overseasNote,
    codes: [{ scheme: 'hs', code: '999999' }],
    countries: ['ZZ'],
    statements: [
      { ...patent, number: 'none' },
      { ...price, price: day },
      { ...figure, figure: '54 furlongs per fortnight' },
      { ...control, direction: undefined },
    ],
  });
  expect(status).toBe(422);
  expect(Object.fromEntries(body.errors?.map(({ pointer, code }) => [pointer, code]) ?? [])).toMatchObject({
    '/content/codes/0': 'code.unknown',
    '/content/countries/0': 'terms.country',
    '/content/statements/0/number': 'patent.number',
    '/content/statements/1/price/max': 'note.currency',
    '/content/statements/1/price/on': 'note.future',
    '/content/statements/3/direction': 'field.required',
  });
  expect(body.errors?.some(({ pointer }) => pointer === '/content/statements/2/figure')).toBe(true);
  expect((await writeNote(m, 'buyer')).body.code).toBe('note.notOffered');
});

test('notes are found by words, codes, country and from a listing, their followers told of the next edition, their author of the day of review', async () => {
  const id = await submittedNote(m);
  await edit(m, 'operator', id, 1, { action: 'publish' });
  await m.settle();
  expect(await find('?q=감속기')).toContain(id);
  expect(await find('?q=makers gears&country=DE')).toContain(id);
  expect(await find('?hs=8483')).toContain(id);
  expect(await find('?hs=8481')).toEqual([]);
  expect(await find('?ipc=F16H&subject=part')).toContain(id);
  expect(await find('?subject=field')).toEqual([]);
  const listing = await partOf(m, 'office', 'bore: 25 mm');
  const about = await as(m, null).get<{ items: Noted[] }>(`/listings/${listing}/notes`);
  expect(about.body.items).toEqual([]);

  expect((await as(m, 'buyer').put(`/follows/note/${id}`, {})).status).toBe(200);
  const next = await as(m, 'office').post<Noted>(`/notes/${id}/editions`);
  expect(next.body).toMatchObject({ number: 2, state: 'draft' });
  expect((await as(m, 'office').post<Noted>(`/notes/${id}/editions`)).body.code).toBe('note.open');
  const near = { ...overseasNote, title: { ko: '정밀 감속기 새 소식' }, reviewBy: '2098-01-01' };
  expect((await edit(m, 'office', id, 2, { action: 'amend', content: near })).status).toBe(200);
  await edit(m, 'office', id, 2, { action: 'submit' });
  expect((await edit(m, 'operator', id, 2, { action: 'publish' })).body.state).toBe('published');
  await m.settle();
  expect((await noticesOf('buyer')).some(({ text }) => text.en.includes('new edition'))).toBe(true);
  const seen = (await as(m, null).get<Noted>(`/notes/${id}`)).body;
  expect(seen.editions.map(({ number, state }) => [number, state])).toEqual([
    [1, 'superseded'],
    [2, 'published'],
  ]);
  expect((await as(m, null).get<Noted>(`/notes/${id}/editions/1`)).body.state).toBe('superseded');
  expect(await find('?q=하모닉')).not.toContain(id);
  expect(await find('?q=정밀')).toContain(id);

  await runClock(m.world, new Date('2098-01-02T01:00:00+09:00'));
  await m.settle();
  const told = await noticesOf('office');
  const feed = await m.request('/api/v1/feeds/notes?lang=en');
  expect(await feed.text()).toContain(`/en/notes/${id}`);
  expect(told.filter(({ text }) => text.en.includes('day of review'))).toHaveLength(1);
  await edit(m, 'office', id, 2, { action: 'withdraw', reason: 'outdated' });
  await m.settle();
  expect((await as(m, null).get(`/notes/${id}`)).status).toBe(404);
  expect(await find('?q=정밀')).not.toContain(id);
});
