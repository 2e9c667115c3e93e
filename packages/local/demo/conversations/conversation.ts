import type { Purpose } from '@sandan/market/deal/inquiry';
import type { OrganisationKey } from '../organisations.ts';

/**
 * One thing that happens in a conversation, `ago` business hours before now by the responder's calendar. `who` is the name of
 * a demo account where it is not the one who usually speaks for that side.
 */
export type Step = { readonly ago: number; readonly who?: string } & (
  | { readonly do: 'say'; readonly side: 'asker' | 'responder'; readonly text: string }
  | { readonly do: 'answer' | 'qualify' | 'convert'; readonly text?: string }
  | { readonly do: 'assign'; readonly to: string }
  | { readonly do: 'close'; readonly side: 'asker' | 'responder'; readonly reason: string; readonly text?: string }
);

/** An inquiry of the demo world, from its first question on. The clock's escalations follow from the time passed. */
export interface Conversation {
  readonly key: string;
  /** The listing asked about, by its key in the catalogue. */
  readonly about: string;
  readonly from: OrganisationKey;
  readonly ago: number;
  readonly text: string;
  readonly purpose?: Purpose;
  readonly wanted?: { readonly quantity?: readonly [number, string]; readonly country?: string; readonly inDays?: number };
  readonly steps: readonly Step[];
  /** What the one who answers added to the glossary of the two. */
  readonly glossary?: readonly { readonly ko: string; readonly en: string; readonly ago: number }[];
}
