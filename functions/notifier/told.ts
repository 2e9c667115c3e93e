import type { Attachment } from '@sandan/mail/mailer';
import type { News } from '@sandan/market/notice/notice';
import type { Change } from '@sandan/store/change';
import type { Reader, Subject } from './people.ts';
import type { NotifierWorld } from './world.ts';

/** How one who follows what it is about wants to be told, and what a click in the mail ends. */
export interface Followed {
  readonly mail: boolean;
  readonly stop: string;
}

export interface Told {
  readonly news: readonly News[];
  readonly subject: Subject;
  /** Of one of the news that is for followers; nothing for all else. */
  readonly followed?: (news: News, reader: Reader) => Followed | undefined;
  /** What goes with the mail of one of the news to somebody. */
  readonly attached?: (news: News, reader: Reader) => Attachment | undefined;
}

/** What a change gives to tell, and whom it concerns; nothing for most changes. */
export type Follow = (world: NotifierWorld, change: Change) => Promise<Told | undefined>;
