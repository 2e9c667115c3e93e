import { Language } from '@sandan/kernel/text';
import { RefusedRendering } from '@sandan/market/conversation/rendering';
import * as z from 'zod';

/** What was said as it reads in the other language. The original alone counts. */
export const RenderingView = z
  .object({
    language: Language,
    /** `machine`: a machine translation. `words`: no translation, only what its words are called. */
    by: z.enum(['machine', 'words']),
    /** Absent where it is refused, since it altered what may not be altered. */
    text: z.string().optional(),
    refused: RefusedRendering.optional(),
    /** Pairs of the glossary that were used. */
    terms: z.array(z.object({ ko: z.string(), en: z.string() })),
    /** Figures and days that are written in Hangul, and how they are read. */
    figures: z.array(z.object({ text: z.string(), means: z.string() })),
  })
  .meta({ id: 'RenderingView' });

/** What stands beside a text that somebody wrote. */
export const rendered = { language: Language.optional(), rendering: RenderingView.optional() };

export const GlossaryView = z
  .object({
    caseId: z.string(),
    /** Grows with each change. */
    version: z.int().nonnegative(),
    pairs: z.array(
      z.object({
        id: z.string(),
        ko: z.string(),
        en: z.string(),
        at: z.string(),
        /** Whether the caller's own side added it. */
        own: z.boolean(),
      }),
    ),
  })
  .meta({ id: 'GlossaryView' });

export const ConversationView = z
  .object({
    /** Whether the two need two languages: one of them is abroad, or both languages are written. */
    bilingual: z.boolean(),
    glossary: GlossaryView,
  })
  .meta({ id: 'ConversationView' });
