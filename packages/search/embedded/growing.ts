type Numbers = Float64Array | Float32Array | Uint32Array | Uint16Array | Uint8Array;

/** A typed array that grows by half; places never set hold what `make` fills in. Read `at` anew after every `set` or `push`. */
export class Growing<A extends Numbers> {
  at: A;
  /** How many were pushed; only where it is used as a list. */
  length = 0;
  private readonly make: (length: number) => A;

  constructor(make: (length: number) => A, size = 1024) {
    this.make = make;
    this.at = make(size);
  }

  /** Makes room for a place. */
  reach(place: number): void {
    if (place < this.at.length) return;
    const grown = this.make(Math.max(place + 1, Math.ceil(this.at.length * 1.5)));
    grown.set(this.at);
    this.at = grown;
  }

  set(place: number, value: number): void {
    this.reach(place);
    this.at[place] = value;
  }

  push(value: number): void {
    this.set(this.length++, value);
  }

  /** What was pushed; a view, not a copy. */
  get pushed(): A {
    return this.at.subarray(0, this.length) as A;
  }
}

/** Numbers of all rows; a row without one holds NaN. */
export const numbers = () => new Growing((length) => new Float64Array(length).fill(Number.NaN));
export const counters = (size?: number) => new Growing((length) => new Uint32Array(length), size);
export const bytes = (size?: number) => new Growing((length) => new Uint8Array(length), size);
export const shares = (size?: number) => new Growing((length) => new Float32Array(length), size);
