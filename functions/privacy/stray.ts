import { filesIn, type Stored, valuesAt } from '@sandan/market/privacy/subject';
import { partitionAt } from '@sandan/store/sweep';
import type { PrivacyWorld } from './world.ts';

interface Folder {
  /** Files lie under `name/id/`. */
  readonly name: string;
  /** How records that name them begin, in the partition of the head; all of it if absent. */
  readonly begins?: string;
  /** Where the head says when it last changed, which it does whenever a file goes; without it, it is looked at in every round. */
  readonly changed?: string;
}

/**
 * Folders from which files can be taken, by the type of the record at the head of the partition that names them. In other folders a
 * file stays as long as its record, and goes with it.
 */
const folders: Readonly<Record<string, Folder>> = {
  listing: { name: 'media', changed: 'changed.at' },
  rfq: { name: 'rfqs', changed: 'changed.at' },
  serviceRequest: { name: 'service', changed: 'changed.at' },
  organisation: { name: 'verifications', begins: 'paper#' },
};

/**
 * Files under the folder of a record that no record names any more: taken off by their owner, or with the line, the revision that they
 * were of. `since`: nothing that last changed before is looked at.
 */
export const straysOf = async (world: PrivacyWorld, head: Stored, since: string | undefined): Promise<string[]> => {
  const folder = folders[head.type];
  if (!folder) return [];
  const [at] = folder.changed ? valuesAt(head.body, folder.changed) : [];
  if (since && typeof at === 'string' && at < since) return [];
  const keys: string[] = [];
  for await (const key of world.objects.list(`${folder.name}/${head.pk.split('#')[1]}/`)) keys.push(key);
  if (keys.length === 0) return [];
  // Read after the list: a file is named before it comes.
  const records = await partitionAt(world.stores.db, head.pk, folder.begins);
  const named = new Set(records.flatMap(({ body }) => filesIn(body)));
  return keys.filter((key) => !named.has(key));
};
