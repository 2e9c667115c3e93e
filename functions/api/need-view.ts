import { holds } from '@sandan/kernel/actor';
import { open } from '@sandan/kernel/process';
import { levelOf } from '@sandan/market/company/standing';
import { isAnonymous } from '@sandan/market/listing/anonymity';
import { type Need, needProcess } from '@sandan/market/need/need';
import type { Caller } from './caller.ts';
import { faceOf } from './face.ts';
import type { Match } from './matching.ts';
import type { World } from './world.ts';

/** Whether an organisation brokers: a support agency that is verified. */
export const isBroker = (caller: Caller, now: Date): boolean =>
  caller.organisation?.type === 'agency' && levelOf(caller.organisation, now) > 0;

/** How the caller stands to a need: its owner, a broker who has taken it or was named, or neither. */
export const relationToNeed = (need: Need | undefined, caller: Caller): 'organisation' | 'counterpart' | 'other' => {
  const id = caller.organisation?.id;
  if (!need || !id) return 'other';
  if (id === need.ownerId) return 'organisation';
  return id === need.namedBrokerId || id === need.queue?.brokerId ? 'counterpart' : 'other';
};

export const partyTo = (need: Need, caller: Caller): 'owner' | 'broker' | 'operator' => {
  const relation = relationToNeed(need, caller);
  return relation === 'organisation' ? 'owner' : relation === 'counterpart' ? 'broker' : 'operator';
};

/** A match as the API gives it. */
export const matchView = ({ listing, candidate, judged, score, fits, feedback }: Match) => {
  const { owner, title } = candidate.record;
  return {
    listing: {
      id: listing.id,
      kind: listing.kind,
      title: listing.content.title ?? title,
      owner: { ...(owner.id === listing.id ? {} : { id: owner.id }), name: owner.name },
      demo: listing.demo,
    },
    score: Math.round(score * 100),
    fits,
    words: [...candidate.words],
    conditions: [...judged],
    ...(feedback ? { feedback: { verdict: feedback.verdict, ...(feedback.reason ? { reason: feedback.reason } : {}) } } : {}),
  };
};

/** Steps that are taken by a call of their own, or by the review of the listing. */
const elsewhere: readonly string[] = ['match', 'submit', 'return', 'open'];

/** A need as one of its sides sees it. A broker who was not named does not learn whose it is while it is anonymous. */
export const needView = async (world: World, need: Need, caller: Caller) => {
  const face = async (id: string | undefined) => (id ? { id, name: (await faceOf(world, id))?.name ?? {} } : undefined);
  const listing = await world.stores.listings.byId(need.id);
  const side = partyTo(need, caller);
  const anonymous = listing !== undefined && isAnonymous(listing);
  const knows =
    !anonymous || side === 'owner' || caller.organisation?.id === need.namedBrokerId || holds(caller.actor, 'desk.look');
  const [owner, broker, taker] = await Promise.all([
    knows ? face(need.ownerId) : undefined,
    face(need.namedBrokerId),
    face(need.queue?.brokerId),
  ]);
  const offers = await world.stores.listings.many(need.proposals.map((p) => p.offerId));
  const titles = new Map(offers.map((o) => [o.id, o.content.title]));
  const proposals = await Promise.all(
    need.proposals.map(async ({ offerId, brokerId, note, by }) => {
      const from = await face(brokerId ?? undefined);
      return { offer: { id: offerId, title: titles.get(offerId) ?? {} }, ...(from ? { broker: from } : {}), note, at: by.at };
    }),
  );
  const { id, version, title, state, reason, until, queue, demo } = need;
  return {
    id,
    version,
    title,
    state,
    ...(reason ? { reason } : {}),
    until,
    ...(owner ? { owner } : {}),
    anonymous,
    ...(broker ? { broker } : {}),
    ...(queue
      ? {
          queue: {
            since: queue.since,
            dueAt: queue.dueAt,
            late: queue.late,
            ...(taker ? { broker: taker } : {}),
            mine: queue.brokerId !== undefined && queue.brokerId === caller.organisation?.id,
          },
        }
      : {}),
    proposals,
    side,
    actions: [...new Set(open(needProcess, state, side).map((t) => t.action))].filter((a) => !elsewhere.includes(a)),
    demo,
  };
};
