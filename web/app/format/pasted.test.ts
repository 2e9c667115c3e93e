import { expect, test } from 'vitest';
import { idIn, idsIn } from './pasted.ts';

const [org, listing] = ['org_01KE5Q86004C4XXK94YRDFY2K9', 'lst_01KE5Q86004C4XXK94YRDFY2K9'];

test('the address of a page stands for what it shows, and what is no address is left as it was written', () => {
  expect(idIn(` https://market.example/ko/organisations/${org}?from=search `, 'org')).toBe(org);
  expect([idIn(org, 'org'), idIn('', 'org'), idIn(' 디딤돌 ', 'org'), idIn(listing, 'org')]).toEqual([
    org,
    '',
    '디딤돌',
    listing,
  ]);
  expect(idsIn(`${org}\n/en/listings/${listing}, ${org}`, 'org', 'lst')).toEqual([org, listing]);
});
