import { type Actor, Stamp, stamp } from '@sandan/kernel/actor';
import { Fault } from '@sandan/kernel/fault';
import { idOf, newId } from '@sandan/kernel/id';
import { process, step } from '@sandan/kernel/process';
import * as z from 'zod';
import { PrivacySubject } from './subject.ts';

/** Life of an export: made by the market, there for a week. */
export const exportProcess = process({
  name: 'export',
  states: ['waiting', 'ready', 'expired'],
  initial: 'waiting',
  final: ['expired'],
  transitions: [
    { from: 'waiting', action: 'finish', by: 'market', to: 'ready' },
    { from: 'ready', action: 'expire', by: 'clock', to: 'expired', timer: 'export' },
  ],
});

/** Life of an erasure: it can be taken back while it cools off, waits while a legal hold lasts, and is carried out once. */
export const erasureProcess = process({
  name: 'erasure',
  states: ['cooling', 'held', 'running', 'done', 'cancelled'],
  initial: 'cooling',
  final: ['done', 'cancelled'],
  transitions: [
    { from: ['cooling', 'held'], action: 'cancel', by: 'owner', to: 'cancelled' },
    { from: 'cooling', action: 'hold', by: 'market', to: 'held' },
    { from: ['cooling', 'held'], action: 'begin', by: 'clock', to: 'running', timer: 'cooling' },
    { from: 'running', action: 'finish', by: 'market', to: 'done' },
  ],
});

/** Days in which an erasure can be taken back; as long as answers to calls are remembered. */
export const coolingDays = 7;
/** Days within which a request is answered (PIPA gives ten days, GDPR a month; the desk sees the longer clock). */
export const dueDays = 30;
/** Days an export can be fetched. */
export const exportDays = 7;

const day = 86_400_000;

export const PrivacyRequest = z
  .object({
    id: idOf('privacyRequest'),
    version: z.int().positive(),
    kind: z.enum(['export', 'erasure']),
    subject: PrivacySubject,
    state: z.enum([...exportProcess.states, ...erasureProcess.states]),
    /** When the market next has something to do; absent at an end. */
    nextAt: z.iso.datetime().optional(),
    /** By when it is to be answered. */
    dueAt: z.iso.datetime(),
    /** Where the file of an export lies. */
    key: z.string().optional(),
    /** How far a run has come through the table, in which of its passes it is, and how much this one has erased. */
    run: z
      .object({ pass: z.int().positive(), from: z.record(z.string(), z.string()).optional(), erased: z.int().nonnegative() })
      .optional(),
    /** Records by type and what was done to them; in an export `found`. */
    counts: z.record(z.string(), z.int()).default({}),
    done: z.iso.datetime().optional(),
    created: Stamp,
    changed: Stamp,
  })
  .meta({ id: 'PrivacyRequest' });
export type PrivacyRequest = z.infer<typeof PrivacyRequest>;

const next = (request: PrivacyRequest, by: Stamp, change: Partial<PrivacyRequest>): PrivacyRequest => {
  const { nextAt: _, ...rest } = request;
  return { ...rest, ...change, version: request.version + 1, changed: by };
};

/** Asks for an export, which is begun at once, or for an erasure, which cools off first. */
export const askPrivacy = (kind: PrivacyRequest['kind'], subject: PrivacySubject, actor: Actor, now: Date): PrivacyRequest => {
  const by = stamp(actor, now);
  const after = (days: number) => new Date(now.getTime() + days * day).toISOString();
  return {
    id: newId('privacyRequest', now.getTime()),
    version: 1,
    kind,
    subject,
    state: kind === 'export' ? exportProcess.initial : erasureProcess.initial,
    nextAt: kind === 'export' ? now.toISOString() : after(coolingDays),
    dueAt: after(dueDays),
    counts: {},
    created: by,
    changed: by,
  };
};

/** Takes an erasure back. @throws Fault conflict `process.refused` once it runs */
export const cancelErasure = (request: PrivacyRequest, actor: Actor, now: Date): PrivacyRequest => {
  if (request.kind !== 'erasure') throw new Fault('conflict', 'process.refused', 'an export is not taken back');
  return next(request, stamp(actor, now), {
    state: step(erasureProcess, request.state as 'cooling', 'cancel', 'owner'),
  });
};

/** An erasure that a legal hold stops looks again on the next day. */
export const holdErasure = (request: PrivacyRequest, actor: Actor, now: Date): PrivacyRequest =>
  next(request, stamp(actor, now), {
    state: request.state === 'held' ? 'held' : step(erasureProcess, request.state as 'cooling', 'hold', 'market'),
    nextAt: new Date(now.getTime() + day).toISOString(),
  });

export const beginErasure = (request: PrivacyRequest, actor: Actor, now: Date): PrivacyRequest =>
  request.state === 'running'
    ? request
    : next(request, stamp(actor, now), {
        state: step(erasureProcess, request.state as 'cooling', 'begin', 'clock'),
        nextAt: now.toISOString(),
        run: { pass: 1, erased: 0 },
      });

/** Notes how far a run has come, so that the next one goes on from there. */
export const advance = (
  request: PrivacyRequest,
  actor: Actor,
  now: Date,
  run: PrivacyRequest['run'],
  counts: PrivacyRequest['counts'],
): PrivacyRequest => next(request, stamp(actor, now), { run, counts, nextAt: now.toISOString() });

export const finishErasure = (request: PrivacyRequest, actor: Actor, now: Date): PrivacyRequest => {
  const { run: _, ...rest } = request;
  return next(rest, stamp(actor, now), {
    state: step(erasureProcess, request.state as 'running', 'finish', 'market'),
    done: now.toISOString(),
  });
};

export const finishExport = (
  request: PrivacyRequest,
  actor: Actor,
  now: Date,
  made: { readonly key: string; readonly counts: PrivacyRequest['counts'] },
): PrivacyRequest =>
  next(request, stamp(actor, now), {
    ...made,
    state: step(exportProcess, request.state as 'waiting', 'finish', 'market'),
    done: now.toISOString(),
    nextAt: new Date(now.getTime() + exportDays * day).toISOString(),
  });

export const expireExport = (request: PrivacyRequest, actor: Actor, now: Date): PrivacyRequest => {
  const { key: _, ...rest } = request;
  return next(rest, stamp(actor, now), { state: step(exportProcess, request.state as 'ready', 'expire', 'clock') });
};

/** Why something of somebody may not be erased for now: a lawsuit, an inquiry of an authority. */
export const LegalHold = z
  .object({
    id: idOf('legalHold'),
    version: z.int().positive(),
    subject: PrivacySubject,
    /** The matter, without names. */
    reason: z.string().trim().min(5).max(500),
    since: Stamp,
    lifted: Stamp.optional(),
  })
  .meta({ id: 'LegalHold' });
export type LegalHold = z.infer<typeof LegalHold>;
