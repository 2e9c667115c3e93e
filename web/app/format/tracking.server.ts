import { ungrouped } from '@sandan/market/company/amount';
import { trackingKinds } from '@sandan/market/order/tracking';
import type { Sheet } from '../api/form.server.ts';
import type { OrderView } from '../api/orders.ts';
import type { Language } from '../api/views.ts';
import { countryIn } from './country.server.ts';
import { countryName } from './number.ts';

/** Zones of the places that goods pass, by the name of a town. */
const zones = {
  'Asia/Seoul': { ko: '서울', en: 'Seoul' },
  'Asia/Tokyo': { ko: '도쿄', en: 'Tokyo' },
  'Asia/Shanghai': { ko: '상하이', en: 'Shanghai' },
  'Asia/Singapore': { ko: '싱가포르', en: 'Singapore' },
  'Asia/Ho_Chi_Minh': { ko: '호찌민', en: 'Ho Chi Minh City' },
  'Asia/Jakarta': { ko: '자카르타', en: 'Jakarta' },
  'Asia/Kolkata': { ko: '뭄바이', en: 'Mumbai' },
  'Asia/Dubai': { ko: '두바이', en: 'Dubai' },
  'Europe/Berlin': { ko: '베를린', en: 'Berlin' },
  'Europe/London': { ko: '런던', en: 'London' },
  'Europe/Istanbul': { ko: '이스탄불', en: 'Istanbul' },
  'America/New_York': { ko: '뉴욕', en: 'New York' },
  'America/Chicago': { ko: '시카고', en: 'Chicago' },
  'America/Los_Angeles': { ko: '로스앤젤레스', en: 'Los Angeles' },
  'America/Sao_Paulo': { ko: '상파울루', en: 'São Paulo' },
  'Australia/Sydney': { ko: '시드니', en: 'Sydney' },
  UTC: { ko: '협정 세계시(UTC)', en: 'UTC' },
} as const;

/** The zones to choose from, by the names of towns. */
export const zoneOptions = (language: Language) =>
  Object.entries(zones).map(([value, name]) => ({ value, label: name[language] }));

const zoneName = (zone: string, language: Language): string => zones[zone as keyof typeof zones]?.[language] ?? zone;

/** The way of the goods as the page shows it: each time by the clocks of the place. */
export const trackingOf = ({ tracking }: Pick<OrderView, 'tracking'>, language: Language) =>
  tracking.map(({ id, kind, at, zone, place, reference, note, receivedBy, arrivesOn, whole, files = [] }) => ({
    id,
    what: trackingKinds[kind][language],
    bad: 'exception' in trackingKinds[kind],
    when: `${new Intl.DateTimeFormat(language, { timeZone: zone, dateStyle: 'medium', timeStyle: 'short' }).format(new Date(at))} (${zoneName(zone, language)})`,
    at,
    where: `${place.name}, ${countryName(place.country, language)}`,
    ...(reference ? { reference } : {}),
    ...(note ? { note } : {}),
    ...(receivedBy ? { receivedBy } : {}),
    ...(arrivesOn ? { arrivesOn } : {}),
    ...(whole === undefined ? {} : { whole }),
    files,
  }));
export type ShownTracking = ReturnType<typeof trackingOf>[number];

/** What the form offers to choose from. */
export const trackingChoices = (language: Language) => ({
  kinds: Object.entries(trackingKinds).map(([value, name]) => ({ value, label: name[language] })),
  zones: zoneOptions(language),
});
export type TrackingChoices = ReturnType<typeof trackingChoices>;

/** The form as the API takes it. */
export const trackingEntry = (sheet: Sheet) => {
  const given = (name: string) => (sheet.text(name) ? { [name]: sheet.text(name) } : {});
  const quantities = Object.keys(sheet.values).flatMap((name) => {
    const line = /^quantity(\d+)$/.exec(name)?.[1];
    const text = sheet.text(name);
    return line && text ? [{ line: Number(line), value: Number(ungrouped(text)) }] : [];
  });
  const locode = sheet.text('locode').replace(/\s/g, '').toUpperCase();
  return {
    kind: sheet.text('kind'),
    at: { local: sheet.text('at'), zone: sheet.text('zone') },
    place: { name: sheet.text('place'), country: countryIn(sheet.text('country')), ...(locode ? { locode } : {}) },
    ...given('reference'),
    ...given('note'),
    ...given('arrivesOn'),
    ...given('receivedBy'),
    ...(quantities.length > 0 ? { quantities } : {}),
  };
};

/** The fields of the form by what the API names: the quantities stand there by their line. */
export const trackingNames = ({ quantities = [] }: ReturnType<typeof trackingEntry>): Readonly<Record<string, string>> =>
  Object.fromEntries([
    ['/at/local', 'at'],
    ['/at/zone', 'zone'],
    ['/at', 'at'],
    ['/place/name', 'place'],
    ['/place/country', 'country'],
    ['/place/locode', 'locode'],
    ...['/attachments', '/type', '/bytes'].map((at) => [at, 'file']),
    ...quantities.map(({ line }, i) => [`/quantities/${i}`, `quantity${line}`]),
  ]);
