import { expectedEntries } from '@sandan/fn-indexer/expected';
import { bytesOf, fitted } from '@sandan/search/algolia/fitted';
import { algolia as engine } from '@sandan/search/algolia/index';
import { itemOf } from '@sandan/search/algolia/item';
import { replicas } from '@sandan/search/algolia/settings';
import type { Command, Desk } from '../command.ts';

const told = (): Parameters<typeof engine>[0] | undefined => {
  const { ALGOLIA_APP_ID: appId, ALGOLIA_KEY: apiKey, ALGOLIA_INDEX: indexName, ALGOLIA_URL: url } = process.env;
  return appId && apiKey && indexName ? { appId, apiKey, indexName, ...(url ? { url } : {}) } : undefined;
};

/** What the listings of this market take of Algolia. */
const costs = async ({ world, print }: Desk): Promise<void> => {
  const sizes: number[] = [];
  const cut = new Map<string, number>();
  for await (const entry of expectedEntries(world, () => {})) {
    if (!entry.record) continue;
    const item = fitted(itemOf(entry, 0));
    sizes.push(bytesOf(item));
    for (const name of item.cut) cut.set(name, (cut.get(name) ?? 0) + 1);
  }
  const [count, all] = [sizes.length, sizes.reduce((a, b) => a + b, 0)];
  const copies = Object.keys(replicas).length;
  print(`${count} records of ${Math.round(all / Math.max(count, 1))} bytes on average, ${Math.max(0, ...sizes)} at most.`);
  for (const [name, n] of cut) print(`  ${name}: cut in ${n}, so that a record stays below 10 kB`);
  print(`${count * (1 + copies)} records in all, with ${copies} replicas.`);
  print('Operations:');
  print(`  filling or rebuilding it   ${count}, 500 in a call`);
  print('  a change of a listing      1');
  print('  a change of an owner       1 for each of its listings');
  print('  a search                   1, and 1 for each facet or range that is filtered on');
  print('  what is offered at a key   1, and up to 2 more where that finds nothing');
};

export const algolia: Command = {
  usage: 'algolia plan|apply',
  says: 'shows what of the settings, synonyms and rules in Algolia differs from the code, and what records cost; or brings them to it',
  inside: false,
  async run([what = ''], desk) {
    if (what !== 'plan' && what !== 'apply') throw new Error('Say plan or apply.');
    const options = told();
    if (what === 'plan') await costs(desk);
    if (!options) {
      desk.print('ALGOLIA_APP_ID, ALGOLIA_KEY and ALGOLIA_INDEX say which index is meant; without them it is not asked.');
      return what === 'plan' ? 0 : 1;
    }
    const index = engine(options);
    const changes = what === 'plan' ? await index.plan() : await index.configure();
    for (const { index: name, of, says } of changes) {
      desk.print(`${name}: ${of}`);
      for (const one of says.slice(0, 20)) desk.print(`  ${one}`);
      if (says.length > 20) desk.print(`  and ${says.length - 20} more`);
    }
    desk.print(changes.length === 0 ? 'Nothing differs.' : what === 'plan' ? 'This differs.' : 'This was changed.');
    return 0;
  },
};
