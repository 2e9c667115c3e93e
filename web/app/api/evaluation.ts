import type { Taken } from './course.ts';
import type { Text } from './views.ts';

interface Party {
  readonly organisationId: string;
  readonly name: Text;
}

export interface EvaluationLine {
  readonly id: string;
  readonly version: number;
  readonly number: string;
  readonly state: string;
  readonly reason?: string;
  readonly listingId: string;
  readonly listing: Text;
  readonly demo: boolean;
  readonly title: string;
  readonly supplier: Party;
  readonly host: Party;
  readonly side: 'supplier' | 'host' | 'operator';
  readonly verdict?: string;
  readonly shown: boolean;
  readonly dueAt?: string;
  readonly changedAt: string;
}

export interface EvaluationProtocol {
  readonly title: string;
  readonly samples: number;
  readonly reportBy: string;
  readonly items: readonly { readonly name: string; readonly limits: string; readonly samples: number; readonly unit: string }[];
}

export interface EvaluationReport {
  readonly number: number;
  readonly measuredOn: string;
  readonly line: string;
  readonly results: readonly {
    readonly min?: number;
    readonly max?: number;
    readonly verdict: string;
    readonly readings: readonly { readonly written: string; readonly verdict: string }[];
  }[];
  readonly verdict: string;
  readonly text?: string;
  readonly seal: string;
  readonly intact: boolean;
}

export interface EvaluationView extends EvaluationLine {
  readonly protocol: EvaluationProtocol & { readonly method: string };
  readonly sent?: { readonly samples: number; readonly on: string; readonly carrier?: string };
  readonly received?: number;
  readonly reports: readonly EvaluationReport[];
  readonly consents: { readonly supplier?: string; readonly host?: string };
  readonly acceptWithinDays: number;
  readonly marks: readonly { readonly property: string; readonly name: string; readonly text: Text }[];
  readonly course: readonly Taken[];
  readonly actions: readonly string[];
}

/** What everybody sees of an evaluation that both sides show. */
export interface ShownEvaluation {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly host: Party;
  readonly protocol: EvaluationProtocol;
  readonly report: EvaluationReport;
  readonly demo: boolean;
}
