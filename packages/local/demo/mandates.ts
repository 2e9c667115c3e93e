import { openCredits, reckonLicence } from '@sandan/fn-notifier/commission';
import { plusDays } from '@sandan/market/calendar/date';
import { payOut, written } from '@sandan/market/mandate/commission';
import { agreeShares, proposeShares, type SharedCredit } from '@sandan/market/mandate/credit';
import type { Mandate, MandateSide, MandateTerms } from '@sandan/market/mandate/mandate';
import { moveMandate, offerMandate } from '@sandan/market/mandate/verbs';
import { today } from '@sandan/market/royalty/books';
import { share } from '@sandan/market/royalty/share';
import type { Stores } from '@sandan/store/stores';
import { commit, work } from '@sandan/store/work';
import { demoId } from './demo-id.ts';
import { licenceDay } from './licence-day.ts';
import { demoLicenceId } from './licences.ts';
import type { OrganisationKey } from './organisations.ts';
import { people } from './people.ts';
import { organisationId, type Setting } from './setting.ts';

type UnlessThere = (write: Promise<void>) => Promise<void>;

const won = (minor: number) => ({ currency: 'KRW' as const, minor });
const at = (day: string) => new Date(`${day}T11:00:00+09:00`);

const actorOf = (setting: Setting, key: OrganisationKey) => {
  const person = people.find((p) => p.by === key);
  if (!person) throw new Error(`nobody is at ${key}`);
  return setting.actorOf(person);
};

interface Demo {
  readonly mandator: OrganisationKey;
  readonly broker: OrganisationKey;
  readonly offeredBy: MandateSide;
  readonly on: string;
  readonly accepted?: string;
  readonly terms: MandateTerms;
}

/** The university's public and private broker, who brought its demo licence about, and an offer that waits for the licensee's answer. */
const demosAt = (begin: string, now: Date): readonly Demo[] => [
  {
    mandator: 'nuri',
    broker: 'didimdol',
    offeredBy: 'mandator',
    on: plusDays(begin, -60),
    accepted: plusDays(begin, -57),
    terms: {
      terms: { rate: share('4'), on: 'both', minimum: won(500_000) },
      territory: [],
      from: plusDays(begin, -57),
      until: plusDays(begin, 900),
      note: '수요기업 발굴과 첫 면담 주선을 맡습니다.',
    },
  },
  {
    mandator: 'nuri',
    broker: 'bada',
    offeredBy: 'broker',
    on: plusDays(begin, -40),
    accepted: plusDays(begin, -36),
    terms: {
      terms: { rate: share('2.5'), on: 'upfront', cap: won(3_000_000) },
      territory: ['KR', 'DE'],
      from: plusDays(begin, -36),
      until: plusDays(begin, 700),
    },
  },
  {
    mandator: 'gaon',
    broker: 'didimdol',
    offeredBy: 'broker',
    on: today(now),
    terms: {
      terms: { rate: share('3'), on: 'upfront', minimum: won(300_000), cap: won(5_000_000) },
      territory: ['KR'],
      from: today(now),
      until: plusDays(today(now), 365),
      note: '등록하신 수요에 맞는 기술을 찾아 드리고, 계약이 맺어질 때만 받겠습니다.',
    },
  },
];

/** Offers the demo mandates, and has those accepted that were. */
export const bringMandates = async ({ mandates, db }: Stores, setting: Setting, now: Date, unlessThere: UnlessThere) => {
  for (const [n, demo] of demosAt(licenceDay(now), now).entries()) {
    const { mandator, broker, offeredBy, on, accepted, terms } = demo;
    const sides = { offeredBy, mandatorId: organisationId(mandator), brokerId: organisationId(broker), demo: true };
    const [offers, answers] = offeredBy === 'mandator' ? [mandator, broker] : [broker, mandator];
    const id = demoId('mandate', `${mandator} ${broker}`, n);
    const offered = offerMandate(terms, sides, actorOf(setting, offers), accepted ? at(on) : now, id);
    const side = offeredBy === 'mandator' ? 'broker' : 'mandator';
    const moves: Mandate[] = accepted ? [moveMandate(offered, 'accept', side, actorOf(setting, answers), at(accepted))] : [];
    const w = work();
    mandates.offer(w, offered);
    await unlessThere(commit(db, w));
    for (const move of moves) {
      const next = work();
      mandates.put(next, move);
      await unlessThere(commit(db, next));
    }
  }
};

/** What the brokers of the demo licence agreed on, what they have earned of it since, and what of that was paid out. */
export const bringCredit = async (stores: Stores, setting: Setting, now: Date, unlessThere: UnlessThere): Promise<void> => {
  const begin = licenceDay(now);
  const mandatorId = organisationId('nuri');
  const world = { stores, now: () => at(plusDays(begin, 5)) };
  const licence = await stores.licences.byId(demoLicenceId);
  if (!licence) return;
  await unlessThere(openCredits(world, licence));
  const shares = [
    { mandateId: demoId('mandate', 'nuri didimdol', 0), share: share('65') },
    { mandateId: demoId('mandate', 'nuri bada', 1), share: share('35') },
  ];
  const steps: readonly ((c: SharedCredit) => SharedCredit)[] = [
    (c) => proposeShares(c, shares, organisationId('didimdol'), actorOf(setting, 'didimdol'), at(plusDays(begin, 6))),
    (c) => agreeShares(c, organisationId('bada'), actorOf(setting, 'bada'), at(plusDays(begin, 8))),
    (c) => agreeShares(c, mandatorId, actorOf(setting, 'nuri'), at(plusDays(begin, 9))),
  ];
  for (;;) {
    const credit = await stores.sharedCredits.byId(demoLicenceId, mandatorId);
    const step = credit?.state === 'agreed' ? undefined : credit && steps[credit.version - 1];
    if (!credit || !step) break;
    const w = work();
    stores.sharedCredits.put(w, step(credit));
    await unlessThere(commit(stores.db, w));
  }
  await reckonLicence({ stores, now: () => now }, demoLicenceId);
  const credit = await stores.sharedCredits.byId(demoLicenceId, mandatorId);
  if (!credit) return;
  const entries = await stores.sharedCredits.entries(credit);
  const actor = actorOf(setting, 'nuri');
  const paid = { mandateId: shares[0]?.mandateId ?? '', minor: 500_000, on: plusDays(begin, 30), reference: '누리 이체' };
  if (entries.some((e) => e.kind === 'payment')) return;
  const w = work();
  stores.sharedCredits.enter(w, written(credit, actor, now), [payOut(credit, entries, paid, actor, now)]);
  await unlessThere(commit(stores.db, w));
};
