import type { Text } from './views.ts';

/** The API's views of what a person watches, as the pages read them. */
export type Pace = 'each' | 'daily' | 'weekly' | 'none';
export const paces: readonly Pace[] = ['each', 'daily', 'weekly', 'none'];
export interface Channels {
  readonly mail: boolean;
  readonly webhook: boolean;
  readonly feed: boolean;
}

export interface SavedSearchView {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  readonly query: string;
  readonly shared: boolean;
  readonly pace: Pace;
  readonly channels: Channels;
  readonly state: 'active' | 'paused' | 'deleted';
  readonly mine: boolean;
  readonly feedUrl?: string;
  readonly savedAt: string;
  readonly found: readonly { readonly listingId: string; readonly title: Text; readonly at: string }[];
}

export type TargetKind = 'listing' | 'owner' | 'legal' | 'note';

export interface FollowView {
  readonly following: boolean;
  readonly pace?: Pace;
  readonly followers?: number;
}

export interface FollowLine {
  readonly kind: TargetKind;
  readonly id: string;
  readonly name: Text;
  readonly open: boolean;
  readonly pace: Pace;
}

export interface DeliveryView {
  readonly id: string;
  readonly state: 'waiting' | 'taken' | 'givenUp' | 'leftOut';
  readonly about: 'alert' | 'test' | 'challenge';
  readonly attempts: readonly {
    readonly at: string;
    readonly status?: number;
    readonly error?: string;
    readonly answer?: string;
    readonly ms: number;
  }[];
  readonly at: string;
}

export interface WebhookView {
  readonly webhook?: { readonly url: string; readonly state: 'unproved' | 'proved' | 'stopped'; readonly version: number };
  readonly secret?: string;
  readonly deliveries: readonly DeliveryView[];
}
