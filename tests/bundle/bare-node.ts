import { fork } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** One answer of a bundle; times in ms since the process began. */
export interface Invocation {
  readonly answer?: unknown;
  readonly error?: string;
  readonly born: number;
  readonly loaded: number;
  readonly begun: number;
  readonly answered: number;
}

export interface BareNode {
  /** Gives it one event; as in Lambda, the next one waits for the answer. */
  invoke(event: unknown): Promise<Invocation>;
  /** What it has written so far. */
  printed(): string;
  close(): void;
}

const context = { awsRequestId: 'test', functionName: 'test' };
const lambdas = { AWS_REGION: 'ap-northeast-2', AWS_ACCESS_KEY_ID: 'test', AWS_SECRET_ACCESS_KEY: 'test', TZ: 'UTC' };

/**
 * A Node 24 with nothing but the bundle: an empty folder to work in, no `node_modules` in reach, and the environment it is told.
 * @throws Error with what the bundle printed, if it cannot be loaded
 */
export const bareNode = async (bundle: string, told: Readonly<Record<string, string>>): Promise<BareNode> => {
  const cwd = mkdtempSync(join(tmpdir(), 'sandan-bare-'));
  const runner = join(cwd, 'invoke.cjs');
  copyFileSync(fileURLToPath(new URL('./invoke.cjs', import.meta.url)), runner);
  let printed = '';
  const listen = (stream: NodeJS.ReadableStream | null) =>
    stream?.on('data', (chunk: Buffer) => {
      printed += chunk.toString();
    });
  const ended = () => new Error(`the bundle ended its process: ${printed}`);
  const child = fork(runner, [join(bundle, 'lambda.js')], {
    cwd,
    env: { ...lambdas, ...told },
    execArgv: [],
    silent: true,
    serialization: 'json',
  });
  listen(child.stdout);
  listen(child.stderr);
  const next = async (): Promise<unknown> => {
    const [message] = await Promise.race([
      once(child, 'message'),
      once(child, 'exit').then(() => {
        throw ended();
      }),
    ]);
    return message;
  };
  const close = () => {
    child.kill('SIGKILL');
    rmSync(cwd, { recursive: true, force: true });
  };
  await next().catch((error) => {
    close();
    throw error;
  });
  let last: Promise<unknown> = Promise.resolve();
  return {
    invoke(event) {
      const turn = last.then(async () => {
        child.send({ event, context });
        return (await next()) as Invocation;
      });
      last = turn.catch(() => undefined);
      return turn;
    },
    printed: () => printed,
    close,
  };
};
