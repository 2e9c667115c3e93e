import { type Actor, stamp } from '@sandan/kernel/actor';
import { Fault, invalidField } from '@sandan/kernel/fault';
import { newId } from '@sandan/kernel/id';
import type * as z from 'zod';
import { type AnnouncedAttachment, attach } from './attachment.ts';
import { everyone, type Folder, type Room, type RoomFile, type RoomGroup, type RoomQuestion, type RoomRight } from './room.ts';
import { type DealParty, isLive, type TechnologyDeal } from './technology.ts';
import { stageOfDeal } from './technology-stage.ts';

/** Who wants to open a file. */
export interface RoomReader {
  readonly side: DealParty;
  readonly email?: string | undefined;
}

const ranks = ['none', 'view', 'download'] as const;
export type May = (typeof ranks)[number];

/** The most that the rights give to a reader. */
const granted = (rights: readonly RoomRight[], room: Pick<Room, 'groups'> | undefined, email: string | undefined): May => {
  const address = email?.toLowerCase();
  const groups = room?.groups.filter((g) => address !== undefined && g.emails.includes(address)).map((g) => g.id) ?? [];
  const held = rights.filter((r) => r.group === everyone || groups.includes(r.group)).map((r) => ranks.indexOf(r.may));
  return ranks[Math.max(0, ...held)] ?? 'none';
};

/**
 * What a reader may do with a file at a moment. Its own side may take it along; the other side, while the room is open to it, what its
 * groups may, until the file's time is over. The text of an agreement is open to both.
 */
export const mayOpen = (
  file: RoomFile,
  room: Pick<Room, 'groups'> | undefined,
  deal: TechnologyDeal,
  reader: RoomReader,
  now: Date,
): May => {
  if (file.state !== 'ready') return 'none';
  if (file.side === reader.side) return 'download';
  if (file.use === 'nda') return isLive(deal) ? 'download' : 'none';
  if (stageOfDeal(deal, now) !== 'room' || (file.until !== undefined && file.until <= now.toISOString())) return 'none';
  return granted(file.rights, room, reader.email);
};

/** @throws Fault conflict `room.closed` once the deal is over */
const live = (deal: TechnologyDeal): void => {
  if (!isLive(deal)) throw new Fault('conflict', 'room.closed');
};

export interface Placed {
  readonly folder?: z.infer<typeof Folder> | undefined;
  readonly rights: readonly RoomRight[];
  readonly until?: string | undefined;
}

/** @throws Fault invalid `room.folder`, `room.group`, `room.until` */
const placed = ({ folder, rights, until }: Placed, room: Room | undefined, now: Date) => {
  if (folder && !room?.folders.includes(folder)) throw invalidField('/folder', 'room.folder');
  for (const [n, { group }] of rights.entries())
    if (group !== everyone && !room?.groups.some((g) => g.id === group)) throw invalidField(`/rights/${n}/group`, 'room.group');
  if (until && until <= now.toISOString()) throw invalidField('/until', 'room.until');
  return { ...(folder ? { folder } : {}), rights: [...rights], ...(until ? { until } : {}) };
};

/** The file that an announced one will be. @throws Fault of `attach` and `placed`; conflict `room.closed` */
export const announceFile = (
  deal: TechnologyDeal,
  room: Room | undefined,
  announced: AnnouncedAttachment,
  where: Placed & { readonly use: RoomFile['use'] },
  side: DealParty,
  actor: Actor,
  now: Date,
): RoomFile => {
  live(deal);
  const by = stamp(actor, now);
  const id = newId('media', now.getTime());
  const file = { ...attach(deal.id, id, announced), key: `deals/${deal.id}/${id}` };
  return {
    dealId: deal.id,
    version: 1,
    state: 'waiting',
    use: where.use,
    side,
    file,
    markable: false,
    ...placed(where, room, now),
    created: by,
    changed: by,
  };
};

/** What has no marked copy cannot be given to be looked at alone. @throws Fault invalid `room.unmarkable` */
const givable = (file: RoomFile): RoomFile => {
  const n = file.rights.findIndex((r) => r.may === 'view');
  if (!file.markable && n >= 0) throw invalidField(`/rights/${n}/may`, 'room.unmarkable');
  return file;
};

/** The file has come, and its content was checked. */
export const arriveFile = (file: RoomFile, markable: boolean, actor: Actor, now: Date): RoomFile => ({
  ...file,
  version: file.version + 1,
  state: 'ready',
  markable,
  // What was meant to be looked at and cannot be marked is kept from the other side until its owner decides.
  rights: markable ? file.rights : file.rights.filter((r) => r.may === 'download'),
  changed: stamp(actor, now),
});

/** Gives a file another place, other rights or another end. @throws Fault as for a new one; conflict `room.closed`, `room.revoked` */
export const changeFile = (
  file: RoomFile,
  deal: TechnologyDeal,
  room: Room | undefined,
  where: Placed,
  actor: Actor,
  now: Date,
): RoomFile => {
  live(deal);
  if (file.state === 'revoked') throw new Fault('conflict', 'room.revoked');
  const { folder: _, until: __, rights: ___, ...rest } = file;
  return givable({ ...rest, version: file.version + 1, ...placed(where, room, now), changed: stamp(actor, now) });
};

/** Takes a file back; from the next request on nobody of the other side opens it. */
export const revokeFile = (file: RoomFile, actor: Actor, now: Date): RoomFile => ({
  ...file,
  version: file.version + 1,
  state: 'revoked',
  changed: stamp(actor, now),
});

/** Orders the room anew. @throws Fault invalid `room.groupTwice`; conflict `room.closed` */
export const orderRoom = (
  deal: TechnologyDeal,
  before: Room | undefined,
  { folders, groups }: { readonly folders: readonly string[]; readonly groups: readonly RoomGroup[] },
  actor: Actor,
  now: Date,
): Room => {
  live(deal);
  const twice = groups.findIndex((g, n) => g.id === everyone || groups.findIndex((other) => other.id === g.id) !== n);
  if (twice >= 0) throw invalidField(`/groups/${twice}/id`, 'room.groupTwice');
  return {
    dealId: deal.id,
    version: (before?.version ?? 0) + 1,
    folders: [...new Set(folders)],
    groups: [...groups],
    changed: stamp(actor, now),
  };
};

/** Asks the other side. @throws Fault conflict `room.closed` where the room is not open */
export const askInRoom = (
  deal: TechnologyDeal,
  said: { readonly text: string; readonly fileId?: string | undefined },
  side: DealParty,
  actor: Actor,
  now: Date,
): RoomQuestion => {
  if (stageOfDeal(deal, now) !== 'room') throw new Fault('conflict', 'room.closed');
  const { text, fileId } = said;
  const id = newId('message', now.getTime());
  return { id, version: 1, dealId: deal.id, ...(fileId ? { fileId } : {}), side, text, by: stamp(actor, now) };
};

/** Answers a question of the other side. @throws Fault conflict `room.answered`, `room.ownQuestion`, `room.closed` */
export const answerInRoom = (
  question: RoomQuestion,
  deal: TechnologyDeal,
  text: string,
  side: DealParty,
  actor: Actor,
  now: Date,
): RoomQuestion => {
  live(deal);
  if (question.side === side) throw new Fault('conflict', 'room.ownQuestion');
  if (question.answer) throw new Fault('conflict', 'room.answered');
  return { ...question, version: question.version + 1, answer: { text, by: stamp(actor, now) } };
};

/** The line across a marked copy: who reads it, when (in Korea), and in which deal. */
export const watermark = (reader: string, deal: Pick<TechnologyDeal, 'number'>, now: Date): string => {
  const time = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Seoul', dateStyle: 'short', timeStyle: 'medium' }).format(now);
  return `${reader}  ${time} KST  ${deal.number}`;
};
