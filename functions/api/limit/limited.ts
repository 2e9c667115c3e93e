import { createHash } from 'node:crypto';
import { Fault } from '@sandan/kernel/fault';
import { organisationsPerHour, planOf } from '@sandan/market/machine/plan';
import type { Span } from '@sandan/store/limits';
import type { Caller } from '../caller.ts';
import { networkOf } from '../machine/network.ts';
import type { World } from '../world.ts';
import { endOf, type Rule, type Standing, take } from './bucket.ts';
import { mayLook } from './looks.ts';

/** How many calls a person, and an address without a sign-in, may make in a minute; absent where they are not counted. */
export interface Limits {
  readonly person?: number;
  readonly address?: number;
}

const daySeconds = 86_400;

/** The counter of an organisation's day. */
export const daySpan = (organisationId: string, most: number, now: Date): Span => ({
  key: `day#${organisationId}`,
  most,
  until: endOf(daySeconds, now.getTime()),
});

const minute = (key: string, most: number, free: number): Rule => {
  const lease = Math.max(1, Math.ceil(most / 20));
  return { name: 'minute', key, most, seconds: 60, lease, free };
};

/** Machines are counted exactly; people and addresses have a part of their minute in each process, so that one call costs no write. */
const rulesFor = (
  { limits }: World,
  { actor, organisation }: Pick<Caller, 'actor' | 'organisation'>,
  address: string,
): Rule[] => {
  switch (actor.kind) {
    case 'machine': {
      const { perMinute, perDay } = planOf(organisation ?? {});
      const day: Rule = {
        name: 'day',
        key: actor.organisationId,
        most: perDay,
        seconds: daySeconds,
        lease: Math.max(1, Math.ceil(perDay / 1_000)),
        free: 0,
      };
      return [minute(actor.keyId, perMinute, 0), day];
    }
    case 'person':
      return limits.person ? [minute(actor.personId, limits.person, Math.ceil(limits.person / 4))] : [];
    case 'anonymous': {
      if (!limits.address || !address) return [];
      // An address is kept as a digest alone, for as long as its minute.
      const key = createHash('sha256').update(networkOf(address)).digest('base64url').slice(0, 16);
      return [minute(key, limits.address, Math.ceil(limits.address / 4))];
    }
    default:
      return [];
  }
};

const standings = new WeakMap<Request, readonly Standing[]>();

/**
 * Counts a call against what its caller may make.
 * @throws Fault limited `limit.minute` or `limit.day`, with the seconds to wait
 */
export const limited = async (
  world: World,
  caller: Pick<Caller, 'actor' | 'organisation'>,
  address: string,
  request: Request,
): Promise<void> => {
  const all: Standing[] = [];
  standings.set(request, all);
  for (const rule of rulesFor(world, caller, address)) {
    const standing = await take(world, rule);
    all.push(standing);
    if (!standing.allowed)
      throw new Fault('limited', rule.name === 'day' ? 'limit.day' : 'limit.minute', `${rule.name} of ${rule.key}`, {
        params: { most: rule.most, seconds: standing.resets },
        retryAfter: standing.resets,
      });
  }
};

/** Says in the headers of an answer what its caller may still do (draft-ietf-httpapi-ratelimit-headers). */
export const sayLimits = (request: Request, response: Response): Response => {
  const all = standings.get(request) ?? [];
  if (all.length === 0) return response;
  response.headers.set('ratelimit-policy', all.map(({ rule }) => `"${rule.name}";q=${rule.most};w=${rule.seconds}`).join(', '));
  response.headers.set('ratelimit', all.map(({ rule, left, resets }) => `"${rule.name}";r=${left};t=${resets}`).join(', '));
  return response;
};

/**
 * Notes that a key or person looks at an organisation not their own.
 * @throws Fault limited `limit.organisations` to one who looks at hundreds in an hour
 */
export const looksAt = async (world: World, { actor, organisation }: Caller, organisationId: string): Promise<void> => {
  const who = actor.kind === 'machine' ? actor.keyId : actor.kind === 'person' ? actor.personId : undefined;
  const desk = 'permissions' in actor && actor.permissions.includes('desk.look');
  if (!who || desk || organisation?.id === organisationId) return;
  const { allowed, until } = await mayLook(world, who, organisationId);
  if (allowed) return;
  throw new Fault('limited', 'limit.organisations', `${who} looked at too many`, {
    params: { most: organisationsPerHour },
    retryAfter: Math.max(1, Math.ceil((until - world.now().getTime()) / 1000)),
  });
};
