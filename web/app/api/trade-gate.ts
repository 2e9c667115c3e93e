import type { GateReason } from '@sandan/market/gate/reason';
import type { RemedyBy } from '@sandan/market/gate/remedy';
import type { Screening } from '@sandan/market/screening/screening';
import type { ExporterView } from './exporters.ts';
import type { Text } from './views.ts';

/** A passage that the gate held, with what is still wanted and of whom, in the reader's language. */
export interface HeldView {
  readonly id: string;
  readonly process: string;
  readonly subject: string;
  readonly destination: string;
  readonly at: string;
  /** Empty once all that was wanted is there. */
  readonly reasons: readonly {
    readonly reason: GateReason;
    readonly says: string;
    readonly by: RemedyBy;
    readonly what: string;
    readonly lines: readonly {
      readonly name: string;
      readonly hs: string | undefined;
      readonly candidates: readonly string[];
      /** The query with which the page of classifications records it. */
      readonly record: string | undefined;
    }[];
  }[];
}

export interface ScreeningView extends Omit<Screening, 'nextAt'> {
  readonly unanswered: number;
  readonly actions: readonly ('clear' | 'confirm')[];
}

export interface AppealView extends Pick<ExporterView, 'organisationId' | 'version' | 'exports' | 'certificates' | 'demo'> {
  readonly band?: ExporterView['standing']['band'];
  readonly name: Text;
  readonly country: string;
  readonly score: number;
  readonly text: string;
  readonly at: string;
}
