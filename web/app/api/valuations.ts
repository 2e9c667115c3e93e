import type { Range } from '@sandan/market/valuation/distribution';
import type { Flow, Uncertain } from '@sandan/market/valuation/income';
import type { ValuationInputs } from '@sandan/market/valuation/inputs';

type MethodName = 'income' | 'market' | 'cost';

export interface ValuationLineView {
  readonly id: string;
  readonly version: number;
  readonly title: string;
  readonly currency: string;
  readonly methods: readonly MethodName[];
  readonly changed: { readonly at: string };
}

export interface ValuationView {
  readonly id: string;
  readonly version: number;
  readonly title: string;
  readonly listingId?: string;
  readonly note?: string;
  readonly inputs: ValuationInputs;
  readonly worth: Readonly<Partial<Record<MethodName | 'together', Range>>>;
  readonly flows: readonly Flow[];
  readonly sensitivity: readonly { readonly input: Uncertain; readonly low: number; readonly high: number }[];
  readonly changed: { readonly at: string };
}
