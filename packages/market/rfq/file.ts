import { type Actor, Stamp, stamp } from '@sandan/kernel/actor';
import { Fault, invalidField } from '@sandan/kernel/fault';
import { idOf } from '@sandan/kernel/id';
import * as z from 'zod';
import { AnnouncedAttachment, attach } from '../deal/attachment.ts';
import { Attachment } from '../deal/entry.ts';
import { RfqLine } from './content.ts';
import type { Rfq } from './rfq.ts';
import { moveRfq, type RfqMove } from './rfq-verbs.ts';

/** Files that one line can have: a drawing, its model, a standard of the house. */
export const mostFiles = 5;

/** A specification of one line, as a file; read by whoever may read the request. Nobody is shown it before its content was checked. */
export const RfqFile = z.object({
  version: z.int().positive(),
  rfqId: idOf('rfq'),
  line: RfqLine.shape.number,
  state: z.enum(['waiting', 'ready']),
  file: Attachment,
  by: Stamp,
});
export type RfqFile = z.infer<typeof RfqFile>;

/** How long an announced file keeps a place: longer than the form stands open that it is uploaded with. */
const placeMs = 3_600_000;

/** Files that the request still has; those that went with their lines do not come back when a line takes the number of theirs. */
export const heldFiles = ({ droppedFiles = [] }: Pick<Rfq, 'droppedFiles'>, files: readonly RfqFile[]): RfqFile[] =>
  droppedFiles.length === 0 ? [...files] : files.filter(({ file }) => !droppedFiles.includes(file.id));

/** Files that one transaction deletes beside all else that it writes. */
const mostDropped = 80;

/** A request whose lines were written anew, the files of lines that are gone, and which of these are deleted now; the others wait for the next change. */
export const dropFiles = (
  rfq: Rfq,
  files: readonly RfqFile[],
): { readonly rfq: Rfq; readonly gone: readonly RfqFile[]; readonly deleted: readonly RfqFile[] } => {
  const { droppedFiles, ...rest } = rfq;
  const gone = files.filter(
    ({ line, file }) => droppedFiles?.includes(file.id) || !rfq.content.lines.some((l) => l.number === line),
  );
  const left = gone.slice(mostDropped).map(({ file }) => file.id);
  return { rfq: left.length > 0 ? { ...rest, droppedFiles: left } : rest, gone, deleted: gone.slice(0, mostDropped) };
};

/** Whether a line has all the files it can have, with those that may still arrive. */
const isFull = (held: readonly RfqFile[], line: number, now: Date): boolean =>
  held.filter((f) => f.line === line && (f.state === 'ready' || now.getTime() - Date.parse(f.by.at) < placeMs)).length >=
  mostFiles;

const full = (rfq: Pick<Rfq, 'id'>): Fault => new Fault('conflict', 'rfq.filesFull', rfq.id, { params: { count: mostFiles } });

/** A specification that is announced before it is uploaded. */
export const AnnouncedRfqFile = AnnouncedAttachment.extend({ line: RfqLine.shape.number }).meta({ id: 'AnnouncedRfqFile' });
export type AnnouncedRfqFile = z.infer<typeof AnnouncedRfqFile>;

/** Suppliers all quote for the same: what lies before them gets no other drawing. @throws Fault conflict `rfq.filesClosed` */
export const takesFiles = ({ state }: Pick<Rfq, 'state'>): void => {
  if (state !== 'draft') throw new Fault('conflict', 'rfq.filesClosed', state);
};

/**
 * The file that an announced one will be. @throws Fault conflict `rfq.filesClosed`, `rfq.filesFull`; invalid field `line` `quote.unknownLine`,
 * and as `attach`
 */
export const announceFile = (
  rfq: Rfq,
  held: readonly RfqFile[],
  { line, ...announced }: AnnouncedRfqFile,
  id: string,
  actor: Actor,
  now: Date,
): RfqFile => {
  takesFiles(rfq);
  if (!rfq.content.lines.some((l) => l.number === line)) throw invalidField('/line', 'quote.unknownLine');
  if (isFull(heldFiles(rfq, held), line, now)) throw full(rfq);
  const file = { ...attach(rfq.id, id, announced), key: `rfqs/${rfq.id}/${id}` };
  return { version: 1, rfqId: rfq.id, line, state: 'waiting', file, by: stamp(actor, now) };
};

/** The file once it has come; its place may have gone to another if it was long under way. @throws Fault conflict `rfq.filesClosed`, `rfq.filesFull` */
export const arriveFile = (rfq: Rfq, held: readonly RfqFile[], file: RfqFile): RfqFile => {
  takesFiles(rfq);
  if (heldFiles(rfq, held).filter((f) => f.line === file.line && f.state === 'ready').length >= mostFiles) throw full(rfq);
  return { ...file, state: 'ready', version: file.version + 1 };
};

/** That a file came to the draft, or was taken from it: a change of the draft like any other. @throws Fault conflict `rfq.filesClosed` */
export const changeFiles = (rfq: Rfq, actor: Actor, now: Date): RfqMove => {
  takesFiles(rfq);
  return moveRfq(rfq, 'change', 'buyer', actor, now);
};

/** Files whose content was checked, of lines that are still there, line by line. */
export const shownFiles = (rfq: Pick<Rfq, 'content' | 'droppedFiles'>, files: readonly RfqFile[]): RfqFile[] =>
  heldFiles(rfq, files)
    .filter((f) => f.state === 'ready' && rfq.content.lines.some((l) => l.number === f.line))
    .toSorted((a, b) => a.line - b.line);

/** Lines that a file specifies. */
export const specifiedBy = (rfq: Pick<Rfq, 'content' | 'droppedFiles'>, files: readonly RfqFile[]): ReadonlySet<number> =>
  new Set(shownFiles(rfq, files).map((f) => f.line));
