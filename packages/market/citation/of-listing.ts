import { type Localized, textIn } from '@sandan/kernel/text';
import type { ListingContent } from '../listing/listing.ts';
import type { Citation } from './citation.ts';

const words = ({ attributes }: Pick<ListingContent, 'attributes'>, ...names: readonly string[]): string[] =>
  names.flatMap((name) => [attributes[name] ?? []].flat().filter((value): value is string => typeof value === 'string'));

/** A listing as it is cited: what of its content the reader may see is handed in. `seen` is a day, `YYYY-MM-DD`. */
export const citationOf = (
  { id, content }: { readonly id: string; readonly content: ListingContent },
  owner: Localized | undefined,
  { siteUrl, language, seen }: { readonly siteUrl: string; readonly language: string; readonly seen: string },
): Citation => {
  const publisher = textIn(owner, language);
  const authors = words(content, 'applicants');
  const abstract = textIn(content.summary, language);
  const [date] = words(content, 'filed');
  return {
    id,
    title: textIn(content.title, language),
    ...(abstract ? { abstract } : {}),
    authors: authors.length > 0 ? authors : publisher ? [publisher] : [],
    ...(publisher ? { publisher } : {}),
    numbers: [...new Set(words(content, 'registrationNumber', 'applicationNumber', 'publicationNumber'))].slice(0, 10),
    ...(date ? { date } : {}),
    keywords: content.keywords,
    language,
    url: `${siteUrl}/${language}/listings/${id}`,
    seen,
  };
};
