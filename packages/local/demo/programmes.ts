import type { Actor } from '@sandan/kernel/actor';
import { plusDays } from '@sandan/market/calendar/date';
import { type Application, WrittenApplication } from '@sandan/market/programme/application';
import { draftApplication, moved, review, score, submit } from '@sandan/market/programme/application-verbs';
import { after, type BudgetChange } from '@sandan/market/programme/budget-change';
import { select } from '@sandan/market/programme/decide';
import { factsOf } from '@sandan/market/programme/eligibility';
import { activate } from '@sandan/market/programme/grant-verbs';
import { type Hand, koreanDay } from '@sandan/market/programme/hand';
import { type Programme, WrittenProgramme } from '@sandan/market/programme/programme';
import { actOn, draftProgramme, setReviewers } from '@sandan/market/programme/programme-verbs';
import type { Budget } from '@sandan/market/programme/support';
import { commit as bind, reserve, settle } from '@sandan/market/programme/support-verbs';
import type { Stores } from '@sandan/store/stores';
import { commit, work } from '@sandan/store/work';
import { demoId } from './demo-id.ts';
import type { OrganisationKey } from './organisations.ts';
import { speakerOf } from './people.ts';
import { organisationId, type Setting } from './setting.ts';

export const demoProgrammeId = demoId('programme', 'open', 0);
const runningId = demoId('programme', 'running', 1);
export const demoExportProgrammeId = demoId('programme', 'export', 2);
export const demoApplicationId = demoId('application', 'gaon running', 0);

const shared = {
  supports: ['booking', 'prototype', 'test', 'simulation'],
  rules: [{ fact: 'country', oneOf: ['KR'] }, { fact: 'complex' }, { fact: 'employees', atMost: 300 }, { fact: 'noArrears' }],
  ownShares: [{ upToEmployees: 50, share: 250_000 }, { share: 400_000 }],
  scoring: {
    criteria: [
      { key: 'need', name: { ko: '필요성', en: 'Need' }, points: 30 },
      { key: 'plan', name: { ko: '계획의 실현 가능성', en: 'Feasibility' }, points: 40 },
      { key: 'effect', name: { ko: '기대 효과', en: 'Effect' }, points: 30 },
    ],
    reviewers: 1,
    passAt: 60,
  },
  currency: 'KRW',
  grantMin: 30_000_000,
  grantMax: 100_000_000,
};

const open = (today: string) =>
  WrittenProgramme.parse({
    ...shared,
    title: { ko: '산단 시제품·시험 지원 바우처 2차', en: 'Voucher for prototypes and tests, second call' },
    summary: {
      ko: '산업단지 중소기업이 공동장비로 시제품을 만들고 시험하는 비용을 기업당 3천만 원에서 1억 원까지 지원합니다. 예약할 때 결제 방법에서 바우처를 고르면 기업 부담분만 청구됩니다.',
      en: 'Helps small firms of industrial complexes to build and test prototypes on shared equipment, with 30 to 100 million won each. Choose the voucher when you book: only your own share is billed.',
    },
    opensOn: plusDays(today, -12),
    closesOn: plusDays(today, 24),
    endsOn: plusDays(today, 330),
    total: 1_200_000_000,
    burn: { share: 300_000, by: plusDays(today, 180), warnDays: 30 },
  });

const earlier = (today: string) =>
  WrittenProgramme.parse({
    ...shared,
    title: { ko: '산단 시제품·시험 지원 바우처 1차', en: 'Voucher for prototypes and tests, first call' },
    summary: {
      ko: '1차 공고로 선정된 기업이 시제품 제작과 시험에 바우처를 쓰고 있습니다.',
      en: 'The firms of the first call use their vouchers for prototypes and tests.',
    },
    opensOn: plusDays(today, -150),
    closesOn: plusDays(today, -110),
    endsOn: plusDays(today, 190),
    total: 400_000_000,
    burn: { share: 300_000, by: plusDays(today, 20), warnDays: 30 },
  });

/** For those who have not exported much yet, by the bands of the directory of exporters. */
const firstExports = (today: string) =>
  WrittenProgramme.parse({
    ...shared,
    supports: ['test'],
    rules: [
      { fact: 'country', oneOf: ['KR'] },
      { fact: 'band', oneOf: ['domestic', 'beginner', 'promising'] },
      { fact: 'noArrears' },
    ],
    title: { ko: '첫 수출 시험·인증 지원', en: 'Tests and certificates for first exports' },
    summary: {
      ko: '수출 경험이 적은 기업이 해외 인증에 필요한 시험을 공동장비에서 받는 비용을 지원합니다. 수출 단계는 수출유망기업 DB의 기준으로 판단합니다.',
      en: 'Pays for the tests on shared equipment that a certificate abroad asks for, of firms that have exported little. Their band is that of the directory of exporters.',
    },
    opensOn: plusDays(today, -5),
    closesOn: plusDays(today, 40),
    endsOn: plusDays(today, 300),
    grantMin: 5_000_000,
    grantMax: 20_000_000,
    total: 300_000_000,
    burn: { share: 300_000, by: plusDays(today, 160), warnDays: 30 },
  });

const asking = (title: string, purpose: string, asked: number, price: number) =>
  WrittenApplication.parse({
    title,
    purpose,
    declared: { employees: 38, revenue: 6_400_000_000, foundedOn: '2014-05-12', arrears: false },
    plan: [
      { support: 'prototype', what: '시제품 가공', price },
      { support: 'test', what: '성능·신뢰성 시험', price: Math.round(price / 2) },
    ],
    asked,
  });

/** Who acts for an organisation on a day, at ten in the morning. */
const handFor =
  (setting: Setting) =>
  (key: OrganisationKey, on: string): Hand => ({
    actor: setting.actorOf(speakerOf(key)) as Actor,
    now: new Date(`${on}T10:00:00+09:00`),
  });

/** The course of one programme: its versions and those of its applications, in the order in which they came about. */
type Course = readonly (
  | { readonly programme: Programme; readonly application?: Application }
  | { readonly application: Application; readonly programme?: undefined }
)[];

const submitted = (programme: Programme, draft: Application, setting: Setting, key: OrganisationKey, hand: Hand): Application => {
  const applicant = setting.organisations.get(key);
  if (!applicant) throw new Error(`no organisation ${key}`);
  const facts = factsOf(
    { ...applicant, complex: applicant.complex ?? '창원국가산업단지' },
    draft.declared,
    0,
    hand.now,
    koreanDay(hand.now),
  );
  return submit(programme, draft, facts, hand);
};

const openCourse = (setting: Setting, today: string): Course => {
  const by = handFor(setting);
  const reviewer = setting.actorOf(speakerOf('didimdol')).personId;
  const written = open(today);
  const draft = draftProgramme(written, organisationId('didimdol'), by('didimdol', plusDays(today, -20)), {
    id: demoProgrammeId,
    demo: true,
  });
  const named = setReviewers(draft, [reviewer], by('didimdol', plusDays(today, -19)));
  const published = actOn(named, 'publish', 'agency', [], by('didimdol', plusDays(today, -18)));
  const begun = (key: OrganisationKey, i: number, title: string, purpose: string, asked: number) => {
    const hand = by(key, plusDays(today, -6 + i));
    const begin = draftApplication(published, asking(title, purpose, asked, 60_000_000), organisationId(key), hand, {
      id: demoId('application', `${key} open`, i + 1),
      demo: true,
    });
    return [{ application: begin }, { application: submitted(published, begin, setting, key, hand) }] as const;
  };
  return [
    { programme: draft },
    { programme: named },
    { programme: published },
    ...begun('dure', 0, '정밀 감속기 하우징 시제품', '무게를 줄인 감속기 하우징을 만들고 내구 시험을 합니다.', 52_000_000),
    ...begun('haedam', 1, '해수 열교환기 코팅 시험', '부식에 강한 코팅을 입힌 열교환기의 성능을 시험합니다.', 46_000_000),
  ];
};

/** The call for first exports, open and without an application yet. */
const exportCourse = (setting: Setting, today: string): Course => {
  const by = handFor(setting);
  const reviewer = setting.actorOf(speakerOf('didimdol')).personId;
  const as = { id: demoExportProgrammeId, demo: true };
  const draft = draftProgramme(firstExports(today), organisationId('didimdol'), by('didimdol', plusDays(today, -9)), as);
  const named = setReviewers(draft, [reviewer], by('didimdol', plusDays(today, -8)));
  const published = actOn(named, 'publish', 'agency', [], by('didimdol', plusDays(today, -7)));
  return [{ programme: draft }, { programme: named }, { programme: published }];
};

/** The first call, with the support of the demo account's company up to its agreement. */
const runningCourse = (setting: Setting, today: string): { course: Course; programme: Programme; agreed: Application } => {
  const by = handFor(setting);
  const reviewer = setting.actorOf(speakerOf('didimdol')).personId;
  const agency = (days: number) => by('didimdol', plusDays(today, days));
  const draft = draftProgramme(earlier(today), organisationId('didimdol'), agency(-160), { id: runningId, demo: true });
  const named = setReviewers(draft, [reviewer], agency(-159));
  const published = actOn(named, 'publish', 'agency', [], agency(-158));
  const sme = by('gaon', plusDays(today, -130));
  const purpose = '분리막 코팅 장치의 시제품을 만들고 공동장비로 두께와 내열성을 시험합니다.';
  const begin = draftApplication(
    published,
    asking('분리막 코팅 장치 시제품', purpose, 60_000_000, 80_000_000),
    organisationId('gaon'),
    sme,
    {
      id: demoApplicationId,
      demo: true,
    },
  );
  const handed = submitted(published, begin, setting, 'gaon', sme);
  const admitted = moved(handed, 'admit', 'agency', agency(-109));
  const known = { personId: reviewer, memberOf: [], licensedWith: [] };
  const given = { points: { need: 26, plan: 34, effect: 24 }, comment: '계획이 구체적이고 장비 활용 방안이 분명합니다.' };
  const reviewed = review(published, admitted, known, given, agency(-108));
  const scored = score(published, reviewed, agency(-107));
  const closed = actOn(published, 'close', 'clock', [], agency(-109));
  const decision = select(closed, scored, 60_000_000, agency(-105));
  const [selected = scored] = decision.applications;
  const agreed = moved(selected, 'agree', 'applicant', by('gaon', plusDays(today, -103)));
  const running = actOn(decision.programme, 'begin', 'agency', [], agency(-100));
  return {
    course: [
      { programme: draft },
      { programme: named },
      { programme: published },
      { application: begin },
      { application: handed },
      { programme: closed },
      { application: admitted },
      { application: reviewed },
      { application: scored },
      { programme: decision.programme, application: selected },
      { application: agreed },
      { programme: running },
    ],
    programme: running,
    agreed,
  };
};

/** What the support has paid for so far: a test that is settled, a prototype that is ordered, a booking that is set aside. */
const spending = (
  programme: Programme,
  agreed: Application,
  setting: Setting,
  today: string,
): readonly (readonly [Budget, BudgetChange])[] => {
  const by = handFor(setting);
  const performerId = organisationId('haneulmaru');
  const on = (days: number) => by('haneulmaru', plusDays(today, days));
  const subject = (i: number) => `${demoId('booking', `support ${i}`, i)}#0`;
  const pay = (i: number, kind: 'booking' | 'prototype' | 'test', what: string, price: number) => ({
    subjectId: subject(i),
    performerId,
    kind,
    what,
    price,
    currency: 'KRW',
    usedOn: today,
  });
  const evidence = 'demo '.padEnd(64, '0');
  const steps: readonly ((b: Budget) => BudgetChange)[] = [
    (b) => activate(b, by('didimdol', plusDays(today, -99))),
    (b) => reserve(programme, b, pay(1, 'test', '분리막 내열 시험', 9_600_000), by('gaon', plusDays(today, -80))),
    (b) => bind(b, subject(1), on(-79)),
    (b) => settle(b, subject(1), { price: 9_120_000, evidence }, on(-60)),
    (b) => reserve(programme, b, pay(2, 'booking', '전계방출 주사전자현미경', 4_400_000), by('gaon', plusDays(today, -30))),
    (b) => bind(b, subject(2), on(-29)),
    (b) => reserve(programme, b, pay(3, 'prototype', '코팅 헤드 가공', 6_000_000), by('gaon', plusDays(today, -3))),
  ];
  let budget: Budget = { application: agreed, uses: [], entries: [] };
  return steps.map((step) => {
    const before = budget;
    const change = step(before);
    budget = after(before, change);
    return [before, change];
  });
};

/** Writes the programmes of the demo world, each version as it came about; what is there already is left alone. */
export const bringProgrammes = async (
  { programmes, applications, db }: Pick<Stores, 'programmes' | 'applications' | 'db'>,
  setting: Setting,
  now: Date,
  unlessThere: (write: Promise<void>) => Promise<void>,
): Promise<void> => {
  const today = koreanDay(now);
  const { course, programme, agreed } = runningCourse(setting, today);
  for (const step of [...openCourse(setting, today), ...exportCourse(setting, today), ...course]) {
    const w = work();
    if (step.programme) (step.programme.version === 1 ? programmes.create : programmes.put)(w, step.programme);
    if (step.application) (step.application.version === 1 ? applications.create : applications.put)(w, step.application);
    await unlessThere(commit(db, w));
  }
  for (const [budget, change] of spending(programme, agreed, setting, today)) {
    const w = work();
    applications.advance(w, budget, change);
    await unlessThere(commit(db, w));
  }
};
