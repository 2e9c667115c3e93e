import type { Span } from '@sandan/store/limits';
import type { World } from '../world.ts';

/** A rule about calls: so many in so many seconds, taken from the shared counter so many at a time. */
export interface Rule {
  /** As the header says it: `minute`, `day`. */
  readonly name: string;
  readonly key: string;
  readonly most: number;
  readonly seconds: number;
  /** Taken from the shared counter at once: one write for so many calls. */
  readonly lease: number;
  /** Calls of each span that this process lets through without asking the shared counter; they come out of `most`. */
  readonly free: number;
}

/** How a rule stands after a call. */
export interface Standing {
  readonly rule: Rule;
  readonly allowed: boolean;
  readonly left: number;
  /** Seconds until the span ends. */
  readonly resets: number;
}

interface Bucket {
  readonly until: number;
  left: number;
  /** What the shared counter had left when it was last asked. */
  shared: number;
  full: boolean;
  asking: Promise<void> | undefined;
}

const most = 50_000;
const held = new WeakMap<World, Map<string, Bucket>>();

/** When the span of so many seconds ends in which `now` (ms) lies. */
export const endOf = (seconds: number, now: number): number => (Math.floor(now / (seconds * 1000)) + 1) * seconds * 1000;

const bucketOf = (world: World, rule: Rule, now: number): Bucket => {
  const all = held.get(world) ?? new Map<string, Bucket>();
  held.set(world, all);
  const name = `${rule.name}#${rule.key}`;
  const until = endOf(rule.seconds, now);
  const known = all.get(name);
  if (known?.until === until) return known;
  if (all.size > most) for (const [key, bucket] of all) if (bucket.until <= now) all.delete(key);
  const free = Math.min(rule.free, rule.most);
  const fresh: Bucket = { until, left: free, shared: rule.most - free, full: rule.most <= free, asking: undefined };
  all.set(name, fresh);
  return fresh;
};

const lease = async (world: World, rule: Rule, bucket: Bucket): Promise<void> => {
  const shared = rule.most - Math.min(rule.free, rule.most);
  const span: Span = { key: `${rule.name}#${rule.key}`, most: shared, until: bucket.until };
  const { taken, used } = await world.stores.limits.take(span, rule.lease);
  bucket.left += taken;
  bucket.shared = Math.max(0, shared - used);
  bucket.full = taken === 0;
};

/** Counts one call. Those that come at once share one write, and never get more than the rule allows. */
export const take = async (world: World, rule: Rule): Promise<Standing> => {
  const now = world.now().getTime();
  const bucket = bucketOf(world, rule, now);
  while (bucket.left < 1 && !bucket.full) {
    bucket.asking ??= lease(world, rule, bucket).finally(() => {
      bucket.asking = undefined;
    });
    await bucket.asking;
  }
  const allowed = bucket.left > 0;
  if (allowed) bucket.left--;
  return { rule, allowed, left: bucket.left + bucket.shared, resets: Math.max(1, Math.ceil((bucket.until - now) / 1000)) };
};
