import type { World } from './world.ts';

interface Kept<T> {
  readonly at: number;
  readonly value: Promise<T>;
}

const most = 5000;

/**
 * What `load` gives of a world for a key, kept in this process for `world.faceMs` (not at all if that is 0), so that a page of calls does not
 * read it with each. What fails or is not there is not kept; `anew` looks whatever is kept.
 */
export const remembered = <T>(load: (world: World, key: string) => Promise<T>) => {
  const worlds = new WeakMap<World, Map<string, Kept<T>>>();
  return (world: World, key = '', anew = false): Promise<T> => {
    if (world.faceMs === 0) return load(world, key);
    const all = worlds.get(world) ?? new Map<string, Kept<T>>();
    worlds.set(world, all);
    const at = world.now().getTime();
    const known = all.get(key);
    if (known && !anew && Math.abs(at - known.at) < world.faceMs) return known.value;
    if (all.size > most) all.clear();
    const kept = { at, value: load(world, key) };
    const drop = () => all.get(key) === kept && all.delete(key);
    kept.value.then((value) => value === undefined && drop(), drop);
    all.set(key, kept);
    return kept.value;
  };
};
