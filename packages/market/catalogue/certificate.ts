import { idOf } from '@sandan/kernel/id';
import { localized } from '@sandan/kernel/text';
import * as z from 'zod';
import { Country } from '../company/country.ts';
import { claimSubjects, rightKinds } from './labels.ts';

const keys = <T extends string>(named: Readonly<Record<T, unknown>>) => Object.keys(named) as [T, ...T[]];
const Words = z.string().trim().min(1).max(120);

/** A certificate of the goods or of the works that make them; `fileId` names a document of the listing. */
export const Certificate = z
  .strictObject({
    name: Words,
    number: Words.optional(),
    body: Words.optional(),
    /** Where it counts; everywhere if empty. */
    countries: z.array(Country).max(60).default([]),
    issued: z.iso.date().optional(),
    /** The last day on which it holds. */
    expires: z.iso.date().optional(),
    fileId: idOf('media').optional(),
  })
  .meta({ id: 'Certificate' });
export type Certificate = z.infer<typeof Certificate>;

/** What the seller states of the offer itself, and until when the statement stands (UC9). */
export const Claim = z
  .strictObject({
    subject: z.enum(keys(claimSubjects)),
    statement: localized(500),
    /** Rule or test on which it rests. */
    basis: Words.optional(),
    stated: z.iso.date().optional(),
    expires: z.iso.date(),
    fileId: idOf('media').optional(),
  })
  .meta({ id: 'Claim' });
export type Claim = z.infer<typeof Claim>;

/** A trade agreement under which the goods have preferential origin, by which rule of it, and until when (UX16). */
export const Preference = z
  .strictObject({
    agreement: Words,
    /** Rule of origin that is met, as the agreement words it (`CTH`, `RVC 45`). */
    rule: Words,
    reference: Words.optional(),
    expires: z.iso.date().optional(),
  })
  .meta({ id: 'Preference' });
export type Preference = z.infer<typeof Preference>;

/** A registered right in the goods. */
export const Right = z.strictObject({ kind: z.enum(keys(rightKinds)), number: Words, country: Country }).meta({ id: 'Right' });
export type Right = z.infer<typeof Right>;
