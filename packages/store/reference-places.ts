import { keysOf } from '@sandan/market/reference/denied';
import type { FactKind } from '@sandan/market/reference/fact';
import type { Reference } from '@sandan/market/reference/reference';

/** Where a reference is found beside its own key: an item that only names it. */
export interface Place {
  readonly pk: string;
  readonly sk: string;
  readonly source: string;
  readonly sourceId: string;
  /** Of a name of a denied party. */
  readonly name?: string;
  readonly party?: string;
}

export const keyOf = (source: string, sourceId: string) => ({ pk: `reference#${source}#${sourceId}`, sk: 'reference' });
/** One for each heading, whatever within it is meant, and one for what a source says of a whole chapter. */
export const hsPlace = (hs: string): string => `reference-hs#${hs.slice(0, 4)}`;
/** All places of a chapter: its own, and those of headings 01 to 99. */
export const chapterPlaces = (chapter: string): string[] =>
  Array.from({ length: 100 }, (_, n) => hsPlace(n === 0 ? chapter : `${chapter}${String(n).padStart(2, '0')}`));
export const countryPlace = (country: string): string => `reference-country#${country}`;
export const kindPlace = (kind: FactKind, source: string): string => `reference-kind#${kind}#${source}`;
export const partyPlace = (party: string): string => `reference-party#${party}`;
export const namePlace = (key: string): string => `reference-name#${key}`;

/** Kinds of which all of a source's are listed by day. */
const listed: readonly FactKind[] = ['news', 'exhibition', 'rate', 'category', 'trade_statistic'];
/** Kinds that are found by goods and by country. */
const found: readonly FactKind[] = ['news', 'import_regulation', 'recommended_country', 'trade_statistic', 'exhibition'];

const noDay = '0000-00-00';

const namesOf = ({ fact }: Reference): { party: string; names: readonly string[] } | undefined => {
  if (fact.kind === 'denied_party') return { party: fact.party, names: fact.names };
  if (fact.kind === 'denied_detail') return { party: fact.party, names: [...(fact.name ? [fact.name] : []), ...fact.names] };
  return undefined;
};

/** All places of a reference, each once; none of one that has ended. They follow from it alone, so that nothing keeps them in step. */
export const placesOf = (reference: Reference): readonly Place[] => {
  const { source, sourceId, hs, countries, fact, on = noDay } = reference;
  if (reference.ended) return [];
  const at = (pk: string, sk: string, more: Partial<Place> = {}): Place => ({ pk, sk, source, sourceId, ...more });
  const places: Place[] = [];
  if (found.includes(fact.kind)) {
    for (const pk of new Set(hs.map(hsPlace))) places.push(at(pk, `${fact.kind}#${on}#${source}#${sourceId}`));
    const about = fact.kind === 'import_regulation' ? [fact.by] : countries;
    for (const country of about) places.push(at(countryPlace(country), `${fact.kind}#${on}#${source}#${sourceId}`));
  }
  if (listed.includes(fact.kind) && (fact.kind !== 'trade_statistic' || hs.length === 0))
    places.push(at(kindPlace(fact.kind, source), `${on}#${sourceId}`));
  const named = namesOf(reference);
  if (named) {
    places.push(at(partyPlace(named.party), `${source}#${sourceId}`));
    for (const [n, name] of named.names.entries())
      for (const key of keysOf(name))
        places.push(at(namePlace(key), `${named.party}#${source}#${sourceId}#${n}`, { name, party: named.party }));
  }
  return [...new Map(places.map((place) => [`${place.pk} ${place.sk}`, place])).values()];
};
