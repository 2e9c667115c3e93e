import { Fault } from '@sandan/kernel/fault';
import type { ReferenceRecord } from '@sandan/market/reference/reference';
import { expect, test } from 'vitest';
import { euFile } from './list.ts';

const at = new Date('2026-11-27T00:00:00Z');
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const summary =
  '<regulationSummary regulationType="regulation" publicationDate="2022-03-01" numberTitle="2022/1 (OJ L1)" publicationUrl="http://law.example/1"/>';
const alias = (name: string, more = '') =>
  `<nameAlias firstName="" middleName="" lastName="" ${more} wholeName="${name}" function="" gender="" title="" nameLanguage="" strong="true" regulationLanguage="en" logicalId="1">${summary}</nameAlias>`;

/** The format of the list as the Commission publishes it, about parties that there are not. */
const listOf = (...entities: readonly string[]) =>
  `${head}<export xmlns="http://eu.europa.ec/fpi/fsd/export" generationDate="2026-11-26T15:51:25.849+01:00" globalFileId="1">${entities.join('\n')}</export>`;
const person = `<sanctionEntity designationDate="2022-02-28" designationDetails="chairman &amp; owner" unitedNationId="" euReferenceNumber="EU.1.23" logicalId="101">
  <remark>First remark</remark>
  <regulation regulationType="regulation" organisationType="council" publicationDate="2022-03-01" entryIntoForceDate="2022-03-01" numberTitle="2022/1 (OJ L1)" programme="EXM" logicalId="5"><publicationUrl>http://law.example/1</publicationUrl></regulation>
  <regulation publicationDate="2023-03-01" programme="EXM" logicalId="6"/><regulation publicationDate="2023-04-01" programme="TST" logicalId="7"/>
  <subjectType code="person" classificationCode="P"/>
  ${alias('Ivan Nowhere')}${alias('Иван Нигдеев')}${alias('Ivan Nowhere')}
  <nameAlias firstName="Vanya" middleName="" lastName="Nowhere" wholeName="" strong="false" logicalId="3"><remark>of a name</remark></nameAlias>
  <citizenship region="" countryIso2Code="KZ" countryDescription="KAZAKHSTAN" logicalId="1"/>
  <birthdate circa="false" calendarType="GREGORIAN" birthdate="1970-05-01" countryIso2Code="UZ" countryDescription="UZBEKISTAN" logicalId="2"/>
  <address city="Nowhere City" street="1 Long &quot;Road&quot;" poBox="" zipCode="10" region="" place="" asAtListingTime="false" countryIso2Code="GE" countryDescription="GEORGIA" logicalId="3"><remark>of an address</remark></address>
  <address city="" street="" poBox="" zipCode="" region="" place="" countryIso2Code="00" countryDescription="UNKNOWN" logicalId="4"/>
</sanctionEntity>`;
const firm = `<sanctionEntity designationDetails="" unitedNationId="" logicalId="102">
  <regulation publicationDate="2021-05-04" programme="TST"/><regulation publicationDate="2020-01-02" programme="TST"/>
  <subjectType code="enterprise" classificationCode="E"/>${alias('Example Front LLC')}</sanctionEntity>`;
const nameless = '<sanctionEntity logicalId="103"><subjectType code="enterprise" classificationCode="E"/></sanctionEntity>';

async function* inPieces(text: string, size: number): AsyncGenerator<Uint8Array> {
  const bytes = new TextEncoder().encode(text);
  for (let i = 0; i < bytes.length; i += size) yield bytes.subarray(i, i + size);
}
const read = async (text: string, size = 7): Promise<(ReferenceRecord | Fault)[]> => {
  const records: (ReferenceRecord | Fault)[] = [];
  for await (const { record } of euFile(inPieces(text, size), 'eu.xml', at)) records.push(record);
  return records;
};

test('a party comes with all its names, which are attributes, its countries, programmes, address, remarks and the day it was listed', async () => {
  const [first, second, third] = await read(listOf(person, firm, nameless));
  expect(first).toMatchObject({
    source: 'eu',
    list: 'eu',
    sourceId: '101',
    countries: ['KZ', 'GE'],
    fact: {
      kind: 'denied_party',
      party: 'eu:101',
      list: 'EU EU.1.23',
      type: 'individual',
      names: ['Ivan Nowhere', 'Иван Нигдеев', 'Vanya Nowhere'],
      programmes: ['EXM', 'TST'],
      addresses: ['1 Long "Road", 10, Nowhere City, GEORGIA'],
      remarks: 'chairman & owner; First remark',
      listed: '2022-02-28',
    },
  });
  expect(second).toMatchObject({ fact: { party: 'eu:102', list: 'EU', type: 'entity', listed: '2020-01-02' }, countries: [] });
  expect(third).toMatchObject({ code: 'reference.invalid' });
});

test('no name is lost where a party has more than its record holds', async () => {
  const names = Array.from({ length: 130 }, (_, i) => `Front number ${i}`);
  const many = `<sanctionEntity logicalId="104"><subjectType code="enterprise"/>${names.map((name) => alias(name)).join('')}</sanctionEntity>`;
  const records = await read(listOf(many), 50_000);
  const found = records.flatMap((record) => {
    if (record instanceof Fault) return [];
    const { fact } = record;
    return fact.kind === 'denied_party' ? fact.names : fact.kind === 'denied_detail' ? [fact.name] : [];
  });
  expect(found).toEqual(names);
  expect(new Set(records.map((record) => (record instanceof Fault ? '' : record.sourceId))).size).toBe(11);
});

test('a list that is cut off, another document and a page are refused', async () => {
  const code = (c: string) => expect.objectContaining({ code: c });
  await expect(read(listOf(person).slice(0, -12))).rejects.toEqual(code('source.truncated'));
  await expect(read(`${head}<CONSOLIDATED_LIST/>`)).rejects.toEqual(code('source.unexpected'));
  await expect(read('<!DOCTYPE html><html><body>Sign in</body></html>')).rejects.toEqual(code('source.page'));
});
