import { Fault } from '@sandan/kernel/fault';
import { expect, test } from 'vitest';
import { accept } from './acceptance.ts';
import { noCounts } from './report.ts';
import { checkShrunk, type Shrunk, shrunkIn } from './shrinking.ts';
import { acceptedIn, checkShare, failed, isDue, leased, pause, type SourceState, succeeded, unasked } from './source.ts';

const now = new Date('2026-11-22T00:00:00Z');
const by = { actor: 'per_desk', organisationId: null, at: now.toISOString() };
const faultOf = (act: () => unknown): Fault => {
  try {
    act();
  } catch (fault) {
    if (fault instanceof Fault) return fault;
  }
  throw new Error('no fault');
};
const counts = (read: number) => ({ ...noCounts(), read, created: read });

/** A source that had 120 records and came with so many, or with all that it should. */
const good = succeeded(leased(unasked({ id: 'un-0123456789ab', source: 'un', params: {} }), now), {
  now,
  counts: counts(120),
  whole: true,
  started: now,
  every: 60,
});
const run = (state: SourceState, read: number): SourceState => {
  const begun = leased(state, now);
  try {
    checkShare(read, begun);
  } catch (fault) {
    return failed(begun, fault as Fault, { now, every: 60 });
  }
  return succeeded(begun, { now, counts: counts(read), whole: true, started: now, every: 60 });
};

test('all that has shrunk is refused at once, with its counts, but for what was accepted and no less', () => {
  const lists: Shrunk[] = [
    { list: 'sdn', read: 6, last: 10 },
    { list: 'alt', read: 8, last: 10 },
    { list: 'add', read: 1, last: 4 },
  ];
  const fault = faultOf(() => checkShrunk(lists));
  expect(fault).toMatchObject({ code: 'source.shrunken', params: { read: 6, last: 10 }, message: 'sdn: 6 of 10, add: 1 of 4' });
  expect(shrunkIn(fault)).toEqual([lists[0], lists[2]]);
  expect(shrunkIn(faultOf(() => checkShrunk(lists, [{ list: 'sdn', read: 5, last: 10 }])))).toEqual([lists[2]]);
  expect(() => checkShrunk(lists, [lists[0], lists[2]] as Shrunk[])).not.toThrow();
  expect(shrunkIn(faultOf(() => checkShrunk(lists, [{ list: 'sdn', read: 7, last: 10 }])))).toHaveLength(2);
  expect(shrunkIn(faultOf(() => checkShrunk(lists, [{ read: 1, last: 24 }])))).toHaveLength(2);
});

test('a page that was cut short cannot be accepted', () => {
  const cut = new Fault('invalid', 'source.shrunken', '2 of 10 on page 3', { params: { read: 2, last: 10 } });
  expect(shrunkIn(cut)).toBeUndefined();
  const state = failed(leased(good, now), cut, { now, every: 60 });
  expect(state.shrunken).toBeUndefined();
  expect(faultOf(() => accept(state, { run: 2, reason: 'x' }, by, true)).code).toBe('source.notShrunken');
});

test('a list that was accepted is taken once, as long as it was seen or longer, and then the guard holds again', () => {
  const refused = run(good, 60);
  expect(refused).toMatchObject({ state: 'stale', shrunken: { run: 2, counts: [{ read: 60, last: 120 }] } });
  const accepted = accept(refused, { run: 2, reason: '절반이 해제됨' }, by, true);
  expect(accepted).toMatchObject({ version: refused.version + 1, accepted: { reason: '절반이 해제됨', by } });
  expect(accepted.shrunken).toBeUndefined();
  expect(isDue(accepted, now)).toBe(true);
  expect(run(accepted, 59)).toMatchObject({ state: 'stale', shrunken: { run: 3, counts: [{ read: 59, last: 120 }] } });
  const later = run(run(accepted, 59), 62);
  expect(later).toMatchObject({ state: 'good', lastGoodRead: 62, accepted: { takenBy: 4 } });
  expect(later.shrunken).toBeUndefined();
  expect(acceptedIn(later)).toEqual([]);
  expect(run(later, 30)).toMatchObject({ state: 'stale', shrunken: { counts: [{ read: 30, last: 62 }] } });
});

test('what was seen is accepted and nothing else: not another run, not while one is under way, and not twice', () => {
  const refused = run(good, 60);
  const again = run(refused, 40);
  expect(faultOf(() => accept(again, { run: 2, reason: 'x' }, by, true)).code).toBe('source.stale');
  expect(faultOf(() => accept(leased(refused, now), { run: 2, reason: 'x' }, by, true)).code).toBe('source.running');
  const accepted = accept(refused, { run: 2, reason: 'x' }, by, true);
  expect(faultOf(() => accept(accepted, { run: 2, reason: 'x' }, by, true)).code).toBe('source.notShrunken');
  expect(faultOf(() => accept(run(run(good, 60), 120), { run: 2, reason: 'x' }, by, true)).code).toBe('source.notShrunken');
});

test('an acceptance waits out other failures and the pause', () => {
  const accepted = accept(pause(run(good, 60)), { run: 2, reason: 'x' }, by, false);
  expect(accepted).toMatchObject({ state: 'paused' });
  expect(accepted.wantedAt).toBeUndefined();
  const busy = failed(leased(accepted, now), new Fault('limited', 'source.busy'), { now, every: 60 });
  expect(acceptedIn(busy)).toEqual([{ read: 60, last: 120 }]);
});
