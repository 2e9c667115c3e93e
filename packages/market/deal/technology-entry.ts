import { Stamp } from '@sandan/kernel/actor';
import { idOf } from '@sandan/kernel/id';
import * as z from 'zod';
import { DealState, dealSides, technologyDealProcess } from './technology.ts';
import { endReasonNames, holdReasonNames } from './technology-reason.ts';

const actions = ['express', ...new Set(technologyDealProcess.transitions.map((t) => t.action))] as const;
export const DealMoveName = z.enum(actions);
export type DealMoveName = z.infer<typeof DealMoveName>;

export const maxDealText = 4000;

/**
 * One move of a deal: every version has exactly one entry, with the version as its `position`; entries are never changed, and the deal
 * can be told again from them.
 */
export const DealEntry = z
  .object({
    id: idOf('message'),
    dealId: idOf('deal'),
    /** 1; one more once its words were erased. */
    version: z.int().positive(),
    position: z.int().positive(),
    by: Stamp,
    side: z.enum(dealSides),
    action: DealMoveName,
    from: DealState.optional(),
    to: DealState,
    reason: z.enum([...endReasonNames, ...holdReasonNames]).optional(),
    /** What the one who moved says to the other side. */
    text: z.string().trim().min(1).max(maxDealText).optional(),
  })
  .meta({ id: 'DealEntry' });
export type DealEntry = z.infer<typeof DealEntry>;

/** What was done, in words that end a sentence of the timeline. */
export const dealMoveTexts: Readonly<Record<DealMoveName, { readonly ko: string; readonly en: string }>> = {
  express: { ko: '관심 표명', en: 'Interest expressed' },
  screen: { ko: '관심 접수', en: 'Interest taken up' },
  share_teaser: { ko: '요약 자료 공개', en: 'Teaser shared' },
  propose_nda: { ko: '비밀유지계약 제안', en: 'Non-disclosure agreement proposed' },
  bring_nda_into_force: { ko: '비밀유지계약 발효', en: 'Non-disclosure agreement in force' },
  replace_nda: { ko: '비밀유지계약 변경 제안', en: 'Changed non-disclosure agreement proposed' },
  accept_nda: { ko: '비밀유지계약 동의 (한쪽)', en: 'Non-disclosure agreement accepted by one side' },
  renew_nda: { ko: '변경된 비밀유지계약 발효', en: 'Changed non-disclosure agreement in force' },
  open_room: { ko: '자료실 개설', en: 'Data room opened' },
  evaluate: { ko: '평가 시작', en: 'Evaluation begun' },
  negotiate: { ko: '조건 협의 시작', en: 'Negotiation of terms begun' },
  agree_terms: { ko: '조건 합의', en: 'Terms agreed' },
  take_express: { ko: '간편 실시권 신청', en: 'Express licence taken' },
  ask_approval: { ko: '내부 승인 요청', en: 'Approval asked for inside' },
  refuse_approval: { ko: '내부 승인 반려', en: 'Approval refused inside' },
  draft_contract: { ko: '계약서 작성', en: 'Contract drafted' },
  reopen_terms: { ko: '조건 재협의', en: 'Terms opened again' },
  sign: { ko: '양측 서명 완료', en: 'Signed by both' },
  take_effect: { ko: '계약 발효', en: 'Contract in effect' },
  report: { ko: '기술료 보고 시작', en: 'Reporting of royalties begun' },
  expire: { ko: '계약 기간 만료', en: 'Contract expired' },
  terminate: { ko: '계약 해지', en: 'Contract terminated' },
  decline: { ko: '거절', en: 'Declined' },
  remind: { ko: '진행 알림', en: 'Reminder' },
  sleep: { ko: '움직임이 없어 휴면', en: 'Dormant, for nobody moved' },
  wake: { ko: '다시 진행', en: 'Taken up again' },
  hold: { ko: '진행 보류', en: 'Put on hold' },
  release: { ko: '보류 해제', en: 'Hold lifted' },
};
