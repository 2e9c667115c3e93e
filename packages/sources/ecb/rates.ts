import { Fault } from '@sandan/kernel/fault';
import { Decimal } from '@sandan/market/reference/fact';
import type { ReferenceRecord } from '@sandan/market/reference/reference';
import { csvRows } from '../csv.ts';
import { arrived, referenceOf } from '../reference.ts';
import { day } from '../text.ts';
import { excerpt, xmlReader } from '../xml.ts';

export const source = 'ecb';

const sheetOf = (date: string, quoted: readonly (readonly [string, string])[], fetchedAt: Date): ReferenceRecord => {
  const on = day(date);
  const quotes = quoted.filter(
    ([currency, rate]) => /^[A-Z]{3}$/.test(currency) && Decimal.safeParse(rate).success && Number(rate) > 0,
  );
  if (!on || quotes.length === 0) throw new Fault('invalid', 'reference.invalid', `no rates of ${date.slice(0, 40)}`);
  return referenceOf(
    { source, sourceId: on, fetchedAt },
    { on, fact: { kind: 'rate', base: 'EUR', per: 'base', quotes: Object.fromEntries(quotes) } },
  );
};

/** The day's rates, or ninety days of them: `Cube[time]` holds `Cube[currency, rate]`; one euro is so many of each. */
export const readDaily = (bytes: Uint8Array, document: string, fetchedAt: Date) => {
  const sheets: { date: string; quotes: [string, string][] }[] = [];
  let rooted = false;
  const xml = xmlReader(
    {
      open(path, attributes) {
        rooted ||= /(?:^|:)Envelope$/.test(path[0] ?? '');
        if (attributes.time !== undefined) sheets.push({ date: attributes.time, quotes: [] });
        if (attributes.currency !== undefined) sheets.at(-1)?.quotes.push([attributes.currency, attributes.rate ?? '']);
      },
    },
    { bytes: 16_000_000 },
  );
  xml.write(bytes);
  xml.end();
  if (!rooted || sheets.length === 0)
    throw new Fault('invalid', 'source.unexpected', 'no rates', {
      params: { answer: excerpt(xml.beginning()), found: 'no Cube' },
    });
  return sheets.map(({ date, quotes }, i) => arrived(document, i + 1, date, undefined, () => sheetOf(date, quotes, fetchedAt)));
};

/** The history: a row for each day, the newest first, `N/A` where a currency had no rate, and a comma at each line's end. */
export async function* historyFile(bytes: AsyncIterable<Uint8Array>, document: string, fetchedAt: Date) {
  let index = 0;
  for await (const { Date: date = '', ...rates } of csvRows(bytes, { required: ['Date', 'USD'] })) {
    index += 1;
    yield arrived(document, index, date, undefined, () => sheetOf(date, Object.entries(rates), fetchedAt));
  }
}
