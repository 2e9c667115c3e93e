import { Fault } from '@sandan/kernel/fault';

/** What went wrong, in words for a person. */
export const wordsOf = (cause: unknown): string =>
  cause instanceof Fault
    ? `${cause.code}${cause.message === cause.code ? '' : `: ${cause.message}`}`
    : cause instanceof Error
      ? cause.message || cause.name
      : String(cause);
