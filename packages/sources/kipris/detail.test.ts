import { expect, test } from 'vitest';
import { readDetail } from './detail.ts';
import { absent, detailB, recorded, recording, refusal } from './fixtures.ts';
import { toRecord } from './map.ts';

test('a detail is read with its dates, English title and sections; blanks and empty sections say nothing', () => {
  const detail = readDetail(Buffer.from(detailB(false)));
  expect(detail).toMatchObject({ claims: 2, family: ['1020180014945'] });
  expect(detail.events.map((e) => [e.date, e.name])).toEqual([
    ['2019-08-19', '특허출원서'],
    ['2020-06-01', '거절결정서'],
  ]);
  expect(detail.row.fields.registrationNumber).toBeUndefined();
  expect(toRecord(detail.row, new Date(0)).taken).toMatchObject({
    'title.ko': '시험 장치',
    'title.en': 'Test device',
    codes: [
      { scheme: 'ipc', code: 'G06F 3/01' },
      { scheme: 'ipc', code: 'G02B 27/01' },
    ],
    'attributes.filed': '2019-08-19',
    'attributes.rightStatus': 'refused',
  });
});

test('a nil summary is a fault that another try may cure, though the answer calls itself a success', () => {
  expect(() => readDetail(Buffer.from(detailB(true)))).toThrow(
    expect.objectContaining({ kind: 'limited', code: 'source.incomplete' }),
  );
});

test('an error answer, a page and a cut answer are told apart', () => {
  const code = (text: string) => {
    try {
      readDetail(Buffer.from(text));
      return 'none';
    } catch (fault) {
      return (fault as { code: string }).code;
    }
  };
  expect(code(refusal('31', 'DEADLINE_HAS_EXPIRED_ERROR'))).toBe('source.refused');
  expect(code('<html></html>')).toBe('source.page');
  expect(code(detailB(false).slice(0, -40))).toBe('source.truncated');
  expect(code('')).toBe('source.empty');
  expect(code('<response><header/></response>')).toBe('source.unexpected');
  expect(code(`<response>${'<a/>'.repeat(60_000)}</response>`)).toBe('source.tooLarge');
});

test.skipIf(!recorded)(`the recorded detail has a nil summary${absent}`, () => {
  const bytes = recording('detail/getBibliographyDetailInfoSearch_1020190100885.xml');
  expect(() => readDetail(bytes)).toThrow(expect.objectContaining({ code: 'source.incomplete' }));
  const filled = bytes
    .toString('utf8')
    .replace(
      /<biblioSummaryInfo [^>]*\/>/,
      '<biblioSummaryInfo><applicationNumber>10-2019-0100885</applicationNumber><applicationDate>2019.08.19</applicationDate><inventionTitle>가상현실 장치</inventionTitle><registerNumber> </registerNumber></biblioSummaryInfo>',
    );
  const detail = readDetail(Buffer.from(filled));
  expect(detail).toMatchObject({ claims: 2, family: ['1020180014945'] });
  expect(detail.events).toHaveLength(5);
  expect(detail.events[0]).toMatchObject({ date: '2019-08-19', nameEnglish: '[Divisional Application] Patent Application' });
  const record = toRecord(detail.row, new Date(0));
  expect(record.sourceId).toBe('1020190100885');
  expect(record.taken.codes).toHaveLength(4);
  expect(record.taken['attributes.filed']).toBe('2019-08-19');
});
