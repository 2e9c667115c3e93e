import type { Attribute, AttributeValue } from '@sandan/market/listing/attribute';
import { kindNames, kindOf } from '@sandan/market/listing/kinds/registry';
import { Listing } from '@sandan/market/listing/listing';
import { entryOf } from '@sandan/search/entry';
import { rangeFields } from '@sandan/search/field';
import type { SearchPort } from '@sandan/search/port';
import { describe, expect, it } from 'vitest';
import { engines } from './engines.ts';
import { listing, organisation } from './listings.ts';
import { someQuery } from './records.ts';

const owner = organisation(1);
const secretNumber = 4321.75;

/** A word that stands nowhere else, for each field: canary + letters. */
const canary = (n: number): string => `zqx${[...String(n)].map((d) => 'abcdefghij'[Number(d)]).join('')}zq`;

const valueFor = (attribute: Attribute, word: string): AttributeValue => {
  if (attribute.type === 'text') return { ko: `${word} 설명`, en: `${word} text` };
  if (attribute.type === 'words') return [word];
  if (attribute.type === 'choice') return Object.keys(attribute.options).slice(0, 1);
  if (attribute.type === 'boolean') return true;
  if (attribute.type === 'whole') return 9;
  if (attribute.type === 'quantity') return { value: secretNumber, unit: attribute.unit };
  if (attribute.type === 'range') return { min: secretNumber, max: secretNumber, unit: attribute.unit };
  return attribute.type === 'money' ? { currency: 'KRW', minor: 4321750 } : '2031-12-31';
};

/** A listing of the kind of which everything but the title is kept for a later stage, with a word in each field. */
const secretive = (kind: (typeof kindNames)[number], n: number): { listing: Listing; words: string[] } => {
  const words: string[] = [];
  const word = () => {
    const made = canary(n * 100 + words.length);
    words.push(made);
    return made;
  };
  const attributes = Object.fromEntries(Object.entries(kindOf(kind).attributes).map(([name, a]) => [name, valueFor(a, word())]));
  const stages = Object.fromEntries(
    ['summary', 'keywords', 'codes', 'place', ...Object.keys(attributes).map((name) => `attributes.${name}`)].map(
      (field, at) => [field, at % 2 ? 'qualified' : 'nda'] as const,
    ),
  );
  const made = listing(
    n,
    {
      title: { ko: `공개 ${kind}`, en: `Public ${kind}` },
      summary: { ko: word(), en: word() },
      keywords: [word()],
      codes: [
        { scheme: 'hs', code: '930120' },
        { scheme: 'ipc', code: 'F41A 3/00' },
      ],
      place: { country: 'AQ', region: word() },
      attributes,
      stages,
      media: [
        {
          id: `med_${'0'.repeat(26)}`,
          kind: 'image',
          name: `${word()}.png`,
          type: 'image/png',
          bytes: 10,
          sha256: '0'.repeat(64),
          stage: 'nda',
          alt: { ko: word() },
          key: word(),
        },
      ],
    },
    { kind },
  );
  const by = { actor: word(), organisationId: null, at: '2026-11-01T00:00:00.000Z' };
  const content = { ...made.content, title: { ko: word() }, stages: {} };
  return {
    words,
    listing: Listing.parse({
      ...made,
      revision: { id: `rev_${'0'.repeat(26)}`, content, submitted: by, baseVersion: 1 },
      reviews: [{ by, decision: 'publish', note: word() }],
      provenance: { source: 'kipris', sourceId: word(), fetchedAt: by.at, digest: word(), taken: { title: word() } },
    }),
  };
};

const everyItem = async (index: SearchPort): Promise<string> => {
  const answer = await index.search({ ...someQuery, size: 100 });
  return JSON.stringify(answer);
};

describe.each(Object.keys(engines))('what is not public, in the %s engine', (name) => {
  it('is not there, and no query, typo, beginning, filter, range, facet, order or suggestion tells of it', async () => {
    const index = await (engines[name] as (typeof engines)[string])();
    const all = kindNames.map((kind, at) => secretive(kind, at + 1));
    await index.apply(all.map((one) => entryOf(one.listing, owner)));
    const plain = listing(all.length + 1, {
      title: { ko: '다른 물건', en: 'Other thing' },
      attributes: { mass: { value: 1, unit: 'kg' } },
    });
    await index.apply([entryOf(plain, owner)]);

    const shown = await everyItem(index);
    const words = all.flatMap((one) => one.words);
    expect(words.length).toBeGreaterThan(50);
    for (const word of words) {
      expect(shown).not.toContain(word);
      const ask = [word, word.slice(0, 4), `${word.slice(0, -2)}x${word.slice(-1)}`, `공개 ${word}`];
      for (const text of ask.slice(0, 3)) expect((await index.search({ ...someQuery, text })).total, text).toBe(0);
      expect(await index.suggest(word.slice(0, 5), 'ko', 10)).toEqual([]);
      expect((await index.search({ ...someQuery, facets: { material: [word], region: [word] } })).total).toBe(0);
    }
    const { facets, ranges } = await index.search({ ...someQuery, size: 100 });
    expect(Object.keys(facets).sort()).toEqual(['country', 'kind', 'ownerType', 'region']);
    expect(facets.country).toEqual([{ value: 'KR', count: all.length + 1 }]);
    expect(ranges).toEqual({ mass: { min: 1, max: 1 } });
    for (const field of Object.keys(rangeFields))
      expect((await index.search({ ...someQuery, ranges: { [field]: { min: 2 } } })).total, field).toBe(0);
    expect(shown).not.toMatch(/4321|930120|F41|AQ|2031/);
    await index.close();
  });
});
