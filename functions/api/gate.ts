import type { Actor } from '@sandan/kernel/actor';
import { newId } from '@sandan/kernel/id';
import type { Clearance } from '@sandan/kernel/process';
import type { Organisation } from '@sandan/market/company/organisation';
import { clearanceOf } from '@sandan/market/gate/clearance';
import {
  type Evidence,
  type GateRecord,
  type Passage,
  type PassageLine,
  type PassageRole,
  tradeGate,
} from '@sandan/market/gate/gate';
import { meansGoods } from '@sandan/market/reference/measure';
import { partyOf } from '@sandan/market/screening/screened-party';
import type { Screening } from '@sandan/market/screening/screening';
import { screenerOf } from '@sandan/store/screener';
import { commit, work as newWork, type Work } from '@sandan/store/work';
import type { World } from './world.ts';

/** Somebody who takes part and is only named: who gets the goods, or uses them in the end. */
export interface NamedParty {
  readonly role: Exclude<PassageRole, 'sender' | 'receiver'>;
  readonly name: string;
  readonly country?: string;
}

/** What is to pass, by which transition (`process` and `action` as its table writes them) of which thing. */
export interface Passing {
  readonly process: string;
  readonly action: string;
  readonly subject: string;
  readonly transfer: Passage['transfer'];
  readonly from: Pick<Organisation, 'id' | 'name' | 'country' | 'demo'>;
  readonly to: Pick<Organisation, 'id' | 'name' | 'country' | 'demo'>;
  readonly others?: readonly NamedParty[];
  /** ISO 3166 of where it goes to in the end; the receiver's country if absent. */
  readonly destination?: string;
  readonly lines: readonly PassageLine[];
}

/** Holds an organisation against the lists when it comes, or has another name (UO8); it is told nothing, the desk looks at what is found. */
export const screenOrganisation = async (
  world: World,
  work: Work,
  organisation: Passing['from'],
  actor: Actor,
  now: Date,
): Promise<void> => {
  const screener = await screenerOf(world);
  const { screening, fresh } = await screener.screen(partyOf(organisation), organisation.demo, actor, now);
  if (screening && fresh) world.stores.screenings.put(work, screening);
};

const mostMeasures = 20;

/** Measures of the destination against such goods that mean Korea or the whole world. */
const measuresFor = async (world: World, destination: string, lines: readonly PassageLine[]): Promise<Evidence['measures']> => {
  const codes = [...new Set(lines.flatMap(({ hs }) => (hs ? [hs.slice(0, 6)] : [])))];
  if (codes.length === 0) return [];
  const found: Evidence['measures'][number][] = [];
  for await (const reference of world.stores.references.eachByCountry('import_regulation', destination)) {
    if (!meansGoods(reference, codes)) continue;
    const { source, sourceId, title, fact } = reference;
    found.push({ source, sourceId, title: title?.ko ?? title?.en ?? fact.written });
    if (found.length === mostMeasures) break;
  }
  return found;
};

interface Weighed {
  readonly record: GateRecord;
  /** Screenings that are new or were made anew. */
  readonly fresh: readonly Screening[];
}

/** What the gate says of a passage; nothing is written. */
export const weigh = async (world: World, passing: Passing, actor: Actor, now: Date): Promise<Weighed> => {
  const { from, to, lines } = passing;
  const destination = passing.destination ?? to.country;
  const abroad = from.country !== destination || from.country !== to.country;
  const screener = await screenerOf(world);
  const demo = from.demo || to.demo;
  const parties = [
    { role: 'sender' as const, party: partyOf(from) },
    { role: 'receiver' as const, party: partyOf(to) },
    ...(passing.others ?? []).map(({ role, name, country }) => ({
      role,
      party: { names: [name], ...(country ? { country } : {}) },
    })),
  ];
  const [checked, classifications, measures, candidates] = await Promise.all([
    Promise.all(parties.map(async ({ role, party }) => ({ role, ...(await screener.screen(party, demo, actor, now)) }))),
    abroad ? world.stores.classifications.of(from.id) : [],
    abroad ? measuresFor(world, destination, lines) : [],
    Promise.all(
      [...new Set(lines.flatMap(({ hs }) => (hs ? [hs] : [])))].map(async (hs) => [hs, await world.codes.strategic(hs)] as const),
    ),
  ]);
  const passage: Passage = {
    process: passing.process,
    action: passing.action,
    subject: passing.subject,
    transfer: passing.transfer,
    from: { organisationId: from.id, country: from.country },
    to: { organisationId: to.id, country: to.country },
    destination,
    lines,
    demo,
  };
  const screenings = checked.flatMap(({ role, screening }) => (screening ? [{ role, screening }] : []));
  const evidence: Evidence = { screenings, lists: screener.lists, classifications, candidates: new Map(candidates), measures };
  return {
    record: tradeGate(passage, evidence, actor, now, newId('gate', now.getTime())),
    fresh: checked.flatMap(({ screening, fresh }) => (screening && fresh ? [screening] : [])),
  };
};

const keep = (world: World, work: Work, { record, fresh }: Weighed): void => {
  for (const screening of new Map(fresh.map((s) => [s.id, s])).values()) world.stores.screenings.put(work, screening);
  world.stores.gates.create(work, record);
};

/**
 * Brings something to the trade gate. If it passes, the record and its screenings join the caller's `work`, so that they stand or fall
 * with the transition, and the clearance that `step` asks for comes back. If not, they are written at once.
 * @throws Fault conflict `gate.held` with the reasons
 */
export const passGate = async (world: World, work: Work, passing: Passing, actor: Actor, now: Date): Promise<Clearance> => {
  const weighed = await weigh(world, passing, actor, now);
  if (weighed.record.outcome === 'passed') {
    keep(world, work, weighed);
    return clearanceOf(weighed.record);
  }
  const apart = newWork();
  keep(world, apart, weighed);
  await commit(world.stores.db, apart);
  return clearanceOf(weighed.record);
};
