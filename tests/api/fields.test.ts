import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Cast, cast } from '../cast.ts';
import { as, publish, type Shown } from './client.ts';

let m: Cast;
beforeAll(async () => {
  m = await cast();
});
afterAll(() => m.close());

test('who asks for a part is sent that part alone, and what is withheld from them stays so', async () => {
  const { id, version } = await publish(m);
  const fields = 'id,content.title.ko,content.attributes.knowHow,content.attributes.expectedFee,withheld.field';
  const seenBy = async (who: string | null) => (await as(m, who).get<Shown>(`/listings/${id}?fields=${fields}`)).body;
  const whole = (await as(m, 'office').get<Shown>(`/listings/${id}`)).body.content.attributes;
  const { knowHow, expectedFee } = whole;
  const title = { ko: expect.any(String) };
  expect(await seenBy('office')).toEqual({ id, content: { title, attributes: { knowHow, expectedFee } }, withheld: [] });
  expect(await seenBy('sme')).toEqual({
    id,
    content: { title, attributes: { expectedFee } },
    withheld: [{ field: 'attributes.knowHow' }],
  });
  const open = await seenBy(null);
  expect([open.content.attributes, open.withheld.length]).toEqual([{}, 2]);

  const path = `/listings/${id}?fields=version`;
  const first = await as(m, null).get(path);
  expect(first.body).toEqual({ version });
  const known = (tag: string | null) => m.request(`/api/v1${path}`, { headers: { 'if-none-match': tag ?? '' } });
  expect((await known(first.headers.get('etag'))).status).toBe(304);
  const tagOfWhole = (await as(m, null).get(`/listings/${id}`)).headers.get('etag');
  expect((await known(tagOfWhole)).status).toBe(200);
});

test('of a list each item comes in part; an unknown name is refused in words, whatever the object is to the caller', async () => {
  const list = await as(m, 'office').get(`/organisations/${m.organisations.office}/listings?limit=1&fields=id,state`);
  expect(list.body).toMatchObject({ items: [{ id: expect.any(String), state: 'published' }] });
  expect(Object.keys((list.body.items as object[])[0] ?? {})).toEqual(['id', 'state']);
  const refusals = ['office', 'sme'].map(
    async (who) => (await as(m, who).get(`/listings/lst_01HZZZZZZZZZZZZZZZZZZZZZZZ?fields=id,colour`)).body,
  );
  for (const body of await Promise.all(refusals))
    expect(body).toMatchObject({
      status: 422,
      errors: [{ pointer: '/query/fields', code: 'fields.unknown', detail: "This answer has no field 'colour'." }],
    });
  expect((await as(m, null).get(`/audit?fields=colour`)).status).toBe(401);
});
