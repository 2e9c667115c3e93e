import { memberOf } from '@sandan/kernel/actor';
import { newId } from '@sandan/kernel/id';
import { Clearance } from '@sandan/kernel/process';
import { inspectionPointNames } from '@sandan/market/resale/inspection';
import type { Bidder } from '@sandan/market/resale/resale';
import { admitBidder } from '@sandan/market/resale/selling';
import { beginResale } from '@sandan/market/resale/verbs';
import { commit, work } from '@sandan/store/work';
import { as, checklist, type Shown } from '../api/client.ts';
import type { Cast } from '../cast.ts';

export interface Machine {
  readonly id: string;
  readonly version: number;
  readonly state: string;
  readonly side: string;
  readonly inspections: { grade: string }[];
  readonly tests: { verdict: string }[];
  readonly auction?: {
    price: number;
    leads?: number;
    least: number;
    bids: number;
    closesAt: string;
    extended: number;
    reserve?: { from?: number; to?: number };
    reserveSaid: string;
    ended?: { sold: boolean };
    latest: { bid: number; number: number; leads: number; price: number }[];
  };
  readonly mine?: { number: number; state: Bidder['state']; maximum?: number };
  readonly proposal?: { minor: number };
  readonly nextPrice?: number;
  readonly orderId?: string;
  readonly soldFor?: { minor: number };
  readonly claims: { number: number }[];
  readonly actions: string[];
  readonly mayBid: boolean;
  readonly code?: string;
  readonly errors?: { pointer: string; code: string }[];
}

/** A sale that the office has only begun, of a machine whose listing is not there. */
export const begun = async (m: Cast): Promise<{ resale: string; machine: string }> => {
  const organisationId = m.organisations.office ?? '';
  const seller = { organisationId, personId: m.personId('office') };
  const content = {
    title: { ko: '평면 연삭기', en: 'Surface grinder' },
    codes: [],
    attributes: {},
    keywords: [],
    stages: {},
    media: [],
  };
  const listing = { id: newId('listing'), content, demo: true };
  const resale = beginResale(listing, seller, {
    actor: memberOf(seller.personId, organisationId, ['owner']),
    now: m.world.now(),
  });
  const w = work();
  m.world.stores.resales.write(w, resale);
  await commit(m.world.stores.db, w);
  return { resale: resale.id, machine: listing.id };
};

/** A used machine of somebody, published by the operator. */
export const machineOf = async (m: Cast, who: string): Promise<string> => {
  const content = {
    title: { ko: '정밀 평면 연삭기', en: 'Precision surface grinder' },
    summary: { ko: '세라믹 기판을 갈던 연삭기입니다.', en: 'It ground ceramic substrates.' },
    codes: [{ scheme: 'hs', code: '846019' }],
    attributes: { machineType: 'grinder', maker: ['Aoba'], year: 2017 },
  };
  const seller = as(m, who);
  const draft = await seller.post<Shown>('/listings', { kind: 'usedMachine', content });
  const sent = await seller.post<Shown>(`/listings/${draft.body.id}/actions`, { action: 'submit' }, { seen: 1 });
  const open = await as(m, 'operator').post<Shown>(
    `/listings/${draft.body.id}/actions`,
    { action: 'publish', checklist },
    { seen: sent.body.version },
  );
  if (open.status !== 200) throw new Error(`${draft.text} ${sent.text} ${open.text}`);
  return open.body.id;
};

const points = Object.fromEntries(inspectionPointNames.map((name) => [name, 'good']));

export const test1 = {
  on: '2026-03-02',
  method: 'ISO 230-1, 레이저 간섭계',
  items: [
    { name: '평면도', limits: '≤ 5 µm' },
    { name: '주축 진동', limits: '≤ 2.8 mm/s' },
  ],
  readings: ['3.1 ±0.4 µm', '1.9 mm/s'],
};

export const conditions = {
  delivery: { rule: 'FCA', place: 'Changwon' },
  payment: { kind: 'transfer', instalments: [{ share: 1_000_000, due: 'accepted', days: 7 }] },
  readyDays: 14,
  warrantyDays: 90,
  level: 1,
};

/** Takes one step as somebody, on the version that stands. */
export const step = async (
  m: Cast,
  who: string,
  id: string,
  body: object,
): Promise<{ status: number; body: Machine; text: string }> => {
  const { body: now } = await as(m, who).get<Machine>(`/resales/${id}`);
  return as(m, who).post<Machine>(`/resales/${id}/actions`, body, { seen: now.version });
};

/** Steps that must do. */
export const must = async (m: Cast, who: string, id: string, body: object): Promise<Machine> => {
  const done = await step(m, who, id, body);
  if (done.status !== 200) throw new Error(`${JSON.stringify(body)}: ${done.text}`);
  return done.body;
};

/** A machine that was inspected, appraised and tested, ready to be offered. */
export const tested = async (m: Cast, who: string): Promise<string> => {
  const { body, status, text } = await as(m, who).post<Machine>('/resales', { listingId: await machineOf(m, who) });
  if (status !== 201) throw new Error(text);
  const { id } = body;
  await must(m, who, id, {
    action: 'inspect',
    inspection: { on: '2026-03-01', by: '하늘마루 공동장비센터', hours: 11_400, points },
  });
  await must(m, who, id, {
    action: 'appraise',
    appraisal: { currency: 'KRW', minor: 41_234_567, by: '감정사 김', on: '2026-03-01' },
  });
  await must(m, who, id, { action: 'test', test: test1 });
  return id;
};

/** Lets many bid, as the route lets one. */
export const admittedAtOnce = async (m: Cast, id: string, people: readonly string[]): Promise<void> => {
  const { resales, callers, db } = m.world.stores;
  const resale = await resales.byId(id);
  for (const who of people) {
    const personId = m.personId(who);
    const [membership] = await m.world.stores.memberships.ofPerson(personId);
    const { organisation } = await callers.of(personId, membership?.organisationId, undefined);
    const sealed = await resales.sealed.of(id, 1);
    if (!resale || !organisation) throw new Error(`${who} is nowhere`);
    const bidderId = newId('bidder');
    const clearance = new Clearance('bidder', 'admit', id, newId('gate'));
    const hand = { actor: memberOf(personId, organisation.id, ['buyer']), now: m.world.now() };
    const done = admitBidder(resale, sealed, { organisation, personId, insider: false, open: true }, clearance, hand, bidderId);
    const w = work();
    resales.sealed.write(w, done.sealed);
    resales.bidders.write(w, done.bidder);
    await commit(db, w);
  }
};

/** Bids until the answer is not that others were faster. */
export const bid = async (m: Cast, who: string, id: string, minor: number, open = false) => {
  for (let wait = 150; ; wait *= 1.5) {
    const done = await as(m, who).post<Machine>(`/resales/${id}/bids`, { minor, open });
    if (done.body.code !== 'store.busy') return done;
    await new Promise((resolve) => setTimeout(resolve, Math.random() * wait));
  }
};
