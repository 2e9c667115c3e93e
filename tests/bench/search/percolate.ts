import { catalogue } from '@sandan/local/demo/content';
import { Listing } from '@sandan/market/listing/listing';
import { analyser } from '@sandan/search/korean/analyser';
import { lexicon } from '@sandan/search/lexicon/lexicon';
import { percolator } from '@sandan/search/percolate/percolator';
import { compile } from '@sandan/search/percolate/predicate';
import { savedQuery } from '@sandan/search/percolate/saved';
import { recordOf, type SearchRecord } from '@sandan/search/record';
import { understanding } from '@sandan/search/understanding/understand';
import { listingId, organisation, ownerId } from '../../search/listings.ts';
import type { Figure } from '../figure.ts';

const waiting = 10_000;
const looked = 300;
const by = { actor: 'service:bench', organisationId: null, at: '2026-11-01T00:00:00.000Z' };

const records = (): SearchRecord[] =>
  catalogue.flatMap(({ kind, content }, n) => {
    const listing = Listing.parse({
      id: listingId(n),
      version: 1,
      kind,
      ownerId: ownerId(1),
      state: 'published',
      content: { ...content, media: [] },
      confirmedAt: by.at,
      created: by,
      changed: by,
    });
    const record = recordOf(listing, organisation(1));
    return record ? [record] : [];
  });

/** Searches as people save them: two words of a title, in part with a kind, a class or a range. */
const queryOf = (record: SearchRecord, n: number): string => {
  const words = (record.title[n % 2 === 0 ? 'ko' : 'en'] ?? '').split(/\s+/);
  const at = n % Math.max(1, words.length - 1);
  const asked = new URLSearchParams({ q: words.slice(at, at + 2).join(' ') });
  if (n % 3 === 0) asked.set('kind', record.kind);
  const [code] = record.facets.ipc ?? [];
  if (n % 5 === 0 && code) asked.set('f.ipc', code);
  return asked.toString();
};

/** What one changed listing costs where ten thousand searches wait: the p50 and p95 of a look, and how many are held against it. */
export const percolation = async (): Promise<Figure[]> => {
  const [analyse, words] = await Promise.all([analyser(), lexicon()]);
  const understand = understanding({ analyse, lexicon: words });
  const all = records();
  const queries = percolator(analyse);
  const began = performance.now();
  for (let n = 0; n < waiting; n++) {
    const record = all[(n * 7) % all.length];
    if (record) queries.put(String(n), compile(savedQuery(queryOf(record, n)), understand));
  }
  const compiled = (performance.now() - began) / waiting;
  const times: number[] = [];
  let candidates = 0;
  for (const record of all.slice(0, looked)) {
    const start = performance.now();
    queries.entered(undefined, record);
    times.push(performance.now() - start);
    candidates += queries.candidates(record);
  }
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.floor(share * (times.length - 1))] ?? 0;
  const name = `percolate.${waiting}`;
  return [
    { name: `${name}.compile`, value: compiled, unit: 'ms' },
    { name: `${name}.p50`, value: at(0.5), unit: 'ms' },
    { name: `${name}.p95`, value: at(0.95), unit: 'ms' },
    { name: `${name}.candidates`, value: candidates / Math.max(1, times.length), unit: 'queries' },
  ];
};
