import { afterAll, beforeAll, expect, test } from 'vitest';
import { as } from '../api/client.ts';
import { type Cast, cast } from '../cast.ts';
import * as story from '../watch/story.ts';

let m: Cast;
beforeAll(async () => {
  m = await cast();
});
afterAll(() => m.close());

test('a listing and what a search finds are cited in both formats, with nothing that is not public', async () => {
  const open = await story.publish(m, '인용되는 분리막', {
    attributes: { ...story.technologyAttributes, filed: '2023-03-02', registrationNumber: ['10-2345678'] },
  });
  const one = await m.request(`/api/v1/listings/${open.id}/citations/bibtex?lang=en`);
  expect([one.status, one.headers.get('content-type')]).toEqual([200, 'application/x-bibtex; charset=utf-8']);
  const text = await one.text();
  expect(text).toMatch(/^@patent\{lst_/);
  expect(text).toContain('number = {10-2345678}');
  const found = await m.request(`/api/v1/search/citations/ris?q=${encodeURIComponent('인용되는 분리막')}&lang=ko`);
  expect(found.headers.get('content-disposition')).toBe('attachment; filename="search.ris"');
  const records = await found.text();
  expect(records).toContain('TI  - 인용되는 분리막');
  expect(text + records).not.toMatch(/계약 후|50000000/);
});

test('what is not public is cited for nobody else', async () => {
  const draft = await as(m, 'office').post<{ id: string }>('/listings', {
    kind: 'technology',
    content: { title: { ko: '초안' } },
  });
  expect((await m.request(`/api/v1/listings/${draft.body.id}/citations/ris`)).status).toBe(404);
  expect((await m.request(`/api/v1/listings/${draft.body.id}/citations/endnote`)).status).toBe(422);
});
