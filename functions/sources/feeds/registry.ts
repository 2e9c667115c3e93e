import type { AnyFeed } from '../feed.ts';
import { kipris } from './kipris.ts';

/** Every outside source. A new one is one file beside this one and a line here. */
export const feeds: readonly AnyFeed[] = [kipris];
