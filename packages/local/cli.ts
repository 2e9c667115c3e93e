import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { type Command, isBare } from './command.ts';
import { commands } from './commands/registry.ts';
import type { Said } from './dev.ts';
import { engineOn } from './dynoxide.ts';
import { gateway } from './gateway.ts';
import { home } from './home.ts';
import { takeLock } from './lock.ts';
import { log } from './log.ts';
import { objectStore } from './objects.ts';
import { credentialsOf } from './parts.ts';
import { type Running, runningOn } from './running.ts';
import { secretsIn } from './secrets.ts';
import { bucket, type Settings, settingsFrom } from './settings.ts';
import { wordsOf } from './words.ts';

const help = (): string => {
  const width = Math.max(...Object.values(commands).map((c) => c.usage.length));
  return ['npm run cli -- <command>', '', ...Object.values(commands).map((c) => `  ${c.usage.padEnd(width)}  ${c.says}`)].join(
    '\n',
  );
};

/** Has the running market run the command, and prints what it says. */
const askFor = async (running: Running, settings: Settings, name: string, args: readonly string[]): Promise<number> => {
  const response = await fetch(`${running.local}/dev/command`, {
    method: 'POST',
    headers: { authorization: `Bearer ${secretsIn(settings.dataDir).control}` },
    body: JSON.stringify({ name, args }),
  });
  if (!response.ok || !response.body) throw new Error(`The market at ${running.siteUrl} did not take the command.`);
  let rest = '';
  let exit = 1;
  const decoder = new TextDecoder();
  for await (const chunk of response.body) {
    const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) {
      const said = JSON.parse(line) as Said;
      if ('exit' in said) exit = said.exit;
      else console.log(said.line);
    }
  }
  return exit;
};

/** The files of a data folder whose market does not run, on a loopback port of their own. */
const filesIn = async (dataDir: string) => {
  const credentials = credentialsOf(secretsIn(dataDir));
  const store = objectStore({ dir: join(dataDir, 'objects'), bucket, credentials, now: () => new Date() });
  const server = gateway({ handlers: {}, mounts: [store], wrote: () => {}, log }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async close() {
      server.close();
      server.closeAllConnections();
      await store.close();
    },
  };
};

/** Runs the command in this process: beside a running market on its engine, or on an engine of our own. */
const runHere = async (
  running: Running | undefined,
  settings: Settings,
  command: Command,
  args: readonly string[],
): Promise<number> => {
  const lock = running ? undefined : takeLock(settings.dataDir);
  if (!running && !lock) throw new Error(`A market is just starting on ${settings.dataDir}. Try again in a moment.`);
  const engine = running ? undefined : await engineOn(settings.dataDir, settings.endpoint);
  const files = running ? undefined : await filesIn(settings.dataDir);
  try {
    const endpoint = running?.dynamodb ?? engine?.endpoint ?? '';
    const at = await home({
      dataDir: settings.dataDir,
      seed: settings.seed,
      endpoint,
      siteUrl: running?.siteUrl ?? settings.siteUrl,
      local: running?.local ?? settings.siteUrl,
      ...(files ? { files: files.origin } : {}),
    });
    const followed = running ? undefined : at.follow();
    const settle = async () => followed?.settle();
    try {
      const code = (await command.run(args, at.desk(settle, console.log))) ?? 0;
      await settle();
      return code;
    } finally {
      await followed?.stop();
      await at.close();
    }
  } finally {
    await files?.close();
    await engine?.stop();
    lock?.release();
  }
};

const [name = 'help', ...args] = process.argv.slice(2);
const command = commands[name];
try {
  if (!command) {
    console.log(help());
    process.exitCode = name === 'help' ? 0 : 2;
  } else {
    const settings = settingsFrom(process.env);
    if (isBare(command)) process.exitCode = await command.run(args, settings, console.log);
    else {
      const running = runningOn(settings.dataDir);
      process.exitCode =
        running && command.inside ? await askFor(running, settings, name, args) : await runHere(running, settings, command, args);
    }
  }
} catch (cause) {
  console.error(wordsOf(cause));
  process.exitCode = 1;
}
