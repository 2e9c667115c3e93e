import type { Localized } from '@sandan/kernel/text';
import type { RoomQuestion } from '../deal/room.ts';
import type { DealSide, TechnologyDeal } from '../deal/technology.ts';
import { type DealEntry, dealMoveTexts } from '../deal/technology-entry.ts';
import { endReasons, holdReasons } from '../deal/technology-reason.ts';
import type { NoticeKindName } from './kinds.ts';
import type { News } from './notice.ts';

const other = (side: DealSide, toSeller: NoticeKindName, toBuyer: NoticeKindName): readonly NoticeKindName[] => {
  if (side === 'seller') return [toBuyer];
  return side === 'buyer' ? [toSeller] : [toSeller, toBuyer];
};

const kindsOf = (deal: TechnologyDeal, { action, side }: DealEntry): readonly NoticeKindName[] => {
  switch (action) {
    case 'express':
      return ['deal.interest'];
    case 'decline':
      return other(side, 'deal.declinedForSeller', 'deal.declinedForBuyer');
    case 'terminate':
    case 'expire':
      return ['deal.ended'];
    case 'hold':
      return ['deal.held'];
    case 'release':
      return ['deal.released'];
    case 'remind':
      if (deal.state === 'interest') return ['deal.reminderForSeller', 'deal.interestUnanswered'];
      return [deal.term?.waitsFor === 'buyer' ? 'deal.reminderForBuyer' : 'deal.reminderForSeller'];
    case 'sleep':
      return ['deal.dormant'];
    default:
      return other(side, 'deal.movedForSeller', 'deal.movedForBuyer');
  }
};

const texts: Readonly<Record<string, { readonly ko: string; readonly en: string }>> = { ...endReasons, ...holdReasons };

/** What one move of a deal gives to tell. */
export const dealNews = (
  deal: TechnologyDeal,
  entry: DealEntry,
  names: { readonly seller: Localized; readonly buyer: Localized },
): readonly News[] =>
  kindsOf(deal, entry).map((kind) => ({
    kind,
    key: `${deal.id}#${entry.position}`,
    at: entry.by.at,
    link: `/deals/${deal.id}`,
    params: {
      number: deal.number,
      listing: deal.listing.title,
      ...names,
      move: dealMoveTexts[entry.action],
      reason: texts[entry.reason ?? ''] ?? dealMoveTexts[entry.action],
    },
    actor: entry.by.actor,
  }));

/** What a question of a data room, or its answer, gives to tell: that it is there, not what it says. */
export const questionNews = (deal: TechnologyDeal, question: RoomQuestion): readonly News[] => {
  const { answer, side } = question;
  const toSeller = answer ? side === 'seller' : side === 'buyer';
  const { at, actor } = answer?.by ?? question.by;
  return [
    {
      kind: `room.${answer ? 'answer' : 'question'}For${toSeller ? 'Seller' : 'Buyer'}`,
      key: `${question.id}#${question.version}`,
      at,
      link: `/deals/${deal.id}/room`,
      params: { number: deal.number },
      actor,
    },
  ];
};
