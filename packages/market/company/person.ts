import { idOf } from '@sandan/kernel/id';
import { Language } from '@sandan/kernel/text';
import * as z from 'zod';

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
    status: z.enum(['active', 'suspended']).default('active'),
    demo: z.boolean().default(false),
    created: z.iso.datetime(),
  })
  .meta({ id: 'Person' });
export type Person = z.infer<typeof Person>;
