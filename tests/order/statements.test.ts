import { afterAll, beforeAll, expect, test } from 'vitest';
import { as } from '../api/client.ts';
import { type Cast, cast } from '../cast.ts';
import { placed } from './story.ts';

interface Credit {
  readonly outcome: string;
  readonly code?: string;
  readonly on: string;
}

let m: Cast;
beforeAll(async () => {
  m = await cast({ now: '2026-03-02T10:00+09:00' });
  for (const who of ['office', 'buyer']) await as(m, who).get('/me');
});
afterAll(() => m.close());

const accepted = async () => {
  const { order } = await placed(m, { seller: 'office', buyer: 'buyer' });
  await as(m, 'office').post(`/orders/${order.id}/actions`, { action: 'accept' }, { seen: 1 });
  return order;
};
const paidOf = async (id: string) =>
  (await m.world.stores.orders.books(id))?.payments.map(({ captured, on }) => [captured, on]) ?? [];
const file = (entries: string, kind = 'BkToCstmrStmt') => `<Document><${kind}><Stmt>${entries}</Stmt></${kind}></Document>`;
const day = '<BookgDt><Dt>2026-03-02</Dt></BookgDt>';
const entry = (ref: string, amount: string, details: string, on = day) =>
  `<Ntry><Amt Ccy="USD">${amount}</Amt><CdtDbtInd>CRDT</CdtDbtInd>${on}<AcctSvcrRef>${ref}</AcctSvcrRef>
  <NtryDtls>${details}</NtryDtls></Ntry>`;
const text = (...lines: string[]) => `<TxDtls><RmtInf>${lines.map((l) => `<Ustrd>${l}</Ustrd>`).join('')}</RmtInf></TxDtls>`;
const part = (ref: string, amount: string, line: string) =>
  `<TxDtls><Refs><AcctSvcrRef>${ref}</AcctSvcrRef></Refs><AmtDtls><TxAmt><Amt Ccy="USD">${amount}</Amt></TxAmt></AmtDtls>
  <RmtInf><Ustrd>${line}</Ustrd></RmtInf></TxDtls>`;
const send = async (xml: string) => {
  const {
    status,
    body,
    text: said,
  } = await as(m, 'office').post<{ credits: Credit[] }>('/orders/statements', { xml, apply: true });
  expect(status, said).toBe(200);
  return body.credits;
};
const outcomes = async (xml: string) => (await send(xml)).map((c) => c.code ?? c.outcome);

test('a payment of which the bank says no day, or one still to come, is refused for itself, and its order stays readable', async () => {
  const { id, number } = await accepted();
  const bad = [
    entry('', '15.00', text(number), ''),
    entry('F-1', '16.00', text(number), '<BookgDt><Dt>2026-03-03</Dt></BookgDt>'),
  ];
  const good = entry('F-2', '17.00', text(number), '<ValDt><Dt>2026-03-01</Dt></ValDt>');
  expect(await outcomes(file([...bad, good].join('')))).toEqual(['statement.day', 'licence.notYet', 'recorded']);
  expect(await paidOf(id)).toEqual([[1_700, '2026-03-01']]);
  const seen = (await as(m, 'office').get<{ version: number }>(`/orders/${id}`)).body.version;
  const byHand = { minor: 100, on: '2026-03-03', reference: 'TT 1' };
  const early = await as(m, 'office').post<{ code: string }>(`/orders/${id}/transfers`, byHand, { seen });
  expect(early.body).toMatchObject({ errors: [{ pointer: '/on', code: 'licence.notYet' }] });
});

test('money for two orders is never entered on one of them, however long the text is, nor what does not come to its entry', async () => {
  const [one, two] = [await accepted(), await accepted()];
  const long = `${one.number} ${'deposit for machine parts as agreed by mail, '.repeat(4)} and ${two.number}`;
  expect(await outcomes(file(entry('L-1', '15000.00', text(long))))).toEqual(['ambiguous']);
  const parts = [part('L-3', '10.00', one.number), part('L-4', '5.00', one.number)];
  expect(await outcomes(file(entry('L-2', '14.00', parts.join(''))))).toEqual(['statement.sum']);
  expect([await paidOf(one.id), await paidOf(two.id)]).toEqual([[], []]);
});

test('what a bank books as one is entered once, whether a file tells of it whole or payment by payment, and in whatever order', async () => {
  const [one, two] = [await accepted(), await accepted()];
  const parts = (n: number) => `${part(`T-${n}`, '10.00', one.number)}${part(`T-${n}`, '5.00', two.number)}`;
  const split = (n: number) => file(entry(`W-${n}`, '15.00', parts(n)), 'BkToCstmrDbtCdtNtfctn');
  const whole = (n: number) => file(entry(`W-${n}`, '15.00', text(one.number)));
  expect(await outcomes(whole(1))).toEqual(['recorded']);
  expect(await outcomes(split(1))).toEqual(['twice', 'twice']);
  expect(await outcomes(split(2))).toEqual(['recorded', 'recorded']);
  expect(await outcomes(split(2))).toEqual(['twice', 'twice']);
  expect(await outcomes(whole(2))).toEqual(['twice']);
  expect((await paidOf(one.id)).map(([minor]) => minor).toSorted()).toEqual([1_000, 1_500]);
  expect((await paidOf(two.id)).map(([minor]) => minor)).toEqual([500]);
});
