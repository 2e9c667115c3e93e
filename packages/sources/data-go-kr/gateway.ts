import { Fault } from '@sandan/kernel/fault';
import { leastShare } from '@sandan/market/import/shrinking';
import type { Ask, Limits } from '../http/ask.ts';
import { type Answer, type Row, readAnswer, untilMidnight } from './answer.ts';
import type { Provider } from './codes.ts';

export interface GatewayAccess {
  readonly ask: Ask;
  /** The key as the portal gives it, encoded or not: it is encoded once. */
  readonly key: string;
  readonly origin: string;
  readonly now: () => Date;
}

export interface Service {
  /** `/B410001/…` */
  readonly path: string;
  readonly name: string;
  readonly provider: Provider;
  readonly params?: Readonly<Record<string, string>>;
  readonly limits?: Partial<Limits>;
}

export interface ServicePage {
  readonly page: number;
  readonly rows: readonly Row[];
  readonly total: number | undefined;
  readonly last: boolean;
}

/** Its firewall turns away callers that do not name a browser. */
export const browserLike = 'Mozilla/5.0 (compatible; SandanMarket/1.0) AppleWebKit/537.36 (KHTML, like Gecko)';
const explained = [400, 401, 403, 404, 411, 413];

/** A key that the portal shows encoded already would be encoded twice and not be known. */
export const plainKey = (key: string): string => {
  if (!/%[0-9A-Fa-f]{2}/.test(key)) return key.trim();
  try {
    return decodeURIComponent(key.trim());
  } catch {
    return key.trim();
  }
};

/** The newer gateway says with 429 both that too much was asked in a second, which is asked again, and that the day's requests are used up. */
const usedUp = (fault: unknown, now: Date): unknown => {
  if (!(fault instanceof Fault) || !/LIMITED_NUMBER_OF_SERVICE_REQUESTS_EXCEEDS/.test(String(fault.params.answer))) return fault;
  return new Fault('limited', 'source.quota', fault.message, { params: fault.params, retryAfter: untilMidnight(now) });
};

/**
 * Rows that a page must hold of those due on it. From the last one a single row may be missing, however few are due: a total that counts
 * one more than is given is a mistake of counting, where a page that was cut short lacks many. A list of which nothing comes is none.
 */
const leastOf = (due: number, last: boolean, afterOthers: boolean): number => {
  if (!last) return due * leastShare;
  return Math.min(due * leastShare, afterOthers ? due - 1 : Math.max(1, due - 1));
};

/** Holds the rows of a page against those due on it. @throws Fault invalid `source.shrunken` */
export const checkPage = (name: string, page: number, rows: number, due: number, last: boolean): void => {
  if (rows >= leastOf(due, last, page > 1)) return;
  throw new Fault('invalid', 'source.shrunken', `${name}: ${rows} of ${due} on page ${page}`, {
    params: { read: rows, last: due },
  });
};

/** @throws Fault invalid `source.repeats` */
export const repeats = (name: string, page: number): never => {
  throw new Fault('invalid', 'source.repeats', `${name}: page ${page} is the one before`);
};

/** The common gateway of Korea's public data. */
export const gateway = ({ ask, key, origin, now }: GatewayAccess) => {
  const urlOf = ({ path, params = {} }: Service, more: Readonly<Record<string, string>> = {}): URL => {
    const url = new URL(path, origin);
    url.searchParams.set('serviceKey', plainKey(key));
    for (const [name, value] of Object.entries({ ...params, ...more })) url.searchParams.set(name, value);
    return url;
  };
  const headers = { 'user-agent': browserLike, accept: 'application/json, application/xml;q=0.9, */*;q=0.5' };
  const bytes = (service: Service, more?: Readonly<Record<string, string>>) =>
    ask({
      url: urlOf(service, more),
      name: service.name,
      headers,
      fine: explained,
      ...(service.limits ? { limits: service.limits } : {}),
    }).catch((fault: unknown) => {
      throw usedUp(fault, now());
    });

  const get = async (service: Service, more?: Readonly<Record<string, string>>): Promise<Answer> => {
    const reply = await bytes(service, more);
    return readAnswer(reply.bytes, reply.status, service.provider, now());
  };

  return {
    bytes,
    get,
    /**
     * The pages of a service from page `from`, to the end of what it says it has.
     * @throws Fault of `readAnswer`; invalid `source.repeats` if a page is the one before, `source.shrunken` if rows end too early or a page
     * holds far fewer than were asked for, as where a service gives no more than so many at once and says so nowhere
     */
    async *pages(service: Service, size: number, from = 1): AsyncGenerator<ServicePage> {
      let before = '';
      for (let page = from; ; page++) {
        const { rows, total } = await get(service, { pageNo: String(page), numOfRows: String(size) });
        const print = JSON.stringify(rows);
        if (rows.length > 0 && print === before) repeats(service.name, page);
        before = print;
        const due = total === undefined ? 0 : Math.min(size, total - (page - 1) * size);
        const last = total === undefined ? rows.length < size : page * size >= total;
        checkPage(service.name, page, rows.length, due, last);
        yield { page, rows, total, last };
        if (last) return;
      }
    },
  };
};
export type Gateway = ReturnType<typeof gateway>;
