import { access, constants, stat } from 'node:fs/promises';
import { createServer } from 'node:net';
import { turning } from '@sandan/topology/topology';
import { type SecretName, secretsFileIn, secretsKept } from '../secrets.ts';
import { type Finding, found } from './finding.ts';
import type { Patient } from './patient.ts';

const leastNode = 24;
const mega = 1024 * 1024;
/** MB below which writes are about to fail, and below which it is time to make room. */
const disk = { full: 200, low: 2000 } as const;
const day = 86_400_000;

export const readable = (path: string, mode = constants.R_OK): Promise<boolean> =>
  access(path, mode).then(
    () => true,
    () => false,
  );

export const node = async ({ nodeVersion }: Patient): Promise<Finding[]> =>
  Number.parseInt(nodeVersion, 10) >= leastNode ? [] : [found('node.old', { version: nodeVersion, least: leastNode })];

export const pages = async (patient: Patient): Promise<Finding[]> =>
  (await readable(patient.pages)) ? [] : [found('pages.unbuilt')];

const isFree = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, () => probe.close(() => resolve(true)));
  });

export const port = async (patient: Patient): Promise<Finding[]> =>
  patient.running || (await isFree(patient.port)) ? [] : [found('port.taken', { port: patient.port })];

export const folder = async ({ dataDir: dir }: Patient): Promise<Finding[]> => {
  if (!(await readable(dir, constants.F_OK))) return [found('data.missing', { dir })];
  return (await readable(dir, constants.R_OK | constants.W_OK | constants.X_OK)) ? [] : [found('data.readOnly', { dir })];
};

export const space = async ({ freeBytes }: Patient): Promise<Finding[]> => {
  const free = Math.floor((await freeBytes()) / mega);
  if (free < disk.full) return [found('disk.full', { free, least: disk.low })];
  return free < disk.low ? [found('disk.low', { free, least: disk.low })] : [];
};

/** Days for which a secret is meant to be used, as the cloud turns it. */
const terms: Readonly<Partial<Record<SecretName, number>>> = {
  cursor: turning.CURSOR_SECRET,
  session: turning.SESSION_SECRET,
  stop: turning.STOP_SECRET,
};

export const secrets = async ({ dataDir, now }: Patient): Promise<Finding[]> => {
  const file = secretsFileIn(dataDir);
  if (!(await readable(file, constants.F_OK))) return [];
  let kept: ReturnType<typeof secretsKept>;
  try {
    kept = secretsKept(dataDir);
  } catch {
    return [found('secrets.unreadable', { file })];
  }
  const { mode } = await stat(file);
  const ages = Object.entries(terms).map(([name, most]) => {
    const age = Math.floor((now().getTime() - kept.made(name as SecretName).getTime()) / day);
    return { name, most, age };
  });
  return [
    ...(kept.missing.length > 0 ? [found('secrets.missing', { names: kept.missing.join(', ') })] : []),
    ...((mode & 0o077) === 0 || process.platform === 'win32'
      ? []
      : [found('secrets.open', { mode: (mode & 0o777).toString(8), file })]),
    ...ages.filter(({ age, most }) => age > most).map((it) => found('secrets.stale', it)),
  ];
};
