import { Stamp } from '@sandan/kernel/actor';
import { idOf } from '@sandan/kernel/id';
import { process } from '@sandan/kernel/process';
import * as z from 'zod';
import { Grant, Level, Method, VerifiedSide } from '../company/standing.ts';

const rejections = ['not_eligible', 'false_documents', 'sanctioned', 'no_answer'] as const;
const suspensions = ['business_closed', 'business_suspended', 'false_documents', 'complaint', 'recheck'] as const;

/**
 * Life of a verification. What was granted is a facet beside the state (`grant`): an organisation that applies for a higher level,
 * or renews, stays verified until its grant ends, whatever its application comes to.
 */
export const verificationProcess = process({
  name: 'verification',
  states: [
    'unverified',
    'submitted',
    'in_review',
    'changes_requested',
    'verified',
    'expiring',
    'lapsed',
    'suspended',
    'rejected',
  ],
  initial: 'unverified',
  final: [],
  transitions: [
    {
      from: ['unverified', 'changes_requested', 'verified', 'expiring', 'lapsed', 'suspended', 'rejected'],
      action: 'submit',
      by: 'owner',
      to: 'submitted',
    },
    { from: 'submitted', action: 'review', by: 'operator', to: 'in_review' },
    { from: 'in_review', action: 'request_changes', by: 'operator', to: 'changes_requested' },
    { from: 'in_review', action: 'propose', by: 'operator', to: 'in_review' },
    { from: 'in_review', action: 'decline', by: 'operator', to: 'in_review' },
    { from: 'in_review', action: 'verify', by: 'operator', to: 'verified' },
    { from: 'in_review', action: 'reject', by: 'operator', to: 'rejected', reasons: rejections },
    {
      from: ['verified', 'expiring', 'submitted', 'in_review', 'changes_requested'],
      action: 'suspend',
      by: ['operator', 'clock'],
      to: 'suspended',
      reasons: suspensions,
    },
    { from: 'suspended', action: 'reinstate', by: 'operator', to: 'verified' },
    { from: ['verified', 'expiring'], action: 'remind', by: 'clock', to: 'expiring', timer: 'grant.until' },
    { from: 'submitted', action: 'remind', by: 'clock', to: 'submitted', timer: 'grant.until' },
    { from: 'in_review', action: 'remind', by: 'clock', to: 'in_review', timer: 'grant.until' },
    { from: 'changes_requested', action: 'remind', by: 'clock', to: 'changes_requested', timer: 'grant.until' },
    { from: ['verified', 'expiring', 'suspended'], action: 'lapse', by: 'clock', to: 'lapsed', timer: 'grant.until' },
    { from: 'submitted', action: 'lapse', by: 'clock', to: 'submitted', timer: 'grant.until' },
    { from: 'in_review', action: 'lapse', by: 'clock', to: 'in_review', timer: 'grant.until' },
    { from: 'changes_requested', action: 'lapse', by: 'clock', to: 'changes_requested', timer: 'grant.until' },
  ],
});

export const verificationStates = verificationProcess.states;
export type VerificationState = (typeof verificationStates)[number];
export const verificationActions = [...new Set(verificationProcess.transitions.map((t) => t.action))];
export type VerificationAction = (typeof verificationProcess.transitions)[number]['action'];
export const VerificationAction = z.enum(verificationActions as [VerificationAction, ...VerificationAction[]]);

/** What one of the desk proposes to grant, and another has to confirm. */
export const Proposal = z.object({ level: Level, methods: z.array(Method).min(1), by: Stamp });
export type Proposal = z.infer<typeof Proposal>;

/** One line of what happened. */
export const VerificationEvent = z.object({
  action: VerificationAction,
  to: z.enum(verificationStates),
  level: Level.optional(),
  reason: z.string().max(40).optional(),
  note: z.string().max(2000).optional(),
  by: Stamp,
});
export type VerificationEvent = z.infer<typeof VerificationEvent>;

/** Most lines that are kept with the record; the audit keeps all. */
export const maxHistory = 60;

export const Verification = z
  .object({
    organisationId: idOf('organisation'),
    side: VerifiedSide,
    version: z.int().nonnegative(),
    state: z.enum(verificationStates),
    /** The level that is applied for. */
    wanted: Level,
    submittedAt: z.iso.datetime().optional(),
    /** By when the desk looks at it, in business days of the market. */
    dueAt: z.iso.datetime().optional(),
    proposal: Proposal.optional(),
    grant: Grant.optional(),
    /** Since when the grant is out of force, kept for the desk to reinstate. */
    suspendedAt: z.iso.datetime().optional(),
    /** How many of the reminders before the end have gone out. */
    reminded: z.int().nonnegative().default(0),
    /** When the clock next has something to do. */
    nextAt: z.iso.datetime().optional(),
    history: z.array(VerificationEvent).max(maxHistory).default([]),
    demo: z.boolean().default(false),
  })
  .meta({ id: 'Verification' });
export type Verification = z.infer<typeof Verification>;

/** The verification of an organisation that never asked for one: version 0, which is not stored. */
export const unverified = (organisationId: string, side: VerifiedSide, demo: boolean): Verification => ({
  organisationId,
  side,
  version: 0,
  state: 'unverified',
  wanted: 1,
  reminded: 0,
  history: [],
  demo,
});
