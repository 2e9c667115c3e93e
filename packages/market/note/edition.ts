import { Stamp } from '@sandan/kernel/actor';
import { idOf } from '@sandan/kernel/id';
import * as z from 'zod';
import { plusDays } from '../calendar/date.ts';
import { startOf } from '../royalty/books.ts';
import { NoteContent } from './content.ts';
import { noteReasonNames } from './note-names.ts';
import { NoteState, noteProcess, noteSides } from './process.ts';

export const mostEditions = 100;
/** Steps of one edition that are kept. */
export const mostSteps = 40;

export const NoteStep = z.object({
  action: z.enum(noteProcess.transitions.map((t) => t.action)),
  side: z.enum(noteSides),
  to: NoteState,
  reason: z.enum(noteReasonNames).optional(),
  text: z.string().max(2000).optional(),
  at: z.iso.datetime(),
});

/** One edition of a note; the note itself is what its editions have in common. */
export const NoteEdition = z
  .object({
    noteId: idOf('note'),
    number: z.int().min(1).max(mostEditions),
    version: z.int().positive(),
    state: NoteState,
    reason: z.enum(noteReasonNames).optional(),
    organisationId: idOf('organisation'),
    authorId: idOf('person'),
    /** All who wrote in it: none of them reviews it. */
    writers: z.array(idOf('person')).max(500),
    reviewerId: idOf('person').optional(),
    content: NoteContent,
    /** Listings that hold the records of its patents, by the number as it stands in the note; found when it was published. */
    patents: z.record(z.string(), idOf('listing')).default({}),
    course: z.array(NoteStep).max(mostSteps + 10),
    publishedAt: z.iso.datetime().optional(),
    remindedAt: z.iso.datetime().optional(),
    demo: z.boolean().default(false),
    created: Stamp,
    changed: Stamp,
  })
  .meta({ id: 'NoteEdition' });
export type NoteEdition = z.infer<typeof NoteEdition>;

type Standing = Pick<NoteEdition, 'number' | 'state' | 'reason' | 'publishedAt'>;

/**
 * Whether everybody may see it: it is published, or was until a later one came. Editions begin with what the one before them says, so where a
 * later one that was published was withdrawn for the rights of others, nobody is shown an earlier one.
 */
export const isShown = ({ number, state }: Standing, editions: readonly Standing[]): boolean =>
  state === 'published' ||
  (state === 'superseded' &&
    !editions.some((e) => e.number > number && e.state === 'withdrawn' && e.reason === 'rights' && e.publishedAt !== undefined));

/** Whether its day of review has passed. */
export const isOutdated = ({ content }: Pick<NoteEdition, 'content'>, today: string): boolean => content.reviewBy < today;

/** When the clock tells the author that the day of review has passed, if that is to come. */
export const noteNext = ({ state, remindedAt, content }: NoteEdition): string | undefined =>
  state === 'published' && !remindedAt ? startOf(plusDays(content.reviewBy, 1)) : undefined;
