import { erasePage } from './erasure.ts';
import { registered } from './register.ts';
import { scopeOf } from './scope.ts';
import type { PrivacyWorld } from './world.ts';

/**
 * Does every erasure that was ever carried out once more, after a table was restored from an older copy. Those who follow the stream
 * write about what was restored, so it is done until nothing is left once they have `settled`. Answers how many records it changed.
 */
export const reapply = async (
  world: PrivacyWorld,
  settled: () => Promise<void>,
): Promise<{ readonly erasures: number; readonly records: number }> => {
  await settled();
  const scopes = [];
  for await (const { subject } of registered(world)) scopes.push(await scopeOf(world, subject));
  let records = 0;
  for (let changed = 1; changed > 0 && scopes.length > 0; ) {
    changed = 0;
    let from: Record<string, string> | undefined;
    do {
      const page = await erasePage(world, scopes, from);
      for (const counts of page.counts) for (const n of Object.values(counts)) changed += n;
      from = page.next;
    } while (from);
    records += changed;
    await settled();
  }
  return { erasures: scopes.length, records };
};
