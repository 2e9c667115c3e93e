import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { keysOf } from '@sandan/kernel/keyring';

const names = ['cursor', 'session', 'stop', 'vault', 'edge', 'objects', 'control', 'audit', 'pay'] as const;
export type SecretName = (typeof names)[number];

/** What the local market keeps to itself. */
export type Secrets = Readonly<Record<SecretName, string>>;

/** As they lie in their file, with the instants at which they were made (ISO) as far as that is known. */
export type KeptSecrets = Partial<Secrets> & { readonly made?: Partial<Record<SecretName, string>> };

export const secretsFileIn = (dataDir: string): string => join(dataDir, 'secrets.json');

const write = (dataDir: string, all: KeptSecrets): void => {
  const file = secretsFileIn(dataDir);
  writeFileSync(`${file}.new`, JSON.stringify(all), { mode: 0o600 });
  renameSync(`${file}.new`, file);
};

/** The secrets of a data folder (readable by its owner alone); those that are missing are made. */
export const secretsIn = (dataDir: string): Secrets => {
  const file = secretsFileIn(dataDir);
  const known = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as KeptSecrets) : {};
  const missing = names.filter((name) => known[name] === undefined);
  const fresh = Object.fromEntries(missing.map((name) => [name, randomBytes(32).toString('base64url')]));
  const { made = {}, ...kept } = known;
  const all = { ...kept, ...fresh } as unknown as Secrets;
  if (missing.length > 0) {
    mkdirSync(dataDir, { recursive: true });
    const at = new Date().toISOString();
    write(dataDir, { ...all, made: { ...made, ...Object.fromEntries(missing.map((name) => [name, at])) } });
  }
  return all;
};

/** Names of secrets that a data folder lacks, and when those that it has were made. @throws Error if the file cannot be read */
export const secretsKept = (dataDir: string): { missing: SecretName[]; made: (name: SecretName) => Date } => {
  const file = secretsFileIn(dataDir);
  const known = JSON.parse(readFileSync(file, 'utf8')) as KeptSecrets;
  const { mtime } = statSync(file);
  return {
    missing: names.filter((name) => !known[name]),
    made: (name) => new Date(known.made?.[name] ?? mtime),
  };
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
] as const satisfies readonly SecretName[];

/** Of how many old ones each must still be known: what they made, sealed or signed is still there. */
const kept: Readonly<Partial<Record<SecretName, number>>> = {
  cursor: 1,
  session: 1,
  stop: 10,
  vault: Number.POSITIVE_INFINITY,
  audit: Number.POSITIVE_INFINITY,
};

/** Puts a new secret in place; of those that seal or sign, old ones stay behind it. */
export const rotateIn = (dataDir: string, name: (typeof rotated)[number], fresh: string, now: Date): void => {
  const all = secretsIn(dataDir);
  const { made } = JSON.parse(readFileSync(secretsFileIn(dataDir), 'utf8')) as KeptSecrets;
  const past = keysOf(all[name]).slice(0, kept[name] ?? 0);
  write(dataDir, { ...all, [name]: [fresh, ...past].join(' '), made: { ...made, [name]: now.toISOString() } });
};
