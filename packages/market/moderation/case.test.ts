import { memberOf, stamp } from '@sandan/kernel/actor';
import { newId } from '@sandan/kernel/id';
import { open } from '@sandan/kernel/process';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  addReport,
  type Case,
  caseActions,
  caseProcess,
  isDecided,
  moderate,
  openCase,
  outcomesFor,
  targetKinds,
} from './case.ts';

const now = new Date('2026-11-26T10:00:00+09:00');
const desk = memberOf(newId('person'), newId('organisation'), ['operator']);
const reportBy = (actor: string) => ({ reason: 'fraud' as const, by: { ...stamp(desk, now), actor } });
const about = { subjectId: newId('organisation'), said: { ko: '가온기어테크' }, demo: false };
const begun = (kind: Case['target']['kind']): Case =>
  openCase(newId('case'), { kind, id: about.subjectId }, about, reportBy('per_a'));

test('the desk has two business days: a report of Friday noon is due on Tuesday noon', () => {
  const friday = { reason: 'spam' as const, by: { ...stamp(desk, now), at: '2026-11-27T03:00:00.000Z' } };
  expect(openCase(newId('case'), { kind: 'organisation', id: about.subjectId }, about, friday).dueAt).toBe(
    '2026-12-01T03:00:00.000Z',
  );
});

test('one person reports one thing once; others add to the case', () => {
  expect(() => addReport(begun('listing'), reportBy('per_a'))).toThrow(expect.objectContaining({ code: 'report.already' }));
  expect(addReport(begun('listing'), reportBy('per_b'))).toMatchObject({ count: 2, version: 2 });
});

test('whatever is tried, only transitions of the table happen, what is decided stays so, and outcomes fit the target', () => {
  const action = fc.constantFrom(...caseActions, 'escalate' as const);
  const outcome = fc.constantFrom(undefined, 'warned', 'removed', 'suspended', 'unfounded', 'settled', 'x');
  const by = fc.constantFrom('operator' as const, 'clock' as const);
  fc.assert(
    fc.property(fc.constantFrom(...targetKinds), fc.array(fc.tuple(action, by, outcome), { maxLength: 8 }), (kind, moves) => {
      let found = begun(kind);
      for (const [doing, side, wanted] of moves) {
        const before = found;
        try {
          found = moderate(before, doing, side, desk, now, { outcome: wanted });
        } catch {
          continue;
        }
        expect(isDecided(before)).toBe(false);
        expect(open(caseProcess, before.state, side).some((t) => t.action === doing && t.to === found.state)).toBe(true);
        expect(found.version).toBe(before.version + 1);
        if (found.state === 'actioned') expect(outcomesFor[kind]).toContain(found.outcome);
      }
    }),
  );
});
