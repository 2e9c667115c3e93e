import { expect, test } from 'vitest';
import type { AttributeValue } from '../listing/attribute.ts';
import { kindNames, kindOf } from '../listing/kinds/registry.ts';
import { judge } from './condition.ts';
import { needs, now, offers, verdict } from './offer.fixture.ts';
import { offeredAt } from './offer.ts';

test('what the offer does not say is unknown, and what it keeps from the reader says so and nothing more', () => {
  expect(verdict({ readiness: 6 }, offers({}))).toEqual(['unknown', 'unstated']);
  const listing = {
    kind: 'technology' as const,
    content: {
      title: { ko: '막' },
      codes: [],
      attributes: { expectedFee: { currency: 'KRW', minor: 7_777_777 } },
      keywords: [],
      stages: {},
      media: [],
    },
  };
  const wanted = { budget: { currency: 'KRW', minor: 50_000_000 } };
  const [hidden] = judge(needs(wanted), offeredAt(listing, 'public'), now);
  expect(hidden).toMatchObject({ verdict: 'unknown', reason: 'withheld' });
  expect(JSON.stringify(hidden)).not.toContain('7,777,777');
  expect(judge(needs(wanted), offeredAt(listing, 'qualified'), now)[0]).toMatchObject({
    verdict: 'met',
    offered: { en: 'KRW 7,777,777' },
  });
});

test('every condition of the need is in the answer, whatever the kind of the offer', () => {
  const wanted = { pressure: { max: 5, unit: 'MPa' }, readiness: 3, budget: { currency: 'KRW', minor: 1 }, territory: ['KR'] };
  const codes = [{ scheme: 'ipc' as const, code: 'H01M 8/10' }];
  for (const offered of [offers({}), offers({}, { kind: 'product' })]) {
    const judged = judge(needs(wanted, codes), offered, now);
    expect(judged.map((j) => j.name).sort()).toEqual(['budget', 'codes', 'pressure', 'readiness', 'territory']);
    expect(judged.every((j) => j.verdict === 'unknown')).toBe(true);
  }
});

test('whatever is asked, an offer of any kind answers to every condition of the need', () => {
  const samples: Record<string, AttributeValue> = {
    readiness: 5,
    cooperation: ['option'],
    pressure: { max: 5, unit: 'MPa' },
    temperature: { max: 5, unit: 'Cel' },
    territory: ['KR'],
    budget: { currency: 'KRW', minor: 1 },
    neededBy: '2026-12-31',
    processes: ['grinding'],
    materials: ['알루미나'],
    workLength: { value: 1, unit: 'mm' },
    workWidth: { value: 1, unit: 'mm' },
    workHeight: { value: 1, unit: 'mm' },
    tolerance: { value: 1, unit: 'mm' },
    certificates: ['KOLAS'],
    workHours: { value: 1, unit: 'h' },
    grade: 'b',
    builtAfter: 2010,
    amount: { value: 1, unit: 't/mo' },
  };
  const all = Object.keys(kindOf('need').conditions ?? {}).filter((name) => name !== 'specification');
  expect(Object.keys(samples).sort()).toEqual(all.toSorted());
  for (const kind of kindNames)
    expect(judge(needs(samples), offers({}, { kind }), now).map((j) => [j.name, j.verdict])).toEqual(
      all.map((name) => [name, 'unknown']),
    );
});

test('classes of one scheme are compared by their subclass', () => {
  const wanted = needs({}, [{ scheme: 'ipc', code: 'H01M 8/10' }]);
  const under = (code: string) => judge(wanted, offers({}, { codes: [{ scheme: 'ipc', code }] }), now)[0]?.verdict;
  expect([under('H01M 4/88'), under('H01L 21/00')]).toEqual(['met', 'not_met']);
});
