/** A label in both languages. */
export interface Label {
  readonly ko: string;
  readonly en: string;
}

/**
 * How a property is said and held against what is wanted. `size`: a number with its tolerance, which has to lie inside what is
 * wanted; `envelope`: a working range, which has to cover it; `choice`: one or more of named options; `grade`: a material by a
 * standard's name, for which equivalents of other standards stand in; `parts`: shares of chemical elements in per cent by mass,
 * each of which has to lie inside; `words`: names as their makers write them; `flag`: yes or no.
 */
export type Fit = 'size' | 'envelope' | 'choice' | 'grade' | 'parts' | 'words' | 'flag';

/** One property of a category's template (UC1). `unit` is the UCUM unit that numbers are compared in; any that converts may be given. */
export interface Property {
  readonly name: string;
  readonly label: Label;
  readonly fit: Fit;
  readonly unit?: string;
  /** It says how far something may lie off on both sides: `±5 %` is its 5 %. */
  readonly deviation?: true;
  readonly options?: Readonly<Record<string, Label>>;
  /** The standard that says how it is measured. */
  readonly standard?: string;
}

/** What is said of the things of one category, in one version: a value names the version that it was read by. */
export interface Template {
  readonly category: string;
  readonly version: number;
  readonly trade: string;
  readonly label: Label;
  /** HS heading or subheading under which such things mostly travel; empty where there is none. */
  readonly hs: string;
  readonly standards: readonly string[];
  readonly properties: Readonly<Record<string, Property>>;
}
