/** A process table as the API publishes it. */
export interface ProcessView {
  readonly name: string;
  readonly states: readonly string[];
  readonly initial: string;
  readonly final: readonly string[];
  readonly parties: readonly string[];
  readonly transitions: readonly {
    readonly from: readonly string[];
    readonly action: string;
    readonly by: readonly string[];
    readonly to: string;
    readonly reasons?: readonly string[];
    readonly timer?: string;
    readonly guard?: string;
  }[];
}

export interface ProcessesView {
  readonly items: readonly ProcessView[];
  readonly timers: Readonly<Record<string, { readonly ko: string; readonly en: string }>>;
}
