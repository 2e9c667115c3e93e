import { fitOf } from '@sandan/market/specification/condition';
import type { Entry, SearchPort } from '@sandan/search/port';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { needOf, partOf } from '../bench/spec/parts.ts';
import { engines } from './engines.ts';
import { oracle } from './oracle.ts';
import { catalogue, entryFor, idOf, queryArbitrary, recordArbitrary, someQuery } from './records.ts';

const idsIn = async (index: SearchPort): Promise<string[]> => {
  const ids: string[] = [];
  for await (const held of index.everything()) if (held.digest) ids.push(held.id);
  return ids.sort();
};

describe.each(Object.keys(engines))('the %s engine', (name) => {
  const open = engines[name] as (typeof engines)[string];

  it('filters, counts, bounds and orders exactly as the words of the query say', async () => {
    await fc.assert(
      fc.asyncProperty(catalogue, fc.array(queryArbitrary, { minLength: 1, maxLength: 8 }), async (records, queries) => {
        const index = await open();
        await index.apply(records.map((r) => entryFor(r)));
        for (const query of queries) {
          const answer = await index.search(query);
          const wanted = oracle(records, query);
          const ids = answer.hits.map((h) => h.record.id);
          expect(answer.total).toBe(wanted.ids.length);
          expect([...ids].sort()).toEqual([...wanted.ids].sort());
          if (query.sort !== 'relevance') expect(ids).toEqual(wanted.ids);
          const { material, incoterms, country } = answer.facets;
          expect({ material, incoterms, country }).toEqual({
            material: undefined,
            incoterms: undefined,
            country: undefined,
            ...wanted.facets,
          });
          expect(answer.ranges).toEqual(wanted.ranges);
        }
        await index.close();
      }),
      { numRuns: 15 },
    );
  });

  it('never lets an older entry overwrite a newer one or bring back what left, in any order and any batch', async () => {
    const step = fc
      .tuple(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 1, max: 9 }), fc.boolean())
      .chain(([n, sequence, gone]) =>
        recordArbitrary(idOf(n), n).map((record): Entry => {
          const content = { ...record, publishedAt: sequence };
          return gone && sequence % 3 === 0 ? { id: record.id, ownerId: record.owner.id, sequence } : entryFor(content, sequence);
        }),
      );
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(step, { maxLength: 6 }), { maxLength: 8 }), async (batches) => {
        const index = await open();
        const state = new Map<string, Entry>();
        const contentOf = new Map<string, Entry>();
        for (const batch of batches) {
          const entries = batch.map((entry) => {
            const key = `${entry.id}@${entry.sequence}`;
            const same = contentOf.get(key) ?? entry;
            contentOf.set(key, same);
            return same;
          });
          await index.apply(entries);
          for (const entry of entries) if (entry.sequence >= (state.get(entry.id)?.sequence ?? 0)) state.set(entry.id, entry);
        }
        const live = [...state.values()].filter((e) => e.record);
        expect(await idsIn(index)).toEqual(live.map((e) => e.id).sort());
        const answer = await index.search({ ...someQuery, size: 100 });
        expect(new Map(answer.hits.map((h) => [h.record.id, h.record.publishedAt]))).toEqual(
          new Map(live.map((e) => [e.id, e.sequence])),
        );
        const held = await index.held([...state.keys(), idOf(99)]);
        expect(new Map([...held].map(([id, h]) => [id, h.sequence]))).toEqual(
          new Map([...state].map(([id, e]) => [id, e.sequence])),
        );
        await index.close();
      }),
      { numRuns: 15 },
    );
  });

  it('puts a rebuilt catalogue in place of all that was there, and repairs by force', async () => {
    const index = await open();
    const [first, second, third] =
      fc.sample(fc.tuple(recordArbitrary(idOf(1), 1), recordArbitrary(idOf(2), 2), recordArbitrary(idOf(3), 3)), 1)[0] ?? [];
    if (!first || !second || !third) throw new Error('no sample');
    await index.apply([entryFor(first, 5), entryFor(second, 5)]);
    const rebuilt = (async function* () {
      yield entryFor(second, 4);
      yield entryFor(third, 4);
    })();
    expect(await index.replaceAll(rebuilt)).toBe(2);
    expect(await idsIn(index)).toEqual([idOf(2), idOf(3)]);
    await index.apply([entryFor({ ...third, publishedAt: 77 }, 1)]);
    expect((await index.held([idOf(3)])).get(idOf(3))?.sequence).toBe(4);
    await index.apply([entryFor({ ...third, publishedAt: 77 }, 1)], { force: true });
    const answer = await index.search({ ...someQuery, sort: 'oldest' });
    expect(answer.hits[0]?.record.publishedAt).toBe(77);
    await index.close();
  });

  it('knows the listings of an owner, those that left among them, and forgets tombstones when they are old', async () => {
    const index = await open();
    const records = fc.sample(fc.tuple(recordArbitrary(idOf(1), 1), recordArbitrary(idOf(2), 2)), 1)[0] ?? [];
    await index.apply(records.map((r) => ({ ...entryFor(r), ownerId: 'org_z' })));
    await index.apply([{ id: idOf(1), ownerId: 'org_z', sequence: 9_000_000 }]);
    expect([...(await index.ofOwner('org_z'))].sort()).toEqual([idOf(1), idOf(2)]);
    expect(await index.forget(new Date(Date.now() - 60_000))).toBe(0);
    expect(await index.forget(new Date(Date.now() + 60_000))).toBe(1);
    expect(await index.ofOwner('org_z')).toEqual([idOf(2)]);
    await index.close();
  });

  it('marks what matched in text that is otherwise escaped', async () => {
    const index = await open();
    const [record] = fc.sample(recordArbitrary(idOf(1), 1), 1);
    if (!record) throw new Error('no sample');
    await index.apply([entryFor({ ...record, title: { en: '<img src=x onerror=alert(1)> & quartz "lamp"' } })]);
    const { hits } = await index.search({ ...someQuery, text: 'quartz', language: 'en' });
    expect(hits[0]?.highlight.title).toBe('&lt;img src=x onerror=alert(1)&gt; &amp; <mark>quartz</mark> &quot;lamp&quot;');
    await index.close();
  });

  it('finds by specification what brute force finds, in the same order, and forgets what left', async () => {
    const count = 120;
    const things = Array.from({ length: count }, (_, n) => partOf(n, 7));
    const index = await open();
    const [base] = fc.sample(recordArbitrary(idOf(0), 0), 1);
    if (!base) throw new Error('no record');
    const entryWith = ({ id, category, values }: (typeof things)[number], sequence = 1_000_001): Entry =>
      entryFor({ ...base, id, specification: { category, values } }, sequence);
    await index.apply(things.map((thing) => entryWith(thing)));
    const gone = things[3];
    if (gone) await index.apply([{ id: gone.id, ownerId: base.owner.id, sequence: 1_000_002 }]);
    const there = things.filter((thing) => thing !== gone);
    for (let n = 0; n < 55; n++) {
      const need = needOf(n, 7);
      const inCategory = there.filter((t) => t.category === need.category);
      for (const wanted of [need.wanted, need.wanted.map((w) => ({ ...w, must: false }))]) {
        const answer = await index.specified({ category: need.category, wanted, size: 10 });
        const expected = inCategory
          .map((t) => ({ id: t.id, ...fitOf(wanted, t.values) }))
          .filter((t) => t.passes)
          .sort((a, b) => a.distance - b.distance || (a.id < b.id ? -1 : 1));
        expect(answer.total).toBe(expected.length);
        expect(answer.inCategory).toBe(inCategory.length);
        expect(answer.hits).toEqual(expected.slice(0, 10).map(({ id, distance }) => ({ id, distance })));
      }
    }
    await index.close();
  });
});
