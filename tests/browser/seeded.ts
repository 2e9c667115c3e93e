import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * A folder of one run of the tests, in which the first market that is opened leaves its demo world for the others, and every process of
 * Node its compiled code.
 */
export default async function seededWorld(): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'market-seeded-'));
  process.env.SEEDED_WORLD = folder;
  process.env.NODE_COMPILE_CACHE ??= join(folder, 'code');
  return () => rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
}
