import { memberOf } from '@sandan/kernel/actor';
import { Fault } from '@sandan/kernel/fault';
import { newId } from '@sandan/kernel/id';
import { Clearance, open } from '@sandan/kernel/process';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Organisation } from '../company/organisation.ts';
import type { Stage } from '../listing/attribute.ts';
import { isShown, visible } from '../listing/disclosure.ts';
import type { Kind } from '../listing/kind.ts';
import { kinds } from '../listing/kinds/registry.ts';
import { technology } from '../listing/kinds/technology.ts';
import type { Listing, ListingContent } from '../listing/listing.ts';
import { stages } from '../listing/stage.ts';
import type { Nda } from './nda.ts';
import { acceptNda, type NdaMove, proposeNda } from './nda-verbs.ts';
import type { RoomFile } from './room.ts';
import { mayOpen } from './room-verbs.ts';
import {
  type DealAction,
  type DealParty,
  type DealSide,
  isHeld,
  type TechnologyDeal,
  technologyDealProcess,
} from './technology.ts';
import { passTime } from './technology-clock.ts';
import type { DealEntry } from './technology-entry.ts';
import { stageOfDeal } from './technology-stage.ts';
import { actionsOpen, type DealMove, express, moveDeal } from './technology-verbs.ts';

const start = Date.parse('2026-11-23T01:00:00Z');
const hour = 3_600_000;
const by = { actor: 'service:test', organisationId: null, at: new Date(start).toISOString() };
const house = (country: string): Organisation => ({
  id: newId('organisation', start),
  version: 1,
  type: 'university',
  name: { ko: '기관' },
  country,
  language: 'ko',
  zone: 'Asia/Seoul',
  status: 'active',
  demo: false,
  created: by,
  changed: by,
});
const houses = { seller: house('KR'), buyer: house('DE') };
const persons = { seller: newId('person', start), buyer: newId('person', start), operator: newId('person', start) };
const actorOf = (side: DealSide) =>
  side === 'clock'
    ? ({ kind: 'service', name: 'clock' } as const)
    : memberOf(persons[side], side === 'operator' ? newId('organisation', start) : houses[side].id, ['owner']);

const content: ListingContent = {
  title: { ko: '기술' },
  summary: { ko: '요약' },
  codes: [],
  keywords: ['가', '나'],
  attributes: { problem: { ko: '문제' }, knowHow: { ko: '비밀' }, advantage: { ko: '장점' }, readiness: 5 },
  stages: { summary: 'public', 'attributes.problem': 'qualified', 'attributes.advantage': 'room' },
  media: [],
};
const listing: Listing = {
  id: newId('listing', start),
  version: 1,
  kind: 'technology',
  ownerId: houses.seller.id,
  state: 'published',
  content,
  reviews: [],
  confirmedAt: by.at,
  demo: false,
  created: by,
  changed: by,
};

const begun = (): DealMove =>
  express(
    listing,
    houses.seller,
    { organisation: houses.buyer, personId: persons.buyer, text: '관심' },
    actorOf('buyer'),
    new Date(start),
  );

interface World {
  deal: TechnologyDeal;
  ndas: Nda[];
  history: DealEntry[];
  now: number;
}

const fileOf = (dealId: string): RoomFile => ({
  dealId,
  version: 2,
  state: 'ready',
  use: 'room',
  side: 'seller',
  file: { id: newId('media', start), name: 'a.pdf', type: 'application/pdf', bytes: 1, sha256: '0'.repeat(64), key: 'k' },
  markable: true,
  rights: [{ group: 'everyone', may: 'download' }],
  created: by,
  changed: by,
});

/** What the table allows, as `from action side to`; told apart from the engine that runs it. */
const allowed = new Set(
  technologyDealProcess.transitions.flatMap((t) =>
    [t.from].flat().flatMap((from) => [t.by].flat().map((side) => `${from} ${t.action} ${side} ${t.to}`)),
  ),
);
const inTable = ({ from, to, action, side }: DealEntry): boolean =>
  from === undefined || allowed.has(`${from} ${action} ${side} ${to}`);

/** The furthest stage that a history may have opened, told from its entries alone. */
const furthest = ({ deal, ndas, now }: World): Stage => {
  const at = new Date(now).toISOString();
  const latest = ndas.at(-1);
  const bound = latest?.accepted.length === 2 && latest.until !== undefined && latest.until > at;
  const ended = ['interest', 'screened', 'declined', 'dormant', 'expired', 'terminated'].includes(deal.state);
  if (ended || deal.holds.some((h) => h.reason === 'control')) return 'public';
  if (!bound) return 'qualified';
  return deal.roomOpened ? 'room' : 'nda';
};

/** What the trade gate gives where it lets a deal pass; its own rule is tested with it. */
const cleared = (deal: TechnologyDeal, action: DealAction): Clearance =>
  new Clearance(technologyDealProcess.name, action, deal.id, newId('gate', start));

/** A plain condition: thousands of `expect`s a second are slow. */
const holds = (so: boolean, what: string): void => {
  if (!so) throw new Error(what);
};

const file = fileOf(newId('deal', start));
const fields = [
  ['problem', 'qualified'],
  ['knowHow', 'nda'],
  ['advantage', 'room'],
] as const;
const shownAt = Object.fromEntries(stages.map((at) => [at, visible(technology, content, at).content.attributes]));

/** What must hold after every step; `since` is the version before it. */
const check = (world: World, since: number): void => {
  const { deal, history, ndas, now } = world;
  const at = new Date(now);
  holds(history.length === deal.version && history.at(-1)?.position === deal.version, 'one entry for each version');
  holds(history.slice(since).every(inTable), 'only transitions of the table');
  holds(new Set(deal.holds.map((h) => h.reason)).size === deal.holds.length, 'one hold of each reason');
  for (const state of ['proposed', 'in_force'] as const)
    holds(ndas.filter((n) => n.state === state).length <= 1, `one agreement ${state}`);
  holds(!isHeld(deal) || deal.term?.next === undefined, 'no clock while held');
  const stage = stageOfDeal(deal, at);
  const most = furthest(world);
  holds(stage === most, `stage ${stage}, not ${most}`);
  for (const [name, needs] of fields) holds(name in (shownAt[stage] ?? {}) === isShown(needs, most), `${name} at ${stage}`);
  const may = mayOpen({ ...file, dealId: deal.id }, undefined, deal, { side: 'buyer' }, at);
  holds(may === (most === 'room' ? 'download' : 'none'), `a file at ${stage}: ${may}`);
};

const actions = [...new Set(technologyDealProcess.transitions.map((t) => t.action))] as DealAction[];
const reasons = [...new Set(technologyDealProcess.transitions.flatMap((t) => ('reasons' in t ? [...(t.reasons ?? [])] : [])))];

type Step =
  | { readonly do: 'move'; readonly action: DealAction; readonly side: DealSide; readonly reason?: string | undefined }
  | { readonly do: 'open'; readonly n: number; readonly side: DealSide; readonly reason?: string | undefined }
  | { readonly do: 'propose' | 'accept'; readonly side: DealParty }
  | { readonly do: 'forward' }
  | { readonly do: 'wait'; readonly hours: number };

const side = fc.constantFrom<DealSide>('seller', 'buyer', 'operator', 'clock');
const party = fc.constantFrom<DealParty>('seller', 'buyer');
const reason = fc.option(fc.constantFrom(...reasons), { nil: undefined });
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 2, arbitrary: fc.record({ do: fc.constant('move' as const), action: fc.constantFrom(...actions), side, reason }) },
  { weight: 9, arbitrary: fc.constant({ do: 'forward' as const }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('open' as const), n: fc.nat(50), side: party, reason }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constantFrom('propose' as const, 'accept' as const), side: party }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('wait' as const), hours: fc.integer({ min: 1, max: 3000 }) }) },
);

const took = (world: World, { deal, entry }: DealMove): void => {
  world.deal = deal;
  world.history.push(entry);
};

const tookNda = (world: World, { nda, before, move }: NdaMove): void => {
  const byNumber = new Map([...world.ndas, ...(before ? [before] : []), nda].map((n) => [n.number, n]));
  world.ndas = [...byNumber.values()].sort((a, b) => a.number - b.number);
  took(world, move);
};

const names = { seller: { ko: '대학' }, buyer: { ko: '기업' } };

/** The step that carries a deal on from each state; where a guard stands for another noun, as that noun would do it. */
const onwards: Readonly<Partial<Record<TechnologyDeal['state'], readonly [DealAction, DealSide]>>> = {
  interest: ['screen', 'seller'],
  screened: ['share_teaser', 'seller'],
  nda_in_force: ['open_room', 'seller'],
  room_open: ['evaluate', 'buyer'],
  evaluating: ['negotiate', 'buyer'],
  terms_negotiating: ['agree_terms', 'buyer'],
  terms_agreed: ['ask_approval', 'seller'],
  internal_approval: ['draft_contract', 'seller'],
  contract_negotiating: ['sign', 'seller'],
  signed: ['take_effect', 'buyer'],
  effective: ['report', 'seller'],
  reporting: ['expire', 'clock'],
  dormant: ['wake', 'buyer'],
};

const propose = (world: World, by: DealParty): void => {
  const terms = { direction: 'mutual', disclosureMonths: 2, secrecyMonths: 36 } as const;
  const facts = { names, hash: () => 'a'.repeat(64) };
  tookNda(world, proposeNda(world.deal, world.ndas.at(-1), terms, facts, by, actorOf(by), new Date(world.now)));
};

const accept = (world: World, by: DealParty): void => {
  const latest = world.ndas.at(-1);
  if (!latest) return;
  const signer = { personId: persons[by], name: 'x', position: 'x', secondFactor: true, sha256: latest.sha256 };
  const inForce = world.ndas.find((n) => n.state === 'in_force');
  tookNda(world, acceptNda(world.deal, latest, inForce, signer, by, actorOf(by), new Date(world.now)));
};

const move = (world: World, action: DealAction, by: DealSide, why?: string): void =>
  took(
    world,
    moveDeal(world.deal, action, by, actorOf(by), new Date(world.now), { reason: why, clearance: cleared(world.deal, action) }),
  );

const forward = (world: World): void => {
  const { deal, ndas } = world;
  const [held] = deal.holds;
  const [action, by] = onwards[deal.state] ?? [];
  if (held) move(world, 'release', 'operator', held.reason);
  else if (deal.state === 'teaser_shared') propose(world, 'seller');
  else if (deal.state === 'nda_pending')
    accept(world, ndas.at(-1)?.accepted.some((a) => a.side === 'buyer') ? 'seller' : 'buyer');
  else if (action && by) move(world, action, by);
};

const wait = (world: World, hours: number): void => {
  world.now += hours * hour;
  const due = () => passTime(world.deal, new Date(world.now));
  for (let passed = due(); passed; passed = due()) took(world, passed);
};

const offered = (world: World, { n, side: by, reason: why }: Step & { do: 'open' }): void => {
  const all = actionsOpen(world.deal, by, new Date(world.now));
  const action = all[n % Math.max(1, all.length)];
  if (action) move(world, action, by, why);
};

const take = (world: World, s: Step): void => {
  if (s.do === 'wait') wait(world, s.hours);
  else if (s.do === 'forward') forward(world);
  else if (s.do === 'propose') propose(world, s.side);
  else if (s.do === 'accept') accept(world, s.side);
  else if (s.do === 'open') offered(world, s);
  // Moves of the agreement go with it alone: the guard of the table stands for it.
  else if (s.do === 'move' && !/nda/.test(s.action)) move(world, s.action, s.side, s.reason);
};

test('whatever is tried in whatever order, only transitions of the table happen and nothing is shown beyond the stage', () => {
  let moved = 0;
  const reached = new Set<string>();
  fc.assert(
    fc.property(fc.array(step, { minLength: 5, maxLength: 40, size: 'max' }), (steps) => {
      const first = begun();
      const world: World = { deal: first.deal, ndas: [], history: [first.entry], now: start };
      for (const s of steps) {
        const { version } = world.deal;
        try {
          take(world, s);
        } catch (fault) {
          if (!(fault instanceof Fault)) throw fault;
          holds(world.deal.version === version, 'what is refused changes nothing');
        }
        if (world.deal.version > version) moved++;
        reached.add(world.deal.state);
        check(world, version);
      }
    }),
    { numRuns: 2000 },
  );
  expect(moved).toBeGreaterThan(3000);
  expect([...technologyDealProcess.states].filter((s) => !reached.has(s) && s !== 'terminated')).toEqual([]);
});

test('what a side is offered, it can do: with a reason where the table asks for one', () => {
  fc.assert(
    fc.property(fc.array(step, { minLength: 3, maxLength: 25, size: 'max' }), (steps) => {
      const first = begun();
      const world: World = { deal: first.deal, ndas: [], history: [first.entry], now: start };
      for (const s of steps)
        try {
          take(world, s);
        } catch (fault) {
          if (!(fault instanceof Fault)) throw fault;
        }
      const now = new Date(world.now);
      for (const who of ['seller', 'buyer', 'operator'] as const)
        for (const action of actionsOpen(world.deal, who, now)) {
          const found = open(technologyDealProcess, world.deal.state, who).find((t) => t.action === action);
          const held = world.deal.holds.map((h) => h.reason as string);
          const wanted = found?.reasons?.find((r) => action !== 'hold' || !held.includes(r));
          if (found?.reasons && !wanted) continue;
          expect(() =>
            moveDeal(world.deal, action, who, actorOf(who), now, { reason: wanted, clearance: cleared(world.deal, action) }),
          ).not.toThrow();
        }
    }),
    { numRuns: 300 },
  );
});

test('every kind of listing, at every stage of a deal, shows exactly the fields of that stage', () => {
  for (const kind of Object.values<Kind>(kinds))
    for (const [name, { sealed = false }] of Object.entries(kind.attributes))
      for (const set of stages)
        for (const at of stages) {
          const one: ListingContent = { ...content, attributes: { [name]: 'x' }, stages: { [`attributes.${name}`]: set } };
          expect(name in visible(kind, one, at).content.attributes, `${kind.name}.${name} ${set} at ${at}`).toBe(
            !sealed && isShown(set, at),
          );
        }
});
