import { counters } from './growing.ts';

/** FNV-1a over the UTF-16 units of a text. */
const hash = (text: string): number => {
  let h = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) h = Math.imul(h ^ text.charCodeAt(at), 0x01000193);
  return h >>> 0;
};

/**
 * Numbers by key, in two typed arrays: keys that share a hash share a chain, so whoever reads one checks what it gets. The last
 * added comes first.
 */
export class Chains {
  private heads = new Uint32Array(1 << 12);
  private readonly next = counters();
  private readonly hashes = counters();
  private readonly values = counters();

  constructor() {
    for (const list of [this.next, this.hashes, this.values]) list.push(0);
  }

  add(key: string, value: number): void {
    if (this.values.length > this.heads.length) this.widen();
    const h = hash(key);
    const head = h & (this.heads.length - 1);
    this.next.push(this.heads[head] as number);
    this.hashes.push(h);
    this.values.push(value);
    this.heads[head] = this.values.length - 1;
  }

  /** Calls `take` for every number that may be of the key. */
  each(key: string, take: (value: number) => void): void {
    const h = hash(key);
    for (let at = this.heads[h & (this.heads.length - 1)] as number; at !== 0; at = this.next.at[at] as number)
      if (this.hashes.at[at] === h) take(this.values.at[at] as number);
  }

  private widen(): void {
    this.heads = new Uint32Array(this.heads.length * 4);
    for (let at = 1; at < this.values.length; at++) {
      const head = (this.hashes.at[at] as number) & (this.heads.length - 1);
      this.next.at[at] = this.heads[head] as number;
      this.heads[head] = at;
    }
  }
}
