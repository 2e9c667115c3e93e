import type { News } from '@sandan/market/notice/notice';
import type { Change } from '@sandan/store/change';
import type { Subject } from './people.ts';
import type { NotifierWorld } from './world.ts';

export interface Told {
  readonly news: readonly News[];
  readonly subject: Subject;
}

/** What a change gives to tell, and whom it concerns; nothing for most changes. */
export type Follow = (world: NotifierWorld, change: Change) => Promise<Told | undefined>;
