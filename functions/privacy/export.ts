import { type Exported, exported } from '@sandan/market/privacy/export';
import { finishExport, type PrivacyRequest } from '@sandan/market/privacy/request';
import { filesIn } from '@sandan/market/privacy/subject';
import { walk } from '@sandan/store/privacy';
import { strToU8, zipSync } from 'fflate';
import { openFormats } from './open-formats.ts';
import { exportPage } from './pages.ts';
import { scopeOf } from './scope.ts';
import { turnsOf } from './turns.ts';
import { type PrivacyWorld, privacyActor } from './world.ts';

/** Files beyond so many bytes are named and not packed; they stay where they are. */
const mostBytes = 256 * 1024 * 1024;

const nameOf = (key: string): string => `files/${key.replace(/[^\w.-]+/g, '_')}`;

const packed = async (world: PrivacyWorld, keys: readonly string[]): Promise<Record<string, Uint8Array>> => {
  const files: Record<string, Uint8Array> = {};
  let bytes = 0;
  for (const key of keys) {
    const stream = bytes < mostBytes ? await world.objects.get(key) : undefined;
    if (!stream) continue;
    const content = new Uint8Array(await new Response(stream).arrayBuffer());
    bytes += content.length;
    files[nameOf(key)] = content;
  }
  return files;
};

/** What each request is to hold, by one walk through the table. */
const collected = async (world: PrivacyWorld, requests: readonly PrivacyRequest[]): Promise<Exported[][]> => {
  const scopes = await Promise.all(requests.map((r) => scopeOf(world, r.subject)));
  const records: Exported[][] = requests.map(() => []);
  let from: Record<string, string> | undefined;
  do {
    const page = await walk(world.stores.db, from, 500);
    for (const item of page.items) {
      for (const [at, scope] of scopes.entries()) {
        if (!exported(item, scope, world.vault.open)) continue;
        const one = exported(item, scope, world.vault.open, await turnsOf(world, item));
        if (one) records[at]?.push(one);
      }
    }
    from = page.next;
  } while (from);
  return records;
};

/** Writes the file of an export: a page to read, the records as JSON and in the formats of their trades, and the files themselves. */
const write = async (world: PrivacyWorld, request: PrivacyRequest, records: readonly Exported[]): Promise<void> => {
  const counts: Record<string, number> = {};
  for (const { type } of records) counts[type] = (counts[type] ?? 0) + 1;
  const files = await packed(world, [...new Set(records.flatMap((r) => filesIn(r.record)))]);
  const at = world.now().toISOString();
  const formats = openFormats(records, { siteUrl: world.siteUrl, now: world.now(), is: request.subject.is });
  const zip = zipSync({
    'index.html': strToU8(exportPage(records, ['records.jsonl', ...Object.keys(formats), ...Object.keys(files)], at)),
    'records.jsonl': strToU8(records.map((r) => `${JSON.stringify(r)}\n`).join('')),
    ...Object.fromEntries(Object.entries(formats).map(([name, text]) => [name, strToU8(text)])),
    ...files,
  });
  const key = `exports/${request.id}.zip`;
  await world.objects.put(key, zip, 'application/zip');
  await world.stores.privacy.save(finishExport(request, privacyActor, world.now(), { key, counts }));
};

/** Makes the exports that wait. */
export const runExports = async (world: PrivacyWorld, requests: readonly PrivacyRequest[]): Promise<void> => {
  if (requests.length === 0) return;
  const all = await collected(world, requests);
  for (const [at, request] of requests.entries()) await write(world, request, all[at] ?? []);
};
