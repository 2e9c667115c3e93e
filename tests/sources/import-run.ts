import { importDocuments } from '@sandan/fn-sources/documents';
import { feedNamed } from '@sandan/fn-sources/followed';
import { database } from '@sandan/store/database';
import { stores } from '@sandan/store/stores';
import { actor } from '../import/office.ts';
import { recordings, table } from './recordings.ts';

/** Imports one line of the table of recordings in a process of its own, which its parent may kill: endpoint, table, owner, line. */
const [endpoint = '', tableName = '', ownerId = '', line = ''] = process.argv.slice(2);
const db = database(tableName, { endpoint, region: 'local', credentials: { accessKeyId: 'local', secretAccessKey: 'local' } });
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
    onProgress: ({ read }) => console.log(`read ${read}`),
  },
);
console.log(`done ${JSON.stringify(report.counts)}`);
