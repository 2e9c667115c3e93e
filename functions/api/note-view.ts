import { missing } from '@sandan/kernel/fault';
import { koreanDay } from '@sandan/market/calendar/date';
import { isOutdated, isShown, NoteEdition } from '@sandan/market/note/edition';
import type { NoteSide } from '@sandan/market/note/process';
import { noteActions } from '@sandan/market/note/verbs';
import { allows, type Relation } from '@sandan/market/policy';
import * as z from 'zod';
import { Party } from './answers.ts';
import { house, namesOf } from './between.ts';
import type { Caller } from './caller.ts';
import type { Call } from './endpoint.ts';
import { faceOf } from './face.ts';
import type { World } from './world.ts';

export const NoteLine = NoteEdition.pick({ number: true, version: true, state: true, publishedAt: true, demo: true })
  .extend({
    id: z.string(),
    ...NoteEdition.shape.content.pick({
      title: true,
      summary: true,
      subject: true,
      codes: true,
      countries: true,
      reviewBy: true,
    }).shape,
    /** Its day of review has passed. */
    outdated: z.boolean(),
    author: Party,
    changedAt: z.iso.datetime(),
  })
  .meta({ id: 'NoteLine' });

const Stated = NoteEdition.shape.content.shape.statements.element.extend({
  /** The listing that holds the record of its patent, where one is known. */
  listingId: z.string().optional(),
});

export const NoteView = NoteLine.extend({
  reason: NoteEdition.shape.reason,
  statements: z.array(Stated),
  author: Party.extend({ person: z.string() }),
  reviewer: z.object({ person: z.string() }).optional(),
  editions: z.array(z.object({ number: z.int(), state: NoteEdition.shape.state, publishedAt: z.iso.datetime().optional() })),
  /** For those who write or review it. */
  course: NoteEdition.shape.course,
  actions: z.array(z.string()),
  /** The caller's organisation writes it. */
  own: z.boolean(),
}).meta({ id: 'NoteView' });

/** Whether the organisation that writes it stands in the market: of a suspended one nothing is public. */
const isStanding = async (world: World, { organisationId }: NoteEdition): Promise<boolean> =>
  (await faceOf(world, organisationId))?.status === 'active';

/** Those of them whose organisations stand in the market. */
export const standingNotes = async (world: World, all: readonly NoteEdition[]): Promise<NoteEdition[]> => {
  const standing = await Promise.all(all.map((edition) => isStanding(world, edition)));
  return all.filter((_, n) => standing[n]);
};

/**
 * How the caller stands to an edition of these: of the organisation that writes it, or one of all; nobody else sees what is not shown, or what
 * a suspended organisation has written.
 */
export const relationToNote = async (
  world: World,
  edition: NoteEdition | undefined,
  editions: readonly NoteEdition[],
  caller: Caller,
): Promise<Relation> => {
  if (edition && edition.organisationId === caller.organisation?.id) return 'organisation';
  return edition && isShown(edition, editions) && (await isStanding(world, edition)) ? 'public' : 'other';
};

/** The sides on which the caller may act: those who write it, and the desk. */
export const noteSidesOf = (edition: NoteEdition, caller: Caller): NoteSide[] => [
  ...(edition.organisationId === caller.organisation?.id ? (['author'] as const) : []),
  ...(allows('noteEditions.act', caller.actor, 'other') ? (['reviewer'] as const) : []),
];

/** An edition for whoever may do this with it; the desk sees nothing that was never handed to it. @throws Fault missing */
export const editionFor = async (
  { permit, caller, world }: Pick<Call<unknown, unknown, unknown>, 'permit' | 'caller' | 'world'>,
  noteId: string,
  number: number,
): Promise<NoteEdition> => {
  const edition = await world.stores.notes.edition(noteId, number);
  const editions = edition?.state === 'superseded' ? await world.stores.notes.of(noteId) : [];
  const relation = await relationToNote(world, edition, editions, caller);
  permit(relation);
  const handed = edition?.course.some(({ action }) => action === 'submit');
  if (!edition || (relation === 'other' && !handed)) throw missing('note');
  return edition;
};

const lineOf = (e: NoteEdition, now: Date) => {
  const { title, summary, subject, codes, countries, reviewBy } = e.content;
  return {
    id: e.noteId,
    number: e.number,
    version: e.version,
    state: e.state,
    ...(e.publishedAt ? { publishedAt: e.publishedAt } : {}),
    ...{ title, subject, codes, countries, reviewBy, demo: e.demo },
    ...(summary ? { summary } : {}),
    outdated: e.state === 'published' && isOutdated(e, koreanDay(now)),
    changedAt: e.changed.at,
  };
};

export const noteLines = (world: World, all: readonly NoteEdition[], now: Date): Promise<z.infer<typeof NoteLine>[]> =>
  Promise.all(all.map(async (e) => ({ ...lineOf(e, now), author: await house(world, e.organisationId) })));

export const noteView = async (world: World, e: NoteEdition, caller: Caller, now: Date): Promise<z.infer<typeof NoteView>> => {
  const own = e.organisationId === caller.organisation?.id;
  const sides = noteSidesOf(e, caller);
  const [author, person, editions] = await Promise.all([
    house(world, e.organisationId),
    namesOf(world, [e.authorId, e.reviewerId]),
    world.stores.notes.of(e.noteId),
  ]);
  return {
    ...lineOf(e, now),
    ...(e.reason ? { reason: e.reason } : {}),
    statements: e.content.statements.map((statement) => {
      const listingId = statement.number && e.patents[statement.number];
      return { ...statement, ...(listingId ? { listingId } : {}) };
    }),
    author: { ...author, person: person(e.authorId).name },
    ...(e.reviewerId ? { reviewer: { person: person(e.reviewerId).name } } : {}),
    editions: editions
      .filter((one) => own || isShown(one, editions))
      .map(({ number, state, publishedAt }) => ({ number, state, ...(publishedAt ? { publishedAt } : {}) })),
    course: sides.length > 0 ? e.course : [],
    actions: noteActions(e, sides, caller.person?.id).filter((action) => action !== 'remind'),
    own,
  };
};
