import { importDocuments } from '@sandan/fn-sources/documents';
import { parts } from '@sandan/fn-sources/feeds/parts';
import { documentsAt } from '@sandan/local/import-files';
import { database } from '@sandan/store/database';
import { stores } from '@sandan/store/stores';
import { killedAfter } from './killed.ts';
import { actor } from './office.ts';

/** Imports a list of products in a process of its own: endpoint, table, owner, file; and after how many rows and writes it is killed. */
const [endpoint = '', tableName = '', ownerId = '', path = '', rows = 'Infinity', writes = '0'] = process.argv.slice(2);
const db = database(tableName, { endpoint, region: 'local', credentials: { accessKeyId: 'local', secretAccessKey: 'local' } });
const killed = killedAfter(db, Number(rows), Number(writes));
const { documents } = await documentsAt([path], process.stdin);
const report = await importDocuments(
  { stores: stores(db, 'secret'), now: () => new Date() },
  { feed: parts, documents, ownerId, actor, publish: true, onProgress: ({ read }) => killed(read) },
);
console.log(`done ${JSON.stringify(report)}`);
