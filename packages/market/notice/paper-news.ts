import type { Stamp } from '@sandan/kernel/actor';
import type { Localized } from '@sandan/kernel/text';
import type { Contract } from '../contract/contract.ts';
import type { TechnologyDeal } from '../deal/technology.ts';
import type { Party, TermSheet } from '../term-sheet/term-sheet.ts';
import type { NoticeKindName } from './kinds.ts';
import type { News } from './notice.ts';

interface Names {
  readonly seller: Localized;
  readonly buyer: Localized;
}

const newsOf = (
  deal: TechnologyDeal,
  kind: NoticeKindName,
  { by, key, page, params }: { by: Stamp; key: string; page: 'terms' | 'contract'; params: News['params'] },
): News => ({
  kind,
  key: `${deal.id}#${page}#${key}`,
  at: by.at,
  link: `/deals/${deal.id}/${page}`,
  params: { number: deal.number, listing: deal.listing.title, ...params },
  actor: by.actor,
});

const facing = (side: Party): 'ForSeller' | 'ForBuyer' => (side === 'seller' ? 'ForBuyer' : 'ForSeller');
const writerOf = (state: TermSheet['state']): Party => (state.endsWith('seller') ? 'seller' : 'buyer');

/**
 * What a change of a term sheet gives to tell: an offer to the side that now holds the pen, and that one was taken back. What both agreed
 * to, and opened again, is a move of the deal, which tells it.
 */
export const termSheetNews = (before: TermSheet | undefined, after: TermSheet, deal: TechnologyDeal): readonly News[] => {
  const { state, number, version } = after;
  const said = { by: after.changed, key: `${version}`, page: 'terms' as const, params: { version: number } };
  const offered = state.startsWith('offered') && number > (before?.number ?? 0);
  const withdrawn = state.startsWith('withdrawn') && before?.state.startsWith('offered') === true;
  if (!offered && !withdrawn) return [];
  return [newsOf(deal, `terms.${offered ? 'offered' : 'withdrawn'}${facing(writerOf(state))}`, said)];
};

/** What is done to the wording or the document, in words that end a sentence. */
const moves = {
  word: { ko: '다른 문구가 제안되었습니다. 답해 주세요', en: 'another wording is proposed, please answer' },
  agreed: { ko: '제안한 문구가 받아들여졌습니다', en: 'a proposed wording is agreed' },
  refused: { ko: '문구 제안이 거절되거나 철회되었습니다', en: 'a proposed wording is refused or taken back' },
  recall: {
    ko: '발행된 계약서가 회수되었습니다. 서명은 더 이상 유효하지 않습니다',
    en: 'the issued document is taken back, and its signatures with it',
  },
} as const;

const moveOf = (before: Contract, after: Contract): keyof typeof moves | undefined => {
  if (after.state !== 'drafted' || before.state === 'void') return undefined;
  if (before.state !== 'drafted') return 'recall';
  const was = (c: Contract['changes'][number]) =>
    before.changes.some((b) => b.key === c.key && b.by.at === c.by.at && b.state === c.state);
  const changed = after.changes.find((c) => !was(c));
  return changed?.state === 'open' ? 'word' : changed?.state;
};

/**
 * What a change of a contract gives to tell: a wording or a document that was taken back to the other side, a document to all who are to
 * sign it, one signature to the side whose own is missing. That it is drafted, signed by both or in effect is a move of the deal.
 */
export const contractNews = (
  before: Contract | undefined,
  after: Contract,
  deal: TechnologyDeal,
  names: Names,
): readonly News[] => {
  if (!before) return [];
  const by = after.changed;
  const tell = (kind: NoticeKindName, params: News['params'] = {}) => [
    newsOf(deal, kind, { by, key: `${after.version}`, page: 'contract', params: { ...names, ...params } }),
  ];
  if (before.state !== after.state) {
    if (after.state === 'issued') return tell('contract.issued');
    if (after.state === 'signed_by_seller') return tell('contract.signedForBuyer');
    if (after.state === 'signed_by_buyer') return tell('contract.signedForSeller');
  }
  const move = moveOf(before, after);
  if (!move) return [];
  const side = by.organisationId === deal.seller.organisationId ? 'seller' : 'buyer';
  return tell(`contract.moved${facing(side)}`, { move: moves[move] });
};
