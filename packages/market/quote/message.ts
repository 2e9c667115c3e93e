import { type Actor, Stamp, stamp } from '@sandan/kernel/actor';
import { invalidField } from '@sandan/kernel/fault';
import { idOf, newId } from '@sandan/kernel/id';
import { Language } from '@sandan/kernel/text';
import * as z from 'zod';
import { locks, type Name } from '../term-sheet/lock.ts';
import { type QuoteParty, quoteParties } from './quote.ts';

const Words = z.string().trim().min(1).max(4000);

/** What one side says, and the same in the other language, in which every figure, unit, rule, date and name stands as it was said. */
export const QuoteSaid = z
  .strictObject({
    text: Words,
    language: Language,
    translation: z.strictObject({ language: Language, text: Words }).optional(),
  })
  .meta({ id: 'QuoteSaid' });
export type QuoteSaid = z.infer<typeof QuoteSaid>;

/** A message between the two sides of a quotation; never changed. */
export const QuoteMessage = z
  .object({
    id: idOf('message'),
    quoteId: idOf('quote'),
    /** 1; one more once its words were erased. */
    version: z.int().positive(),
    side: z.enum(quoteParties),
    text: Words,
    language: Language,
    translation: z.object({ language: Language, text: Words }).optional(),
    by: Stamp,
  })
  .meta({ id: 'QuoteMessage' });
export type QuoteMessage = z.infer<typeof QuoteMessage>;

/**
 * Writes a message (UX19). A translation, whoever made it, is taken only if it says the same figures, units, Incoterms, dates, codes and
 * names as the original (N13); `names` is the glossary of the two sides.
 * @throws Fault invalid `request.invalid` with `contract.token` and what differs, or `message.language` where both are in one language
 */
export const writeMessage = (
  quoteId: string,
  side: QuoteParty,
  { text, language, translation }: QuoteSaid,
  names: readonly Name[],
  actor: Actor,
  now: Date,
): QuoteMessage => {
  if (translation) {
    if (translation.language === language) throw invalidField('/translation/language', 'message.language');
    locks.keep(text, translation.text, '/translation/text', names);
  }
  return {
    id: newId('message', now.getTime()),
    quoteId,
    version: 1,
    side,
    text,
    language,
    ...(translation ? { translation } : {}),
    by: stamp(actor, now),
  };
};
