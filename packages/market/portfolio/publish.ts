import type { Actor } from '@sandan/kernel/actor';
import { Fault } from '@sandan/kernel/fault';
import { idOf } from '@sandan/kernel/id';
import * as z from 'zod';
import { shield } from '../contact/shield.ts';
import { isAbsent } from '../listing/content.ts';
import { visible } from '../listing/disclosure.ts';
import { fundingDuty, ownership, publicFunding } from '../listing/kinds/options.ts';
import { kindOf } from '../listing/kinds/registry.ts';
import type { Listing } from '../listing/listing.ts';
import { isTransferred } from '../listing/transfer.ts';
import { act, edit, reviewChecklist } from '../listing/verbs.ts';

/** Listings in one request; each is one write of its transaction. */
export const mostAtOnce = 50;

const keysOf = <T extends object>(options: T) => Object.keys(options) as [keyof T & string, ...(keyof T & string)[]];

/** What is said of all of them at once, where a listing does not say it itself. */
export const SharedAnswers = z
  .strictObject({
    ownership: z.enum(keysOf(ownership)),
    publicFunding: z.enum(keysOf(publicFunding)),
    fundingDuties: z.array(z.enum(keysOf(fundingDuty))).max(6),
  })
  .partial()
  .meta({ id: 'SharedAnswers' });

export const PublishOrder = z
  .strictObject({
    listings: z
      .array(z.strictObject({ id: idOf('listing'), version: z.int().positive() }))
      .min(1)
      .max(mostAtOnce)
      .refine((all) => new Set(all.map(({ id }) => id)).size === all.length, { message: 'field.duplicate' }),
    answers: SharedAnswers.optional(),
    checklist: z.array(z.enum(reviewChecklist)).max(reviewChecklist.length).default([]),
  })
  .meta({ id: 'PublishOrder' });
export type PublishOrder = z.infer<typeof PublishOrder>;

export const Published = z
  .object({
    id: idOf('listing'),
    result: z.enum(['published', 'submitted', 'unchanged', 'refused']),
    version: z.int().positive().optional(),
    /** Why it was refused, with the fields that are still open. */
    code: z.string().optional(),
    fields: z.array(z.object({ pointer: z.string(), code: z.string() })).optional(),
  })
  .meta({ id: 'PublishedListing' });
export type Published = z.infer<typeof Published>;

const filled = (listing: Listing, answers: PublishOrder['answers'], actor: Actor, now: Date): Listing => {
  const { attributes } = listing.content;
  const open = Object.entries(answers ?? {}).filter(([name, value]) => isAbsent(attributes[name]) && !isAbsent(value));
  if (open.length === 0) return listing;
  return edit(listing, { ...listing.content, attributes: { ...attributes, ...Object.fromEntries(open) } }, actor, now);
};

/** Whose word is enough for which: an organisation that is verified answers for its own listings, the desk reviews those of others. */
export type Word = 'own' | 'desk';

const shown = (listing: Listing) => {
  const { title, summary, attributes, keywords } = visible(kindOf(listing.kind), listing.content, 'public').content;
  return { title, summary, attributes, keywords };
};

/**
 * Brings one listing before the public as far as its owner may: published on the word of an owner who has ticked the points of the
 * review, else submitted for review. It becomes one next version. @throws Fault what is still open in it, or that stands against it
 */
export const publishOne = (
  listing: Listing,
  order: Pick<PublishOrder, 'answers' | 'checklist'>,
  word: Word,
  actor: Actor,
  now: Date,
): Listing => {
  if (word === 'own' && isTransferred(listing)) throw new Fault('conflict', 'listing.rightMoved');
  const ready =
    listing.state === 'submitted' ? listing : act(filled(listing, order.answers, actor, now), 'submit', 'owner', actor, now);
  const next = word === 'own' ? act(ready, 'publish', 'operator', actor, now, { checklist: order.checklist }) : ready;
  shield(shown(next), '/content');
  return { ...next, version: listing.version + 1 };
};

/** What becomes of each that was asked for; one that is refused stands in the way of no other. */
export const publishMany = (
  found: readonly Listing[],
  order: PublishOrder,
  word: Word,
  actor: Actor,
  now: Date,
): { results: Published[]; changed: Listing[] } => {
  const changed: Listing[] = [];
  const results = order.listings.map(({ id, version }): Published => {
    const listing = found.find((l) => l.id === id);
    if (!listing) return { id, result: 'refused', code: 'object.missing' };
    if (listing.state === 'published' || (listing.state === 'submitted' && word === 'desk'))
      return { id, result: 'unchanged', version: listing.version };
    if (listing.version !== version) return { id, result: 'refused', code: 'listing.stale', version: listing.version };
    try {
      const next = publishOne(listing, order, word, actor, now);
      changed.push(next);
      return { id, result: next.state === 'published' ? 'published' : 'submitted', version: next.version };
    } catch (fault) {
      if (!(fault instanceof Fault)) throw fault;
      const fields = fault.fields.map(({ pointer, code }) => ({ pointer, code }));
      return { id, result: 'refused', code: fault.code, version: listing.version, ...(fields.length > 0 ? { fields } : {}) };
    }
  });
  return { results, changed };
};
