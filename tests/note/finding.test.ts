import { findNotes, notesAbout } from '@sandan/fn-api/note-finding';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { as, technology } from '../api/client.ts';
import { type Cast, cast } from '../cast.ts';
import { edit, type Noted, overseasNote, writeNote } from './story.ts';

let m: Cast;
/** Notes, the oldest first; all of one heading of HS, each with another code below it. */
const ids: string[] = [];
beforeAll(async () => {
  m = await cast({ now: '2026-11-23T10:00:00+09:00' });
  // By code the oldest is the last and the newest the first, so that an order by words shows itself.
  for (const [day, code] of ['8483.90', '8483.60', '8483.50', '8483.40'].entries()) {
    m.at(`2026-11-${24 + day}T10:00:00+09:00`);
    const content = { ...overseasNote, codes: [{ scheme: 'hs', code }, ...overseasNote.codes.slice(1)] };
    const { id } = (await writeNote(m, 'office', content)).body;
    await edit(m, 'office', id, 1, { action: 'submit' });
    const open = await edit(m, 'operator', id, 1, { action: 'publish' });
    if (open.status !== 200) throw new Error(open.text);
    ids.push(id);
  }
  await m.settle();
});
afterAll(() => m.close());

const bounds = { ofWord: 500, shown: 2, about: 5 };
const named = (editions: readonly { noteId: string }[]) => editions.map(({ noteId }) => noteId);

test('where more are found than are shown it is the newest, by whatever they are asked for', async () => {
  const newest = ids.toReversed().slice(0, 2);
  const wishes = [{ hs: '8483' }, { q: '감속기' }, { q: 'gear' }, { ipc: 'F16H' }, { country: 'DE' }, { subject: 'part' }];
  for (const wish of wishes) expect(named(await findNotes(m.world, wish, bounds)), JSON.stringify(wish)).toEqual(newest);
  expect(named(await notesAbout(m.world, [{ scheme: 'hs', code: '848310' }], bounds))).toEqual(newest);
});

test('of a country or a subject that more notes have than are read it is the newest that are read', async () => {
  const few = { ...bounds, ofWord: 2 };
  for (const wish of [{ country: 'DE' }, { subject: 'part' }, { country: 'JP', subject: 'part' }])
    expect(named(await findNotes(m.world, wish, few)), JSON.stringify(wish)).toEqual(ids.toReversed().slice(0, 2));
  expect(await findNotes(m.world, { country: 'D' }, bounds)).toEqual([]);
});

test('a listing shows the notes of its heading or subclass, and a patent of a note leads to the listing that holds its record', async () => {
  const [maker, patent] = overseasNote.statements;
  const content = {
    ...technology('정밀 감속기 치형'),
    codes: [{ scheme: 'ipc', code: 'F16H 55/08' }],
  };
  const number = { registrationNumber: ['US 11646472 B2'] };
  const attributes = { ...content.attributes, ...number };
  const office = as(m, 'office');
  const begun = await office.post<Noted>('/listings', { kind: 'technology', content: { ...content, attributes } });
  const at = `/listings/${begun.body.id}/actions`;
  const sent = await office.post<Noted>(at, { action: 'submit' }, { seen: begun.body.version });
  const checklist = ['identity', 'rights', 'claims', 'confidential'];
  const open = await as(m, 'operator').post(at, { action: 'publish', checklist }, { seen: sent.body.version });
  expect(open.status, open.text).toBe(200);
  await m.settle();
  const about = await as(m, null).get<{ items: Noted[] }>(`/listings/${begun.body.id}/notes`);
  expect(about.body.items.map(({ id }) => id)).toEqual(ids.toReversed());

  const other = { ...patent, number: 'US 10,000,000 B2' };
  const note = await writeNote(m, 'office', { ...overseasNote, statements: [maker, patent, other] });
  await edit(m, 'office', note.body.id, 1, { action: 'submit' });
  expect((await edit(m, 'operator', note.body.id, 1, { action: 'publish' })).body.state).toBe('published');
  const seen = (await as(m, null).get<Noted>(`/notes/${note.body.id}`)).body;
  expect(seen.statements.map(({ listingId }) => listingId)).toEqual([undefined, begun.body.id, undefined]);
});
