import { stamp } from '@sandan/kernel/actor';
import { Fault, invalidField } from '@sandan/kernel/fault';
import { newId } from '@sandan/kernel/id';
import { open, step } from '@sandan/kernel/process';
import { koreanDay } from '../calendar/date.ts';
import type { OrganisationType } from '../company/organisation.ts';
import type { Hand } from '../programme/hand.ts';
import { fitNote, type NoteContent } from './content.ts';
import { mostEditions, mostSteps, type NoteEdition, noteNext } from './edition.ts';
import type { NoteReason } from './note-names.ts';
import { type NoteAction, type NoteSide, noteProcess } from './process.ts';

/** Who writes such notes: agencies of programmes, research institutes, suppliers of technology, and the desk itself. */
const writers: readonly OrganisationType[] = ['agency', 'university', 'institute', 'exporter', 'operator'];
export const writesNotes = (type: OrganisationType): boolean => writers.includes(type);

interface Author {
  readonly organisationId: string;
  readonly personId: string;
}

const begun = (noteId: string, number: number, content: NoteContent, author: Author, hand: Hand, demo: boolean): NoteEdition => {
  const by = stamp(hand.actor, hand.now);
  return {
    noteId,
    number,
    version: 1,
    state: noteProcess.initial,
    organisationId: author.organisationId,
    authorId: author.personId,
    writers: [author.personId],
    content,
    patents: {},
    course: [],
    demo,
    created: by,
    changed: by,
  };
};

/** Begins a note. @throws Fault forbidden `note.notOffered` if such an organisation writes none */
export const draftNote = (
  content: NoteContent,
  author: Author & { readonly type: OrganisationType },
  hand: Hand,
  { id = newId('note', hand.now.getTime()), demo = false } = {},
): NoteEdition => {
  if (!writesNotes(author.type)) throw new Fault('forbidden', 'note.notOffered');
  return begun(id, 1, content, author, hand, demo);
};

const unfinished: readonly NoteEdition['state'][] = ['draft', 'submitted', 'changes_requested'];

/**
 * Begins the next edition with what the last that was published says.
 * @throws Fault conflict `note.open` while another is being written, `note.unpublished` where none was published
 */
export const nextEdition = (editions: readonly NoteEdition[], author: Author, hand: Hand): NoteEdition => {
  if (editions.some(({ state }) => unfinished.includes(state))) throw new Fault('conflict', 'note.open');
  const last = editions.find(({ state }) => state === 'published');
  const number = Math.max(0, ...editions.map((e) => e.number)) + 1;
  if (!last || number > mostEditions) throw new Fault('conflict', 'note.unpublished');
  return begun(last.noteId, number, last.content, author, hand, last.demo);
};

interface Said {
  readonly reason?: string | undefined;
  readonly text?: string | undefined;
}

const moved = (
  edition: NoteEdition,
  action: NoteAction,
  side: NoteSide,
  { actor, now }: Hand,
  { reason, text }: Said = {},
  change: Partial<NoteEdition> = {},
): NoteEdition => {
  const to = step(noteProcess, edition.state, action, side, reason);
  if (action === 'submit' && edition.course.length >= mostSteps) throw new Fault('conflict', 'note.tooLong');
  const by = stamp(actor, now);
  const why = reason as NoteReason | undefined;
  const line = { action, side, to, ...(why ? { reason: why } : {}), ...(text ? { text } : {}), at: by.at };
  return {
    ...edition,
    ...change,
    state: to,
    ...(why ? { reason: why } : {}),
    // Writing in it leaves no line: what counts is what was submitted.
    course: action === 'amend' ? edition.course : [...edition.course, line],
    version: edition.version + 1,
    changed: by,
  };
};

/** Writes it anew. `personId`: who writes. */
export const amendNote = (
  edition: NoteEdition,
  content: NoteContent,
  side: NoteSide,
  personId: string,
  hand: Hand,
): NoteEdition => moved(edition, 'amend', side, hand, {}, { content, writers: [...new Set([...edition.writers, personId])] });

/** Hands it to the desk. @throws Fault invalid `note.incomplete` with every statement that has no citation */
export const submitNote = (edition: NoteEdition, side: NoteSide, hand: Hand): NoteEdition => {
  const next = moved(edition, 'submit', side, hand);
  fitNote(edition.content, koreanDay(hand.now));
  return next;
};

export const recallNote = (edition: NoteEdition, side: NoteSide, hand: Hand): NoteEdition => moved(edition, 'recall', side, hand);

/** Nobody reviews what they wrote. @throws Fault forbidden `note.ownReview` */
const reviewing = ({ writers: wrote }: NoteEdition, reviewerId: string): void => {
  if (wrote.includes(reviewerId)) throw new Fault('forbidden', 'note.ownReview');
};

/** Gives it back. @throws Fault forbidden `note.ownReview`; invalid without a word on what is to be changed */
export const requestChanges = (
  edition: NoteEdition,
  text: string | undefined,
  side: NoteSide,
  reviewerId: string,
  hand: Hand,
) => {
  const next = moved(edition, 'requestChanges', side, hand, { text }, { reviewerId });
  reviewing(edition, reviewerId);
  if (!text) throw invalidField('/text', 'field.required');
  return next;
};

export interface Published {
  readonly edition: NoteEdition;
  /** The one before it, which is superseded. */
  readonly before?: NoteEdition;
}

/**
 * Publishes an edition in the name of its reviewer, and supersedes the one before it.
 * @throws Fault forbidden `note.ownReview`; invalid `note.incomplete` with every statement that has no citation
 */
export const publishNote = (
  edition: NoteEdition,
  last: NoteEdition | undefined,
  patents: Readonly<Record<string, string>>,
  side: NoteSide,
  reviewerId: string,
  hand: Hand,
): Published => {
  const next = moved(edition, 'publish', side, hand, {}, { reviewerId, patents, publishedAt: hand.now.toISOString() });
  reviewing(edition, reviewerId);
  fitNote(edition.content, koreanDay(hand.now));
  return { edition: next, ...(last ? { before: moved(last, 'supersede', 'reviewer', hand) } : {}) };
};

/** Takes it back, with a reason. */
export const withdrawNote = (edition: NoteEdition, said: Said, side: NoteSide, hand: Hand): NoteEdition =>
  moved(edition, 'withdraw', side, hand, said);

/** What a side can do now; `personId` reviews nothing that they wrote. */
export const noteActions = (edition: NoteEdition, sides: readonly NoteSide[], personId: string | undefined): NoteAction[] => {
  const all = sides.flatMap((side) => open(noteProcess, edition.state, side)).map((t) => t.action);
  const own = personId !== undefined && edition.writers.includes(personId);
  return [...new Set(all)].filter(
    (action) => action !== 'supersede' && !(own && (action === 'publish' || action === 'requestChanges')),
  );
};

const clock = { kind: 'service', name: 'clock' } as const;

/** Marks that the author is told that its day of review has passed; nothing before that day, and nothing twice. */
export const remindOfNote = (edition: NoteEdition, now: Date): NoteEdition | undefined => {
  if ((noteNext(edition) ?? '~') > now.toISOString()) return undefined;
  return moved(edition, 'remind', 'clock', { actor: clock, now }, {}, { remindedAt: now.toISOString() });
};
