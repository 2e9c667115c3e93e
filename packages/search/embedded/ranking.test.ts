import { expect, it } from 'vitest';
import type { Asked, Form, Understand } from '../asked.ts';
import type { Entry, Query } from '../port.ts';
import type { Analyse } from '../word.ts';
import { embedded } from './index.ts';
import { now, record } from './record.fixture.ts';

const analyse: Analyse = (text) =>
  (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => ({ text: word, parts: [word], surface: word }));
/** Words as they are written; `a=b=c` also asks for b and c, as translations of half the weight, `a_b` for a and b as one thing, `ab~a_b` for either. */
const understand: Understand = (text) => ({
  asked: text
    .split(' ')
    .filter(Boolean)
    .map((word): Asked => {
      const [said = '', ...others] = word.split('=');
      const [written = '', ...apart] = said.split('~');
      const form = (terms: string, weight: number, by: Form['by']): Form => ({ terms: terms.split('_'), weight, by });
      return {
        written,
        forms: [
          form(written, 1, 'written'),
          ...apart.map((terms) => form(terms, 1, 'spacing')),
          ...others.map((other) => form(other, 0.5, 'translation')),
        ],
      };
    }),
  conditions: [],
});
const indexOf = async (...entries: Entry[]) => {
  const index = embedded({ file: ':memory:', analyse, understand, now: () => now });
  await index.apply(entries);
  const query = (text: string): Query => ({
    ...{ text, language: 'en', facets: {}, ranges: {}, sort: 'relevance' },
    page: 1,
    size: 20,
  });
  const ask = (text: string, change: Partial<Query> = {}) => index.search({ ...query(text), ...change });
  return { index, ask, ids: async (text: string) => (await ask(text)).hits.map((h) => h.record.id) };
};
const filler = Array.from({ length: 30 }, (_, n) => record(`f${n}`, { title: { en: `other thing ${n}` } }));

it('puts a word in the title before the same word in running text', async () => {
  const { ids } = await indexOf(
    ...filler,
    record('text', { title: { en: 'steel plate' }, body: { en: 'made for a valve' } }),
    record('title', { title: { en: 'steel valve' }, body: { en: 'made for a plate' } }),
  );
  expect(await ids('valve')).toEqual(['title', 'text']);
});

it('weighs a word of a summary by how long that summary is, however long those of other records are', async () => {
  const long = (id: string) => record(id, { title: { en: `thing ${id}` }, summary: { en: 'word '.repeat(80).trim() } });
  const pair = [
    record('title', { title: { en: 'steel valve for water of the works' } }),
    record('summary', {
      title: { en: 'steel plate for water of the works' },
      summary: { en: `valve ${'of all the kinds of metal '.repeat(2)}` },
    }),
  ];
  const alone = await indexOf(...filler, ...pair);
  const beside = await indexOf(...filler, ...Array.from({ length: 60 }, (_, n) => long(`l${n}`)), ...pair);
  expect(await alone.ids('valve')).toEqual(['title', 'summary']);
  expect(await beside.ids('valve')).toEqual(['title', 'summary']);
});

it('counts a little what is written in a second way too, but not that a second word for it is there', async () => {
  const usual = ['smart', 'watch'].flatMap((word) =>
    Array.from({ length: 20 }, (_, n) => record(`${word}${n}`, { title: { en: `${word} tool ${n}` } })),
  );
  const { ids } = await indexOf(
    ...usual,
    record('translated', { title: { en: 'smartwatch model' }, body: { en: 'an uhr of steel' } }),
    record('twice', { title: { en: 'smartwatch model' }, body: { en: 'a smart steel watch' } }),
    record('once', { title: { en: 'smartwatch model' }, body: { en: 'a round steel thing' } }),
  );
  const first = async (text: string) => (await ids(text)).slice(0, 3);
  expect(await first('smartwatch~smart_watch')).toEqual(['twice', 'once', 'translated']);
  expect(await first('smartwatch=uhr')).toEqual(['once', 'twice', 'translated']);
});

it('takes a title for what its thing is, not for what the thing is for', async () => {
  const { ids } = await indexOf(
    ...filler,
    record('laptop', { title: { en: 'Laptop grey steel' } }),
    record('battery', { title: { en: 'Battery for laptop' } }),
    record('grey', { title: { en: 'Battery grey steel' } }),
  );
  expect(await ids('laptop')).toEqual(['laptop', 'battery']);
  expect(await ids('battery')).toEqual(['battery', 'grey']);
});

it('weighs a form by how surely it means what was asked, and counts a thing once', async () => {
  const { ids, ask } = await indexOf(
    ...filler,
    record('both', { title: { en: 'separator membrane' } }),
    record('written', { title: { en: 'separator plate' } }),
    record('other', { title: { en: 'membrane plate' } }),
  );
  expect((await ids('separator=membrane')).at(-1)).toBe('other');
  const { hits, reading } = await ask('separator=membrane', { explain: true });
  const words = hits.find((h) => h.record.id === 'both')?.why?.filter((r) => r.of === 'word' && r.asked);
  expect(words).toHaveLength(1);
  expect(reading.through).toEqual([{ asked: 'separator', found: 'membrane', by: 'translation' }]);
});

it('puts words that stand together before the same words apart', async () => {
  const { ids } = await indexOf(
    ...filler,
    record('apart', { body: { en: 'heat one two three four five six seven exchanger' } }),
    record('near', { body: { en: 'one two three four heat exchanger five six seven' } }),
  );
  expect(await ids('heat exchanger')).toEqual(['near', 'apart']);
  expect(await ids('heat_exchanger')).toEqual(['near', 'apart']);
});

it('puts what its owner calls by the word asked for before what only mentions it', async () => {
  const { ids } = await indexOf(
    ...filler,
    record('cable', { title: { en: 'headphone cable' }, words: ['audio cable', 'headphone plug'] }),
    record('headphone', { title: { en: 'studio headphone' }, words: ['audio gear', 'headphone'] }),
  );
  expect(await ids('headphone')).toEqual(['headphone', 'cable']);
});

it('puts what has everything first, and nearly all of it after that where hardly anything has all', async () => {
  const { ask } = await indexOf(
    ...filler,
    record('two', { title: { en: 'ball valve' } }),
    record('three', { title: { en: 'ball valve brass' } }),
  );
  const all = await ask('ball valve brass');
  expect([all.relaxed, all.hits.map((h) => h.record.id)]).toEqual(['someWords', ['three', 'two']]);
  const half = await ask('brass xylophone');
  expect([half.relaxed, half.hits.map((h) => h.record.id)]).toEqual(['someWords', ['three']]);
  const most = await ask('ball valve brass quartz velvet');
  expect([most.relaxed, most.hits[0]?.record.id]).toEqual(['someWords', 'three']);
});

it('lets what speaks for a listing decide among equals, never against a better match', async () => {
  const good = { signals: { completeness: 1, answering: 1 } };
  const poor = { signals: { completeness: 0, answering: 0 }, confirmedAt: now - 2000 * 86_400_000 };
  const { ids } = await indexOf(
    ...filler,
    record('better', { title: { en: 'ball valve' }, ...poor }),
    record('poor', { title: { en: 'gate' }, body: { en: 'with a ball valve' }, ...poor }),
    record('good', { title: { en: 'gate' }, body: { en: 'with a ball valve' }, ...good }),
  );
  expect(await ids('ball valve')).toEqual(['better', 'good', 'poor']);
});

it('gives no owner more than three of the first ten places while others match nearly as well', async () => {
  const of = (id: string, owner: string, en: string) =>
    record(id, { title: { en }, owner: { id: owner, name: {}, type: 'exporter' } });
  const { ids } = await indexOf(
    ...filler,
    ...Array.from({ length: 8 }, (_, n) => of(`big${n}`, 'org_big', 'ball valve')),
    ...Array.from({ length: 4 }, (_, n) => of(`small${n}`, `org_${n}`, 'ball valve steel')),
    of('far', 'org_far', 'long story of one valve for a ball'),
  );
  const first = (await ids('ball valve')).slice(0, 7);
  expect(first.slice(0, 3).every((id) => id.startsWith('big'))).toBe(true);
  expect(first.slice(3).every((id) => id.startsWith('small'))).toBe(true);
});

it('says what a place comes from in shares that add up', async () => {
  const { ask } = await indexOf(
    ...filler,
    record('one', { title: { en: 'ball valve' }, signals: { completeness: 1, answering: 0.5 } }),
  );
  const [hit] = (await ask('ball valve', { explain: true })).hits;
  expect(hit?.why?.filter((r) => r.asked).map((r) => [r.asked, r.found, r.field])).toEqual([
    ['ball', 'ball', 'title'],
    ['valve', 'valve', 'title'],
  ]);
  expect(hit?.why?.map((r) => r.of)).toContain('nearness');
  expect(hit?.why?.find((r) => r.of === 'completeness')?.share).toBeGreaterThan(0);
  expect((await ask('ball valve')).hits[0]?.why).toBeUndefined();
});

it('says which condition to drop where nothing is found', async () => {
  const { ask } = await indexOf(
    record('one', { title: { en: 'ball valve' }, facets: { material: ['brass'] }, numbers: { mass: [5, 5] } }),
  );
  const { total, reading } = await ask('ball', { facets: { material: ['steel'] } });
  expect(total).toBe(0);
  expect(reading.without).toContainEqual({ of: 'facet', name: 'material', total: 1 });
});

it('finds a record once that was written anew, where what it said before still stands among the postings', async () => {
  const { index, ask } = await indexOf(record('one', { title: { en: 'separator sheet' } }));
  await index.apply([{ ...record('one', { title: { en: 'separator membrane sheet' } }), sequence: 2 }]);
  for (const text of ['separator=membrane=sheet', 'membrane', 'separator', 'separator sheet', 'separator_membrane=sheet']) {
    const { hits, total } = await ask(text);
    expect({ text, total, ids: hits.map((h) => h.record.id) }).toEqual({ text, total: 1, ids: ['one'] });
  }
});

it('puts the thing asked for before what has but the figures asked for beside it', async () => {
  const { ids } = await indexOf(
    ...filler,
    record('reducer', { title: { en: 'reducer 10k' } }),
    record('flange', { title: { en: 'forged flange' } }),
  );
  expect((await ids('hurenji=flange 10k'))[0]).toBe('flange');
});
