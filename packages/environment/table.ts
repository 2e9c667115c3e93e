import { type Database, database } from '@sandan/store/database';
import { observeDynamoDB } from '@sandan/telemetry/dynamodb';
import type { Environment } from './environment.ts';

/** The table of a function, whose calls are counted and traced. */
export const tableOf = (env: Environment): Database => {
  const endpoint = env.override('DYNAMODB_ENDPOINT');
  const db = database(env.setting('TABLE_NAME'), endpoint ? { endpoint } : {});
  observeDynamoDB(db.client);
  return db;
};
