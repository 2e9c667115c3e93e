import type { ConversationView, Said } from './conversation.ts';
import type { ProcessView } from './processes.ts';
import type { Language, Text } from './views.ts';

interface Named {
  readonly id: string;
  readonly name: string;
}

export interface Due {
  readonly at: string;
  readonly zone: string;
  readonly businessHoursLeft: number;
  readonly holidays?: string;
}

/** Where an inquiry of another channel came from, and whom to answer. */
export interface InquiryOrigin {
  readonly channel: string;
  readonly channelName: { readonly ko: string; readonly en: string };
  readonly reference: string;
  readonly receivedAt: string;
  readonly contact: {
    readonly name: string;
    readonly company?: string;
    readonly email?: string;
    readonly phone?: string;
    readonly country?: string;
  };
  readonly url?: string;
  readonly withdrawn?: true;
}

interface Answered {
  readonly count: number;
  readonly rate?: number;
  readonly medianHours?: number;
}

/** How an organisation answers what is asked here, and what is asked elsewhere. */
export interface InquiryAnswers {
  readonly here: Answered;
  readonly elsewhere: Answered;
}

export interface InquiryLine {
  readonly id: string;
  readonly version: number;
  readonly number: string;
  readonly state: string;
  readonly reason?: string;
  readonly listing: { readonly id: string; readonly kind: string; readonly title: Text };
  readonly purpose?: 'booking_advice';
  readonly asker: { readonly organisationId?: string; readonly name: Text };
  readonly origin?: InquiryOrigin;
  readonly responder: { readonly organisationId?: string; readonly name: Text; readonly assigneeId?: string };
  readonly due?: Due;
  readonly escalated?: 'deputy' | 'operator';
  readonly askedAt: string;
  readonly changedAt: string;
  readonly demo: boolean;
}

export interface ConversationLine extends Said {
  readonly id: string;
  readonly kind: 'message' | 'event';
  readonly at: string;
  readonly by: {
    readonly person: Named | null;
    readonly organisation: { readonly id?: string; readonly name: Text } | null;
    readonly side: string;
  };
  readonly event?: {
    readonly action: string;
    readonly to: string;
    readonly reason?: string;
    readonly escalated?: 'deputy' | 'operator';
    readonly assignee?: Named;
    readonly deputy?: Named;
  };
  readonly attachments: readonly { readonly id: string; readonly name: string; readonly bytes: number }[];
}

export interface InquiryView extends InquiryLine {
  readonly asker: InquiryLine['asker'] & { readonly person: Named };
  readonly responder: InquiryLine['responder'] & { readonly assignee?: Named };
  readonly wanted?: {
    readonly quantity?: { readonly value: number; readonly unit: string };
    readonly wantedBy?: string;
    readonly country?: string;
  };
  readonly deputy?: Named;
  readonly side: string;
  readonly messages: readonly ConversationLine[];
  readonly conversation: ConversationView;
  readonly actions: readonly string[];
  readonly outcome?: { readonly code: string; readonly name: Text };
}

export interface NoticeView {
  readonly id: string;
  readonly kind: string;
  readonly text: Readonly<Record<Language, string>>;
  readonly link: string;
  readonly at: string;
  readonly read: boolean;
}

/** The reasons of which one side must give one for an action in a state. */
export const reasonsFor = (table: ProcessView | undefined, state: string, action: string, by: readonly string[]): string[] => [
  ...new Set(
    (table?.transitions ?? [])
      .filter((t) => t.action === action && t.from.includes(state) && t.by.some((b) => by.includes(b)))
      .flatMap((t) => t.reasons ?? []),
  ),
];
