import type { Actor } from '@sandan/kernel/actor';
import type { OrganisationType } from '../company/organisation.ts';
import type { SourceRecord } from '../import/arrival.ts';
import { type Code, type Listing, ListingContent, type Provenance } from '../listing/listing.ts';
import { draft, edit } from '../listing/verbs.ts';

type Taken = Readonly<Record<string, unknown>>;

/** One form for one value, whatever the order of its keys. */
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, v: unknown) =>
    v && typeof v === 'object' && !Array.isArray(v)
      ? Object.fromEntries(Object.entries(v).sort(([a], [b]) => (a < b ? -1 : 1)))
      : v,
  ) ?? 'undefined';
const same = (a: unknown, b: unknown): boolean => canonical(a) === canonical(b);

/** A path names a field, or a member of one. */
const split = (path: string): { field: string; key: string | undefined } => {
  const [field = '', key] = path.split(/\.(.*)/s);
  return { field, key };
};

const valueAt = (content: Record<string, unknown>, path: string): unknown => {
  const { field, key } = split(path);
  const value = key === undefined ? content[field] : (content[field] as Record<string, unknown> | undefined)?.[key];
  return Array.isArray(value) && value.length === 0 ? undefined : value;
};

const codesIn = (taken: Taken): Code[] => (taken.codes as Code[] | undefined) ?? [];
const idOfCode = (code: Code) => `${code.scheme} ${code.code}`;

/** Codes as a set: the source's additions and removals are taken, the owner's stay. */
const mergeCodes = (current: readonly Code[], before: Taken, after: Taken): Code[] => {
  if (!('codes' in after)) return [...current];
  const was = new Set(codesIn(before).map(idOfCode));
  const is = new Set(codesIn(after).map(idOfCode));
  const kept = current.filter((code) => !was.has(idOfCode(code)) || is.has(idOfCode(code)));
  const have = new Set(kept.map(idOfCode));
  const added = codesIn(after).filter((code) => !was.has(idOfCode(code)) && !have.has(idOfCode(code)));
  return [...kept, ...added].slice(0, 20);
};

/**
 * The content after the source has spoken again. Path by path: where the content still is what was last taken from the source,
 * the new value is taken; where it differs, the owner has edited, and the edit stays. A value that the source no longer gives
 * says nothing and removes nothing.
 */
export const mergeContent = (content: ListingContent, before: Taken, after: Taken): ListingContent => {
  const merged = structuredClone(content) as unknown as Record<string, unknown>;
  for (const [path, value] of Object.entries(after)) {
    if (path === 'codes' || !same(valueAt(merged, path), before[path])) continue;
    const { field, key } = split(path);
    merged[field] = key === undefined ? value : { ...(merged[field] as object | undefined), [key]: value };
  }
  return ListingContent.parse({ ...merged, codes: mergeCodes(content.codes, before, after) });
};

const provenanceOf = (record: SourceRecord, before: Taken = {}): Provenance => ({
  source: record.source,
  sourceId: record.sourceId,
  fetchedAt: record.fetchedAt,
  ...(record.url ? { url: record.url } : {}),
  digest: record.digest,
  taken: { ...before, ...record.taken },
});

/** A draft from a record of a source. @throws Fault forbidden if the owner's type does not offer its kind */
export const draftFrom = (
  record: SourceRecord,
  owner: { id: string; type: OrganisationType; demo: boolean },
  actor: Actor,
  now: Date,
): Listing => {
  const empty = { title: {}, codes: [], attributes: {}, keywords: [], stages: {}, media: [] } as unknown as ListingContent;
  const kind = record.kind ?? 'technology';
  return { ...draft(kind, mergeContent(empty, {}, record.taken), owner, actor, now), provenance: provenanceOf(record) };
};

/**
 * A listing after its record came in again: the same listing if nothing is new or its owner has archived it.
 *
 * What is new goes where an owner's own edit would go: into the content while it is not public, into a pending revision while it
 * is published, even if only a status or a number changed. So nothing becomes public unseen, and a revision under way is kept and
 * added to. The provenance follows at once; a value that a reviewer declines is then left alone like an edit of the owner's.
 * @throws Fault conflict `listing.notOpen` while the listing is under review: the record is taken on a later run
 */
export const takeAgain = (listing: Listing, record: SourceRecord, actor: Actor, now: Date): Listing => {
  if (listing.state === 'archived' || listing.provenance?.digest === record.digest) return listing;
  const before = listing.provenance?.taken ?? {};
  const content = listing.state === 'published' && listing.revision ? listing.revision.content : listing.content;
  const merged = mergeContent(content, before, record.taken);
  const provenance = provenanceOf(record, before);
  if (same(merged, content)) return { ...listing, version: listing.version + 1, provenance };
  return { ...edit(listing, merged, actor, now), provenance };
};
