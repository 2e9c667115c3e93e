import { newId } from '@sandan/kernel/id';
import { expect, test } from 'vitest';
import { bucketOf, figuresOf, medianOf, reckon } from './outcome.ts';
import { following, monthOf, stepsOf, type TakenStep } from './taken-step.ts';

const ownerId = newId('organisation');
const step = (name: string, at: string, kind: TakenStep['kind'] = 'technology'): TakenStep => ({
  version: 1,
  name,
  course: name.split('.')[0] ?? '',
  subject: newId('inquiry'),
  at,
  month: monthOf(at),
  kind,
  listingId: newId('listing'),
  ownerId,
});

test('months are those of Korea', () => {
  expect(monthOf('2026-10-31T14:59:59.999Z')).toBe('2026-10');
  expect(monthOf('2026-10-31T15:00:00.000Z')).toBe('2026-11');
});

test('hours count up to the hour for three days, then to the day', () => {
  expect([0, 0.2, 1, 1.01, 72, 72.5, 97].map(bucketOf)).toEqual([1, 1, 1, 2, 72, 96, 120]);
});

test('a median is said from three on, and lies between the two in the middle', () => {
  expect(medianOf({ 2: 1, 5: 1 })).toBeUndefined();
  expect(medianOf({ 2: 1, 5: 1, 96: 1 })).toBe(5);
  expect(medianOf({ 2: 1, 5: 1, 8: 1, 96: 1 })).toBe(6.5);
});

test('a step follows the last one before it', () => {
  const asked = step('inquiry.asked', '2026-11-02T00:00:00.000Z');
  const answered = following({ ...asked, name: 'inquiry.answered', at: '2026-11-02T05:30:00.000Z' }, [asked]);
  expect(answered.after).toEqual({ name: 'inquiry.asked', hours: 5.5 });
  expect(following(asked, [])).toEqual(asked);
});

test('figures are of all months together, with the share of the first step', () => {
  const now = new Date('2026-12-01T00:00:00Z');
  const october = reckon(
    '2026-10',
    [1, 2, 3].map((d) => step('inquiry.asked', `2026-10-0${d}T00:00:00.000Z`)),
    undefined,
    now,
  );
  const one = { ...step('inquiry.answered', '2026-11-01T00:00:00.000Z'), after: { name: 'inquiry.asked', hours: 3 } };
  const november = reckon('2026-11', [step('inquiry.asked', '2026-11-01T00:00:00.000Z', 'need'), one], undefined, now);
  const figures = figuresOf([october, november]);
  expect(figures.find(({ name }) => name === 'inquiry.asked')).toMatchObject({ count: 4, kinds: { technology: 3, need: 1 } });
  expect(figures.find(({ name }) => name === 'inquiry.answered')).toMatchObject({ count: 1, share: 0.25 });
  expect(figures.find(({ name }) => name === 'need.answered')).toMatchObject({ count: 0 });
  expect(reckon('2026-11', [], november, now)).toMatchObject({ version: 2, of: 0, steps: {} });
});

test('an inquiry about a need is an offer to it, and is counted for the side that is asked alone', () => {
  const [listing, inquiry] = [newId('listing'), newId('inquiry')];
  const told = (side: string) =>
    stepsOf({
      name: 'inquiry.asked',
      organisationId: ownerId,
      subject: inquiry,
      at: '2026-11-01T00:00:00.000Z',
      data: { inquiry: { id: inquiry, listing: { id: listing, kind: 'need', title: { ko: '수요' } } }, side },
    });
  expect(told('responder').map(({ name, subject }) => [name, subject])).toEqual([
    ['need.answered', listing],
    ['inquiry.asked', inquiry],
  ]);
  expect(told('asker')).toEqual([]);
});
