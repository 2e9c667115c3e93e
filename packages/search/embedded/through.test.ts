import { expect, it } from 'vitest';
import { analyser } from '../korean/analyser.ts';
import { lexicon } from '../lexicon/lexicon.ts';
import { embedded } from './index.ts';
import { record } from './record.fixture.ts';

const analyse = await analyser();
const words = await lexicon();

const engineOf = async (...titles: { ko?: string; en?: string }[]) => {
  const index = embedded({ file: ':memory:', analyse, lexicon: words });
  await index.apply(titles.map((title, n) => record(`l${n}`, { title })));
  const through = async (text: string) => {
    const query = { text: `${text} `, language: 'en', facets: {}, ranges: {}, sort: 'relevance', page: 1, size: 20 } as const;
    return (await index.search(query)).reading.through.map(({ asked, found, by }) => `${asked} ${by} ${found}`);
  };
  return { index, through };
};

it('says through which words a record was found: all of a term, as the record writes it, or the term itself where that is torn', async () => {
  const { through } = await engineOf({ en: 'Ceramic Separators for cells' }, { en: 'Membrane for the separation of gases' });
  expect(await through('분리막')).toEqual(
    expect.arrayContaining(['분리막 translation separators', '분리막 translation separation membrane']),
  );
  expect(await through('분리막')).toHaveLength(2);
});

it('says the whole word of which a term is a part', async () => {
  const { through } = await engineOf({ ko: '주철 맨홀 뚜껑' }, { ko: '파도 발전기' });
  expect(await through('manhole')).toEqual(['manhole translation 맨홀']);
});

it('says a word with the hyphens that the record has', async () => {
  const { through } = await engineOf({ en: 'Parts of injection-moulded nylon' });
  expect((await through('사출금형')).concat(await through('사출 성형'))).not.toContainEqual(
    expect.stringContaining('injectionmoulded'),
  );
  expect((await through('사출 성형')).join()).toContain('injection-moulded');
});

it('says a Korean compound in one word where a record has its parts in several', async () => {
  const { through } = await engineOf({ ko: '기체를 분리하는 고분자 막' });
  expect(await through('separator')).toContain('separator translation 분리막');
});

it('suggests a word with what it is called in the other language', async () => {
  const { index } = await engineOf({ ko: '연료전지 분리막' }, { en: 'Ball valve' }, { ko: '주철 맨홀' }, { en: 'manhole cover' });
  const said = async (text: string) =>
    (await index.suggest(text, 'ko', 8)).flatMap((s) => (s.kind === 'word' ? [[s.text, s.other]] : []));
  expect(await said('연료')).toContainEqual(['연료전지', 'fuel cell']);
  expect(await said('ball va')).toContainEqual(['ball valve', '볼밸브']);
  expect(await said('manh')).toContainEqual(['manhole', '맨홀']);
});
