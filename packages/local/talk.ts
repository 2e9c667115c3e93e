import { Fault } from '@sandan/kernel/fault';
import { type BirpcReturn, createBirpc } from 'birpc';

/** One end of what two threads say to each other: a Worker, or its `parentPort`. */
interface End {
  postMessage(message: unknown): void;
  on(event: 'message', hear: (message: unknown) => void): unknown;
  off(event: 'message', hear: (message: unknown) => void): unknown;
}

/** A message of birpc that says how a call ended. */
interface Failed {
  readonly e?: unknown;
}
interface PlainFault extends Pick<Fault, 'kind' | 'code' | 'message' | 'fields' | 'params' | 'remedy'> {
  readonly fault: true;
  readonly retryAfter: number | undefined;
}

/** A thread copies of an error only its message: a Fault travels as a record of its own. */
const spoken = (message: Failed): unknown => {
  if (!(message.e instanceof Fault)) return message;
  const { kind, code, fields, params, retryAfter, remedy } = message.e;
  const e: PlainFault = { fault: true, kind, code, message: message.e.message, fields, params, retryAfter, remedy };
  return { ...message, e };
};
const heard = (message: Failed): unknown => {
  const e = message.e as Partial<PlainFault> | undefined;
  if (!e?.fault || !e.kind || !e.code) return message;
  const { kind, code, message: text, fields, params, retryAfter, remedy } = e;
  const more = {
    ...(fields ? { fields } : {}),
    ...(params ? { params } : {}),
    ...(retryAfter === undefined ? {} : { retryAfter }),
    ...(remedy ? { remedy } : {}),
  };
  return { ...message, e: new Fault(kind, code, text, more) };
};

/**
 * Functions of this thread for the other one, and the other's for this one; calls wait until there is something to answer them. A Fault
 * arrives as a Fault, any other error with its message.
 */
export const talk = <Theirs extends object>(end: End, ours: object | Promise<object>): BirpcReturn<Theirs> =>
  createBirpc<Theirs>(
    {},
    {
      post: (message) => end.postMessage(message),
      on: (hear) => void end.on('message', hear),
      off: (hear) => void end.off('message', hear),
      serialize: spoken,
      deserialize: heard,
      resolver: async (name) => ((await ours) as Readonly<Record<string, () => unknown>>)[name],
      // Who waits hears it when the thread ends; a page may take as long as it takes.
      timeout: -1,
    },
  );
