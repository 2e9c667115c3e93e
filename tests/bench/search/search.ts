import type { Figure } from '../figure.ts';
import { engine } from './engine.ts';
import { judgedQuality } from './quality.ts';

/** `npm run bench -- search`: what is found, what each ingredient brings to it, and how fast at which size. */
export const search = async (options: { quick: boolean }): Promise<Figure[]> => [
  ...(await judgedQuality(options)),
  ...(await engine(options)),
];
