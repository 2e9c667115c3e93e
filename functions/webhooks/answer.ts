import { Fault } from '@sandan/kernel/fault';

const kept = 200;

/** What may be a secret or a person: keys, tokens, long runs of letters and digits, addresses of mail, numbers of telephones. */
const secrets: readonly RegExp[] = [
  /\b(?:bearer|basic)\s+\S+/gi,
  /\b[\w-]*(?:key|token|secret|passw\w*|auth\w*|session|cookie)["']?\s*[:=]\s*["']?[^\s"',;&}]+/gi,
  /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g,
  /[A-Za-z0-9+/_=-]{24,}/g,
  /\+?\d(?:[ ().-]?\d){8,}/g,
];

/** The first characters of an answer in one line, without what may be a secret. */
export const excerptOf = (text: string): string => {
  const line = text
    .slice(0, 2000)
    .replace(/[\p{C}\s]+/gu, ' ')
    .trim();
  return secrets.reduce((rest, secret) => rest.replace(secret, '***'), line).slice(0, kept);
};

/** What a failed try says of the answer: its status, the start of it, and how long to wait. */
export const answerIn = (cause: unknown): { status?: number; answer?: string; wait?: number } => {
  if (!(cause instanceof Fault)) return {};
  const status = Number(cause.params.status ?? Number.NaN);
  const answer = excerptOf(String(cause.params.answer ?? ''));
  return {
    ...(Number.isInteger(status) ? { status } : {}),
    ...(answer ? { answer } : {}),
    ...(cause.retryAfter === undefined ? {} : { wait: cause.retryAfter }),
  };
};
