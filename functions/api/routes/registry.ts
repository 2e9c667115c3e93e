import type { AnyEndpoint } from '../endpoint.ts';
import { attachments } from './attachments.ts';
import { codes } from './codes.ts';
import { imports } from './imports.ts';
import { inquiries } from './inquiries.ts';
import { listings } from './listings.ts';
import { market } from './market.ts';
import { me } from './me.ts';
import { media } from './media.ts';
import { members } from './members.ts';
import { notices } from './notices.ts';
import { organisations } from './organisations.ts';
import { revisions } from './revisions.ts';
import { search } from './search.ts';

/** Every endpoint of the API; a new noun is one file beside this one and a line here. */
export const endpoints: readonly AnyEndpoint[] = [
  ...me,
  ...organisations,
  ...members,
  ...listings,
  ...revisions,
  ...media,
  ...inquiries,
  ...attachments,
  ...notices,
  ...imports,
  ...codes,
  ...market,
  ...search,
];
