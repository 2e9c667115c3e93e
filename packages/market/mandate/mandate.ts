import { Stamp } from '@sandan/kernel/actor';
import { idOf } from '@sandan/kernel/id';
import { Money } from '@sandan/kernel/money';
import { process } from '@sandan/kernel/process';
import * as z from 'zod';
import { Country } from '../company/country.ts';
import type { OrganisationType } from '../company/organisation.ts';
import { type InvoiceKind, invoiceKinds } from '../royalty/invoice.ts';
import { Share } from '../royalty/share.ts';

/** Why an offer is not taken, and why a mandate ends, with their names. */
export const mandateDeclines = {
  terms: { ko: '조건이 맞지 않음', en: 'Terms' },
  no_capacity: { ko: '맡을 여력이 없음', en: 'No capacity' },
  not_needed: { ko: '필요하지 않음', en: 'Not needed' },
} as const;
export const mandateEnds = {
  completed: { ko: '일이 끝남', en: 'The work is done' },
  convenience: { ko: '일방의 뜻', en: 'Convenience' },
  breach: { ko: '약정 위반', en: 'Breach' },
} as const;
const declines = Object.keys(mandateDeclines) as [keyof typeof mandateDeclines, ...(keyof typeof mandateDeclines)[]];
const ends = Object.keys(mandateEnds) as [keyof typeof mandateEnds, ...(keyof typeof mandateEnds)[]];

/**
 * Life of a mandate: the agreement on a commission between a broker and the party that mandates it. Either may offer it. What was earned
 * under it, and what licences that it covers bring later, stays owed after its end.
 */
export const mandateProcess = process({
  name: 'mandate',
  states: ['offered', 'accepted', 'declined', 'ended'],
  initial: 'offered',
  final: ['declined', 'ended'],
  transitions: [
    { from: 'offered', action: 'accept', by: 'addressee', to: 'accepted' },
    { from: 'offered', action: 'decline', by: 'addressee', to: 'declined', reasons: declines },
    { from: 'offered', action: 'withdraw', by: 'offerer', to: 'ended' },
    { from: 'accepted', action: 'end', by: ['offerer', 'addressee'], to: 'ended', reasons: ends },
    { from: ['offered', 'accepted'], action: 'expire', by: 'clock', to: 'ended', timer: 'term' },
  ],
});
export type MandateState = (typeof mandateProcess)['states'][number];
/** What one of the two does with a mandate. */
export const mandateActions = ['accept', 'decline', 'withdraw', 'end'] as const;
export type MandateAction = (typeof mandateActions)[number];

export const mandateSides = ['mandator', 'broker'] as const;
export type MandateSide = (typeof mandateSides)[number];

/** What a commission is reckoned on, with its names, and the invoices of a licence that are meant: those that it names, and no others. */
export const commissionBases = {
  upfront: { ...invoiceKinds.upfront, of: ['upfront'] },
  royalty: { ...invoiceKinds.royalty, of: ['royalty'] },
  both: { ko: '선급 및 경상 기술료', en: 'Upfront fee and running royalty', of: ['upfront', 'royalty'] },
} as const satisfies Record<string, { ko: string; en: string; of: readonly InvoiceKind[] }>;
export type CommissionBase = keyof typeof commissionBases;

/** Whether a commission on this base is reckoned on what pays an invoice of this kind. */
export const bears = (on: CommissionBase, kind: InvoiceKind): boolean =>
  (commissionBases[on].of as readonly InvoiceKind[]).includes(kind);

/** Kinds of invoice that bear no commission, whatever a mandate says. */
export const bareKinds: readonly InvoiceKind[] = (Object.keys(invoiceKinds) as InvoiceKind[]).filter(
  (kind) => !(Object.keys(commissionBases) as CommissionBase[]).some((on) => bears(on, kind)),
);

/** A commission: a share of what is paid, no less than the minimum and no more than the cap over the whole of a licence. */
export const CommissionTerms = z
  .strictObject({
    rate: Share.min(1),
    on: z.enum(Object.keys(commissionBases) as [CommissionBase, ...CommissionBase[]]),
    minimum: Money.optional(),
    cap: Money.optional(),
  })
  .refine(({ minimum, cap }) => !minimum || !cap || minimum.currency === cap.currency, {
    message: 'mandate.currencies',
    path: ['cap'],
  })
  .refine(({ minimum, cap }) => !minimum || !cap || minimum.minor <= cap.minor, { message: 'mandate.cap', path: ['cap'] })
  .meta({ id: 'CommissionTerms' });
export type CommissionTerms = z.infer<typeof CommissionTerms>;

/** What the two agree on. Days are those of Korea; of both the last counts. */
export const MandateTerms = z
  .strictObject({
    terms: CommissionTerms,
    /** The one listing or need of the mandating party that it covers; absent: all of them. */
    listingId: idOf('listing').optional(),
    /** ISO 3166 codes; empty: the whole world. */
    territory: z.array(Country).max(250),
    from: z.iso.date(),
    until: z.iso.date(),
    note: z.string().trim().min(1).max(2000).optional(),
  })
  .refine(({ from, until }) => from <= until, { message: 'mandate.days', path: ['until'] })
  .meta({ id: 'MandateTerms' });
export type MandateTerms = z.infer<typeof MandateTerms>;

export const Mandate = z
  .object({
    id: idOf('mandate'),
    version: z.int().positive(),
    ...MandateTerms.shape,
    state: z.enum(mandateProcess.states),
    reason: z.enum([...declines, ...ends]).optional(),
    offeredBy: z.enum(mandateSides),
    mandatorId: idOf('organisation'),
    brokerId: idOf('organisation'),
    accepted: Stamp.optional(),
    ended: Stamp.optional(),
    demo: z.boolean().default(false),
    created: Stamp,
    changed: Stamp,
  })
  .meta({ id: 'Mandate' });
export type Mandate = z.infer<typeof Mandate>;

export const brokerKinds = {
  public: { ko: '공공 중개기관', en: 'Public broker' },
  private: { ko: '민간 중개기관', en: 'Private broker' },
} as const;
export type BrokerKind = keyof typeof brokerKinds;

/** Which kind of broker each type of organisation is: public is what keeps public means open to others (decision 126). */
const kindOfType: Readonly<Record<OrganisationType, BrokerKind>> = {
  agency: 'public',
  university: 'public',
  institute: 'public',
  equipment_centre: 'public',
  operator: 'public',
  exporter: 'private',
  buyer: 'private',
  forwarder: 'private',
};
export const brokerKindOf = (type: OrganisationType): BrokerKind => kindOfType[type];
