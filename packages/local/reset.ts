import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { takeLock } from './lock.ts';
import { settingsFrom } from './settings.ts';

/** What the market itself writes into a data folder; nothing else is touched. */
const ours =
  /^(?:dynamodb\.db.*|dynoxide\.pid|search\.db.*|identity\.(?:json|db.*)|secrets\.json|running\.json|seeded|mail\.jsonl|streams|failures|objects|lock.*)$/;

const reset = (dataDir: string): string => {
  if (!existsSync(dataDir)) return `There is nothing in ${dataDir}.`;
  const lock = takeLock(dataDir);
  if (!lock) throw new Error(`A market is running on ${dataDir}. Stop it first.`);
  lock.release();
  for (const name of readdirSync(dataDir)) if (ours.test(name)) rmSync(join(dataDir, name), { recursive: true, force: true });
  return `${dataDir} is empty.`;
};

try {
  console.log(reset(settingsFrom(process.env).dataDir));
} catch (cause) {
  console.error((cause as Error).message);
  process.exitCode = 1;
}
