import { Fault } from '@sandan/kernel/fault';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { balanceOf, balances, type LedgerEntry, sums } from '../ledger/entry.ts';
import { charge, hand } from './charge.fixture.ts';
import { byProject } from './charge.ts';
import { monthOf } from './charge-clock.ts';
import { invoiceActions, owedByProgrammes, owedByUser, UsageInvoice } from './invoice.ts';
import { bill, creditNote, type InvoiceChange, receive, refund, writeOff } from './invoice-verbs.ts';

test('whatever is paid, credited and written off, the ledger of an invoice balances and agrees with what is owed', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.nat(1_000_000), fc.nat(100), fc.nat(300_000)), { minLength: 1, maxLength: 4 }),
      fc.array(fc.tuple(fc.nat(4), fc.nat(2_000_000)), { maxLength: 12 }),
      (costs, steps) => {
        const charges = costs.map(([net, percent, minor], i) => ({
          ...charge(net, Math.floor((net * percent) / 100), i),
          ...(minor % 3 === 0 ? { compensation: { percent: 20, of: minor, minor } } : {}),
        }));
        for (const c of charges) expect(byProject(c).reduce((sum, p) => sum + p.minor, 0)).toBe(c.net - c.support);
        const first = bill('2026-03', charges, 'owner', hand);
        let invoice = first.invoice;
        const entries: LedgerEntry[] = [...first.entries];
        for (const [i, [which, n]] of steps.entries()) {
          const take = (): InvoiceChange => {
            const reference = `이체 ${i}`;
            if (which === 0) return receive(invoice, { from: 'user', minor: n + 1, on: '2026-04-01', reference }, hand);
            if (which === 1) return receive(invoice, { from: 'programme', minor: n + 1, on: '2026-04-01', reference }, hand);
            if (which === 2)
              return creditNote(invoice, { chargeId: charges[n % charges.length]?.id ?? '', net: n + 1, why: '오류' }, hand);
            if (which === 4)
              return refund(invoice, { minor: Math.max(1, -owedByUser(invoice)), on: '2026-04-01', reference }, hand);
            return n % 5 === 0
              ? writeOff(invoice, 'small', hand)
              : receive(invoice, { from: 'user', minor: Math.max(1, owedByUser(invoice)), on: '2026-04-01', reference }, hand);
          };
          try {
            const change = take();
            invoice = change.invoice;
            entries.push(...change.entries);
          } catch (fault) {
            if (!(fault instanceof Fault)) throw fault;
          }
        }
        for (const sum of sums(balances(entries)).values()) expect(sum).toBe(0n);
        expect(balanceOf(entries, 'receivable', 'KRW')).toBe(owedByUser(invoice));
        expect(balanceOf(entries, 'programme', 'KRW')).toBe(owedByProgrammes(invoice));
        const credited = invoice.credits.reduce((sum, c) => sum + c.net, 0);
        expect(balanceOf(entries, 'income', 'KRW') + invoice.net - credited).toBe(0);
        expect(invoice.credits.reduce((sum, c) => sum + c.vat, 0)).toBeLessThanOrEqual(invoice.vat);
        if (invoice.state === 'paid') expect(Math.max(owedByUser(invoice), owedByProgrammes(invoice))).toBeLessThanOrEqual(0);
        if (invoice.credits.length > 0 && owedByUser(invoice) < 0) expect(invoiceActions(invoice)).toContain('refund');
      },
    ),
    { numRuns: 60 },
  );
  UsageInvoice.parse(bill('2026-03', [charge(1000, 0, 1)], 'owner', hand).invoice);
});

test('a month is billed once it is over, what was written off is not credited, and what was paid too much is sent back', () => {
  const charges = [charge(100_000, 60_000, 1)];
  // What ends with the last day of a month is of that month.
  expect(['2026-02-28T15:00:00.000Z', '2026-02-28T15:00:00.001Z'].map((end) => monthOf({ end }))).toEqual(['2026-02', '2026-03']);
  expect(() => bill('2026-04', charges, 'owner', hand)).toThrow(expect.objectContaining({ code: 'usage.monthRunning' }));
  const { invoice } = bill('2026-03', charges, 'owner', hand);
  const credit = { chargeId: charges[0]?.id ?? '', net: 10_000, why: '할인 누락' };
  const off = writeOff(invoice, 'small', hand).invoice;
  expect(() => creditNote(off, credit, hand)).toThrow(expect.objectContaining({ code: 'usage.writtenOff' }));
  // The user has paid all of its part, and is credited then: the programme owes its part still.
  const paid = receive(invoice, { from: 'user', minor: 50_000, on: '2026-04-01', reference: '이체' }, hand).invoice;
  const credited = creditNote(paid, credit, hand).invoice;
  expect([credited.state, owedByUser(credited), owedByProgrammes(credited)]).toEqual(['partly_paid', -11_000, 60_000]);
  expect(() => writeOff(paid, 'small', hand)).toThrow(expect.objectContaining({ code: 'usage.nothingOwed' }));
  const back = (minor: number) => refund(credited, { minor, on: '2026-04-02', reference: '환급' }, hand).invoice;
  expect(() => back(11_001)).toThrow('usage.beyondRefund');
  expect(owedByUser(back(11_000))).toBe(0);
});

test('credit notes of a line come to its tax exactly, and take nothing of what a programme bears', () => {
  const [line] = [charge(105, 0, 1)];
  const { invoice } = bill('2026-03', [line], 'owner', hand);
  const note = (before: UsageInvoice, net: number) => creditNote(before, { chargeId: line.id, net, why: '오류' }, hand).invoice;
  const parts = [15, 90].reduce(note, invoice);
  expect(line.vat).toBe(11);
  expect(parts.credits.map((c) => c.vat)).toEqual([2, 9]);
  const other = [5, 100].reduce(note, invoice);
  expect(other.credits.reduce((sum, c) => sum + c.vat, 0)).toBe(11);
  expect(owedByUser(other)).toBe(0);

  const [borne] = [charge(100_000, 60_000, 2)];
  const supported = bill('2026-03', [borne], 'owner', hand).invoice;
  const off = (net: number) => creditNote(supported, { chargeId: borne.id, net, why: '오류' }, hand).invoice;
  expect(() => off(40_001)).toThrow('usage.beyondLine');
  expect([owedByUser(off(40_000)), owedByProgrammes(off(40_000))]).toEqual([6_000, 60_000]);
});

test('what the owner owes for a time that it took stands on the invoice as a credit note without tax, and goes back where it is more than is owed', () => {
  const owed = (minor: number, net: number) => ({ ...charge(net, 0, minor), compensation: { percent: 20, of: minor, minor } });
  const less = bill('2026-03', [charge(100_000, 0, 1), owed(30_000, 0)], 'owner', hand);
  expect(less.invoice).toMatchObject({
    state: 'issued',
    credits: [{ cause: 'compensation', net: 30_000, vat: 0, why: 'BK-30000' }],
  });
  expect(owedByUser(less.invoice)).toBe(80_000);
  expect(balanceOf(less.entries, 'receivable', 'KRW')).toBe(80_000);
  // A line that it stands on can still be corrected as a whole.
  const both = bill('2026-03', [owed(10_000, 50_000)], 'owner', hand);
  const corrected = creditNote(both.invoice, { chargeId: both.charges[0]?.id ?? '', net: 50_000, why: '오류' }, hand);
  expect(corrected.invoice.credits.map((c) => [c.cause, c.net, c.vat])).toEqual([
    ['compensation', 10_000, 0],
    ['correction', 50_000, 5_000],
  ]);
  const more = bill('2026-03', [owed(30_000, 0)], 'owner', hand).invoice;
  expect([more.state, owedByUser(more), invoiceActions(more)]).toEqual(['paid', -30_000, ['credit', 'refund']]);
  expect(owedByUser(refund(more, { minor: 30_000, on: '2026-04-01', reference: '이체' }, hand).invoice)).toBe(0);
});
