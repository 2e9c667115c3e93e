import type { WebOptions } from '@sandan/fn-web/handler';
import { type FunctionThread, functionThread } from './function-thread.ts';

/** The web function in a thread. */
export const pagesThread = (told: WebOptions, log: (line: Record<string, unknown>) => void): FunctionThread =>
  functionThread('pages', { file: new URL('./pages-thread.ts', import.meta.url), told }, log);
