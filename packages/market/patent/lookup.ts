import { type Actor, Stamp, stamp } from '@sandan/kernel/actor';
import { invalidField } from '@sandan/kernel/fault';
import { idOf, newId } from '@sandan/kernel/id';
import { process, step } from '@sandan/kernel/process';
import * as z from 'zod';
import { Finding } from './finding.ts';
import { bounded } from './invention.ts';
import { type OfficeNumber, officeNumber } from './office-number.ts';

/** A question to the sources about one patent, from which a listing can be started (UT2). */
export const lookupProcess = process({
  name: 'patent_lookup',
  states: ['asked', 'found', 'unknown', 'failed', 'drafted'],
  initial: 'asked',
  final: ['drafted'],
  transitions: [
    { from: 'asked', action: 'find', by: 'sources', to: 'found' },
    { from: 'asked', action: 'miss', by: 'sources', to: 'unknown' },
    { from: 'asked', action: 'fail', by: 'sources', to: 'failed' },
    { from: ['unknown', 'failed', 'found'], action: 'ask', by: 'owner', to: 'asked' },
    { from: 'found', action: 'draft', by: 'owner', to: 'drafted' },
  ],
});

/** How one source answered: with the patent, without it, not at all (with the fault), or it was not asked for want of a key. */
export const Asked = z.object({
  source: z.string().max(40),
  outcome: z.enum(['found', 'none', 'noKey', 'fault']),
  code: z.string().max(60).optional(),
  at: z.iso.datetime(),
});
export type Asked = z.infer<typeof Asked>;

export const PatentLookup = z
  .object({
    id: idOf('lookup'),
    version: z.int().positive(),
    ownerId: idOf('organisation'),
    state: z.enum(lookupProcess.states),
    /** As it was typed. */
    text: z.string().max(60),
    number: z.object({
      office: z.string(),
      kind: z.enum(['application', 'publication', 'registration']),
      number: z.string(),
      kindCode: z.string().optional(),
    }),
    findings: z.array(Finding),
    sources: z.array(Asked),
    /** The draft that was started. */
    listingId: idOf('listing').optional(),
    created: Stamp,
    changed: Stamp,
  })
  .meta({ id: 'PatentLookup' });
export type PatentLookup = z.infer<typeof PatentLookup>;

/** Days for which a look-up is kept. */
export const lookupDays = 30;

/** Reads a number of any office. @throws Fault invalid, pointing at `/number`: `patent.number` */
export const numberIn = (text: string): OfficeNumber => {
  let read: OfficeNumber | undefined;
  try {
    read = officeNumber(text);
  } catch {
    read = undefined;
  }
  if (!read) throw invalidField('/number', 'patent.number', { number: text.slice(0, 40) });
  return read;
};

/** @throws Fault invalid `patent.number` */
export const lookUp = (text: string, ownerId: string, actor: Actor, now: Date): PatentLookup => {
  const by = stamp(actor, now);
  return {
    id: newId('lookup', now.getTime()),
    version: 1,
    ownerId,
    state: lookupProcess.initial,
    text: text.trim().slice(0, 60),
    number: numberIn(text),
    findings: [],
    sources: [],
    created: by,
    changed: by,
  };
};

/** What the sources answered: found if any did, unknown if all answered and none knows it, failed if there is nobody who could. */
export const heard = (
  lookup: PatentLookup,
  findings: readonly Finding[],
  sources: readonly Asked[],
  actor: Actor,
  now: Date,
): PatentLookup => {
  const action = findings.length > 0 ? 'find' : sources.some(({ outcome }) => outcome === 'none') ? 'miss' : 'fail';
  return {
    ...lookup,
    version: lookup.version + 1,
    state: step(lookupProcess, lookup.state, action, 'sources'),
    findings: bounded(findings),
    sources: [...sources],
    changed: stamp(actor, now),
  };
};

export const askAgain = (lookup: PatentLookup, actor: Actor, now: Date): PatentLookup => ({
  ...lookup,
  version: lookup.version + 1,
  state: step(lookupProcess, lookup.state, 'ask', 'owner'),
  changed: stamp(actor, now),
});

/** @throws Fault conflict `process.refused` unless it was found */
export const drafted = (lookup: PatentLookup, listingId: string, actor: Actor, now: Date): PatentLookup => ({
  ...lookup,
  version: lookup.version + 1,
  state: step(lookupProcess, lookup.state, 'draft', 'owner'),
  listingId,
  changed: stamp(actor, now),
});
