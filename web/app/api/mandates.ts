import type { Text } from './views.ts';

interface House {
  readonly organisationId: string;
  readonly name: Text;
}
interface Broker extends House {
  readonly kind: 'public' | 'private';
}
interface Sum {
  readonly currency: string;
  readonly minor: number;
}

interface CommissionTermsView {
  readonly rate: number;
  readonly on: string;
  readonly minimum?: Sum;
  readonly cap?: Sum;
}

export interface MandateView {
  readonly id: string;
  readonly version: number;
  readonly state: string;
  readonly reason?: string;
  readonly terms: CommissionTermsView;
  readonly territory: readonly string[];
  readonly from: string;
  readonly until: string;
  readonly note?: string;
  readonly mandator: House;
  readonly broker: Broker;
  readonly listing?: { readonly id: string; readonly title: Text };
  readonly side: 'mandator' | 'broker' | 'operator';
  readonly actions: readonly string[];
  readonly demo: boolean;
}

interface CreditPartView {
  readonly mandateId: string;
  readonly broker: Broker;
  readonly share: number;
  readonly agreed: boolean;
  readonly mine: boolean;
  readonly terms?: CommissionTermsView;
  readonly earned?: number;
  readonly paid?: number;
  readonly owed?: number;
  readonly entries?: readonly { readonly on: string; readonly kind: string; readonly of?: string; readonly minor: number }[];
}

export interface CreditView {
  readonly licenceId: string;
  readonly version: number;
  readonly number: string;
  readonly title: Text;
  readonly currency: string;
  readonly state: string;
  readonly mandatorAgreed: boolean;
  readonly mandator: House;
  readonly side: 'mandator' | 'broker' | 'operator';
  readonly parts: readonly CreditPartView[];
  readonly actions: readonly string[];
  readonly mayPay: boolean;
  readonly demo: boolean;
}
