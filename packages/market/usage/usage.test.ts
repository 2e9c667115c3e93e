import { createHash } from 'node:crypto';
import { memberOf } from '@sandan/kernel/actor';
import { Fault } from '@sandan/kernel/fault';
import { newId } from '@sandan/kernel/id';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Booking } from '../booking/booking.ts';
import { balanceOf, balances, type LedgerEntry, sums } from '../ledger/entry.ts';
import type { Application } from '../programme/application.ts';
import { after, chain } from '../programme/budget-change.ts';
import { activate } from '../programme/grant-verbs.ts';
import type { Hand } from '../programme/hand.ts';
import type { Programme } from '../programme/programme.ts';
import type { Budget } from '../programme/support.ts';
import { Adjustment, askAdjustment, moveAdjustment, sideOf } from './adjustment.ts';
import { byProject, type Charge } from './charge.ts';
import { chargeNext, isOver, monthOf } from './charge-clock.ts';
import { chargeMissed } from './charge-verbs.ts';
import { bearing, followed, isCharged, releasing } from './follow.ts';
import { invoiceActions, owedByProgrammes, owedByUser, UsageInvoice } from './invoice.ts';
import { bill, creditNote, type InvoiceChange, receive, refund, writeOff } from './invoice-verbs.ts';
import { brokenAt, correctable, nextLine, type UsageLine, WrittenUse } from './log.ts';
import { priceAt, priceClassOf, type UsagePrice, WrittenPrice } from './price.ts';
import { chargedTime, quote } from './quote.ts';
import { bookedTimes, utilisation } from './utilisation.ts';

const ownerId = newId('organisation');
const userId = newId('organisation');
const actor = memberOf(newId('person'), ownerId, ['owner']);
const hand: Hand = { actor, now: new Date('2026-04-02T01:00:00Z') };
const by = { actor: 'service:test', organisationId: null, at: '2026-01-01T00:00:00.000Z' };
const price = WrittenPrice.parse({
  currency: 'KRW',
  hourly: { sme: 60_000, university: 40_000 },
  staffHourly: 30_000,
  setup: 10_000,
  minimumMinutes: 60,
  peaks: [{ weekdays: [1, 2, 3, 4, 5], from: '13:00', to: '18:00', percent: 150 }],
  consumables: [{ key: 'grid', name: { ko: '그리드' }, unit: { ko: '개' }, each: 5_000 }],
});

test('a quote prices each time of the week by the clock of the resource, and class, staff, set-up, pieces and least time', () => {
  // Wednesday from 11:00 to 15:00 in Seoul: two plain hours and two of the afternoon.
  const used = { start: '2026-03-04T02:00:00Z', end: '2026-03-04T06:00:00Z', zone: 'Asia/Seoul' };
  const whole = quote(price, { ...used, staffMinutes: 90, consumables: { grid: 3 } }, 'sme');
  expect(whole.lines.map((l) => [l.kind, l.minor])).toEqual([
    ['time', 120_000],
    ['peak', 180_000],
    ['staff', 45_000],
    ['setup', 10_000],
    ['consumable', 15_000],
  ]);
  expect([whole.net, whole.vat]).toEqual([370_000, 37_000]);
  const short = quote(price, { start: '2026-03-04T02:00:00Z', end: '2026-03-04T02:20:00Z', zone: 'Asia/Seoul' }, 'university');
  expect(short.lines.map((l) => [l.kind, l.minor])).toEqual([
    ['time', 13_333],
    ['minimum', 26_667],
    ['setup', 10_000],
  ]);
  // A class without a price pays that of companies.
  expect(quote(price, used, 'foreign').net).toBe(310_000);
  const classes = [
    { id: ownerId, type: 'equipment_centre' as const, country: 'KR' },
    { id: userId, type: 'university' as const, country: 'KR' },
    { id: userId, type: 'exporter' as const, country: 'KR' },
    { id: userId, type: 'university' as const, country: 'DE' },
  ].map((o) => priceClassOf(o, ownerId));
  expect(classes).toEqual(['member', 'university', 'sme', 'foreign']);
});

test('each minute of a use costs what the clock of its zone says, and a peak that does not meet a use changes nothing', () => {
  const peaks = [
    { weekdays: [1, 2, 3, 4, 5], from: '13:00', to: '18:00', percent: 150 },
    { weekdays: [0, 3, 6], from: '17:00', to: '24:00', percent: 50 },
  ];
  const plain = { ...price, setup: 0, minimumMinutes: 0, hourly: { sme: 6_000 } };
  // Beginning on days on which clocks in Europe, and on Lord Howe Island by half an hour, are put on and back.
  const starts = ['2026-03-28T10:00:00Z', '2026-10-24T21:00:00Z', '2026-04-04T09:17:00Z'].map((day) => Date.parse(day));
  const zones = fc.constantFrom('Asia/Seoul', 'Europe/Berlin', 'Asia/Kathmandu', 'Australia/Lord_Howe');
  fc.assert(
    fc.property(
      fc.constantFrom(...starts),
      fc.nat(3_000),
      fc.integer({ min: 1, max: 900 }),
      zones,
      (day, after, length, zone) => {
        const from = day + after * 60_000;
        const clock = new Intl.DateTimeFormat('en-GB', { timeZone: zone, weekday: 'short', hour: '2-digit', minute: '2-digit' });
        let cost = 0;
        for (let at = from; at < from + length * 60_000; at += 60_000) {
          const [weekday = '', time = ''] = clock.format(at).split(' ');
          const d = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'].indexOf(weekday);
          cost += peaks.find((p) => p.weekdays.includes(d) && p.from <= time && time < p.to)?.percent ?? 100;
        }
        const used = { start: new Date(from).toISOString(), end: new Date(from + length * 60_000).toISOString(), zone };
        expect(quote({ ...plain, peaks }, used, 'sme').net).toBe(cost);
      },
    ),
    { numRuns: 60 },
  );
  const used = { start: '2026-03-04T00:00:20Z', end: '2026-03-04T01:00:30Z', zone: 'Asia/Seoul' };
  expect(quote({ ...plain, peaks }, used, 'sme').lines).toEqual(quote({ ...plain, peaks: [] }, used, 'sme').lines);
});

test('the basis says which time is charged, and a booking pays the price that was in force when it was made', () => {
  const booked = { start: '2026-03-04T02:00:00Z', end: '2026-03-04T04:00:00Z' };
  const used = { start: '2026-03-04T02:30:00Z', end: '2026-03-04T05:00:00Z' };
  expect((['booked', 'used', 'max'] as const).map((b) => chargedTime(b, booked, used))).toEqual([booked, used, used]);
  expect(chargedTime('max', booked, { start: booked.start, end: '2026-03-04T03:00:00Z' })).toBe(booked);
  const versions = [1, 2].map(
    (version): UsagePrice => ({
      ...price,
      version,
      resourceId: newId('resource'),
      ownerId,
      from: `2026-0${version}-01T00:00:00Z`,
      by,
    }),
  );
  expect(['2025-12-01', '2026-01-15', '2026-03-01'].map((d) => priceAt(versions, `${d}T00:00:00Z`)?.version)).toEqual([1, 1, 2]);
});

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

test('a log in which a line is changed, left out, doubled or moved does not hold together from there on', () => {
  const resourceId = newId('resource');
  const lines: UsageLine[] = [];
  for (let i = 0; i < 6; i++) {
    const use = WrittenUse.parse({ start: `2026-03-04T0${i}:00:00Z`, end: `2026-03-04T0${i}:30:00Z`, operator: `운영자 ${i}` });
    lines.push(nextLine(lines.at(-1), { resourceId, ownerId, use, by }, sha256));
  }
  expect(brokenAt(lines, sha256)).toBeUndefined();
  expect(brokenAt(lines.slice(2), sha256)).toBeUndefined();
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 4 }), fc.constantFrom('change', 'drop', 'double', 'swap'), (at, how) => {
      const bad = [...lines];
      const [line, other] = [lines[at], lines[at + 1]];
      if (!line || !other) return;
      if (how === 'change') bad[at] = { ...line, use: { ...line.use, operator: '다른 사람' } };
      if (how === 'drop') bad.splice(at, 1);
      if (how === 'double') bad.splice(at, 0, line);
      if (how === 'swap') bad.splice(at, 2, other, line);
      expect(brokenAt(bad, sha256)).toBeDefined();
    }),
  );
});

const charge = (net: number, support: number, i: number): Charge => ({
  id: newId('charge', i),
  version: 1,
  bookingId: newId('booking', i),
  bookingNumber: `BK-${i}`,
  part: 0,
  resourceId: newId('resource'),
  resource: { ko: '장비' },
  ownerId,
  userId,
  state: 'due',
  currency: 'KRW',
  priceVersion: 1,
  priceClass: 'sme',
  lines: [{ kind: 'time', minor: net }],
  net,
  vat: Math.round(net / 10),
  support,
  quoted: net,
  payers: {
    projects: [
      { name: 'A', weight: 2 },
      { name: 'B', weight: 1 },
    ],
  },
  start: '2026-03-04T02:00:00.000Z',
  end: '2026-03-04T04:00:00.000Z',
  demo: false,
  changed: by,
});

test('whatever is paid, credited and written off, the ledger of an invoice balances and agrees with what is owed', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.nat(1_000_000), fc.nat(100)), { minLength: 1, maxLength: 4 }),
      fc.array(fc.tuple(fc.nat(4), fc.nat(2_000_000)), { maxLength: 12 }),
      (costs, steps) => {
        const charges = costs.map(([net, percent], i) => charge(net, Math.floor((net * percent) / 100), i));
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

const booking = (state: Booking['state'], more: Partial<Booking> = {}): Booking =>
  ({ id: charge(1, 0, 1).bookingId, state, booker: { organisationId: userId }, parts: [{ ownerId }], ...more }) as Booking;

test('what nobody logged is charged as it was booked, but not what broke off; and late cancelling costs though nobody looked', () => {
  const planned = { ...charge(100_000, 0, 1), state: 'planned' as const };
  const version: UsagePrice = { ...price, version: 1, resourceId: planned.resourceId, ownerId, from: by.at, by };
  const over = (state: Booking['state']) => followed(planned, booking(state), version, true, 'clock', hand);
  expect(over('completed')).toMatchObject({ charge: { state: 'due', net: 100_000 }, support: 'settle' });
  expect(over('interrupted')).toMatchObject({ charge: { state: 'dropped', net: 0 }, support: 'release' });
  const late = { cancellation: [{ noticeClass: 'partial' as const, percent: 50 }] };
  expect(
    [booking('confirmed'), booking('cancelled', late), booking('cancelled'), booking('held')].map((b) => isCharged(b, 0)),
  ).toEqual([true, true, false, false]);
  expect(isCharged(booking('confirmed', { booker: { organisationId: ownerId, personId: newId('person') } }), 0)).toBe(false);
  // Of two parts, the clock charges the one whose time is over.
  expect([planned, { ...planned, end: '2026-04-20T04:00:00.000Z' }].map((c) => isOver(c, hand.now))).toEqual([true, false]);
});

test('what a programme bears of a planned charge follows its price, be it nothing for a time', () => {
  const programme = { endsOn: '2026-11-30', currency: 'KRW', supports: ['booking'] } as unknown as Programme;
  const of = { id: newId('application'), programmeId: newId('programme'), applicantId: userId, version: 1 };
  const application = { ...of, state: 'agreed', ownShare: 250_000, grant: 1_000_000 } as Application;
  const agreed: Budget = { application, uses: [], entries: [] };
  let budget = after(agreed, activate(agreed, hand));
  const planned = { ...charge(100_000, 0, 1), state: 'planned' as const };
  const borne = (net: number) => {
    const change = chain(budget, bearing(programme, budget, { ...planned, net }, true, hand));
    budget = after(budget, change);
    return change.uses.map((u) => [u.state, u.support]);
  };
  expect([100_000, 0, 200_000].map(borne)).toEqual([[['committed', 75_000]], [['committed', 0]], [['committed', 150_000]]]);
  budget = after(budget, chain(budget, releasing(budget, planned, hand)));
  expect(borne(100_000)).toEqual([['committed', 75_000]]);
});

test('an adjustment holds a time that a use can have, is withdrawn by the user alone, and takes no more text than it can keep', () => {
  const ask = (end: string) =>
    askAdjustment(charge(1000, 0, 1), { kind: 'time', start: '2026-01-01T00:00:00.000Z', end }, '정정', hand);
  expect(() => ask('2026-12-01T00:00:00.000Z')).toThrow(expect.objectContaining({ code: 'request.invalid' }));
  const asked = ask('2026-01-01T02:00:00.000Z');
  expect(sideOf(asked, ownerId, 'withdraw')).toBe('owner');
  expect(() => moveAdjustment(asked, 'withdraw', 'owner', undefined, hand)).toThrow(Fault);
  expect(sideOf({ ownerId, userId: ownerId }, ownerId, 'withdraw')).toBe('user');
  let full = asked;
  const write = () => moveAdjustment(full, 'write', 'user', '가'.repeat(4000), hand);
  expect(() => {
    for (let i = 0; i < 101; i++) full = write();
  }).toThrow(expect.objectContaining({ code: 'adjustment.full' }));
  expect(Buffer.byteLength(JSON.stringify(full))).toBeLessThan(400_000);
  Adjustment.parse(full);
  expect(moveAdjustment(full, 'decline', 'owner', undefined, hand).state).toBe('declined');
});

test('a line of the log is corrected once; then the line that took its place is', () => {
  const use = WrittenUse.parse({ start: '2026-03-04T01:00:00Z', end: '2026-03-04T02:00:00Z', operator: '운영자' });
  const of = { resourceId: newId('resource'), ownerId, use, by };
  const first = nextLine(undefined, of, sha256);
  const second = nextLine(first, { ...of, corrects: 1 }, sha256);
  expect(correctable([first, second], 2)).toBe(second);
  expect(() => correctable([first, second], 1)).toThrow(expect.objectContaining({ code: 'usage.corrected' }));
});

test('what was missed is charged in part or dropped, and the clock charges after three days and bills after the month', () => {
  const planned = { ...charge(100_000, 0, 1), state: 'planned' as const };
  const version: UsagePrice = { ...price, version: 1, resourceId: planned.resourceId, ownerId, from: by.at, by };
  expect(chargeMissed(planned, version, 'cancellation', 50_000, 'clock', hand)).toMatchObject({
    state: 'due',
    net: 50_000,
    vat: 5_000,
  });
  expect(chargeMissed(planned, version, 'cancellation', 0, 'clock', hand)).toMatchObject({ state: 'dropped', net: 0, lines: [] });
  expect(chargeNext(planned)).toBe('2026-03-07T15:00:00.000Z');
  expect(chargeNext({ ...planned, state: 'due' })).toBe('2026-03-31T15:00:00.000Z');
});

const diaryTime = (state: Booking['state'], from: number, to: number, late: boolean) => {
  const at = (hours: number) => new Date(hours * 3_600_000).toISOString();
  return { state, start: at(from), end: at(to), organisationId: userId, late };
};

test('hours offered are booked, used or lost, each for its reason and no minute twice', () => {
  const h = 3_600_000;
  const found = utilisation(
    ownerId,
    { from: 0, to: 24 * h },
    {
      open: [{ from: 9 * h, to: 18 * h }],
      outages: [{ from: 16 * h, to: 20 * h }],
      maintenance: [{ from: 9 * h, to: 10 * h }],
      booked: [
        { from: 10 * h, to: 12 * h, userId },
        { from: 12 * h, to: 13 * h, userId, lost: 'no_show' },
        { from: 13 * h, to: 15 * h, userId: ownerId },
        ...bookedTimes([
          // Cancelled too late: of two hours another has taken one.
          diaryTime('cancelled', 14, 16, true),
          diaryTime('cancelled', 17, 18, false),
        ]),
      ],
      used: [
        { from: 10 * h, to: 11 * h, userId },
        { from: 13 * h, to: 15 * h, userId: ownerId },
      ],
    },
  );
  expect(found).toMatchObject({ offered: 540, booked: 300, used: 180, shared: 60, rate: 333_333, sharing: 333_333 });
  expect(found.lost).toMatchObject({ outage: 120, maintenance: 60, no_show: 60, early_release: 60, late_cancellation: 60 });
});
