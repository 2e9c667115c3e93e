import type { Currency } from '@sandan/kernel/money';
import type { OrganisationKey } from './organisations.ts';

/** The same words in Korean and in English. */
export type Pair = readonly [ko: string, en: string];

/** A number with its UCUM unit, and a range of such numbers. */
export type Amount = readonly [value: number, unit: string];
export type Span = readonly [min: number | null, max: number | null, unit: string];

export type Cooperation =
  | 'exclusive'
  | 'sole'
  | 'non_exclusive'
  | 'assignment'
  | 'option'
  | 'joint_research'
  | 'material_transfer';

/** An invented technology, as its office would describe it. */
export interface DemoTechnology {
  /** Names it within its trade; its id is made from both. */
  readonly key: string;
  readonly by: OrganisationKey;
  readonly title: Pair;
  readonly summary: Pair;
  readonly problem: Pair;
  readonly solution: Pair;
  readonly advantage: Pair;
  readonly measured?: readonly {
    readonly measure: Pair;
    readonly alternative: Pair;
    readonly ours: number;
    readonly theirs: number;
    readonly unit: string;
    readonly better: 'more' | 'less';
    readonly method?: Pair;
  }[];
  readonly uses: readonly Pair[];
  readonly trl: number;
  readonly cooperation: readonly Cooperation[];
  /** Expected fee in millions of won. */
  readonly fee?: number;
  readonly knowHow?: Pair;
  readonly ipc: readonly string[];
  readonly ksic?: string;
  /** Month of the filing, `2022-05`; `registered` follows where the right is in force. */
  readonly filed: string;
  readonly registered?: string;
}

/** What the sizes of a series may say differently; `model` is required there, so that titles stay apart. */
export interface DemoSpecification {
  readonly model?: string;
  readonly material?: readonly string[];
  readonly pressure?: Span;
  readonly temperature?: Span;
  readonly power?: Amount;
  readonly mass?: Amount;
  readonly length?: Amount;
  readonly moq?: number;
  readonly price?: readonly [decimal: string, currency: Currency];
}

export interface DemoProduct extends DemoSpecification {
  readonly key: string;
  readonly by: OrganisationKey;
  readonly title: Pair;
  readonly summary: Pair;
  readonly features: Pair;
  /** HS 2022, six digits. */
  readonly hs: string;
  readonly ksic: string;
  readonly moq: number;
  readonly unit: 'H87' | 'SET' | 'KGM' | 'MTR' | 'LTR' | 'XBX';
  /** Days. */
  readonly leadTime: readonly [number, number];
  readonly terms?: readonly string[];
  readonly certificates?: readonly string[];
  readonly samples?: boolean;
  readonly keywords?: readonly string[];
  /** The series, where the catalogue lists each size by itself; `name` ends the title. */
  readonly sizes?: readonly (DemoSpecification & { readonly model: string; readonly name: Pair | string })[];
}

/** All that one trade offers in the demo world. */
export interface Trade {
  readonly name: string;
  readonly technologies: readonly DemoTechnology[];
  readonly products: readonly DemoProduct[];
}

export const trade = (t: Trade): Trade => t;
