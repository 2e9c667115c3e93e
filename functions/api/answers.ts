import { Permission, Stamp } from '@sandan/kernel/actor';
import { idOf } from '@sandan/kernel/id';
import { Language } from '@sandan/kernel/text';
import { Country } from '@sandan/market/company/country';
import { Absence } from '@sandan/market/company/membership';
import { OrganisationType } from '@sandan/market/company/organisation';
import { MailChoice } from '@sandan/market/company/person';
import { PostalAddress } from '@sandan/market/company/postal-address';
import { HeldRole } from '@sandan/market/company/role';
import { Standing } from '@sandan/market/company/standing';
import { Stage } from '@sandan/market/listing/attribute';
import { kindNames } from '@sandan/market/listing/kinds/registry';
import { Code, ListingContent, ListingState, Media, Review, Transfer } from '@sandan/market/listing/listing';
import { proofBases } from '@sandan/market/specification/proof-basis';
import * as z from 'zod';

/** Text by language tag. */
export const Text = z.record(z.string(), z.string()).meta({ id: 'Text' });

/** An organisation on one side of something, by its name. */
export const Party = z.object({ organisationId: z.string(), name: Text });

/** A list of which `next` opens the following page. */
export const listOf = <T extends z.ZodType>(item: T) => z.object({ items: z.array(item), next: z.string().optional() });

export const Answers = z
  .object({ count: z.int(), rate: z.number().optional(), medianHours: z.number().optional() })
  .meta({ id: 'Answers', description: 'How inquiries are answered, from completed transitions only; hours are business hours' });

const count = z.int().nonnegative();
/** What programmes paid for, settled of all that ended. */
export const Supports = z.object({ settled: count, ended: count, rate: z.number().optional() });
export const Track = z
  .object({
    orders: z.object({ closed: count, unanswered: count }),
    disputes: z.object({ agreed: count, upheld: count, dismissed: count, withdrawn: count }),
    supports: Supports,
  })
  .meta({
    id: 'Track',
    description:
      'What a seller or performer has brought to an end, from completed transitions only: orders; disputes by what came of them (upheld: the price fell by a ruling); what programmes paid for, settled of all that ended',
  });

export const OrganisationFace = z
  .object({
    id: idOf('organisation'),
    version: z.int(),
    type: OrganisationType,
    status: z.enum(['active', 'suspended', 'erased']),
    name: Text,
    about: Text.optional(),
    country: Country,
    region: z.string().optional(),
    complex: z.string().optional(),
    /** For its members alone. */
    postal: PostalAddress.optional(),
    website: z.string().optional(),
    /** That the caller finds its profile as an exporter. */
    exporter: z.literal(true).optional(),
    zone: z.string(),
    demo: z.boolean(),
    answers: Answers,
    track: Track,
    verification: Standing,
  })
  .meta({ id: 'OrganisationFace' });

export const Me = z
  .object({
    person: z.object({
      id: idOf('person'),
      name: z.string(),
      email: z.string(),
      language: Language,
      mail: MailChoice,
      watchMail: z.boolean(),
      version: z.int(),
    }),
    organisations: z.array(
      z.object({
        id: idOf('organisation'),
        name: Text,
        type: OrganisationType,
        roles: z.array(HeldRole),
        /** Names of those of the roles that are the organisation's own. */
        ownRoles: z.array(z.object({ id: idOf('role'), name: Text })),
        demo: z.boolean(),
        suspended: z.boolean(),
      }),
    ),
    active: z.string().nullable(),
    roles: z.array(HeldRole),
    permissions: z.array(Permission),
    secondFactor: z.object({
      enrolled: z.boolean(),
      due: z.iso.datetime().optional().describe('When a signer without a second factor must have one'),
    }),
    unread: z.int(),
    /** Through which the desk looks; absent for the person themselves. */
    impersonation: z.object({ id: z.string(), version: z.int(), until: z.string(), reason: z.string() }).optional(),
  })
  .meta({ id: 'Me' });

export const Member = z
  .object({
    personId: idOf('person'),
    name: z.string(),
    email: z.string(),
    roles: z.array(HeldRole),
    version: z.int(),
    since: z.string(),
    /** Why the member may do nothing for now. */
    suspended: z.string().optional(),
    away: Absence.optional(),
  })
  .meta({ id: 'Member' });

export const InvitationLine = z
  .object({
    id: idOf('invitation'),
    version: z.int(),
    organisationId: idOf('organisation'),
    email: z.string(),
    roles: z.array(HeldRole),
    state: z.enum(['open', 'accepted', 'withdrawn']),
    expiresAt: z.string(),
  })
  .meta({ id: 'InvitationLine' });

const ShownContent = ListingContent.extend({ media: z.array(Media.omit({ key: true, origin: true })) }).meta({
  id: 'ShownContent',
});

export const ListingView = z
  .object({
    id: idOf('listing'),
    version: z.int(),
    kind: z.enum(kindNames),
    state: ListingState,
    reason: z.string().optional(),
    owner: OrganisationFace.pick({
      id: true,
      name: true,
      type: true,
      country: true,
      demo: true,
      answers: true,
      verification: true,
    }).optional(),
    content: ShownContent,
    withheld: z.array(z.object({ field: z.string(), stage: Stage })),
    /** Of a specification: on whose word each value stands that names a report, and until when. */
    proofs: z
      .record(z.string(), z.object({ basis: z.enum(proofBases), on: z.iso.date(), until: z.iso.date(), report: z.string() }))
      .optional(),
    codes: z.array(Code.extend({ name: Text.optional() })),
    provenance: z
      .object({ source: z.string(), sourceId: z.string(), fetchedAt: z.string(), url: z.string().optional() })
      .optional(),
    confirmedAt: z.string(),
    publishedAt: z.string().optional(),
    demo: z.boolean(),
    mine: z.boolean(),
    actions: z.array(z.string()),
    revision: z.object({ id: z.string(), submitted: Stamp, content: ShownContent }).optional(),
    transfer: Transfer.optional(),
    reviews: z.array(Review).optional(),
  })
  .meta({ id: 'ListingView' });

export const ListingLine = z
  .object({
    id: idOf('listing'),
    version: z.int(),
    kind: z.enum(kindNames),
    state: ListingState,
    title: Text,
    ownerId: idOf('organisation'),
    confirmedAt: z.string(),
    changedAt: z.string(),
    publishedAt: z.string().optional(),
    demo: z.boolean(),
    reason: z.string().optional(),
    pendingRevision: z.boolean().optional(),
    imported: z.string().optional(),
  })
  .meta({ id: 'ListingLine' });

export const RevisionView = z
  .object({
    id: z.string(),
    submitted: Stamp,
    changes: z.array(z.object({ path: z.string(), before: z.unknown().optional(), after: z.unknown().optional() })),
  })
  .meta({ id: 'RevisionView' });
