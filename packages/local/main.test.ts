import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, afterEach, expect, test } from 'vitest';
import { freePort } from './dynoxide.ts';

const dataDir = mkdtempSync(join(tmpdir(), 'market-'));
const started: ChildProcess[] = [];
afterEach(() => {
  for (const child of started.splice(0)) child.kill('SIGKILL');
});
afterAll(() => rmSync(dataDir, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 }));

const script = (name: string) => join(import.meta.dirname, name);
const envOf = (port: number) => ({
  ...process.env,
  PORT: String(port),
  DATA_DIR: dataDir,
  SEED: 'none',
  npm_lifecycle_event: '',
});

/** Runs a script to its end. */
const run = async (name: string, port: number, ...args: string[]) => {
  try {
    return { code: 0, ...(await promisify(execFile)(process.execPath, [script(name), ...args], { env: envOf(port) })) };
  } catch (cause) {
    return cause as { code: number; stdout: string; stderr: string };
  }
};

/** Starts a market and waits until it says that it is ready. */
const start = async (port: number): Promise<ChildProcess> => {
  const child = spawn(process.execPath, [script('main.ts')], { env: envOf(port), stdio: ['ignore', 'pipe', 'pipe'] });
  started.push(child);
  let said = '';
  await new Promise<void>((resolve, reject) => {
    const hear = (chunk: Buffer) => {
      said += chunk.toString();
      if (said.includes('Ready in')) resolve();
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    child.once('exit', () => reject(new Error(`it ended: ${said}`)));
  });
  return child;
};

const end = async (child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> => {
  const gone = new Promise<number | null>((resolve) => child.once('exit', resolve));
  child.kill(signal);
  return gone;
};

test('what was written is there after a kill and a restart, and one market at a time has the data', async () => {
  const port = await freePort();
  const site = `http://localhost:${port}`;
  const first = await start(port);
  const token = (await run('token.ts', port, 'sme')).stdout.trim();
  const registered = await fetch(`${site}/api/v1/organisations`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', 'idempotency-key': 'first-company' },
    body: JSON.stringify({ type: 'exporter', name: { ko: '새벽정밀' }, country: 'KR' }),
  });
  expect(registered.status).toBe(201);
  const { id } = (await registered.json()) as { id: string };

  const other = await freePort();
  expect(await run('main.ts', other)).toMatchObject({
    code: 1,
    stderr: expect.stringContaining(`already runs on ${dataDir}, at ${site}`),
  });
  expect(await run('reset.ts', port)).toMatchObject({ code: 1, stderr: expect.stringContaining('Stop it first') });
  expect(await run('cli.ts', port, 'clock', '--at', '2026-12-01T09:00+09:00')).toMatchObject({
    code: 0,
    stdout: expect.stringContaining('as of 2026-12-01T00:00:00.000Z'),
  });

  await end(first, 'SIGKILL');
  const second = await start(port);
  expect((await fetch(`${site}/api/v1/organisations/${id}`)).status).toBe(200);
  expect((await fetch(`${site}/dev/mail`)).status).toBe(200);
  expect(await end(second, 'SIGTERM')).toBe(0);

  expect(await run('cli.ts', port, 'clock')).toMatchObject({ code: 0, stdout: expect.stringContaining('The clock ran') });
  expect(await run('reset.ts', port)).toMatchObject({ code: 0, stdout: `${dataDir} is empty.\n` });
});

test('a port that is taken is said in one line', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const { port } = other.address() as AddressInfo;
  const answer = await promisify(execFile)(process.execPath, [script('main.ts')], {
    env: { ...envOf(port), DATA_DIR: join(dataDir, 'second') },
  }).catch((cause: { code: number; stderr: string }) => cause);
  expect(answer).toMatchObject({
    code: 1,
    stderr: expect.stringMatching(/^Port 127\.0\.0\.1:\d+ is taken\. Choose another: PORT=\d+ npm start\n$/),
  });
  other.close();
});
