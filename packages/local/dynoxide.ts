import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { endOrphan, isAlive } from './orphan.ts';
import { indexStream } from './stream-places.ts';

/** A running DynamoDB. */
export interface Engine {
  readonly endpoint: string;
  /** Absent if the engine is not ours (`DYNAMODB_ENDPOINT`). */
  readonly pid?: number;
  stop(): Promise<void>;
}

const version = '1.2.1';
const attempts = 5;

export const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => (address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no free port'))));
    });
  });

/** Where the engine's binary lies, if npm has one for this platform. */
export const engineBinary = (): string | undefined => {
  try {
    return join(dirname(fileURLToPath(import.meta.resolve('@dynoxide/linux-x64/package.json'))), 'dynoxide');
  } catch {
    return undefined;
  }
};

/** The engine's command: its binary where the platform has one, else `npx`. Under Linux it also dies with its parent. */
const commandOf = (): string[] => {
  const binary = engineBinary();
  if (!binary || !existsSync(binary) || process.platform !== 'linux' || process.arch !== 'x64')
    return ['npx', '--yes', `dynoxide@${version}`];
  return existsSync('/usr/bin/setpriv') ? ['/usr/bin/setpriv', '--pdeathsig', 'KILL', '--', binary] : [binary];
};

/** Resolves once the child says that it listens; rejects if it ends first (its port may have been taken meanwhile). */
const listening = (child: ChildProcess): Promise<void> =>
  new Promise((resolve, reject) => {
    let said = '';
    const hear = (chunk: Buffer) => {
      said += chunk.toString();
      if (said.includes('listening on')) resolve();
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`dynoxide ended with ${code}: ${said.trim()}`)));
  });

const spawnOnce = async (file: string | undefined): Promise<{ child: ChildProcess; port: number }> => {
  const port = await freePort();
  const [command = '', ...rest] = commandOf();
  const child = spawn(command, [...rest, 'serve', '--port', String(port), ...(file ? ['--db-path', file] : [])], {
    stdio: ['ignore', 'pipe', 'pipe'],
    // Its own process group: Ctrl-C reaches the market alone, which then ends the engine last.
    detached: true,
  });
  await listening(child);
  return { child, port };
};

const spawnEngine = async (file: string | undefined): Promise<Engine> => {
  for (let attempt = 1; ; attempt++) {
    try {
      const { child, port } = await spawnOnce(file);
      const end = () => child.kill('SIGKILL');
      process.once('exit', end);
      child.unref();
      (child.stdout as unknown as { unref(): void }).unref();
      (child.stderr as unknown as { unref(): void }).unref();
      return {
        endpoint: `http://127.0.0.1:${port}`,
        ...(child.pid === undefined ? {} : { pid: child.pid }),
        async stop() {
          process.off('exit', end);
          if (child.exitCode !== null || child.signalCode !== null) return;
          const gone = new Promise((r) => child.once('exit', r));
          child.ref();
          child.kill('SIGTERM');
          const late = setTimeout(() => child.kill('SIGKILL'), 2000);
          await gone;
          clearTimeout(late);
        },
      };
    } catch (cause) {
      if (attempt >= attempts) throw cause;
    }
  }
};

/** Where files lie in memory, if the platform has such a place. */
export const memory = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();

/** A folder of this process; those of processes that were killed, and so could not remove theirs, go. */
const ownFolder = (): string => {
  for (const name of readdirSync(memory)) {
    const pid = /^sandan-(\d+)-\w+$/.exec(name)?.[1];
    if (pid && !isAlive(Number(pid))) rmSync(join(memory, name), { recursive: true, force: true });
  }
  return mkdtempSync(join(memory, `sandan-${process.pid}-`));
};

/**
 * An engine whose data ends with it; for tests. It keeps a file nevertheless, in memory where it can, since only a file's stream can be
 * indexed.
 */
export const engineInMemory = async (): Promise<Engine> => {
  const folder = ownFolder();
  const remove = () => rmSync(folder, { recursive: true, force: true });
  process.once('exit', remove);
  const file = join(folder, 'dynamodb.db');
  const engine = await spawnEngine(file);
  indexStream(file);
  return {
    ...engine,
    async stop() {
      await engine.stop();
      process.off('exit', remove);
      remove();
    },
  };
};

/**
 * The engine on the data folder, which the caller must hold (`takeLock`). An engine left behind by a killed run is ended first.
 * With `DYNAMODB_ENDPOINT` set, that engine is used and nothing is started.
 */
export const engineOn = async (dataDir: string, given: string | undefined): Promise<Engine> => {
  if (given) return { endpoint: given, stop: async () => {} };
  const file = join(dataDir, 'dynamodb.db');
  const note = join(dataDir, 'dynoxide.pid');
  if (existsSync(note)) await endOrphan(Number(readFileSync(note, 'utf8')), file);
  const engine = await spawnEngine(file);
  indexStream(file);
  writeFileSync(note, String(engine.pid ?? ''));
  return {
    ...engine,
    async stop() {
      await engine.stop();
      rmSync(note, { force: true });
    },
  };
};
