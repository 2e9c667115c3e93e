/** Room to score the slots of one segment in; all zeros between uses. */
export class Board {
  /** Best form of the thing that is being scored. */
  best = new Float32Array(0);
  /** Sum over the things scored before. */
  sum = new Float32Array(0);
  /** What finding those things tells. */
  mass = new Float32Array(0);
  /** What finding the thing that is being scored tells, if the slot has it or a part of it, and what it tells as a whole. */
  told = new Float32Array(0);
  whole = 0;
  /** How many things in a row the slot has. */
  stage = new Uint8Array(0);
  /** Slots with a `best`, and how many. */
  touched = new Uint32Array(0);
  count = 0;
  /** Slots that have something of what is wanted. */
  reached = new Uint32Array(0);

  reach(size: number): void {
    if (this.best.length >= size) return;
    this.best = new Float32Array(size);
    this.sum = new Float32Array(size);
    this.mass = new Float32Array(size);
    this.told = new Float32Array(size);
    this.stage = new Uint8Array(size);
    this.touched = new Uint32Array(size);
    this.reached = new Uint32Array(size);
  }

  /** A form of value `value` was found in a slot. */
  mark(slot: number, value: number): void {
    const held = this.best[slot] as number;
    if (value <= held) return;
    if (held === 0) this.touched[this.count++] = slot;
    this.best[slot] = value;
    this.told[slot] = this.whole;
  }
}

/** Slots to look at: those that have come to a stage, given as an ascending list where they are few. */
export interface Within {
  readonly stage: number;
  readonly slots?: Uint32Array;
}
