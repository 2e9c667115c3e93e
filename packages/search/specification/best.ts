/** The nearest few, kept as a heap with the farthest on top; equal distances are ordered by id. */
export class Best {
  private readonly distances: number[] = [];
  private readonly names: string[] = [];
  private readonly size: number;

  constructor(size: number) {
    this.size = size;
  }

  /** A distance beyond which nothing more is taken. */
  get worst(): number {
    return this.distances.length < this.size ? Number.POSITIVE_INFINITY : (this.distances[0] as number);
  }

  private after(a: number, b: number): boolean {
    const [x, y] = [this.distances[a] as number, this.distances[b] as number];
    return x > y || (x === y && (this.names[a] as string) > (this.names[b] as string));
  }

  private swap(a: number, b: number): void {
    [this.distances[a], this.distances[b]] = [this.distances[b] as number, this.distances[a] as number];
    [this.names[a], this.names[b]] = [this.names[b] as string, this.names[a] as string];
  }

  private sink(): void {
    for (let at = 0; ; ) {
      let largest = at;
      for (const child of [2 * at + 1, 2 * at + 2])
        if (child < this.distances.length && this.after(child, largest)) largest = child;
      if (largest === at) return;
      this.swap(at, largest);
      at = largest;
    }
  }

  take(id: string, distance: number): void {
    if (this.distances.length < this.size) {
      this.distances.push(distance);
      this.names.push(id);
      for (let at = this.distances.length - 1; at > 0; ) {
        const parent = (at - 1) >> 1;
        if (!this.after(at, parent)) return;
        this.swap(at, parent);
        at = parent;
      }
      return;
    }
    const [top, name] = [this.distances[0] as number, this.names[0] as string];
    if (distance > top || (distance === top && id > name)) return;
    this.distances[0] = distance;
    this.names[0] = id;
    this.sink();
  }

  /** From the nearest to the farthest. */
  sorted(): { id: string; distance: number }[] {
    return this.names
      .map((id, at) => ({ id, distance: this.distances[at] as number }))
      .sort((a, b) => a.distance - b.distance || (a.id < b.id ? -1 : 1));
  }
}
