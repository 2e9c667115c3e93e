import { newId } from '@sandan/kernel/id';
import type { Listing } from '@sandan/market/listing/listing';
import type { Translator } from '@sandan/translate/translator';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { as } from '../api/client.ts';
import { type Cast, cast } from '../cast.ts';
import { askAbout, signIn, technologyOf } from './story.ts';

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

test('of two who give the same thing a name at once one does, and in a closed inquiry nobody does', async () => {
  const { id } = await askAbout(m, await technologyOf(m), english);
  const pairs = `/glossaries/${id}/pairs`;
  const glossary = async () => (await seen('sme', id)).conversation.glossary;
  for (const [ko, en] of [
    ['마스터배치', 'master batch'],
    ['사출 원료', 'moulding feed'],
  ]) {
    const answers = await Promise.all(
      ['office', 'sme', 'office', 'sme'].map((who) => as(m, who).post<{ code?: string }>(pairs, { ko, en })),
    );
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    for (const { status, body } of answers.filter((a) => a.status !== 201))
      expect([
        [409, 'glossary.stale'],
        [422, 'request.invalid'],
        [409, 'store.busy'],
      ]).toContainEqual([status, body.code]);
  }
  const kept = await glossary();
  expect(kept.pairs.map(({ en }) => en).toSorted()).toEqual(['master batch', 'moulding feed']);

  const closed = await as(m, 'office').post(`/inquiries/${id}/actions`, { action: 'close', reason: 'not_fit' }, { seen: 1 });
  expect(closed.status, closed.text).toBe(200);
  for (const answer of [
    await as(m, 'sme').post<{ code: string }>(pairs, { ko: '강판', en: 'plate' }),
    await as(m, 'office').delete<{ code: string }>(`${pairs}/${kept.pairs[0]?.id}`),
  ])
    expect([answer.status, answer.body.code]).toEqual([409, 'glossary.closed']);
  expect(await glossary()).toEqual(kept);
});

/** Switches a machine on that says what it is told to, and keeps what it was shown. */
const machine = (answer: (text: string) => string): string[] => {
  const shown: string[] = [];
  const interpreter: Translator = {
    translate: async (texts) => {
      shown.push(...texts);
      return texts.map(answer);
    },
  };
  Object.assign(m.world, { interpreter });
  return shown;
};
/** A buyer abroad: the Korean office and its asker need two languages only with one of those. */
const abroad = async (text = english): Promise<string> => {
  const asked = await as(m, 'buyer').post<Talk>('/inquiries', { listingId: (await technologyOf(m)).id, text });
  await m.settle();
  return asked.body.id;
};

test('a machine that is switched on is shown marks for figures, and its sentence stands with the figures of the original', async () => {
  const shown = machine((text) => `${text.match(/⟦\d⟧/g)?.join(' ') ?? ''} 조건으로 필요합니다.`);
  const id = await abroad();
  expect(shown).toEqual(['We need ⟦1⟧ of the master batch, ⟦2⟧, ⟦3⟧, by ⟦4⟧.']);
  const [asked] = (await seen('office', id)).messages;
  expect(asked?.rendering).toMatchObject({
    by: 'machine',
    language: 'ko',
    text: '500 pcs FOB Busan USD 12.50 2027-01-15 조건으로 필요합니다.',
  });

  // The same is not asked for twice; a term of the glossary is another text.
  await as(m, 'office').post(`/inquiries/${id}/messages`, { text: '네, 가능합니다.' });
  await m.settle();
  expect(shown).toHaveLength(2);
  await as(m, 'office').post(`/glossaries/${id}/pairs`, { ko: '마스터배치', en: 'master batch' });
  await m.settle();
  expect(shown.slice(2)).toEqual(['We need ⟦1⟧ of the ⟦2⟧, ⟦3⟧, ⟦4⟧, by ⟦5⟧.']);
  expect((await seen('buyer', id)).messages[0]?.rendering?.text).toContain('마스터배치');
});

test('a machine that alters a figure is refused, and the original stands alone with the reason', async () => {
  machine((text) => text.replace('⟦1⟧', '600 pcs'));
  const [asked] = (await seen('office', await abroad())).messages;
  expect(asked?.rendering).toMatchObject({ by: 'machine', refused: { why: 'lost', words: ['500 pcs'] } });
  expect(asked?.rendering?.text).toBeUndefined();
  expect(asked?.text).toBe(english);
});

test('two Korean firms are put into no other language, and a machine that fails holds up neither mail nor notice', async () => {
  await signIn(m);
  const shown = machine(() => {
    throw new Error('the machine burns');
  });
  await askAbout(m, await technologyOf(m), '국내 거래 문의입니다. 500개 가능할까요?');
  await m.settle();
  expect(shown).toEqual([]);
  const id = await abroad();
  expect(shown).toHaveLength(1);
  expect((await seen('office', id)).messages[0]?.rendering?.by).toBe('words');
  const { items } = (await as(m, 'office').get<{ items: { link: string }[] }>('/notices')).body;
  expect(items.some((n) => n.link.includes(id))).toBe(true);
});

test('who guesses the owner that is not to be known is not told so by its name in the other language', async () => {
  const { kind: _, content, ...rest } = await technologyOf(m, '압출기 정비');
  const hidden = { ...rest, kind: 'need' as const, id: newId('listing'), content: { ...content, anonymous: true } };
  await m.world.stores.listings.save(hidden as Listing);
  const [korean] = (await seen('sme', (await askAbout(m, hidden as Listing, '시험 office인가요? 3대가 필요합니다.')).id))
    .messages;
  expect(korean?.rendering?.text).not.toContain('Test office');
  const [told] = (await seen('sme', (await askAbout(m, await technologyOf(m), '시험 office인가요? 3대가 필요합니다.')).id))
    .messages;
  expect(told?.rendering?.text).toContain('Test office');
});

test('no way to reach somebody is handed over as a term', async () => {
  const { id } = await askAbout(m, await technologyOf(m), english);
  const pair = { ko: '연락처 a.kim@gaon.example', en: 'mail a.kim@gaon.example' };
  const { body } = await as(m, 'sme').post<{ errors: { pointer: string; code: string }[] }>(`/glossaries/${id}/pairs`, pair);
  expect(body.errors.map((e) => `${e.pointer} ${e.code}`)).toEqual(['/ko shield.email', '/en shield.email']);
});

test('of a conversation without end the last letters are read in the other language, and all of it in its own', async () => {
  const { id } = await askAbout(m, await technologyOf(m), english);
  for (let n = 0; n < 3; n++)
    await as(m, 'office').post(`/inquiries/${id}/messages`, {
      text: `${n}번 도면 ${'시험성적서를 첨부합니다. '.repeat(560)}`.slice(0, 8000),
    });
  const { messages } = await seen('sme', id);
  expect(messages.map((one) => one.rendering !== undefined)).toEqual([false, false, true, true]);
  expect(messages.every((one) => one.text && one.language)).toBe(true);
});
