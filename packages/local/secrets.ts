import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
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

/** Secrets that can be made anew while a market is stopped. The key of the objects and of the control door are only ever used inside. */
export const rotated = [
  'cursor',
  'session',
  'stop',
  'vault',
  'audit',
  'objects',
  'control',
] as const satisfies readonly (keyof Secrets)[];

/** Those of which the old one must still be known: what it sealed or signed is still there. */
const kept: readonly (keyof Secrets)[] = ['vault', 'audit'];

/** Puts a new secret in place; of those that seal or sign, the old ones stay behind it. */
export const rotateIn = (dataDir: string, name: (typeof rotated)[number], fresh: string): void => {
  const all = secretsIn(dataDir);
  const next = kept.includes(name) ? `${fresh} ${all[name]}` : fresh;
  const file = join(dataDir, 'secrets.json');
  writeFileSync(`${file}.new`, JSON.stringify({ ...all, [name]: next }), { mode: 0o600 });
  renameSync(`${file}.new`, file);
};
