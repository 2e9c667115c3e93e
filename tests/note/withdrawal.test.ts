import { afterAll, beforeAll, expect, test } from 'vitest';
import { as } from '../api/client.ts';
import { type Cast, cast } from '../cast.ts';
import { edit, type Noted, nextPublished, submittedNote, writeNote } from './story.ts';

let m: Cast;
beforeAll(async () => {
  m = await cast();
});
afterAll(() => m.close());

const read = (who: string | null, at: string) => as(m, who).get<Noted>(`/notes/${at}`);
const statusOf = async (who: string | null, at: string) => (await read(who, at)).status;

const publishedNote = async (): Promise<string> => {
  const id = await submittedNote(m);
  expect((await edit(m, 'operator', id, 1, { action: 'publish' })).status).toBe(200);
  return id;
};

test('an earlier edition is taken down by its author or by the desk', async () => {
  const id = await publishedNote();
  await nextPublished(m, id);
  await nextPublished(m, id);
  expect((await edit(m, 'operator', id, 1, { action: 'withdraw', reason: 'rights' })).body.state).toBe('withdrawn');
  expect((await edit(m, 'office', id, 2, { action: 'withdraw', reason: 'wrong' })).body.state).toBe('withdrawn');
  for (const number of [1, 2]) expect(await statusOf(null, `${id}/editions/${number}`)).toBe(404);
  expect((await read(null, id)).body.editions).toMatchObject([{ number: 3 }]);
});

test('of a note that is withdrawn for rights no earlier edition is shown, but to its author and the desk', async () => {
  const [wrong, rights] = [await publishedNote(), await publishedNote()];
  for (const id of [wrong, rights]) await nextPublished(m, id);
  await edit(m, 'operator', wrong, 2, { action: 'withdraw', reason: 'wrong' });
  await edit(m, 'operator', rights, 2, { action: 'withdraw', reason: 'rights' });
  expect(await statusOf(null, `${wrong}/editions/1`)).toBe(200);
  for (const who of [null, 'buyer']) expect(await statusOf(who, `${rights}/editions/1`)).toBe(404);
  for (const who of ['office', 'operator']) expect(await statusOf(who, `${rights}/editions/1`)).toBe(200);
});

test('the desk sees no draft that was never handed to it, though it was withdrawn', async () => {
  const [kept, handed] = [(await writeNote(m, 'office')).body.id, await submittedNote(m)];
  await edit(m, 'office', handed, 1, { action: 'recall' });
  for (const id of [kept, handed])
    expect((await edit(m, 'office', id, 1, { action: 'withdraw', reason: 'request' })).body.state).toBe('withdrawn');
  expect(await statusOf('operator', `${kept}/editions/1`)).toBe(404);
  expect(await statusOf('operator', `${handed}/editions/1`)).toBe(200);
});

test('of a suspended organisation no note stands in the list, the search or the feed, or under its address', async () => {
  const id = await publishedNote();
  await nextPublished(m, id);
  await m.settle();
  const listed = async () => {
    const lists = ['', '?q=감속기', '?hs=8483'].map(async (query) =>
      (await as(m, null).get<{ items: Noted[] }>(`/notes${query}`)).body.items.some((note) => note.id === id),
    );
    const feed = await (await m.request('/api/v1/feeds/notes?lang=en')).text();
    return [...(await Promise.all(lists)), feed.includes(id)];
  };
  const read = async () => [
    await statusOf('buyer', id),
    await statusOf(null, `${id}/editions/1`),
    (await as(m, 'buyer').put(`/follows/note/${id}`, {})).status,
  ];
  expect([await listed(), await read()]).toEqual([
    [true, true, true, true],
    [200, 200, 200],
  ]);
  const office = await m.world.stores.organisations.byId(m.organisations.office ?? '');
  if (!office) throw new Error('no office');
  await m.world.stores.organisations.save({ ...office, status: 'suspended', version: office.version + 1 });
  expect([await listed(), await read()]).toEqual([
    [false, false, false, false],
    [404, 404, 404],
  ]);
  expect(await statusOf('operator', `${id}/editions/2`)).toBe(200);
});
