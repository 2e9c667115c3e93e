import type { Effect } from './effect.ts';

/** An event of WIPO ST.27 (recommendation for the exchange of patent legal status data), as KIPRIS gives it in parts. */
export interface StatusEvent {
  /** Category and key event: F10. */
  readonly key: string;
  readonly detailed?: string | undefined;
  /** Stages before and after: 1 filing, 2 examination, 3 challenge before grant, 4 grant, 5 challenge after it, 6 and more termination. */
  readonly previousStage?: string | undefined;
  readonly currentStage?: string | undefined;
  /** Code of the office itself: PR0701. */
  readonly national?: string | undefined;
}

/** One word for an event, by which its effect can be told again. */
export const st27Code = ({ key, detailed, currentStage, national }: StatusEvent): string =>
  ['ST27', currentStage ?? '', detailed || key, national ?? ''].join('-').replace(/-+$/, '').slice(0, 20);

export const isSt27 = (code: string): boolean => /^ST27-\d?-[A-Z]\d\d/.test(code);

/** National codes of the Korean office that say why a right or an application ended. */
const reasons: Readonly<Record<string, Effect>> = {
  PE0601: 'refused',
  PE0801: 'refused',
  PC1801: 'expired',
  PC1903: 'lapsed',
};

const categories: Readonly<Record<string, Effect>> = { B: 'withdrawn', F: 'granted', H: 'lapsed', U: 'paid' };

/** What an event does, by its national code, else by its category (B application ends, F grant, H right ceases, U fees). */
export const st27Effect = (code: string): Effect | undefined => {
  const [, stage = '', event = '', national = ''] = code.split('-');
  const effect = reasons[national] ?? categories[event[0] ?? ''];
  return effect === 'paid' && Number(stage) < 4 ? undefined : effect;
};

const names: Readonly<Record<string, { ko: string; en: string }>> = {
  A: { ko: '출원', en: 'Application filed' },
  B: { ko: '출원 절차 종료', en: 'Application ended' },
  C: { ko: '출원 절차 재개', en: 'Application revived' },
  D: { ko: '조사·심사', en: 'Search and examination' },
  E: { ko: '등록 전 심사·심판', en: 'Review before grant' },
  F: { ko: '권리 설정', en: 'Right granted' },
  G: { ko: '존속기간 연장', en: 'Protection beyond the term' },
  H: { ko: '권리 소멸', en: 'Right ceased' },
  P: { ko: '공고·공개', en: 'Published' },
  R: { ko: '명의·사항 변경', en: 'Change of particulars' },
  T: { ko: '행정 처리', en: 'Administrative step' },
  U: { ko: '수수료 납부', en: 'Fee' },
};

/** An event in words, from its category and the office's own code. */
export const st27Words = ({ key, national }: StatusEvent): { ko: string; en: string } => {
  const { ko, en } = names[key[0] ?? ''] ?? { ko: '법적 상태 이벤트', en: 'Legal event' };
  const code = national ? ` (${national})` : '';
  return { ko: `${ko}${code}`, en: `${en}${code}` };
};
