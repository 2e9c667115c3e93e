import { koreanDay, plusDays } from '@sandan/market/calendar/date';
import { isProven, type ProofBasis } from '@sandan/market/specification/proof-basis';
import type { Language, ProofView } from '../api/views.ts';

/** Days before its last one in which a measurement is told to end soon. */
const soonDays = 30;
const endsSoon: Readonly<Record<Language, string>> = { ko: '곧 만료', en: 'ends soon' };

/**
 * When a value was measured, until when that counts, and by which report; that it ends soon. What was withdrawn counts until no day, and a line of
 * a log or an evaluation is told by the basis itself.
 */
export const proofText = (
  { basis, on, until, report }: ProofView,
  language: Language,
  today: string = koreanDay(new Date()),
): string => {
  const named = /^(?:res|evl)_/.test(report) ? '' : report;
  const isSoon = isProven(basis as ProofBasis) && until <= plusDays(today, soonDays);
  return [
    basis === 'withdrawn' ? on : `${on}~${until}`,
    ...(isSoon ? [`(${endsSoon[language]})`] : []),
    ...(named ? [named] : []),
  ].join(' ');
};
