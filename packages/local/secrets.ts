import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const names = ['cursor', 'session', 'stop', 'vault', 'edge', 'objects', 'control', 'audit'] as const;

/** What the local market keeps to itself. */
export type Secrets = Readonly<Record<(typeof names)[number], string>>;

/** The secrets of a data folder (readable by its owner alone); those that are missing are made. */
export const secretsIn = (dataDir: string): Secrets => {
  const file = join(dataDir, 'secrets.json');
  const known = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Partial<Secrets>) : {};
  const all = Object.fromEntries(
    names.map((name) => [name, known[name] ?? randomBytes(32).toString('base64url')]),
  ) as unknown as Secrets;
  if (names.some((name) => known[name] === undefined)) {
    mkdirSync(dataDir, { recursive: true });
    writeFileSync(file, JSON.stringify(all), { mode: 0o600 });
  }
  return all;
};
