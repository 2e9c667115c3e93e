import type { Portion } from '@sandan/fn-sources/feed';
import { kiprisNumber } from '@sandan/fn-sources/feeds/kipris-detail';
import { Fault } from '@sandan/kernel/fault';
import type { SourceRecord } from '@sandan/market/import/arrival';
import type { Ask } from '@sandan/sources/http/ask';
import { detailB, listB, refusal } from '@sandan/sources/kipris/fixtures';
import { expect, test } from 'vitest';

/** The office knows one patent: an application, with a publication and a registration of other numbers. */
const application = '1020190100885';
const known: Readonly<Record<string, string>> = { registerNumber: '1012345670000', openNumber: '1020200042000' };

const brings = async (numbers: string) => {
  const details: (string | null)[] = [];
  const ask: Ask = async ({ url }) => {
    const say = (text: string) => ({ status: 200, headers: new Headers(), bytes: Buffer.from(text) });
    const operation = url.pathname.split('/').at(-1);
    if (operation === 'getAdvancedSearch') {
      const [name = '', number] = Object.entries(known).find(([name, value]) => url.searchParams.get(name) === value) ?? [];
      return say(
        number ? listB([application]).replace('<registerNumber> </registerNumber>', `<${name}>${number}</${name}>`) : listB([]),
      );
    }
    if (operation !== 'getBibliographyDetailInfoSearch') return say(refusal('31', 'DEADLINE_HAS_EXPIRED_ERROR'));
    details.push(url.searchParams.get('applicationNumber'));
    if (details.at(-1) !== application) throw new Fault('invalid', 'source.tooLarge', 'more than 6000000 bytes');
    return say(detailB(false));
  };
  const walk = { ask, params: { numbers }, keys: { KIPRIS_KEY: 'key' }, origin: kiprisNumber.origin, now: () => new Date() };
  const found: (SourceRecord | Fault)[] = [];
  for await (const portion of kiprisNumber.walk?.(walk as never) ?? [])
    found.push(...(portion as Portion<SourceRecord>).arrivals.map(({ record }) => record));
  return { details, titles: found.map((record) => (record instanceof Fault ? record.code : record.taken['title.ko'])) };
};

test.each(['10-1234567', 'KR101234567B1', '10-2020-0042000 A', '10-2019-0100885'])(
  'a Korean patent is found in its own office by the number of its registration, publication or application (%s)',
  async (number) => {
    expect(await brings(number)).toEqual({ details: [application], titles: ['시험 장치'] });
  },
);

test('a registration that the office does not know is no patent, and nothing more is asked', async () => {
  expect(await brings('10-7654321')).toEqual({ details: [], titles: [] });
});

test('one patent that is larger than what is read does not keep the others out', async () => {
  expect(await brings('10-2019-0100886,10-2019-0100885')).toMatchObject({ titles: ['source.tooLarge', '시험 장치'] });
});
