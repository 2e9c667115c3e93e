import { koreanDay } from '@sandan/market/calendar/date';
import type { ReferenceRecord } from '@sandan/market/reference/reference';
import { historyFile, readDaily } from '@sandan/sources/ecb/rates';
import { ratesSince, readRates } from '@sandan/sources/exim/rates';
import { day } from '@sandan/sources/text';
import * as z from 'zod';
import { feed } from '../feed.ts';
import { importReferences } from '../references.ts';
import { readEach, readEither, readWhole } from './read.ts';

const none = z.strictObject({}) as z.ZodType<Record<string, never>>;
const daily = {
  quota: { requests: 48, per: 'day' },
  every: 6 * 60,
  staleAfter: 5 * 24 * 60,
  owned: false,
  partial: true,
  params: none,
} as const;

/** Reference rates of the euro, about four in the afternoon of every working day in Frankfurt; after an outage those of ninety days. */
export const ecb = feed<ReferenceRecord, Record<string, never>>({
  ...daily,
  name: 'ecb',
  title: { ko: '유럽중앙은행 기준환율', en: 'ECB reference rates' },
  home: 'https://www.ecb.europa.eu/stats/policy_and_exchange_rates/euro_reference_exchange_rates',
  origin: 'https://www.ecb.europa.eu',
  keys: [],
  async *walk({ ask, lastGoodAt, now, origin }) {
    const missed = lastGoodAt !== undefined && now().getTime() - Date.parse(lastGoodAt) > 86_400_000;
    const url = new URL(`/stats/eurofxref/eurofxref-${missed ? 'hist-90d' : 'daily'}.xml`, origin);
    const { bytes } = await ask({ url, name: 'ecb rates' });
    yield { arrivals: readDaily(bytes, 'ecb', now()) };
  },
  read: readEither(readWhole(readDaily), readEach(historyFile)),
  sink: importReferences,
});

/** The day of a saved answer, which does not say it, by its name: `exim-20260413.json`. */
const dayIn = (name: string): string | undefined => {
  const [, year, , month, date] = /(?:^|\D)(20\d{2})([-._]?)(\d{2})\2(\d{2})(?:\D|$)/.exec(name) ?? [];
  return year ? day(`${year}-${month}-${date}`) : undefined;
};

/** Basic rates of the won; on holidays, and before eleven, those of the last day that had any; after an outage those of its days too. */
export const exim = feed<ReferenceRecord, Record<string, never>>({
  ...daily,
  name: 'exim',
  title: { ko: '한국수출입은행 환율', en: 'Korea Eximbank rates' },
  home: 'https://www.koreaexim.go.kr',
  origin: 'https://oapi.koreaexim.go.kr',
  keys: ['EXIM_KEY'],
  async *walk({ ask, keys, lastGoodAt, now, origin }) {
    const since = lastGoodAt && koreanDay(new Date(lastGoodAt));
    yield { arrivals: await ratesSince({ ask, key: keys.EXIM_KEY ?? '', origin }, since, koreanDay(now()), now()) };
  },
  read: readWhole((bytes, document, fetchedAt) => readRates(bytes, dayIn(document) ?? koreanDay(fetchedAt), document, fetchedAt)),
  sink: importReferences,
});
