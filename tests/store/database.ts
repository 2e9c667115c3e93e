import { type Engine, engineInMemory } from '@sandan/local/dynoxide';
import { ensureTable } from '@sandan/local/tables';
import { type Database, database } from '@sandan/store/database';

const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
let engine: Promise<Engine> | undefined;
let tables = 0;

/** An empty table of its own on the engine of this test file. */
export const emptyTable = async (): Promise<Database> => {
  engine ??= engineInMemory();
  const { endpoint } = await engine;
  const db = database(`store-${process.pid}-${tables++}`, { endpoint, region: 'local', credentials });
  await ensureTable(db.client as never, db.tableName);
  return db;
};

/** Where the engine of this test file listens; for a process of its own. */
export const engineEndpoint = async (): Promise<string> => {
  engine ??= engineInMemory();
  return (await engine).endpoint;
};

export const stopEngine = async (): Promise<void> => {
  await (await engine)?.stop();
  engine = undefined;
};
