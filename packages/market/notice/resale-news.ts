import type { Language } from '@sandan/kernel/text';
import type { ResaleAction } from '../resale/process.ts';
import type { Bidder, Resale } from '../resale/resale.ts';
import type { News } from './notice.ts';

type Said = Readonly<Record<Language, string>>;

/** What each side is told of a step that the other, or the clock, has taken. No amount is told: whoever may see it finds it on the page. */
const told: Readonly<Partial<Record<ResaleAction, { readonly seller?: Said; readonly buyer?: Said }>>> = {
  award: {
    seller: { ko: '경매가 낙찰되어 주문이 만들어졌습니다', en: 'the auction is won, and the order is placed' },
  },
  lapse: {
    seller: { ko: '팔리지 않고 끝났습니다', en: 'it ended without a sale' },
  },
  agree: { seller: { ko: '다음 순위 입찰자가 제안을 받아들였습니다', en: 'the next in line has accepted' } },
  refuse: { seller: { ko: '다음 순위 입찰자가 제안을 거절했습니다', en: 'the next in line has refused' } },
  reserve: {
    seller: { ko: '정가에 예약되어 주문이 만들어졌습니다', en: 'it was reserved at its price, and the order is placed' },
  },
  release: { buyer: { ko: '예약이 풀렸습니다', en: 'the reservation was released' } },
  sell: { buyer: { ko: '대금이 확인되어 판매가 끝났습니다', en: 'it is paid, and yours' } },
  install: {
    seller: { ko: '설치가 기록되었습니다', en: 'it was installed' },
    buyer: {
      ko: '설치가 기록되었습니다. 14일 안에 인수 여부를 확인해 주세요',
      en: 'it was installed; take it over within 14 days',
    },
  },
  take_over: {
    seller: { ko: '인수가 끝나 보증 기간이 시작되었습니다', en: 'it was taken over, and the warranty runs' },
    buyer: { ko: '인수한 것으로 보고 보증 기간이 시작되었습니다', en: 'it counts as taken over, and the warranty runs' },
  },
  claim: { seller: { ko: '보증 청구가 들어왔습니다', en: 'a claim under the warranty' } },
  answer_claim: { buyer: { ko: '보증 청구에 답이 왔습니다', en: 'your claim was answered' } },
  close: {
    seller: { ko: '보증 기간이 끝났습니다', en: 'the warranty is over' },
    buyer: { ko: '보증 기간이 끝났습니다', en: 'the warranty is over' },
  },
};

/** What a step of a sale gives to tell: to each side what it has not done itself. */
export const resaleNews = (before: Resale | undefined, after: Resale): readonly News[] => {
  const step = after.course.at(-1);
  if (!step || (before && before.course.at(-1)?.at === step.at && before.state === after.state)) return [];
  const said = told[step.action] ?? {};
  const { number, title, changed } = after;
  return (['seller', 'buyer'] as const).flatMap((side) => {
    const what = said[side];
    if (!what || step.side === side) return [];
    const kind = side === 'seller' ? 'resale.forSeller' : 'resale.forBuyer';
    const params = { number, title, what };
    const link = `/resales/${after.id}`;
    return [{ kind, key: `${after.id}#${after.version}#${side}`, at: changed.at, link, params, actor: changed.actor }];
  });
};

/** What becomes of a bidder and is told: that it was outbid by another, and how it ended. What it did itself is not. */
const became: Readonly<Partial<Record<Bidder['state'], Said>>> = {
  outbid: { ko: '더 높은 입찰이 들어왔습니다', en: 'you were outbid' },
  won: { ko: '낙찰되었습니다. 주문을 확인해 주세요', en: 'you have won; see your order' },
  lost: { ko: '경매가 끝났고 낙찰되지 않았습니다', en: 'the auction is over, and you have not won' },
};

/** Outbid, won, lost: each is told once, when the bidder comes to it. One whose own bid did not lead reads it in the answer. */
export const bidderNews = (before: Bidder | undefined, after: Bidder): readonly News[] => {
  const what = became[after.state];
  if (!what || !before || before.state === after.state) return [];
  if (after.state === 'outbid' && before.state !== 'leading') return [];
  const { title, changed } = after;
  const key = `${after.id}#${after.version}`;
  const link = `/resales/${after.resaleId}`;
  return [{ kind: 'resale.forBidder', key, at: changed.at, link, params: { title, what }, actor: changed.actor }];
};

const proposed: Said = {
  ko: '판매자가 다음 순위인 귀사에 제안했습니다',
  en: 'you are next in line: the seller proposes it to you',
};

/** That a machine is proposed to the next in line, for that bidder alone. */
export const proposalNews = (before: Resale | undefined, after: Resale): readonly News[] => {
  const { proposal, title, changed } = after;
  if (!proposal || before?.proposal?.until === proposal.until) return [];
  const key = `${after.id}#proposal#${after.version}`;
  const link = `/resales/${after.id}`;
  return [{ kind: 'resale.forBidder', key, at: changed.at, link, params: { title, what: proposed }, actor: changed.actor }];
};
