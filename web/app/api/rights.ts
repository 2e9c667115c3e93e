import type { Standing } from '@sandan/market/patent/standing';
import type { LegalEvent } from '@sandan/market/patent/statement';
import type { Text } from './views.ts';

interface Numbered {
  readonly number: string;
  readonly kind?: string;
  readonly date?: string;
}

/** A right, or the application for one, at one office. */
export interface RightMember {
  readonly office: string;
  readonly right: 'patent' | 'utility';
  readonly title: Text;
  readonly application?: string;
  readonly filed?: string;
  readonly publications: readonly Numbered[];
  readonly grants: readonly Numbered[];
  readonly granted?: string;
  readonly holders: readonly string[];
  readonly claims?: number;
  readonly standing: Standing;
  readonly parts: readonly Standing[];
  readonly events: readonly LegalEvent[];
  readonly eventCount: number;
  readonly sources: readonly { readonly source: string; readonly fetchedAt: string }[];
}

/** The rights in a technology, as the pages read them. */
export interface RightsView {
  readonly familyIds: readonly string[];
  readonly members: readonly RightMember[];
  readonly estimate: { readonly ko: string; readonly en: string };
}
