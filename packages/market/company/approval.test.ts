import { memberOf, stamp } from '@sandan/kernel/actor';
import { newId } from '@sandan/kernel/id';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Approval, ask, decide, deciders, pass, withdraw } from './approval.ts';
import { type ApprovalRule, covers, needed } from './approval-rule.ts';
import { isOwner, type Membership } from './membership.ts';
import { overrule } from './overruling.ts';

const now = new Date('2026-11-26T10:00:00+09:00');
const house = { id: newId('organisation'), country: 'KR', zone: 'Asia/Seoul', demo: false };
const [owner = '', buyer = '', finance = '', other = '', deputy = ''] = Array.from({ length: 5 }, () => newId('person'));
const actor = memberOf(buyer, house.id, ['buyer']);
const member = (personId: string, roles: string[], more: Partial<Membership> = {}): Membership => ({
  personId,
  organisationId: house.id,
  version: 1,
  roles,
  since: stamp(actor, now),
  ...more,
});
const members = [
  member(owner, ['owner']),
  member(buyer, ['buyer', 'finance']),
  member(finance, ['finance']),
  member(other, ['viewer']),
  member(deputy, ['sales']),
];
const day = '2026-11-26';
const won = (minor: number) => ({ currency: 'KRW' as const, minor });
const byFinance: ApprovalRule = {
  kind: 'purchase',
  from: won(1_000_000),
  approver: { by: 'role', role: 'finance' },
  deputyId: deputy,
};
const byOwner: ApprovalRule = { kind: 'purchase', from: won(10_000_000), approver: { by: 'person', personId: owner } };
const rules = { rules: [byFinance, byOwner], hours: 18 };
const asked = (minor: number, requester = buyer, people = members) =>
  ask({ title: '유량계 12대', subject: { kind: 'purchase', amount: won(minor) } }, rules, house, requester, people, actor, now);

test('amounts compare exactly, to the last minor unit', () => {
  fc.assert(
    fc.property(fc.nat(Number.MAX_SAFE_INTEGER), fc.nat(Number.MAX_SAFE_INTEGER), (bound, minor) => {
      const rule: ApprovalRule = { ...byFinance, from: won(bound) };
      expect(needed([rule], { kind: 'purchase', amount: won(minor) }).length).toBe(minor >= bound ? 1 : 0);
    }),
  );
});

test('nothing is converted: a currency without a bound is above all of them, one with a bound of its own is measured by it', () => {
  const dollars = (minor: number) => ({ kind: 'purchase' as const, amount: { currency: 'USD' as const, minor } });
  const inDollars: ApprovalRule = { ...byOwner, from: { currency: 'USD', minor: 800_000 } };
  expect(needed([byFinance], dollars(1))).toHaveLength(1);
  expect(needed([byFinance, inDollars], dollars(799_999))).toHaveLength(0);
  expect(needed([byFinance, inDollars], dollars(800_000))).toHaveLength(1);
});

test('a rule for a category asks whichever way it is written: by its name, or as it is called in either language', () => {
  const owner = { by: 'role' as const, role: 'owner' as const };
  for (const category of ['goods', '상품', 'Goods ', 'GOODS']) {
    const rules = [{ kind: 'purchase' as const, category, approver: owner }];
    expect(needed(rules, { kind: 'purchase', category: 'goods' }), category).toHaveLength(1);
    expect(needed(rules, { kind: 'purchase', category: 'service' }), category).toHaveLength(0);
  }
  // Bounds of one category are one scope: an amount in a currency of neither is above both.
  const bounds: ApprovalRule[] = [
    { kind: 'purchase', category: '상품', from: { currency: 'KRW', minor: 1_000_000 }, approver: owner },
    { kind: 'purchase', category: 'goods', from: { currency: 'EUR', minor: 100_000 }, approver: owner },
  ];
  expect(needed(bounds, { kind: 'purchase', category: 'goods', amount: { currency: 'EUR', minor: 99_999 } })).toHaveLength(0);
  expect(needed(bounds, { kind: 'purchase', category: 'goods', amount: { currency: 'USD', minor: 1 } })).toHaveLength(1);
});

test('a rule asks for its kind, category and programme alone, and without an amount for every bound', () => {
  const voucher: ApprovalRule = {
    kind: 'sign',
    category: '기술',
    programme: '수출바우처',
    approver: { by: 'role', role: 'legal' },
  };
  expect(needed([voucher], { kind: 'sign', category: '기술' })).toHaveLength(0);
  expect(needed([voucher], { kind: 'purchase', category: '기술', programme: '수출바우처' })).toHaveLength(0);
  expect(needed([voucher], { kind: 'sign', category: '기술', programme: '수출바우처' })).toHaveLength(1);
  expect(needed(rules.rules, { kind: 'purchase' })).toHaveLength(2);
});

test('a rule calls a programme by any of its titles, and an approval covers what bears one of them', () => {
  const owner = { by: 'role' as const, role: 'owner' as const };
  const programme = { ko: '수출바우처', en: 'Export Voucher' };
  const asks = (title: string) =>
    needed([{ kind: 'purchase', programme: title, approver: owner }], { kind: 'purchase', programme }).length;
  expect(['수출바우처', 'Export Voucher', 'export  voucher ', '장비이용'].map(asks)).toEqual([1, 1, 1, 0]);
  // Bounds of one programme are one scope, in whichever language they call it.
  const bounds: ApprovalRule[] = [
    { kind: 'purchase', programme: '수출바우처', from: won(1_000_000), approver: owner },
    { kind: 'purchase', programme: 'Export Voucher', from: { currency: 'EUR', minor: 100_000 }, approver: owner },
  ];
  expect(needed(bounds, { kind: 'purchase', programme, amount: { currency: 'EUR', minor: 99_999 } })).toHaveLength(0);
  expect(needed(bounds, { kind: 'purchase', programme, amount: { currency: 'USD', minor: 1 } })).toHaveLength(1);
  const approved = { kind: 'purchase' as const, programme };
  expect(covers(approved, { kind: 'purchase', programme: { en: 'Export Voucher' } })).toBe(true);
  expect(covers({ kind: 'purchase', programme: '수출바우처' }, approved)).toBe(true);
  expect(covers(approved, { kind: 'purchase', programme: { en: 'Equipment use' } })).toBe(false);
  expect(covers(approved, { kind: 'purchase' })).toBe(false);
  expect(covers({ kind: 'purchase' }, approved)).toBe(false);
});

test('what no rule asks for needs no approval, and what only the requester could approve cannot be asked', () => {
  expect(() => asked(999_999)).toThrow(expect.objectContaining({ code: 'approval.notNeeded' }));
  const alone = [member(owner, ['owner', 'finance'])];
  expect(() => asked(2_000_000, owner, alone)).toThrow(expect.objectContaining({ code: 'approval.nobody' }));
});

test('a deputy stands in while the approver is away, and after half of the time', () => {
  const request = asked(2_000_000);
  const [step] = request.steps;
  if (!step) throw new Error('no step');
  expect(deciders(step, request, { members, day })).toEqual([finance]);
  const reminded = pass(request, new Date(request.remindAt));
  expect(reminded).toMatchObject({ reminded: true, state: 'pending' });
  expect(deciders(step, reminded as Approval, { members, day })).toEqual([finance, deputy]);
  const away = members.map((m) => (m.personId === finance ? { ...m, away: { from: day, until: day, deputyId: other } } : m));
  expect(deciders(step, request, { members: away, day })).toEqual([finance, other, deputy]);
  expect(deciders(step, request, { members: away, day: '2026-11-27' })).toEqual([finance]);
});

type Doing = readonly ['approved' | 'refused' | 'withdraw' | 'clock' | 'allow' | 'forbid', number, number];

test('whoever tries whatever and whenever: nobody approves their own, and only an owner turns an end round, never against another owner', () => {
  const people = [owner, buyer, finance, other, deputy];
  const doing = fc.constantFrom<Doing[0]>('approved', 'refused', 'withdraw', 'clock', 'allow', 'forbid');
  const roles = fc.subarray(['owner', 'finance', 'buyer', 'sales', 'legal'], { minLength: 1 });
  const everyone = fc.array(fc.tuple(roles, fc.boolean(), fc.boolean()), { minLength: 5, maxLength: 5 });
  const moves = fc.array(fc.tuple(doing, fc.nat(4), fc.nat(60)), { maxLength: 12, size: 'max' });
  let ended = 0;
  let turned = 0;
  fc.assert(
    fc.property(everyone, fc.nat(4), fc.integer({ min: 1_000_000, max: 20_000_000 }), moves, (kinds, requester, minor, tried) => {
      const crowd = kinds.map(([held, isAwayNow, suspended], i) =>
        member(people[i] ?? '', held, {
          ...(isAwayNow ? { away: { from: day, until: day, deputyId: people[(i + 1) % 5] } } : {}),
          ...(suspended ? { suspended: { reason: '휴직', by: stamp(actor, now) } } : {}),
        } as Partial<Membership>),
      );
      let request: Approval;
      try {
        request = asked(minor, people[requester], crowd);
      } catch {
        return;
      }
      let hours = 0;
      for (const [what, who, later] of tried as Doing[]) {
        const before = request;
        hours += later;
        const at = new Date(now.getTime() + hours * 3_600_000);
        const person = people[who] ?? '';
        try {
          if (what === 'withdraw') request = withdraw(before, person, actor, at);
          else if (what === 'clock') request = pass(before, at) ?? before;
          else if (what === 'allow' || what === 'forbid')
            request = overrule(before, what, '출장 중', person, { members: crowd, day }, actor, at);
          else request = decide(before, what, person, { members: crowd, day }, actor, at);
        } catch {
          continue;
        }
        const over = request.overruled !== before.overruled ? request.overruled : undefined;
        if (before.state !== 'pending' && request !== before) expect(over).toBeDefined();
        if (over) {
          const owners = crowd.filter(isOwner).map((c) => c.personId);
          const said = [...before.steps.map((s) => s.decided), before.overruled].filter((d) => d && d.by !== over.by);
          for (const d of said) if (d && owners.includes(d.by)) expect(d.verdict).toBe(over.verdict);
          expect(owners).toContain(over.by);
          expect(over.by).not.toBe(request.requesterId);
          expect([before.state, request.state]).not.toContain('withdrawn');
          expect(request.steps).toBe(before.steps);
          expect(request.state).toBe(over.verdict);
          if (before.state !== 'pending') turned++;
        }
        for (const { decided } of request.steps) expect(decided?.by).not.toBe(request.requesterId);
        if (request.state === 'approved' && !request.overruled)
          expect(request.steps.every((s) => s.decided?.verdict === 'approved')).toBe(true);
        for (const { decided } of request.steps)
          if (decided) expect(crowd.find((m) => m.personId === decided.by)?.suspended).toBeUndefined();
      }
      if (request.state !== 'pending') ended++;
    }),
    { numRuns: 1200 },
  );
  expect(ended).toBeGreaterThan(60);
  expect(turned).toBeGreaterThan(20);
});
