import type { Organisation } from '@sandan/market/company/organisation';
import type { KindName } from '@sandan/market/listing/kinds/registry';
import { Listing, ListingContent, type ListingState } from '@sandan/market/listing/listing';

const padded = (n: number): string => String(n).padStart(26, '0');
export const listingId = (n: number): string => `lst_${padded(n)}`;
export const ownerId = (n: number): string => `org_${padded(n)}`;

const at = '2026-11-01T00:00:00.000Z';
const by = { actor: 'service:test', organisationId: null, at };

export const organisation = (n: number, change: Partial<Organisation> = {}): Organisation => ({
  id: ownerId(n),
  version: 1,
  type: 'exporter',
  name: { ko: `회사 ${n}`, en: `Company ${n}` },
  country: 'KR',
  region: '경상남도',
  language: 'ko',
  zone: 'Asia/Seoul',
  status: 'active',
  demo: true,
  created: by,
  changed: by,
  ...change,
});

/** A listing as it is stored; content and state as given, all else plain. */
export const listing = (
  n: number,
  content: Record<string, unknown>,
  change: { version?: number; state?: ListingState; owner?: number; kind?: KindName } = {},
): Listing =>
  Listing.parse({
    id: listingId(n),
    version: change.version ?? 1,
    kind: change.kind ?? 'product',
    ownerId: ownerId(change.owner ?? 1),
    state: change.state ?? 'published',
    content: ListingContent.parse({ title: { ko: `물건 ${n}`, en: `Thing ${n}` }, ...content }),
    confirmedAt: at,
    publishedAt: at,
    demo: true,
    created: by,
    changed: by,
  });
