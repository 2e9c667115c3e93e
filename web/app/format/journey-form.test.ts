import { expect, test } from 'vitest';
import { givenIn, isInOrder, journeyBody, meant, usesOf, wantedIn } from './journey-form.server.ts';

const today = '2026-12-01';
const read = (query: string) => wantedIn(givenIn(new URLSearchParams(query)), today);

test('the form has three steps for a month from today until it says otherwise, and eight at most', () => {
  const empty = read('');
  expect([empty.steps.length, empty.from, empty.until]).toEqual([3, today, '2026-12-31']);
  expect(meant(empty)).toEqual([]);
  expect(read('steps=3&more=1').steps).toHaveLength(4);
  expect(read('steps=8&more=1').steps).toHaveLength(8);
  expect(read('steps=-4').steps).toHaveLength(1);
  expect(read('from=2026-01-01&until=today')).toMatchObject({ from: today, until: '2026-12-31' });
  const backwards = read('from=2027-02-01&until=2027-01-01');
  expect(backwards).toMatchObject({ from: '2027-02-01', until: '2027-01-01' });
  expect([isInOrder(backwards), isInOrder(empty)]).toEqual([false, true]);
});

test('a step is planned where it says what for; lengths and ways that are not offered are the usual ones', () => {
  const wanted = read('purpose1=절삭&minutes1=240&gap1=60&purpose2=&purpose3=인장&minutes3=7&gap3=1440&use3=res_a&use3=res_a');
  expect(meant(wanted)).toEqual([
    { place: 1, purpose: '절삭', minutes: 240, gap: 0, uses: [] },
    { place: 3, purpose: '인장', minutes: 120, gap: 1440, uses: ['res_a'] },
  ]);
  const now = new Date('2026-12-01T03:00:00.000Z');
  const uses = new Map([
    [1, ['res_m']],
    [3, ['res_a', 'res_b']],
  ]);
  expect(journeyBody(wanted, uses, now)).toEqual({
    legs: [
      { resourceIds: ['res_m'], minutes: 240, gap: 0 },
      { resourceIds: ['res_a', 'res_b'], minutes: 120, gap: 1440 },
    ],
    from: '2026-12-01T03:00:00.000Z',
    until: '2026-12-31T15:00:00.000Z',
  });
  expect(journeyBody({ ...wanted, from: '2026-12-05' }, uses, now).from).toBe('2026-12-04T15:00:00.000Z');
});

test('of the equipment that fits, what was chosen is used, else the first that may be booked now', () => {
  const fitting = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((id) => ({
    resourceId: id,
    zone: 'Asia/Seoul',
    name: id,
    owner: '',
    ...(id === 'b' ? { reason: 'not qualified' } : {}),
  }));
  const step = { place: 1, purpose: 'x', minutes: 60, gap: 0 };
  expect(usesOf({ ...step, uses: [] }, fitting)).toEqual(['a', 'c', 'd', 'e', 'f']);
  expect(usesOf({ ...step, uses: ['d', 'b', 'other'] }, fitting)).toEqual(['d']);
  expect(usesOf({ ...step, uses: ['b'] }, fitting)).toEqual(['a', 'c', 'd', 'e', 'f']);
});
