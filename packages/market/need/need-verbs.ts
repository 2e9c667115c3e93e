import { type Actor, stamp } from '@sandan/kernel/actor';
import { Fault } from '@sandan/kernel/fault';
import { step } from '@sandan/kernel/process';
import { answerTimes, dueAfter } from '../calendar/answer-term.ts';
import type { Listing } from '../listing/listing.ts';
import { maxProposals, type Need, type NeedAction, type NeedParty, needProcess, openDays } from './need.ts';

const day = 86_400_000;
const endOf = (now: Date): string => new Date(now.getTime() + openDays * day).toISOString();

/** The need of a listing as it stands the moment the listing is published. */
export const openNeed = (listing: Listing, actor: Actor, now: Date): Need => {
  const by = stamp(actor, now);
  return {
    id: listing.id,
    version: 1,
    ownerId: listing.ownerId,
    title: listing.content.title,
    state: 'open',
    proposals: [],
    until: endOf(now),
    demo: listing.demo,
    created: by,
    changed: by,
  };
};

const next = (need: Need, actor: Actor, now: Date, change: Partial<Need>): Need => ({
  ...need,
  ...change,
  version: need.version + 1,
  changed: stamp(actor, now),
});

const without = <K extends 'queue' | 'reason' | 'namedBrokerId'>(need: Need, field: K): Omit<Need, K> => {
  const { [field]: _, ...rest } = need;
  return rest;
};

/** Puts a need that nothing fits before the brokers, who have their business days in Korea. */
export const queueUp = (need: Need, actor: Actor, now: Date): Need => {
  if (need.queue) return need;
  const dueAt = dueAfter({ country: 'KR', zone: 'Asia/Seoul' }, now, answerTimes.need.answer);
  return next(need, actor, now, { queue: { since: now.toISOString(), dueAt, late: false } });
};

const held = (need: Need, brokerId: string): void => {
  if (need.queue?.brokerId !== brokerId) throw new Fault('conflict', 'need.notTaken');
};

/** A broker takes a need out of the queue. @throws Fault conflict `need.notQueued`, `need.taken` */
export const take = (need: Need, brokerId: string, actor: Actor, now: Date): Need => {
  if (!need.queue) throw new Fault('conflict', 'need.notQueued');
  if (need.queue.brokerId) throw new Fault('conflict', 'need.taken');
  return next(need, actor, now, { queue: { ...need.queue, brokerId } });
};

/** The owner names a broker, who then knows whose need it is, or takes the name back. */
export const nameBroker = (need: Need, brokerId: string | undefined, actor: Actor, now: Date): Need =>
  next(without(need, 'namedBrokerId') as Need, actor, now, brokerId ? { namedBrokerId: brokerId } : {});

/**
 * Puts an offer before the owner: the need is matched, and the queue has done its work. A broker must have taken the need or have been
 * named by its owner. @throws Fault conflict `need.notTaken`, `need.proposed`, `need.tooManyProposals`
 */
export const propose = (
  need: Need,
  offerId: string,
  note: string,
  by: { readonly party: 'broker' | 'operator'; readonly brokerId: string | null },
  actor: Actor,
  now: Date,
): Need => {
  if (by.party === 'broker' && need.namedBrokerId !== by.brokerId) held(need, by.brokerId ?? '');
  if (need.proposals.some((p) => p.offerId === offerId)) throw new Fault('conflict', 'need.proposed');
  if (need.proposals.length >= maxProposals) throw new Fault('conflict', 'need.tooManyProposals');
  const state = need.state === 'open' ? step(needProcess, need.state, 'match', by.party) : need.state;
  const proposal = { offerId, brokerId: by.brokerId, note, by: stamp(actor, now) };
  return next(without(need, 'queue') as Need, actor, now, { state, proposals: [...need.proposals, proposal] });
};

/** Takes one action of the table. A broker acts only on a need that it has taken or was named for. */
export const moveNeed = (
  need: Need,
  action: NeedAction,
  party: NeedParty,
  actor: Actor,
  now: Date,
  options: { readonly reason?: string; readonly brokerId?: string; readonly offerId?: string } = {},
): Need => {
  if (party === 'broker' && need.namedBrokerId !== options.brokerId) held(need, options.brokerId ?? '');
  const state = step(needProcess, need.state, action, party, options.reason);
  const base = state === 'open' ? need : without(need, 'queue');
  return next(without(base as Need, 'reason') as Need, actor, now, {
    state,
    ...(options.reason ? { reason: options.reason } : {}),
    ...(action === 'fulfil' && options.offerId ? { fulfilledBy: options.offerId } : {}),
    ...(action === 'renew' ? { until: endOf(now) } : {}),
  });
};

/** When the clock looks at a need next: the end of the brokers' term, or its own. Nothing once it has ended. */
export const needNextAt = ({ state, queue, until }: Need): string | undefined => {
  if (state !== 'open' && state !== 'matched') return undefined;
  return queue && !queue.late && queue.dueAt < until ? queue.dueAt : until;
};

const clock: Actor = { kind: 'service', name: 'clock' };

/** What time brings about: the operator is called to a need that no broker answered, and an old need ends. Nothing if nothing is due. */
export const ageNeed = (need: Need, now: Date): Need | undefined => {
  const due = needNextAt(need);
  if (!due || due > now.toISOString()) return undefined;
  if (need.until <= now.toISOString()) return moveNeed(need, 'expire', 'clock', clock, now);
  return need.queue ? next(need, clock, now, { queue: { ...need.queue, late: true } }) : undefined;
};

/** A need as its listing is published: matched if something fits, else before the brokers. */
export const opened = (listing: Listing, answered: boolean, actor: Actor, now: Date): Need => {
  const need = openNeed(listing, actor, now);
  if (answered) return { ...need, state: step(needProcess, need.state, 'match', 'operator') };
  return { ...queueUp(need, actor, now), version: 1 };
};
