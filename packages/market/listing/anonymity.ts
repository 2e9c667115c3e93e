import { Fault } from '@sandan/kernel/fault';
import type { Localized } from '@sandan/kernel/text';
import { kindOf } from './kinds/registry.ts';
import type { Listing } from './listing.ts';

/** What stands in place of the name of an owner who is not to be known. */
export const undisclosed: Localized = { ko: '비공개 기업', en: 'Undisclosed company' };

type Content = Pick<Listing, 'kind' | 'content'>;

/**
 * Whether all but the owner's own side, the operator and a broker whom the owner named are not to know whose listing this is (UT4).
 * Everything that leaves the owner's side asks: pages, API, index, mail, events, and the conversations that begin from it.
 */
export const isAnonymous = ({ kind, content }: Content): boolean => kindOf(kind).anonymous === true && content.anonymous === true;

/** @throws Fault invalid `listing.anonymous` for a kind whose owners always show themselves */
export const mayHide = ({ kind, content }: Content): void => {
  if (content.anonymous && !kindOf(kind).anonymous)
    throw new Fault('invalid', 'listing.anonymous', kind, {
      fields: [{ pointer: '/content/anonymous', code: 'listing.anonymous' }],
    });
};
