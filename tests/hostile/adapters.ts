import type { Ask, AskStream } from '@sandan/sources/http/ask';
import { arrivalOf } from '@sandan/sources/kipris/arrivals';
import { kipris } from '@sandan/sources/kipris/client';
import { readList } from '@sandan/sources/kipris/list';

/** Takes all that a source has, as the market takes it. */
export type Adapter = (origin: string, ask: Ask, stream: AskStream) => Promise<unknown>;

const then = new Date('2026-11-22T00:00:00Z');
const sleep = async () => {};

/** The last part of a walk that is kept; all of it is read. */
const kept = 100;
const walked = async <T, R>(pages: AsyncIterable<T>, taken: (page: T) => readonly R[]): Promise<readonly R[]> => {
  let all: readonly R[] = [];
  for await (const page of pages) all = [...all, ...taken(page)].slice(-kept);
  return all;
};

/** Every source of the market. */
export const adapters: Readonly<Record<string, Adapter>> = {
  kipris: (origin, ask) =>
    walked(kipris({ key: 'key', origin, ask, sleep }).applicant('120070509242', { pages: 20 }), ({ records }) =>
      records.map((row) => arrivalOf(row, 'list', then)),
    ),
  'kipris detail': async (origin, ask) => {
    const { row } = await kipris({ key: 'key', origin, ask, sleep }).detail('1020190100885');
    return arrivalOf(row, 'detail', then);
  },
  'kipris file': async (origin, _, stream) => {
    const { body } = await stream({ url: new URL('/list.xml', origin), name: 'kipris file', limits: { bytes: 4_000_000_000 } });
    return walked(readList(body), (rows) => rows.map((row) => arrivalOf(row, 'file', then)));
  },
};
