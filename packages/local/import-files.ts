import { createReadStream, createWriteStream, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, relative } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Document } from '@sandan/fn-sources/document';
import { opened } from '@sandan/sources/csv';

const fileDocument = (path: string, name: string): Document => ({
  name,
  open: () => opened(createReadStream(path, { highWaterMark: 65_536 })),
});

interface Opened {
  readonly documents: Document[];
  readonly end: () => void;
}

/** What is read from the standard input is kept in a file meanwhile: an import reads a document twice. */
const spooled = async (input: Readable): Promise<Opened> => {
  const folder = mkdtempSync(join(tmpdir(), 'import-'));
  const end = () => rmSync(folder, { recursive: true, force: true });
  const path = join(folder, 'stdin');
  try {
    await pipeline(input, createWriteStream(path, { mode: 0o600 }));
  } catch (cause) {
    end();
    throw cause;
  }
  return { documents: [fileDocument(path, '-')], end };
};

const dataFile = /\.(?:xml|json|jsonl|csv|tsv|html?)(?:\.gz)?$/i;

const documentsIn = (path: string): Document[] => {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) throw new Error(`There is nothing at ${path}.`);
  if (found.isFile()) return [fileDocument(path, basename(path))];
  const files = readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && dataFile.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  if (files.length === 0) throw new Error(`There is no file of data (.xml, .json, .csv, .html) below ${path}.`);
  return files.map((file) => fileDocument(file, relative(path, file)));
};

/**
 * The documents at the paths: a file, every file of data below a directory in order of name, or `-` for the standard input; what is
 * zipped by gzip is unzipped while it is read.
 * @throws Error in words for a person
 */
export const documentsAt = async (paths: readonly string[], stdin: Readable): Promise<Opened> => {
  const documents = paths.filter((path) => path !== '-').flatMap(documentsIn);
  if (!paths.includes('-')) return { documents, end: () => {} };
  const input = await spooled(stdin);
  return { documents: [...documents, ...input.documents], end: input.end };
};
