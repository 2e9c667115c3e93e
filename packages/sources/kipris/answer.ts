import { Fault } from '@sandan/kernel/fault';
import { excerpt } from '../xml.ts';

/** What the head of an answer says of itself, whichever gateway wrote it. */
export interface AnswerHead {
  /** successYN; gateway A has none. */
  success?: string;
  /** resultCode, or returnReasonCode of the common gateway. Gateway A leaves it empty on success. */
  code?: string;
  message?: string;
}

const fine = new Set(['', '0', '00', '000', '0000']);
/** Answers that another try may change: the system's own errors, a busy or timed-out service. */
const passing = new Set(['1', '01', '2', '02', '4', '04', '5', '05', '99']);
/** The requests that are granted are used up. */
const usedUp = '22';

/** Element names whose text belongs to the head. */
export const headNames: ReadonlyMap<string, keyof AnswerHead> = new Map([
  ['successYN', 'success'],
  ['resultCode', 'code'],
  ['resultMsg', 'message'],
  ['returnReasonCode', 'code'],
  ['returnAuthMsg', 'message'],
]);

/**
 * Refuses an answer that is an error in the clothes of a success (HTTP 200): codes 10 (also "Blocked users."), 20, 30, 31 ...
 * @throws Fault invalid `source.refused`, or limited if another try may help; limited `source.quota`; params: sourceCode, sourceMessage, answer
 */
export const checkHead = (head: AnswerHead, raw: string): void => {
  const code = (head.code ?? '').trim();
  if ((head.success ?? '').trim().toUpperCase() !== 'N' && fine.has(code)) return;
  const message = excerpt(head.message ?? '', 200);
  const kind = passing.has(code) || code === usedUp ? 'limited' : 'invalid';
  throw new Fault(kind, code === usedUp ? 'source.quota' : 'source.refused', `kipris ${code}: ${message}`, {
    params: { sourceCode: code || 'N', sourceMessage: message, answer: excerpt(raw) },
  });
};
