import { createHash } from 'node:crypto';
import { missing } from '@sandan/kernel/fault';
import type { Language } from '@sandan/kernel/text';
import { GlossaryPair } from '@sandan/market/conversation/glossary';
import { Rendering } from '@sandan/market/conversation/rendering';
import { collection } from './collection.ts';
import type { Cursors } from './cursor.ts';
import type { Database } from './database.ts';
import type { Work } from './work.ts';

/** Cases with a conversation, by the prefix of their ids, and the key under which all of their records lie. */
const partitions: Readonly<Record<string, string>> = { inq: 'inquiry', quo: 'quote', ord: 'order' };

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
 * What two languages need of a conversation, with the records of the case: `glossary#id` what the two sides call a thing, `rendering#id`
 * what a machine made of a message. They go when the case goes.
 */
export const conversations = (db: Database, cursors: Cursors) => {
  const pairs = collection(db, cursors, {
    type: 'glossaryPair',
    schema: GlossaryPair,
    stale: 'glossary.stale',
    keys: (p) => ({ pk: pkOf(p.caseId), sk: `glossary#${p.id}` }),
  });
  const renderings = collection(db, cursors, {
    type: 'rendering',
    schema: Rendering,
    keys: (r) => ({ pk: pkOf(r.caseId), sk: `rendering#${r.id}` }),
  });
  return {
    pairs: {
      parse: pairs.parse,
      of: (caseId: string) => pairs.all({ pk: pkOf(caseId), startsWith: 'glossary#' }),
      /** A new pair, or the next version of one. */
      write: (w: Work, pair: GlossaryPair) => pairs.put(w, pair),
    },
    renderings: {
      /** Those of a case, by what they are of. */
      of: async (caseId: string): Promise<ReadonlyMap<string, Rendering>> =>
        new Map((await renderings.all({ pk: pkOf(caseId), startsWith: 'rendering#' })).map((r) => [r.id, r])),
      keep: (rendering: Rendering) => renderings.save(rendering),
    },
  };
};
export type Conversations = ReturnType<typeof conversations>;
