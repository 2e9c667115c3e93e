import type { Actor } from '@sandan/kernel/actor';
import { kindOf } from '@sandan/market/listing/kinds/registry';
import type { Listing } from '@sandan/market/listing/listing';
import type { Need } from '@sandan/market/need/need';
import { opened } from '@sandan/market/need/need-verbs';

const operator: Actor = { kind: 'service', name: 'demo' };

/** What the market does about the published needs of the demo world: of three one waits for a broker. */
export const needCourses = (listings: readonly Listing[], now: Date): Need[] =>
  listings
    .filter((listing) => listing.state === 'published' && kindOf(listing.kind).conditions !== undefined)
    .map((listing, at) => opened(listing, at % 3 !== 0, operator, now));
