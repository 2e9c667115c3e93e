import type { Taken } from './course.ts';
import type { Text } from './views.ts';

interface Party {
  readonly organisationId: string;
  readonly name: Text;
}

export interface ServiceLine {
  readonly id: string;
  readonly version: number;
  readonly number: string;
  readonly state: string;
  readonly reason?: string;
  readonly kind: string;
  readonly resourceId: string;
  readonly resource: Text;
  readonly demo: boolean;
  readonly title: string;
  readonly owner: Party;
  readonly user: Party;
  readonly side: 'owner' | 'user' | 'operator';
  readonly dueAt?: string;
  readonly changedAt: string;
}

interface ServiceFileView {
  readonly id: string;
  readonly side: 'owner' | 'user';
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
}

interface ServiceJobView {
  readonly number: number;
  readonly solver: { readonly name: string; readonly version: string };
  readonly inputs: {
    readonly files: readonly { readonly id: string; readonly name: string; readonly sha256: string }[];
    readonly parameters: Readonly<Record<string, string>>;
    readonly digest: string;
  };
  readonly repeats?: number;
  readonly result?: {
    readonly values: Readonly<Record<string, string>>;
    readonly files: readonly { readonly name: string; readonly sha256: string }[];
    readonly text?: string;
    readonly digest: string;
    readonly at: string;
  };
  readonly startedAt: string;
  readonly agrees?: boolean;
}

export interface ServiceView extends ServiceLine {
  readonly wish: {
    readonly title: string;
    readonly text: string;
    readonly wantedOn?: string;
    readonly parameters: Readonly<Record<string, string>>;
  };
  readonly quote?: {
    readonly number: number;
    readonly price: number;
    readonly currency: string;
    readonly vat: number;
    readonly revisions: number;
    readonly deliverBy: string;
    readonly validUntil: string;
    readonly solver?: { readonly name: string; readonly version: string };
    readonly text?: string;
  };
  readonly support?: number;
  readonly applicationId?: string;
  readonly revisionsUsed: number;
  readonly lastDay?: string;
  readonly acceptWithinDays: number;
  readonly deliveries: readonly {
    readonly number: number;
    readonly files: readonly string[];
    readonly jobs: readonly number[];
    readonly digest: string;
    readonly at: string;
  }[];
  readonly files: readonly ServiceFileView[];
  readonly jobs: readonly ServiceJobView[];
  readonly course: readonly Taken[];
  readonly actions: readonly string[];
}
