import { Fault } from '@sandan/kernel/fault';
import { type Dispatcher, request } from 'undici';
import { type Allow, checkHost } from './address.ts';
import { told, toldHeadersOf } from './answer.ts';
import type { Limits, Question } from './ask.ts';
import type { Budget } from './budget.ts';
import { acceptedCodings, decoded } from './coding.ts';
import { maxHops, redirected } from './redirect.ts';
import { retryAfterOf } from './wait.ts';

/** An attempt that may be made again, after `wait` seconds if the source said so. */
export class Again extends Error {
  readonly fault: Fault;
  readonly wait: number | undefined;
  constructor(fault: Fault, wait?: number) {
    super(fault.message);
    this.fault = fault;
    this.wait = wait;
  }
}

/** An answer whose head is there. `extend` sets the clock of the attempt anew; `close` ends it. */
export interface Opened {
  readonly status: number;
  readonly headers: Headers;
  readonly body: AsyncGenerator<Uint8Array>;
  extend(ms: number): void;
  close(): void;
}

interface Means {
  readonly dispatcher: Dispatcher;
  readonly allow: Allow | undefined;
  readonly hosts: ReadonlySet<string>;
  readonly budget: Budget | undefined;
  readonly now: () => number;
}

const answerBytes = 4096;
const always = { 'user-agent': 'Mozilla/5.0 (compatible; SandanMarket/1.0)', 'accept-encoding': acceptedCodings };
const certificate = /CERT|SELF_SIGNED|UNABLE_TO_|ALTNAME/;

/** What went wrong below HTTP: to be tried again, but where TLS says that this is not the source. */
const broken = (name: string, cause: unknown): unknown => {
  if (cause instanceof Fault && cause.code !== 'source.truncated') return cause;
  if (cause instanceof Again) return cause;
  if (cause instanceof Fault) return new Again(cause);
  const code = cause instanceof Error && 'code' in cause && typeof cause.code === 'string' ? cause.code : '';
  const what = code || (cause instanceof Error ? cause.name : 'no answer');
  return certificate.test(code)
    ? new Fault('invalid', 'source.certificate', `${name}: ${what}`, { cause, params: { reason: what } })
    : new Again(new Fault('limited', 'source.unreachable', `${name}: ${what}`, { cause, params: { reason: what } }));
};

const startOf = async (body: AsyncIterable<Uint8Array>): Promise<string> => {
  const parts: Uint8Array[] = [];
  let bytes = 0;
  try {
    for await (const part of body) {
      parts.push(part);
      bytes += part.byteLength;
      if (bytes >= answerBytes) break;
    }
  } catch {
    // What was read until then is all there is to tell.
  }
  return new TextDecoder().decode(Buffer.concat(parts).subarray(0, answerBytes));
};

const checkUrl = ({ url, name }: Question, allow: Allow | undefined) => {
  if ((url.protocol !== 'https:' && url.protocol !== 'http:') || url.username || url.password)
    throw new Fault('invalid', 'source.private', `${name} is not at an address of the web`);
  checkHost(url.hostname, Number(url.port) || (url.protocol === 'https:' ? 443 : 80), allow);
};

/** Makes one attempt, with its redirects, to the head of an answer that is fine. @throws Fault, or Again */
export const opener = ({ dispatcher, allow, hosts, budget, now }: Means) => {
  const send = async ({ url, method = 'GET', headers = {}, body }: Question, signal: AbortSignal) => {
    const given = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
    const all = { ...always, accept: '*/*', ...given };
    const asked = request(url, { dispatcher, method, headers: all, signal, ...(body === undefined ? {} : { body }) });
    asked.then(
      (late) => signal.aborted && late.body.destroy(),
      () => {},
    );
    const aborted = new Promise<never>((_, no) => signal.addEventListener('abort', () => no(signal.reason), { once: true }));
    const { statusCode: status, headers: said, body: content } = await Promise.race([asked, aborted]);
    const list = Object.entries(said).flatMap(([name, value]) => [value ?? ''].flat().map((v): [string, string] => [name, v]));
    content.on('error', () => {});
    return { status, headers: new Headers(list), content };
  };

  return async (question: Question, bounds: Limits, ms: number): Promise<Opened> => {
    const clock = new AbortController();
    const late = () => clock.abort(new DOMException('no whole answer in time', 'TimeoutError'));
    let timer = setTimeout(late, ms);
    const close = () => {
      clearTimeout(timer);
      clock.abort(new DOMException('done', 'AbortError'));
    };
    const extend = (more: number) => {
      clearTimeout(timer);
      timer = setTimeout(late, more);
    };
    try {
      for (let hop = question, n = 0; ; n++) {
        checkUrl(hop, allow);
        await budget?.charge(1, 0);
        const { status, headers, content } = await send(hop, clock.signal);
        const fine = (status >= 200 && status < 300) || question.fine?.includes(status);
        if (!fine && status >= 300 && status < 400) {
          content.destroy();
          if (n >= maxHops)
            throw new Fault('invalid', 'source.redirect', `${question.name}: more than ${maxHops} redirects`, {
              params: { status },
            });
          hop = redirected(hop, status, headers.get('location'), hosts);
          continue;
        }
        const bytes = decoded(content, headers.get('content-encoding'), bounds.bytes, (n) => budget?.charge(0, n));
        if (fine) return { status, headers, body: mended(question.name, bytes), extend, close };
        const params = { status, answer: told(question, await startOf(bytes)), headers: toldHeadersOf(question, headers) };
        const message = `${question.name} answered ${status}`;
        if (status !== 429 && status < 500) throw new Fault('invalid', 'source.status', message, { params });
        const wait = retryAfterOf(headers.get('retry-after'), now());
        const busy = new Fault('limited', 'source.busy', message, {
          params,
          ...(wait === undefined ? {} : { retryAfter: wait }),
        });
        throw new Again(busy, wait);
      }
    } catch (cause) {
      close();
      throw broken(question.name, cause);
    }
  };
};

/** The body, with what breaks it said as a fault. */
const mended = async function* (name: string, body: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* body;
  } catch (cause) {
    throw broken(name, cause);
  }
};
