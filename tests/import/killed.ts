import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Database } from '@sandan/store/database';

const kill = () => process.kill(process.pid, 'SIGKILL');

/**
 * Kills this process once so many rows were read and so many more writes were answered; whoever watched from outside might come after its
 * end. Answers who is to be told how many were read.
 */
export const killedAfter = ({ client }: Database, rows: number, writes: number): ((read: number) => void) => {
  let left = Number.POSITIVE_INFINITY;
  client.middlewareStack.add(
    (next, { commandName }) =>
      async (args) => {
        const answer = await next(args);
        if (/Write|Put/.test(commandName ?? '') && --left <= 0) kill();
        return answer;
      },
    { step: 'initialize', name: 'killed', override: true },
  );
  return (read) => {
    console.log(`read ${read}`);
    if (read < rows) return;
    if (writes === 0) kill();
    left = Math.min(left, writes);
  };
};

/** What a script says that runs in a process of its own, until it ends or kills itself. */
export const saidBy = async (script: string, args: readonly string[]): Promise<string> => {
  const child = spawn(process.execPath, [script, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  child.stdout.on('data', (part: Buffer) => {
    said += part.toString();
  });
  await once(child, 'close');
  return said;
};
