import { embedded } from '@sandan/search/embedded/index';
import { analyser } from '@sandan/search/korean/analyser';
import type { Figure } from '../figure.ts';
import { judgedQuality } from './quality.ts';

/** `npm run bench -- search`: what is found, how fast, and what each ingredient brings. */
export const search = async (): Promise<Figure[]> => {
  const analyse = await analyser();
  return judgedQuality(async () => embedded({ file: ':memory:', analyse }));
};
