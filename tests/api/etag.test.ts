import { core } from '@sandan/fn-api/routes/core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Cast, cast } from '../cast.ts';
import { as, publish, type Shown, technology } from './client.ts';

let m: Cast;
beforeEach(async () => {
  m = await cast();
});
afterEach(() => m.close());

const asked = async (path: string, known?: string, person?: string) =>
  m.request(`/api/v1${path}`, {
    headers: {
      ...(known ? { 'if-none-match': known } : {}),
      ...(person ? { authorization: `Bearer ${await m.token(person)}` } : {}),
    },
  });

test('who has an answer is told that it is still so, and gets it anew once it is not', async () => {
  const listing = await publish(m);
  const first = await asked(`/listings/${listing.id}`);
  const tag = first.headers.get('etag') ?? '';
  expect(tag).toMatch(new RegExp(`^"${listing.version}-[\\w-]+"$`));
  const again = await asked(`/listings/${listing.id}`, `"other", W/${tag}`);
  expect([again.status, await again.text(), again.headers.get('etag')]).toEqual([304, '', tag]);
  // The owner sees more of it than the public, at the same version.
  const own = await asked(`/listings/${listing.id}`, tag, 'office');
  expect(own.status).toBe(200);
  const changed = await m.request(`/api/v1/listings/${listing.id}/content`, {
    method: 'PUT',
    headers: {
      authorization: `Bearer ${await m.token('office')}`,
      'content-type': 'application/json',
      'idempotency-key': 'tag-of-the-owner',
      'if-match': own.headers.get('etag') ?? '',
    },
    body: JSON.stringify({ content: technology('분리막 코팅 둘째 판') }),
  });
  expect(changed.status).toBe(202);
  expect((await asked(`/listings/${listing.id}`, own.headers.get('etag') ?? '', 'office')).status).toBe(200);
});

/** Of what is put without the version seen: it is the caller's own, is the same however often it is said, or is checked otherwise. */
const versionless = {
  own: ['absence.put', 'blocks.put', 'follows.put', 'webhook.put', 'needs.feedback'],
  // One number, which one organisation alone holds; another in its place is refused once it was verified.
  one: ['identifiers.put'],
  // Who pays is said anew with each booking, and refused once it is billed.
  said: ['charges.pay'],
  // RFC 7644, 3.14: a directory may send If-Match, and need not.
  directory: ['scimUsers.replace', 'scimUsers.change', 'scimGroups.replace', 'scimGroups.change'],
};

test('whatever several people change takes the version that was seen, so that none overwrites what they have not', () => {
  const without = core.filter((e) => (e.method === 'put' || e.method === 'patch') && !e.changes).map((e) => e.operation);
  expect(without.toSorted()).toEqual(Object.values(versionless).flat().toSorted());
});

test('lists have a tag too; to claim to have any answer tells nothing of what others keep to themselves', async () => {
  const kinds = await asked('/kinds');
  expect((await asked('/kinds', kinds.headers.get('etag') ?? '')).status).toBe(304);
  const draft = await as(m, 'office').post<Shown>('/listings', { kind: 'technology', content: technology('비밀 초안') });
  expect((await asked(`/listings/${draft.body.id}`, '*')).status).toBe(404);
  expect((await asked('/listings/lst_01HZZZZZZZZZZZZZZZZZZZZZZZ', '*')).status).toBe(404);
});
