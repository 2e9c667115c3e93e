import { Fault } from '@sandan/kernel/fault';
import { expect, test } from 'vitest';
import { absent, listA, listB, recorded, recording, recordingsIn, refusal, rowA } from './fixtures.ts';
import { type ListEnd, readList } from './list.ts';
import type { Row } from './row.ts';

const read = async (document: string | Uint8Array, piece = 1 << 16): Promise<{ rows: Row[]; end: ListEnd }> => {
  const bytes = typeof document === 'string' ? new TextEncoder().encode(document) : document;
  const parts = function* () {
    for (let at = 0; at < bytes.byteLength; at += piece) yield bytes.subarray(at, at + piece);
  };
  const rows: Row[] = [];
  const list = readList(parts());
  for (;;) {
    const step = await list.next();
    if (step.done) return { rows, end: step.value };
    rows.push(...step.value);
  }
};

const faultOf = async (document: string | Uint8Array): Promise<Fault> => {
  const fault = await read(document).catch((e: unknown) => e);
  if (!(fault instanceof Fault)) throw new Error(`no fault, but ${JSON.stringify(fault)}`);
  return fault;
};

test('a list of gateway A succeeds with an empty resultCode and carries its total among the rows', async () => {
  const { rows, end } = await read(listA([rowA(1), rowA(2)], 11304));
  expect(end).toEqual({ rows: 2, total: 11304, gateway: 'A' });
  expect(rows[1]).toMatchObject({
    element: 'PatentUtilityInfo',
    index: 2,
    fields: { applicationNumber: '1020160000002', status: '등록' },
  });
  expect(rows[1]?.fields.publicationNumber).toBeUndefined();
});

test('a list of gateway B has its rows in item and its total beside the body; a blank is no value', async () => {
  const { rows, end } = await read(listB(['1020200000001', '1020200000002'], 77));
  expect(end).toEqual({ rows: 2, total: 77, gateway: 'B' });
  expect(rows[0]?.fields).toMatchObject({
    applicationNumber: '1020200000001',
    title: '시험 장치 1',
    applicants: '한빛대학교 산학협력단',
  });
  expect(rows[0]?.fields.registrationNumber).toBeUndefined();
});

test('a list reads the same in pieces of any size', async () => {
  const whole = listA([rowA(1), rowA(2, { Abstract: '<![CDATA[유량 < 3 & > 1]]> &#44032;&amp;' })]);
  const once = await read(whole);
  expect(once.rows[1]?.fields.abstract).toBe('유량 < 3 & > 1 가&');
  for (const piece of [1, 2, 3, 7, 100]) expect((await read(whole, piece)).rows).toEqual(once.rows);
});

test('an error answer with HTTP 200 is a fault that keeps its code and what was said', async () => {
  for (const [code, message] of [
    ['10', 'Blocked users.'],
    ['20', 'SERVICE_ACCESS_DENIED_ERROR'],
    ['30', 'SERVICE_KEY_IS_NOT_REGISTERED_ERROR'],
    ['31', 'DEADLINE_HAS_EXPIRED_ERROR'],
    ['101', 'NO DATA'],
  ] as const) {
    const fault = await faultOf(refusal(code, message));
    expect(fault).toMatchObject({
      kind: 'invalid',
      code: 'source.refused',
      params: { sourceCode: code, sourceMessage: message },
    });
    expect(fault.params.answer).toContain(message);
  }
  expect(await faultOf(refusal('22', 'LIMITED_NUMBER_OF_SERVICE_REQUESTS_EXCEEDS_ERROR'))).toMatchObject({
    kind: 'limited',
    code: 'source.quota',
  });
  const gateway =
    '<OpenAPI_ServiceResponse><cmmMsgHeader><errMsg>SERVICE ERROR</errMsg><returnAuthMsg>SERVICE_KEY_IS_NOT_REGISTERED_ERROR</returnAuthMsg><returnReasonCode>30</returnReasonCode></cmmMsgHeader></OpenAPI_ServiceResponse>';
  expect(await faultOf(gateway)).toMatchObject({ code: 'source.refused', params: { sourceCode: '30' } });
});

test('what is no list is told apart: nothing, a page, plain text, another format, another encoding', async () => {
  expect((await faultOf('')).code).toBe('source.empty');
  expect((await faultOf(' \n ')).code).toBe('source.empty');
  expect((await faultOf('<!DOCTYPE html><html><body>Service unavailable</body></html>')).code).toBe('source.page');
  expect((await faultOf('<html><head><title>502</title><meta></head></html>')).code).toBe('source.page');
  expect((await faultOf('Unauthorized')).code).toBe('source.malformed');
  expect((await faultOf('{"resultCode":"00"}')).code).toBe('source.malformed');
  expect((await faultOf('<rss><channel/></rss>')).code).toBe('source.unexpected');
  expect((await faultOf('<response><body><items><Other><a>1</a></Other></items></body></response>')).code).toBe(
    'source.unexpected',
  );
  expect((await faultOf('<response/>')).code).toBe('source.unexpected');
  expect((await faultOf(Buffer.from(`\ufeff${listA([rowA(1)])}`, 'utf16le'))).code).toBe('source.encoding');
  expect((await faultOf(listA([rowA(1)]).replace('UTF-8', 'EUC-KR'))).code).toBe('source.encoding');
  expect((await faultOf(Buffer.concat([Buffer.from('<response><body>'), Buffer.from([0xff, 0xc0])]))).code).toBe(
    'source.encoding',
  );
  expect((await read(`\ufeff${listA([rowA(1)])}`)).rows).toHaveLength(1);
});

test('a document that ends too early is a fault, wherever it ends', async () => {
  const whole = new TextEncoder().encode(listA([rowA(1), rowA(2), rowA(3)]));
  for (let i = 0; i < 50; i++) {
    const at = Math.floor((i * (whole.byteLength - 1)) / 50);
    const fault = await faultOf(whole.subarray(0, at));
    expect(fault.code, `cut at ${at}`).toMatch(/^source\.(truncated|empty)$/);
  }
});

test('entities are never expanded and nothing outside is fetched', async () => {
  const laughs = `<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY lol "lol">${Array.from({ length: 9 }, (_, i) => `<!ENTITY lol${i + 1} "${`&lol${i || ''};`.repeat(10)}">`).join('')}]><response><body>&lol9;</body></response>`;
  expect((await faultOf(laughs)).code).toBe('source.doctype');
  const outside = '<!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]><response><body>&x;</body></response>';
  expect((await faultOf(outside)).code).toBe('source.doctype');
  expect((await faultOf('<response><body>&x;</body></response>')).code).toBe('source.malformed');
});

test('depth, attributes and the length of one text are bounded', async () => {
  expect((await faultOf(`<response><header>${'<a>'.repeat(200_000)}`)).code).toBe('source.tooDeep');
  expect((await faultOf(`<response ${Array.from({ length: 200_000 }, (_, i) => `a${i}="1"`).join(' ')}/>`)).code).toBe(
    'source.tooLarge',
  );
  expect((await faultOf(listA([rowA(1, { Abstract: 'a'.repeat(9_000_000) })]))).code).toBe('source.tooLarge');
  expect((await faultOf(`<!--${'x'.repeat(9_000_000)}--><response/>`)).code).toBe('source.tooLarge');
  const many = `<PatentUtilityInfo>${'<a>1</a>'.repeat(500)}</PatentUtilityInfo>`;
  expect((await faultOf(listA([many]))).code).toBe('source.unexpected');
});

test('a million numeric references and a title of five megabytes are read and bounded', async () => {
  const references = await read(listA([rowA(1, { Abstract: '&#65;'.repeat(1_000_000) })]));
  expect(references.rows[0]?.fields.abstract).toHaveLength(100_000);
  const title = await read(listA([rowA(1, { InventionName: 'a'.repeat(5_000_000) })]));
  expect(title.rows[0]?.fields.title).toHaveLength(100_000);
});

test('two million records stream through in memory that does not grow', async () => {
  const part = Buffer.from('<item><a>1</a></item>'.repeat(2000));
  const parts = function* () {
    yield Buffer.from('<response><header/><body><items>');
    for (let i = 0; i < 1000; i++) yield part;
    yield Buffer.from('</items></body></response>');
  };
  let before = 0;
  let most = 0;
  let rows = 0;
  const list = readList(parts());
  for (;;) {
    const step = await list.next();
    if (step.done) {
      expect(step.value.rows).toBe(2_000_000);
      break;
    }
    rows += step.value.length;
    const used = process.memoryUsage.rss();
    // The first million lets the process come to its size, whatever other files did in it.
    if (rows < 1_000_000) before = Math.max(before, used);
    else most = Math.max(most, used - before);
  }
  expect(rows).toBe(2_000_000);
  expect(most).toBeLessThan(64 * 1024 * 1024);
});

test.skipIf(!recorded)(`every recorded list reads to its end, with its right and its total${absent}`, async () => {
  const seen = new Map<string, { rows: number; distinct: Set<string> }>();
  for (const { name, bytes } of recordingsIn('list')) {
    const { rows, end } = await read(bytes);
    expect(end.gateway, name).toBe('A');
    expect(end.total, name).toBeGreaterThanOrEqual(rows.length);
    for (const row of rows) {
      const of = seen.get(row.element) ?? { rows: 0, distinct: new Set() };
      of.rows += 1;
      of.distinct.add(row.fields.applicationNumber ?? '');
      seen.set(row.element, of);
    }
  }
  const counts = Object.fromEntries([...seen].map(([element, { rows, distinct }]) => [element, [rows, distinct.size]]));
  expect(counts).toEqual({ PatentUtilityInfo: [1325, 826], DesignInfo: [70, 70], TradeMarkInfo: [23, 23] });
});

test.skipIf(!recorded)(`the recorded pages 1 and 2 of one applicant overlap, for docsStart is an offset${absent}`, async () => {
  const [one, two] = await Promise.all(
    ['list/patent/120070509242/1.xml', 'list/patent/120070509242/2.xml'].map(async (path) => (await read(recording(path))).rows),
  );
  const numbers = new Set(one?.map((row) => row.fields.applicationNumber));
  expect(two?.filter((row) => numbers.has(row.fields.applicationNumber))).toHaveLength(499);
});

test.skipIf(!recorded)(`the recorded answer to a blocked user is a refusal with code 10${absent}`, async () => {
  expect(await faultOf(recording('errors/blocked_users.xml'))).toMatchObject({
    code: 'source.refused',
    params: { sourceCode: '10', sourceMessage: 'Blocked users.' },
  });
});

test.skipIf(!recorded)(`a recorded list cut at fifty places is a fault each time${absent}`, async () => {
  const whole = recording('list/patent/120070385648/1.xml').toString('utf8').trimEnd();
  const bytes = Buffer.from(whole);
  for (let i = 0; i < 50; i++) {
    const at = Math.floor((i * (bytes.byteLength - 1)) / 50);
    expect((await faultOf(bytes.subarray(0, at))).code, `cut at ${at}`).toMatch(/^source\.(truncated|empty)$/);
  }
});
