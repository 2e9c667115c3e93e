import { expect, it } from 'vitest';
import { analyser } from '../korean/analyser.ts';
import type { SearchRecord } from '../record.ts';
import { embedded } from './index.ts';
import { record } from './record.fixture.ts';

const analyse = await analyser();

const suggesting = async (...listings: Partial<SearchRecord>[]) => {
  const index = embedded({ file: ':memory:', analyse });
  await index.apply(listings.map((listing, at) => record(`lst_${at}`, listing)));
  return (text: string) => index.suggest(text, 'en', 8);
};

it('suggests a word as the listings write it, hyphen and ending included', async () => {
  const suggest = await suggesting({ title: { en: 'Vacuum-degassed bearing steel' } }, { title: { en: 'Hyperspectral camera' } });
  const said = async (text: string) => (await suggest(text)).filter((s) => s.kind === 'word').map((s) => s.text);
  expect(await said('vacuumd')).toEqual(['vacuum-degassed']);
  expect(await said('hypersp')).toEqual(['hyperspectral']);
});

it('suggests what follows the words before it, most often first, and says how many listings have all of them', async () => {
  const suggest = await suggesting(
    ...Array.from({ length: 3 }, () => ({ title: { en: 'Ball bearing' } })),
    { title: { en: 'Ball valve, delivered before Friday' } },
    { title: { en: 'Heat exchangers' }, words: ['EXW'] },
    ...Array.from({ length: 2 }, () => ({ title: { en: 'Fin' }, codeTitles: { en: 'Heat exclusion in general' } })),
    { title: { en: 'Pump' }, words: ['heat'], summary: { en: 'EXW Busan' } },
    ...Array.from({ length: 9 }, () => ({ title: { en: 'Bench before the window' }, summary: { en: 'EXW, kept from heat' } })),
  );
  const said = async (text: string) => (await suggest(text)).flatMap((s) => (s.kind === 'word' ? [[s.text, s.count]] : []));
  expect(await said('ball be')).toEqual([['ball bearing', 3]]);
  expect(await said('heat ex')).toEqual([['heat exchangers', 1]]);
  // Where nothing follows, what listings have beside.
  expect(await said('ball fri')).toEqual([['ball friday', 1]]);
});

it('suggests titles that say what is typed, and none that only their text does', async () => {
  const suggest = await suggesting(
    { title: { en: 'Quay bollard' }, summary: { en: 'Cast in steel' } },
    { title: { en: 'Cast steel tray' } },
  );
  expect((await suggest('stee')).filter((s) => s.kind === 'title').map((s) => s.text)).toEqual(['Cast steel tray']);
});

it('suggests on the other keyboard layout', async () => {
  const suggest = await suggesting({ title: { ko: '리튬전지 분리막' } });
  expect((await suggest('qnsfla')).map((s) => s.text)).toContain('분리막');
});
