import type { Attachment } from '@sandan/mail/mailer';
import type { News } from '@sandan/market/notice/notice';
import type { Change } from '@sandan/store/change';
import type { Reader, Subject } from './people.ts';
import type { NotifierWorld } from './world.ts';

export interface Told {
  readonly news: readonly News[];
  readonly subject: Subject;
  /** What goes with the mail of one of the news to somebody. */
  readonly attached?: (news: News, reader: Reader) => Attachment | undefined;
}

/** What a change gives to tell, and whom it concerns; nothing for most changes. */
export type Follow = (world: NotifierWorld, change: Change) => Promise<Told | undefined>;
