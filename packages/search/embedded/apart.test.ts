import { expect, it } from 'vitest';
import { analyser } from '../korean/analyser.ts';
import { lexicon } from '../lexicon/lexicon.ts';
import { embedded } from './index.ts';
import { record } from './record.fixture.ts';

const index = embedded({ file: ':memory:', analyse: await analyser(), lexicon: await lexicon() });
await index.apply([
  ...Array.from({ length: 30 }, (_, n) => record(`other${n}`, { title: { en: `Brick kiln no. ${n}` } })),
  record('oil', { title: { en: 'Viscosity of edible oils' }, body: { en: 'How thick an oil is.' } }),
  record('scan', { title: { en: 'Scanner by ultrasound' }, body: { en: 'Finds stones.' } }),
  record('both', { title: { en: 'Membrane for cells' }, body: { en: 'Fuel from a cell.' } }),
]);
const found = async (text: string, whole = false) => {
  const query = { text, language: 'ko', facets: {}, ranges: {}, sort: 'relevance', page: 1, size: 20, whole } as const;
  const { hits, relaxed } = await index.search(query);
  return { ids: hits.map((h) => h.record.id), relaxed };
};

it('finds by the words of a term where nothing is called by all of it, and says that it is some of them', async () => {
  for (const text of ['점도 측정', '점도측정', '점도 측정 '])
    expect(await found(text), text).toEqual({ ids: ['oil'], relaxed: 'someWords' });
  expect((await found('초음파 진단')).ids).toContain('scan');
});

it('keeps to all of it where a query asks for the whole', async () => {
  expect((await found('점도 측정', true)).ids).toEqual([]);
});
