import { createHash } from 'node:crypto';
import { missing } from '@sandan/kernel/fault';
import type { Language } from '@sandan/kernel/text';
import { Glossary, GlossaryPair } from '@sandan/market/conversation/glossary';
import { Rendering } from '@sandan/market/conversation/rendering';
import * as z from 'zod';
import { collection, type Item } from './collection.ts';
import type { Cursors } from './cursor.ts';
import type { Database } from './database.ts';
import type { Work } from './work.ts';

/** Cases with a conversation, by the prefix of their ids, and the key under which all of their records lie. */
const partitions: Readonly<Record<string, string>> = { inq: 'inquiry', quo: 'quote', ord: 'order', deal: 'deal', rfq: 'rfq' };

/** @throws Fault missing for the id of something that nobody talks about */
const pkOf = (caseId: string): string => {
  const name = partitions[caseId.slice(0, caseId.indexOf('_'))];
  if (!name) throw missing('conversation');
  return `${name}#${caseId}`;
};

/** What two languages need of a conversation; renderings by what they are of. */
export interface Talk {
  readonly pairs: readonly GlossaryPair[];
  readonly renderings: ReadonlyMap<string, Rendering>;
}

const talkOf = (found: readonly (Rendering | GlossaryPair)[]): Talk => ({
  pairs: found.filter((r) => !('digest' in r)) as GlossaryPair[],
  renderings: new Map(found.flatMap((r) => ('digest' in r ? [[r.id, r] as const] : []))),
});

/** The pairs of a case, and how often they were changed. */
export interface GlossaryToChange {
  readonly pairs: readonly GlossaryPair[];
  readonly version: number;
}

/** What a rendering is of: the masked text and the language that it is to be in. */
export const digestOf = (masked: string, to: Language): string =>
  createHash('sha256').update(`${to}\n${masked}`).digest('base64url').slice(0, 22);

/**
 * What two languages need of a conversation, with the records of the case: `talk#glossary#id` what the two sides call a thing, `glossary` what each change of it moves on,
 * `talk#rendering#id` what a machine made of a message. They go when the case goes.
 */
export const conversations = (db: Database, cursors: Cursors) => {
  const pairs = collection(db, cursors, {
    type: 'glossaryPair',
    schema: GlossaryPair,
    stale: 'glossary.stale',
    keys: (p) => ({ pk: pkOf(p.caseId), sk: `talk#glossary#${p.id}` }),
  });
  const glossaries = collection(db, cursors, {
    type: 'glossary',
    schema: Glossary,
    keys: (g) => ({ pk: pkOf(g.caseId), sk: 'glossary' }),
  });
  const renderings = collection(db, cursors, {
    type: 'rendering',
    schema: Rendering,
    keys: (r) => ({ pk: pkOf(r.caseId), sk: `talk#rendering#${r.id}` }),
  });
  // A pair has no digest, so that each of the two is read as what it is.
  const either = collection<Rendering | GlossaryPair>(db, cursors, {
    type: 'glossaryPair',
    schema: z.union([Rendering, GlossaryPair]),
    keys: (r) => ({ pk: pkOf(r.caseId), sk: `talk#${r.id}` }),
  });
  return {
    /** Both of a case in one reading. */
    of: async (caseId: string): Promise<Talk> => talkOf(await either.all({ pk: pkOf(caseId), startsWith: 'talk#' })),
    /** The same among all that lies under the key of a case. */
    among: (items: readonly Item[]): Talk =>
      talkOf([
        ...items.filter(({ type }) => type === 'glossaryPair').map(pairs.parse),
        ...items.filter(({ type }) => type === 'rendering').map(renderings.parse),
      ]),
    pairs: {
      parse: pairs.parse,
      of: (caseId: string) => pairs.all({ pk: pkOf(caseId), startsWith: 'talk#glossary#' }),
      /** The pairs as they are to be changed: `write` is refused if somebody else changed one of them since. */
      async toChange(caseId: string): Promise<GlossaryToChange> {
        const glossary = await glossaries.get({ pk: pkOf(caseId), sk: 'glossary' });
        return { pairs: await pairs.all({ pk: pkOf(caseId), startsWith: 'talk#glossary#' }), version: glossary?.version ?? 0 };
      },
      /** A new pair, or the next version of one. @throws Fault conflict `glossary.stale` when it is committed */
      write(w: Work, pair: GlossaryPair, { version }: GlossaryToChange): void {
        pairs.put(w, pair);
        glossaries.put(w, { caseId: pair.caseId, version: version + 1 });
      },
    },
    renderings: {
      keep: (rendering: Rendering) => renderings.save(rendering),
    },
  };
};
export type Conversations = ReturnType<typeof conversations>;
