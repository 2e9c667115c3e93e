import { Fault } from '@sandan/kernel/fault';
import type { Arrival } from '@sandan/market/import/arrival';
import { Decimal } from '@sandan/market/reference/fact';
import type { ReferenceRecord } from '@sandan/market/reference/reference';
import Big from 'big.js';
import * as z from 'zod';
import type { Ask } from '../http/ask.ts';
import { readJson } from '../json.ts';
import { arrived, referenceOf } from '../reference.ts';
import { excerpt } from '../xml.ts';

export const source = 'exim';

const Line = z.looseObject({ result: z.coerce.number(), cur_unit: z.string().nullish(), deal_bas_r: z.string().nullish() });

const words: Readonly<Record<number, string>> = {
  2: 'the kind of data is wrong',
  3: 'the key is wrong',
  4: 'the requests of the day are used up',
};

/** @throws Fault invalid `source.key` (3), `source.refused` (2), limited `source.quota` (4, of 1,000 a day) */
const check = (result: number, raw: string): void => {
  if (result === 1) return;
  const params = { sourceCode: String(result), sourceMessage: words[result] ?? '', answer: excerpt(raw) };
  if (result === 4) throw new Fault('limited', 'source.quota', 'exim 4', { params, retryAfter: 6 * 3600 });
  throw new Fault('invalid', result === 3 ? 'source.key' : 'source.refused', `exim ${result}: ${words[result] ?? ''}`, {
    params,
  });
};

/** `JPY(100)` is quoted by the hundred; what is kept is the price of one. Numbers have thousands separators. */
const quoteOf = (unit: string, written: string): [string, string][] => {
  const match = /^([A-Z]{3})(?:\((\d{1,4})\))?$/.exec(unit.trim());
  const price = written.replaceAll(',', '').trim();
  const currency = match?.[1] === 'CNH' ? 'CNY' : match?.[1];
  if (!currency || currency === 'KRW' || !Decimal.safeParse(price).success || Number(price) <= 0) return [];
  return [[currency, new Big(price).div(Number(match?.[2] ?? 1)).toFixed()]];
};

/** The basic rates of a day; none of them on holidays and before about eleven, when the answer is `[]`. */
export const readRates = (bytes: Uint8Array, date: string, document: string, fetchedAt: Date): Arrival<ReferenceRecord>[] => {
  const raw = new TextDecoder().decode(bytes.subarray(0, 2000));
  const read = z.array(Line).max(200).safeParse(readJson(bytes));
  if (!read.success)
    throw new Fault('invalid', 'source.unexpected', 'not the rates of Eximbank', {
      params: { answer: excerpt(raw), found: 'no list' },
    });
  for (const { result } of read.data) check(result, raw);
  if (read.data.length === 0) return [];
  return [
    arrived(document, 1, date, undefined, () => {
      const quotes = read.data.flatMap((line) => quoteOf(line.cur_unit ?? '', line.deal_bas_r ?? ''));
      if (quotes.length === 0) throw new Fault('invalid', 'reference.invalid', `no rates of ${date}`);
      return referenceOf(
        { source, sourceId: date, fetchedAt },
        { on: date, fact: { kind: 'rate', base: 'KRW', per: 'unit', quotes: Object.fromEntries(quotes) } },
      );
    }),
  ];
};

const back = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) - days * 86_400_000).toISOString().slice(0, 10);
/** The longest row of holidays and weekends that is stepped over. */
const mostDays = 10;

export interface EximAccess {
  readonly ask: Ask;
  readonly key: string;
  readonly origin: string;
}

const ratesOf = async ({ ask, key, origin }: EximAccess, date: string, fetchedAt: Date): Promise<Arrival<ReferenceRecord>[]> => {
  const url = new URL('/site/program/financial/exchangeJSON', origin);
  url.searchParams.set('authkey', key);
  url.searchParams.set('searchdate', date.replaceAll('-', ''));
  url.searchParams.set('data', 'AP01');
  const { bytes } = await ask({ url, name: 'eximbank rates' });
  return readRates(bytes, date, `exim@${date}`, fetchedAt);
};

/** The newest rates up to a day. @throws Fault invalid `source.empty` if there are none in ten days */
export const latestRates = async (access: EximAccess, until: string, fetchedAt: Date): Promise<Arrival<ReferenceRecord>[]> => {
  for (let days = 0; days < mostDays; days++) {
    const found = await ratesOf(access, back(until, days), fetchedAt);
    if (found.length > 0) return found;
  }
  throw new Fault('invalid', 'source.empty', `no rates in ${mostDays} days before ${until}`);
};

/** Days of an outage that are made up for: as many as the source is asked about in a day. */
const mostMissed = 30;

/** The newest rates up to a day, and those of the days before them since one whose rates may not have been seen. @throws Fault of `latestRates` */
export const ratesSince = async (
  access: EximAccess,
  since: string | undefined,
  until: string,
  fetchedAt: Date,
): Promise<Arrival<ReferenceRecord>[]> => {
  const arrivals = await latestRates(access, until, fetchedAt);
  const newest = arrivals[0]?.id;
  if (!since || !newest) return arrivals;
  for (let days = 1; days <= mostMissed && back(newest, days) >= since; days++)
    arrivals.push(...(await ratesOf(access, back(newest, days), fetchedAt)));
  return arrivals;
};
