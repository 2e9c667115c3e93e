import type { Translator } from '@sandan/translate/translator';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { as } from '../api/client.ts';
import { type Cast, cast } from '../cast.ts';
import { signIn } from '../inquiry/story.ts';
import { openRfq } from './story.ts';

let m: Cast;
beforeAll(async () => {
  m = await cast({ now: '2026-11-02T10:00+09:00' });
  await signIn(m);
});
afterAll(() => m.close());

interface Said {
  readonly text: string;
  readonly language?: string;
  readonly rendering?: { language: string; by: string; text?: string };
}
interface Seen {
  readonly questions: (Said & { id: string; answer?: Said })[];
}
const seen = async (who: string, id: string) => (await as(m, who).get<Seen>(`/rfqs/${id}`)).body.questions[0];
const ask = (id: string, text: string) => as(m, 'sme').post<Seen>(`/rfqs/${id}/questions`, { text });

test('a question about a request and its answer stand beside their words in the other language, every figure as it was written', async () => {
  const { id } = await openRfq(m);
  const asked = (await ask(id, '볼밸브 500개를 2027-01-15까지 FOB Busan으로 납품해도 될까요?')).body.questions[0];
  expect(asked).toMatchObject({ language: 'ko', rendering: { language: 'en', by: 'words' } });
  for (const kept of ['500개', '2027-01-15', 'FOB Busan']) expect(asked?.rendering?.text).toContain(kept);
  await as(m, 'buyer').post(`/rfqs/${id}/questions/${asked?.id}/answer`, { text: 'Yes: ball valves DN50, PN 16, USD 12.50.' });
  const read = await seen('office', id);
  expect(read?.answer).toMatchObject({ language: 'en', rendering: { language: 'ko', by: 'words' } });
  expect(read?.answer?.rendering?.text).toContain('USD 12.50');
});

test('a machine that is switched on is asked for both once they are written, and believed if it leaves the figures alone', async () => {
  const interpreter: Translator = {
    translate: async (texts) => texts.map((text) => `Read by a machine ${text.match(/⟦\d⟧/g)?.join(' ') ?? ''}`.trim()),
  };
  Object.assign(m.world, { interpreter });
  const { id } = await openRfq(m);
  const [asked] = (await ask(id, '시료 3개를 먼저 받을 수 있나요?')).body.questions;
  await m.settle();
  expect((await seen('buyer', id))?.rendering).toMatchObject({ by: 'machine', text: expect.stringContaining('3개') });
  await as(m, 'buyer').post(`/rfqs/${id}/questions/${asked?.id}/answer`, { text: 'Three samples by 2027-02-01.' });
  await m.settle();
  const { answer } = (await seen('sme', id)) ?? {};
  expect(answer?.rendering).toMatchObject({ by: 'machine', language: 'ko', text: expect.stringContaining('2027-02-01') });
  // Each goes with whoever wrote what it is of: the answer is the buyer's, not that of who asked.
  const { renderings } = await m.world.stores.conversations.of(id);
  expect([...renderings.values()].map((one) => [one.id, one.by.organisationId]).toSorted()).toEqual([
    [asked?.id, m.organisations.sme],
    [`${asked?.id}-answer`, m.organisations.buyer],
  ]);
});
