import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import type { Said } from '@sandan/local/dev';
import { freePort } from '@sandan/local/dynoxide';
import { runningOn } from '@sandan/local/running';
import { secretsIn } from '@sandan/local/secrets';
import type { Page } from 'playwright-core';

const root = join(import.meta.dirname, '../..');

export interface Site {
  readonly url: string;
  /** A bearer token of a demo account. */
  readonly token: (account: string) => Promise<string>;
  /** Address of the engine that holds its table. */
  readonly database: () => string;
  /** Runs a command of `npm run cli` inside the market. */
  readonly command: (name: string, ...args: readonly string[]) => Promise<void>;
  /** Moves the clock of a market that was opened with one, and has it do what is due by then. Who was signed in has to do so again. */
  readonly moveTo: (at: Date) => Promise<void>;
  readonly close: () => Promise<void>;
}

interface Running {
  readonly url: string;
  readonly moveTo: (at: Date) => Promise<void>;
  readonly end: () => Promise<void>;
}

/** What a market said that went wrong stands beside the test in which it did; of its own mistakes it tells the lines. */
const tellWrongs = (said: string): string[] => {
  const wrong = said.split('\n').filter((line) => /error|does not answer|warn/i.test(line));
  if (wrong.length > 0) console.error(wrong.join('\n'));
  return wrong.filter((line) =>
    /"level":"error".*"stack":"(?:Type|Reference|Range)Error: (?!fetch failed|terminated)/.test(line),
  );
};

const clockFile = pathToFileURL(join(import.meta.dirname, 'moved-clock.ts')).href;

const run = async (dataDir: string, clock = false, told: Readonly<Record<string, string>> = {}): Promise<Running> => {
  const port = await freePort();
  const env = { ...process.env, PORT: String(port), DATA_DIR: dataDir, HOST: 'localhost', SITE_URL: '', ...told };
  const child = spawn(process.execPath, [...(clock ? ['--import', clockFile] : []), 'packages/local/main.ts'], {
    cwd: root,
    env,
    stdio: ['ignore', 'pipe', 'pipe', ...(clock ? (['ipc'] as const) : [])],
  });
  const exited = once(child, 'exit');
  let said = '';
  const ready = await new Promise<boolean>((resolve) => {
    const hear = (text: Buffer) => {
      said += text;
      if (said.includes('Ready in')) resolve(true);
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    exited.then(() => resolve(false));
  });
  const mistakes: string[] = [];
  for (const pipe of [child.stdout, child.stderr])
    pipe?.on('data', (text: Buffer) => mistakes.push(...tellWrongs(text.toString())));
  // Another program may have taken the port since it was found free.
  if (!ready && /^Port \S+ is taken/m.test(said)) return run(dataDir, clock, told);
  if (!ready) throw new Error(`the market did not start:\n${said}`);
  return {
    url: `http://localhost:${port}`,
    async moveTo(at) {
      const heard = once(child, 'message');
      child.send(at.getTime() - Date.now());
      await heard;
    },
    async end() {
      child.kill('SIGINT');
      await exited;
      if (mistakes.length > 0) throw new Error(`the market made mistakes:\n${mistakes.join('\n')}`);
    },
  };
};

/** Writes the demo world once in a run of the tests, whichever worker comes first; the others wait for it. */
const seeded = async (folder: string): Promise<string> => {
  const world = join(folder, 'world');
  const written = join(folder, 'written');
  const first = await mkdir(world).then(
    () => true,
    () => false,
  );
  if (first) {
    const write = async () => (await run(world)).end();
    await write().finally(() => writeFile(written, ''));
  }
  while (!existsSync(written)) await new Promise((done) => setTimeout(done, 200));
  return world;
};

/** The market as `npm start` starts it, on a port and a data folder of its own, with the demo world; `clock` lets a test move its time, `env` is what it is told besides. */
export const openSite = async ({
  clock = false,
  env = {},
}: {
  readonly clock?: boolean;
  readonly env?: Readonly<Record<string, string>>;
} = {}): Promise<Site> => {
  const dataDir = await mkdtemp(join(tmpdir(), 'market-'));
  const folder = process.env.SEEDED_WORLD;
  if (folder) await cp(await seeded(folder), dataDir, { recursive: true });
  const market = await run(dataDir, clock, env);
  const command = async (name: string, ...args: readonly string[]) => {
    const answer = await fetch(`${market.url}/dev/command`, {
      method: 'POST',
      headers: { authorization: `Bearer ${secretsIn(dataDir).control}` },
      body: JSON.stringify({ name, args }),
    });
    const text = await answer.text();
    const last = JSON.parse(text.trimEnd().split('\n').at(-1) ?? '{}') as Said;
    if (!('exit' in last) || last.exit !== 0) throw new Error(`${name} ${args.join(' ')}: ${text}`);
  };
  return {
    url: market.url,
    database() {
      const running = runningOn(dataDir);
      if (!running) throw new Error('the market does not run');
      return running.dynamodb;
    },
    command,
    async moveTo(at) {
      await market.moveTo(at);
      await command('clock');
    },
    token: async (account) =>
      (
        await promisify(execFile)(process.execPath, ['packages/local/token.ts', account], {
          cwd: root,
          env: { ...process.env, PORT: new URL(market.url).port, DATA_DIR: dataDir, HOST: 'localhost', SITE_URL: '' },
        })
      ).stdout.trim(),
    async close() {
      await market.end().finally(() => rm(dataDir, { recursive: true, force: true }));
    },
  };
};

/** Signs in with one click as a person of the demonstration, from any page. */
export const signIn = async (page: Page, site: Site, account: string, language = 'ko'): Promise<void> => {
  await page.goto(`${site.url}/${language}/sign-in`);
  await page.locator('main a[href^="/auth/sign-in"]').click();
  await page.locator(`button[value="${account}"]`).click();
  await page.waitForURL((url) => url.pathname === `/${language}`);
};
