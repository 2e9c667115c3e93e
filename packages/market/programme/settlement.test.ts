import { newId } from '@sandan/kernel/id';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { performersOf, settlementLines } from './settlement.ts';
import { type SupportUse, supportProcess } from './support.ts';

const [one, other] = [newId('organisation'), newId('organisation')];
const now = '2026-06-01T01:00:00.000Z';
const use = (performerId: string, state: SupportUse['state'], support: number, settledOn?: string): SupportUse => ({
  subjectId: newId('booking'),
  version: 1,
  applicationId: newId('application'),
  programmeId: newId('programme'),
  applicantId: newId('organisation'),
  performerId,
  kind: 'booking',
  what: '인장 시험',
  state,
  price: support * 2,
  support,
  own: support,
  reservedOn: '2026-03-02',
  ...(settledOn ? { settledOn } : {}),
  changed: { actor: 'service:test', organisationId: null, at: now },
});

test('the rate is what was settled of all that ended: what is open does not count, what was released or claimed back counts against it', () => {
  const uses = [
    use(one, 'settled', 100, '2026-04-01'),
    use(one, 'settled', 50, '2026-04-02'),
    use(one, 'released', 30),
    use(one, 'reserved', 1000),
    use(one, 'committed', 1000),
    use(other, 'clawed_back', 400, '2026-04-03'),
  ];
  expect(performersOf(uses)).toEqual([
    { organisationId: one, open: 2, settled: 2, released: 1, clawedBack: 0, rate: 666_666, support: 150 },
    { organisationId: other, open: 0, settled: 0, released: 0, clawedBack: 1, rate: 0, support: 0 },
  ]);
});

test('where nothing has ended there is no rate, which is not a rate of nothing', () => {
  const [only] = performersOf([use(one, 'reserved', 10), use(one, 'committed', 10)]);
  expect(only).toEqual({ organisationId: one, open: 2, settled: 0, released: 0, clawedBack: 0, support: 0 });
  expect(performersOf([])).toEqual([]);
});

test('every use is counted once, for its performer, and those who were paid most come first', () => {
  const uses = fc.array(
    fc.tuple(fc.constantFrom(one, other), fc.constantFrom(...supportProcess.states), fc.nat(1_000_000)).map((u) => use(...u)),
    { maxLength: 40 },
  );
  fc.assert(
    fc.property(uses, (all) => {
      const found = performersOf(all);
      const counted = found.reduce((sum, p) => sum + p.open + p.settled + p.released + p.clawedBack, 0);
      expect(counted).toBe(all.length);
      for (const { rate = 0, settled, released, clawedBack } of found) {
        expect(rate).toBeGreaterThanOrEqual(0);
        expect(rate).toBeLessThanOrEqual(1_000_000);
        expect(rate === 1_000_000).toBe(settled > 0 && released + clawedBack === 0);
      }
      expect(found.map((p) => p.support)).toEqual(found.map((p) => p.support).toSorted((a, b) => b - a));
    }),
  );
});

test('the settlement file has a line for each use that was settled or claimed back, by the day', () => {
  const uses = [use(one, 'clawed_back', 3, '2026-05-02'), use(one, 'released', 2), use(other, 'settled', 1, '2026-04-02')];
  const lines = settlementLines({ number: 'AP-1' }, uses, (id) => (id === one ? '하나' : '다른'));
  expect(lines.map((l) => [l.settledOn, l.state, l.support])).toEqual([
    ['2026-04-02', 'settled', 1],
    ['2026-05-02', 'clawed_back', 3],
  ]);
  expect(lines[0]).toMatchObject({ application: 'AP-1', performer: '다른', reservedOn: '2026-03-02', evidence: '' });
});
