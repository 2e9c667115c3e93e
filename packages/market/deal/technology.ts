import { Stamp } from '@sandan/kernel/actor';
import { idOf } from '@sandan/kernel/id';
import { process } from '@sandan/kernel/process';
import { localized } from '@sandan/kernel/text';
import * as z from 'zod';
import { koreanDay } from '../calendar/date.ts';
import { cooperation } from '../listing/kinds/options.ts';
import { kindNames } from '../listing/kinds/registry.ts';
import { endReasonNames, holdReasonNames } from './technology-reason.ts';

/** States in which the two still look for terms: each can be left by declining, and sleeps when nobody moves. */
export const openStates = [
  'interest',
  'screened',
  'teaser_shared',
  'nda_pending',
  'nda_in_force',
  'room_open',
  'evaluating',
  'terms_negotiating',
  'terms_agreed',
  'internal_approval',
  'contract_negotiating',
] as const;
/** States of a contract that both have signed. */
export const boundStates = ['signed', 'effective', 'reporting'] as const;
const live = [...openStates, ...boundStates] as const;
/** States in which a deal can be held; one that sleeps does not wake before it is let go. */
const held = [...live, 'dormant'] as const;
const sides = ['seller', 'buyer'] as const;
const confidential = [
  'nda_in_force',
  'room_open',
  'evaluating',
  'terms_negotiating',
  'terms_agreed',
  'internal_approval',
  'contract_negotiating',
] as const;

/** A transition from each of these states to itself: a facet changes, the state does not. */
const staying = <S extends string, T>(states: readonly S[], rest: T) => states.map((s) => ({ from: s, to: s, ...rest }));

/**
 * Life of a technology deal between the owner of a listing (`seller`) and the one who is interested (`buyer`). Holds, the agreement on
 * secrecy and the room are facets beside the state. A dormant deal wakes in the state in which it fell asleep.
 */
export const technologyDealProcess = process({
  name: 'technologyDeal',
  states: [...live, 'expired', 'terminated', 'declined', 'dormant'],
  initial: 'interest',
  final: ['expired', 'terminated', 'declined'],
  transitions: [
    { from: 'interest', action: 'screen', by: 'seller', to: 'screened' },
    { from: ['interest', 'screened'], action: 'share_teaser', by: 'seller', to: 'teaser_shared' },
    { from: 'teaser_shared', action: 'propose_nda', by: sides, to: 'nda_pending', guard: 'nda.missing' },
    { from: 'nda_pending', action: 'bring_nda_into_force', by: sides, to: 'nda_in_force', guard: 'nda.unsigned' },
    ...staying(['nda_pending', ...confidential] as const, {
      action: 'replace_nda' as const,
      by: sides,
      guard: 'nda.missing',
    }),
    ...staying(['nda_pending', ...confidential] as const, {
      action: 'accept_nda' as const,
      by: sides,
      guard: 'nda.accepted',
    }),
    ...staying(confidential, { action: 'renew_nda' as const, by: sides, guard: 'nda.unsigned' }),
    { from: 'nda_in_force', action: 'open_room', by: 'seller', to: 'room_open', guard: 'nda.notInForce', gate: 'technology' },
    ...staying(['terms_negotiating', 'terms_agreed', 'internal_approval', 'contract_negotiating'] as const, {
      action: 'open_room' as const,
      by: 'seller' as const,
      guard: 'nda.notInForce',
      gate: 'technology' as const,
    }),
    { from: 'room_open', action: 'evaluate', by: 'buyer', to: 'evaluating' },
    { from: ['nda_in_force', 'room_open', 'evaluating'], action: 'negotiate', by: sides, to: 'terms_negotiating' },
    { from: 'terms_negotiating', action: 'agree_terms', by: sides, to: 'terms_agreed', guard: 'deal.termsOpen' },
    {
      from: ['interest', 'screened', 'teaser_shared', ...confidential.slice(0, 3)],
      action: 'take_express',
      by: 'buyer',
      to: 'terms_agreed',
      guard: 'deal.notExpress',
    },
    { from: 'terms_agreed', action: 'ask_approval', by: 'seller', to: 'internal_approval', guard: 'approval.required' },
    { from: 'internal_approval', action: 'refuse_approval', by: 'seller', to: 'terms_negotiating' },
    {
      from: ['terms_agreed', 'internal_approval'],
      action: 'draft_contract',
      by: 'seller',
      to: 'contract_negotiating',
      guard: 'approval.required',
    },
    {
      from: ['terms_agreed', 'internal_approval', 'contract_negotiating'],
      action: 'reopen_terms',
      by: sides,
      to: 'terms_negotiating',
    },
    { from: 'contract_negotiating', action: 'sign', by: sides, to: 'signed', guard: 'deal.unsigned', gate: 'technology' },
    { from: 'signed', action: 'take_effect', by: [...sides, 'clock'], to: 'effective', guard: 'deal.unsigned' },
    { from: 'effective', action: 'report', by: ['seller', 'clock'], to: 'reporting' },
    { from: ['effective', 'reporting'], action: 'expire', by: 'clock', to: 'expired', timer: 'contract' },
    { from: boundStates, action: 'terminate', by: 'seller', to: 'terminated', reasons: ['breach'] },
    { from: boundStates, action: 'terminate', by: 'buyer', to: 'terminated', reasons: ['breach', 'convenience'] },
    { from: boundStates, action: 'terminate', by: ['operator', 'clock'], to: 'terminated', reasons: ['lapse'] },
    {
      from: [...openStates, 'dormant'],
      action: 'decline',
      by: 'seller',
      to: 'declined',
      reasons: ['not_available', 'exclusive_elsewhere', 'no_fit', 'no_capacity', 'no_trust', 'terms', 'control', 'approval'],
    },
    {
      from: [...openStates, 'dormant'],
      action: 'decline',
      by: 'buyer',
      to: 'declined',
      reasons: ['not_needed', 'no_fit', 'readiness', 'other_technology', 'terms', 'budget', 'approval'],
    },
    { from: [...openStates, 'dormant'], action: 'decline', by: 'operator', to: 'declined', reasons: ['abuse', 'control'] },
    ...staying(openStates, { action: 'remind' as const, by: 'clock' as const, timer: 'deal.remind' }),
    { from: openStates, action: 'sleep', by: 'clock', to: 'dormant', timer: 'deal.sleep' },
    ...openStates.map((s) => ({ from: 'dormant' as const, action: 'wake' as const, by: sides, to: s, guard: 'process.refused' })),
    ...staying(held, { action: 'hold' as const, by: ['operator', 'clock'] as const, reasons: holdReasonNames }),
    ...staying(held, { action: 'hold' as const, by: 'seller' as const, reasons: ['control', 'co_owner'] as const }),
    ...staying(held, { action: 'release' as const, by: ['seller', 'operator', 'clock'] as const, guard: 'deal.notHeld' }),
  ],
});

export type DealState = (typeof technologyDealProcess)['states'][number];
export type DealAction = (typeof technologyDealProcess)['transitions'][number]['action'];
export const DealState = z.enum(technologyDealProcess.states).meta({ id: 'DealState' });
export const dealSides = ['seller', 'buyer', 'operator', 'clock'] as const;
export type DealSide = (typeof dealSides)[number];
/** The two who make the deal. */
export type DealParty = (typeof sides)[number];

/** Actions that a person takes by themselves; the others follow from what is done to the agreement, the terms or the contract. */
export const dealActions = [
  'screen',
  'share_teaser',
  'open_room',
  'evaluate',
  'negotiate',
  'decline',
  'wake',
  'hold',
  'release',
  'terminate',
] as const satisfies DealAction[];

const cooperationNames = Object.keys(cooperation) as [keyof typeof cooperation, ...(keyof typeof cooperation)[]];
/** How the buyer would like to have the technology. */
export const Cooperation = z.enum(cooperationNames);

/** Why a deal stands still: nothing moves it but release, declining or the end of its contract. One of each reason. */
export const Hold = z
  .object({
    reason: z.enum(holdReasonNames),
    side: z.enum(dealSides),
    note: z.string().trim().min(1).max(1000).optional(),
    by: Stamp,
  })
  .meta({ id: 'DealHold' });
export type Hold = z.infer<typeof Hold>;

/** Whose move it is, and when the clock speaks: first it reminds, then the deal sleeps. In the business days of that side. */
export const DealTerm = z.object({
  waitsFor: z.enum(sides),
  since: z.iso.datetime(),
  next: z.object({ step: z.enum(['remind', 'sleep']), at: z.iso.datetime() }).optional(),
});
export type DealTerm = z.infer<typeof DealTerm>;

/** Which version of the agreement on secrecy is there, and whether it binds both. Its text is a record of its own. */
export const DealSecrecy = z.object({
  version: z.int().positive(),
  inForce: z.boolean(),
  /** Last instant of the agreement in force. */
  until: z.iso.datetime().optional(),
});

export const TechnologyDeal = z
  .object({
    id: idOf('deal'),
    version: z.int().positive(),
    /** For people: `TD-20261126-8GHJK`. */
    number: z.string(),
    state: DealState,
    /** Why it ended. */
    reason: z.enum(endReasonNames).optional(),
    /** The state in which it fell asleep. */
    sleptIn: z.enum(openStates).optional(),
    listing: z.object({ id: idOf('listing'), kind: z.enum(kindNames), title: localized(300) }),
    needId: idOf('listing').optional(),
    seller: z.object({
      organisationId: idOf('organisation'),
      personId: idOf('person').optional(),
      country: z.string(),
      zone: z.string(),
    }),
    buyer: z.object({
      organisationId: idOf('organisation'),
      personId: idOf('person'),
      country: z.string(),
      zone: z.string(),
    }),
    cooperation: z.array(Cooperation).max(cooperationNames.length).default([]),
    holds: z.array(Hold).max(holdReasonNames.length).default([]),
    nda: DealSecrecy.optional(),
    /** When the seller opened the room. */
    roomOpened: z.iso.datetime().optional(),
    term: DealTerm.optional(),
    demo: z.boolean().default(false),
    created: Stamp,
    changed: Stamp,
  })
  .meta({ id: 'TechnologyDeal' });
export type TechnologyDeal = z.infer<typeof TechnologyDeal>;

export const isOpen = (deal: Pick<TechnologyDeal, 'state'>): boolean => (openStates as readonly string[]).includes(deal.state);
/** Whether the deal has not come to its end: it is being made, is in force, or sleeps. */
export const isLive = (deal: Pick<TechnologyDeal, 'state'>): boolean =>
  !(technologyDealProcess.final as readonly string[]).includes(deal.state);
export const isHeld = (deal: Pick<TechnologyDeal, 'holds'>): boolean => deal.holds.length > 0;

/** Whether an agreement on secrecy binds both at this moment. */
export const secretUntilNow = ({ nda }: Pick<TechnologyDeal, 'nda'>, now: Date): boolean =>
  nda?.inForce === true && (nda.until === undefined || nda.until > now.toISOString());

/** The number people quote: the day on which interest was said, in Korea, and the last five characters of the id. */
export const dealNumber = (id: string, at: Date): string => {
  const day = koreanDay(at).replaceAll('-', '');
  return `TD-${day}-${id.slice(-5)}`;
};
