import { once } from 'node:events';
import { createReadStream, createWriteStream } from 'node:fs';
import { createInterface } from 'node:readline';
import type { Objects } from '@sandan/objects/objects';
import { batchWrite } from '@sandan/store/batch-write';
import type { Database } from '@sandan/store/database';
import { walk } from '@sandan/store/privacy';

/** A line of a whole copy: what it is of, a record of the table, or a file. */
type Line =
  | { readonly is: 'market'; readonly format: 1; readonly at: string }
  | { readonly is: 'record'; readonly item: Record<string, unknown> }
  | { readonly is: 'file'; readonly key: string; readonly content: string }
  | { readonly is: 'end'; readonly records: number; readonly files: number };

export interface Copied {
  readonly records: number;
  readonly files: number;
}

/** Writes every record and every file as a line of JSON. The last line says how many there are, so that a copy that was cut off is known. */
export const writeWhole = async (
  { db, objects, now }: { db: Database; objects: Pick<Objects, 'get' | 'list'>; now: () => Date },
  path: string,
): Promise<Copied> => {
  const out = createWriteStream(path, { mode: 0o600 });
  const say = async (line: Line): Promise<void> => {
    if (!out.write(`${JSON.stringify(line)}\n`)) await once(out, 'drain');
  };
  await say({ is: 'market', format: 1, at: now().toISOString() });
  let [records, files] = [0, 0];
  let from: Record<string, string> | undefined;
  do {
    const page = await walk(db, from, 500);
    for (const item of page.items) await say({ is: 'record', item: { ...item } });
    records += page.items.length;
    from = page.next;
  } while (from);
  for await (const key of objects.list('')) {
    const stream = await objects.get(key);
    if (!stream) continue;
    const content = Buffer.from(await new Response(stream).arrayBuffer()).toString('base64');
    await say({ is: 'file', key, content });
    files += 1;
  }
  await say({ is: 'end', records, files });
  out.end();
  await once(out, 'close');
  return { records, files };
};

async function* linesOf(path: string): AsyncGenerator<Line> {
  for await (const text of createInterface({ input: createReadStream(path), crlfDelay: Number.POSITIVE_INFINITY }))
    if (text !== '') yield JSON.parse(text) as Line;
}

/** Whether a copy is whole. @throws Error in words for a person */
const checkWhole = async (path: string): Promise<void> => {
  let [records, files, first, ended] = [0, 0, true, false];
  for await (const line of linesOf(path)) {
    if (first && (line.is !== 'market' || line.format !== 1)) throw new Error(`${path} is no copy of a market.`);
    first = false;
    if (line.is === 'record') records += 1;
    if (line.is === 'file') files += 1;
    if (line.is === 'end') ended = line.records === records && line.files === files;
  }
  if (!ended) throw new Error(`${path} was cut off: it does not hold what it should. Nothing was restored.`);
};

/** Reads a whole copy into an empty market. @throws Error in words for a person, before anything is written */
export const readWhole = async (
  { db, objects }: { db: Database; objects: Pick<Objects, 'put'> },
  path: string,
): Promise<Copied> => {
  await checkWhole(path);
  const { items } = await walk(db, undefined, 1);
  if (items.length > 0)
    throw new Error('This market is not empty. Restore into an empty one: npm run reset, or another DATA_DIR.');
  let [records, files] = [0, 0];
  let put: Record<string, unknown>[] = [];
  for await (const line of linesOf(path)) {
    if (line.is === 'record') {
      put.push(line.item);
      records += 1;
    }
    if (put.length === 500) {
      await batchWrite(db, { put });
      put = [];
    }
    if (line.is === 'file') {
      await objects.put(line.key, Buffer.from(line.content, 'base64'), 'application/octet-stream');
      files += 1;
    }
  }
  await batchWrite(db, { put });
  return { records, files };
};
