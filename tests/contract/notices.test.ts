import type { Listing } from '@sandan/market/listing/listing';
import type { Terms } from '@sandan/market/term-sheet/terms';
import { exclusiveTerms } from '@sandan/market/term-sheet/terms.fixture';
import { afterEach, expect, test } from 'vitest';
import { as } from '../api/client.ts';
import { type Cast, cast } from '../cast.ts';
import { acceptNda, act, interested, proposeNda } from '../deal/story.ts';
import { mailsTo, technologyOf } from '../inquiry/story.ts';
import { agreed, issue, negotiating, onPaper, onTerms, paperSeenBy, proven, sheetSeenBy, signAs, withUpfront } from './story.ts';

let m: Cast;
afterEach(() => m.close());

/** A word that stands in what is said, and in nothing that tells of it. */
const canary = 'zqxsaidzqx';
const said = (ko: string) => ({ ko: `${ko} ${canary}`, en: `${canary}` });

interface Line {
  readonly id: string;
  readonly kind: string;
  readonly link: string;
  readonly text: { readonly ko: string; readonly en: string };
}

/** What each of the people was told since they were last asked, with where it leads. */
const listening = (...people: string[]) => {
  const heard = new Map<string, Line>();
  return async (): Promise<Record<string, string[]>> => {
    await m.settle();
    const told = people.map(async (who) => {
      const { items } = (await as(m, who).get<{ items: Line[] }>('/notices?limit=100')).body;
      const fresh = items.filter(({ id }) => !heard.has(id));
      for (const line of fresh) heard.set(line.id, line);
      for (const line of fresh) expect(JSON.stringify(line), line.kind).not.toContain(canary);
      return [who, fresh.map(({ kind, link }) => `${kind} ${link.split('/').slice(3).join('/')}`.trim()).toSorted()] as const;
    });
    return Object.fromEntries(await Promise.all(told));
  };
};

/** A technology that says more to each further stage, none of it in its title. */
const secretive = async (): Promise<Listing> => {
  const listing = await technologyOf(m, '공개된 제목');
  const attributes = { ...listing.content.attributes, solution: said('해결'), advantage: said('장점'), knowHow: said('노하우') };
  const stages = { 'attributes.solution': 'qualified', 'attributes.advantage': 'nda', 'attributes.knowHow': 'room' } as const;
  const changed: Listing = { ...listing, version: 2, content: { ...listing.content, attributes, stages } };
  await m.world.stores.listings.save(changed);
  return changed;
};

test('each side is told once of an agreement, of a changed one, of a question and its answer, and of nothing that they say', async () => {
  m = await cast({ now: '2026-11-26T10:00+09:00' });
  const { id } = await interested(m, await secretive());
  const heard = listening('office', 'sme');
  await act(m, 'office', id, 'share_teaser', { text: canary });
  await heard();
  await proposeNda(m, 'office', id);
  expect(await heard()).toEqual({ office: [], sme: ['deal.movedForBuyer'] });
  await acceptNda(m, 'sme', id);
  expect(await heard()).toEqual({ office: ['deal.movedForSeller'], sme: [] });
  await acceptNda(m, 'office', id);
  expect(await heard()).toEqual({ office: [], sme: ['deal.movedForBuyer'] });
  await proposeNda(m, 'sme', id, { secrecyMonths: 60 });
  expect(await heard()).toEqual({ office: ['deal.movedForSeller'], sme: [] });
  await acceptNda(m, 'office', id);
  await acceptNda(m, 'sme', id);
  await act(m, 'office', id, 'open_room');
  await heard();
  const asked = await as(m, 'sme').post<{ questions: { id: string }[] }>(`/deals/${id}/room/questions`, { text: canary });
  expect(await heard()).toEqual({ office: ['room.questionForSeller room'], sme: [] });
  await as(m, 'office').post(`/deals/${id}/room/questions/${asked.body.questions[0]?.id}/answer`, { text: canary });
  expect(await heard()).toEqual({ office: [], sme: ['room.answerForBuyer room'] });
  expect(JSON.stringify(m.mails())).not.toContain(canary);
});

test('a version of the terms tells the side that now has the pen, once, and one that is taken back tells it too', async () => {
  m = await cast({ now: '2026-11-26T10:00+09:00' });
  const id = await negotiating(m);
  const heard = listening('office', 'sme');
  await heard();
  const write = async (who: string, terms: Terms) => {
    const { version } = await sheetSeenBy(m, who, id);
    const answer = await as(m, who).post(`/deals/${id}/terms`, { terms, note: canary }, { seen: version });
    expect(answer.status).toBe(201);
  };
  const special = { special: [said('특약')] };
  await write('office', { ...withUpfront(60_000_000), ...special });
  expect(await heard()).toEqual({ office: [], sme: ['terms.offeredForBuyer terms'] });
  await write('sme', withUpfront(50_000_000));
  expect(await heard()).toEqual({ office: ['terms.offeredForSeller terms'], sme: [] });
  await onTerms(m, 'sme', id, 'withdraw');
  expect(await heard()).toEqual({ office: ['terms.withdrawnForSeller terms'], sme: [] });
  await write('sme', { ...exclusiveTerms, ...special });
  expect(await heard()).toEqual({ office: ['terms.offeredForSeller terms'], sme: [] });
  await onTerms(m, 'office', id, 'accept');
  expect(await heard()).toEqual({ office: [], sme: ['deal.movedForBuyer'] });
  const { items } = (await as(m, 'sme').get<{ items: Line[] }>('/notices?limit=100')).body;
  const number = (await m.world.stores.deals.byId(id))?.number;
  expect(items.find(({ kind }) => kind === 'terms.offeredForBuyer')?.text).toEqual({
    ko: `거래 ${number} 「분리막 세라믹 코팅」: 조건안 1판이 왔습니다. 답할 차례입니다`,
    en: `Deal ${number} “분리막 세라믹 코팅 (EN)”: version 1 of the terms has come; it is your turn`,
  });
  expect(JSON.stringify(m.mails())).not.toContain(canary);
  expect(mailsTo(m, 'sme').filter((subject) => subject.includes('조건안 1판'))).toHaveLength(1);
});

test('a document tells all who are to sign it, one signature the side whose own is missing, and a wording the side that has to answer', async () => {
  m = await cast({ now: '2026-11-26T10:00+09:00' });
  const id = await agreed(m);
  const heard = listening('office', 'sme', 'deputy');
  await heard();
  await as(m, 'office').post(`/deals/${id}/contract`);
  expect(await heard()).toEqual({ office: [], sme: ['deal.movedForBuyer'], deputy: [] });
  const key = 'confidentiality.duty';
  const worded = (await paperSeenBy(m, 'sme', id)).sentences[key];
  const text = { ko: `${worded?.ko} ${canary}.`, en: `${worded?.en} ${canary}.` };
  await onPaper(m, 'sme', id, { action: 'word', key, text });
  expect(await heard()).toEqual({ office: ['contract.movedForSeller contract'], sme: [], deputy: [] });
  await onPaper(m, 'office', id, { action: 'agree_wording', key });
  expect(await heard()).toEqual({ office: [], sme: ['contract.movedForBuyer contract'], deputy: [] });
  await issue(m, 'office', id);
  expect(await heard()).toEqual({ office: [], sme: ['contract.issued contract'], deputy: [] });
  await onPaper(m, 'sme', id, { action: 'recall' });
  expect(await heard()).toEqual({ office: ['contract.movedForSeller contract'], sme: [], deputy: [] });
  // Who cannot sign may issue; the one of its own side who signs is told too.
  await issue(m, 'deputy', id);
  expect(await heard()).toEqual({ office: ['contract.issued contract'], sme: ['contract.issued contract'], deputy: [] });
  const [buyer, seller] = [{ showing: await proven(m, 'sme') }, { showing: await proven(m, 'office') }];
  await heard();
  await signAs(m, 'sme', id, '김나래', buyer);
  expect(await heard()).toEqual({ office: ['contract.signedForSeller contract'], sme: [], deputy: [] });
  await signAs(m, 'office', id, '이도윤', seller);
  expect(await heard()).toEqual({ office: [], sme: ['deal.movedForBuyer'], deputy: [] });
  expect(JSON.stringify(m.mails())).not.toContain(canary);
});
