import { readFileSync } from 'node:fs';

/** The parent of a process, where the system tells it (Linux). */
const parentOf = (pid: number): string | undefined => {
  try {
    return /^PPid:\s*(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  } catch {
    return undefined;
  }
};

/**
 * Calls `act` once npm is gone. npm starts a shell, the shell starts us, and neither passes the death of the one above on: a
 * process whose parent died is given to another one.
 */
export const whenAbandoned = (act: () => void): void => {
  const line = () => `${process.ppid} ${parentOf(process.ppid)}`;
  const first = line();
  const watch = setInterval(() => {
    if (line() === first) return;
    clearInterval(watch);
    act();
  }, 500);
  watch.unref();
};
