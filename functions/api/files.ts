import type { Objects } from '@sandan/objects/objects';
import type { World } from './world.ts';

/** The object store of a function that handles files. */
export const filesOf = ({ objects }: World): Objects => {
  if (!objects) throw new Error('this function handles no files');
  return objects;
};
