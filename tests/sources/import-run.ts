import { importDocuments } from '@sandan/fn-sources/documents';
import { feedNamed } from '@sandan/fn-sources/followed';
import { database } from '@sandan/store/database';
import { stores } from '@sandan/store/stores';
import { killedAfter } from '../import/killed.ts';
import { actor } from '../import/office.ts';
import { recordings, table } from './recordings.ts';

/** Imports one line of the table of recordings in a process that is killed when something was read: endpoint, table, owner, line. */
const [endpoint = '', tableName = '', ownerId = '', line = ''] = process.argv.slice(2);
const db = database(tableName, { endpoint, region: 'local', credentials: { accessKeyId: 'local', secretAccessKey: 'local' } });
const killed = killedAfter(db, 0, 0);
const recording = table[Number(line)];
const feed = feedNamed(recording?.feed ?? '');
if (!recording || !feed) throw new Error(`no line ${line}`);
const report = await importDocuments(
  { stores: stores(db, 'secret'), now: () => new Date() },
  {
    feed,
    documents: recordings(recording),
    ...(feed.owned ? { ownerId } : {}),
    actor,
    onProgress: ({ read }) => killed(read),
  },
);
console.log(`done ${JSON.stringify(report.counts)}`);
