import type { Caller } from './caller.ts';
import { faceOf } from './face.ts';
import type { World } from './world.ts';

interface Party {
  readonly organisationId: string;
  readonly personId?: string | undefined;
}

/** What stands between one who offers and one who takes: a deal, an order. */
interface Between {
  readonly seller: Party;
  readonly buyer: Party;
}

/** How the caller stands to it: of the seller, of the buyer, or of neither. */
export const relationBetween = (it: Between | undefined, caller: Caller): 'organisation' | 'counterpart' | 'other' => {
  const id = caller.organisation?.id;
  if (!it || !id) return 'other';
  if (id === it.seller.organisationId) return 'organisation';
  return id === it.buyer.organisationId ? 'counterpart' : 'other';
};

const sideNames = { organisation: 'seller', counterpart: 'buyer', other: 'operator' } as const;

/** The side on which the caller acts; those of neither side who may act are the operator. */
export const sideBetween = (it: Between, caller: Caller): (typeof sideNames)[keyof typeof sideNames] =>
  sideNames[relationBetween(it, caller)];

/** An organisation by the name that it shows. */
export const house = async (world: World, organisationId: string) => ({
  organisationId,
  name: (await faceOf(world, organisationId))?.name ?? {},
});

const isPerson = (id: string | undefined): id is string => id?.startsWith('per_') ?? false;

/** Looks up people by name, all in one reading; who is not there any more has none. */
export const namesOf = async (world: World, ids: readonly (string | undefined)[]) => {
  const wanted = [...new Set(ids.filter(isPerson))];
  const people = new Map((await world.stores.persons.many(wanted)).map((p) => [p.id, { id: p.id, name: p.name }]));
  return (id: string) => people.get(id) ?? { id, name: '' };
};

interface Move<S, A, T, R> {
  readonly id: string;
  readonly side: S;
  readonly action: A;
  readonly from?: T | undefined;
  readonly to: T;
  readonly reason?: R | undefined;
  readonly text?: string | undefined;
  readonly by: { readonly actor: string; readonly organisationId: string | null; readonly at: string };
}

/** One move of a history, with the names of who made it; the organisation where it is one of the two. */
export const moveView = <S, A, T, R>(
  { id, side, action, from, to, reason, text, by }: Move<S, A, T, R>,
  houses: readonly Awaited<ReturnType<typeof house>>[],
  person: Awaited<ReturnType<typeof namesOf>>,
) => {
  const of = houses.find((h) => h.organisationId === by.organisationId);
  return {
    id,
    side,
    action,
    ...(from ? { from } : {}),
    to,
    ...(reason ? { reason } : {}),
    ...(text ? { text } : {}),
    at: by.at,
    by: isPerson(by.actor) ? person(by.actor) : null,
    organisation: of ? { id: of.organisationId, name: of.name } : null,
  };
};
