import { createReadStream, createWriteStream, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, relative } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Document } from '@sandan/fn-sources/documents';

const fileDocument = (path: string, name: string): Document => ({
  name,
  open: () => createReadStream(path, { highWaterMark: 65_536 }),
});

/** What is read from the standard input is kept in a file meanwhile: an import reads a document twice. */
const spooled = async (input: Readable): Promise<{ documents: Document[]; end: () => void }> => {
  const folder = mkdtempSync(join(tmpdir(), 'import-'));
  const end = () => rmSync(folder, { recursive: true, force: true });
  const path = join(folder, 'stdin.xml');
  try {
    await pipeline(input, createWriteStream(path, { mode: 0o600 }));
  } catch (cause) {
    end();
    throw cause;
  }
  return { documents: [fileDocument(path, '-')], end };
};

/**
 * The documents at a path: a file, every .xml below a directory in order of name, or `-` for the standard input.
 * @throws Error in words for a person
 */
export const documentsAt = async (path: string, stdin: Readable): Promise<{ documents: Document[]; end: () => void }> => {
  if (path === '-') return spooled(stdin);
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) throw new Error(`There is nothing at ${path}.`);
  if (found.isFile()) return { documents: [fileDocument(path, basename(path))], end: () => {} };
  const files = readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.toLowerCase().endsWith('.xml'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  if (files.length === 0) throw new Error(`There is no .xml file below ${path}.`);
  return { documents: files.map((file) => fileDocument(file, relative(path, file))), end: () => {} };
};
