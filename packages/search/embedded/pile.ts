import { randomUUID } from 'node:crypto';
import { type Writing, writing } from './forward.ts';
import { counters } from './growing.ts';
import { invert, inverting, Scratch } from './invert.ts';
import { Lengths } from './lengths.ts';
import { find, found, type Segment } from './segment.ts';
import type { Vocabulary } from './vocabulary.ts';

/** So many records are taken in one by one before they are sealed into a segment. */
const smallest = 256;
/** So many segments of a size become one of the next. */
const together = 6;
/** With more segments than this nobody waits for a quiet moment to merge them. */
const most = 40;
const slice = 4096;

const sizeClass = (records: number): number => Math.max(0, Math.floor(Math.log(records / smallest) / Math.log(together)));

/**
 * All segments of an index: many small ones are merged into fewer, in steps that leave room for queries. The last one still takes
 * records in; its postings are made anew when somebody asks. A row lives in one segment at most.
 */
export class Pile {
  readonly vocabulary: Vocabulary;
  readonly lengths = new Lengths();
  private sealed: Segment[] = [];
  private live: Writing;
  private liveId = randomUUID();
  private turned: Segment | undefined;
  private readonly quick = new Scratch();
  /** Serial number of the segment that a row lives in, 0 for none, and its slot there. */
  private readonly home = counters();
  private readonly slot = counters();
  private readonly serials = new Map<string, number>();
  private readonly bySerial = new Map<number, { readonly id: string; dead: number }>();
  private serial = 0;
  private records = 0;
  private merging: Generator<void, void> | undefined;
  /** Postings of each term in the sealed segments. */
  private readonly held = counters();

  constructor(vocabulary: Vocabulary) {
    this.vocabulary = vocabulary;
    this.live = writing(vocabulary);
    this.enlist(this.liveId);
  }

  /** How many records there are. */
  get size(): number {
    return this.records;
  }

  /** How many struck-out records there still are among the postings. */
  get dead(): number {
    let dead = 0;
    for (const home of this.bySerial.values()) dead += home.dead;
    return dead;
  }

  /** Postings of a term, struck-out records among them until they are merged away. */
  frequency(term: number): number {
    const open = this.live.size > 0 ? this.opened() : undefined;
    return (this.held.at[term] ?? 0) + (open && find(open.postings, term) ? found.to - found.from : 0);
  }

  /** Every segment with its postings. */
  segments(): readonly Segment[] {
    return this.live.size === 0 ? this.sealed : [...this.sealed, this.opened()];
  }

  /** Where a row lives among `segments()`. */
  seat(row: number, segments: readonly Segment[]): { readonly segment: Segment; readonly slot: number } | undefined {
    const id = this.bySerial.get(this.home.at[row] ?? 0)?.id;
    const segment = segments.find((s) => s.id === id);
    return segment && { segment, slot: this.slot.at[row] ?? 0 };
  }

  /** Takes in what a record says now, or strikes it out. */
  take(row: number, words: string | undefined): void {
    this.strike(row);
    if (words === undefined) return;
    const slot = this.live.take(row, words);
    this.settle(row, this.liveId, slot);
    this.lengths.add(this.live.forward(), slot, 1);
    this.records++;
    this.turned = undefined;
    if (this.live.size >= smallest) this.seal();
  }

  /** Takes in a segment that was made before; rows that are 0 in it do not live. */
  adopt(segment: Segment): void {
    this.enlist(segment.id);
    this.sealed.push(segment);
    this.hold(segment, 1);
    const { rows } = segment.forward;
    let dead = 0;
    for (let slot = 0; slot < rows.length; slot++) {
      const row = rows[slot] as number;
      if (row === 0) dead++;
      else this.settle(row, segment.id, slot);
    }
    this.buried(segment.id, dead);
  }

  /** Counts a forward in before its postings are made. */
  measure(forward: Segment['forward']): void {
    const { rows } = forward;
    for (let slot = 0; slot < rows.length; slot++) {
      if (rows[slot] === 0) continue;
      this.lengths.add(forward, slot, 1);
      this.records++;
    }
  }

  /** Closes the segment that takes records in. */
  seal(): void {
    const [last] = this.segments().slice(-1);
    if (!last || last.id !== this.liveId) return;
    const segment = { ...last, forward: this.live.packed() };
    this.sealed.push(segment);
    this.hold(segment, 1);
    this.live = writing(this.vocabulary);
    this.liveId = randomUUID();
    this.turned = undefined;
    this.enlist(this.liveId);
    while (this.sealed.length > most && this.step());
  }

  /** One step of merging; whether there is more to do. */
  step(): boolean {
    this.merging ??= this.plan();
    if (this.merging?.next().done) this.merging = undefined;
    return this.merging !== undefined || this.due() !== undefined;
  }

  /** The segment that takes records in, with its postings. */
  private opened(): Segment {
    this.turned ??= {
      id: this.liveId,
      forward: this.live.forward(),
      postings: invert(this.live.forward(), this.lengths, this.vocabulary.size, this.quick),
    };
    return this.turned;
  }

  private strike(row: number): void {
    const serial = this.home.at[row] ?? 0;
    const home = this.bySerial.get(serial);
    if (serial === 0 || !home) return;
    const slot = this.slot.at[row] ?? 0;
    const segment = home.id === this.liveId ? { forward: this.live.forward() } : this.sealed.find((s) => s.id === home.id);
    if (segment) {
      this.lengths.add(segment.forward, slot, -1);
      segment.forward.rows[slot] = 0;
    }
    this.home.set(row, 0);
    this.records--;
    home.dead++;
  }

  private enlist(id: string): void {
    this.serials.set(id, ++this.serial);
    this.bySerial.set(this.serial, { id, dead: 0 });
  }

  private settle(row: number, id: string, slot: number): void {
    this.home.set(row, this.serials.get(id) ?? 0);
    this.slot.set(row, slot);
  }

  private hold({ postings: { terms, offsets } }: Segment, sign: 1 | -1): void {
    this.held.reach(this.vocabulary.size);
    const held = this.held.at;
    for (let at = 0; at < terms.length; at++)
      (held[terms[at] as number] as number) += sign * ((offsets[at + 1] as number) - (offsets[at] as number));
  }

  private buried(id: string, dead: number): void {
    const listed = this.bySerial.get(this.serials.get(id) ?? 0);
    if (listed) listed.dead = dead;
  }

  private alive({ id, forward }: Segment): number {
    return forward.rows.length - (this.bySerial.get(this.serials.get(id) ?? 0)?.dead ?? 0);
  }

  /** Segments that had better be one: several of a size, or one that is mostly struck out. */
  private due(): readonly Segment[] | undefined {
    const bySize = Map.groupBy(this.sealed, (s) => sizeClass(this.alive(s)));
    for (const size of [...bySize.keys()].sort((a, b) => a - b)) {
      const same = bySize.get(size) ?? [];
      if (same.length >= together) return same;
    }
    const worn = this.sealed.find((s) => s.forward.rows.length >= smallest && this.alive(s) < s.forward.rows.length / 2);
    return worn && [worn];
  }

  private plan(): Generator<void, void> | undefined {
    const sources = this.due();
    return sources && this.merge(sources);
  }

  private *merge(sources: readonly Segment[]): Generator<void, void> {
    const copy = writing(this.vocabulary);
    for (const { forward } of sources)
      for (let slot = 0; slot < forward.rows.length; slot++) {
        if (slot % slice === slice - 1) yield;
        if (forward.rows[slot] !== 0) copy.copy(forward, slot);
      }
    const forward = copy.packed();
    const postings = yield* inverting(forward, this.lengths, this.vocabulary.size, new Scratch());
    const merged: Segment = { id: randomUUID(), forward, postings };
    this.enlist(merged.id);
    const from = new Set(sources.map((s) => this.serials.get(s.id) ?? 0));
    let dead = 0;
    for (let slot = 0; slot < forward.rows.length; slot++) {
      const row = forward.rows[slot] as number;
      if (from.has(this.home.at[row] ?? 0)) this.settle(row, merged.id, slot);
      else {
        forward.rows[slot] = 0;
        dead++;
      }
    }
    this.buried(merged.id, dead);
    this.hold(merged, 1);
    for (const source of sources) {
      const { id } = source;
      this.hold(source, -1);
      this.bySerial.delete(this.serials.get(id) ?? 0);
      this.serials.delete(id);
    }
    this.sealed = [...this.sealed.filter((s) => !sources.includes(s)), merged].sort(
      (a, b) => b.forward.rows.length - a.forward.rows.length,
    );
  }
}
