import { followedFrom, keysFrom } from '@sandan/fn-sources/followed';
import { txtOf } from '@sandan/fn-sources/txt';
import type { SourcesWorld } from '@sandan/fn-sources/world';
import { guarded } from '@sandan/sources/http/ask';
import { sourceSecrets } from '@sandan/topology/topology';
import type { World } from './world.ts';

/** What a market is told of its outside sources otherwise than by the environment; in tests. */
export type SourcesTold = Partial<Pick<SourcesWorld, 'followed' | 'keys' | 'asking' | 'origins' | 'runMs' | 'txt'>>;

/** The World of the sources, with FOLLOWED and the keys of the environment. */
export const sourcesWorld = (world: World, told: SourcesTold = {}): SourcesWorld => ({
  ...world,
  followed: followedFrom(process.env.FOLLOWED),
  keys: keysFrom(Object.fromEntries(sourceSecrets.map((name) => [name, process.env[name]]))),
  asking: guarded,
  txt: txtOf,
  ...told,
});
