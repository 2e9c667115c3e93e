import { expect, test } from 'vitest';
import { bankCredits } from './camt.ts';

const entry = (amount: string, currency: string, more: { side?: string; status?: string; ref?: string; text?: string } = {}) => `
  <Ntry><Amt Ccy="${currency}">${amount}</Amt><CdtDbtInd>${more.side ?? 'CRDT'}</CdtDbtInd>
  <Sts><Cd>${more.status ?? 'BOOK'}</Cd></Sts><BookgDt><Dt>2026-03-10</Dt></BookgDt>
  <AcctSvcrRef>${more.ref ?? 'B-1'}</AcctSvcrRef>
  <NtryDtls><TxDtls><Refs><EndToEndId>NOTPROVIDED</EndToEndId></Refs>
  <RmtInf><Ustrd>${more.text ?? 'ORD-20260302-AB12C deposit'}</Ustrd></RmtInf></TxDtls></NtryDtls></Ntry>`;
const statement = (...entries: string[]) =>
  `<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt><Stmt>${entries.join('')}</Stmt></BkToCstmrStmt></Document>`;

test('credits that are booked are read in the minor units of their currency; what went out, is pending or is of no known currency is not', () => {
  const xml = statement(
    entry('7500.00', 'USD'),
    entry('1200000', 'KRW', { ref: 'B-2', text: 'ORD-20260302-ZZ9XY' }),
    entry('12.345', 'KWD', { ref: 'B-3' }),
    entry('10.00', 'USD', { side: 'DBIT' }),
    entry('10.00', 'USD', { status: 'PDNG' }),
    entry('10.00', 'XXX'),
  );
  expect(bankCredits(xml)).toEqual([
    { key: 'B-1', currency: 'USD', minor: 750_000, on: '2026-03-10', reference: 'ORD-20260302-AB12C deposit' },
    { key: 'B-2', currency: 'KRW', minor: 1_200_000, on: '2026-03-10', reference: 'ORD-20260302-ZZ9XY' },
    { key: 'B-3', currency: 'KWD', minor: 12_345, on: '2026-03-10', reference: 'ORD-20260302-AB12C deposit' },
  ]);
});

test('a file of another kind, a torn one and an amount finer than its currency are refused', () => {
  expect(() => bankCredits('<Document><Other/></Document>')).toThrow('statement.kind');
  expect(() => bankCredits(statement(entry('7500.00', 'USD')).slice(0, -30))).toThrow('source.truncated');
  expect(() => bankCredits(statement(entry('7500.5', 'KRW')))).toThrow('7500.5 KRW');
});

test('payments that a bank books as one entry are read each for itself where they say their amounts and come to the entry', () => {
  const part = (amount: string, ref: string, text: string) =>
    `<TxDtls><Refs><AcctSvcrRef>${ref}</AcctSvcrRef></Refs><AmtDtls><TxAmt><Amt Ccy="USD">${amount}</Amt></TxAmt></AmtDtls>
    <Chrgs><Rcrd><Amt Ccy="USD">9.00</Amt></Rcrd></Chrgs><RmtInf><Ustrd>${text}</Ustrd></RmtInf></TxDtls>`;
  const whole = (total: string, ...parts: string[]) =>
    statement(`<Ntry><Amt Ccy="USD">${total}</Amt><CdtDbtInd>CRDT</CdtDbtInd><BookgDt><Dt>2026-03-10</Dt></BookgDt>
      <AcctSvcrRef>B-9</AcctSvcrRef><NtryDtls>${parts.join('')}</NtryDtls></Ntry>`);
  const two = [part('10.00', 'T-1', 'ORD-20260302-AB12C'), part('5.00', '', 'ORD-20260302-ZZ9XY')];
  expect(bankCredits(whole('15.00', ...two))).toEqual([
    { key: 'T-1', currency: 'USD', minor: 1_000, on: '2026-03-10', reference: 'ORD-20260302-AB12C' },
    { key: 'B-9#2', currency: 'USD', minor: 500, on: '2026-03-10', reference: 'ORD-20260302-ZZ9XY' },
  ]);
  expect(bankCredits(whole('14.00', ...two))).toEqual([
    { key: 'B-9', currency: 'USD', minor: 1_400, on: '2026-03-10', reference: 'ORD-20260302-AB12C ORD-20260302-ZZ9XY' },
  ]);
});

test('an entry without a reference of the bank has the same key in every file, whatever else stands there', () => {
  const bare = (text: string) => entry('7.00', 'USD', { text }).replace(/<AcctSvcrRef>.*<\/AcctSvcrRef>/, '');
  const keys = (...entries: string[]) => bankCredits(statement(...entries)).map((c) => c.key);
  const [alone] = keys(bare('ORD-20260302-AB12C'));
  const beside = keys(bare('ORD-20260302-ZZ9XY'), bare('ORD-20260302-AB12C'), bare('ORD-20260302-AB12C'));
  expect(beside[1]).toBe(alone);
  expect(new Set(beside).size).toBe(3);
  const numbered = bare('ORD-20260302-AB12C').replace('<Amt', '<NtryRef>17</NtryRef><Amt');
  expect(keys(numbered, numbered)[0]).toBe(keys(bare('x'), numbered)[1]);
});
