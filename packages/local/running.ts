import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { takeLock } from './lock.ts';

/** Where the market that has a data folder can be reached. */
export interface Running {
  readonly pid: number;
  readonly siteUrl: string;
  /** Where it really listens, whatever the address that visitors use. */
  readonly local: string;
  readonly dynamodb: string;
}

const fileIn = (dataDir: string) => join(dataDir, 'running.json');

export const tellRunning = (dataDir: string, running: Running): void =>
  writeFileSync(fileIn(dataDir), JSON.stringify(running), { mode: 0o600 });

export const tellStopped = (dataDir: string): void => rmSync(fileIn(dataDir), { force: true });

/** The market that runs on this data folder, if one does; a note that a killed one left behind does not count. */
export const runningOn = (dataDir: string): Running | undefined => {
  const lock = takeLock(dataDir);
  if (lock) {
    lock.release();
    return undefined;
  }
  try {
    return JSON.parse(readFileSync(fileIn(dataDir), 'utf8')) as Running;
  } catch {
    return undefined;
  }
};
