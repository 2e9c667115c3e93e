/** A typed array indexed by row that grows by doubling; rows never set hold `empty`. Read `at` anew after every `set`. */
export class Growing<A extends Float64Array | Uint32Array> {
  at: A;
  private readonly make: (length: number) => A;

  constructor(make: (length: number) => A) {
    this.make = make;
    this.at = make(1024);
  }

  /** Makes room for a row. */
  reach(row: number): void {
    if (row < this.at.length) return;
    const grown = this.make(Math.max(row + 1, this.at.length * 2));
    grown.set(this.at);
    this.at = grown;
  }

  set(row: number, value: number): void {
    this.reach(row);
    this.at[row] = value;
  }
}

/** Numbers of all rows; a row without one holds NaN. */
export const numbers = () => new Growing((length) => new Float64Array(length).fill(Number.NaN));
export const counters = () => new Growing((length) => new Uint32Array(length));
