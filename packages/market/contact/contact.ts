import { Stamp } from '@sandan/kernel/actor';
import { Fault, invalidField } from '@sandan/kernel/fault';
import { idOf } from '@sandan/kernel/id';
import { Language, localized } from '@sandan/kernel/text';
import * as z from 'zod';
import type { Level } from '../company/standing.ts';

/** Most contacts of one organisation. */
export const maxContacts = 20;

/**
 * What an organisation keeps of a person to speak to. Everyone may know that there is one, for what and in which languages; who it
 * is and how to reach them is revealed one by one.
 */
export const ContactDetails = z
  .strictObject({
    name: z.string().trim().min(1).max(80),
    title: localized(80).optional(),
    email: z.email().max(254).optional(),
    phone: z
      .string()
      .trim()
      .regex(/^\+?[\d ()-]{7,24}$/, { message: 'contact.phone' })
      .optional(),
    messenger: z.string().trim().min(2).max(80).optional(),
  })
  .refine((c) => c.email ?? c.phone ?? c.messenger, { message: 'contact.unreachable', path: ['email'] })
  .meta({ id: 'ContactDetails' });
export type ContactDetails = z.infer<typeof ContactDetails>;

export const ContactProfile = z
  .strictObject({
    /** What one speaks to them about (수출 상담, 기술이전). Public, and so without names or numbers. */
    about: localized(60),
    languages: z
      .array(Language.or(z.enum(['zh', 'ja', 'de', 'es', 'vi', 'ar'])))
      .min(1)
      .max(6),
    details: ContactDetails,
  })
  .meta({ id: 'ContactProfile' });
export type ContactProfile = z.infer<typeof ContactProfile>;

export const Contact = z
  .object({
    id: idOf('contact'),
    version: z.int().positive(),
    organisationId: idOf('organisation'),
    about: ContactProfile.shape.about,
    languages: ContactProfile.shape.languages,
    /** `ContactDetails` as the vault sealed them: they lie nowhere in clear. */
    sealed: z.string(),
    demo: z.boolean().default(false),
    changed: Stamp,
  })
  .meta({ id: 'Contact' });
export type Contact = z.infer<typeof Contact>;

/** That one person was shown one contact: for its owner to see, and so that seeing it again costs nothing. */
export const Reveal = z
  .object({
    version: z.int().positive(),
    contactId: idOf('contact'),
    ownerId: idOf('organisation'),
    personId: idOf('person'),
    organisationId: idOf('organisation'),
    at: z.iso.datetime(),
    until: z.iso.datetime(),
    /** How often it was revealed to them. */
    times: z.int().positive(),
  })
  .meta({ id: 'Reveal' });
export type Reveal = z.infer<typeof Reveal>;

/** How long a contact stays revealed to a person, in days. */
export const revealDays = 30;

/** How many contacts may be revealed in a day (Seoul), by the level of the organisation that asks: to one person, and to all of them. */
export const revealsPerDay: Readonly<Record<0 | Level, { readonly person: number; readonly organisation: number }>> = {
  0: { person: 0, organisation: 0 },
  1: { person: 10, organisation: 20 },
  2: { person: 30, organisation: 60 },
  3: { person: 60, organisation: 120 },
};

/**
 * Reveals a contact to a person of a verified organisation for thirty days. `counts` says whether it is a new one, which the quota of
 * the day must have room for.
 * @throws Fault forbidden `contact.unverified`; invalid field if it is their own
 */
export const reveal = (
  contact: Contact,
  level: 0 | Level,
  by: { readonly personId: string; readonly organisationId: string },
  before: Reveal | undefined,
  now: Date,
): { readonly reveal: Reveal; readonly counts: boolean } => {
  if (contact.organisationId === by.organisationId) throw invalidField('/id', 'contact.own');
  if (level === 0) throw new Fault('forbidden', 'contact.unverified');
  const at = now.toISOString();
  if (before && before.until > at) return { reveal: before, counts: false };
  const until = new Date(now.getTime() + revealDays * 86_400_000).toISOString();
  const { id: contactId, organisationId: ownerId } = contact;
  return {
    reveal: { version: (before?.version ?? 0) + 1, contactId, ownerId, ...by, at, until, times: (before?.times ?? 0) + 1 },
    counts: true,
  };
};
