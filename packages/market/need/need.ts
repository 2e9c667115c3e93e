import { Stamp } from '@sandan/kernel/actor';
import { idOf } from '@sandan/kernel/id';
import { process } from '@sandan/kernel/process';
import { type Localized, localized } from '@sandan/kernel/text';
import * as z from 'zod';

/** Why a need ended without an answer. */
export const unmetReasons = {
  not_found: { ko: '맞는 것을 찾지 못함', en: 'Nothing suitable was found' },
  too_dear: { ko: '비용이 맞지 않음', en: 'Too dear' },
  too_early: { ko: '아직 쓸 수 없는 단계', en: 'Not ready for use' },
  no_longer_needed: { ko: '더는 필요하지 않음', en: 'No longer needed' },
} as const;
export type UnmetReason = keyof typeof unmetReasons;
const unmetNames = Object.keys(unmetReasons) as [UnmetReason, ...UnmetReason[]];

/**
 * Life of a need. What comes before `open` is the review of its listing and stands in the listing's own process; from then on the need
 * has a record of its own. Anonymity, the broker and the brokers' queue are facets beside the state.
 */
export const needProcess = process({
  name: 'need',
  states: ['draft', 'under_review', 'open', 'matched', 'in_discussion', 'fulfilled', 'closed_unmet', 'withdrawn', 'expired'],
  initial: 'draft',
  final: ['fulfilled', 'closed_unmet', 'withdrawn'],
  transitions: [
    { from: 'draft', action: 'submit', by: 'owner', to: 'under_review' },
    { from: 'under_review', action: 'return', by: ['owner', 'operator'], to: 'draft' },
    { from: 'under_review', action: 'open', by: 'operator', to: 'open' },
    { from: 'open', action: 'match', by: ['owner', 'broker', 'operator'], to: 'matched' },
    { from: 'matched', action: 'search_on', by: 'owner', to: 'open' },
    { from: ['open', 'matched'], action: 'discuss', by: 'owner', to: 'in_discussion' },
    { from: 'in_discussion', action: 'search_on', by: 'owner', to: 'open' },
    { from: ['matched', 'in_discussion'], action: 'fulfil', by: 'owner', to: 'fulfilled' },
    {
      from: ['open', 'matched', 'in_discussion'],
      action: 'close',
      by: ['owner', 'broker', 'operator'],
      to: 'closed_unmet',
      reasons: unmetNames,
    },
    { from: ['open', 'matched', 'in_discussion', 'expired'], action: 'withdraw', by: 'owner', to: 'withdrawn' },
    { from: ['open', 'matched'], action: 'expire', by: 'clock', to: 'expired', timer: 'deadline' },
    { from: 'expired', action: 'renew', by: 'owner', to: 'open' },
  ],
});
export type NeedState = (typeof needProcess)['states'][number];
export type NeedAction = (typeof needProcess)['transitions'][number]['action'];
export type NeedParty = 'owner' | 'operator' | 'broker' | 'clock';
export const NeedState = z.enum(needProcess.states);

/** Days after which an open need ends unless it is renewed. */
export const openDays = 90;
/** So many offers can be proposed for one need. */
export const maxProposals = 50;

/** An offer put before the one who seeks by a broker or the operator. */
export const Proposal = z.object({
  offerId: idOf('listing'),
  brokerId: idOf('organisation').nullable(),
  note: z.string().trim().min(1).max(1000),
  by: Stamp,
});

/** What the market does about a published need; `id` is that of its listing. */
export const Need = z
  .object({
    id: idOf('listing'),
    version: z.int().positive(),
    ownerId: idOf('organisation'),
    title: localized(300) as z.ZodType<Localized>,
    state: NeedState,
    reason: z.string().optional(),
    /** A broker whom the owner named, and who therefore knows the owner of an anonymous need. */
    namedBrokerId: idOf('organisation').optional(),
    /** The brokers' queue: since when, until when, and who has taken it. `late` once the operator was called. */
    queue: z
      .object({
        since: z.iso.datetime(),
        dueAt: z.iso.datetime(),
        brokerId: idOf('organisation').optional(),
        late: z.boolean().default(false),
      })
      .optional(),
    proposals: z.array(Proposal).max(maxProposals).default([]),
    fulfilledBy: idOf('listing').optional(),
    /** Until when it stays open. */
    until: z.iso.datetime(),
    demo: z.boolean().default(false),
    created: Stamp,
    changed: Stamp,
  })
  .meta({ id: 'Need' });
export type Need = z.infer<typeof Need>;
