import { newId } from '@sandan/kernel/id';
import { Clearance } from '@sandan/kernel/process';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { balances, type LedgerEntry } from '../ledger/entry.ts';
import { avoidedOf, charge, owedOf, payOfftake, priceOf, tallies } from './books.ts';
import { OfftakeTerms } from './offtake.ts';
import { agePermit, enterPermit, permitFor, permitNextAt, permitsFor, withdrawPermit } from './permit.ts';
import { ageOfftake, moveOfftake, offerOfftake } from './verbs.ts';
import { moveWeighing, recordWeighing, type Weighing, type WeighingContent, weighingActionsOpen } from './weighing.ts';

const actor = { kind: 'service', name: 'test' } as const;
const at = (text: string) => new Date(text);
const terms: OfftakeTerms = {
  per: 'month',
  kilograms: 31_000,
  tolerance: 10,
  perTonne: { currency: 'KRW', minor: 120_001 },
  payer: 'taker',
  factor: { grams: 7937, source: 'a published list', year: 2020 },
  place: '창원 공장',
  from: '2026-01-22',
  until: '2026-06-30',
};
const parties = {
  offeredBy: 'taker' as const,
  supplierId: newId('organisation'),
  takerId: newId('organisation'),
  listingId: newId('listing'),
  wasteCode: '51-29-01',
  demo: false,
};
const agreed = (more: Partial<OfftakeTerms> = {}) => {
  const offered = offerOfftake({ ...terms, ...more }, parties, actor, at('2026-01-20T10:00+09:00'));
  const passed = new Clearance('offtake', 'accept', offered.id, 'gat');
  return moveOfftake(offered, 'accept', 'supplier', actor, at('2026-01-21T10:00+09:00'), undefined, passed);
};
const permits = [newId('permit'), newId('permit')] as const;
const ticket = (more: Partial<WeighingContent> = {}): WeighingContent => ({
  ticket: 'W-1',
  vehicle: '12가3456',
  at: '2026-02-03T09:00:00+09:00',
  zone: 'Asia/Seoul',
  gross: 20_000,
  tare: 9_000,
  ...more,
});
const later = at('2026-07-15T10:00+09:00');
const weighed = (more: Partial<WeighingContent> = {}, of = agreed()): Weighing =>
  recordWeighing(of, ticket(more), 'supplier', permits, actor, later, new Clearance('weighing', 'record', of.id, 'gat'));
const confirmed = (more: Partial<WeighingContent> = {}): Weighing =>
  moveWeighing(weighed(more), { action: 'confirm' }, 'taker', actor, later);

test('whoever offers cannot accept, its time ends an agreement, and one that is over is not offered', () => {
  const offered = offerOfftake(terms, parties, actor, at('2026-01-20T10:00+09:00'));
  expect(() => moveOfftake(offered, 'accept', 'taker', actor, later)).toThrow(/accept by offerer/);
  expect(() => moveOfftake(offered, 'accept', 'supplier', actor, later)).toThrow('offtake.over');
  expect(() => offerOfftake(terms, parties, actor, later)).toThrow();
  expect(ageOfftake(agreed(), at('2026-06-30T23:59:59+09:00'))).toBeUndefined();
  expect(ageOfftake(agreed(), at('2026-07-01T00:00+09:00'))?.state).toBe('ended');
  expect(OfftakeTerms.safeParse({ ...terms, until: '2030-01-01' }).success).toBe(false);
});

test('neither an agreement nor a lorry under it passes without the trade gate, nor with the clearance of another', () => {
  const offered = offerOfftake(terms, parties, actor, at('2026-01-20T10:00+09:00'));
  const accept = (clearance?: Clearance) =>
    moveOfftake(offered, 'accept', 'supplier', actor, at('2026-01-21T10:00+09:00'), undefined, clearance);
  const record = (clearance?: Clearance) => recordWeighing(agreed(), ticket(), 'supplier', permits, actor, later, clearance);
  for (const take of [accept, record]) {
    expect(() => take()).toThrow(expect.objectContaining({ code: 'gate.required' }));
    expect(() => take(new Clearance('offtake', 'accept', newId('offtake'), 'gat'))).toThrow(/without clearance/);
  }
});

test('a weighing counts by the day of its own zone, within the term, and never in the future', () => {
  expect(weighed({ at: '2026-01-31T16:00:00Z' }).day).toBe('2026-02-01');
  for (const wrong of ['2026-01-21T23:59:00+09:00', '2026-07-01T00:00:00+09:00', '2026-07-16T00:00:00+09:00'])
    expect(() => weighed({ at: wrong }), wrong).toThrow();
  expect(() => weighed({ gross: 9_000 })).toThrow();
  const ended = moveOfftake(agreed(), 'end', 'taker', actor, at('2026-02-10T10:00+09:00'), 'process');
  expect(weighed({ at: '2026-02-10T12:00:00+09:00' }, ended).day).toBe('2026-02-10');
  expect(() => weighed({ at: '2026-02-11T12:00:00+09:00' }, ended)).toThrow();
});

test('one side records and the other confirms; a contested one is corrected, conceded, withdrawn or decided by the desk', () => {
  const first = weighed();
  expect(weighingActionsOpen(first, 'supplier')).toEqual(['correct', 'withdraw']);
  expect(weighingActionsOpen(first, 'taker')).toEqual(['confirm', 'contest']);
  expect(() => moveWeighing(first, { action: 'confirm' }, 'supplier', actor, later)).toThrow(/confirm by recorder/);
  expect(() => moveWeighing(first, { action: 'contest' }, 'taker', actor, later)).toThrow();
  const contested = moveWeighing(first, { action: 'contest', reason: 'weight' }, 'taker', actor, later);
  expect(weighingActionsOpen(contested, 'operator')).toEqual(['uphold', 'void']);
  const corrected = moveWeighing(
    contested,
    { action: 'correct', weights: { gross: 19_000, tare: 9_000 } },
    'supplier',
    actor,
    later,
  );
  expect(corrected).toMatchObject({ state: 'recorded', gross: 19_000, earlier: [{ gross: 20_000, tare: 9_000 }] });
  expect(corrected.contest).toBeUndefined();
  expect(moveWeighing(contested, { action: 'uphold' }, 'operator', actor, later).state).toBe('confirmed');
  expect(moveWeighing(contested, { action: 'void' }, 'operator', actor, later).state).toBe('withdrawn');
});

test('whatever the lorries and their order, the book balances and comes to the price of the confirmed tonnes', () => {
  const lorry = fc.record({ gross: fc.integer({ min: 10_001, max: 44_000 }), counts: fc.boolean() });
  fc.assert(
    fc.property(fc.array(lorry, { maxLength: 20 }), fc.integer({ min: 0, max: 2_000_000 }), (lorries, minor) => {
      const offtake = agreed({ perTonne: { currency: 'KRW', minor } });
      const weighings: Weighing[] = [];
      const entries: LedgerEntry[] = [];
      for (const [n, { gross, counts }] of lorries.entries()) {
        const content = { ticket: `W-${n}`, gross, tare: 10_000 };
        const next = counts ? confirmed(content) : weighed(content);
        weighings.push(next);
        const entry = charge(offtake, weighings, entries, next, actor, later);
        if (entry) entries.push(entry);
      }
      const kilograms = lorries.filter((l) => l.counts).reduce((sum, l) => sum + l.gross - 10_000, 0);
      expect(owedOf(offtake, entries)).toBe(priceOf(offtake, kilograms));
      expect(balances(entries).reduce((sum, p) => sum + p.minor, 0)).toBe(0);
    }),
    { numRuns: 60 },
  );
});

test('what was paid lowers what is owed, and nothing beyond it can be entered', () => {
  const last = confirmed();
  const entry = charge(agreed(), [last], [], last, actor, later);
  const entries = entry ? [entry] : [];
  expect(owedOf(agreed(), entries)).toBe(1_320_011);
  expect(charge(agreed(), [last], entries, last, actor, later)).toBeUndefined();
  const paid = { on: '2026-02-10', reference: '이체 1' };
  expect(() => payOfftake(agreed(), entries, { ...paid, minor: 1_320_012 }, actor, later)).toThrow();
  expect(owedOf(agreed(), [...entries, payOfftake(agreed(), entries, { ...paid, minor: 1_320_011 }, actor, later)])).toBe(0);
});

test('a part of a period has its share by days, and a period is judged once it is over', () => {
  const weighings = [confirmed({ at: '2026-01-25T09:00:00+09:00' }), confirmed({ ticket: 'W-2' }), weighed({ ticket: 'W-3' })];
  const [february, january] = tallies(agreed(), weighings, '2026-02-20');
  // 10 of the 31 days of January: 10 t; 11 t is 10 per cent beyond it and still within.
  expect(january).toEqual({
    from: '2026-01-22',
    until: '2026-01-31',
    agreed: 10_000,
    weighed: 11_000,
    waiting: 0,
    deliveries: 1,
    verdict: 'within',
    avoided: 11_000 * 7937,
  });
  expect(february).toMatchObject({ agreed: 31_000, weighed: 11_000, waiting: 11_000 });
  expect(february).not.toHaveProperty('verdict');
  expect(tallies(agreed(), weighings, '2026-03-01').map((t) => t.verdict)).toEqual([undefined, 'short', 'within']);
  const quarters = tallies(agreed({ per: 'quarter', kilograms: 90_000 }), weighings, '2026-06-30');
  expect(quarters.map((t) => [t.from, t.until, t.agreed])).toEqual([
    ['2026-04-01', '2026-06-30', 90_000],
    ['2026-01-22', '2026-03-31', 69_000],
  ]);
});

test('avoided CO2 is whole grams of the factor that the two agreed on, of what was confirmed; without one there is none', () => {
  const weighings = [confirmed(), weighed({ ticket: 'W-2' })];
  expect(avoidedOf(agreed(), weighings)).toBe(11_000 * 7937);
  expect(tallies(agreed(), weighings, '2026-03-01').map((t) => t.avoided)).toEqual([0, 11_000 * 7937, 0]);
  const { factor: _, ...without } = terms;
  expect(avoidedOf({ ...agreed(), terms: without }, weighings)).toBeUndefined();
  const offer = (factor: object) => OfftakeTerms.safeParse({ ...terms, factor }).success;
  expect([offer({ grams: 7.5, source: 'x', year: 2020 }), offer({ grams: 7, source: ' ', year: 2020 })]).toEqual([false, false]);
});

const permit = { act: 'discharge' as const, number: '1', issuer: '창원시', wasteCodes: ['51-29-00'], from: '2026-01-01' };
const holder = { organisationId: parties.supplierId, demo: false };

test('a permit covers its class on its days; one that ended covers the days it had, and a withdrawn one none', () => {
  const entered = enterPermit({ ...permit, until: '2026-02-28' }, holder, actor, at('2026-01-02T10:00+09:00'));
  const on = (day: string, code = '51-29-01', of = entered) => permitFor([of], 'discharge', code, day)?.id;
  expect([on('2026-02-28'), on('2026-03-01'), on('2025-12-31')]).toEqual([entered.id, undefined, undefined]);
  expect([on('2026-02-01', '51-28-01'), permitFor([entered], 'recycling', '51-29-01', '2026-02-01')]).toEqual([
    undefined,
    undefined,
  ]);
  expect(permitNextAt(entered)).toBe('2026-01-29T15:00:00.000Z');
  expect(agePermit(entered, at('2026-01-29T23:59+09:00'))).toBeUndefined();
  const ending = agePermit(entered, at('2026-01-30T00:00+09:00'));
  const expired = ending && agePermit(ending, at('2026-03-01T00:00+09:00'));
  expect([ending?.state, expired?.state, expired && permitNextAt(expired)]).toEqual(['ending', 'expired', undefined]);
  expect(agePermit(entered, at('2026-03-01T00:00+09:00'))?.state).toBe('expired');
  expect(expired && on('2026-02-28', '51-29-01', expired)).toBe(entered.id);
  expect(on('2026-02-01', '51-29-01', withdrawPermit(entered, actor, later))).toBeUndefined();
  expect(() => permitsFor({ supplier: [entered], taker: [entered] }, '51-29-01', '2026-02-01')).toThrow('51-29-01');
});
