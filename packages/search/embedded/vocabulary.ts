/** All terms of an index, numbered from 1 in the order in which they were met; a number stays with its term while the process lives. */
export class Vocabulary {
  readonly terms: string[] = [''];
  private readonly numbers = new Map<string, number>();

  get size(): number {
    return this.terms.length;
  }

  numberOf(term: string): number | undefined {
    return this.numbers.get(term);
  }

  numbering(term: string): number {
    const known = this.numbers.get(term);
    if (known !== undefined) return known;
    this.numbers.set(term, this.terms.length);
    return this.terms.push(term) - 1;
  }

  term(number: number): string {
    return this.terms[number] ?? '';
  }
}
