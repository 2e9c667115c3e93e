import { type ChildProcess, fork } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { expectedEntries } from '@sandan/fn-indexer/expected';
import { clients } from '@sandan/local/clients';
import { engineOn } from '@sandan/local/dynoxide';
import { ensureTable } from '@sandan/local/tables';
import type { SearchPort } from '@sandan/search/port';
import { digestOf } from '@sandan/search/record';
import { stores } from '@sandan/store/stores';
import { algoliaServer } from '../../search/algolia-server.ts';
import { someQuery } from '../../search/records.ts';
import type { Figure } from '../figure.ts';
import { indexName, opened } from './engine.ts';
import { canary, writeRecords } from './writes.ts';

const listener = fileURLToPath(new URL('./listener.ts', import.meta.url));

/** How an engine is taken away and given back, and what lies in it. */
interface Engine {
  readonly url: string;
  readonly away: () => () => void;
  /** Everything that the engine keeps, as text. */
  readonly kept: () => string;
  readonly close: () => Promise<void>;
}

const onFile = (folder: string): Engine => ({
  url: '',
  away() {
    const db = new DatabaseSync(join(folder, 'search.db'), { timeout: 10_000 });
    db.exec('BEGIN EXCLUSIVE');
    return () => {
      db.exec('ROLLBACK');
      db.close();
    };
  },
  kept: () =>
    readdirSync(folder)
      .filter((name) => name.startsWith('search.db'))
      .map((name) => readFileSync(join(folder, name)).toString('latin1'))
      .join('\n'),
  close: async () => {},
});

const onServer = async (): Promise<Engine> => {
  const server = await algoliaServer();
  server.lagMs = 20;
  return {
    url: server.url,
    away() {
      server.trouble = () => 503;
      return () => {
        server.trouble = () => undefined;
      };
    },
    kept: () => JSON.stringify(server.items(indexName)),
    close: () => server.close(),
  };
};

const differences = async (index: SearchPort, wanted: ReadonlyMap<string, string>): Promise<number> => {
  const left = new Set(wanted.keys());
  let wrong = 0;
  for await (const { id, digest } of index.everything()) {
    if (!digest) continue;
    if (wanted.get(id) !== digest) wrong++;
    left.delete(id);
  }
  return wrong + left.size;
};

const occurrences = (text: string, word: string): number => text.split(word).length - 1;

const converge = async (name: string, count: number, outageMs: number): Promise<Figure[]> => {
  const folder = mkdtempSync(join(tmpdir(), 'sandan-convergence-'));
  // On a file, as `npm start` has it: there alone the stream's places are indexed.
  const table = await engineOn(mkdtempSync(join(folder, 'table-')), undefined);
  const engine = name === 'embedded' ? onFile(folder) : await onServer();
  const { db } = clients(table.endpoint, 'convergence');
  const { streamArn } = await ensureTable(db.client as never, 'convergence');
  const all = stores(db, 'secret');
  let handled = 0;
  let child: ChildProcess | undefined;
  let over = false;
  const start = () => {
    handled = 0;
    child = fork(listener, [table.endpoint, 'convergence', streamArn, folder, name, engine.url], {
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    child.on('message', (n) => {
      handled = Number(n);
    });
    child.once('exit', () => void (over || globalThis.setTimeout(() => void (over || start()), 200)));
  };
  const working = async () => {
    while (handled === 0) await setTimeout(50);
  };
  try {
    start();
    let killed = false;
    let back: (() => void) | undefined;
    let awaySince = 0;
    const written = await writeRecords(all, count, async (n) => {
      if (!killed && n > count * 0.4) {
        await working();
        killed = true;
        child?.kill('SIGKILL');
      }
      if (!back && n > count * 0.6) {
        await setTimeout(300);
        await working();
        back = engine.away();
        awaySince = Date.now();
      }
    });
    const wanted = new Map<string, string>();
    const world = { stores: all, search: undefined as unknown as SearchPort, now: () => new Date(), log: () => {} };
    for await (const entry of expectedEntries(world, () => {})) if (entry.record) wanted.set(entry.id, digestOf(entry.record));
    await setTimeout(Math.max(0, awaySince + outageMs - Date.now()));
    back?.();
    const recovered = performance.now();
    const index = await opened(name, folder, engine.url);
    let diff = await differences(index, wanted);
    console.log(
      `${name}: ${written.records} records written, ${written.poison} unreadable, ${diff} apart when the engine is back`,
    );
    for (let took = 0; diff > 0 && performance.now() - recovered < 180_000; ) {
      // Comparing is work for the engine too: it gets most of the time to itself.
      await setTimeout(Math.max(500, 3 * took));
      const began = performance.now();
      // An engine that is too busy to answer is not in step yet.
      diff = await differences(index, wanted).catch(() => diff);
      took = Math.min(1000, performance.now() - began);
    }
    const seconds = (performance.now() - recovered) / 1000;
    console.log(`${name}: ${diff} apart after ${seconds.toFixed(1)} s`);
    // What cannot be read is in no difference: the last of it may still be on its way.
    let aside = await all.setAsides.of('indexer');
    for (let tries = 0; aside.length < written.poison && tries < 20; tries++) {
      await setTimeout(500);
      aside = await all.setAsides.of('indexer');
    }
    const found = await index.search({ ...someQuery, text: canary });
    const suggested = await index.suggest(canary.slice(0, 6), 'ko', 10);
    await index.close();
    over = true;
    child?.kill('SIGKILL');
    const leaks = occurrences(engine.kept(), canary) + found.total + suggested.length;
    const figure = (of: string, value: number, unit: string, goal?: Figure['goal']): Figure => ({
      name: `convergence.${name}.${of}`,
      value,
      unit,
      ...(goal ? { goal } : {}),
    });
    return [
      figure('records', written.records, 'records'),
      figure('held', wanted.size, 'listings'),
      figure('diff', diff, 'listings', { op: '=', number: 0 }),
      figure('recovery', seconds, 's', { op: '<=', number: 30 }),
      figure('setaside', aside.length, 'records', { op: '=', number: written.poison }),
      figure('canaries', leaks, 'places', { op: '=', number: 0 }),
    ];
  } finally {
    over = true;
    child?.kill('SIGKILL');
    await engine.close();
    await table.stop();
    rmSync(folder, { recursive: true, force: true });
  }
};

/**
 * `npm run bench -- convergence`: records through the real table, its stream and the indexer, with duplicates, reordering, unreadable
 * ones, a kill -9 and an outage of the engine; then whether the index is what the table says, how soon, and whether it tells secrets.
 */
export const convergence = async ({ quick }: { quick: boolean }): Promise<Figure[]> => {
  const [count, outageMs] = quick ? [1000, 3000] : [20_000, 60_000];
  return [...(await converge('embedded', count, outageMs)), ...(await converge('algolia', count, outageMs))];
};
