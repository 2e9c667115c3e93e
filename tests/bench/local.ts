import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { freePort } from '@sandan/local/dynoxide';
import { type Running, runningOn } from '@sandan/local/running';

const script = (name: string) => fileURLToPath(new URL(`../../packages/local/${name}.ts`, import.meta.url));

/** The local market as `npm start` runs it, with its demo world, in a process of its own and on a new data folder. */
export const localMarket = async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'sandan-bench-'));
  const env = { ...process.env, PORT: String(await freePort()), DATA_DIR: dataDir };
  const child = spawn(process.execPath, [script('main')], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let printed = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => {
      printed = (printed + chunk.toString()).slice(-4000);
    });
  let running: Running | undefined;
  while (!running) {
    if (child.exitCode !== null) {
      rmSync(dataDir, { recursive: true, force: true });
      throw new Error(`the local market ended: ${printed}`);
    }
    await new Promise((r) => setTimeout(r, 250));
    if (printed.includes('Ready in')) running = runningOn(dataDir);
  }
  return {
    ...running,
    dataDir,
    token: (account: string): string =>
      execFileSync(process.execPath, [script('token'), account], { env, encoding: 'utf8' }).trim(),
    async stop() {
      const gone = once(child, 'exit');
      child.kill('SIGTERM');
      await gone;
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
};

/** The ceiling (`bare.ts`) in a process of its own. */
export const bareServer = async (endpoint: string, tableName: string): Promise<{ url: string; stop(): void }> => {
  const child = spawn(process.execPath, [fileURLToPath(new URL('./bare.ts', import.meta.url)), endpoint, tableName], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const [{ port }] = (await once(child, 'message')) as [{ port: number }];
  return { url: `http://127.0.0.1:${port}`, stop: () => void child.kill() };
};
