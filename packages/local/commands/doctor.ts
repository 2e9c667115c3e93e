import { existsSync } from 'node:fs';
import { statfs } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { checkpointsIn } from '../checkpoints.ts';
import { clients } from '../clients.ts';
import type { BareCommand } from '../command.ts';
import { type Examined, examine, isSound } from '../doctor/examine.ts';
import { told } from '../doctor/finding.ts';
import type { Data, Opened, Patient } from '../doctor/patient.ts';
import { engineOn } from '../dynoxide.ts';
import { failuresIn } from '../failures.ts';
import { home } from '../home.ts';
import { takeLock } from '../lock.ts';
import { runningOn } from '../running.ts';
import { type Settings, tableName } from '../settings.ts';

const built = join(import.meta.dirname, '../../../web/build/server/index.js');

const once = <T>(make: () => Promise<T>): (() => Promise<T>) => {
  let made: Promise<T> | undefined;
  return () => {
    made ??= make();
    return made;
  };
};

/** The installation of these settings, and how to let go of what was opened to look at it. */
const patientOf = (settings: Settings): { patient: Patient; close: () => Promise<void> } => {
  const { dataDir, seed } = settings;
  const ends: (() => unknown)[] = [];
  const running = existsSync(dataDir) ? runningOn(dataDir) : undefined;
  const siteUrl = running?.siteUrl ?? settings.siteUrl;
  const local = running?.local ?? settings.siteUrl;
  const data = once(async (): Promise<Data> => {
    if (!running) {
      const lock = takeLock(dataDir);
      if (!lock) throw new Error('a market is just starting or ending on this folder');
      ends.push(lock.release);
    }
    const engine = running ? { endpoint: running.dynamodb, stop: async () => {} } : await engineOn(dataDir, settings.endpoint);
    ends.push(engine.stop);
    return { endpoint: engine.endpoint, ...clients(engine.endpoint, tableName), checkpoints: checkpointsIn(dataDir) };
  });
  const open = once(async (): Promise<Opened> => {
    const { endpoint } = await data();
    const at = await home({ dataDir, seed, siteUrl, local, endpoint });
    ends.push(at.close);
    return { world: at.world, failures: failuresIn(dataDir) };
  });
  const patient = {
    dataDir,
    siteUrl,
    local,
    port: settings.port,
    running: running !== undefined,
    nodeVersion: process.versions.node,
    pages: built,
    now: () => new Date(),
    async freeBytes() {
      const { bavail, bsize } = await statfs(existsSync(dataDir) ? dataDir : dirname(dataDir));
      return bavail * bsize;
    },
    data,
    open,
  };
  return {
    patient,
    async close() {
      for (const end of ends.reverse()) await end();
    },
  };
};

const marks = { well: '  ok ', ill: '  !! ', left: '  -- ' } as const;

const linesOf = ({ says, state, findings }: Examined): string[] => [
  `${marks[state]} ${says.en} · ${says.ko}${state === 'left' ? '  (not looked at · 확인하지 못함)' : ''}`,
  ...findings
    .map(told)
    .flatMap((f) => [
      `       ${f.code} (${f.level})`,
      `         ${f.says.en}`,
      `           → ${f.remedy.en}`,
      `         ${f.says.ko}`,
      `           → ${f.remedy.ko}`,
    ]),
];

/** Exit codes: 0 nothing is wrong, or only warnings; 1 something is. */
export const doctor: BareCommand = {
  usage: 'doctor [--json]',
  says: 'finds what is wrong with this installation and says the remedy; changes nothing',
  bare: true,
  async run(args, settings, print) {
    const { values } = parseArgs({ args: [...args], options: { json: { type: 'boolean', default: false } } });
    const { patient, close } = patientOf(settings);
    try {
      const all = await examine(patient);
      const sound = isSound(all);
      if (values.json) print(JSON.stringify({ sound, examined: all.map((e) => ({ ...e, findings: e.findings.map(told) })) }));
      else {
        for (const line of all.flatMap(linesOf)) print(line);
        print(sound ? 'The market is well. · 이상이 없습니다.' : 'Something is wrong. · 고칠 것이 있습니다.');
      }
      return sound ? 0 : 1;
    } finally {
      await close();
    }
  },
};
