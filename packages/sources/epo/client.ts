import { setTimeout as pause } from 'node:timers/promises';
import { Fault } from '@sandan/kernel/fault';
import type { DocumentNumber } from '@sandan/market/patent/document';
import { told, toldHeadersOf } from '../http/answer.ts';
import type { Ask, Question, Reply } from '../http/ask.ts';
import { excerpt } from '../xml.ts';
import { answerBytes, isNothing, isUnfair, readAnswer, refusedIn } from './answer.ts';
import { type Documents, documentsIn } from './documents.ts';
import { pauseOf, quotaFault, retryAfterIn, type Service, type Traffic, trafficIn, usedIn } from './throttle.ts';
import { type Credentials, tokens } from './token.ts';

export interface EpoAccess extends Credentials {
  readonly ask: Ask;
  readonly origin?: string;
  readonly sleep?: (ms: number) => Promise<unknown>;
  readonly now?: () => number;
  /** Told what the office says of its quotas: bytes used of each. */
  readonly used?: (quota: 'hour' | 'week', bytes: number) => void;
}

/** Documents that one search gives, and those that can be reached in all. */
export const searchBounds = { page: 100, reach: 2000 } as const;

/** How a number is said in a path: `docdb` with its dots, or `epodoc` without. */
export interface Path {
  readonly type: 'publication' | 'application';
  readonly format: 'docdb' | 'epodoc';
  readonly number: string;
}

/** The path of a publication. American ones of today lose a zero in EPO's databases, Korean ones their first digits. */
export const pathOf = ({ office, number, kind }: DocumentNumber): Path => {
  const bare =
    office === 'US' && /^20\d{9}$/.test(number)
      ? number.slice(0, 4) + number.slice(5)
      : office === 'KR' && number.length === 13
        ? /^[BY]/.test(kind ?? '')
          ? number.slice(0, 9)
          : number.slice(2)
        : number;
  return kind
    ? { type: 'publication', format: 'docdb', number: `${office}.${bare}.${kind}` }
    : { type: 'publication', format: 'epodoc', number: `${office}${bare}` };
};

const isToken = (text: string) => /invalid_access_token|access.?token (?:is )?(?:invalid|expired)|invalid or expired/i.test(text);
const statuses = [400, 403, 404];

/**
 * Open Patent Services 3.2 of the European Patent Office. Nothing found (404, with a fault or with nothing) is an empty answer. What it says of its traffic is obeyed:
 * a service that is busy is asked more slowly, one that has stopped is not asked.
 * @throws Fault of `Ask`; limited `source.quota` (params.reason) under fair use or at a stop; invalid `source.refused`,
 * `source.unexpected`, and those of the XML reader
 */
export const epo = ({ ask, origin = 'https://ops.epo.org', sleep = pause, now = Date.now, used, ...credentials }: EpoAccess) => {
  const token = tokens(ask, origin, credentials, now);
  const traffic = new Map<string, Traffic>();

  const once = async (path: string, params: Readonly<Record<string, string>>, bearer: string): Promise<[Question, Reply]> => {
    const url = new URL(`/3.2/rest-services/${path}`, origin);
    for (const [name, value] of Object.entries(params)) url.searchParams.set(name, value);
    const question: Question = {
      url,
      name: `epo ${path.split('/').slice(0, 2).join('/')}`,
      headers: { authorization: `Bearer ${bearer}`, accept: 'application/xml' },
      fine: statuses,
      limits: { bytes: answerBytes },
    };
    return [question, await ask(question)];
  };

  const heed = (service: Service, { headers }: Reply) => {
    for (const [name, light] of trafficIn(headers.get('x-throttling-control'))) traffic.set(name, light);
    const { hour, week } = usedIn(headers);
    if (hour !== undefined) used?.('hour', hour);
    if (week !== undefined) used?.('week', week);
    return traffic.get(service);
  };

  const failure = (question: Question, { status, headers, bytes }: Reply, light: Traffic | undefined): Fault => {
    const text = new TextDecoder().decode(bytes.subarray(0, 4096));
    const params = { status, answer: told(question, text), headers: toldHeadersOf(question, headers) };
    const reason = headers.get('x-rejection-reason');
    if (reason) return quotaFault(excerpt(reason, 60), undefined, params);
    if (light?.colour === 'black') return quotaFault('stopped', retryAfterIn(headers.get('retry-after')), params);
    const refused = refusedOf(bytes);
    if (refused && isUnfair(refused)) return quotaFault('FairUse', undefined, params);
    return refused
      ? new Fault('invalid', 'source.refused', `epo ${refused.code}: ${refused.message}`, {
          params: { ...params, sourceCode: refused.code, sourceMessage: refused.message },
        })
      : new Fault('invalid', 'source.status', `${question.name} answered ${status}`, { params });
  };

  const get = async (service: Service, path: string, params: Readonly<Record<string, string>> = {}): Promise<Documents> => {
    const light = traffic.get(service);
    if (light?.colour === 'black') {
      traffic.delete(service);
      throw quotaFault('stopped', 60, {});
    }
    const wait = pauseOf(light);
    if (wait > 0) await sleep(wait);
    for (let attempt = 1; ; attempt++) {
      const bearer = await token.get();
      const [question, reply] = await once(path, params, bearer);
      const seen = heed(service, reply);
      if (reply.status === 200) return documentsIn(readAnswer(reply.bytes), new Date(now()));
      const refused = refusedOf(reply.bytes);
      if (reply.status === 404 && (reply.bytes.byteLength === 0 || (refused && isNothing(refused))))
        return { groups: [], total: 0 };
      const text = new TextDecoder().decode(reply.bytes.subarray(0, 4096));
      if (attempt === 1 && reply.status !== 404 && isToken(text)) {
        await token.renew(bearer);
        continue;
      }
      throw failure(question, reply, seen);
    }
  };

  const of = ({ type, format, number }: Path) => `${type}/${format}/${encodeURIComponent(number)}`;
  return {
    /** Documents from..from+size-1 (from 1) of a question in CQL, with their bibliographic data, or as numbers and families only. */
    search: (query: string, { from = 1, size = 25, biblio = true } = {}): Promise<Documents> => {
      const end = Math.min(from + Math.min(size, searchBounds.page) - 1, searchBounds.reach);
      return get('search', `published-data/search${biblio ? '/biblio' : ''}`, { q: query, Range: `${from}-${end}` });
    },
    biblio: (path: Path) => get('retrieval', `published-data/${of(path)}/biblio`),
    abstract: (path: Path) => get('retrieval', `published-data/${of(path)}/abstract`),
    /** Claims; only some offices have them, and only under a number without kind. */
    claims: (path: Path) => get('retrieval', `published-data/${of(path)}/claims`),
    family: (path: Path, also?: 'biblio' | 'legal') => get('inpadoc', `family/${of(path)}${also ? `/${also}` : ''}`),
    legal: (path: Path) => get('inpadoc', `legal/${of(path)}`),
  };
};
export type Epo = ReturnType<typeof epo>;

const refusedOf = (bytes: Uint8Array) => {
  try {
    return refusedIn(readAnswer(bytes).root);
  } catch (fault) {
    if (fault instanceof Fault) return undefined;
    throw fault;
  }
};
