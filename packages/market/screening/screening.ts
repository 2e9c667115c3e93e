import { type Actor, Stamp, stamp } from '@sandan/kernel/actor';
import { invalidField } from '@sandan/kernel/fault';
import { idOf } from '@sandan/kernel/id';
import { process, step } from '@sandan/kernel/process';
import * as z from 'zod';
import { Hit, ListsSeen } from './party.ts';
import { FormerNames, formerNames, mostFormerNames, ScreenedParty, sameParty } from './screened-party.ts';

/** Why a hit is not the party, or does not stand in the way. */
export const clearReasons = ['other_name', 'other_country', 'other_type', 'other_birth', 'licensed'] as const;
export const confirmReasons = ['same_party', 'owned_by_party'] as const;

/** Life of the screening of one party: what the lists say opens it, the desk answers, and an answer lapses. */
export const screeningProcess = process({
  name: 'screening',
  states: ['clear', 'open', 'cleared', 'confirmed'],
  initial: 'clear',
  final: [],
  transitions: [
    { from: ['clear', 'open', 'cleared'], action: 'pass', by: 'clock', to: 'clear' },
    { from: ['clear', 'open', 'cleared'], action: 'find', by: 'clock', to: 'open' },
    { from: ['clear', 'open', 'cleared'], action: 'remember', by: 'clock', to: 'cleared' },
    { from: 'confirmed', action: 'find', by: 'clock', to: 'confirmed' },
    { from: 'confirmed', action: 'pass', by: 'clock', to: 'clear' },
    { from: ['open', 'cleared', 'confirmed'], action: 'clear', by: 'desk', to: 'cleared', reasons: clearReasons },
    { from: ['open', 'cleared'], action: 'confirm', by: 'desk', to: 'confirmed', reasons: confirmReasons },
    { from: 'cleared', action: 'lapse', by: 'clock', to: 'open', timer: 'screening.lapse' },
  ],
});
export type ScreeningState = (typeof screeningProcess.states)[number];
export const ScreeningState = z.enum(screeningProcess.states);

/** The desk's answer to one listed party: it is remembered until its day, and as long as the list says the same of that party. */
export const Override = z
  .object({
    party: z.string().max(80),
    digest: z.string().max(64),
    reason: z.enum(clearReasons),
    note: z.string().trim().min(1).max(1000),
    by: Stamp,
    until: z.iso.datetime(),
  })
  .meta({ id: 'ScreeningOverride' });
export type Override = z.infer<typeof Override>;

export const Screening = z
  .object({
    id: idOf('screening'),
    version: z.int().positive(),
    party: ScreenedParty,
    /** Names that it bore before; it is held by them too. */
    was: FormerNames.default([]),
    state: ScreeningState,
    hits: z.array(Hit).max(60),
    overrides: z.array(Override).max(60).default([]),
    confirmed: z.object({ reason: z.enum(confirmReasons), note: z.string().max(1000), by: Stamp }).optional(),
    /** The lists it was last held against, and when. */
    lists: ListsSeen,
    screenedAt: z.iso.datetime(),
    openedAt: z.iso.datetime().optional(),
    /** When the first answer that it stands on lapses. */
    nextAt: z.iso.datetime().optional(),
    demo: z.boolean().default(false),
    changed: Stamp,
  })
  .meta({ id: 'Screening' });
export type Screening = z.infer<typeof Screening>;

/** An answer of the desk holds for at most so many days. */
export const mostDays = 365;

const holdsFor = (override: Override, hit: Hit, now: Date): boolean =>
  override.party === hit.party && override.digest === hit.digest && override.until > now.toISOString();

/** The hits that no answer covers. */
export const unanswered = (screening: Pick<Screening, 'hits' | 'overrides'>, now: Date): readonly Hit[] =>
  screening.hits.filter((hit) => !screening.overrides.some((o) => holdsFor(o, hit, now)));

const settled = (
  it: Omit<Screening, 'state' | 'nextAt' | 'openedAt'> & { state: ScreeningState; openedAt?: string },
  now: Date,
): Screening => {
  const { openedAt, ...rest } = it;
  const used = it.overrides.filter((o) => it.hits.some((hit) => holdsFor(o, hit, now))).map((o) => o.until);
  const [nextAt] = used.sort();
  return {
    ...rest,
    ...(it.state === 'open' ? { openedAt: openedAt ?? now.toISOString() } : {}),
    ...(it.state === 'cleared' && nextAt ? { nextAt } : {}),
  };
};

/** Answers that were given to this party as it is now: none of another country, and none where a name that is new is the likest. */
const stillGiven = (before: Screening, party: ScreenedParty, hits: readonly Hit[]): readonly Override[] => {
  if (before.party.country !== party.country) return [];
  const known = new Set([...before.was, ...before.party.names]);
  return before.overrides.filter((o) => hits.every((hit) => hit.party !== o.party || known.has(hit.asked)));
};

/** Former names that are kept: all, or where there are too many those that are like a listed one, and the last. */
const keptNames = (names: readonly string[], hits: readonly Hit[]): string[] => {
  const like = new Set(hits.map(({ asked }) => asked));
  const kept = new Set(
    [...names.filter((n) => like.has(n)), ...names.filter((n) => !like.has(n)).reverse()].slice(0, mostFormerNames),
  );
  return names.filter((name) => kept.has(name));
};

/**
 * What holding a party by its names and its former ones against the lists comes to: the first version, or the next one. Answers that are
 * remembered cover what they were given to: not a new name that is likelier a listed one, nor another country. A new name alone frees
 * nobody whom the desk confirmed.
 */
export const screened = (
  before: Screening | undefined,
  found: { id: string; party: ScreenedParty; hits: readonly Hit[]; lists: ListsSeen; demo: boolean },
  actor: Actor,
  now: Date,
): Screening => {
  const renamed = before !== undefined && !sameParty(before.party, found.party);
  const hits = found.hits.slice(0, 60);
  const overrides = before ? stillGiven(before, found.party, hits).filter((o) => o.until > now.toISOString()) : [];
  const from = before?.state ?? screeningProcess.initial;
  const action = hits.length === 0 ? 'pass' : unanswered({ hits, overrides }, now).length > 0 ? 'find' : 'remember';
  const stays = from === 'confirmed' && (action === 'remember' || (renamed && before.lists.digest === found.lists.digest));
  const state = step(screeningProcess, from, stays ? 'find' : action, 'clock');
  return settled(
    {
      id: found.id,
      version: (before?.version ?? 0) + 1,
      party: found.party,
      was: keptNames(formerNames(before, found.party), hits),
      state,
      hits,
      overrides,
      ...(state === 'confirmed' && before?.confirmed ? { confirmed: before.confirmed } : {}),
      lists: found.lists,
      screenedAt: now.toISOString(),
      ...(before?.openedAt ? { openedAt: before.openedAt } : {}),
      demo: found.demo,
      changed: stamp(actor, now),
    },
    now,
  );
};

export interface Answer {
  readonly action: 'clear' | 'confirm';
  readonly reason: string;
  readonly note: string;
  /** Days for which it is remembered, of clearing. */
  readonly days?: number | undefined;
}

/**
 * The desk's answer to all that is found. @throws Fault conflict `process.refused`; invalid `process.reason`, `screening.days`
 */
export const answer = (
  screening: Screening,
  { action, reason, note, days = mostDays }: Answer,
  actor: Actor,
  now: Date,
): Screening => {
  const state = step(screeningProcess, screening.state, action, 'desk', reason);
  if (days < 1 || days > mostDays) throw invalidField('/days', 'screening.days', { most: mostDays });
  const by = stamp(actor, now);
  const { confirmed: _, openedAt: _opened, nextAt: _next, ...rest } = screening;
  const until = new Date(now.getTime() + days * 86_400_000).toISOString();
  const given = clearReasons.find((r) => r === reason);
  const overrides = given
    ? [
        ...screening.overrides.filter((o) => !screening.hits.some((hit) => hit.party === o.party)),
        ...screening.hits.map(({ party, digest }) => ({ party, digest, reason: given, note, by, until })),
      ]
    : screening.overrides;
  const why = confirmReasons.find((r) => r === reason);
  return settled(
    {
      ...rest,
      version: screening.version + 1,
      state,
      overrides: overrides.slice(-60),
      ...(state === 'confirmed' && why ? { confirmed: { reason: why, note, by } } : {}),
      changed: by,
    },
    now,
  );
};

/** Opens it again when an answer has had its time; undefined where all still hold. */
export const lapse = (screening: Screening, actor: Actor, now: Date): Screening | undefined => {
  if (screening.state !== 'cleared' || unanswered(screening, now).length === 0) return undefined;
  const { nextAt: _, ...rest } = screening;
  return settled(
    {
      ...rest,
      version: screening.version + 1,
      state: step(screeningProcess, screening.state, 'lapse', 'clock'),
      changed: stamp(actor, now),
    },
    now,
  );
};
