import { memberOf } from '@sandan/kernel/actor';
import { newId } from '@sandan/kernel/id';
import { WrittenApplication } from '@sandan/market/programme/application';
import { draftApplication } from '@sandan/market/programme/application-verbs';
import { WrittenProgramme } from '@sandan/market/programme/programme';
import { draftProgramme } from '@sandan/market/programme/programme-verbs';
import { as } from '../api/client.ts';
import type { Cast } from '../cast.ts';

/** A call for prototypes of small firms of an industrial complex, as an agency writes it. */
export const programme = {
  title: { ko: '시제품 제작 지원', en: 'Prototype support' },
  summary: { ko: '산단 중소기업의 시제품 제작과 시험을 돕습니다.', en: 'Helps small firms to build and test prototypes.' },
  supports: ['booking', 'simulation', 'prototype'],
  rules: [
    { fact: 'country', oneOf: ['KR'] },
    { fact: 'verified', atLeast: 1 },
    { fact: 'employees', atMost: 300 },
    { fact: 'running', atMost: 0 },
    { fact: 'noArrears' },
  ],
  ownShares: [{ upToEmployees: 50, share: 250_000 }, { share: 400_000 }],
  scoring: {
    criteria: [
      { key: 'plan', name: { ko: '계획', en: 'Plan' }, points: 60 },
      { key: 'effect', name: { ko: '효과', en: 'Effect' }, points: 40 },
    ],
    reviewers: 1,
    passAt: 60,
  },
  opensOn: '2026-01-05',
  closesOn: '2026-12-31',
  endsOn: '2027-10-31',
  currency: 'KRW',
  total: 150_000_000,
  grantMin: 30_000_000,
  grantMax: 100_000_000,
  burn: { share: 300_000, by: '2027-06-30', warnDays: 30 },
};

export const application = {
  title: '수소 밸브 시제품',
  purpose: '고압 수소 밸브의 시제품을 만들고 기밀을 시험합니다.',
  declared: { employees: 24, revenue: 4_200_000_000, foundedOn: '2018-03-02', arrears: false },
  plan: [
    { support: 'prototype', what: '밸브 몸체 가공', price: 40_000_000 },
    { support: 'booking', what: '헬륨 기밀 시험', price: 20_000_000 },
  ],
  asked: 45_000_000,
};

/** A draft programme of the office, and an application of the office that the buyer's organisation has to judge. */
export const kept = async (m: Cast): Promise<{ programme: string; application: string }> => {
  const { programmes, applications } = m.world.stores;
  const now = m.world.now();
  const [office = '', buyer = ''] = [m.organisations.office, m.organisations.buyer];
  const hand = { actor: memberOf(m.personId('office'), office, ['owner']), now };
  const day = now.toISOString().slice(0, 10);
  const written = WrittenProgramme.parse({
    ...programme,
    opensOn: day,
    closesOn: `${Number(day.slice(0, 4)) + 1}-12-31`,
    endsOn: `${Number(day.slice(0, 4)) + 3}-12-31`,
    burn: undefined,
  });
  const draft = draftProgramme(written, office, hand);
  const asked = WrittenApplication.parse(application);
  const applied = draftApplication({ ...draft, opensOn: '2020-01-01', ownerId: buyer, state: 'published' }, asked, office, hand);
  await programmes.save(draft);
  await applications.save({
    ...applied,
    id: newId('application', now.getTime()),
    state: 'submitted',
    submittedAt: now.toISOString(),
  });
  const [only] = await applications.allOfApplicant(office);
  return { programme: draft.id, application: only?.id ?? '' };
};

interface Seen {
  readonly id: string;
  readonly version: number;
}

/** An active support of the sme of 45 m won, of which it bears a quarter of each price itself. */
export const supported = async (m: Cast): Promise<string> => {
  const [agency, sme] = [as(m, 'agency'), as(m, 'sme')];
  const drafted = await agency.post<Seen>('/programmes', programme);
  const at = `/programmes/${drafted.body.id}`;
  const named = await agency.put<Seen>(`${at}/reviewers`, { reviewers: [m.personId('agency')] }, { seen: 1 });
  await agency.post(`${at}/actions`, { action: 'publish' }, { seen: named.body.version });
  const mine = `/applications/${(await sme.post<Seen>(`${at}/applications`, application)).body.id}`;
  const steps = [
    [sme, { action: 'submit' }],
    [agency, { action: 'admit' }],
    [agency, 'review'],
    [agency, { action: 'score' }],
    [agency, { action: 'select' }],
    [sme, { action: 'agree' }],
    [agency, { action: 'activate' }],
  ] as const;
  let seen = 1;
  for (const [who, body] of steps) {
    const done =
      body === 'review'
        ? await who.put<Seen>(`${mine}/review`, { points: { plan: 50, effect: 30 } }, { seen })
        : await who.post<Seen>(`${mine}/actions`, body, { seen });
    if (done.status !== 200) throw new Error(done.text);
    seen = done.body.version;
  }
  return mine.split('/').at(-1) ?? '';
};
