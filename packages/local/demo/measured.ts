import { createHash } from 'node:crypto';
import { type Actor, stamp } from '@sandan/kernel/actor';
import type { Booking } from '@sandan/market/booking/booking';
import type { Resource } from '@sandan/market/booking/resource';
import { koreanDay } from '@sandan/market/calendar/date';
import { measurandsOf } from '@sandan/market/equipment/measurand';
import type { Listing } from '@sandan/market/listing/listing';
import { decide, edit, reviewChecklist } from '@sandan/market/listing/verbs';
import type { Proof } from '@sandan/market/specification/proof';
import type { Specification } from '@sandan/market/specification/specification';
import { nextLine, type UsageLine, type WrittenUse } from '@sandan/market/usage/log';
import type { Stores } from '@sandan/store/stores';
import { commit, work } from '@sandan/store/work';
import { bookingIdOf, type Course } from './equipment/bookings.ts';
import type { OrganisationKey } from './organisations.ts';
import { speakerOf } from './people.ts';
import type { Setting } from './setting.ts';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const hour = 3_600_000;

/** A listing as its maker revises it with reports for some of its values, and the desk confirms. */
export const provenBy = (
  listing: Listing,
  proofs: Readonly<Record<string, Proof>>,
  maker: Actor,
  desk: Actor,
  at: Date,
): [Listing, Listing] => {
  const { specification, ...attributes } = listing.content.attributes;
  const said = (specification ?? {}) as Partial<Specification>;
  const proven = { ...said, proofs: { ...said.proofs, ...proofs } };
  const content = { ...listing.content, attributes: { ...attributes, specification: proven } };
  const revised = edit(listing, content as Listing['content'], maker, at);
  return [revised, decide(revised, 'confirm', 'operator', desk, at, { checklist: reviewChecklist })];
};

/** A part that its maker measured at an instrument of others, and what was wrong with the line of the log, where something was. */
interface Measurement {
  readonly booking: string;
  readonly of: string;
  readonly part: string;
  readonly properties: readonly string[];
  readonly sample: string;
  readonly corrected?: string;
}

const demoMeasurements: readonly Measurement[] = [
  {
    booking: 'dure-measures-6206',
    of: 'cmm',
    part: 'parts/db-6206-zz',
    properties: ['bore', 'outside', 'width'],
    sample: 'DB-6206-ZZ',
  },
  {
    booking: 'dure-measures-6004',
    of: 'cmm',
    part: 'parts/db-6004-zz',
    properties: ['bore', 'width'],
    sample: 'DB-6004-ZZ',
    corrected: '온도 보정값을 빠뜨려 안지름을 다시 계산했습니다.',
  },
];

const usedIn = ({ start, end }: Booking, { sample, corrected }: Measurement, again: boolean): WrittenUse => {
  const name = `${sample}-report${again ? '-2' : ''}.pdf`;
  return {
    start,
    end,
    operator: '하늘마루 정밀측정실',
    settings: { probe: 'Ø2 mm', temperature: again || !corrected ? '20.1 ℃' : '-' },
    samples: [1, 2, 3].map((n) => `${sample} ${n}`),
    results: [{ name, bytes: 248_310, sha256: sha256(name) }],
    staffMinutes: 0,
    consumables: {},
    ...(again && corrected ? { note: corrected } : {}),
  };
};

interface Known {
  readonly stood: ReadonlyMap<string, { readonly listing: Listing; readonly by: OrganisationKey }>;
  readonly places: ReadonlyMap<string, { readonly resource: Resource; readonly by: OrganisationKey }>;
  readonly courses: readonly Course[];
}

/** Logs what was measured, with what was corrected since, and names the line of the log as the report of the values. */
export const bringMeasurements = async (
  { usageLog, listings, db }: Pick<Stores, 'usageLog' | 'listings' | 'db'>,
  { stood, places, courses }: Known,
  setting: Setting,
  unlessThere: (write: Promise<void>) => Promise<void>,
): Promise<void> => {
  const desk = setting.actorOf(speakerOf('operator'));
  for (const measurement of demoMeasurements) {
    const [place, part] = [places.get(measurement.of), stood.get(measurement.part)];
    const course = courses.find(([first]) => first?.booking.id === bookingIdOf(measurement.booking));
    const booking = course?.at(-1)?.booking;
    const shown = stood.get(`equipment/${measurement.of}`)?.listing;
    if (!place || !part || !booking || !shown) throw new Error(`nothing measured: ${measurement.part}`);
    const { id: resourceId, ownerId } = place.resource;
    const there = await usageLog.all(resourceId);
    const ended = Date.parse(booking.end);
    const keeper = setting.actorOf(speakerOf(place.by));
    const measures = measurandsOf(shown.content.attributes);
    const about = { resourceId, ownerId, bookingId: booking.id, part: 0, userId: booking.booker.organisationId };
    const written = async (hours: number, use: WrittenUse, corrects?: number): Promise<UsageLine> => {
      const line = nextLine(
        there.at(-1),
        {
          ...about,
          use,
          ...(measures ? { measures } : {}),
          ...(corrects ? { corrects } : {}),
          by: stamp(keeper, new Date(ended + hours * hour)),
        },
        sha256,
      );
      const w = work();
      usageLog.add(w, line);
      await commit(db, w);
      there.push(line);
      return line;
    };
    const first =
      there.find((line) => line.bookingId === booking.id && !line.corrects) ??
      (await written(1, usedIn(booking, measurement, false)));
    const proof: Proof = { on: koreanDay(new Date(ended)), report: `${resourceId}/${first.place}` };
    const proofs = Object.fromEntries(measurement.properties.map((name) => [name, proof]));
    const maker = setting.actorOf(speakerOf(part.by));
    for (const version of provenBy(part.listing, proofs, maker, desk, new Date(ended + 24 * hour)))
      await unlessThere(listings.save(version));
    if (measurement.corrected && !there.some(({ corrects }) => corrects === first.place))
      await written(72, usedIn(booking, measurement, true), first.place);
  }
};
