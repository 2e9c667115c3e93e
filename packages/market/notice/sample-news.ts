import type { Language } from '@sandan/kernel/text';
import type { SampleAction } from '../sample/process.ts';
import type { Sample } from '../sample/sample.ts';
import type { News } from './notice.ts';

type Said = Readonly<Record<Language, string>>;

/** What each side is told of a step that the other, or the clock, has taken. */
const told: Readonly<Partial<Record<SampleAction, { readonly seller?: Said; readonly buyer?: Said }>>> = {
  offer: { buyer: { ko: '판매자가 조건을 보냈습니다', en: 'the seller has made an offer' } },
  decline: { buyer: { ko: '판매자가 보내지 않기로 했습니다', en: 'the seller has declined' } },
  remind: { seller: { ko: '구매자가 답을 기다립니다', en: 'the buyer waits for an answer' } },
  cancel: {
    seller: { ko: '샘플 요청이 취소되었습니다', en: 'the request was cancelled' },
    buyer: { ko: '샘플 요청이 취소되었습니다', en: 'the request was cancelled' },
  },
  agree: { seller: { ko: '구매자가 조건에 동의했습니다', en: 'the buyer has agreed' } },
  pay: { buyer: { ko: '입금이 확인되었습니다', en: 'the payment has come in' } },
  send: { buyer: { ko: '샘플을 보냈습니다', en: 'it was sent' } },
  receive: {
    seller: { ko: '샘플이 도착했습니다', en: 'it has arrived' },
    buyer: { ko: '도착한 것으로 보고 평가를 기다립니다', en: 'it counts as received, and waits for your verdict' },
  },
  pass: { seller: { ko: '샘플이 기준을 통과했습니다', en: 'it meets all criteria' } },
  fail: { seller: { ko: '샘플이 기준에 맞지 않습니다', en: 'it does not meet the criteria' } },
  credit: {
    seller: { ko: '샘플 대금이 주문에서 공제되었습니다', en: 'its price was taken off an order' },
    buyer: { ko: '샘플 대금이 주문에서 공제되었습니다', en: 'its price was taken off your order' },
  },
};

const asked: Said = { ko: '새 샘플 요청입니다', en: 'a new request' };

/** What a step of a sample gives to tell: to each side what it has not done itself. */
export const sampleNews = (before: Sample | undefined, after: Sample): readonly News[] => {
  const step = after.course.at(-1);
  if (before && before.course.length === after.course.length) return [];
  const said = step ? (told[step.action] ?? {}) : { seller: asked };
  const { number, title, changed } = after;
  return (['seller', 'buyer'] as const).flatMap((side) => {
    const what = said[side];
    if (!what || (step ? step.side : 'buyer') === side) return [];
    const kind = side === 'seller' ? 'sample.forSeller' : 'sample.forBuyer';
    const link = `/samples?box=${side === 'seller' ? 'received' : 'asked'}`;
    return [
      {
        kind,
        key: `${after.id}#${after.version}#${side}`,
        at: changed.at,
        link,
        params: { number, title, what },
        actor: changed.actor,
      },
    ];
  });
};
