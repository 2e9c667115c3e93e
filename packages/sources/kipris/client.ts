import { setTimeout as pause } from 'node:timers/promises';
import { Fault } from '@sandan/kernel/fault';
import type { LegalEvent, Statement } from '@sandan/market/patent/statement';
import { type Ask, guarded, type Limits } from '../http/ask.ts';
import { type Detail, readDetail } from './detail.ts';
import { readFamily } from './family.ts';
import { type ListEnd, listReader } from './list.ts';
import type { Row } from './row.ts';
import { readStatus } from './status.ts';

/** Where KIPRIS Plus answers, and the keys: gateway A and B have one each. */
export interface KiprisAccess {
  readonly key: string;
  readonly origin?: string;
  readonly ask?: Ask;
  readonly sleep?: (ms: number) => Promise<unknown>;
  readonly limits?: Partial<Limits>;
}

/** One whole page of a walk. `offset` counts records before it. */
export interface ListPage extends ListEnd {
  readonly offset: number;
  readonly records: readonly Row[];
}

/** A question to a list. Gateway A asks by applicant code or name; gateway B names the parameter `applicant`, not `applicantName`. */
export interface Walk {
  readonly gateway: 'A' | 'B';
  readonly operation: string;
  readonly params: Readonly<Record<string, string>>;
  /** Records on a page, at most 500. */
  readonly size?: number;
  /** Records to leave out at the beginning: where an earlier walk stopped. */
  readonly offset?: number;
  /** Pages after which the walk stops though there is more. */
  readonly pages?: number;
}

/** The service is really spelled so. */
const service = 'patUtiModInfoSearchSevice';
const folders = { A: 'openapi/rest', B: 'kipo-api/kipi' } as const;
const keyNames = { A: 'accessKey', B: 'ServiceKey' } as const;
const nilAttempts = 3;

/** Gateway A counts records (docsStart is the first record, from 1); gateway B counts pages and ignores A's names. */
const pageParams = (gateway: 'A' | 'B', offset: number, size: number): Record<string, string> =>
  gateway === 'A'
    ? { docsStart: String(offset + 1), docsCount: String(size) }
    : { pageNo: String(Math.floor(offset / size) + 1), numOfRows: String(size) };

const numbersOf = (rows: readonly Row[]) => rows.map((row) => row.fields.applicationNumber ?? '');

const headers = { accept: 'application/xml, text/xml' };

export const kipris = ({ key, origin = 'https://plus.kipris.or.kr', ask = guarded(), sleep = pause, limits }: KiprisAccess) => {
  const get = async (
    gateway: 'A' | 'B',
    operation: string,
    params: Readonly<Record<string, string>>,
    within = service,
  ): Promise<Uint8Array> => {
    const url = new URL(`/${folders[gateway]}/${within}/${operation}`, origin);
    for (const [name, value] of Object.entries(params)) url.searchParams.set(name, value);
    url.searchParams.set(keyNames[gateway], key);
    return (await ask({ url, name: `kipris ${operation}`, headers, ...(limits ? { limits } : {}) })).bytes;
  };

  const page = async (walk: Walk, offset: number, size: number): Promise<ListPage> => {
    const bytes = await get(walk.gateway, walk.operation, { ...walk.params, ...pageParams(walk.gateway, offset, size) });
    const reader = listReader();
    const records = reader.write(bytes);
    return { ...reader.end(), offset, records };
  };

  return {
    /**
     * The pages of a list, each whole, to the end of what the source says it has.
     * @throws Fault of the reader or of `Ask`; invalid `source.repeats` if a page brings nothing new, `source.shrunken` if the
     * pages end before the announced total
     */
    async *pages(walk: Walk): AsyncGenerator<ListPage> {
      const size = Math.min(500, walk.size ?? 500);
      const seen = new Set<string>();
      let offset = walk.offset ?? 0;
      for (let n = 0; n < (walk.pages ?? 100); n++) {
        const next = await page(walk, offset, size);
        const numbers = numbersOf(next.records);
        if (numbers.length > 0 && numbers.every((number) => seen.has(number)))
          throw new Fault('invalid', 'source.repeats', `page at ${offset} brings nothing new`);
        for (const number of numbers) seen.add(number);
        yield next;
        offset += next.rows;
        const total = next.total ?? offset;
        if (offset >= total) return;
        if (next.rows === 0)
          throw new Fault('invalid', 'source.shrunken', `${offset} of ${total}`, { params: { read: offset, last: total } });
      }
    },

    /** The patents and utility models of an applicant, by its KIPRIS customer code or its name (gateway A). */
    applicant(applicant: string, walk: Pick<Walk, 'size' | 'offset' | 'pages'> = {}): AsyncGenerator<ListPage> {
      return this.pages({
        ...walk,
        gateway: 'A',
        operation: 'applicantNameSearchInfo',
        params: { applicant, patent: 'true', utility: 'true' },
      });
    },

    /**
     * The number of the application behind a registration or a publication (gateway B), of 13 digits like theirs; undefined where there
     * is none. A row of another number is not it: a condition that is not understood is left out of account.
     */
    async applicationBehind(what: 'registration' | 'publication', number: string): Promise<string | undefined> {
      const name = what === 'registration' ? 'registerNumber' : 'openNumber';
      const params = { [name]: number, patent: 'true', utility: 'true' };
      for await (const { records } of this.pages({ gateway: 'B', operation: 'getAdvancedSearch', params, size: 10, pages: 1 }))
        for (const { fields } of records) {
          const said = what === 'registration' ? fields.registrationNumber : fields.openingNumber;
          if (said?.replace(/\D/g, '').padEnd(13, '0') === number) return fields.applicationNumber;
        }
      return undefined;
    },

    /** One bibliographic record (gateway B). A nil summary is asked for again, three times in all. */
    async detail(applicationNumber: string): Promise<Detail> {
      for (let attempt = 1; ; attempt++)
        try {
          return readDetail(await get('B', 'getBibliographyDetailInfoSearch', { applicationNumber }));
        } catch (fault) {
          if (!(fault instanceof Fault) || fault.code !== 'source.incomplete' || attempt >= nilAttempts) throw fault;
          await sleep(300 * attempt);
        }
    },

    /** The legal status by ST.27 (gateway A), which is a product of its own; undefined where KIPRIS holds none. */
    async status(applicationNumber: string): Promise<LegalEvent[] | undefined> {
      const params = { applicationNumber, supplySerialNumber: '1' };
      return readStatus(await get('A', 'BasicInfo', params, 'legStatusST27InfoSearchService'));
    },

    /** The DOCDB family (gateway B), a product of its own; its path is known from the sheets only. */
    async family(applicationNumber: string, fetchedAt: Date): Promise<Statement[]> {
      return readFamily(await get('B', 'getAppNoPatFamInfoSearch', { applicationNumber }, 'patFamInfoSearchService'), fetchedAt);
    },
  };
};
export type Kipris = ReturnType<typeof kipris>;
