import { memberOf } from '@sandan/kernel/actor';
import { newId } from '@sandan/kernel/id';
import { split } from '@sandan/kernel/split';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { organisationTypes } from '../company/organisation.ts';
import { balances, type LedgerEntry, sums } from '../ledger/entry.ts';
import { type Invoice, paidOf } from '../royalty/invoice.ts';
import { share, whole } from '../royalty/share.ts';
import { noTerms } from '../royalty/terms.ts';
import { documentSets } from '../verification/requirement.ts';
import { accountOf, accrue, commissionOn, earnedOf, owedOf, payOut } from './commission.ts';
import { agreeShares, creditActionsOpen, disputeShares, openCredit, proposeShares, SharedCredit } from './credit.ts';
import { bareKinds, brokerKindOf, CommissionTerms, Mandate, MandateTerms, mandateProcess } from './mandate.ts';
import { ageMandate, covers, mandateActionsOpen, moveMandate, offerMandate } from './verbs.ts';

const now = new Date('2026-03-02T10:00:00+09:00');
const day = '2026-03-02';
const mandatorId = newId('organisation');
const licensee = newId('organisation');
const brokers = [1, 2, 3, 4].map(() => newId('organisation'));
const by = memberOf(newId('person'), mandatorId, ['owner']);
const half: CommissionTerms = { rate: share('5'), on: 'both' };

const agreed = (brokerId = '', terms: CommissionTerms = half, more: Partial<MandateTerms> = {}): Mandate => {
  const said = MandateTerms.parse({ terms, territory: [], from: '2026-01-01', until: '2027-12-31', ...more });
  const sides = { offeredBy: 'mandator', mandatorId, brokerId, demo: false } as const;
  return moveMandate(offerMandate(said, sides, by, now), 'accept', 'broker', by, now);
};
const licence = { id: newId('licence'), number: 'LIC-1', terms: noTerms('KRW'), demo: false };
const opened = (mandates: readonly Mandate[]): SharedCredit => {
  const credit = openCredit(licence, mandatorId, mandates, now);
  if (!credit) throw new Error('no credit');
  return SharedCredit.parse(credit);
};
const settled = (mandates: readonly Mandate[], shares: readonly number[]): SharedCredit => {
  const credit = opened(mandates);
  const said = credit.parts.map((p, i) => ({ mandateId: p.mandateId, share: shares[i] ?? 0 }));
  const proposed = credit.state === 'agreed' ? credit : proposeShares(credit, said, mandatorId, by, now);
  return [...new Set(proposed.parts.map((p) => p.brokerId))].reduce(
    (c, id) => (c.state === 'agreed' ? c : agreeShares(c, id, by, now)),
    proposed,
  );
};

let minute = 0;
const stamped = () => {
  minute += 1;
  return { actor: 'per', organisationId: null, at: new Date(now.getTime() + minute * 60_000).toISOString() };
};
const billed = (kind: Invoice['kind'], minor: number, paid: readonly number[] = []): Invoice => ({
  id: newId('invoice'),
  version: 1,
  number: 'INV',
  licenceId: licence.id,
  kind,
  amount: { currency: 'KRW', minor },
  state: 'issued',
  late: false,
  issuedOn: day,
  dueOn: day,
  payments: paid.map((p, i) => ({ key: `${i}`, by: 'bank', minor: p, beyond: 0, on: day, stamp: stamped() })),
  changed: stamped(),
});
const reckon = (
  credit: SharedCredit,
  mandates: readonly Mandate[],
  invoices: readonly Invoice[],
  before: readonly LedgerEntry[] = [],
) => [...before, ...accrue(credit, mandates, invoices, before, day, by, now)];
const total = (all: readonly number[]) => all.reduce((a, b) => a + b, 0);

test('a commission is a share of what was paid, within its bounds, and never more than was paid', () => {
  const of = (terms: object, minor: number) =>
    commissionOn(CommissionTerms.parse({ on: 'both', ...terms }), { currency: 'KRW', minor });
  const won = (minor: number) => ({ currency: 'KRW' as const, minor });
  expect(of({ rate: share('3.5') }, 30_000_000)).toBe(1_050_000);
  expect([of({ rate: share('5') }, 10), of({ rate: share('5') }, 30)]).toEqual([0, 2]);
  expect(of({ rate: share('1'), minimum: won(500_000) }, 30_000_000)).toBe(500_000);
  expect(of({ rate: share('1'), minimum: won(500_000) }, 400_000)).toBe(400_000);
  expect(of({ rate: share('1'), minimum: won(500_000) }, 0)).toBe(0);
  expect(of({ rate: share('10'), cap: won(2_000_000) }, 30_000_000)).toBe(2_000_000);
  expect(of({ rate: share('10'), cap: { currency: 'USD', minor: 100 } }, 30_000_000)).toBe(3_000_000);
  expect(CommissionTerms.safeParse({ rate: 1, on: 'both', minimum: won(2), cap: won(1) }).error?.issues[0]?.message).toBe(
    'mandate.cap',
  );
});

test('a part of the money is commission on what the mandate names, and on nothing else', () => {
  const mandate = agreed(brokers[0], { rate: share('10'), on: 'royalty' });
  const credit = opened([mandate]);
  expect(credit).toMatchObject({ state: 'agreed', parts: [{ share: whole }] });
  const invoices = [billed('upfront', 900, [900]), billed('royalty', 700, [300, 400]), billed('prosecution', 50, [50])];
  const entries = reckon(credit, [mandate], invoices);
  expect(entries.map((e) => [e.key, e.postings.map((p) => p.minor)])).toEqual([
    [`commission#${invoices[1]?.id}#0`, [30, -30]],
    [`commission#${invoices[1]?.id}#1`, [40, -40]],
  ]);
  expect(reckon(credit, [mandate], invoices, entries)).toEqual(entries);
  expect(accrue({ ...credit, state: 'proposed' }, [mandate], invoices, [], day, by, now)).toEqual([]);
});

test('each base counts the invoices that it names, to the won, and milestones and patent costs bear nothing under any', () => {
  const invoices = [
    billed('upfront', 900, [900]),
    billed('milestone', 5_000, [2_000, 3_000]),
    billed('royalty', 700, [700]),
    billed('prosecution', 400, [400]),
  ];
  const of = (on: CommissionTerms['on']) => {
    const mandate = agreed(brokers[0], { rate: share('10'), on });
    const entries = reckon(opened([mandate]), [mandate], invoices);
    for (const entry of entries) expect([...sums(entry.postings).values()]).toEqual([0n]);
    return entries.map((e) => [invoices.find((i) => e.key === `commission#${i.id}#0`)?.kind, e.postings.map((p) => p.minor)]);
  };
  expect(of('upfront')).toEqual([['upfront', [90, -90]]]);
  expect(of('royalty')).toEqual([['royalty', [70, -70]]]);
  expect(of('both').toSorted()).toEqual([
    ['royalty', [70, -70]],
    ['upfront', [90, -90]],
  ]);
  expect(bareKinds).toEqual(['milestone', 'prosecution']);
});

test('a milestone that is paid does not fill up a minimum, and taking it back moves nothing', () => {
  const minimum = { currency: 'KRW' as const, minor: 500 };
  const mandate = agreed(brokers[0], { rate: share('10'), on: 'both', minimum });
  const credit = opened([mandate]);
  const milestone = billed('milestone', 5_000, [5_000]);
  expect(reckon(credit, [mandate], [milestone])).toEqual([]);
  const upfront = billed('upfront', 300, [300]);
  const entries = reckon(credit, [mandate], [milestone, upfront]);
  expect(earnedOf(credit, entries)).toEqual([300]);
  const lost = { ...milestone, payments: milestone.payments.map((p) => ({ ...p, lost: 5_000 })) };
  expect(reckon(credit, [mandate], [lost, upfront], entries)).toEqual(entries);
});

test('what the bank of a card takes back brings no commission, and what is paid instead brings it once', () => {
  const mandate = agreed(brokers[0], { rate: share('10'), on: 'both' });
  const credit = opened([mandate]);
  const invoice = billed('upfront', 900, [900]);
  const entries = reckon(credit, [mandate], [invoice]);
  const lost = { ...invoice, payments: invoice.payments.map((p) => ({ ...p, lost: 600 })) };
  const less = reckon(credit, [mandate], [lost], entries);
  expect([earnedOf(credit, entries), earnedOf(credit, less)]).toEqual([[90], [30]]);
  const [paid] = billed('upfront', 600, [600]).payments;
  const again = { ...lost, payments: [...lost.payments, ...(paid ? [{ ...paid, key: 'again' }] : [])] };
  expect(earnedOf(credit, reckon(credit, [mandate], [again], less))).toEqual([90]);
  expect(reckon(credit, [mandate], [lost], less)).toEqual(less);
});

test('public and private brokers share by what all agreed, to the won, and what is left goes to the largest remainder', () => {
  const mandates = brokers.slice(0, 3).map((id) => agreed(id));
  const credit = settled(mandates, [333_333, 333_333, 333_334]);
  const entries = reckon(credit, mandates, [billed('upfront', 2_000, [2_000])]);
  expect(earnedOf(credit, entries)).toEqual([33, 33, 34]);
  const more = reckon(credit, mandates, [billed('upfront', 2_000, [2_000]), billed('royalty', 20, [20])]);
  expect(total(earnedOf(credit, more))).toBe(101);
  const paid = payOut(
    credit,
    entries,
    { mandateId: credit.parts[2]?.mandateId ?? '', minor: 30, on: day, reference: 'A' },
    by,
    now,
  );
  expect(owedOf(credit, [...entries, paid])).toEqual([33, 33, 4]);
  const beyond = { mandateId: credit.parts[2]?.mandateId ?? '', minor: 5, on: day, reference: 'B' };
  expect(() => payOut(credit, [...entries, paid], beyond, by, now)).toThrow(
    expect.objectContaining({ fields: [{ pointer: '/minor', code: 'commission.beyondOwed' }] }),
  );
});

test('an invoice that is taken back takes its commission back, and what pays the next one is not counted twice', () => {
  const mandates = brokers.slice(0, 2).map((id) => agreed(id));
  const credit = settled(mandates, [600_000, 400_000]);
  const first = billed('royalty', 10_000, [10_000]);
  const kept = billed('upfront', 1_000, [1_000]);
  const entries = reckon(credit, mandates, [kept, first]);
  expect(earnedOf(credit, entries)).toEqual([330, 220]);
  const back = reckon(credit, mandates, [kept, { ...first, state: 'void' }], entries);
  expect(earnedOf(credit, back)).toEqual([30, 20]);
  const anew = billed('royalty', 8_000, [8_000]);
  expect(earnedOf(credit, reckon(credit, mandates, [kept, { ...first, state: 'void' }, anew], back))).toEqual([270, 180]);
});

const Terms = fc
  .record({
    rate: fc.integer({ min: 1, max: whole }),
    on: fc.constantFrom('upfront' as const, 'royalty' as const, 'both' as const),
    minimum: fc.option(fc.integer({ min: 0, max: 5_000 }), { nil: undefined }),
    room: fc.option(fc.integer({ min: 0, max: 50_000 }), { nil: undefined }),
  })
  .map(({ rate, on, minimum, room }): CommissionTerms => {
    const won = (minor: number) => ({ currency: 'KRW' as const, minor });
    return {
      rate,
      on,
      ...(minimum === undefined ? {} : { minimum: won(minimum) }),
      ...(room === undefined ? {} : { cap: won((minimum ?? 0) + room) }),
    };
  });
const Step = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.tuple(
      fc.constantFrom('upfront' as const, 'royalty' as const, 'milestone' as const, 'prosecution' as const),
      fc.integer({ min: 1, max: 100_000 }),
    ),
  },
  { weight: 1, arbitrary: fc.tuple(fc.constant('void' as const), fc.nat(20)) },
);

test('whatever is paid and taken back, in whatever order and however often it is reckoned: parts are never negative, sum to what is entered, and never exceed what was paid', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(Terms, fc.nat(1000)), { minLength: 1, maxLength: 4 }),
      fc.array(fc.tuple(Step, fc.boolean()), { maxLength: 12 }),
      (parties, steps) => {
        const mandates = parties.map(([terms], i) => agreed(brokers[i], terms)).toSorted((a, b) => (a.id < b.id ? -1 : 1));
        const credit = settled(
          mandates,
          split(
            whole,
            parties.map(([, weight]) => weight),
          ),
        );
        let invoices: Invoice[] = [];
        let entries: LedgerEntry[] = [];
        let anyVoid = false;
        for (const [[what, n], now] of steps) {
          if (what === 'void') {
            const at = n % Math.max(1, invoices.length);
            anyVoid = true;
            invoices = invoices.map((i, k) => (k === at ? { ...i, state: 'void' } : i));
          } else invoices = [...invoices, billed(what, n, n > 10 ? [n - 10, 10] : [n])];
          if (now) entries = reckon(credit, mandates, invoices, entries);
        }
        entries = reckon(credit, mandates, invoices, entries);
        expect(reckon(credit, mandates, invoices, entries)).toEqual(entries);
        for (const entry of entries) expect([...sums(entry.postings).values()].every((s) => s === 0n)).toBe(true);
        expect(new Set(entries.map((e) => e.key)).size).toBe(entries.length);

        const live = invoices.filter((i) => i.state !== 'void');
        const paid = (on: CommissionTerms['on']) =>
          total(live.filter((i) => (on === 'both' ? i.kind === 'upfront' || i.kind === 'royalty' : i.kind === on)).map(paidOf));
        const own = credit.parts.map((p) => {
          const terms = mandates.find((m) => m.id === p.mandateId)?.terms ?? half;
          return BigInt(commissionOn(terms, { currency: 'KRW', minor: paid(terms.on) })) * BigInt(p.share);
        });
        const earned = earnedOf(credit, entries);
        expect(earned.every((e) => e >= 0)).toBe(true);
        expect(BigInt(total(earned))).toBe(own.reduce((a, b) => a + b, 0n) / BigInt(whole));
        expect(total(earned)).toBeLessThanOrEqual(paid('both'));
        const book = balances(entries);
        expect(book.find((b) => b.account === 'commission')?.minor ?? 0).toBe(total(earned));
        // Where nothing was taken back, nobody has more than their claim, rounded up to the won.
        if (!anyVoid)
          for (const [i, e] of earned.entries()) expect(BigInt(e) * BigInt(whole)).toBeLessThan((own[i] ?? 0n) + BigInt(whole));
      },
    ),
    { numRuns: Number(process.env.RUNS ?? 150) },
  );
});

test('shares count once everybody agrees, every broker keeps a part, and what is agreed stays', () => {
  const mandates = brokers.slice(0, 3).map((id) => agreed(id));
  const credit = opened(mandates);
  expect(credit.parts.map((p) => p.share)).toEqual([333_334, 333_333, 333_333]);
  const said = (...all: number[]) => credit.parts.map((p, i) => ({ mandateId: p.mandateId, share: all[i] ?? 0 }));
  for (const wrong of [
    said(500_000, 400_000, 99_999),
    said(500_000, 500_000, 0).slice(0, 2),
    [...said(1, 1, 1), ...said(1, 1, 1)],
  ])
    expect(() => proposeShares(credit, wrong, mandatorId, by, now)).toThrow(expect.objectContaining({ code: 'request.invalid' }));
  const [a = '', b = '', c = ''] = credit.parts.map((p) => p.brokerId);
  const mine = proposeShares(credit, said(500_000, 500_000, 0), a, by, now);
  expect(mine.parts.map((p) => p.agreed)).toEqual([true, false, false]);
  expect([creditActionsOpen(mine, a), creditActionsOpen(mine, b)]).toEqual([
    ['propose', 'dispute'],
    ['propose', 'agree', 'dispute'],
  ]);
  expect(creditActionsOpen(mine, licensee)).toEqual([]);
  expect(() => agreeShares(mine, licensee, by, now)).toThrow(expect.objectContaining({ code: 'credit.stranger' }));
  const disputed = disputeShares(mine, b, by, now);
  expect(() => agreeShares(disputed, a, by, now)).toThrow(expect.objectContaining({ code: 'process.refused' }));
  let again = proposeShares(disputed, said(400_000, 400_000, 200_000), mandatorId, by, now);
  for (const id of [a, b]) again = agreeShares(again, id, by, now);
  expect(again.state).toBe('proposed');
  again = agreeShares(again, c, by, now);
  expect(again.state).toBe('agreed');
  expect(() => proposeShares(again, said(whole, 0, 0), mandatorId, by, now)).toThrow(
    expect.objectContaining({ code: 'process.refused' }),
  );
});

test('a mandate covers what was granted while it was in force, of its listing or need, in its territory', () => {
  const listingId = newId('listing');
  const created = { actor: 'per', organisationId: null, at: '2026-06-01T00:00:00.000Z' };
  const made = { listingId, territory: ['KR'], effectiveOn: '2026-06-01', created, licensorId: mandatorId, licenseeId: licensee };
  const mandate = agreed(brokers[0]);
  expect(covers(mandate, made)).toBe(true);
  expect(covers(mandate, { ...made, licensorId: licensee })).toBe(false);
  expect(covers(mandate, { ...made, effectiveOn: '2028-01-01' })).toBe(false);
  expect(covers(mandate, { ...made, created: { ...created, at: '2026-03-01T00:00:00.000Z' } })).toBe(false);
  const ended = moveMandate(mandate, 'end', 'broker', by, new Date('2026-05-01T00:00:00Z'), 'convenience');
  expect([covers(ended, made), covers({ ...ended, ended: { ...created, at: '2026-06-02T00:00:00.000Z' } }, made)]).toEqual([
    false,
    true,
  ]);
  const own = agreed(brokers[0], half, { listingId, territory: ['DE'] });
  expect(covers(own, made)).toBe(false);
  expect(covers(own, { ...made, territory: [] })).toBe(true);
  const need = agreed(brokers[0], half, { listingId: newId('listing') });
  expect([covers(need, made), covers(need, { ...made, needId: need.listingId })]).toEqual([false, true]);
});

test('whatever the two try in whatever order, a mandate takes no step outside its table, and its time ends it', () => {
  const tries = ['accept', 'decline', 'withdraw', 'end'] as const;
  const edges = new Set(mandateProcess.transitions.flatMap((t) => [t.from].flat().map((from: string) => `${from} ${t.to}`)));
  fc.assert(
    fc.property(
      fc.constantFrom('mandator' as const, 'broker' as const),
      fc.array(fc.tuple(fc.constantFrom(...tries), fc.constantFrom('mandator' as const, 'broker' as const), fc.nat(400))),
      (offeredBy, steps) => {
        const said = MandateTerms.parse({ terms: half, territory: [], from: '2026-01-01', until: '2026-12-31' });
        let mandate = offerMandate(said, { offeredBy, mandatorId, brokerId: brokers[0] ?? '', demo: false }, by, now);
        let at = now;
        for (const [action, side, days] of steps) {
          at = new Date(at.getTime() + days * 86_400_000);
          const before = mandate;
          mandate = ageMandate(mandate, at) ?? mandate;
          const may = mandateActionsOpen(mandate, side).includes(action);
          const aged = mandate;
          try {
            const reason = action === 'decline' ? 'terms' : action === 'end' ? 'convenience' : undefined;
            mandate = moveMandate(mandate, action, side, by, at, reason);
            expect(may).toBe(true);
          } catch (fault) {
            expect((fault as { code: string }).code).toMatch(/^process\./);
            expect([may, mandate]).toEqual([false, aged]);
          }
          Mandate.parse(mandate);
          for (const [from, to] of [
            [before, aged],
            [aged, mandate],
          ] as const)
            if (from !== to) expect(edges).toContain(`${from.state} ${to.state}`);
        }
        const over = ageMandate(mandate, new Date('2027-01-01T00:00:00+09:00'));
        expect(over ? over.state : mandate.state).toMatch(/^(?:ended|declined)$/);
      },
    ),
    { numRuns: 100 },
  );
  expect(accountOf({ mandateId: newId('mandate') })).toMatch(/^beneficiary:[a-z0-9]{26}$/);
});

test('whoever Korea asks for its registration as an institution brokers publicly, an equipment centre too, and firms do so privately', () => {
  const asInstitution = documentSets.flatMap(({ types, needs }) =>
    needs.some((n) => n.name === 'institution_registration') ? (types ?? []) : [],
  );
  expect(asInstitution).toContain('equipment_centre');
  const isPublic = (type: (typeof organisationTypes)[number]) => type === 'operator' || asInstitution.includes(type);
  expect(organisationTypes.map((type) => [type, brokerKindOf(type)])).toEqual(
    organisationTypes.map((type) => [type, isPublic(type) ? 'public' : 'private']),
  );
});
