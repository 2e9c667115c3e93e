import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder of one run of the tests, in which the first market that is opened leaves its demo world for the others. */
export default async function seededWorld(): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'market-seeded-'));
  process.env.SEEDED_WORLD = folder;
  return () => rm(folder, { recursive: true, force: true });
}
