import { Stamp } from '@sandan/kernel/actor';
import { idOf } from '@sandan/kernel/id';
import { process } from '@sandan/kernel/process';
import * as z from 'zod';
import { maxAttachments } from '../deal/entry.ts';
import { criterionNames, disputeReasonNames } from './reason.ts';

const open = ['opened', 'answered', 'proposed', 'mediation'] as const;

/**
 * Life of a dispute about an order. The two look for an amount by which the price falls; who does not answer, or cannot agree, comes before
 * the desk, whose ruling stands unless one of the two appeals in time.
 */
export const disputeProcess = process({
  name: 'dispute',
  states: ['opened', 'answered', 'proposed', 'settled', 'mediation', 'ruled', 'appealed', 'executed', 'closed'],
  initial: 'opened',
  final: ['settled', 'executed', 'closed'],
  transitions: [
    { from: 'opened', action: 'answer', by: 'seller', to: 'answered' },
    { from: 'opened', action: 'grant', by: 'seller', to: 'settled' },
    { from: 'opened', action: 'escalate', by: 'clock', to: 'mediation', timer: 'dispute.answer' },
    { from: 'answered', action: 'propose', by: ['seller', 'buyer'], to: 'proposed' },
    { from: 'proposed', action: 'counter', by: ['seller', 'buyer'], to: 'proposed', guard: 'dispute.pen' },
    { from: 'proposed', action: 'accept', by: ['seller', 'buyer'], to: 'settled', guard: 'dispute.pen' },
    { from: ['answered', 'proposed'], action: 'escalate', by: ['seller', 'buyer'], to: 'mediation' },
    { from: ['answered', 'proposed'], action: 'escalate', by: 'clock', to: 'mediation', timer: 'dispute.agree' },
    { from: 'mediation', action: 'rule', by: 'operator', to: 'ruled' },
    { from: 'ruled', action: 'appeal', by: ['seller', 'buyer'], to: 'appealed' },
    { from: 'ruled', action: 'execute', by: 'clock', to: 'executed', timer: 'dispute.appeal' },
    { from: 'appealed', action: 'rule', by: 'operator', to: 'executed' },
    { from: open, action: 'withdraw', by: 'buyer', to: 'closed' },
  ],
});
export type DisputeState = (typeof disputeProcess)['states'][number];
export type DisputeAction = (typeof disputeProcess)['transitions'][number]['action'];
export const disputeActions = [
  'answer',
  'grant',
  'propose',
  'counter',
  'accept',
  'escalate',
  'rule',
  'appeal',
  'withdraw',
] as const satisfies readonly DisputeAction[];

const Minor = z.int().nonnegative().max(Number.MAX_SAFE_INTEGER);
const Said = z.string().trim().min(1).max(4000);
/** Files of the conversation of the order that a statement brings forward; the line of the timeline holds them. */
const Files = z.array(idOf('media')).max(maxAttachments).optional();

/** So much the two can say and propose; the desk, which rules at most twice, can always. */
export const most = { said: 60, proposed: 58, rulings: 2 } as const;

/** What one side would settle for: so much less of the price. */
export const Proposal = z.object({
  side: z.enum(['seller', 'buyer', 'operator']),
  minor: Minor,
  text: Said.optional(),
  files: Files,
  by: Stamp,
});

export const Dispute = z
  .object({
    id: idOf('dispute'),
    version: z.int().positive(),
    orderId: idOf('order'),
    state: z.enum(disputeProcess.states),
    reason: z.enum(disputeReasonNames),
    /** What of the contract is said not to be kept; what the contract does not say is no ground (`dispute.criterion`). */
    criterion: z.object({ kind: z.enum(criterionNames), line: z.int().nonnegative().optional() }),
    claim: z.object({ minor: Minor, text: Said, files: Files }),
    /** What the two said and brought forward, from the first on. */
    evidence: z.array(z.object({ side: z.enum(['seller', 'buyer']), text: Said, files: Files, by: Stamp })).max(most.said),
    proposals: z.array(Proposal).max(most.proposed + most.rulings),
    /** By when the next step is to be taken; then the clock takes it. */
    until: z.iso.datetime().optional(),
    agreed: Minor.optional(),
    created: Stamp,
    changed: Stamp,
  })
  .meta({ id: 'Dispute' });
export type Dispute = z.infer<typeof Dispute>;

export const isLive = ({ state }: Pick<Dispute, 'state'>): boolean =>
  !(disputeProcess.final as readonly string[]).includes(state);
