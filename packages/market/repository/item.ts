import { idOf } from '@sandan/kernel/id';
import * as z from 'zod';
import type { OrganisationType } from '../company/organisation.ts';
import type { Listing } from '../listing/listing.ts';

/**
 * A public listing as the repository of the market gives it to harvesters (OAI-PMH 2.0): since when it stands as it does, in
 * which sets, and whether it has been withdrawn. What it says is read from its listing.
 */
export const RepositoryItem = z.object({
  listingId: idOf('listing'),
  version: z.int().positive(),
  /** Owner, by which it is erased with its organisation. */
  ownerId: idOf('organisation'),
  /** When it became what it is for whoever may see it, whole seconds. */
  datestamp: z.iso.datetime(),
  deleted: z.boolean(),
  sets: z.array(z.string()),
  /** Of what is public of it: equal while nothing changes. */
  digest: z.string(),
});
export type RepositoryItem = z.infer<typeof RepositoryItem>;

/** Kinds of listing that the repository gives. */
export const repositoryKinds: readonly Listing['kind'][] = ['technology'];

const ipcSections = 'ABCDEFGH';

/** Sets by the section of the International Patent Classification and by the type of who offers. */
export const repositorySets: readonly { readonly spec: string; readonly name: string }[] = [
  { spec: 'ipc', name: 'By section of the International Patent Classification' },
  ...[...ipcSections].map((section) => ({ spec: `ipc:${section}`, name: `IPC section ${section}` })),
  { spec: 'owner', name: 'By type of the organisation that offers' },
  ...(['university', 'institute', 'exporter', 'equipment_centre', 'agency', 'operator'] as const).map((type) => ({
    spec: `owner:${type}`,
    name: `Offered by: ${type}`,
  })),
];

/** The sets of an item; whatever is in a set is in the one above it too. */
export const setsOf = (ipc: readonly string[], owner: OrganisationType): string[] => {
  const sections = [...new Set(ipc.map((code) => code[0] ?? ''))].filter((section) => section && ipcSections.includes(section));
  return [
    ...(sections.length > 0 ? ['ipc'] : []),
    ...sections.sort().map((section) => `ipc:${section}`),
    'owner',
    `owner:${owner}`,
  ];
};

/** An instant in the whole seconds in which harvesters think. */
export const secondOf = (instant: string | Date): string => `${new Date(instant).toISOString().slice(0, 19)}Z`;

/** The item after its listing changed, or nothing where harvesters would see no difference. */
export const itemAfter = (
  before: RepositoryItem | undefined,
  seen: { readonly listingId: string; readonly ownerId: string; readonly public?: { sets: string[]; digest: string } },
  now: Date,
): RepositoryItem | undefined => {
  const shown = seen.public;
  if (!shown && (!before || before.deleted)) return undefined;
  if (shown && before && !before.deleted && before.digest === shown.digest) return undefined;
  return {
    listingId: seen.listingId,
    version: (before?.version ?? 0) + 1,
    ownerId: seen.ownerId,
    datestamp: secondOf(now),
    deleted: !shown,
    sets: shown?.sets ?? before?.sets ?? [],
    digest: shown?.digest ?? '',
  };
};
