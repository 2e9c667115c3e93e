import { describe, expect, test } from 'vitest';
import type { AttributeValue } from '../listing/attribute.ts';
import { judge } from './condition.ts';
import type { Feedback } from './feedback.ts';
import { type Offered, offeredAt } from './offer.ts';
import { fits, noTaste, scoreOf, tasteOf } from './score.ts';

const now = new Date('2026-03-02T00:00:00.000Z');
const needs = (attributes: Record<string, AttributeValue>, codes: Offered['codes'] = []) => ({
  kind: 'need' as const,
  codes,
  attributes,
});
const offers = (attributes: Record<string, AttributeValue>, more: Partial<Offered> = {}): Offered => ({
  kind: 'technology',
  codes: [],
  attributes,
  withheld: new Set(),
  ...more,
});
const verdict = (wanted: Record<string, AttributeValue>, offered: Offered) => {
  const [only] = judge(needs(wanted), offered, now);
  return only && [only.verdict, only.reason];
};
const product = (attributes: Record<string, AttributeValue>) => offers(attributes, { kind: 'product' });

describe('A condition held against an offer', () => {
  test.each([
    [
      'a range that is covered, in another unit',
      { min: 1, max: 2, unit: 'MPa' },
      { min: 5, max: 40, unit: 'bar' },
      'met',
      'covers',
    ],
    ['an offer within the range', { min: 1, max: 5, unit: 'MPa' }, { min: 20, max: 30, unit: 'bar' }, 'met', 'within'],
    ['an offer that covers a part', { min: 1, max: 5, unit: 'MPa' }, { min: 3, max: 8, unit: 'MPa' }, 'not_met', 'partly'],
    ['an offer outside', { min: 1, max: 5, unit: 'MPa' }, { min: 6, max: 8, unit: 'MPa' }, 'not_met', 'outside'],
    ['an open end that is reached', { min: 70, unit: 'MPa' }, { min: 50, unit: 'MPa' }, 'met', 'covers'],
  ] as const)('%s', (_, wanted, offered, is, why) => {
    expect(verdict({ pressure: wanted }, product({ pressure: offered }))).toEqual([is, why]);
  });

  test('readiness, territory, cooperation and price are each held by their own rule', () => {
    expect(verdict({ readiness: 6 }, offers({ readiness: 7 }))).toEqual(['met', 'reached']);
    expect(verdict({ readiness: 6 }, offers({ readiness: 5 }))).toEqual(['not_met', 'below']);
    expect(verdict({ territory: ['kr', 'US'] }, offers({ protectedIn: ['KR', 'US', 'JP'] }))).toEqual(['met', 'covers']);
    expect(verdict({ territory: ['KR', 'US'] }, offers({ protectedIn: ['KR'] }))).toEqual(['not_met', 'missing']);
    expect(verdict({ cooperation: ['option', 'sole'] }, offers({ cooperation: ['sole'] }))).toEqual(['met', 'shared']);
    const budget = { currency: 'KRW', minor: 50_000_000 };
    expect(verdict({ budget }, offers({ expectedFee: { currency: 'KRW', minor: 50_000_000 } }))).toEqual(['met', 'affordable']);
    expect(verdict({ budget }, offers({ expectedFee: { currency: 'KRW', minor: 50_000_001 } }))).toEqual(['not_met', 'dearer']);
    expect(verdict({ budget }, offers({ expectedFee: { currency: 'USD', minor: 1 } }))).toEqual(['unknown', 'otherCurrency']);
    expect(verdict({ neededBy: '2026-12-31' }, offers({ readiness: 9 }))).toEqual(['met', 'readyNow']);
    expect(verdict({ neededBy: '2026-12-31' }, offers({ readiness: 4 }))).toEqual(['unknown', 'undated']);
    expect(verdict({ neededBy: '2026-03-01' }, offers({ readiness: 9 }))).toEqual(['not_met', 'past']);
  });

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
    for (const offered of [offers({}), product({})]) {
      const judged = judge(needs(wanted, codes), offered, now);
      expect(judged.map((j) => j.name).sort()).toEqual(['budget', 'codes', 'pressure', 'readiness', 'territory']);
      expect(judged.every((j) => j.verdict === 'unknown')).toBe(true);
    }
  });

  test('classes of one scheme are compared by their subclass', () => {
    const wanted = needs({}, [{ scheme: 'ipc', code: 'H01M 8/10' }]);
    const under = (code: string) => judge(wanted, offers({}, { codes: [{ scheme: 'ipc', code }] }), now)[0]?.verdict;
    expect([under('H01M 4/88'), under('H01L 21/00')]).toEqual(['met', 'not_met']);
  });
});

describe('The score', () => {
  const wording = { coverage: 0.4, relevance: 0.8 };
  const ofVerdict = (name: string, is: 'met' | 'not_met' | 'unknown') => ({
    name,
    label: { ko: name, en: name },
    verdict: is,
    reason: 'reached' as const,
    wanted: { ko: '', en: '' },
  });
  const feedback = (more: Partial<Feedback>): Feedback => ({
    version: 1,
    needId: 'lst_00000000000000000000000000',
    offerId: 'lst_00000000000000000000000001',
    verdict: 'not_useful',
    classes: [],
    by: { actor: 'test', organisationId: null, at: now.toISOString() },
    ...more,
  });

  test('rises with conditions that are met and does not fall for what is unknown as it does for what is missed', () => {
    const of = (is: 'met' | 'not_met' | 'unknown') => scoreOf(wording, [ofVerdict('readiness', is)], []);
    expect(of('met')).toBeGreaterThan(of('unknown'));
    expect(of('unknown')).toBeGreaterThan(of('not_met'));
  });

  test('what shares next to no word with the need does not fit, whatever it meets', () => {
    const judged = [ofVerdict('readiness', 'met')];
    const far = { coverage: 0.05, relevance: 1 };
    expect(fits(far, scoreOf(far, judged, []))).toBe(false);
    expect(fits(wording, scoreOf(wording, judged, []))).toBe(true);
  });

  test('feedback makes the missed condition count more and moves classes nearer or farther', () => {
    const judged = [ofVerdict('readiness', 'not_met'), ofVerdict('cooperation', 'met')];
    const early = tasteOf([feedback({ reason: 'too_early' })]);
    expect(scoreOf(wording, judged, [], early)).toBeLessThan(scoreOf(wording, judged, [], noTaste));
    const codes = [{ scheme: 'ipc' as const, code: 'H01M 8/10' }];
    const liked = tasteOf([feedback({ verdict: 'useful', classes: ['ipc H01M'] })]);
    const disliked = tasteOf([feedback({ reason: 'wrong_field', classes: ['ipc H01M'] })]);
    const plain = scoreOf(wording, judged, codes);
    expect(scoreOf(wording, judged, codes, liked)).toBeGreaterThan(plain);
    expect(scoreOf(wording, judged, codes, disliked)).toBeLessThan(plain);
  });
});
