import { join } from 'node:path';
import { reindex } from '@sandan/fn-indexer/reindex';
import { embedded } from '@sandan/search/embedded/index';
import { analyser } from '@sandan/search/korean/analyser';
import { lexicon } from '@sandan/search/lexicon/lexicon';
import { functions } from '@sandan/topology/topology';
import { apiThread } from './api.ts';
import { checkpointsIn } from './checkpoints.ts';
import { clients } from './clients.ts';
import type { Desk } from './command.ts';
import { demoFollowed } from './demo/followed.ts';
import { failuresIn } from './failures.ts';
import { follow } from './follower.ts';
import { forgetFailures, forgetSignIn } from './forget.ts';
import { functionsOf } from './functions.ts';
import { log } from './log.ts';
import { mailboxIn } from './mailbox.ts';
import { partsOf } from './parts.ts';
import { secretsIn } from './secrets.ts';
import { mailIn, type Settings, tableName } from './settings.ts';
import { sourcesWorld } from './sources.ts';
import { type Streams, together } from './streams.ts';
import { ensureTable } from './tables.ts';
import { notifierThread } from './thread.ts';
import { world } from './world.ts';

/**
 * The market of a data folder over a running engine, without anything that listens. `local` is where its own HTTP is reached, `files` the
 * origin of its files where that is another.
 */
export const home = async (
  options: Pick<Settings, 'dataDir' | 'siteUrl' | 'seed'> & { endpoint: string; local: string; files?: string },
) => {
  const { dataDir, siteUrl } = options;
  const { db, reader } = clients(options.endpoint, tableName);
  const [{ streamArn, fresh }, analyse, words] = await Promise.all([ensureTable(db.client, tableName), analyser(), lexicon()]);
  const secrets = secretsIn(dataDir);
  const search = embedded({ file: join(dataDir, 'search.db'), analyse, lexicon: words });
  const failures = failuresIn(dataDir);

  const make = (now: () => Date) => {
    const it = world({
      ...partsOf({ ...options, secrets }, now),
      db,
      search,
      beyond: [forgetSignIn(dataDir), forgetFailures(failures)],
    });
    const sources = sourcesWorld(it, options.seed === 'demo' ? demoFollowed(process.env) : {});
    return { world: it, sources, functions: functionsOf(it, sources) };
  };
  const present = make(() => new Date());

  return {
    ...present,
    fresh,
    secrets,
    /** The API in a thread of its own. */
    api: () => apiThread({ ...options, secrets }, options.endpoint, search, log),
    mailbox: mailboxIn(mailIn(dataDir), () => new Date()),
    /** The indexer in this process, which holds the index, and the notifier in a thread of its own. */
    follow(): Streams {
      const pace = { idleMs: 150, gatherMs: 100, retryMs: 100 };
      const stream = {
        client: reader,
        arn: streamArn,
        checkpoints: checkpointsIn(dataDir),
        failures,
        now: () => new Date(),
        log,
      };
      const { indexer } = functions;
      return together([
        ...(indexer.stream ? [follow({ ...stream, ...pace }, 'indexer', indexer.stream, present.functions.indexer)] : []),
        notifierThread({ dataDir, siteUrl, endpoint: options.endpoint, streamArn, secrets, pace }, log),
      ]);
    },
    /** Fills an index that holds nothing, though the table may: right after the seed, or when its file was lost. */
    async fillIndex(): Promise<void> {
      for await (const _held of search.everything()) return;
      await reindex(present.world);
    },
    /** What commands use; `settle` as given. */
    desk(settle: () => Promise<void>, print: (line: string) => void): Desk {
      const rest = { failures, settle, print };
      const at = (now: Date): Desk => ({ ...make(() => now), ...rest, atTime: at });
      return { ...present, ...rest, atTime: at };
    },
    async close() {
      await search.close();
      db.client.destroy();
      reader.destroy();
    },
  };
};

export type Home = Awaited<ReturnType<typeof home>>;
