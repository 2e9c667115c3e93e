import { textIn } from '@sandan/kernel/text';
import { difference } from '../listing/difference.ts';
import { visible } from '../listing/disclosure.ts';
import { kindOf } from '../listing/kinds/registry.ts';
import type { Listing } from '../listing/listing.ts';
import type { Bilingual } from '../notice/notice.ts';
import type { AlertEvent } from './alert.ts';
import type { Target } from './follow.ts';

/** Something that those who follow `of` are told. */
export interface Happening {
  readonly of: Target['kind'];
  readonly event: AlertEvent;
  readonly what?: Bilingual;
}

const core: Readonly<Record<string, Bilingual>> = {
  title: { ko: '제목', en: 'title' },
  summary: { ko: '요약', en: 'summary' },
  codes: { ko: '분류', en: 'classification' },
  keywords: { ko: '핵심어', en: 'keywords' },
  place: { ko: '지역', en: 'place' },
  media: { ko: '사진·자료', en: 'pictures and documents' },
};
const named = 3;

/** The names of what changed for all to see; nothing if only what is kept from the public did. */
const changesOf = (before: Listing, after: Listing): Bilingual | undefined => {
  const kind = kindOf(after.kind);
  const open = (listing: Listing) => visible(kind, listing.content, 'public').content;
  const fields = difference(open(before), open(after)).map(({ path }) => {
    const [first = '', name = ''] = path.split('.');
    return first === 'attributes' && Object.hasOwn(kind.attributes, name) ? kind.attributes[name]?.label : core[first];
  });
  const labels = [...new Map(fields.flatMap((l) => (l ? [[textIn(l, 'en'), l] as const] : []))).values()];
  if (labels.length === 0) return undefined;
  const more = labels.length - named;
  const said = (language: 'ko' | 'en') =>
    labels
      .slice(0, named)
      .map((l) => textIn(l, language))
      .join(', ');
  return {
    ko: `${said('ko')}${more > 0 ? ` 외 ${more}개 항목` : ''}`,
    en: `${said('en')}${more > 0 ? ` and ${more} more` : ''}`,
  };
};

/**
 * What a change of a listing gives to tell those who follow it or its owner: what all may see, and nothing of revisions, staged
 * fields or drafts.
 */
export const followNews = (before: Listing | undefined, after: Listing): readonly Happening[] => {
  const was = before?.state === 'published';
  const is = after.state === 'published';
  if (!was && is) return before?.publishedAt ? [{ of: 'listing', event: 'returned' }] : [{ of: 'owner', event: 'published' }];
  if (was && is) {
    const what = changesOf(before, after);
    return what ? [{ of: 'listing', event: 'changed', what }] : [];
  }
  if (before?.publishedAt && before.state !== 'archived' && after.state === 'archived')
    return [{ of: 'listing', event: 'ended' }];
  return was ? [{ of: 'listing', event: 'withdrawn' }] : [];
};
