import type { AnyEndpoint } from '../endpoint.ts';
import { codes } from './codes.ts';
import { inquiries } from './inquiries.ts';
import { listings } from './listings.ts';
import { market } from './market.ts';
import { me } from './me.ts';
import { members } from './members.ts';
import { notices } from './notices.ts';
import { organisations } from './organisations.ts';
import { revisions } from './revisions.ts';
import { search } from './search.ts';
import { sources } from './sources.ts';

/** The endpoints that need no file: what the function `api` answers. A new noun is one file beside this one and a line here. */
export const core: readonly AnyEndpoint[] = [
  ...me,
  ...organisations,
  ...members,
  ...listings,
  ...revisions,
  ...inquiries,
  ...notices,
  ...codes,
  ...market,
  ...search,
  ...sources,
];
