import type { Opening } from '../booking/opening.ts';
import { ResourceContent } from '../booking/resource.ts';
import type { Listing } from '../listing/listing.ts';

/** The resource by which an instrument is booked has the number of its listing: made twice it is one. */
export const resourceIdOf = (listingId: string): string => `res_${listingId.slice(listingId.indexOf('_') + 1)}`;

/** Office hours of a public house, without the public holidays of Korea. */
const officeHours: Opening = {
  hours: [{ days: ['MO', 'TU', 'WE', 'TH', 'FR'], from: '09:00', to: '18:00' }],
  holidays: 'KR',
  exceptions: [],
};

/**
 * How an instrument can be booked before its owner has said anything else: by the half hour in office hours, a day ahead, for a day
 * at most, and only with the owner's consent, for a list does not say who may use it alone.
 */
export const usualResource = ({ id, content }: Pick<Listing, 'id' | 'content'>): ResourceContent => {
  const name = Object.fromEntries(Object.entries(content.title).map(([tag, text]) => [tag, text.slice(0, 200)]));
  const site = content.attributes.site;
  const place = Array.isArray(site) && typeof site[0] === 'string' ? { ko: site[0] } : undefined;
  return ResourceContent.parse({
    kind: content.attributes.equipmentClass === 'data' ? 'simulation' : 'instrument',
    name,
    ...(place ? { place } : {}),
    listingId: id,
    capacity: 1,
    zone: 'Asia/Seoul',
    slotMinutes: 30,
    rules: { grid: 30, min: 30, max: 480, lead: 1440, horizon: 90 },
    opening: officeHours,
    approval: { mode: 'manager', hours: 72, requests: 'compete', rivals: 'waitlist' },
  });
};
