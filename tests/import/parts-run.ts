import { importDocuments } from '@sandan/fn-sources/documents';
import { parts } from '@sandan/fn-sources/feeds/parts';
import { documentsAt } from '@sandan/local/import-files';
import { database } from '@sandan/store/database';
import { stores } from '@sandan/store/stores';
import { actor } from './office.ts';

/** Imports a list of products in a process of its own, which its parent may kill: endpoint, table, owner, file. */
const [endpoint = '', tableName = '', ownerId = '', path = ''] = process.argv.slice(2);
const db = database(tableName, { endpoint, region: 'local', credentials: { accessKeyId: 'local', secretAccessKey: 'local' } });
const { documents } = await documentsAt([path], process.stdin);
const report = await importDocuments(
  { stores: stores(db, 'secret'), now: () => new Date() },
  { feed: parts, documents, ownerId, actor, publish: true, onProgress: ({ read }) => console.log(`read ${read}`) },
);
console.log(`done ${JSON.stringify(report)}`);
