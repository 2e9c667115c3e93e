import { isAbsent } from './content.ts';
import type { Kind } from './kind.ts';
import type { ListingContent } from './listing.ts';

/**
 * How much of what its kind asks for a listing says to everybody, 0 to 1: both languages of title and summary, a code, a picture
 * and each public attribute count alike. Takes the content as the public sees it.
 */
export const completenessOf = (kind: Kind, shown: ListingContent): number => {
  const says = [
    !!shown.title.ko,
    !!shown.title.en,
    !!shown.summary?.ko,
    !!shown.summary?.en,
    shown.codes.length > 0,
    shown.media.some((m) => m.kind === 'image'),
    ...Object.entries(kind.attributes)
      .filter(([, attribute]) => !attribute.stage || attribute.stage === 'public')
      .map(([name]) => !isAbsent(shown.attributes[name])),
  ];
  return Math.round((says.filter(Boolean).length / says.length) * 100) / 100;
};
