import type { Fault } from '@sandan/kernel/fault';
import { expect, test } from 'vitest';
import type { Ask, Question } from '../http/ask.ts';
import { epo, pathOf } from './client.ts';
import { pauseOf, retryAfterIn, trafficIn } from './throttle.ts';

interface Said {
  readonly status?: number;
  readonly headers?: Record<string, string>;
  readonly body?: string;
}

const search = (end: number, total: number) =>
  `<?xml version="1.0"?><ops:world-patent-data xmlns="http://www.epo.org/exchange" xmlns:ops="http://ops.epo.org"><ops:biblio-search total-result-count="${total}"><ops:range begin="1" end="${end}"/><ops:search-result><ops:publication-reference system="ops.epo.org" family-id="77"><document-id document-id-type="docdb"><country>EP</country><doc-number>3000001</doc-number><kind>A1</kind></document-id></ops:publication-reference></ops:search-result></ops:biblio-search></ops:world-patent-data>`;
const notFound =
  '<fault xmlns="http://ops.epo.org"><code>SERVER.EntityNotFound</code><message>No results found</message></fault>';
const unfair =
  '<error><code>403</code><message>This request has been rejected due to the violation of Fair Use policy</message><moreInfo>x</moreInfo></error>';

/** An office that answers in turn; tokens are counted, and last twenty minutes. */
const office = (answers: readonly Said[], now = () => 0) => {
  const asked: Question[] = [];
  const waits: number[] = [];
  const used: [string, number][] = [];
  let tokens = 0;
  const left = [...answers];
  const ask: Ask = async (question) => {
    asked.push(question);
    const {
      status = 200,
      headers = {},
      body = '',
    } = question.url.pathname.endsWith('/accesstoken')
      ? { body: JSON.stringify({ access_token: `token-${++tokens}`, expires_in: '1199', token_type: 'BearerToken' }) }
      : (left.shift() ?? { body: search(1, 1) });
    return { status, headers: new Headers(headers), bytes: Buffer.from(body) };
  };
  const client = epo({
    ask,
    key: 'key',
    secret: 'secret',
    now,
    sleep: async (ms) => void waits.push(ms),
    used: (quota, bytes) => void used.push([quota, bytes]),
  });
  const bearers = () =>
    asked.flatMap(({ headers }) => (headers?.authorization?.startsWith('Bearer') ? [headers.authorization] : []));
  return { client, asked, waits, used, bearers, tokens: () => tokens };
};

const faultOf = (promise: Promise<unknown>): Promise<Fault> =>
  promise.then(
    () => {
      throw new Error('no fault');
    },
    (fault: Fault) => fault,
  );

test('one token serves many questions, and is fetched anew before it expires', async () => {
  let at = 0;
  const { client, asked, bearers, tokens } = office([], () => at);
  await Promise.all([client.search('ti=valve'), client.search('ti=seal')]);
  expect(tokens()).toBe(1);
  at = 1_130_000;
  await client.search('ti=valve');
  at = 1_145_000;
  await client.search('ti=valve');
  expect(tokens()).toBe(2);
  expect(bearers().slice(-2)).toEqual(['Bearer token-1', 'Bearer token-2']);
  expect(asked[0]).toMatchObject({ method: 'POST', body: 'grant_type=client_credentials' });
  expect(asked[0]?.headers?.authorization).toBe(`Basic ${Buffer.from('key:secret').toString('base64')}`);
});

test.each([400, 403])('a token that is refused with %d is renewed once, and then no more', async (status) => {
  const refused = {
    status,
    body: '<fault xmlns="http://ops.epo.org"><code>invalid_access_token</code><message>expired</message></fault>',
  };
  const once = office([refused]);
  expect((await once.client.search('ti=valve')).total).toBe(1);
  expect(once.tokens()).toBe(2);
  const fault = await faultOf(office([refused, refused]).client.search('ti=valve'));
  expect(fault).toMatchObject({ kind: 'invalid', code: 'source.refused' });
});

test('nothing found is an empty answer, with a fault or without a word; another 404 is a failure', async () => {
  expect(await office([{ status: 404, body: notFound }]).client.search('ti=xyz')).toEqual({ groups: [], total: 0 });
  expect(await office([{ status: 404 }]).client.search('ti=xyz')).toEqual({ groups: [], total: 0 });
  expect(await faultOf(office([{ status: 404, body: '<html></html>' }]).client.search('x'))).toMatchObject({
    code: 'source.status',
  });
});

test('a search asks for at most a hundred documents and none beyond two thousand, and knows the cap of the total', async () => {
  const { client, asked } = office([{ body: search(1, 10_000) }]);
  expect(await client.search('ti = battery', { from: 1951, size: 500 })).toMatchObject({ total: 10_000 });
  expect(asked.at(-1)?.url.searchParams.get('Range')).toBe('1951-2000');
  expect(asked.at(-1)?.url.searchParams.get('q')).toBe('ti = battery');
});

test.each(['IndividualQuotaPerHour', 'AnonymousQuotaPerMinute', 'RegisteredQuotaPerWeek'])(
  'fair use under %s is a quota with its reason, though its shape is another',
  async (reason) => {
    const said = { status: 403, headers: { 'X-Rejection-Reason': reason }, body: unfair };
    const fault = await faultOf(office([said]).client.search('x'));
    expect(fault).toMatchObject({ kind: 'limited', code: 'source.quota', params: { reason, status: 403 } });
    expect(fault.retryAfter).toBe({ Hour: 3600, Minute: 60, Week: 604_800 }[reason.replace(/.*Per/, '')]);
  },
);

test('a service that is yellow or red is asked more slowly, one that is black is not asked, and the quotas are handed on', async () => {
  const control = (light: string) =>
    `busy (images=green:100, inpadoc=green:45, other=green:1000, retrieval=green:100, search=${light})`;
  const { client, waits, used } = office([
    { headers: { 'X-Throttling-Control': control('green:30'), 'X-Individualquotaperhour-Used': '17008274' }, body: search(1, 1) },
    {
      headers: { 'x-throttling-control': control('yellow:15'), 'X-RegisteredQuotaPerWeek-Used': '502112806' },
      body: search(1, 1),
    },
    { headers: { 'X-THROTTLING-CONTROL': control('red:5') }, body: search(1, 1) },
    {
      status: 403,
      headers: { 'x-throttling-control': control('black:0'), 'retry-after': '34567' },
      body: unfair.replace(/Fair Use/, 'x'),
    },
  ]);
  await client.search('a');
  await client.search('b');
  await client.search('c');
  const stopped = await faultOf(client.search('d'));
  expect(waits).toEqual([4000, 48_000]);
  expect(stopped).toMatchObject({ code: 'source.quota', retryAfter: 35 });
  expect(used).toEqual([
    ['hour', 17_008_274],
    ['week', 502_112_806],
  ]);
  expect(await faultOf(client.search('e'))).toMatchObject({ code: 'source.quota' });
});

test('a header of traffic that cannot be read slows nothing', () => {
  expect(trafficIn(null).size).toBe(0);
  expect(pauseOf(trafficIn('garbage=blue:x').get('search'))).toBe(0);
  expect([retryAfterIn('1500'), retryAfterIn(null), retryAfterIn('soon')]).toEqual([2, 60, 60]);
});

test('numbers are written as the databases of the office have them', () => {
  expect(pathOf({ office: 'US', number: '20120057518', kind: 'A1' }).number).toBe('US.2012057518.A1');
  expect(pathOf({ office: 'KR', number: '1020180042000', kind: 'A' }).number).toBe('KR.20180042000.A');
  expect(pathOf({ office: 'KR', number: '1018399990000', kind: 'B1' }).number).toBe('KR.101839999.B1');
  expect(pathOf({ office: 'EP', number: '2400812' })).toEqual({ type: 'publication', format: 'epodoc', number: 'EP2400812' });
});

test('wrong keys are told as such, without the keys', async () => {
  const ask: Ask = async () => ({ status: 401, headers: new Headers(), bytes: Buffer.from('<error><code>401</code></error>') });
  const fault = await faultOf(epo({ ask, key: 'my-key', secret: 'my-secret' }).search('x'));
  expect(fault).toMatchObject({ kind: 'invalid', code: 'source.refused' });
  expect(JSON.stringify(fault.params) + fault.message).not.toContain('my-');
});
