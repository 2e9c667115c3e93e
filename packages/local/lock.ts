import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** The right to run the engine on one data folder. The operating system gives it back when its holder dies, however it dies. */
export interface Lock {
  release(): void;
}

/** Takes the data folder, or answers undefined if another process has it. The folder is made if it is absent. */
export const takeLock = (dataDir: string): Lock | undefined => {
  mkdirSync(dataDir, { recursive: true });
  const db = new DatabaseSync(join(dataDir, 'lock'));
  try {
    db.exec('PRAGMA busy_timeout = 0; PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE; CREATE TABLE IF NOT EXISTS held (at); ');
  } catch (cause) {
    db.close();
    if ((cause as { errcode?: number }).errcode === 5) return undefined;
    throw cause;
  }
  return { release: () => db.close() };
};
