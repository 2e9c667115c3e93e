import { Fault } from '@sandan/kernel/fault';
import { expect, test } from 'vitest';
import type { Ask, Question } from '../http/ask.ts';
import { arrivalsIn } from './arrivals.ts';
import { uspto } from './client.ts';

const at = new Date('2026-11-22T00:00:00Z');
const office = (...answers: readonly [number, unknown][]) => {
  const asked: Question[] = [];
  const ask: Ask = async (question) => {
    asked.push(question);
    const [status, body] = answers[asked.length - 1] ?? [200, { count: 0, patentFileWrapperDataBag: [] }];
    return { status, headers: new Headers(), bytes: Buffer.from(typeof body === 'string' ? body : JSON.stringify(body)) };
  };
  return { asked, client: uspto({ ask, key: 'my-key' }) };
};
const faultOf = (promise: Promise<unknown>): Promise<Fault> =>
  promise.then(
    () => {
      throw new Error('no fault');
    },
    (fault: Fault) => fault,
  );
const wrapper = (meta: Record<string, unknown>, more: Record<string, unknown> = {}) => ({
  applicationNumberText: '17000001',
  applicationMetaData: { inventionTitle: 'Test valve', filingDate: '2021-01-05', ...meta },
  ...more,
});
const one = (meta: Record<string, unknown>, more: Record<string, unknown> = {}) => {
  const [arrival] = arrivalsIn(
    'a.json',
    Buffer.from(JSON.stringify({ count: 1, patentFileWrapperDataBag: [wrapper(meta, more)] })),
    at,
  );
  return arrival?.record;
};
const numbers = (record: unknown) =>
  record instanceof Fault || !record
    ? []
    : (record as { statements: { subject: { document: { number: string; kind?: string } } }[] }).statements.map(
        ({ subject: { document } }) => document.number + (document.kind ?? ''),
      );

test('a search walks by offset, with the key in a header and never in the address', async () => {
  const { client, asked } = office([200, { count: 51, patentFileWrapperDataBag: [wrapper({})] }]);
  expect(await client.search('q:valve', { offset: 50 })).toMatchObject({ total: 51, limit: 25 });
  expect(asked[0]?.url.search).toBe('?q=q%3Avalve&offset=50&limit=25');
  expect(asked[0]?.headers?.['x-api-key']).toBe('my-key');
});

test('no match is an empty answer; other errors have their code and words, and no key', async () => {
  const none = { code: 404, error: 'Not Found', errorDetails: 'No matching records found', requestIdentifier: 'x' };
  expect((await office([404, none]).client.search('x')).wrappers).toEqual([]);
  expect(await faultOf(office([404, '<html></html>']).client.search('x'))).toMatchObject({ code: 'source.status' });
  for (const status of [400, 403]) {
    const fault = await faultOf(
      office([status, { code: status, error: 'Bad', errorDetails: 'review filters' }]).client.search('x'),
    );
    expect(fault).toMatchObject({
      code: 'source.refused',
      params: { sourceCode: String(status), sourceMessage: 'review filters' },
    });
    expect(JSON.stringify(fault.params)).not.toContain('my-key');
  }
});

test('an answer of another form is told with what it said', async () => {
  const fault = await faultOf(office([200, { message: 'The portal has moved', key: 'my-key' }]).client.search('x'));
  expect(fault).toMatchObject({
    code: 'source.unexpected',
    params: { answer: '{"message":"The portal has moved","key":"***"}' },
  });
});

test('an answer that would be too large is asked for in halves, and one record that is too large is told', async () => {
  const large: [number, unknown] = [413, { code: 413, message: 'Payload Too Large', detailedMessage: 'over 6 MB' }];
  const { client, asked } = office(large, large, [200, { count: 25, patentFileWrapperDataBag: [wrapper({})] }]);
  expect((await client.search('x')).limit).toBe(7);
  expect(asked.map(({ url }) => url.searchParams.get('limit'))).toEqual(['25', '13', '7']);
  expect(await faultOf(office(large).client.search('x', { limit: 1 }))).toMatchObject({ code: 'source.tooLarge' });
});

test('what is called a patent number is one only if a grant has a day and it is not the application', () => {
  expect(
    numbers(one({ patentNumber: '11646472', grantDate: '2023-05-09', earliestPublicationNumber: 'US20210210819A1' })),
  ).toEqual(['17000001', '20210210819A1', '11646472B2']);
  expect(numbers(one({ patentNumber: '17000001', grantDate: '2023-05-09' }))).toEqual(['17000001']);
  expect(numbers(one({ patentNumber: '11646472' }))).toEqual(['17000001']);
});

test('priorities are those of the same content: foreign ones and direct parents, but no continuation in part', () => {
  const parent = (code: string, number: string, child = '17000001') => ({
    claimParentageTypeCode: code,
    childApplicationNumberText: child,
    parentApplicationNumberText: number,
    parentApplicationFilingDate: '2015-01-02',
  });
  const record = one(
    {},
    {
      foreignPriorityBag: [
        { ipOfficeName: 'REPUBLIC OF KOREA', applicationNumberText: '10-2016-0138184' },
        { ipOfficeName: 'ATLANTIS', applicationNumberText: '1234567' },
      ],
      parentContinuityBag: [parent('CON', '16000001'), parent('CIP', '15000001'), parent('CON', '14000001', '16000001')],
    },
  );
  expect(record).toMatchObject({
    statements: [
      {
        facts: {
          termFrom: '2015-01-02',
          priorities: [
            { office: 'KR', number: '1020160138184' },
            { office: 'US', number: '16000001' },
          ],
        },
      },
    ],
  });
});

test('designs and records without a number are refused by name, and other answers of the portal too', () => {
  expect(one({ applicationTypeCode: 'DSN' })).toMatchObject({ code: 'patent.design' });
  expect(one({}, { applicationNumberText: undefined })).toMatchObject({ code: 'patent.number' });
  expect(() => arrivalsIn('a.json', Buffer.from('{"count":1,"petitionDecisionDataBag":[]}'), at)).toThrow(
    expect.objectContaining({ code: 'source.unexpected' }),
  );
  expect(() => arrivalsIn('a.xml', Buffer.from('<!DOCTYPE us-patent-grant [<!ENTITY a "b">]><us-patent-grant/>'), at)).toThrow(
    expect.objectContaining({ code: 'source.doctype' }),
  );
});
