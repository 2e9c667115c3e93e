import type { Both, HitView, Language, ProofView } from './views.ts';

type Label = Record<Language, string>;

interface PropertyView {
  readonly name: string;
  readonly label: Label;
  readonly fit: string;
  readonly unit?: string;
  readonly options?: Readonly<Record<string, Label>>;
  readonly standard?: string;
}

export interface TemplateView {
  readonly category: string;
  readonly trade: string;
  readonly label: Label;
  readonly hs: string;
  readonly standards: readonly string[];
  readonly properties: readonly PropertyView[];
}

interface ConditionView {
  readonly name: string;
  readonly label: Partial<Both>;
  readonly must: boolean;
  readonly standing: string;
  readonly wanted: Partial<Both>;
  readonly offered?: Partial<Both>;
  readonly basis?: string;
  readonly proof?: Omit<ProofView, 'basis'>;
}

export interface FoundParts {
  readonly hits: readonly (HitView & { readonly fit: number; readonly conditions: readonly ConditionView[] })[];
  readonly total: number;
  readonly page: number;
  readonly pages: number;
  readonly inCategory: number;
  readonly histograms: Readonly<
    Record<string, { readonly min: number; readonly max: number; readonly counts: readonly number[] }>
  >;
  readonly equivalents: readonly {
    readonly property: string;
    readonly of: string;
    readonly body: string;
    readonly name: string;
    readonly nearness: string;
    readonly source: string;
  }[];
  /** How each condition was read, in the unit of its property. */
  readonly read: readonly { readonly name: string; readonly text: Partial<Both> }[];
}
