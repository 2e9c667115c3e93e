import { Fault } from '@sandan/kernel/fault';
import { told, toldHeadersOf } from '../http/answer.ts';
import type { Ask, Question, Reply } from '../http/ask.ts';
import { readJson } from '../json.ts';
import { excerpt } from '../xml.ts';
import { isNothing, wrappersOf } from './arrivals.ts';
import type { Wrapper } from './shape.ts';

export interface UsptoAccess {
  readonly key: string;
  readonly ask: Ask;
  readonly origin?: string;
}

export interface WrapperPage {
  readonly wrappers: readonly Wrapper[];
  readonly total?: number;
  /** Records that were asked for; fewer than wanted where the answer would have been too large. */
  readonly limit: number;
}

/** Parts of an application that can be asked for by themselves. */
export const parts = ['meta-data', 'adjustment', 'assignment', 'continuity', 'foreign-priority', 'transactions'] as const;
export type Part = (typeof parts)[number];

const statuses = [400, 403, 404, 413];
const answerBytes = 7_000_000;

/**
 * The Open Data Portal of the USPTO. 404 with its own words is no match; an answer of more than its 6 MB (413) is asked for again in
 * halves; 429 and 5xx are asked again by `Ask`.
 * @throws Fault of `Ask`; invalid `source.refused` (400, 403), `source.unexpected`, `source.tooLarge`, and those of the JSON reader
 */
export const uspto = ({ key, ask, origin = 'https://api.uspto.gov' }: UsptoAccess) => {
  const send = async (path: string, params: Readonly<Record<string, string>>): Promise<[Question, Reply]> => {
    const url = new URL(`/api/v1/patent/${path}`, origin);
    for (const [name, value] of Object.entries(params)) url.searchParams.set(name, value);
    const question: Question = {
      url,
      name: `uspto ${path.replace(/\d{6,}/, '…')}`,
      headers: { 'x-api-key': key, accept: 'application/json' },
      fine: statuses,
      limits: { bytes: answerBytes },
    };
    return [question, await ask(question)];
  };

  const failure = (question: Question, { status, headers, bytes }: Reply): Fault => {
    const text = new TextDecoder().decode(bytes.subarray(0, 4096));
    const params = { status, answer: told(question, text), headers: toldHeadersOf(question, headers) };
    const said = text.trimStart().startsWith('{') ? saidIn(bytes) : undefined;
    if (status === 413) return new Fault('invalid', 'source.tooLarge', 'uspto: one record is too large', { params });
    return said
      ? new Fault('invalid', 'source.refused', `uspto ${status}: ${said}`, {
          params: { ...params, sourceCode: String(status), sourceMessage: said },
        })
      : new Fault('invalid', 'source.status', `${question.name} answered ${status}`, { params });
  };

  const get = async (path: string, params: Readonly<Record<string, string>> = {}): Promise<{ answer: unknown; raw: string }> => {
    const [question, reply] = await send(path, params);
    const raw = told(question, new TextDecoder().decode(reply.bytes.subarray(0, 4096)));
    if (reply.status === 200) return { answer: readJson(reply.bytes), raw };
    if (reply.status === 404) {
      const answer = errorIn(reply.bytes);
      if (isNothing(answer)) return { answer, raw };
    }
    throw failure(question, reply);
  };

  const page = async (path: string, params: Readonly<Record<string, string>> = {}) => {
    const { answer, raw } = await get(path, params);
    return wrappersOf(answer, raw);
  };

  return {
    /** Applications by a query of the portal (`applicationMetaData.patentNumber:11646472`), from `offset` on. */
    async search(q: string, { offset = 0, limit = 25 } = {}): Promise<WrapperPage> {
      for (let size = limit; ; size = Math.ceil(size / 2))
        try {
          return { ...(await page('applications/search', { q, offset: String(offset), limit: String(size) })), limit: size };
        } catch (fault) {
          if (!(fault instanceof Fault) || fault.params.status !== 413 || size <= 1) throw fault;
        }
    },
    application: (number: string) => page(`applications/${encodeURIComponent(number)}`),
    part: (number: string, part: Part) => page(`applications/${encodeURIComponent(number)}/${part}`),
    /** The codes by which the portal says a status, with their words. */
    async statusCodes(): Promise<ReadonlyMap<string, string>> {
      const { answer } = await get('status-codes', { limit: '500' });
      const bag = (answer as { statusCodeBag?: unknown })?.statusCodeBag;
      const rows = Array.isArray(bag) ? (bag as Record<string, unknown>[]) : [];
      return new Map(
        rows.map((row) => [String(row.applicationStatusCode), excerpt(String(row.applicationStatusDescriptionText), 200)]),
      );
    },
  };
};
export type Uspto = ReturnType<typeof uspto>;

const errorIn = (bytes: Uint8Array): unknown => {
  try {
    return readJson(bytes);
  } catch {
    return undefined;
  }
};

/** `{code, error, errorDetails}`, or of 413 `{code, message, detailedMessage}`. */
const saidIn = (bytes: Uint8Array): string | undefined => {
  const answer = errorIn(bytes) as Record<string, unknown> | undefined;
  const text = answer?.errorDetails ?? answer?.detailedMessage ?? answer?.error ?? answer?.message;
  return typeof text === 'string' ? excerpt(text, 200) : undefined;
};
