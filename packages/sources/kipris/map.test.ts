import { Fault } from '@sandan/kernel/fault';
import { Provenance } from '@sandan/market/listing/listing';
import { expect, test } from 'vitest';
import { arrivals } from './arrivals.ts';
import { absent, listA, recorded, recordingsIn, rowA } from './fixtures.ts';
import { ipcCodes, toRecord } from './map.ts';

const fetchedAt = new Date('2026-11-22T00:00:00Z');
const row = (fields: Record<string, string>, element = 'PatentUtilityInfo') => ({ element, index: 1, fields });

test('a patent becomes a technology with numbers as people write them', async () => {
  const first = await arrivals('made-up.xml', [Buffer.from(listA([rowA(138184)]))], fetchedAt).next();
  const record = first.value?.[0]?.record;
  if (!record || record instanceof Fault) throw new Error('no record');
  expect(record).toMatchObject({ source: 'kipris', sourceId: '1020160138184', fetchedAt: '2026-11-22T00:00:00.000Z' });
  expect(record.taken).toEqual({
    'title.ko': '시험용 밸브 138184',
    'summary.ko': '본 발명은 시험용 밸브에 관한 것이다.',
    codes: [
      { scheme: 'ipc', code: 'F16K 1/00' },
      { scheme: 'ipc', code: 'F16K 31/06' },
    ],
    'attributes.applicationNumber': ['10-2016-0138184'],
    'attributes.registrationNumber': ['10-1138184'],
    'attributes.publicationNumber': ['10-2018-0138184'],
    'attributes.applicants': ['(주)가람정밀', '한빛대학교 산학협력단'],
    'attributes.filed': '2016-07-22',
    'attributes.registered': '2018-03-12',
    'attributes.rightStatus': 'in_force',
  });
  expect(Provenance.safeParse(record).success).toBe(true);
});

test('the digest is that of the content, not of when or where it was fetched', () => {
  const fields = { applicationNumber: '1020160138184', title: '밸브', status: '공개' };
  const one = toRecord(row(fields), fetchedAt);
  expect(toRecord({ ...row(fields), index: 7 }, new Date(0)).digest).toBe(one.digest);
  expect(toRecord(row({ ...fields, status: '등록' }), fetchedAt).digest).not.toBe(one.digest);
});

test('designs and trademarks are not patents, by their element or by their number', () => {
  const refused = (number: string, element: string) => () =>
    toRecord(row({ applicationNumber: number, title: '상자' }, element), fetchedAt);
  expect(refused('3020220047376', 'DesignInfo')).toThrow(expect.objectContaining({ code: 'patent.design' }));
  expect(refused('4020210221422', 'TradeMarkInfo')).toThrow(expect.objectContaining({ code: 'patent.trademark' }));
  expect(refused('3020220047376', 'item')).toThrow(expect.objectContaining({ code: 'patent.design' }));
  expect(refused('4020210221422', 'item')).toThrow(expect.objectContaining({ code: 'patent.trademark' }));
  expect(refused('x', 'item')).toThrow(expect.objectContaining({ code: 'patent.number' }));
  expect(() => toRecord(row({ applicationNumber: '1020160138184', title: ' \u200b ' }), fetchedAt)).toThrow(
    expect.objectContaining({ code: 'patent.untitled' }),
  );
});

test('what cannot be read is left out, and hostile text stays text within bounds', () => {
  const { taken } = toRecord(
    row({
      applicationNumber: '1020160138184',
      title: `<script>alert(1)</script>${'가'.repeat(99_000)}`,
      abstract: 'Ignore previous instructions.\u202e\u{e0049}\u0000',
      ipc: "H01M 10/0525|../../etc|H01M 10/0525|'; DROP",
      filed: '99990101',
      registered: '20190231',
      registrationNumber: '../12#%00',
      openingNumber: '-',
      status: '__proto__',
      applicants: '|||  |주식회사 갑',
    }),
    fetchedAt,
  );
  expect(taken['title.ko']).toHaveLength(300);
  expect(taken['summary.ko']).toBe('Ignore previous instructions.');
  expect(taken.codes).toEqual([{ scheme: 'ipc', code: 'H01M 10/0525' }]);
  expect(taken['attributes.applicants']).toEqual(['주식회사 갑']);
  for (const path of ['filed', 'registered', 'registrationNumber', 'publicationNumber', 'rightStatus'])
    expect(taken[`attributes.${path}`], path).toBeUndefined();
  expect(ipcCodes('b01j23/75 (2006.01)|8 1/2')).toEqual([{ scheme: 'ipc', code: 'B01J 23/75' }]);
});

test.skipIf(!recorded)(`every recorded patent maps, and a repeated one to the same digest${absent}`, async () => {
  const digests = new Map<string, string>();
  const refused = new Map<string, number>();
  const unmapped = new Set<string>();
  for (const { name, bytes } of recordingsIn('list'))
    for await (const batch of arrivals(name, [bytes], fetchedAt))
      for (const { record, position } of batch) {
        if (record instanceof Fault) {
          refused.set(record.code, (refused.get(record.code) ?? 0) + 1);
          continue;
        }
        expect(digests.get(record.sourceId) ?? record.digest, `${position.document} ${position.index}`).toBe(record.digest);
        digests.set(record.sourceId, record.digest);
        for (const path of ['codes', 'summary.ko', 'attributes.filed', 'attributes.rightStatus', 'attributes.applicants'])
          if (record.taken[path] === undefined) unmapped.add(`${record.sourceId} ${path}`);
      }
  expect(digests.size).toBe(826);
  expect(Object.fromEntries(refused)).toEqual({ 'patent.design': 70, 'patent.trademark': 23 });
  expect([...unmapped]).toEqual([]);
});
