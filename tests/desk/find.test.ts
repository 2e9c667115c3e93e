import { refind } from '@sandan/fn-indexer/found';
import { numberAsked } from '@sandan/market/desk/find';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { as, publish, type Shown } from '../api/client.ts';
import { type Cast, cast } from '../cast.ts';
import { officeThings } from '../policy/things.ts';
import { openRfq } from '../rfq/story.ts';

let m: Cast;
let listing: Shown;
beforeAll(async () => {
  m = await cast();
  for (const person of ['sme', 'office', 'buyer', 'agency', 'operator']) await as(m, person).get('/me');
  listing = await publish(m, '분리막 세라믹 코팅');
  await m.settle();
});
afterAll(() => m.close());

interface Thing {
  readonly noun: string;
  readonly id: string;
  readonly name: { readonly ko?: string };
  readonly detail?: string;
}
const found = async (q: string) =>
  (await as(m, 'operator').get<{ items: Thing[] }>(`/desk/find?q=${encodeURIComponent(q)}`)).body.items;

test('the desk finds anything by its id, drafts too', async () => {
  const { body: draft } = await as(m, 'office').post<Shown>('/listings', {
    kind: 'technology',
    content: { title: { ko: '초안' } },
  });
  for (const [noun, id] of [
    ['listing', draft.id],
    ['organisation', m.organisations.office],
    ['person', m.personId('sme')],
  ])
    expect(await found(id ?? '')).toEqual([expect.objectContaining({ noun, id })]);
  expect(await found('lst_00000000000000000000000000')).toEqual([]);
  for (const piece of ['lst_01', 'https://market.test/ko/listings/분리막', 'org_']) expect(await found(piece)).toEqual([]);
});

test('whatever the desk may open is found by its id, alone or in the address of its page, with who meets in it', async () => {
  const made = await officeThings(m);
  const nouns = [
    'case',
    'inquiry',
    'deal',
    'resource',
    'booking',
    'rfq',
    'quote',
    'licence',
    'offtake',
    'order',
    'import',
    'usageInvoice',
    'sample',
    'resale',
    'serviceRequest',
    'evaluation',
    'programme',
    'application',
  ] as const;
  const none: string[] = [];
  const numbers: string[] = [];
  for (const noun of nouns) if ((await found(made[noun]))[0]?.noun !== noun) none.push(noun);
  expect(none).toEqual([]);
  await m.settle();
  for (const noun of nouns) {
    const [thing] = await found(made[noun]);
    const number = [thing?.detail, thing?.name.ko].find((text) => text && numberAsked(text));
    if (!number || noun === 'quote') continue;
    numbers.push(noun);
    expect(await found(` ${number.toLowerCase()} `)).toMatchObject([{ noun, id: made[noun] }]);
  }
  expect(numbers).toHaveLength(13);
  const parties = [m.organisations.office, m.organisations.buyer].map((id) => expect.objectContaining({ id }));
  expect(await found(`https://market.test/en/deals/${made.deal}?a=1`)).toMatchObject([
    { noun: 'deal', detail: expect.any(String), organisations: expect.arrayContaining(parties) },
  ]);
});

test('the words and numbers of what there was before are written anew from the table', async () => {
  const { id, number } = await openRfq(m);
  await m.settle();
  const lose = async (noun: 'number' | 'person', one: string, words: string[]) => {
    await m.world.stores.finder.follow(noun, one, words, []);
    for (const word of words) expect(await found(word)).toEqual([]);
  };
  await lose('number', id, [number]);
  await lose('person', m.personId('sme'), ['sme@demo.example']);
  expect(await refind({ ...m.world, log: () => {} })).toBeGreaterThan(10);
  expect(await found(number)).toMatchObject([{ noun: 'rfq', id }]);
  expect(await found('sme@demo.example')).toMatchObject([{ noun: 'person', id: m.personId('sme') }]);
});

test('it finds organisations and persons by the beginning of a word, and listings by what they say', async () => {
  expect(await found('test off')).toContainEqual(expect.objectContaining({ noun: 'organisation', id: m.organisations.office }));
  expect(await found('sme@demo')).toEqual([expect.objectContaining({ noun: 'person', id: m.personId('sme') })]);
  expect(await found('분리막')).toContainEqual(expect.objectContaining({ noun: 'listing', id: listing.id }));
});

test('a new name is found and the old one no more', async () => {
  const before = await as(m, 'sme').get<{ person: { version: number } }>('/me');
  await as(m, 'sme').patch('/me', { name: '한가람' }, { seen: before.body.person.version });
  await m.settle();
  expect(await found('가람')).toEqual([expect.objectContaining({ noun: 'person' })]);
  expect((await found('나래')).filter((f) => f.noun === 'person')).toEqual([]);
});
