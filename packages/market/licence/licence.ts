import { Stamp } from '@sandan/kernel/actor';
import { idOf } from '@sandan/kernel/id';
import { process } from '@sandan/kernel/process';
import { localized } from '@sandan/kernel/text';
import * as z from 'zod';
import { Country } from '../company/country.ts';
import { InventorShares, MilestoneTerm, RoyaltyTerms } from '../royalty/terms.ts';

/** Life of a licence: it ends by its time, with its last right, or because one of the parties ends it. */
export const licenceProcess = process({
  name: 'licence',
  states: ['active', 'breach_noticed', 'expired', 'terminated'],
  initial: 'active',
  final: ['expired', 'terminated'],
  transitions: [
    { from: 'active', action: 'noticeBreach', by: ['clock', 'licensor'], to: 'breach_noticed', timer: 'diligence' },
    { from: 'breach_noticed', action: 'heal', by: 'licensor', to: 'active' },
    { from: ['active', 'breach_noticed'], action: 'expire', by: 'clock', to: 'expired', timer: 'royaltyTerm' },
    {
      from: 'breach_noticed',
      action: 'terminate',
      by: 'licensor',
      to: 'terminated',
      reasons: ['breach'],
      guard: 'licence.curing',
    },
    {
      from: ['active', 'breach_noticed'],
      action: 'terminate',
      by: ['licensor', 'licensee'],
      to: 'terminated',
      reasons: ['convenience'],
    },
  ],
});
export type LicenceState = (typeof licenceProcess)['states'][number];
export const LicenceState = z.enum(licenceProcess.states);

/** What is granted, with its names. */
export const agreements = {
  exclusive: { ko: '전용실시권', en: 'Exclusive licence' },
  sole: { ko: '독점적 통상실시권', en: 'Sole licence' },
  non_exclusive: { ko: '통상실시권', en: 'Non-exclusive licence' },
  assignment: { ko: '양도', en: 'Assignment' },
} as const;
export type AgreementName = keyof typeof agreements;
export const Agreement = z.enum(Object.keys(agreements) as [AgreementName, ...AgreementName[]]);

/** A right that is licensed and until when it lives; `lapsedOn` where it ended before its time. Dates are the last day of protection. */
export const LicensedRight = z
  .strictObject({
    number: z.string().trim().min(1).max(40),
    country: Country,
    expiresOn: z.iso.date(),
    lapsedOn: z.iso.date().optional(),
  })
  .meta({ id: 'LicensedRight' });
export type LicensedRight = z.infer<typeof LicensedRight>;

/** A milestone of the terms and what became of it. */
export const Milestone = MilestoneTerm.extend({
  state: z.enum(['open', 'claimed', 'reached', 'missed']),
  reachedOn: z.iso.date().optional(),
  /** What the licensee says of it. */
  said: z.string().trim().min(1).max(2000).optional(),
  reminded: z.int().nonnegative().default(0),
  /** Last day on which a missed one can be made good. */
  cureBy: z.iso.date().optional(),
}).meta({ id: 'Milestone' });
export type Milestone = z.infer<typeof Milestone>;

/** What a contract says when it becomes effective: all that a licence begins with. */
export const Grant = z
  .strictObject({
    dealId: z.string().regex(/^[a-z]+_[0-9A-HJKMNP-TV-Z]{26}$/),
    listingId: idOf('listing'),
    licensorId: idOf('organisation'),
    licenseeId: idOf('organisation'),
    agreement: Agreement,
    title: localized(300),
    field: localized(2000).optional(),
    /** ISO 3166 codes; empty: the whole world. */
    territory: z.array(Country).max(250),
    sublicence: z.boolean(),
    effectiveOn: z.iso.date(),
    /** Last day by the contract, where it ends before its rights. */
    endsOn: z.iso.date().optional(),
    rights: z.array(LicensedRight).max(200),
    terms: RoyaltyTerms,
  })
  .meta({ id: 'Grant' });
export type Grant = z.infer<typeof Grant>;

export const Licence = z
  .object({
    id: idOf('licence'),
    version: z.int().positive(),
    number: z.string(),
    ...Grant.shape,
    state: LicenceState,
    reason: z.enum(['breach', 'convenience', 'term', 'lapse']).optional(),
    /** Last day on which royalties accrue: the earlier of `endsOn` and the end of the last right. Absent: without end. */
    royaltiesUntil: z.iso.date().optional(),
    milestones: z.array(Milestone),
    /** How the licensor shares what it receives; never shown to the licensee. */
    shares: InventorShares.optional(),
    demo: z.boolean().default(false),
    created: Stamp,
    changed: Stamp,
  })
  .meta({ id: 'Licence' });
export type Licence = z.infer<typeof Licence>;
