import { Fault } from '@sandan/kernel/fault';
import { expect, test } from 'vitest';
import { readAnswer } from './answer.ts';
import { access, answering, noon } from './asked.fixture.ts';
import { gateway, plainKey } from './gateway.ts';

const read = (text: string, status = 200, provider: 'gateway' | 'kotra' | 'customs' = 'gateway') =>
  readAnswer(new TextEncoder().encode(text), status, provider, noon);
const faultOf = (text: string, status = 200, provider: 'gateway' | 'kotra' | 'customs' = 'gateway'): Fault => {
  try {
    read(text, status, provider);
  } catch (fault) {
    if (fault instanceof Fault) return fault;
    throw fault;
  }
  throw new Error(`no fault: ${text}`);
};
const common = (code: string, message: string) =>
  `<OpenAPI_ServiceResponse><cmmMsgHeader><errMsg>SERVICE ERROR</errMsg><returnAuthMsg>${message}</returnAuthMsg><returnReasonCode>${code}</returnReasonCode></cmmMsgHeader></OpenAPI_ServiceResponse>`;

test('items are found in every envelope, one or none of them included, and all values are text', () => {
  const two = [
    { a: '1', b: '가' },
    { a: '2', b: '나' },
  ];
  const rows = '[{"a":1,"b":" 가 "},{"a":"2","b":"나","c":"","d":null}]';
  for (const text of [
    `{"response":{"header":{"resultCode":"00","resultMsg":"OK"},"body":{"items":{"item":${rows}},"totalCount":"2"}}}`,
    `{"response":{"header":{"resultCode":"00"},"body":{"totalCnt":"2","itemList":{"item":${rows}}}}}`,
    `{"header":{"resultCode":"0000"},"body":{"items":${rows},"totalCount":2}}`,
    `{"records":${rows},"resultCode":0,"totalCount":2}`,
    `{"responseHeader":{"resultCode":"0"},"responseBody":{"items":${rows},"totalCount":2}}`,
    `{"page":1,"perPage":10,"totalCount":2,"currentCount":2,"matchCount":2,"data":${rows}}`,
    `{"resultCode":"000","resultMsg":"ok","totalCount":2,"creditGradeList":${rows}}`,
    '<response><header><resultCode>00</resultCode></header><body><items><item><a>1</a><b>가</b></item><item><a>2</a><b>나</b><c/></item></items><totalCount>2</totalCount></body></response>',
    '<EgovMap><resultCode>0</resultCode><totalCount>2</totalCount><items><item><a>1</a><b>가</b></item><item><a>2</a><b>나</b></item></items></EgovMap>',
    '<results><currentCount>2</currentCount><matchCount>2</matchCount><totalCount>2</totalCount><data><item><col name="a">1</col><col name="b">가</col></item><item><col name="a">2</col><col name="b">나</col></item></data></results>',
  ])
    expect(read(text), text).toEqual({ rows: two, total: 2 });
  expect(read('{"response":{"header":{"resultCode":"00"},"body":{"items":{"item":{"a":7}},"totalCount":1}}}').rows).toEqual([
    { a: '7' },
  ]);
  expect(read('{"response":{"header":{"resultCode":"00"},"body":{"items":"","totalCount":0}}}')).toEqual({ rows: [], total: 0 });
  expect(
    read('<response><header><resultCode>00</resultCode></header><body><items/><totalCount>0</totalCount></body></response>'),
  ).toEqual({
    rows: [],
    total: 0,
  });
});

test('an error of the gateway is XML although JSON was asked for, with HTTP 200, and says what to do', () => {
  for (const [code, message] of [
    ['20', 'SERVICE_ACCESS_DENIED_ERROR'],
    ['30', 'SERVICE_KEY_IS_NOT_REGISTERED_ERROR'],
    ['31', 'DEADLINE_HAS_EXPIRED_ERROR'],
    ['32', 'UNREGISTERED_IP_ERROR'],
  ] as const)
    expect(faultOf(common(code, message))).toMatchObject({
      kind: 'invalid',
      code: 'source.key',
      params: { sourceCode: code, sourceMessage: message },
    });
  expect(faultOf(common('22', 'LIMITED_NUMBER_OF_SERVICE_REQUESTS_EXCEEDS_ERROR'))).toMatchObject({
    kind: 'limited',
    code: 'source.quota',
    retryAfter: 12 * 3600,
  });
  expect(faultOf(common('4', 'HTTP_ERROR'))).toMatchObject({ kind: 'limited', code: 'source.refused' });
  expect(faultOf(common('12', 'NO_OPENAPI_SERVICE_ERROR'))).toMatchObject({ kind: 'invalid', code: 'source.refused' });
  expect(read(common('03', 'NODATA_ERROR'))).toEqual({ rows: [], total: 0 });
});

test('the same code means another thing at another agency', () => {
  const said = (code: string) => `<response><header><resultCode>${code}</resultCode><resultMsg>x</resultMsg></header></response>`;
  expect(faultOf(said('02'), 200, 'customs').code).toBe('source.key');
  expect(faultOf(said('02'), 200, 'gateway')).toMatchObject({ kind: 'limited', code: 'source.refused' });
  expect(faultOf(said('99'), 200, 'customs')).toMatchObject({ kind: 'invalid', code: 'source.refused' });
  expect(faultOf(said('22'), 200, 'kotra')).toMatchObject({ kind: 'limited', code: 'source.refused' });
  expect(faultOf(said('22'), 200, 'gateway').code).toBe('source.quota');
  expect(faultOf(said('30'), 200, 'kotra').code).toBe('source.refused');
  expect(faultOf(said('81'), 200, 'kotra').kind).toBe('invalid');
});

test('plain text and bare statuses are understood, pages and cut answers are faults', () => {
  expect(faultOf('Unauthorized', 401).code).toBe('source.key');
  expect(faultOf('Forbidden', 403).code).toBe('source.key');
  expect(faultOf('Unexpected errors', 200)).toMatchObject({ kind: 'limited' });
  expect(faultOf('API rate limit exceeded', 429).code).toBe('source.quota');
  expect(faultOf('API not found', 404)).toMatchObject({ kind: 'invalid', code: 'source.refused' });
  expect(faultOf('{"code":-401,"msg":"유효하지 않은 인증키 입니다."}', 401).code).toBe('source.key');
  expect(faultOf('<html><body>점검 중</body></html>').code).toBe('source.page');
  expect(faultOf('{"response":{"header":').code).toBe('source.truncated');
  expect(faultOf('<response><header><resultCode>00').code).toBe('source.truncated');
  expect(faultOf('').code).toBe('source.empty');
  expect(faultOf('{"hello":"world"}').code).toBe('source.unexpected');
});

test('the key is encoded once, whether the portal gave it plain or encoded', async () => {
  for (const key of ['ab+/=', 'ab%2B%2F%3D']) {
    const { ask, asked } = answering('{"records":[],"totalCount":0,"resultCode":0}');
    await gateway({ ...access(ask), key }).get({ path: '/x/y', name: 'x', provider: 'gateway' });
    expect(asked[0]?.url.search).toBe('?serviceKey=ab%2B%2F%3D');
    expect(asked[0]?.headers?.['user-agent']).toMatch(/^Mozilla\//);
  }
  expect(plainKey('100%')).toBe('100%');
});

test('pages are asked for to the end of the total, and a source that repeats itself or ends early is not believed', async () => {
  const page = (...ids: number[]) => JSON.stringify({ records: ids.map((id) => ({ id })), totalCount: 5, resultCode: 0 });
  const walk = async (from: number, ...answers: string[]) => {
    const { ask, asked } = answering(...answers);
    const ids: string[] = [];
    for await (const { rows } of gateway(access(ask)).pages({ path: '/x', name: 'x', provider: 'gateway' }, 2, from))
      ids.push(...rows.map((row) => row.id ?? ''));
    return { ids, pages: asked.map(({ url }) => url.searchParams.get('pageNo')) };
  };
  expect(await walk(1, page(1, 2), page(3, 4), page(5))).toEqual({ ids: ['1', '2', '3', '4', '5'], pages: ['1', '2', '3'] });
  expect(await walk(3, page(5))).toEqual({ ids: ['5'], pages: ['3'] });
  await expect(walk(1, page(1, 2))).rejects.toMatchObject({ code: 'source.repeats' });
  await expect(walk(1, page(1, 2), page())).rejects.toMatchObject({ code: 'source.shrunken' });
});

test('a service that gives fewer records on a page than it is asked for is not believed to have given all', async () => {
  const rows = Array.from({ length: 100 }, (_, id) => ({ id }));
  const { ask } = answering(JSON.stringify({ records: rows, totalCount: 4942, resultCode: 0 }));
  const pages = gateway(access(ask)).pages({ path: '/x', name: 'x', provider: 'gateway' }, 1000);
  await expect(pages.next()).rejects.toMatchObject({ code: 'source.shrunken', params: { read: 100, last: 1000 } });
});

test('a last page may lack one row that the total counts, however few are due on it, but no page more, and no list all it has', async () => {
  const walk = async (size: number, totalCount: number, ...pages: number[]) => {
    let id = 0;
    const rows = (count: number) => Array.from({ length: count }, () => ({ id: ++id }));
    const answers = pages.map((count) => JSON.stringify({ records: rows(count), totalCount, resultCode: 0 }));
    let read = 0;
    const service = { path: '/x', name: 'x', provider: 'gateway' } as const;
    for await (const page of gateway(access(answering(...answers).ask)).pages(service, size)) read += page.rows.length;
    return read;
  };
  expect(await walk(10, 3, 2)).toBe(2);
  expect(await walk(10, 23, 10, 10, 2)).toBe(22);
  expect(await walk(10, 21, 10, 10, 0)).toBe(20);
  for (const [total, ...pages] of [
    [3, 1],
    [1, 0],
    [23, 10, 10, 1],
    [23, 10, 2, 10],
    [20, 10, 6],
  ] as const)
    await expect(walk(10, total, ...pages), String(pages)).rejects.toMatchObject({ code: 'source.shrunken' });
  await expect(walk(3, 9, 2)).rejects.toMatchObject({ code: 'source.shrunken', params: { read: 2, last: 3 } });
});

test('the requests of a day that are used up are told from too many in a second, though both come with 429', async () => {
  const refusal = async (answer: string) => {
    const busy = new Fault('limited', 'source.busy', 'x answered 429', { params: { status: 429, answer } });
    const door = gateway(access(() => Promise.reject(busy)));
    return door.get({ path: '/x', name: 'x', provider: 'gateway' }).catch((fault: unknown) => fault);
  };
  const said = (words: string) => common('22', words);
  expect(await refusal(said('LIMITED_NUMBER_OF_SERVICE_REQUESTS_EXCEEDS_ERROR'))).toMatchObject({
    code: 'source.quota',
    retryAfter: 12 * 3600,
    params: { status: 429 },
  });
  expect(await refusal(said('LIMITED_NUMBER_OF_SERVICE_REQUESTS_PER_SECOND_EXCEEDS_ERROR'))).toMatchObject({
    code: 'source.busy',
  });
});
