import type { Migration } from './migration.ts';
import { personWebhooks } from './person-webhooks.ts';

/** Every migration, in the order in which they are done. */
export const migrations: readonly Migration[] = [personWebhooks];
