import { memberOf } from '@sandan/kernel/actor';
import { Fault } from '@sandan/kernel/fault';
import { newId } from '@sandan/kernel/id';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { plusDays } from '../calendar/date.ts';
import { balances, LedgerEntry, sums } from '../ledger/entry.ts';
import { Application, WrittenApplication } from './application.ts';
import { draftApplication, review, standAside } from './application-verbs.ts';
import { after, type BudgetChange, returned } from './budget-change.ts';
import { burnDeadline, burnt } from './burn.ts';
import { passProgramme } from './clock.ts';
import { decideAll, select } from './decide.ts';
import { assess, factsOf, isEligible, ownShareOf } from './eligibility.ts';
import { activate, clawBack, close } from './grant-verbs.ts';
import { type Hand, koreanDay } from './hand.ts';
import { Programme, WrittenProgramme } from './programme.ts';
import { actOn, draftProgramme, rewrite, setReviewers } from './programme-verbs.ts';
import { meanOf } from './score.ts';
import { type Budget, shareOf, standOf } from './support.ts';
import { commit, correct, release, reprice, reserve, settle } from './support-verbs.ts';

const agencyId = newId('organisation');
const applicantId = newId('organisation');
const performerId = newId('organisation');
const actor = memberOf(newId('person'), agencyId, ['owner']);
const at = (day: string): Hand => ({ actor, now: new Date(`${day}T10:00:00+09:00`) });
const written = WrittenProgramme.parse({
  title: { ko: '시제품 제작 지원' },
  summary: { ko: '시제품을 돕습니다.' },
  supports: ['booking', 'prototype'],
  rules: [
    { fact: 'country', oneOf: ['KR'] },
    { fact: 'complex' },
    { fact: 'employees', atMost: 300 },
    { fact: 'age', atLeast: 3 },
    { fact: 'noArrears' },
  ],
  ownShares: [{ upToEmployees: 50, share: 250_000 }, { share: 400_000 }],
  scoring: { criteria: [{ key: 'plan', name: { ko: '계획' }, points: 100 }], reviewers: 1, passAt: 60 },
  opensOn: '2026-01-05',
  closesOn: '2026-02-27',
  endsOn: '2026-11-30',
  currency: 'KRW',
  total: 100_000_000,
  grantMin: 10_000_000,
  grantMax: 50_000_000,
  burn: { share: 300_000, by: '2026-08-31', warnDays: 30 },
});
const draft = draftProgramme(written, agencyId, at('2026-01-02'));
const published = actOn(draft, 'publish', 'agency', [], at('2026-01-02'));
const asking = (asked: number) =>
  WrittenApplication.parse({
    title: '밸브 시제품',
    purpose: '기밀 시험까지',
    declared: { employees: 24, foundedOn: '2018-03-02', arrears: false },
    plan: [{ support: 'prototype', what: '가공', price: 60_000_000 }],
    asked,
  });
const applied = (asked = 40_000_000) => draftApplication(published, asking(asked), applicantId, at('2026-01-10'));

test('every rule of a call says whether it is met, failed or not shown, and the own share follows from the size', () => {
  const firm = { country: 'KR', type: 'exporter' as const, complex: '창원국가산업단지' };
  const found = (declared: object, organisation: object = firm) =>
    assess(written.rules, factsOf(organisation as typeof firm, declared, 0, new Date(), '2026-03-01')).map((f) => f.result);
  expect(found({ employees: 24, foundedOn: '2023-03-01', arrears: false })).toEqual(['met', 'met', 'met', 'met', 'met']);
  expect(found({ employees: 301, foundedOn: '2023-03-02', arrears: true })).toEqual(['met', 'met', 'failed', 'failed', 'failed']);
  expect(found({}, { country: 'DE', type: 'buyer' })).toEqual(['failed', 'failed', 'unknown', 'unknown', 'unknown']);
  expect(isEligible(assess(written.rules, factsOf(firm, {}, 0, new Date(), '2026-03-01')))).toBe(false);
  expect([24, 51].map((employees) => ownShareOf(written.ownShares, { employees }))).toEqual([250_000, 400_000]);
});

test('a reviewer of the applicant, of a performer or in a licence with it cannot score, and whoever stands aside does not count', () => {
  const person = newId('person');
  const programme = setReviewers(published, [person], at('2026-02-28'));
  const eligible = { ...applied(), state: 'eligible' as const };
  const points = { points: { plan: 80 } };
  const as = (known: { memberOf?: string[]; licensedWith?: string[] }) =>
    review(programme, eligible, { personId: person, memberOf: [], licensedWith: [], ...known }, points, at('2026-03-01'));
  for (const known of [{ memberOf: [applicantId] }, { licensedWith: [applicantId] }])
    expect(() => as(known)).toThrow(expect.objectContaining({ code: 'application.conflict' }));
  expect(as({}).reviews).toHaveLength(1);
  const aside = standAside(eligible, { reviewerId: person, why: 'declared' }, at('2026-03-01'));
  const reviewer = { personId: person, memberOf: [], licensedWith: [] };
  expect(() => review(programme, aside, reviewer, points, at('2026-03-01'))).toThrow(
    expect.objectContaining({ code: 'application.conflict' }),
  );
  expect(meanOf([100, 60, 61, 62, 0], true)).toBe(6100);
  expect(meanOf([60, 61], true)).toBe(6050);
});

test('a ranking grants from the top as long as the budget lasts, keeps who passes and rejects who does not', () => {
  const scored = [90, 80, 70, 50].map((points, i) => ({
    ...applied(),
    id: newId('application', i),
    state: 'scored' as const,
    score: points * 100,
    submittedAt: at('2026-02-01').now.toISOString(),
  }));
  const { programme, applications } = decideAll(published, scored, at('2026-03-10'));
  expect(applications.map((a) => [a.state, a.grant])).toEqual([
    ['selected', 40_000_000],
    ['selected', 40_000_000],
    ['reserve', 0],
    ['rejected', 0],
  ]);
  expect(programme.granted).toBe(80_000_000);
});

test('a price is split by the own share to the won, and never beyond what is available', () => {
  fc.assert(
    fc.property(fc.nat(1e9), fc.nat(1_000_000), fc.nat(1e9), (price, own, available) => {
      const shares = shareOf(price, own, available);
      expect(shares.support + shares.own).toBe(price);
      expect(shares.support).toBeLessThanOrEqual(available);
      expect(shares.support).toBeLessThanOrEqual(Math.ceil((price * (1_000_000 - own)) / 1_000_000));
    }),
  );
});

type Verb = (budget: Budget, programme: Programme, hand: Hand, n: number) => BudgetChange | undefined;
const subjects = Array.from({ length: 6 }, (_, i) => `bkg_${newId('listing', i).slice(4)}`);
const subject = (n: number) => subjects[n % subjects.length] ?? '';
const toPay = { performerId, kind: 'booking', what: '시험', currency: 'KRW', usedOn: '2026-06-01' } as const;
const verbs: readonly Verb[] = [
  (b, p, h, n) => reserve(p, b, { ...toPay, subjectId: subject(n), price: 1 + (n % 20_000_000) }, h),
  (b, _p, h, n) => commit(b, subject(n), h),
  (b, _p, h, n) => settle(b, subject(n), { price: n % 25_000_000, evidence: 'e' }, h),
  (b, _p, h, n) => release(b, subject(n), 'performer', h),
  (b, _p, h, n) => reprice(b, subject(n), n % 30_000_000, h),
  (b, _p, h, n) => correct(b, subject(n), n % 20_000_000, h),
  (b, p, h, n) => (n % 7 === 0 ? clawBack(p, b, { reason: n % 2 ? 'burn' : 'misuse' }, h) : undefined),
  (b, _p, h, n) => (n % 11 === 0 ? close({ ...b, application: { ...b.application, state: 'settlement_review' } }, h) : undefined),
];

const holds = (budget: Budget, known: number): void => {
  for (const entry of budget.entries.slice(known))
    expect([...sums(LedgerEntry.parse(entry).postings).values()].every((s) => s === 0n)).toBe(true);
  for (const sum of sums(balances(budget.entries)).values()) expect(sum).toBe(0n);
  const stand = standOf(budget);
  for (const minor of Object.values(stand)) expect(minor).toBeGreaterThanOrEqual(0);
  const inState = (state: string) => budget.uses.filter((u) => u.state === state).reduce((sum, u) => sum + u.support, 0);
  expect(stand.reserved).toBe(inState('reserved'));
  expect(stand.committed).toBe(inState('committed'));
  if (budget.application.state !== 'clawed_back') expect(stand.settled).toBe(inState('settled'));
  for (const use of budget.uses) expect(use.support + use.own).toBe(use.price);
};

test('whatever is reserved, committed, settled, released and taken back, the ledger balances, and nobody loses a grant unwarned', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.nat(verbs.length - 1), fc.nat(1e8), fc.integer({ min: 0, max: 20 })), {
        minLength: 5,
        maxLength: 40,
        size: 'max',
      }),
      (steps) => {
        const agreed: Application = { ...applied(), state: 'agreed', ownShare: 250_000, grant: 40_000_000 };
        let programme: Programme = { ...published, state: 'running', granted: 40_000_000 };
        let budget: Budget = { application: agreed, uses: [], entries: [] };
        budget = after(budget, activate(budget, at('2026-03-15')));
        let day = '2026-03-15';
        for (const [which, n, days] of steps) {
          day = plusDays(day, days);
          const hand = at(day);
          const passed = passProgramme(programme, [budget], hand.now);
          programme = passed.programme ?? programme;
          budget = { ...budget, application: passed.applications[0] ?? budget.application };
          const before = budget;
          try {
            const change = verbs[which]?.(budget, programme, hand, n);
            if (change) budget = after(budget, change);
          } catch (fault) {
            if (!(fault instanceof Fault)) throw fault;
          }
          holds(budget, before.entries.length);
          if (budget.application.reason === 'burn' && before.application.state === 'active') {
            const warned = before.application.warnedOn ?? '9999';
            expect(plusDays(warned, 30) < koreanDay(hand.now)).toBe(true);
            expect(burnt(before)).toBeLessThan(300_000);
            expect(burnDeadline({ share: 300_000, by: '2026-08-31', warnDays: 30 }, before.application)).toBeDefined();
          }
          if (['closed', 'clawed_back'].includes(budget.application.state)) return;
        }
      },
    ),
    { numRuns: Number(process.env.RUNS ?? 40) },
  );
  Programme.parse(published);
  Application.parse(applied());
});

test('a support pays in its own currency until its last day, gives back what is corrected after its end, and is decided in its time', () => {
  const hand = at('2026-05-01');
  const programme: Programme = { ...published, state: 'running', granted: 40_000_000 };
  const agreed: Application = { ...applied(), state: 'agreed', ownShare: 250_000, grant: 40_000_000 };
  let budget: Budget = { application: agreed, uses: [], entries: [] };
  budget = after(budget, activate(budget, hand));
  const pay = (more: object) => reserve(programme, budget, { ...toPay, subjectId: subject(0), price: 1_000_000, ...more }, hand);
  expect(() => pay({ currency: 'USD' })).toThrow(expect.objectContaining({ code: 'support.currency' }));
  expect(() => pay({ usedOn: '2026-12-01' })).toThrow(expect.objectContaining({ code: 'support.over' }));
  const steps = [
    () => pay({}),
    () => reprice(budget, subject(0), 2_000_000, hand),
    () => commit(budget, subject(0), hand),
    () => settle(budget, subject(0), { price: 2_000_000, evidence: 'e' }, hand),
    () => close({ ...budget, application: { ...budget.application, state: 'settlement_review' } }, hand),
  ];
  for (const step of steps) budget = after(budget, step());
  expect(standOf(budget)).toMatchObject({ available: 0, settled: 1_500_000 });
  const less = correct(budget, subject(0), 1_000_000, hand);
  expect(returned(less)).toBe(750_000);
  expect(standOf(after(budget, less))).toMatchObject({ available: 0, settled: 750_000 });

  const scored: Application = { ...applied(), state: 'scored', score: 9000, submittedAt: hand.now.toISOString() };
  const cases = [
    [{ ...published, state: 'cancelled' as const }, '2026-05-01', 'programme.fixed'],
    [published, '2026-12-01', 'support.over'],
  ] as const;
  for (const [over, day, code] of cases)
    for (const decide of [() => decideAll(over, [scored], at(day)), () => select(over, scored, 10_000_000, at(day))])
      expect(decide).toThrow(expect.objectContaining({ code }));
  const { burn: _, ...unhurried } = written;
  expect(rewrite(draft, unhurried, hand)).not.toHaveProperty('burn');
});
