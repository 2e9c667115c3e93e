import { isAway, type Membership } from './membership.ts';

/** The members of an organisation on one day of its calendar (`YYYY-MM-DD`). */
export interface House {
  readonly members: readonly Membership[];
  readonly day: string;
}

/**
 * Who stands in for those who are asked to decide, each with the people in whose place: where somebody is away, whom they named; and the
 * deputy of the rule, once nobody who is asked is there or the deputies are `called` because nobody has decided. Only members who are there
 * to act count.
 */
export const standIns = (
  asked: readonly Membership[],
  deputyId: string | undefined,
  called: boolean,
  { members, day }: House,
): ReadonlyMap<string, readonly string[]> => {
  const away = asked.filter((m) => isAway(m, day));
  const named = away.flatMap((m) => (m.away?.deputyId ? [[m.away.deputyId, [m.personId]] as const] : []));
  const everyone = asked.map((m) => m.personId);
  const ofRule = deputyId && (called || away.length === asked.length) ? [[deputyId, everyone] as const] : [];
  const found = new Map<string, readonly string[]>();
  for (const [deputy, forWhom] of [...named, ...ofRule])
    if (members.some((m) => m.personId === deputy && !m.suspended))
      found.set(deputy, [...new Set([...(found.get(deputy) ?? []), ...forWhom])]);
  return found;
};
