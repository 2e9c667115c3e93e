export interface Item {
  readonly objectID: string;
  readonly [attribute: string]: unknown;
}

export interface Params {
  readonly query?: string;
  readonly page?: number;
  readonly hitsPerPage?: number;
  readonly facets?: readonly string[];
  readonly facetFilters?: readonly (readonly string[])[];
  readonly numericFilters?: readonly string[];
  readonly optionalWords?: string;
  readonly removeWordsIfNoResults?: string;
}

const at = (item: unknown, path: string): unknown =>
  path.split('.').reduce<unknown>((value, key) => (value as Record<string, unknown> | null | undefined)?.[key], item);

const bare = (attribute: string): string => /^\w+\((.+)\)$/.exec(attribute)?.[1] ?? attribute;
const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
const strings = (value: unknown): string[] =>
  typeof value === 'string' ? [value] : Array.isArray(value) ? value.flatMap(strings) : [];

/**
 * One index, as far as the adapter uses it: filters only on what the settings declare, disjunctions inside a group, counts and
 * statistics of facets, a declared order, words by their beginnings, and conditional partial updates.
 */
export class AlgoliaIndex {
  items = new Map<string, Item>();
  settings: Record<string, unknown> = {};
  synonyms = new Map<string, { readonly objectID: string }>();
  rules = new Map<string, { readonly objectID: string }>();

  /** The same settings over the items of another index: a replica. */
  over(items: Map<string, Item>): AlgoliaIndex {
    const replica = new AlgoliaIndex();
    Object.assign(replica.settings, this.settings);
    replica.items = items;
    return replica;
  }

  batch(requests: readonly { action: string; body: Item }[]): void {
    for (const { action, body } of requests) {
      if (action === 'addObject') this.items.set(body.objectID, body);
      else if (action === 'partialUpdateObject') this.update(body);
      else if (action === 'deleteObject') this.items.delete(body.objectID);
      else throw new Error(`no action ${action}`);
    }
  }

  /** IncrementSet: the whole update is ignored unless the given value is above the kept one. */
  private update(body: Item): void {
    const kept = this.items.get(body.objectID);
    const next: Record<string, unknown> = { ...kept };
    for (const [attribute, value] of Object.entries(body)) {
      const operation = value as { _operation?: string; value?: number } | null;
      if (operation?._operation !== 'IncrementSet') next[attribute] = value;
      else if ((operation.value ?? 0) <= Number(kept?.[attribute] ?? 0)) return;
      else next[attribute] = operation.value;
    }
    this.items.set(body.objectID, next as Item);
  }

  private declared(setting: string, attribute: string): boolean {
    return ((this.settings[setting] as string[] | undefined) ?? []).some((a) => bare(a) === attribute);
  }

  private passes(item: Item, { facetFilters = [], numericFilters = [] }: Params): boolean {
    const facet = (atom: string): boolean => {
      const colon = atom.indexOf(':');
      const [attribute, wanted] = [atom.slice(0, colon), atom.slice(colon + 1).replace(/^\\-/, '-')];
      const kept = at(item, attribute);
      return this.declared('attributesForFaceting', attribute) && [kept].flat().some((v) => String(v) === wanted);
    };
    const numeric = (atom: string): boolean => {
      const [, attribute = '', operator = '', wanted = ''] = /^(.+?)(<=|>=|<|>|=)(-?\d+)$/.exec(atom) ?? [];
      const kept = at(item, attribute);
      if (typeof kept !== 'number' || !this.declared('numericAttributesForFiltering', attribute)) return false;
      const n = Number(wanted);
      return operator === '<='
        ? kept <= n
        : operator === '>='
          ? kept >= n
          : operator === '<'
            ? kept < n
            : operator === '>'
              ? kept > n
              : kept === n;
    };
    return facetFilters.every((group) => group.some(facet)) && numericFilters.every(numeric);
  }

  private reads(feature: string): boolean {
    const features = (this.settings.advancedSyntaxFeatures as string[] | undefined) ?? [];
    return this.settings.advancedSyntax === true && features.includes(feature);
  }

  /** What stands in quotation marks, where the settings say that it is a phrase. */
  private phrases(query: string): string[] {
    if (!this.reads('exactPhrase')) return [];
    return [...query.matchAll(/"([^"]+)"/g)].map(([, phrase]) => wordsOf(phrase ?? '').join(' '));
  }

  /** A query without the words and phrases that a minus excludes, and those, where the settings say that it does. */
  private parted(query = ''): { readonly wanted: string; readonly excluded: readonly string[] } {
    if (!this.reads('excludeWords')) return { wanted: query, excluded: [] };
    const excluded: string[] = [];
    const wanted = query.replace(/(?<!\S)-(?:"([^"]+)"|(\S+))|"[^"]+"/g, (all, phrase?: string, word?: string) => {
      if (phrase === undefined && word === undefined) return all;
      excluded.push(wordsOf(phrase ?? word ?? '').join(' '));
      return ' ';
    });
    return { wanted, excluded };
  }

  private says(item: Item, phrase: string): boolean {
    return this.texts(item).some((text) => ` ${wordsOf(text).join(' ')} `.includes(` ${phrase} `));
  }

  private texts(item: Item): string[] {
    const attributes = ((this.settings.searchableAttributes as string[] | undefined) ?? []).flatMap((a) =>
      a.split(',').map((x) => bare(x.trim())),
    );
    return attributes.flatMap((a) => strings(at(item, a)));
  }

  private searchable(item: Item): Set<string> {
    return new Set(this.texts(item).flatMap(wordsOf));
  }

  /** Whether all words were asked for and none has them all, so that some are enough. */
  private removes(params: Params): boolean {
    const how = params.removeWordsIfNoResults ?? this.settings.removeWordsIfNoResults;
    return how === 'allOptional' && !params.optionalWords && wordsOf(this.parted(params.query).wanted).length > 1;
  }

  private select(params: Params): Item[] {
    const { wanted, excluded } = this.parted(params.query);
    const asked = wordsOf(wanted);
    const optional = wordsOf(params.optionalWords ?? '');
    const phrases = this.phrases(wanted);
    const found = [...this.items.values()].filter((item) => {
      if (!this.passes(item, params)) return false;
      if (excluded.some((phrase) => this.says(item, phrase))) return false;
      if (asked.length === 0) return true;
      if (!phrases.every((phrase) => this.says(item, phrase))) return false;
      const words = [...this.searchable(item)];
      const has = (word: string) => words.some((w) => w.startsWith(word));
      return asked.some(has) && asked.every((word) => optional.includes(word) || has(word));
    });
    const [order = '', by = ''] =
      [
        ...((this.settings.ranking as string[] | undefined) ?? []),
        ...((this.settings.customRanking as string[] | undefined) ?? []),
      ]
        .map((r) => /^(asc|desc)\((.+)\)$/.exec(r)?.slice(1))
        .find((r) => r !== undefined) ?? [];
    const sign = order === 'asc' ? 1 : -1;
    return by ? found.sort((a, b) => sign * (Number(at(a, by)) - Number(at(b, by)))) : found;
  }

  search(params: Params): Record<string, unknown> {
    const whole = this.select(params);
    const removed = whole.length === 0 && this.removes(params);
    const found = removed ? this.select({ ...params, optionalWords: this.parted(params.query).wanted }) : whole;
    const { page = 0, hitsPerPage = 20 } = params;
    const facets: Record<string, Record<string, number>> = {};
    const stats: Record<string, { min: number; max: number }> = {};
    for (const attribute of params.facets ?? []) {
      if (!this.declared('attributesForFaceting', attribute)) continue;
      for (const value of found.flatMap((item) => [at(item, attribute) ?? []].flat())) {
        facets[attribute] = { ...facets[attribute], [String(value)]: (facets[attribute]?.[String(value)] ?? 0) + 1 };
        if (typeof value !== 'number') continue;
        const known = stats[attribute] ?? { min: value, max: value };
        stats[attribute] = { min: Math.min(known.min, value), max: Math.max(known.max, value) };
      }
    }
    const hits = found.slice(page * hitsPerPage, (page + 1) * hitsPerPage).map((item) => ({
      ...item,
      _rankingInfo: { nbTypos: 0 },
      _highlightResult: this.highlighted(item, params),
    }));
    const exhaustive = { nbHits: true, facetsCount: true };
    return {
      hits,
      nbHits: found.length,
      page,
      hitsPerPage,
      nbPages: Math.ceil(found.length / Math.max(hitsPerPage, 1)),
      facets,
      facets_stats: stats,
      exhaustive,
      processingTimeMS: 1,
      query: params.query ?? '',
      ...(removed ? { queryAfterRemoval: params.query } : {}),
      params: '',
    };
  }

  private highlighted(item: Item, params: Params & { highlightPreTag?: string; highlightPostTag?: string }): unknown {
    const asked = wordsOf(this.parted(params.query).wanted);
    const mark = (text: unknown) => {
      if (typeof text !== 'string') return undefined;
      const value = text.replace(/[\p{L}\p{N}]+/gu, (word) => {
        const hit = asked.find((a) => word.toLowerCase().startsWith(a));
        return hit
          ? `${params.highlightPreTag}${word.slice(0, hit.length)}${params.highlightPostTag}${word.slice(hit.length)}`
          : word;
      });
      return { value, matchLevel: value === text ? 'none' : 'full' };
    };
    return { record: { title: { ko: mark(at(item, 'record.title.ko')), en: mark(at(item, 'record.title.en')) } } };
  }

  browse(params: Params & { cursor?: string }): Record<string, unknown> {
    const given = params.cursor
      ? (JSON.parse(Buffer.from(params.cursor, 'base64').toString()) as { from: number; params: Params })
      : { from: 0, params };
    const size = given.params.hitsPerPage ?? 1000;
    const found = this.select({ ...given.params, query: '' });
    const next = given.from + size;
    const cursor = Buffer.from(JSON.stringify({ from: next, params: given.params })).toString('base64');
    return {
      hits: found.slice(given.from, next),
      page: 0,
      nbHits: found.length,
      nbPages: 1,
      hitsPerPage: size,
      processingTimeMS: 1,
      query: '',
      params: '',
      ...(next < found.length ? { cursor } : {}),
    };
  }

  deleteBy(params: Params): void {
    for (const item of this.items.values()) if (this.passes(item, params)) this.items.delete(item.objectID);
  }
}
