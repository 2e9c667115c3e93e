import type { Answer } from '../../api/client.ts';
import type { Booked } from '../../booking/story.ts';
import { dice, type House } from './house.ts';

const hour = 3_600_000;

export interface Outcome {
  attempts: number;
  accepted: number;
  confirmed: number;
  cancelled: number;
  moved: number;
  approved: number;
  declined: number;
  expired: number;
  /** Series among those accepted, each of two to four bookings. */
  series: number;
  refused: number;
  busy: number;
  unanswered: number;
}

type Booker = House['bookers'][number];

/** Calls until there is an answer, with the same key, as a client does whose handler died. */
const insisting = async (booker: Booker, path: string, body: unknown, seen?: number): Promise<Answer<Booked>> => {
  const options = { key: crypto.randomUUID(), ...(seen === undefined ? {} : { seen }) };
  for (let attempt = 1; ; attempt++) {
    const answer = await booker.post<Booked>(path, body, options);
    if (answer.status < 500 || attempt > 20) return answer;
  }
};

/**
 * All bookers at once, each doing one thing after another: holding, booking at once, booking three resources together or a series, confirming, cancelling,
 * moving, and letting holds run out; the owner approves or declines what is asked for. They crowd on the first days, so that they collide. The clock goes on a minute every hundred attempts.
 */
export const turmoil = async (
  { m, resources, bookers, owner, day0 }: House,
  seed: number,
  attempts: number,
): Promise<Outcome> => {
  const outcome: Outcome = {
    attempts: 0,
    accepted: 0,
    confirmed: 0,
    cancelled: 0,
    moved: 0,
    approved: 0,
    declined: 0,
    expired: 0,
    series: 0,
    refused: 0,
    busy: 0,
    unanswered: 0,
  };
  let minutes = (m.world.now().getTime() - day0) / 60_000;
  const wished = (roll: (most: number) => number) => {
    const start = m.world.now().getTime() - (m.world.now().getTime() % hour) + (1 + roll(120)) * hour;
    return { start: new Date(start).toISOString(), end: new Date(start + (1 + roll(4)) * hour).toISOString() };
  };
  const count = (answer: Answer<Booked>, what: 'accepted' | 'confirmed' | 'cancelled' | 'moved' | 'approved' | 'declined') => {
    if (answer.status < 300) outcome[what]++;
    else if (answer.status >= 500) outcome.unanswered++;
    else if (answer.body.code === 'store.busy') outcome.busy++;
    else outcome.refused++;
    return answer.status < 300;
  };
  const walk = async (booker: Booker, roll: (most: number) => number) => {
    const mine: Booked[] = [];
    while (outcome.attempts < attempts) {
      if (outcome.attempts++ % 100 === 99) m.at(new Date(day0 + ++minutes * 60_000));
      const does = roll(100);
      const place = roll(Math.max(1, mine.length));
      const own = mine[place];
      if (does < 5) {
        const { start, end } = wished(roll);
        const answer = await insisting(booker, '/series', {
          resourceId: resources[roll(resources.length)],
          start: { local: start.slice(0, 16), zone: 'UTC' },
          minutes: (Date.parse(end) - Date.parse(start)) / 60_000,
          rule: `FREQ=DAILY;COUNT=${2 + roll(3)}`,
          mode: 'skip',
        });
        if (count(answer, 'accepted')) outcome.series++;
      } else if (does < 60 || !own) {
        const at = wished(roll);
        const parts = Array.from({ length: does < 12 ? 3 : 1 }, () => ({
          resourceId: resources[roll(resources.length)] ?? '',
          ...at,
        }));
        const distinct = [...new Map(parts.map((p) => [p.resourceId, p])).values()];
        const step = does % 2 === 0 ? 'hold' : 'book';
        const answer = await insisting(booker, '/bookings', { parts: distinct, step });
        if (count(answer, 'accepted')) mine.push(answer.body);
      } else if (own.state === 'held' && does < 85) {
        const answer = await insisting(booker, `/bookings/${own.id}/actions`, { action: 'confirm' }, own.version);
        if (answer.body.code === 'booking.holdOver') outcome.expired++;
        if (count(answer, 'confirmed')) mine[place] = answer.body;
        else mine.splice(place, 1);
      } else if (own.state === 'requested' && does < 80) {
        const approves = does < 74;
        const body = approves ? { action: 'approve' } : { action: 'decline', reason: 'other' };
        const answer = await insisting(owner, `/bookings/${own.id}/actions`, body, own.version);
        // Somebody else's approval may have put it on the waitlist meanwhile.
        if (count(answer, approves ? 'approved' : 'declined') && approves) mine[place] = answer.body;
        else mine.splice(place, 1);
      } else if (does < 80) {
        const reason = own.state === 'confirmed' ? { reason: 'plans' } : {};
        const answer = await insisting(booker, `/bookings/${own.id}/actions`, { action: 'cancel', ...reason }, own.version);
        count(answer, 'cancelled');
        mine.splice(place, 1);
      } else {
        const body = { action: 'reschedule', start: wished(roll).start };
        const answer = await insisting(booker, `/bookings/${own.id}/actions`, body, own.version);
        if (count(answer, 'moved')) mine[place] = answer.body;
      }
    }
  };
  await Promise.all(bookers.map((booker, n) => walk(booker, dice(seed * 1000 + n))));
  return outcome;
};
