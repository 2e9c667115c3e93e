import type { Language } from '@sandan/kernel/text';
import type { ServiceState } from '../service/process.ts';
import type { ServiceRequest } from '../service/request.ts';
import type { News } from './notice.ts';

type Said = Readonly<Record<Language, string>>;

/** What each side is told of a state that the other, or the clock, has brought about. */
const told: Readonly<Partial<Record<ServiceState, { readonly owner?: Said; readonly user?: Said }>>> = {
  requested: { owner: { ko: '새 의뢰입니다. 견적을 내 주세요', en: 'a new request. Please quote' } },
  quoted: { user: { ko: '견적이 왔습니다', en: 'there is a quote' } },
  accepted: { owner: { ko: '견적을 수락했습니다. 일을 시작해 주세요', en: 'the quote is accepted. Please begin' } },
  delivered: { user: { ko: '결과가 왔습니다. 확인해 주세요', en: 'there is a result. Please look at it' } },
  returned: { owner: { ko: '결과를 고쳐 달라고 합니다', en: 'the result was given back' } },
  contested: { owner: { ko: '운영자가 결과를 판단합니다', en: 'the operator is to decide on the result' } },
  over: {
    owner: { ko: '결과가 수락되어 대금이 청구됩니다', en: 'the result is accepted, and its price is due' },
    user: { ko: '결과가 수락된 것으로 끝났습니다', en: 'the result counts as accepted' },
  },
  closed: {
    owner: { ko: '의뢰가 끝났습니다', en: 'the request is closed' },
    user: { ko: '의뢰가 끝났습니다', en: 'the request is closed' },
  },
};

/** What a step of a request gives to tell: to each side what it has not done itself. */
export const serviceNews = (before: ServiceRequest | undefined, after: ServiceRequest): readonly News[] => {
  const step = after.course.at(-1);
  if (!step || before?.course.length === after.course.length || after.course[0]?.action !== 'send') return [];
  const said = told[step.to] ?? {};
  const { number, wish, changed } = after;
  return (['owner', 'user'] as const).flatMap((side) => {
    const what = said[side];
    if (!what || step.side === side) return [];
    const kind = side === 'owner' ? 'service.forOwner' : 'service.forUser';
    const [key, link] = [`${after.id}#${after.version}#${side}`, `/service-requests/${after.id}`];
    return [{ kind, key, at: changed.at, link, params: { number, title: wish.title, what }, actor: changed.actor }];
  });
};
