import { Stamp } from '@sandan/kernel/actor';
import { Fault } from '@sandan/kernel/fault';
import { idOf } from '@sandan/kernel/id';
import * as z from 'zod';
import type { Operation } from '../policy.ts';

interface Flag {
  readonly says: { readonly ko: string; readonly en: string };
  /** Operations that the flag lets through. */
  readonly operations: readonly Operation[];
}

/** What the operator can switch off, or open to some organisations first, while the market runs. */
export const flags = {
  registration: {
    says: { ko: '새 기관 등록', en: 'Registration of new organisations' },
    operations: ['organisations.create'],
  },
  inquiries: { says: { ko: '새 문의', en: 'New inquiries' }, operations: ['inquiries.ask'] },
  listings: { says: { ko: '새 등록물 작성', en: 'New listings' }, operations: ['listings.create'] },
  imports: { says: { ko: '파일 가져오기', en: 'Imports of files' }, operations: ['imports.create', 'imports.text'] },
  watching: {
    says: { ko: '검색 저장과 팔로우', en: 'Saving searches and following' },
    operations: ['searches.create', 'follows.put'],
  },
} as const satisfies Record<string, Flag>;

export type FlagName = keyof typeof flags;
export const flagNames = Object.keys(flags) as [FlagName, ...FlagName[]];
export const FlagName = z.enum(flagNames).meta({ id: 'FlagName' });

/** How a flag stands: for all, for nobody, or for the named organisations and so many of a hundred others. */
export const FlagState = z
  .object({
    state: z.enum(['on', 'off', 'some']),
    organisationIds: z.array(idOf('organisation')).max(100).default([]),
    percent: z.int().min(0).max(100).default(0),
    /** Why it stands so, for the desk and the audit. */
    reason: z.string().trim().max(500).default(''),
  })
  .meta({ id: 'FlagState' });
export type FlagState = z.infer<typeof FlagState>;

/** All flags in one record; what it does not name is on. */
export const Flags = z.object({
  version: z.int().positive(),
  states: z.partialRecord(FlagName, FlagState.extend({ changed: Stamp })),
});
export type Flags = z.infer<typeof Flags>;

const byOperation = new Map<Operation, FlagName>(
  flagNames.flatMap((name) => flags[name].operations.map((operation) => [operation, name] as const)),
);

export const flagOf = (operation: Operation): FlagName | undefined => byOperation.get(operation);

/** A number below 100 that stays the same for one organisation and one flag (FNV-1a). */
const bucket = (text: string): number => {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193) >>> 0;
  return hash % 100;
};

/** Whether the flag lets this organisation (null: somebody without one) through. */
export const lets = (name: FlagName, state: FlagState | undefined, organisationId: string | null): boolean => {
  if (!state || state.state === 'on') return true;
  if (state.state === 'off' || organisationId === null) return false;
  return state.organisationIds.includes(organisationId) || bucket(`${name}#${organisationId}`) < state.percent;
};

/** @throws Fault conflict `feature.off` if the operation stands behind a flag that does not let the organisation through */
export const throughFlag = (operation: Operation, all: Flags | undefined, organisationId: string | null): void => {
  const name = flagOf(operation);
  if (name && !lets(name, all?.states[name], organisationId))
    throw new Fault('conflict', 'feature.off', name, { retryAfter: 600 });
};
