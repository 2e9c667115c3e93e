import { useLanguage } from './words.ts';

const ko = {
  title: '수출 통제 확인에서 멈춘 거래입니다',
  at: (at: string, country: string) => `${at}에 확인 · 목적지 ${country}`,
  by: { sender: '보내는 쪽이 할 일', desk: '운영자가 할 일', nobody: '풀 수 없음' },
  record: '판정 기록하기',
  settled: '필요한 기록이 모두 있습니다. 다시 진행해 주세요.',
  candidates: (numbers: string) => `통제번호 후보 ${numbers}`,
  counterpart:
    '보내는 쪽의 전략물자 판정 기록이나 운영자의 당사자 확인이 있어야 풀립니다. 풀리면 같은 단계를 다시 진행해 주세요.',
  all: '우리 기업의 판정 기록',
};

export type HeldWords = typeof ko;

const en: HeldWords = {
  title: 'Export control holds this',
  at: (at, country) => `Checked ${at} · to ${country}`,
  by: { sender: 'For the sender to do', desk: 'For the desk to do', nobody: 'Cannot be lifted' },
  record: 'Record a classification',
  settled: 'All that was missing is recorded. Try the step again.',
  candidates: (numbers) => `candidates ${numbers}`,
  counterpart:
    'It goes on once the sender has recorded a classification, or the desk has checked a party. Then take the same step again.',
  all: 'Our classifications',
};

const words = { ko, en } as const;

/** The words of what the trade gate holds. */
export const useHeldWords = (): HeldWords => words[useLanguage()];
