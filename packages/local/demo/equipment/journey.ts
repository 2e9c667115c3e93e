import { type Booking, bookingNumber } from '@sandan/market/booking/booking';
import { partOf, placed } from '@sandan/market/booking/booking-part';
import { confirm, hold } from '@sandan/market/booking/booking-verbs';
import type { Claim } from '@sandan/market/booking/claim';
import { isStuck, planned } from '@sandan/market/booking/journey';
import type { Resource } from '@sandan/market/booking/resource';
import { demoId } from '../demo-id.ts';
import { speakerOf } from '../people.ts';
import { organisationId, type Setting } from '../setting.ts';

const day = 86_400_000;
const by = 'gaon';

export const demoJourneyId = demoId('booking', 'gaon-journey', 80);

/** From a printed blank over its machining to a test and an analysis at other houses: what, how long, and the way there in minutes. */
const legs = [
  { of: ['metal-printer'], minutes: 2880, gap: 0 },
  { of: ['five-axis'], minutes: 240, gap: 60 },
  { of: ['utm-5', 'utm-100'], minutes: 120, gap: 1440 },
  { of: ['thermal'], minutes: 120, gap: 240 },
];

/** A journey over several owners, held and confirmed as one booking; nothing if there is no room for it in two months. */
export const journeyOf = (
  places: ReadonlyMap<string, { readonly resource: Resource }>,
  claimed: readonly Claim[],
  setting: Setting,
  now: Date,
): Booking | undefined => {
  const at = new Date(now.getTime() - day);
  const resources = new Map([...places.values()].map(({ resource }) => [resource.id, resource]));
  const idsOf = (keys: readonly string[]) => keys.flatMap((key) => places.get(key)?.resource.id ?? []);
  const wanted = legs.map(({ of, minutes, gap }) => ({ resourceIds: idsOf(of), minutes, gap, quantity: 1 }));
  const claims = (id: string) => claimed.filter((c) => c.resourceId === id);
  const until = now.getTime() + 55 * day;
  const from = now.getTime() + 3 * day;
  const plan = planned(wanted, { resources, claims }, from, until, at.getTime());
  if (isStuck(plan)) return undefined;
  const actor = setting.actorOf(speakerOf(by));
  const wished = plan.flatMap((stop) => {
    const resource = resources.get(stop.resourceId);
    return resource ? [partOf(resource, stop, true)] : [];
  });
  const parts = placed(wished, resources, claims, at.getTime(), demoJourneyId);
  const booker = { organisationId: organisationId(by), personId: actor.personId, demo: true };
  const journey = { legs: wanted, from: new Date(from).toISOString(), until: new Date(until).toISOString() };
  const said = { minutes: 15, purpose: '감속기 시제품: 출력, 가공, 강도와 열 특성 확인', journey };
  const held = { ...hold(parts, booker, said, actor, at, demoJourneyId), number: bookingNumber(demoJourneyId, at) };
  return { ...confirm(held, 48, actor, at), version: 1 };
};
