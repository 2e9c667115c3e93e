import { Fault } from '@sandan/kernel/fault';

/** Errors that a repetition of the same request cannot mend. */
const final = /^(?:ValidationException|InvalidRequestException|UnsupportedLanguagePairException|TextSizeLimitExceededException)$/;

const faultOf = (cause: unknown): Fault => {
  if (cause instanceof Fault) return cause;
  const { name = '', message = String(cause) } = cause as { name?: string; message?: string };
  return final.test(name)
    ? new Fault('invalid', 'translate.refused', message, { cause })
    : new Fault('limited', 'translate.down', message, { cause, retryAfter: 5 });
};

/** Asks a service, within a deadline in ms; every failure is said in the market's words. */
export const ask = async <T>(act: (signal: AbortSignal) => Promise<T>, deadline: number): Promise<T> => {
  try {
    return await act(AbortSignal.timeout(deadline));
  } catch (cause) {
    throw faultOf(cause);
  }
};
