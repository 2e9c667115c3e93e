import type { Ask, Question } from '../http/ask.ts';

/** A source that gives made-up answers in order, and the questions that it was asked. */
export const answering = (...answers: readonly (string | Uint8Array | { status: number; text: string })[]) => {
  const asked: Question[] = [];
  const ask: Ask = async (question) => {
    const answer = answers[Math.min(asked.length, answers.length - 1)] ?? '';
    asked.push(question);
    const { status, text } = typeof answer === 'string' || answer instanceof Uint8Array ? { status: 200, text: answer } : answer;
    if (status >= 400 && !question.fine?.includes(status)) throw new Error(`an answer with ${status} was not expected`);
    return { status, headers: new Headers(), bytes: typeof text === 'string' ? new TextEncoder().encode(text) : text };
  };
  return { ask, asked };
};

export const noon = new Date('2026-11-22T03:00:00Z');
export const access = (ask: Ask) => ({ ask, key: 'k+/=', origin: 'https://apis.data.go.kr', now: () => noon });
