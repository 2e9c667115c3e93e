import { importDocuments } from '@sandan/fn-sources/documents';
import { afterAll, expect, test } from 'vitest';
import { actor, anOffice } from '../import/office.ts';
import { emptyTable, stopEngine } from '../store/database.ts';
import { absent, documentAt, feedOf, recorded, recordings } from './recordings.ts';

afterAll(stopEngine);

/** Those that a local engine takes in a few seconds; `npm run bench -- recordings` takes all. */
const small = recordings.filter(({ read }) => read <= 600);

test.skipIf(!recorded).for(small.map((recording) => [recording.path, recording] as const))(
  `the recording %s comes in with a report that adds up, and a second time changes nothing${absent}`,
  async ([path, { feed: name, read, created, refused, unchanged = 0 }]) => {
    const { world, owner } = await anOffice(await emptyTable());
    const feed = feedOf(name);
    const order = { feed, documents: [documentAt(path)], actor, ...(feed.owned ? { ownerId: owner.id } : {}) };
    const first = await importDocuments(world, order);
    expect(first.faulty).toEqual([]);
    expect(first.counts).toEqual({ read, created, updated: 0, unchanged, refused });
    const second = await importDocuments(world, order);
    expect(second.counts).toEqual({ read, created: 0, updated: 0, unchanged: created + unchanged, refused });
  },
);
