import { expect, test } from 'vitest';
import { readDetail } from './detail.ts';
import { detailRecord } from './detail-map.ts';
import { readFamily } from './family.ts';
import { detailB, refusal } from './fixtures.ts';
import { readHistory, readStatus } from './status.ts';

const at = new Date('2026-11-22T00:00:00Z');
const answer = (body: string) =>
  Buffer.from(`<response><header><resultCode>00</resultCode><resultMsg>NORMAL SERVICE.</resultMsg></header>${body}</response>`);
const event = (fields: Record<string, string>) =>
  `<basicInfo>${Object.entries(fields)
    .map(([name, value]) => `<${name}>${value}</${name}>`)
    .join('')}</basicInfo>`;
const grant = {
  keyEventCode: 'F10',
  detailedEventCode: 'F11',
  stateCode: 'A',
  previousStageCode: '2',
  currentStageCode: '4',
  eventIndicatorCode: 'exm',
  nationalEventCode: 'PR0701',
  eventDate: '20180312',
};

test('the legal status by ST.27 becomes events with a code that tells their effect', () => {
  const body = `<body><items>${event(grant)}${event({ keyEventCode: 'x', eventDate: '20180101' })}</items></body>`;
  expect(readStatus(answer(body))).toEqual([
    { date: '2018-03-12', code: 'ST27-4-F11-PR0701', description: { ko: '권리 설정 (PR0701)', en: 'Right granted (PR0701)' } },
  ]);
});

test('an empty answer is no history without events, of the service of today and of the older one', () => {
  expect(readStatus(answer('<body><items/></body>'))).toBeUndefined();
  expect(readHistory(answer('<body/>'), '10-2016-0138184')).toBeUndefined();
  const design =
    '<body><items><item><legalStatusCode>01</legalStatusCode><legalStatusName>등록</legalStatusName><legalStatusDate>2020.01.02</legalStatusDate></item></items></body>';
  expect(readHistory(answer(design), '30-2016-0138184')).toEqual([
    { date: '2020-01-02', code: '01', description: { ko: '등록' } },
  ]);
});

test('a key without a term for the product is refused as 31, never read as no history', () => {
  for (const read of [readStatus, (bytes: Uint8Array) => readFamily(bytes, at)])
    expect(() => read(Buffer.from(refusal('31', 'DEADLINE_HAS_EXPIRED_ERROR')))).toThrow(
      expect.objectContaining({ code: 'source.refused', params: expect.objectContaining({ sourceCode: '31' }) }),
    );
  expect(() => readStatus(Buffer.from('<html></html>'))).toThrow(expect.objectContaining({ code: 'source.page' }));
  expect(() => readStatus(Buffer.from('<other/>'))).toThrow(expect.objectContaining({ code: 'source.unexpected' }));
});

test('a family brings the members of all offices under their DOCDB family', () => {
  const item =
    '<item><docdbFamilyID>61000001</docdbFamilyID><applicationCountryCode>US</applicationCountryCode><applicationDate>20171020</applicationDate><applicationKindCode>A</applicationKindCode><applicationNumber>201715000001</applicationNumber><publicationCountryCode>US</publicationCountryCode><publicationDate>20180426</publicationDate><publicationKindCode>A1</publicationKindCode><publicationNumber>2018012345</publicationNumber></item>';
  expect(readFamily(answer(`<body><items>${item}</items></body>`), at)).toEqual([
    {
      source: 'kipris-family',
      fetchedAt: at.toISOString(),
      subject: { stage: 'publication', document: { office: 'US', number: '20180012345', kind: 'A1' } },
      facts: {
        familyId: '61000001',
        application: { office: 'US', number: '15000001', kind: 'A' },
        filed: '2017-10-20',
        published: '2018-04-26',
      },
    },
  ]);
});

test('a detail adds claims, priorities and history to what a list says', () => {
  const text = detailB(false).replace(
    '<priorityInfoArray/>',
    '<priorityInfoArray><priorityInfo><priorityApplicationCountry>미국</priorityApplicationCountry><priorityApplicationNumber>62/123,456</priorityApplicationNumber><priorityApplicationDate>2018.08.20</priorityApplicationDate></priorityInfo></priorityInfoArray>',
  );
  const record = detailRecord(readDetail(Buffer.from(text)), at);
  expect(record.statements?.[0]).toMatchObject({
    source: 'kipris-detail',
    facts: { claims: 2, priorities: [{ office: 'US', number: '62123456' }], stated: { text: '거절' } },
  });
  expect(record.statements?.[0]?.facts.events).toHaveLength(2);
});
