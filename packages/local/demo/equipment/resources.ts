import type { Actor } from '@sandan/kernel/actor';
import type { Opening } from '@sandan/market/booking/opening';
import { type Resource, ResourceContent } from '@sandan/market/booking/resource';
import { describe } from '@sandan/market/booking/resource-verbs';
import { resourceIdOf } from '@sandan/market/equipment/bookable';
import { instrumentKey, instruments } from '../content.ts';
import { demoId } from '../demo-id.ts';
import type { OrganisationKey } from '../organisations.ts';
import { people, speakerOf } from '../people.ts';
import { organisationId, type Setting } from '../setting.ts';

const minute = 60_000;
const workdays = ['MO', 'TU', 'WE', 'TH', 'FR'] as const;
const office: Opening = { hours: [{ days: [...workdays], from: '09:00', to: '18:00' }], holidays: 'KR', exceptions: [] };
const always: Opening = {
  hours: [{ days: [...workdays, 'SA', 'SU'], from: '00:00', to: '24:00' }],
  holidays: 'none',
  exceptions: [],
};

/** Terms of an owner who gives something for a time that falls out. */
const makesGood = {
  steps: [
    { hoursBefore: 48, percent: 0 },
    { hoursBefore: 24, percent: 50 },
  ],
  noShowPercent: 100,
  waivers: ['medical', 'facility'],
  compensation: { percent: 20, hoursBefore: 168 },
};

/** Instruments whose owners ask more than the rest: training, consent, time to clean up; or give more. */
const apart: Readonly<Record<string, Record<string, unknown>>> = {
  'fatigue-250': { qualification: { skill: 'hydraulics', level: 'independent' } },
  'fe-sem': {
    qualification: { skill: 'sem', level: 'independent' },
    limits: [{ of: 'organisation', over: 'resource', within: 'week', minutes: 960 }],
    cancellation: makesGood,
  },
  hardness: { cancellation: makesGood },
  'probe-station': { qualification: { skill: 'high-voltage', level: 'independent' } },
  'ct-225': { approval: { mode: 'manager', hours: 48, requests: 'compete', rivals: 'waitlist' } },
  shaker: { approval: { mode: 'manager', hours: 48, requests: 'compete', rivals: 'waitlist' } },
  'battery-cycler': { approval: { mode: 'dual', hours: 72, requests: 'hold', rivals: 'decline' } },
  'hydrogen-burst': { approval: { mode: 'dual', hours: 72, requests: 'hold', rivals: 'decline' } },
  simulation: { capacity: 4, opening: always },
};

/** What is decided by somebody else where the manager is away or silent. */
const deputised: readonly string[] = ['video-room'];

const colleagueOf = (by: OrganisationKey, setting: Setting): string | undefined => {
  const [, colleague] = people.filter((p) => p.by === by);
  return colleague && setting.actorOf(colleague).personId;
};

const hourly = {
  slotMinutes: 30,
  rules: { grid: 30, min: 60, max: 480, lead: 60, horizon: 60, buffer: { before: 0, after: 30, stacking: 'add' } },
  opening: office,
};
const daily = { slotMinutes: 1440, rules: { grid: 1440, min: 1440, max: 14_400, lead: 1440, horizon: 120 }, opening: always };

/** What is booked with instruments or before them, and stands in no catalogue. */
const beside: readonly { key: string; by: OrganisationKey; said: Record<string, unknown> }[] = [
  {
    key: 'operator',
    by: 'haneulmaru',
    said: {
      kind: 'operator',
      name: { ko: '시험 담당자', en: 'Test operator' },
      about: { ko: '시험편을 끼우고 시험을 함께 진행합니다.', en: 'Mounts specimens and runs the test with you.' },
      capacity: 2,
    },
  },
  {
    key: 'hydraulics-training',
    by: 'haneulmaru',
    said: {
      kind: 'training',
      name: { ko: '유압 시험기 안전 교육', en: 'Safety training for hydraulic rigs' },
      about: {
        ko: '두 시간 교육을 마치면 피로시험기를 1년 동안 직접 쓸 수 있습니다.',
        en: 'Two hours, after which you may use the fatigue rig yourself for a year.',
      },
      capacity: 6,
      training: { skill: 'hydraulics', level: 'independent', months: 12 },
    },
  },
  {
    key: 'sem-training',
    by: 'saebyeol',
    said: {
      kind: 'training',
      name: { ko: '주사전자현미경 사용자 교육', en: 'Training for users of the electron microscope' },
      about: {
        ko: '세 시간 실습 뒤에 혼자 쓸 수 있습니다. 자격은 2년 동안 유지됩니다.',
        en: 'Three hours at the instrument; you may then use it alone for two years.',
      },
      capacity: 3,
      training: { skill: 'sem', level: 'independent', months: 24 },
    },
  },
  {
    key: 'meeting-room',
    by: 'haneulmaru',
    said: {
      kind: 'room',
      name: { ko: '시험 참관실', en: 'Witness room' },
      about: {
        ko: '화상회의 장비가 있어 멀리 있는 고객도 시험을 봅니다.',
        en: 'With video, so that customers far away can watch.',
      },
    },
  },
  {
    key: 'design-desk',
    by: 'haneulmaru',
    said: {
      kind: 'design',
      name: { ko: '기구 설계 지원실', en: 'Mechanical design desk' },
      about: {
        ko: '도면이 없는 부품의 설계와 제작 도면을 맡습니다. 아래에서 의뢰해 주세요.',
        en: 'Designs parts and makes their drawings. Ask for work below.',
      },
      capacity: 1,
    },
  },
  {
    key: 'video-room',
    by: 'nuri',
    said: {
      kind: 'video_room',
      name: { ko: '기술이전센터 화상 상담실', en: 'Video room of the licensing office' },
      about: {
        ko: '여덟 명이 앉는 방입니다. 해외 기업과 기술 상담을 할 때 쓰며, 쓰임새를 보고 승인합니다.',
        en: 'Seats eight, for technology talks with companies abroad. We look at the purpose before we agree.',
      },
      approval: { mode: 'manager', hours: 30, requests: 'hold', rivals: 'waitlist' },
    },
  },
  {
    key: 'interpreter',
    by: 'haneulmaru',
    said: {
      kind: 'interpreter',
      name: { ko: '시험 참관 영어 통역', en: 'English interpreter for witnessed tests' },
      about: {
        ko: '시험을 참관하는 해외 고객에게 시험 절차와 결과를 영어로 통역합니다. 현장과 화상 모두 됩니다.',
        en: 'Interprets procedure and results for customers from abroad who witness a test, on site or by video.',
      },
      capacity: 1,
    },
  },
  {
    key: 'warehouse-slot',
    by: 'haneulmaru',
    said: {
      kind: 'warehouse_slot',
      name: { ko: '시험품 보관 자리(파렛트 1장)', en: 'Storage for test pieces (one pallet)' },
      about: {
        ko: '시험 전후의 시험품을 항온 창고에 둡니다. 한 자리에 1.1 m 파렛트 한 장, 1톤까지입니다.',
        en: 'Keeps test pieces before and after the test in a warehouse at constant temperature. One 1.1 m pallet of up to a tonne each.',
      },
      capacity: 12,
      rules: { ...hourly.rules, buffer: { before: 0, after: 0, stacking: 'add' } },
    },
  },
  {
    key: 'berlin-room',
    by: 'haneulmaru',
    said: {
      kind: 'room',
      name: { ko: '베를린 원격 참관실', en: 'Witness room in Berlin' },
      place: { ko: '독일 베를린 협력 시험소', en: 'Partner laboratory, Berlin' },
      about: {
        ko: '유럽 고객이 한국의 시험을 화상으로 참관합니다. 밤에도 열며, 시각은 베를린 기준입니다.',
        en: 'Where customers in Europe witness tests in Korea by video. Open at night too; its clocks are those of Berlin.',
      },
      zone: 'Europe/Berlin',
      opening: always,
      rules: { ...hourly.rules, horizon: 365, buffer: { before: 0, after: 0, stacking: 'add' } },
    },
  },
];

const made = (said: Record<string, unknown>, by: OrganisationKey, id: string, setting: Setting, now: Date): Resource => {
  const actor: Actor = setting.actorOf(speakerOf(by));
  const at = new Date(now.getTime() - 60 * 1440 * minute);
  const content = ResourceContent.parse({ kind: 'instrument', capacity: 1, zone: 'Asia/Seoul', ...hourly, ...said });
  return describe(content, { id: organisationId(by), demo: true }, actor, at, id);
};

/** Out for maintenance from tomorrow evening on, so that the calendar and the desk show one. */
const repaired = (now: Date) => {
  const day = 1440 * minute;
  const from = Math.floor(now.getTime() / day) * day + day;
  return [
    {
      reason: 'calibration',
      from: new Date(from).toISOString(),
      to: new Date(from + 2 * day).toISOString(),
      note: '연 1회 교정',
    },
  ];
};

/** Each week an hour before it opens and the first of its day, half a year long. */
const caredFor = (now: Date) => {
  const monday = new Date(now.getTime() - ((now.getUTCDay() + 6) % 7) * 1440 * minute + 7 * 1440 * minute);
  const start = { local: `${monday.toISOString().slice(0, 10)}T08:00` };
  return [{ reason: 'maintenance', start, minutes: 120, rule: 'FREQ=WEEKLY;COUNT=26', note: '필터 청소와 산소 농도계 점검' }];
};

/** Everything that can be booked in the demo world, by its name there. `listingOf` gives the listing of an instrument. */
export const demoResources = (
  setting: Setting,
  listingOf: (key: string) => string,
  now: Date,
): ReadonlyMap<string, { readonly resource: Resource; readonly by: OrganisationKey }> => {
  const found = new Map<string, { resource: Resource; by: OrganisationKey }>();
  for (const instrument of instruments) {
    const listingId = listingOf(instrumentKey(instrument));
    const said = {
      name: { ko: instrument.title[0], en: instrument.title[1] },
      place: { ko: instrument.site[0], en: instrument.site[1] },
      about: { ko: instrument.cautions[0], en: instrument.cautions[1] },
      listingId,
      ...(instrument.booked === 'days' ? daily : hourly),
      ...(instrument.key === 'hardness' ? { outages: repaired(now) } : {}),
      ...(instrument.key === 'metal-printer' ? { repeating: caredFor(now) } : {}),
      ...(instrument.class === 'data' ? { kind: 'simulation' } : {}),
      ...apart[instrument.key],
    };
    found.set(instrument.key, { resource: made(said, instrument.by, resourceIdOf(listingId), setting, now), by: instrument.by });
  }
  beside.forEach(({ key, by, said }, place) => {
    const resource = made(said, by, demoId('resource', key, place), setting, now);
    const deputyId = deputised.includes(key) ? colleagueOf(by, setting) : undefined;
    const approval = { ...resource.approval, ...(deputyId ? { deputyId } : {}) };
    found.set(key, { resource: { ...resource, approval }, by });
  });
  return found;
};
