import { missing } from '@sandan/kernel/fault';
import { idOf } from '@sandan/kernel/id';
import { answerIdOf } from '@sandan/market/conversation/rendering';
import { Attachment } from '@sandan/market/deal/entry';
import { type Room, RoomFile, RoomGroup, type RoomQuestion, RoomRight } from '@sandan/market/deal/room';
import { mayOpen, type RoomReader } from '@sandan/market/deal/room-verbs';
import type { DealParty, TechnologyDeal } from '@sandan/market/deal/technology';
import { stageOfDeal } from '@sandan/market/deal/technology-stage';
import * as z from 'zod';
import type { Caller } from './caller.ts';
import { rendered } from './conversation-answers.ts';
import { conversingInDeal, dealSideOf } from './deal-view.ts';
import type { World } from './world.ts';

/** The side on which the caller stands in a room; the desk does not look into rooms. @throws Fault missing */
export const partyOf = (deal: TechnologyDeal, caller: Caller): DealParty => {
  const side = dealSideOf(deal, caller);
  if (side === 'operator') throw missing('deal');
  return side;
};

export const readerOf = (deal: TechnologyDeal, caller: Caller): RoomReader => ({
  side: partyOf(deal, caller),
  email: caller.person?.email,
});

const Named = z.object({ id: z.string(), name: z.string() });

/** A file as a side sees it: its rights are its own side's alone to see. */
export const RoomFileView = z
  .object({
    id: idOf('media'),
    version: z.int(),
    state: RoomFile.shape.state,
    use: RoomFile.shape.use,
    side: RoomFile.shape.side,
    folder: z.string().optional(),
    file: Attachment.omit({ key: true }),
    markable: z.boolean(),
    may: z.enum(['none', 'view', 'download']),
    until: z.string().optional(),
    rights: z.array(RoomRight).optional(),
    at: z.string(),
  })
  .meta({ id: 'RoomFileView' });

export const fileView = (file: RoomFile, room: Room | undefined, deal: TechnologyDeal, caller: Caller, now: Date) => {
  const reader = readerOf(deal, caller);
  const { key: _, ...shown } = file.file;
  const own = file.side === reader.side;
  return {
    id: file.file.id,
    version: file.version,
    state: file.state,
    use: file.use,
    side: file.side,
    ...(file.folder ? { folder: file.folder } : {}),
    file: shown,
    markable: file.markable,
    may: mayOpen(file, room, deal, reader, now),
    ...(file.until ? { until: file.until } : {}),
    ...(own ? { rights: file.rights } : {}),
    at: file.created.at,
  };
};

const QuestionView = z.object({
  id: z.string(),
  version: z.int(),
  side: z.enum(['seller', 'buyer']),
  fileId: z.string().optional(),
  text: z.string(),
  by: Named.nullable(),
  at: z.string(),
  ...rendered,
  answer: z.object({ text: z.string(), by: Named.nullable(), at: z.string(), ...rendered }).optional(),
  mayAnswer: z.boolean(),
});

export const RoomView = z
  .object({
    version: z.int(),
    open: z.boolean(),
    side: z.enum(['seller', 'buyer']),
    folders: z.array(z.string()),
    groups: z.array(RoomGroup).optional(),
    files: z.array(RoomFileView),
    questions: z.array(QuestionView),
  })
  .meta({ id: 'RoomView' });

/** The room as one side sees it: of the other side's files those that it may open, of its own all that are not gone. */
export const roomView = async (
  world: World,
  deal: TechnologyDeal,
  { room, files, questions }: { room: Room | undefined; files: readonly RoomFile[]; questions: readonly RoomQuestion[] },
  caller: Caller,
  now: Date,
) => {
  const side = partyOf(deal, caller);
  const writers = questions.flatMap((q) => [q.by.actor, q.answer?.by.actor ?? '']).filter((id) => id.startsWith('per_'));
  const people = new Map((await world.stores.persons.many([...new Set(writers)])).map((p) => [p.id, { id: p.id, name: p.name }]));
  const person = (actor: string) => people.get(actor) ?? null;
  const shown = files
    .filter((f) => f.use === 'room' && f.state !== 'waiting')
    .map((f) => fileView(f, room, deal, caller, now))
    .filter((f) => f.may !== 'none' || f.side === side);
  const talk = await conversingInDeal(
    world,
    deal,
    questions.flatMap(({ text, answer }) => [text, ...(answer ? [answer.text] : [])]),
    caller,
  );
  const used = new Set(shown.map((f) => f.folder));
  const open = stageOfDeal(deal, now) === 'room';
  return {
    version: room?.version ?? 0,
    open,
    side,
    folders: (room?.folders ?? []).filter((f) => side === 'seller' || used.has(f)),
    ...(side === 'seller' ? { groups: room?.groups ?? [] } : {}),
    files: shown,
    questions: questions
      .filter((q) => !q.fileId || shown.some((f) => f.id === q.fileId) || q.side === side)
      .map(({ id, version, fileId, text, by, answer, side: asked }) => ({
        id,
        version,
        side: asked,
        ...(fileId ? { fileId } : {}),
        text,
        ...talk.said(id, text),
        by: person(by.actor),
        at: by.at,
        ...(answer
          ? {
              answer: {
                text: answer.text,
                ...talk.said(answerIdOf(id), answer.text),
                by: person(answer.by.actor),
                at: answer.by.at,
              },
            }
          : {}),
        mayAnswer: asked !== side && !answer,
      })),
  };
};
