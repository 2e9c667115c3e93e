import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

const commandOf = (pid: number): string => {
  try {
    if (existsSync('/proc/self/cmdline')) return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
    return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' });
  } catch {
    return '';
  }
};

export const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (cause) {
    return (cause as NodeJS.ErrnoException).code === 'EPERM';
  }
};

/**
 * Ends a process that an earlier run left behind. It is touched only if its command line still names `mark`, so that a
 * process which got the same number by chance is left alone.
 */
export const endOrphan = async (pid: number, mark: string): Promise<void> => {
  for (const signal of ['SIGTERM', 'SIGKILL'] as const) {
    if (!isAlive(pid) || !commandOf(pid).includes(mark)) return;
    process.kill(pid, signal);
    for (let waited = 0; waited < 2000 && isAlive(pid) && commandOf(pid).includes(mark); waited += 20)
      await new Promise((r) => setTimeout(r, 20));
  }
};
