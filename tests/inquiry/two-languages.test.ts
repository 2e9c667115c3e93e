import { afterEach, beforeEach, expect, test } from 'vitest';
import { as } from '../api/client.ts';
import { type Cast, cast } from '../cast.ts';
import { askAbout, technologyOf } from './story.ts';

let m: Cast;
beforeEach(async () => {
  m = await cast({ now: '2026-11-23T10:00+09:00' });
});
afterEach(() => m.close());

interface Rendering {
  readonly language: string;
  readonly by: string;
  readonly text?: string;
  readonly terms: { ko: string; en: string }[];
  readonly figures: { text: string; means: string }[];
}
interface Pair {
  readonly id: string;
  readonly ko: string;
  readonly en: string;
  readonly own: boolean;
}
interface Talk {
  readonly id: string;
  readonly messages: { id: string; text?: string; language?: string; rendering?: Rendering }[];
  readonly conversation: { bilingual: boolean; glossary: { version: number; pairs: Pair[] } };
}
const seen = async (who: string, id: string) => (await as(m, who).get<Talk>(`/inquiries/${id}`)).body;
const english = 'We need 500 pcs of the master batch, FOB Busan, USD 12.50, by 2027-01-15.';

test('an English question stands beside its words in Korean, every figure as it was written', async () => {
  const { id } = await askAbout(m, await technologyOf(m), english);
  const { messages, conversation } = await seen('office', id);
  expect(messages[0]).toMatchObject({ text: english, language: 'en', rendering: { language: 'ko', by: 'words' } });
  for (const kept of ['500 pcs', 'FOB Busan', 'USD 12.50', '2027-01-15']) expect(messages[0]?.rendering?.text).toContain(kept);
  expect(conversation).toMatchObject({ bilingual: false, glossary: { version: 0, pairs: [] } });

  await as(m, 'office').post(`/inquiries/${id}/messages`, { text: '단가는 5천만 원, 납기는 30일입니다.' });
  const answered = await seen('sme', id);
  expect(answered.conversation.bilingual).toBe(true);
  expect(answered.messages[1]?.rendering).toMatchObject({
    language: 'en',
    figures: [
      { text: '5천만 원', means: 'KRW 50,000,000' },
      { text: '30일', means: '30 days' },
    ],
  });
  expect(answered.messages[1]?.rendering?.text).toContain('5천만 원');
});

test('what the two call a thing is used first, in what was said before as well, and either side takes it out', async () => {
  const { id } = await askAbout(m, await technologyOf(m), english);
  const pairs = `/glossaries/${id}/pairs`;
  const added = await as(m, 'office').post<Talk['conversation']['glossary']>(pairs, { ko: '마스터배치', en: 'master batch' });
  expect([added.status, added.body]).toMatchObject([201, { version: 1, pairs: [{ ko: '마스터배치', own: true }] }]);
  const [asked] = (await seen('office', id)).messages;
  expect(asked?.rendering?.text).toContain('마스터배치');
  expect(asked?.rendering?.terms).toEqual([{ ko: '마스터배치', en: 'master batch' }]);

  const theirs = (await seen('sme', id)).conversation.glossary;
  expect(theirs.pairs).toMatchObject([{ en: 'master batch', own: false }]);
  const dropped = await as(m, 'sme').delete<Talk['conversation']['glossary']>(`${pairs}/${theirs.pairs[0]?.id}`);
  expect([dropped.status, dropped.body]).toMatchObject([200, { version: 2, pairs: [] }]);
  expect((await seen('office', id)).messages[0]?.rendering?.text).not.toContain('마스터배치');
  expect((await as(m, 'sme').delete(`${pairs}/${theirs.pairs[0]?.id}`)).status).toBe(404);
});

test('a pair that says another figure, is in the wrong language or is there already is refused at its field, and a stranger finds nothing', async () => {
  const { id } = await askAbout(m, await technologyOf(m), english);
  const pairs = `/glossaries/${id}/pairs`;
  await as(m, 'sme').post(pairs, { ko: '마스터배치', en: 'master batch' });
  const refusals = await Promise.all(
    [
      { ko: '3 mm 강판', en: '5 mm plate' },
      { ko: 'plate', en: 'plate' },
      { ko: '강판', en: '강판' },
      { ko: '마스터배치', en: 'masterbatch' },
      { ko: '원료 배치', en: 'Master Batch' },
    ].map(
      async (terms) => (await as(m, 'office').post<{ errors: { pointer: string; code: string }[] }>(pairs, terms)).body.errors,
    ),
  );
  expect(refusals.map((errors) => errors.map((e) => `${e.pointer} ${e.code}`))).toEqual([
    ['/en glossary.figure'],
    ['/ko glossary.korean'],
    ['/en glossary.english'],
    ['/ko glossary.taken'],
    ['/en glossary.taken'],
  ]);
  expect((await as(m, 'buyer').post(pairs, { ko: '강판', en: 'plate' })).status).toBe(404);
});
