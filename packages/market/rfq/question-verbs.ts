import { type Actor, stamp } from '@sandan/kernel/actor';
import { Fault } from '@sandan/kernel/fault';
import { newId } from '@sandan/kernel/id';
import type { Rfq, RfqQuestion } from './rfq.ts';
import { moveRfq, type RfqMove } from './rfq-verbs.ts';

/** Questions that one request can have. */
export const maxQuestions = 200;

export interface Asked {
  readonly move: RfqMove;
  readonly question: RfqQuestion;
}

/** Asks the buyer; the request is `clarifying` until all is answered. @throws Fault conflict `process.refused`, `rfq.tooManyQuestions` */
export const askRfq = (rfq: Rfq, text: string, before: number, actor: Actor, now: Date): Asked => {
  if (before >= maxQuestions) throw new Fault('conflict', 'rfq.tooManyQuestions', rfq.id, { params: { count: maxQuestions } });
  const move = moveRfq(rfq, 'ask', 'supplier', actor, now, { change: { questions: rfq.questions + 1 } });
  const question = { id: newId('message', now.getTime()), rfqId: rfq.id, version: 1, text: text.trim(), by: stamp(actor, now) };
  return { move, question };
};

/** Answers a question, for all to read. @throws Fault conflict `rfq.answered`, `process.refused` */
export const answerRfq = (rfq: Rfq, question: RfqQuestion, text: string, actor: Actor, now: Date): Asked => {
  if (question.answer) throw new Fault('conflict', 'rfq.answered');
  const questions = Math.max(0, rfq.questions - 1);
  const move = moveRfq(rfq, questions === 0 ? 'clarify' : 'answer', 'buyer', actor, now, { change: { questions } });
  return { move, question: { ...question, version: question.version + 1, answer: { text: text.trim(), by: stamp(actor, now) } } };
};
