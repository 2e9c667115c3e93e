import type { Document } from '@sandan/fn-sources/document';
import { importDocuments } from '@sandan/fn-sources/documents';
import { kipris } from '@sandan/fn-sources/feeds/kipris';
import { listA, recordingsIn, rowA } from '@sandan/sources/kipris/fixtures';
import { database } from '@sandan/store/database';
import { stores } from '@sandan/store/stores';
import { killedAfter } from './killed.ts';
import { actor, documentOf } from './office.ts';

/** Imports in a process of its own: endpoint, table, owner, `recorded` or a number of made-up rows, and after how many of them it is killed. */
const [endpoint = '', tableName = '', ownerId = '', what = '', rows = '0'] = process.argv.slice(2);
const db = database(tableName, { endpoint, region: 'local', credentials: { accessKeyId: 'local', secretAccessKey: 'local' } });
const killed = killedAfter(db, Number(rows), 0);
const documents: Document[] =
  what === 'recorded'
    ? recordingsIn('list').map(({ name, bytes }) => documentOf(name, bytes))
    : [documentOf('made-up.xml', listA(Array.from({ length: Number(what) }, (_, i) => rowA(i + 1))))];
const report = await importDocuments(
  { stores: stores(db, 'secret'), now: () => new Date() },
  { feed: kipris, documents, ownerId, actor, onProgress: ({ read }) => killed(read) },
);
console.log(`done ${JSON.stringify(report.counts)}`);
