import { Fault } from '@sandan/kernel/fault';
import type { FactOf } from '@sandan/market/reference/fact';
import { expect, test } from 'vitest';
import { ofacFile } from './lists.ts';

const at = new Date('2026-11-29T00:00:00Z');
const factsOf = async (text: string) => {
  const open = async function* () {
    yield new TextEncoder().encode(text);
  };
  const facts = [];
  for await (const { record } of ofacFile(open, 'list.csv', at)) {
    if (record instanceof Fault) throw record;
    facts.push(record.fact);
  }
  return facts;
};
const namesIn = async (remarks: string): Promise<readonly string[]> => {
  const row = `6368,"NOBODY, Rifa'i","individual","SDGT",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,"${remarks}"\n`;
  const [fact] = (await factsOf(row)) as FactOf<'denied_party'>[];
  return fact?.names.slice(1) ?? [];
};

test('a weak alias in the remarks is read to its closing quote, whatever apostrophes are within it', async () => {
  expect(await namesIn("DOB 1954; a.k.a. 'ABU YASIR'; a.k.a. ''ABD-AL-'IZ'; a.k.a. ''FOOPIE''; a.k.a. 'AHMED, A.'.")).toEqual([
    'ABU YASIR',
    "ABD-AL-'IZ",
    'FOOPIE',
    'AHMED, A.',
  ]);
  expect(await namesIn("a.k.a. 'HAJJ AS'AD AHMAD'; f.k.a. 'OLD NAME'; Linked To: SOMEBODY'S 'FIRM'.")).toEqual([
    "HAJJ AS'AD AHMAD",
    'OLD NAME',
  ]);
  expect(await namesIn('Linked To: NOBODY.')).toEqual([]);
});

test('an alias that the column of remarks cuts off is kept as far as it goes', async () => {
  const cut = `${'x'.repeat(960)}; a.k.a. 'THE NEW ROMANTIC CYBER ARMY`;
  expect(await namesIn(cut)).toEqual(['THE NEW ROMANTIC CYBER ARMY']);
});

test('aliases in the file of further remarks are names of their party', async () => {
  const text = `45430,"Institutions: North Korea; a.k.a. 'THALLIUM'; a.k.a. 'TEMP.HERMIT'."\n36216,"FhMdRq5UpP; Passport 1"\n`;
  expect(await factsOf(text)).toMatchObject([
    { kind: 'denied_detail', party: 'ofac:45430', names: ['THALLIUM', 'TEMP.HERMIT'] },
    { kind: 'denied_detail', party: 'ofac:36216', names: [] },
  ]);
});
