import type { Text } from './views.ts';

export interface ObjectiveView {
  readonly objective: string;
  readonly name: Text;
  readonly says: Text;
  readonly goal: number;
  readonly events: { readonly good: number; readonly total: number };
  readonly share?: number;
  readonly budgetLeft: number;
  readonly burns: readonly {
    readonly alert: 'page' | 'ticket';
    readonly long: number;
    readonly short: number;
    readonly from: number;
    readonly over: readonly number[];
    readonly rings: boolean;
  }[];
}

export interface SloView {
  readonly at: string;
  readonly windowDays: number;
  readonly objectives: readonly ObjectiveView[];
}
