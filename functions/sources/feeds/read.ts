import { Fault } from '@sandan/kernel/fault';
import type { Arrival } from '@sandan/market/import/arrival';
import { opened } from '@sandan/sources/csv';
import { notEmpty, together } from '@sandan/sources/reference';
import { treeBytes } from '@sandan/sources/tree';
import type { Document } from '../document.ts';

/** Answers that are read whole are read up to this size. */
const mostBytes = 32_000_000;

/** All bytes of a document, unzipped. @throws Fault invalid `source.tooLarge` */
export const bytesOf = async (document: Document, most: number = mostBytes): Promise<Uint8Array> => {
  const parts: Uint8Array[] = [];
  let bytes = 0;
  for await (const part of opened(document.open())) {
    parts.push(part);
    bytes += part.byteLength;
    if (bytes > most) throw new Fault('invalid', 'source.tooLarge', `more than ${most} bytes`, { params: { max: most } });
  }
  return Buffer.concat(parts);
};

/** A reader of documents that are read whole. */
export const readWhole = <T>(read: (bytes: Uint8Array, document: string, fetchedAt: Date) => readonly Arrival<T>[]) =>
  async function* (document: Document, fetchedAt: Date): AsyncGenerator<readonly Arrival<T>[]> {
    yield read(await bytesOf(document), document.name, fetchedAt);
  };

/** A reader of documents that are read as they come. */
export const readEach = <T>(
  read: (bytes: AsyncIterable<Uint8Array>, document: string, fetchedAt: Date) => AsyncIterable<Arrival<T>>,
) => {
  return (document: Document, fetchedAt: Date): AsyncIterable<readonly Arrival<T>[]> =>
    together(notEmpty(read(opened(document.open()), document.name, fetchedAt)));
};

/** The sign that a document begins with: `<`, `{`, `[` or another. */
export const beginningOf = async (document: Document): Promise<string> => {
  for await (const part of opened(document.open()))
    return (
      new TextDecoder()
        .decode(part.subarray(0, 200))
        .replace(/^\ufeff/, '')
        .trimStart()[0] ?? ''
    );
  return '';
};

/** All bytes of a list as its owner keeps it; of markup no more than the readers of lists take. @throws Fault invalid `source.tooLarge` */
export const listBytesOf = async (document: Document): Promise<Uint8Array> =>
  bytesOf(document, (await beginningOf(document)) === '<' ? treeBytes : mostBytes);

/** An answer of a service, or the file that its agency publishes, by how it begins. */
export const readEither = <T>(
  answer: (document: Document, fetchedAt: Date) => AsyncIterable<readonly Arrival<T>[]>,
  file: (document: Document, fetchedAt: Date) => AsyncIterable<readonly Arrival<T>[]>,
) =>
  async function* (document: Document, fetchedAt: Date): AsyncGenerator<readonly Arrival<T>[]> {
    yield* ['<', '{', '['].includes(await beginningOf(document)) ? answer(document, fetchedAt) : file(document, fetchedAt);
  };

/** All of what comes some at a time. */
export const gathered = async <T>(each: AsyncIterable<readonly T[]>): Promise<readonly T[]> => {
  const all: T[] = [];
  for await (const some of each) for (const one of some) all.push(one);
  return all;
};
/** Bytes in memory as a stream that can be read again. */
export const again = (bytes: Uint8Array) =>
  async function* () {
    yield bytes;
  };
