import { createHash } from 'node:crypto';
import { missing } from '@sandan/kernel/fault';
import type { Language } from '@sandan/kernel/text';
import { GlossaryPair } from '@sandan/market/conversation/glossary';
import { Rendering } from '@sandan/market/conversation/rendering';
import * as z from 'zod';
import { collection } from './collection.ts';
import type { Cursors } from './cursor.ts';
import type { Database } from './database.ts';
import type { Work } from './work.ts';

/** Cases with a conversation, by the prefix of their ids, and the key under which all of their records lie. */
const partitions: Readonly<Record<string, string>> = { inq: 'inquiry', quo: 'quote', ord: 'order', deal: 'deal' };

/** @throws Fault missing for the id of something that nobody talks about */
const pkOf = (caseId: string): string => {
  const name = partitions[caseId.slice(0, caseId.indexOf('_'))];
  if (!name) throw missing('conversation');
  return `${name}#${caseId}`;
};

/** What a rendering is of: the masked text and the language that it is to be in. */
export const digestOf = (masked: string, to: Language): string =>
  createHash('sha256').update(`${to}\n${masked}`).digest('base64url').slice(0, 22);

/**
 * What two languages need of a conversation, with the records of the case: `talk#glossary#id` what the two sides call a thing,
 * `talk#rendering#id` what a machine made of a message. They go when the case goes.
 */
export const conversations = (db: Database, cursors: Cursors) => {
  const pairs = collection(db, cursors, {
    type: 'glossaryPair',
    schema: GlossaryPair,
    stale: 'glossary.stale',
    keys: (p) => ({ pk: pkOf(p.caseId), sk: `talk#glossary#${p.id}` }),
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
    /** Both of a case in one reading; renderings by what they are of. */
    async of(caseId: string): Promise<{ pairs: GlossaryPair[]; renderings: ReadonlyMap<string, Rendering> }> {
      const found = await either.all({ pk: pkOf(caseId), startsWith: 'talk#' });
      return {
        pairs: found.filter((r) => !('digest' in r)) as GlossaryPair[],
        renderings: new Map(found.flatMap((r) => ('digest' in r ? [[r.id, r] as const] : []))),
      };
    },
    pairs: {
      parse: pairs.parse,
      of: (caseId: string) => pairs.all({ pk: pkOf(caseId), startsWith: 'talk#glossary#' }),
      /** A new pair, or the next version of one. */
      write: (w: Work, pair: GlossaryPair) => pairs.put(w, pair),
    },
    renderings: {
      keep: (rendering: Rendering) => renderings.save(rendering),
    },
  };
};
export type Conversations = ReturnType<typeof conversations>;
