import { Stamp } from '@sandan/kernel/actor';
import { idOf } from '@sandan/kernel/id';
import { process } from '@sandan/kernel/process';
import { localized } from '@sandan/kernel/text';
import * as z from 'zod';
import { type AttributeValue, Stage } from './attribute.ts';
import { kindNames } from './kinds/registry.ts';

/** Life of a listing. A pending revision runs beside it and never changes the state. */
export const listingProcess = process({
  name: 'listing',
  states: ['draft', 'submitted', 'changes_requested', 'published', 'suspended', 'archived'],
  initial: 'draft',
  final: ['archived'],
  transitions: [
    { from: ['draft', 'changes_requested'], action: 'submit', by: 'owner', to: 'submitted' },
    { from: 'submitted', action: 'withdraw', by: 'owner', to: 'draft' },
    { from: 'submitted', action: 'request_changes', by: 'operator', to: 'changes_requested' },
    { from: 'submitted', action: 'publish', by: 'operator', to: 'published', guard: 'listing.checklist' },
    {
      from: 'published',
      action: 'suspend',
      by: ['operator', 'clock'],
      to: 'suspended',
      reasons: ['legal_status', 'control', 'verification', 'outage', 'stale', 'report'],
    },
    { from: 'published', action: 'pause', by: 'owner', to: 'suspended', reasons: ['outage', 'owner'] },
    { from: 'suspended', action: 'resume', by: ['operator', 'owner', 'clock'], to: 'published' },
    { from: ['draft', 'changes_requested', 'published', 'suspended'], action: 'archive', by: 'owner', to: 'archived' },
    { from: ['published', 'suspended'], action: 'archive', by: ['clock', 'operator'], to: 'archived', timer: 'freshness' },
  ],
});
export type ListingState = (typeof listingProcess)['states'][number];
export type ListingAction = (typeof listingProcess)['transitions'][number]['action'];
export const ListingState = z.enum(listingProcess.states);

/** A code of a classification: IPC `H01M 10/0525`, HS `848180`, KSIC `29133`. */
export const Code = z
  .object({ scheme: z.enum(['ipc', 'hs', 'ksic']), code: z.string().trim().min(1).max(20) })
  .meta({ id: 'Code' });
export type Code = z.infer<typeof Code>;

/** A file of a listing; its bytes lie in the object store under `key`. */
export const Media = z
  .object({
    id: idOf('media'),
    kind: z.enum(['image', 'document']),
    name: z.string().trim().min(1).max(200),
    type: z.string().max(100),
    bytes: z.int().positive(),
    /** SHA-256 of the content, hex. */
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
    alt: localized(200).optional(),
    stage: Stage,
    key: z.string(),
    /** Of a picture that a list named by its address: where it was fetched, and what it was there (HTTP `ETag`). Its owner's alone. */
    origin: z.object({ url: z.string().max(500), etag: z.string().max(200).optional() }).optional(),
  })
  .meta({ id: 'Media' });
export type Media = z.infer<typeof Media>;

/** Where a record came from: an outside source, its id there, when it was fetched, and what the source last said. */
export const Provenance = z
  .object({
    source: z.string(),
    sourceId: z.string(),
    fetchedAt: z.iso.datetime(),
    /** Its page there, for people. */
    url: z
      .url({ protocol: /^https?$/ })
      .max(500)
      .optional(),
    /** Hash of the mapped source record: an unchanged record changes nothing. */
    digest: z.string(),
    /** The values last taken from the source by path; where a listing differs from them, the owner has edited. */
    taken: z.record(z.string(), z.unknown()),
  })
  .meta({ id: 'Provenance' });
export type Provenance = z.infer<typeof Provenance>;

/**
 * An assignment of the right behind a listing that a source reported: from which day, and who answered for it since. Until then the
 * one who offers it may not be its owner any more.
 */
export const Transfer = z
  .object({
    on: z.iso.date(),
    reportedAt: z.iso.datetime(),
    cleared: z.object({ by: z.enum(['desk', 'new_owner']), at: z.iso.datetime() }).optional(),
  })
  .meta({ id: 'ListingTransfer' });
export type Transfer = z.infer<typeof Transfer>;

/** What its owner writes: the part that a revision can change. */
export const ListingContent = z
  .object({
    title: localized(300),
    summary: localized(6000).optional(),
    codes: z.array(Code).max(20).default([]),
    attributes: z.record(z.string().max(40), z.unknown() as z.ZodType<AttributeValue>).default({}),
    keywords: z.array(z.string().trim().min(1).max(60)).max(30).default([]),
    /** Stages set by the owner for single fields, by name (`summary`, `attributes.pressure`). */
    stages: z.record(z.string().max(60), Stage).default({}),
    media: z.array(Media).max(30).default([]),
    place: z.object({ country: z.string().regex(/^[A-Z]{2}$/), region: z.string().max(80).optional() }).optional(),
    /** The owner is not to be known; see `anonymity.ts`. */
    anonymous: z.boolean().optional(),
  })
  .meta({ id: 'ListingContent' });
export type ListingContent = z.infer<typeof ListingContent>;

/** A change proposed to a published listing, which stays as it is until the revision is confirmed. */
export const Revision = z
  .object({ id: idOf('revision'), content: ListingContent, submitted: Stamp, baseVersion: z.int().positive() })
  .meta({ id: 'Revision' });
export type Revision = z.infer<typeof Revision>;

/** Reviews kept with a listing, the newest; all of them stay in the audit. */
export const maxReviews = 20;

export const Review = z.object({
  by: Stamp,
  decision: z.string(),
  note: z.string().max(1000).optional(),
  checklist: z.array(z.string()).optional(),
});

export const Listing = z
  .object({
    id: idOf('listing'),
    version: z.int().positive(),
    kind: z.enum(kindNames),
    ownerId: idOf('organisation'),
    state: ListingState,
    reason: z.string().optional(),
    content: ListingContent,
    revision: Revision.optional(),
    reviews: z.array(Review).max(maxReviews).default([]),
    provenance: Provenance.optional(),
    transfer: Transfer.optional(),
    /** Last time the owner said that all of it still holds. */
    confirmedAt: z.iso.datetime(),
    remindedAt: z.iso.datetime().optional(),
    publishedAt: z.iso.datetime().optional(),
    demo: z.boolean().default(false),
    created: Stamp,
    changed: Stamp,
  })
  .meta({ id: 'Listing' });
export type Listing = z.infer<typeof Listing>;
