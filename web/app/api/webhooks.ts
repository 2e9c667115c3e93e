import type { Text } from './views.ts';
import type { DeliveryView } from './watch.ts';

/** The API's views of the webhooks of an organisation, as the pages read them. */
export interface WebhookLine {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  readonly url: string;
  readonly events: readonly string[];
  readonly state: 'unproved' | 'proved' | 'stopped';
  readonly failingSince?: string;
  readonly overlapsUntil?: string;
}

export interface WebhookOne extends WebhookLine {
  readonly replay?: { readonly since: string; readonly state: 'running' | 'done'; readonly made: number };
}

export interface NewWebhook extends WebhookLine {
  readonly secret: string;
}

export interface WebhookDelivery extends Omit<DeliveryView, 'about'> {
  readonly about: 'event' | 'alert' | 'test' | 'challenge';
  readonly event?: { readonly id: string; readonly name: string };
  readonly again?: boolean;
  readonly nextAt: string;
}

export interface DeliveryOne extends WebhookDelivery {
  readonly payload?: unknown;
}

export interface EventTypeView {
  readonly name: string;
  readonly group: { readonly name: string; readonly text: Text };
  readonly text: Text;
}
