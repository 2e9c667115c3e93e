import { expect, test } from 'vitest';
import { bankCredits as read } from './camt.ts';

/** What is read, without the whole text where that is the reference. */
const bankCredits = (xml: string) =>
  read(xml).map(({ text, ...credit }) => (text === credit.reference ? credit : { ...credit, text }));

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
    { key: 'T-1', entry: 'B-9', currency: 'USD', minor: 1_000, on: '2026-03-10', reference: 'ORD-20260302-AB12C' },
    { key: 'B-9#2', entry: 'B-9', currency: 'USD', minor: 500, on: '2026-03-10', reference: 'ORD-20260302-ZZ9XY' },
  ]);
  expect(bankCredits(whole('14.00', ...two))).toMatchObject([{ key: 'B-9', minor: 1_400, fault: 'statement.sum' }]);
  const unsaid = two[1]?.replace(/<AmtDtls>.*<\/AmtDtls>/, '') ?? '';
  expect(bankCredits(whole('14.00', two[0] ?? '', unsaid))).toEqual([
    { key: 'B-9', currency: 'USD', minor: 1_400, on: '2026-03-10', reference: 'ORD-20260302-AB12C ORD-20260302-ZZ9XY' },
  ]);
  expect(bankCredits(whole('9.00', two[0] ?? '', unsaid))).toMatchObject([{ fault: 'statement.sum' }]);
  const out = part('1.00', '', 'charges').replace('</Refs>', '</Refs><CdtDbtInd>DBIT</CdtDbtInd>');
  expect(bankCredits(whole('9.00', two[0] ?? '', out))).toMatchObject([{ key: 'B-9', minor: 900 }]);
  const [both] = two.map((p) => p.replace('</Refs>', '</Refs><Amt Ccy="USD">10.00</Amt>'));
  expect(bankCredits(whole('15.00', both ?? '', two[1] ?? '')).map((c) => c.minor)).toEqual([1_000, 500]);
  const twins = [part('10.00', 'T', 'ORD-20260302-AB12C'), part('5.00', 'T', 'ORD-20260302-AB12C')];
  expect(bankCredits(whole('15.00', ...twins)).map((c) => c.key)).toEqual(['T', 'T#2']);
});

test('the day is that of the booking, else that from which it counts, else that of the statement where a reference names it, else none', () => {
  const on = (more: string, ref = 'B-1') =>
    bankCredits(
      statement('<CreDtTm>2026-03-12T08:00:00+09:00</CreDtTm>', entry('7.00', 'USD', { ref })).replace(
        /<BookgDt>.*<\/BookgDt>/,
        more,
      ),
    ).map(({ on: day, fault }) => [day, fault]);
  expect(on('<BookgDt><DtTm>2026-03-10T23:59:00+09:00</DtTm></BookgDt><ValDt><Dt>2026-03-11</Dt></ValDt>')).toEqual([
    ['2026-03-10', undefined],
  ]);
  expect(on('<ValDt><Dt>2026-03-11</Dt></ValDt>')).toEqual([['2026-03-11', undefined]]);
  expect(on('<BookgDt><Dt>2026-02-31</Dt></BookgDt><ValDt><Dt>2026-03-11</Dt></ValDt>')).toEqual([['2026-03-11', undefined]]);
  expect(on('')).toEqual([['2026-03-12', undefined]]);
  expect(on('', '')).toEqual([['', 'statement.day']]);
});

test('order numbers stand in the whole text, noughts beyond the minor units change nothing, and what is taken back or is nothing is no credit', () => {
  const long = `ORD-20260302-AB12C ${'deposit for machine parts as agreed by mail, '.repeat(4)} ORD-20260302-ZZ9XY`;
  const [cut] = read(statement(entry('7.00', 'USD', { text: long })));
  expect(cut?.reference).toHaveLength(140);
  expect(cut?.text).toBe(long);
  expect(bankCredits(statement(entry('15000.00', 'KRW')))).toMatchObject([{ minor: 15_000 }]);
  expect(bankCredits(statement(entry('7.5000', 'USD')))).toMatchObject([{ minor: 750 }]);
  expect(() => bankCredits(statement(entry('15000.50', 'KRW')))).toThrow('15000.50 KRW');
  for (const back of ['true', '1']) {
    const taken = entry('7.00', 'USD').replace('<Sts>', `<RvslInd>${back}</RvslInd><Sts>`);
    expect(bankCredits(statement(taken))).toEqual([]);
  }
  expect(bankCredits(statement(entry('0', 'USD'), entry('0.00', 'USD')))).toEqual([]);
});

test('the number of an entry is that in the statement of its account', () => {
  const of = (account: string) =>
    statement(
      `<Acct><Id>${account}</Id></Acct>`,
      entry('5.00', 'USD').replace(/<AcctSvcrRef>.*<\/AcctSvcrRef>/, '<NtryRef>1</NtryRef>'),
    );
  const keys = ['<IBAN>DE02120300000000202051</IBAN>', '<Othr><Id>110-345</Id></Othr>', ''].map((a) => bankCredits(of(a))[0]);
  expect(keys.map((c) => c?.key)).toEqual([
    'DE02120300000000202051#1#2026-03-10#5.00',
    '110-345#1#2026-03-10#5.00',
    '1#2026-03-10#5.00',
  ]);
  expect(keys.map((c) => c?.before)).toEqual(['1#2026-03-10#5.00', '1#2026-03-10#5.00', undefined]);
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
