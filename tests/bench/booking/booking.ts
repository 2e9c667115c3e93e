import { bookingsBroken } from '../../booking/invariants.ts';
import { type Figure, median } from '../figure.ts';
import { dice, house } from './house.ts';
import { interfere } from './interference.ts';
import { booked, callsOf, ceiling, writesOfBooking } from './pace.ts';
import { turmoil } from './turmoil.ts';

const none = { op: '=', number: 0 } as const;

/**
 * 64 bookers over 50 resources at once, with handlers that are killed at random (F11): nothing may overlap and nothing be lost. Then, by turns,
 * what the API books and what the table's transactions could carry.
 */
export const booking = async ({ quick }: { quick: boolean }): Promise<Figure[]> => {
  const figures: Figure[] = [];
  for (const seed of quick ? [1] : [1, 2, 3]) {
    const there = await house();
    const { db } = there.m.world.stores;
    try {
      const befallen = interfere(db, dice(seed), 20);
      const begun = performance.now();
      const outcome = await turmoil(there, seed, quick ? 500 : 10_000);
      const seconds = (performance.now() - begun) / 1000;
      befallen.stop();
      const broken = await bookingsBroken(db, there.m.world.now());
      for (const what of [...broken.overlaps, ...broken.lost].slice(0, 20)) console.log(what);
      console.log(`seed ${seed}: ${JSON.stringify(outcome)} in ${seconds.toFixed(0)} s, ${befallen.killed} handlers killed`);
      const named = (name: string, value: number, unit: string, goal?: Figure['goal']): Figure => ({
        name: `booking.${seed}.${name}`,
        value,
        unit,
        ...(goal ? { goal } : {}),
      });
      figures.push(
        named('attempts', outcome.attempts, 'calls'),
        named('accepted', outcome.accepted, 'bookings'),
        named('overlaps', broken.overlaps.length, 'slots', none),
        named('lost', broken.lost.length, 'claims or bookings', none),
        named('approved', outcome.approved, 'bookings', { op: '>=', number: 1 }),
        named('unanswered', outcome.unanswered, 'calls', none),
        named('conflicts', befallen.conflicts / Math.max(1, outcome.accepted), 'per accepted booking'),
        named('mixed', outcome.accepted / seconds, 'bookings/s'),
      );
    } finally {
      await there.m.close();
    }
  }
  return [...figures, ...(await pace(quick))];
};

/** What the API books where nobody is in the way, beside what the table could carry, by turns so that what else this machine does hits both. */
const pace = async (quick: boolean): Promise<Figure[]> => {
  const there = await house();
  try {
    const [ours, top]: [number[], number[]] = [[], []];
    const calls = await callsOf(there, () => booked(there, 1));
    const writes = await writesOfBooking(there, () => booked(there, 1));
    for (let round = 0; round < (quick ? 1 : 5); round++) {
      top.push(await ceiling(there, writes, quick ? 1 : 3));
      ours.push(await booked(there, quick ? 1 : 3));
    }
    const share = median(ours.map((n, i) => (100 * n) / (top[i] ?? Number.NaN)));
    return [
      { name: 'booking.accepted', value: median(ours), unit: 'bookings/s' },
      { name: 'booking.ceiling', value: median(top), unit: 'transactions/s' },
      { name: 'booking.calls', value: calls, unit: 'calls to the table' },
      { name: 'booking.share', value: share, unit: '%', goal: { op: '>=', number: 50 } },
    ];
  } finally {
    await there.m.close();
  }
};
