import type { Listing } from '@sandan/market/listing/listing';
import { type Finding, findingOf } from '@sandan/market/patent/finding';
import { type Invention, invent } from '@sandan/market/patent/invention';
import type { Facts, LegalEvent, Statement } from '@sandan/market/patent/statement';
import { takenOf } from '@sandan/market/patent/taken';

/** What is invented of one office: numbers that no office gives (serials of nines), days relative to the filing at home. */
interface Abroad {
  readonly office: string;
  /** Months after the first filing. */
  readonly filed: number;
  readonly published?: number;
  readonly granted?: number;
  readonly events?: readonly (Omit<LegalEvent, 'date'> & { readonly month: number })[];
  readonly designated?: readonly string[];
}

interface DemoFamily {
  /** The technology by its name in the demo world. */
  readonly key: string;
  readonly filed: string;
  readonly granted?: number;
  readonly claims: number;
  readonly status: string;
  readonly events?: Abroad['events'];
  readonly abroad: readonly Abroad[];
}

const ep = ['DE', 'FR', 'GB', 'IT', 'NL', 'SE'] as const;
const paid = (month: number, year: number, country?: string) => ({
  month,
  code: 'PGFP',
  ...(country ? { country } : {}),
  effect: '+' as const,
  description: { ko: `${year}년차 등록료 납부`, en: `Annual fee paid, year ${year}` },
});
const lapsed = (month: number, country: string) => ({
  month,
  code: 'PG25',
  country,
  effect: '-' as const,
  description: { ko: '등록료 불납으로 소멸', en: 'Lapsed because of non-payment of fees' },
});
const asked = (month: number) => ({
  month,
  code: '17P',
  effect: '+' as const,
  description: { ko: '심사 청구', en: 'Request for examination filed' },
});

const families: readonly DemoFamily[] = [
  {
    key: 'additive/support-free',
    filed: '2021-06-08',
    granted: 24,
    claims: 14,
    status: '등록',
    events: [paid(36, 4), paid(48, 5)],
    abroad: [
      { office: 'WO', filed: 11, published: 18 },
      {
        office: 'EP',
        filed: 23,
        published: 27,
        granted: 46,
        designated: ep,
        events: [asked(28), paid(58, 5, 'DE'), paid(58, 5, 'FR'), lapsed(57, 'IT'), lapsed(57, 'NL')],
      },
      { office: 'US', filed: 22, published: 29, granted: 44 },
    ],
  },
  {
    key: 'battery/si-graphite',
    filed: '2021-11-17',
    granted: 23,
    claims: 18,
    status: '등록',
    events: [paid(38, 4), paid(50, 5)],
    abroad: [
      { office: 'US', filed: 12, published: 19, granted: 40 },
      { office: 'JP', filed: 12, published: 19, granted: 45 },
      {
        office: 'CN',
        filed: 12,
        published: 19,
        events: [{ month: 52, code: 'RJ01', effect: '-', description: { ko: '거절 결정', en: 'Rejected' } }],
      },
    ],
  },
  {
    key: 'valves/cryo-seat',
    filed: '2023-01-14',
    granted: 22,
    claims: 9,
    status: '등록',
    events: [paid(34, 4)],
    abroad: [
      { office: 'US', filed: 12, published: 19, granted: 38 },
      {
        office: 'EP',
        filed: 12,
        published: 18,
        events: [
          asked(19),
          { month: 40, code: '18D', effect: '-', description: { ko: '취하로 간주', en: 'Application deemed to be withdrawn' } },
        ],
      },
    ],
  },
  {
    key: 'additive/binder-copper',
    filed: '2023-04-11',
    claims: 16,
    status: '공개',
    abroad: [
      { office: 'WO', filed: 12, published: 18 },
      { office: 'US', filed: 30, published: 36 },
    ],
  },
];

const after = (day: string, months: number): string => {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCMonth(date.getUTCMonth() + months);
  return date.toISOString().slice(0, 10);
};

/** Numbers as each office would write them, in a range that none has reached. */
const numberOf = (office: string, day: string, what: 'application' | 'publication' | 'grant', nth: number): string => {
  const year = day.slice(0, 4);
  const serial = String(9_900_000 + nth);
  if (office === 'KR') return what === 'grant' ? `10${serial}0000` : `10${year}${serial}`;
  if (office === 'EP') return what === 'application' ? `${year.slice(2)}${serial.slice(1)}` : serial;
  if (office === 'US')
    return what === 'application' ? `99${serial.slice(1)}` : what === 'grant' ? `99${serial.slice(1)}` : `${year}${serial}`;
  if (office === 'WO') return what === 'application' ? `KR${year}${serial.slice(1)}` : `${year}${serial.slice(1)}`;
  if (office === 'CN') return what === 'application' ? `${year}1${serial}` : `99${serial}`;
  return what === 'grant' ? serial : `${year}${serial.slice(1)}`;
};
const kinds: Readonly<Record<string, readonly [string, string]>> = {
  KR: ['A', 'B1'],
  EP: ['A1', 'B1'],
  US: ['A1', 'B2'],
  WO: ['A1', 'A1'],
  CN: ['A', 'B'],
  JP: ['A', 'B2'],
};

const statementsOf = (
  first: string,
  { office, filed, published, granted, events, designated }: Abroad,
  nth: number,
  facts: Partial<Facts>,
  fetchedAt: string,
): Statement[] => {
  const day = after(first, filed);
  const [opened = 'A', registered = 'B'] = kinds[office] ?? [];
  const application = { office, number: numberOf(office, day, 'application', nth) };
  const dated = events?.map(({ month, ...event }) => ({ ...event, date: after(first, month) }));
  const home = { office: 'KR', number: numberOf('KR', first, 'application', nth) };
  const publication = (what: 'publication' | 'grant', kind: string, month: number): Statement => ({
    source: 'demo',
    fetchedAt,
    subject: { stage: 'publication', document: { office, number: numberOf(office, after(first, month), what, nth), kind } },
    facts: { application, published: after(first, month) },
  });
  return [
    {
      source: 'demo',
      fetchedAt,
      subject: { stage: 'application', document: application },
      facts: {
        filed: day,
        ...(office === 'KR' ? {} : { priorities: [home] }),
        ...(dated ? { events: dated } : {}),
        ...(designated ? { designated: [...designated] } : {}),
        ...facts,
      },
    },
    ...(published === undefined ? [] : [publication('publication', opened, published)]),
    ...(granted === undefined ? [] : [publication('grant', registered, granted)]),
  ];
};

/** What is invented of a technology's rights, if anything is. `at` is when it was asked for. */
const findingsOf = (key: string, at: Date) => {
  const nth = families.findIndex((family) => family.key === key);
  const family = families[nth];
  if (!family) return undefined;
  const { filed, granted, claims, status, events, abroad } = family;
  const home: Abroad = { office: 'KR', filed: 0, published: 18, ...(granted ? { granted } : {}), ...(events ? { events } : {}) };
  const fetchedAt = at.toISOString();
  return [
    ...statementsOf(filed, home, nth, { claims, stated: { text: status } }, fetchedAt),
    ...abroad.flatMap((one) => statementsOf(filed, one, nth, {}, fetchedAt)),
  ].map(findingOf);
};

const shown = [
  'applicationNumber',
  'registrationNumber',
  'publicationNumber',
  'protectedIn',
  'filed',
  'registered',
  'rightStatus',
];

/** The attributes that a technology takes from its invented rights. */
export const rightsAttributes = (key: string): Record<string, string | readonly string[]> => {
  const findings = findingsOf(key, new Date(0));
  if (!findings) return {};
  const taken = takenOf(findings, '2026-01-05');
  return Object.fromEntries(
    shown.flatMap((name) => {
      const value = taken[`attributes.${name}`];
      return value === undefined ? [] : [[name, value as string | readonly string[]]];
    }),
  );
};

/** The invention of a demo technology, as it was asked for a day ago. */
export const inventionOf = (key: string, listing: Listing, now: Date): Invention | undefined => {
  const findings = findingsOf(key, new Date(now.getTime() - 86_400_000));
  return findings && invent(listing.id, listing.ownerId, findings, now);
};

export const demoFamilies = families.map(({ key }) => key);

/** What was found of an invention that is in no listing yet, from which one can be started. */
export const lookedUp = (at: Date): Finding[] => {
  const first = '2022-04-19';
  const fetchedAt = at.toISOString();
  const nth = 90;
  const home: Abroad = { office: 'KR', filed: 0, published: 18, granted: 27, events: [paid(40, 4)] };
  const facts: Partial<Facts> = {
    title: {
      ko: '다이캐스팅 금형의 균열을 음향 방출로 먼저 아는 장치',
      en: 'Device that hears cracks of a die-casting mould early',
    },
    abstract: {
      ko: '금형 체결판에 붙인 세 개의 음향 방출 센서로 형체 순간의 신호를 나누어 균열의 자리와 깊이를 추정한다.',
      en: 'Three acoustic emission sensors on the clamping plate part the signals of closing and estimate place and depth of a crack.',
    },
    ipc: ['B22D 17/32', 'G01N 29/14'],
    holders: ['누리공과대학교 산학협력단'],
    claims: 11,
    stated: { text: '등록' },
  };
  return [
    ...statementsOf(first, home, nth, facts, fetchedAt),
    ...statementsOf(first, { office: 'US', filed: 11, published: 18 }, nth, {}, fetchedAt),
    ...statementsOf(first, { office: 'JP', filed: 12, published: 18 }, nth, {}, fetchedAt),
  ].map(findingOf);
};
