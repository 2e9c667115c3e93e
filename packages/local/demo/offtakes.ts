import type { Actor } from '@sandan/kernel/actor';
import type { Clearance } from '@sandan/kernel/process';
import { koreanDay, plusDays } from '@sandan/market/calendar/date';
import type { Organisation } from '@sandan/market/company/organisation';
import type { LedgerEntry } from '@sandan/market/ledger/entry';
import { charge, payOfftake } from '@sandan/market/offtake/books';
import { type Offtake, type OfftakeTerms, offtakeProcess } from '@sandan/market/offtake/offtake';
import { enterPermit, type PermitAct, type WastePermit } from '@sandan/market/offtake/permit';
import { moveOfftake, offerOfftake, written } from '@sandan/market/offtake/verbs';
import {
  moveWeighing,
  recording,
  recordWeighing,
  type Weighing,
  type WeighingMove,
  weighingProcess,
} from '@sandan/market/offtake/weighing';
import type { ListsSeen } from '@sandan/market/screening/party';
import type { Stores } from '@sandan/store/stores';
import { commit, type Work, work } from '@sandan/store/work';
import { demoId } from './demo-id.ts';
import { passDemoGate } from './gates.ts';
import { listingId } from './histories.ts';
import type { OrganisationKey } from './organisations.ts';
import { people } from './people.ts';
import { organisationId, type Setting } from './setting.ts';

type UnlessThere = (write: Promise<void>) => Promise<void>;

const actorOf = (setting: Setting, key: OrganisationKey) => {
  const person = people.find((p) => p.by === key);
  if (!person) throw new Error(`nobody is at ${key}`);
  return setting.actorOf(person);
};

export const demoOfftakeIds = {
  running: demoId('offtake', 'aluminium chips', 0),
  offered: demoId('offtake', 'ceramic fines', 1),
};

const code = '51-29-01';
const permits: readonly (readonly [OrganisationKey, PermitAct, string, string, number])[] = [
  ['raon', 'discharge', '시흥-2023-폐기-1120', '시흥시', 210],
  ['gaon', 'recycling', '안산-2024-재활용-0482', '안산시', 25],
];

/** Lorries of the running agreement: days ago, gross and tare as printed, and what came of them. */
const lorries: readonly (readonly [number, number, number, readonly WeighingMove[]])[] = [
  [64, 24_380, 10_120, [{ action: 'confirm' }]],
  [57, 25_060, 10_140, [{ action: 'confirm' }]],
  [43, 23_920, 10_120, [{ action: 'confirm' }]],
  [29, 24_760, 10_160, [{ action: 'contest', reason: 'weight', text: '우리 계근대에서는 14,320 kg이었습니다.' }]],
  [22, 24_540, 10_120, [{ action: 'confirm' }]],
  [1, 24_300, 10_140, []],
];

/** Permits, an agreement that has run for ten weeks with its lorries, and one that waits for the answer of the demo buyer. */
export const bringOfftakes = async (
  stores: Stores,
  setting: Setting,
  lists: ListsSeen,
  now: Date,
  unlessThere: UnlessThere,
): Promise<void> => {
  const { offtakes, wastePermits, gates, screenings, db } = stores;
  const today = koreanDay(now);
  const at = (days: number, hour = '10:00') => new Date(`${plusDays(today, -days)}T${hour}:00+09:00`);
  const write = async (fill: (w: Work) => void) => {
    const w = work();
    fill(w);
    await unlessThere(commit(db, w));
  };
  const held: WastePermit[] = permits.map(([key, act, number, issuer, ahead], n) => {
    const content = { act, number, issuer, wasteCodes: [code], from: plusDays(today, -300), until: plusDays(today, ahead) };
    const holder = { organisationId: organisationId(key), demo: true };
    return enterPermit(content, holder, actorOf(setting, key), at(290), demoId('permit', key, n));
  });
  for (const permit of held) await write((w) => wastePermits.create(w, permit));

  const [supplier, taker] = [actorOf(setting, 'raon'), actorOf(setting, 'gaon')];
  const terms: OfftakeTerms = {
    per: 'month',
    kilograms: 30_000,
    tolerance: 10,
    perTonne: { currency: 'KRW', minor: 1_720_000 },
    payer: 'taker',
    factor: { grams: 7000, source: '시연용으로 지어낸 값', year: 2026 },
    place: '시화국가산업단지 라온압출 제2공장',
    from: plusDays(today, -70),
    until: plusDays(today, 295),
    note: '격주 화요일에 암롤 차량으로 반출합니다.',
  };
  const parties = { offeredBy: 'supplier' as const, demo: true, takerId: organisationId('gaon') };
  const raon = {
    ...parties,
    supplierId: organisationId('raon'),
    listingId: listingId('byProduct/aluminium-chips'),
    wasteCode: code,
  };
  const offered = offerOfftake(terms, raon, supplier, at(75), demoOfftakeIds.running);
  await write((w) => offtakes.offer(w, offered));
  const house = (key: OrganisationKey) => setting.organisations.get(key) as Organisation;
  const pass = async (process: string, action: string, key: string, actor: Actor, when: Date): Promise<Clearance> => {
    const what = { process, action, subject: offered.id, transfer: 'goods' as const };
    const lines = [{ name: '알루미늄 절삭 칩', listingId: offered.listingId }];
    const sides = { from: house('raon'), to: house('gaon') };
    const passed = passDemoGate(`offtake ${key}`, { ...what, lines }, sides, lists, actor, when);
    for (const screening of passed.screenings) await unlessThere(screenings.save(screening));
    await unlessThere(gates.save(passed.record));
    return passed.clearance;
  };
  const agreed = await pass(offtakeProcess.name, 'accept', 'accepted', taker, at(72));
  let is: Offtake = moveOfftake(offered, 'accept', 'taker', taker, at(72), undefined, agreed);
  await write((w) => offtakes.put(w, is));
  const weighings: Weighing[] = [];
  const entries: LedgerEntry[] = [];
  for (const [n, [days, gross, tare, moves]] of lorries.entries()) {
    const content = { ticket: `SH-${1041 + 7 * n}`, vehicle: '85바4127', zone: 'Asia/Seoul', gross, tare };
    const ids = [held[0]?.id ?? '', held[1]?.id ?? ''] as const;
    const recorded = recordWeighing(
      is,
      { ...content, at: at(days, '09:20').toISOString() },
      'supplier',
      ids,
      supplier,
      at(days, '11:00'),
      await pass(weighingProcess.name, recording.action, content.ticket, supplier, at(days, '11:00')),
    );
    is = written(is, supplier, at(days, '11:00'));
    await write((w) => offtakes.weigh(w, is, recorded));
    let weighing = recorded;
    for (const move of moves) {
      weighing = moveWeighing(weighing, move, 'taker', taker, at(days - 1));
      is = written(is, taker, at(days - 1));
      const settled = weighing.state === 'confirmed';
      const entry = settled ? charge(is, [...weighings, weighing], entries, weighing, taker, at(days - 1)) : undefined;
      if (entry) entries.push(entry);
      await write((w) => offtakes.weigh(w, is, weighing, entry));
    }
    weighings.push(weighing);
  }
  const paid = payOfftake(
    is,
    entries,
    { minor: 50_000_000, on: plusDays(today, -35), reference: '가온 1차 이체' },
    supplier,
    at(34),
  );
  is = written(is, supplier, now);
  await write((w) => offtakes.enter(w, is, paid));

  const fines: OfftakeTerms = {
    per: 'quarter',
    kilograms: 5_500,
    tolerance: 15,
    perTonne: { currency: 'KRW', minor: 90_000 },
    payer: 'supplier',
    place: '창원국가산업단지',
    from: plusDays(today, 14),
    until: plusDays(today, 378),
  };
  const heukbit = { ...parties, supplierId: organisationId('heukbit'), listingId: listingId('byProduct/ceramic-fines') };
  const waits = offerOfftake(
    fines,
    { ...heukbit, wasteCode: '51-07-01' },
    actorOf(setting, 'heukbit'),
    now,
    demoOfftakeIds.offered,
  );
  await write((w) => offtakes.offer(w, waits));
};
