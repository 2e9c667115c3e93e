import type { Text } from './views.ts';

interface Money {
  readonly currency: string;
  readonly minor: number;
}
interface Party {
  readonly organisationId: string;
  readonly name: Text;
}
interface Person {
  readonly id: string;
  readonly name: string;
}

export interface ChannelLine {
  readonly id: string;
  readonly version: number;
  readonly number: string;
  readonly state: string;
  readonly outcome?: string;
  readonly plan: {
    readonly title: string;
    readonly goal: string;
    readonly markets: readonly string[];
    readonly from: string;
    readonly until: string;
    readonly budget?: Money;
    readonly programmeId?: string;
  };
  readonly owner: Party;
  readonly agency?: Party;
  readonly side: 'owner' | 'agency';
  readonly agreed: boolean;
  readonly demo: boolean;
  readonly changedAt: string;
}

export interface ChannelTarget {
  readonly number: number;
  readonly organisationId?: string;
  readonly company?: string;
  readonly country?: string;
  readonly state: string;
  readonly reason?: string;
  readonly moves: readonly {
    readonly action: string;
    readonly to: string;
    readonly text?: string;
    readonly by: { readonly at: string };
  }[];
  readonly buyer?: Party;
  readonly linked: readonly {
    readonly kind: string;
    readonly id: string;
    readonly number: string;
    readonly state: string;
    readonly amount?: Money;
    readonly at: string;
  }[];
  readonly actions: readonly string[];
}

export interface ChannelView extends ChannelLine {
  readonly summary?: string;
  readonly consentedAt?: string;
  readonly targets: readonly ChannelTarget[];
  readonly tasks: readonly {
    readonly number: number;
    readonly title: string;
    readonly owner: Person;
    readonly due: string;
    readonly target?: number;
    readonly doneAt?: string;
  }[];
  readonly meetings: readonly {
    readonly number: number;
    readonly title: string;
    readonly at: { readonly local: string; readonly zone: string };
    readonly start: string;
    readonly durationMinutes: number;
    readonly place?: string;
    readonly people: readonly Person[];
    readonly target?: number;
    readonly minutes?: string;
  }[];
  readonly results: readonly {
    readonly number: number;
    readonly kind: string;
    readonly text: string;
    readonly on: string;
    readonly amount?: Money;
    readonly target?: number;
  }[];
  readonly counts: {
    readonly states: Readonly<Record<string, number>>;
    readonly lost: Readonly<Record<string, number>>;
    readonly inquiries: number;
    readonly rfqs: number;
    readonly quotes: number;
    readonly orders: number;
    readonly ordered: readonly Money[];
    readonly stated: number;
  };
  readonly people: readonly Person[];
  readonly writes: boolean;
}

export interface ChannelContacts {
  readonly items: readonly {
    readonly target: number;
    readonly person: { readonly name: string; readonly title?: string; readonly email?: string; readonly phone?: string };
  }[];
}
