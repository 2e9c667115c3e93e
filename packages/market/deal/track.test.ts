import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Turned, trackNames, trackOfDispute, trackOfOrder, trackOfUse, trackShown, turning } from './track.ts';

test('an order counts once it is closed or lapsed for want of an answer, and nothing else that happens to it does', () => {
  expect(trackOfOrder({ state: 'closed' })).toBe('order.closed');
  expect(trackOfOrder({ state: 'cancelled', reason: 'no_answer' })).toBe('order.unanswered');
  expect(trackOfOrder({ state: 'cancelled', reason: 'changed_need' })).toBeUndefined();
  expect(trackOfOrder({ state: 'settled' })).toBeUndefined();
});

test('a dispute counts by what came of it, once a ruling can no longer be appealed', () => {
  expect(trackOfDispute({ state: 'settled', agreed: 5 })).toBe('dispute.agreed');
  expect(trackOfDispute({ state: 'executed', agreed: 5 })).toBe('dispute.upheld');
  expect(trackOfDispute({ state: 'executed', agreed: 0 })).toBe('dispute.dismissed');
  expect(trackOfDispute({ state: 'closed', agreed: 0 })).toBe('dispute.withdrawn');
  for (const state of ['opened', 'mediation', 'ruled', 'appealed'] as const) expect(trackOfDispute({ state })).toBeUndefined();
});

test('whatever things turn into, the sum of what was added is what they are now', () => {
  const what = fc.option(fc.constantFrom(...trackNames), { nil: undefined });
  fc.assert(
    fc.property(fc.array(fc.array(what, { minLength: 1, maxLength: 6 }), { maxLength: 8 }), (things) => {
      const turns = things.flatMap((course) => course.map((after, at): Turned => [at === 0 ? undefined : course[at - 1], after]));
      const sum = new Map<string, number>();
      for (const turn of turns) for (const [name, n] of Object.entries(turning([turn]))) sum.set(name, (sum.get(name) ?? 0) + n);
      const now = Object.fromEntries(trackNames.map((name) => [name, things.filter((c) => c.at(-1) === name).length]));
      for (const name of trackNames) expect(sum.get(name) ?? 0).toBe(now[name]);
      for (const name of trackNames) expect(turning(turns)[name] ?? 0).toBe(now[name]);
    }),
  );
});

test('the rate of supports is of all that ended, and is said from three on', () => {
  const uses = (settled: number, released: number, clawedBack: number) =>
    trackShown({ 'support.settled': settled, 'support.released': released, 'support.clawedBack': clawedBack }).supports;
  expect(uses(1, 1, 0)).toEqual({ settled: 1, ended: 2 });
  expect(uses(2, 1, 1)).toEqual({ settled: 2, ended: 4, rate: 0.5 });
  expect(trackOfUse({ state: 'clawed_back' })).toBe('support.clawedBack');
  expect(trackOfUse({ state: 'committed' })).toBeUndefined();
});
