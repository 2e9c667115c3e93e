import { Stamp } from '@sandan/kernel/actor';
import { Language } from '@sandan/kernel/text';
import * as z from 'zod';

export const refusedWhys = ['lost', 'doubled', 'moved', 'added', 'empty'] as const;

export const RefusedRendering = z
  .object({ why: z.enum(refusedWhys), words: z.array(z.string()).max(2000) })
  .meta({ id: 'RefusedRendering' });

/** Under what the answer to a question is known, which has no id of its own. */
export const answerIdOf = (questionId: string): string => `${questionId}-answer`;

/** What a machine made of one thing that was said, or why that is not shown. It is nobody's word: the original alone counts. */
export const Rendering = z.object({
  /** The message, `version-3` for the note of a version of a quotation, or the question with `-answer` for its answer. */
  id: z.string(),
  caseId: z.string(),
  version: z.int().positive(),
  /** Of the masked original and the language: a rendering of another text is none. */
  digest: z.string(),
  language: Language,
  text: z.string().optional(),
  refused: RefusedRendering.optional(),
  /** Who wrote the original: it goes with them. */
  by: Stamp,
  at: z.iso.datetime(),
});
export type Rendering = z.infer<typeof Rendering>;
