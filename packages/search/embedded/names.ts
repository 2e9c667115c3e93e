/** Names in the order in which they were met, by number. */
export class Names {
  readonly all: string[] = [];
  private readonly numbered = new Map<string, number>();

  of(name: string): number | undefined {
    return this.numbered.get(name);
  }

  numbering(name: string): number {
    const known = this.numbered.get(name);
    if (known !== undefined) return known;
    this.numbered.set(name, this.all.length);
    return this.all.push(name) - 1;
  }
}
