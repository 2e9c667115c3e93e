import { matcher } from '@sandan/market/screening/matcher';
import { expect, test } from 'vitest';
import { unFile } from './list.ts';
import { namesIn } from './name.ts';

test('a name in brackets is one of its own: the same in another script, a spelling, what an entity is called for short', () => {
  expect(namesIn('Nobody Example (نوبادي مثال)')).toEqual(['Nobody Example', 'نوبادي مثال']);
  expect(namesIn('أبو مثال (Abu Example al-Nowhere; Abu Example)')).toEqual([
    'أبو مثال',
    'Abu Example al-Nowhere',
    'Abu Example',
  ]);
  expect(namesIn('Amir Example (original script: Амир Пример)')).toEqual(['Amir Example', 'Амир Пример']);
  expect(namesIn('EXAMPLE LAKES COMPANY (EXLC) ; GREAT EXAMPLE COMPANY (GREC)')).toEqual([
    'EXAMPLE LAKES COMPANY',
    'EXLC',
    'GREAT EXAMPLE COMPANY',
    'GREC',
  ]);
  expect(namesIn('Example Front (formerly Other Example)')).toEqual(['Example Front', 'Other Example']);
  expect(namesIn('مثال (original script); Example (شام (original script); Sham)')).toEqual(['مثال', 'Example', 'شام', 'Sham']);
});

test('a note in brackets is no name', () => {
  for (const note of [
    'birth name',
    'third',
    'previously listed as',
    'COMBAT NAME',
    'false identity linked to number 691',
    'PAKISTAN',
    'HONG KONG',
    'NGO',
  ])
    expect(namesIn(`Nobody Example (${note})`)).toEqual(['Nobody Example']);
  expect(namesIn('(Sheikh) Nobody Example')).toEqual(['Nobody Example']);
});

test('a name with a bracket in its middle is one with it and without it', () => {
  expect(namesIn('LEADING (HONG KONG) EXAMPLE')).toEqual(['LEADING EXAMPLE', 'LEADING HONG KONG EXAMPLE']);
});

test('names are parted by semicolons and letters, and one that breaks off in a bracket is read as far as it goes', () => {
  expect(namesIn('Mohammed Example; Mohammad Example b) M. Javad Example')).toEqual([
    'Mohammed Example',
    'Mohammad Example',
    'M. Javad Example',
  ]);
  expect(namesIn('Nobody Example (نوبادي مثال')).toEqual(['Nobody Example', 'نوبادي مثال']);
  expect(namesIn('Plain')).toEqual(['Plain']);
});

test('a listed party is found by a name that stands with another in brackets', async () => {
  const xml = `<CONSOLIDATED_LIST><INDIVIDUALS><INDIVIDUAL><DATAID>1</DATAID><FIRST_NAME>Somebody</FIRST_NAME><SECOND_NAME>Otherwise</SECOND_NAME><REFERENCE_NUMBER>X.1</REFERENCE_NUMBER><INDIVIDUAL_ALIAS><QUALITY>Low</QUALITY><ALIAS_NAME>عبدالله السندي (Abdullah Sindhi)</ALIAS_NAME></INDIVIDUAL_ALIAS></INDIVIDUAL></INDIVIDUALS></CONSOLIDATED_LIST>`;
  const bytes = async function* () {
    yield new TextEncoder().encode(xml);
  };
  for await (const { record } of unFile(bytes(), 'un', new Date('2026-11-29T00:00:00Z'))) {
    if (record instanceof Error || record.fact.kind !== 'denied_party') throw record;
    expect(record.title).toEqual({ en: 'Somebody Otherwise' });
    const find = matcher([{ ...record.fact, source: 'un', countries: [], digest: 'x' }]);
    for (const name of ['Abdullah Sindhi', 'عبدالله السندي']) expect(find(name).map(({ party }) => party)).toEqual(['un:1']);
  }
});
