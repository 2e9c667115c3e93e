import { idOf } from '@sandan/kernel/id';
import { Language } from '@sandan/kernel/text';
import * as z from 'zod';
import { Suspension } from './suspension.ts';

/** How a person wants notices: each as it comes, one mail a day, or none by mail. In-app notices always come. */
export const MailChoice = z.enum(['each', 'daily', 'none']).meta({ id: 'MailChoice' });
export type MailChoice = z.infer<typeof MailChoice>;

/** A person who can sign in; `subject` is the OpenID subject, `issuer#sub`. */
export const Person = z
  .object({
    id: idOf('person'),
    version: z.int().positive(),
    subject: z.string().max(300),
    name: z.string().trim().min(1).max(80),
    email: z.email().max(254),
    language: Language.default('ko'),
    mail: MailChoice.default('each'),
    /** Whether what the person watches is also told by mail; absent means yes. */
    watchMail: z.boolean().optional(),
    /** `erased`: nothing is left but a number. */
    status: z.enum(['active', 'suspended', 'erased']).default('active'),
    suspension: Suspension.optional(),
    demo: z.boolean().default(false),
    /** Since when the person has a second factor; absent means none. */
    secondFactor: z.iso.datetime().optional(),
    /** When the grace of a signer without a second factor ends. */
    factorDue: z.iso.datetime().optional(),
    /** Sign-ins up to this instant are worth nothing, but for the one session from which the others were ended. */
    signedOut: z.object({ at: z.iso.datetime(), except: idOf('session').optional() }).optional(),
    /** When the sign-in that told the address was made; an older one does not bring an older address back. */
    emailAt: z.iso.datetime().optional(),
    created: z.iso.datetime(),
  })
  .meta({ id: 'Person' });
export type Person = z.infer<typeof Person>;

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** The id of the person behind a sign-in: the first 130 bits of the SHA-256 of `issuer#sub` (32 bytes given). One sign-in, one person. */
export const personIdOf = (digest: Uint8Array): string => {
  let bits = 0n;
  for (const byte of digest.subarray(0, 17)) bits = (bits << 8n) | BigInt(byte);
  bits >>= 6n;
  let id = '';
  for (let i = 0; i < 26; i++) {
    id = alphabet.charAt(Number(bits & 31n)) + id;
    bits >>= 5n;
  }
  return `per_${id}`;
};

/**
 * What changes in a person when a sign-in tells another address: it is taken over if the issuer has seen that it is theirs, and no later
 * sign-in has told one already.
 */
export const addressFrom = (
  person: Person,
  told: { readonly email?: string; readonly emailVerified: boolean; readonly signedInAt: number },
): Pick<Person, 'email' | 'emailAt'> | undefined => {
  const email = told.email?.toLowerCase();
  const at = new Date(told.signedInAt * 1000).toISOString();
  if (!told.emailVerified || !email || email === person.email.toLowerCase() || at <= (person.emailAt ?? '')) return undefined;
  return { email, emailAt: at };
};
