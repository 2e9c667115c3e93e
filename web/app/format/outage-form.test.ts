import { expect, test } from 'vitest';
import type { RepeatingView, ResourceView } from '../api/booking.ts';
import { sheetOf } from '../api/form.server.ts';
import { insteadOf, interruptedBy, outageCallIn } from './outage-form.server.ts';

const one: RepeatingView = {
  reason: 'maintenance',
  start: { local: '2027-03-07T09:00' },
  minutes: 60,
  rule: 'FREQ=WEEKLY;COUNT=3',
  times: ['2027-03-07T08:00:00.000Z', '2027-03-14T08:00:00.000Z', '2027-03-21T08:00:00.000Z'],
};
const before = { zone: 'Europe/Berlin', outages: [], repeating: [one, { ...one, minutes: 90 }] } as unknown as ResourceView;

const called = async (doing: string, fields: Readonly<Record<string, string>>) =>
  outageCallIn(
    await sheetOf(new Request('http://market.test/', { method: 'POST', body: new URLSearchParams(fields) })),
    doing,
    before,
    'en',
  );

test('one that repeats is sent as its first time by the clocks of the resource, which a skipped hour is not', async () => {
  const said = { reason: 'calibration', from: '2027-03-30T09:00', to: '2027-03-30T10:30', repeat: 'fortnightly', count: '4' };
  expect(await called('outage', said)).toMatchObject({
    content: {
      repeating: [{}, {}, { start: { local: '2027-03-30T09:00' }, minutes: 90, rule: 'FREQ=WEEKLY;INTERVAL=2;COUNT=4' }],
    },
    names: { '/repeating/2/rule': 'repeat', '/repeating/2/start': 'from' },
  });
  const skipped = await called('outage', { ...said, from: '2027-03-28T02:30' });
  expect(skipped.problem?.errors).toMatchObject([{ pointer: '/from', code: 'time.gap' }]);
  const before = await called('outage', { ...said, to: '2027-03-30T08:00' });
  expect(before.problem?.errors).toMatchObject([{ pointer: '/to', detail: 'The end must be later than the beginning.' }]);
  expect(await called('outage', { ...said, repeat: '' })).toMatchObject({
    content: { outages: [{ from: '2027-03-30T07:00:00.000Z', to: '2027-03-30T08:30:00.000Z' }], repeating: [{}, {}] },
  });
});

test('one time is called off, or all from one on; of the last nothing is left', async () => {
  const timesAfter = async (doing: string, time: string) => {
    const call = await called(doing, { time });
    return (call as { content: { repeating: RepeatingView[] } }).content.repeating.map((r) => r.times.map((t) => t.slice(8, 10)));
  };
  const whole = ['07', '14', '21'];
  expect(await timesAfter('skip', `1 ${one.times[1]}`)).toEqual([whole, ['07', '21']]);
  expect(await timesAfter('stop', `0 ${one.times[1]}`)).toEqual([['07'], whole]);
  expect(await timesAfter('stop', `0 ${one.times[0]}`)).toEqual([whole]);
});

test('one time and all after it are changed in one step: the form shows what there was, and what it says takes their place', async () => {
  const [first, second] = one.times;
  const partly = { ...one, times: [first ?? '', one.times[2] ?? ''], note: '필터' };
  const shown = insteadOf({ ...before, repeating: [partly] } as ResourceView, `0 ${first}`);
  // One that was called off counts: it would come again with the others.
  expect(shown).toMatchObject({ reason: 'maintenance', note: '필터', repeat: 'weekly', count: '3', from: '2027-03-07T09:00' });
  expect(shown?.to).toBe('2027-03-07T10:00');
  expect(insteadOf(before, `0 ${first?.replace('07T', '08T')}`)).toBeUndefined();
  const said = { reason: 'maintenance', from: '2027-03-16T13:00', to: '2027-03-16T15:00', repeat: 'weekly', count: '2' };
  expect(await called('outage', { ...said, instead: `0 ${second}` })).toMatchObject({
    content: {
      repeating: [
        { times: [first], minutes: 60 },
        { times: one.times, minutes: 90 },
        { start: { local: '2027-03-16T13:00' }, minutes: 120, rule: 'FREQ=WEEKLY;COUNT=2' },
      ],
    },
    names: { '/repeating/2/rule': 'repeat' },
  });
  // From the first on nothing is left of the old one.
  expect(await called('outage', { ...said, instead: `0 ${first}` })).toMatchObject({
    content: { repeating: [{ minutes: 90 }, { minutes: 120 }] },
    names: { '/repeating/1/rule': 'repeat' },
  });
});

test('what is to be confirmed are the bookings that would be interrupted, and no others', () => {
  const bookings = [
    { id: 'a', becomes: 'interrupted' },
    { id: 'b', becomes: 'confirmed' },
    { id: 'c', becomes: 'interrupted' },
  ];
  expect(interruptedBy({ met: 3, bookings } as unknown as Parameters<typeof interruptedBy>[0])).toBe('a c');
});
