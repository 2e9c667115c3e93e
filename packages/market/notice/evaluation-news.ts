import type { Language } from '@sandan/kernel/text';
import type { Evaluation } from '../evaluation/evaluation.ts';
import type { EvaluationAction } from '../evaluation/process.ts';
import type { News } from './notice.ts';

type Said = Readonly<Record<Language, string>>;

const accepted: Said = { ko: '결과가 수락되었습니다', en: 'the report is accepted' };
const closed: Said = { ko: '평가 요청이 끝났습니다', en: 'the request is closed' };

/** What each side is told of a step that the other, the operator or the clock has taken. */
const told: Readonly<Partial<Record<EvaluationAction, { readonly supplier?: Said; readonly host?: Said }>>> = {
  send: { host: { ko: '새 평가 요청입니다. 답해 주세요', en: 'a new request. Please answer' } },
  agree: { supplier: { ko: '평가하기로 했습니다. 시료를 보내 주세요', en: 'it will be evaluated. Please send the samples' } },
  giveBack: { supplier: { ko: '계획을 고쳐 달라고 합니다', en: 'the protocol was given back to be changed' } },
  decline: { supplier: { ko: '평가할 수 없다고 합니다', en: 'it was declined' } },
  ship: { host: { ko: '시료를 보냈습니다', en: 'the samples are on their way' } },
  start: { supplier: { ko: '시료가 도착해 시험을 시작했습니다', en: 'the samples are there, and the test runs' } },
  report: { supplier: { ko: '결과가 왔습니다. 확인해 주세요', en: 'there is a report. Please look at it' } },
  contest: { host: { ko: '공급사가 결과에 이의를 냈습니다', en: 'the supplier contests the report' } },
  accept: { supplier: accepted, host: accepted },
  uphold: { supplier: accepted, host: accepted },
  consent: {
    supplier: { ko: '수요 기업이 결과 공개에 동의했습니다', en: 'the demand company agrees to show the result' },
    host: { ko: '공급사가 결과 공개에 동의했습니다', en: 'the supplier agrees to show the result' },
  },
  withhold: {
    supplier: { ko: '수요 기업이 공개 동의를 거뒀습니다', en: 'the demand company no longer shows the result' },
    host: { ko: '공급사가 공개 동의를 거뒀습니다', en: 'the supplier no longer shows the result' },
  },
  close: { supplier: closed, host: closed },
};

/** What a step gives to tell: to each side what it has not done itself; a host that was not asked yet is told nothing. */
export const evaluationNews = (before: Evaluation | undefined, after: Evaluation): readonly News[] => {
  const step = after.course.at(-1);
  if (!step || before?.course.length === after.course.length) return [];
  const { number, protocol, changed } = after;
  return (['supplier', 'host'] as const).flatMap((side) => {
    const what = told[step.action]?.[side];
    if (!what || step.side === side || (side === 'host' && !after.asked)) return [];
    const kind = side === 'supplier' ? 'evaluation.forSupplier' : 'evaluation.forHost';
    const [key, link] = [`${after.id}#${after.version}#${side}`, `/evaluations/${after.id}`];
    return [{ kind, key, at: changed.at, link, params: { number, title: protocol.title, what }, actor: changed.actor }];
  });
};
