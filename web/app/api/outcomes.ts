import type { Text } from './views.ts';

export interface FigureView {
  readonly name: string;
  readonly course: string;
  readonly label: Text;
  readonly count: number;
  readonly share?: number;
  readonly medianHours?: number;
}

export interface OutcomesView {
  readonly reckonedAt?: string;
  readonly courses: readonly { readonly name: string; readonly label: Text }[];
  readonly figures: readonly FigureView[];
  readonly months: readonly { readonly month: string; readonly figures: readonly FigureView[] }[];
}
