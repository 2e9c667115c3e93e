import type { Page, PageQuery } from '@sandan/kernel/page';
import { Qualification } from '@sandan/market/booking/qualification';
import { nextOfQualification } from '@sandan/market/booking/qualification-verbs';
import * as z from 'zod';
import { batchGet } from './batch.ts';
import { collection } from './collection.ts';
import type { Cursors } from './cursor.ts';
import type { Database } from './database.ts';
import { type Due, dues } from './dues.ts';
import type { Work } from './work.ts';

/** That a person has, or has asked for, one skill of one owner: there is one such record of each. */
const Held = z.object({
  version: z.literal(1),
  personId: z.string(),
  ownerId: z.string(),
  skill: z.string(),
  qualificationId: z.string(),
});

const clock = 'clock#qualification';
const keyOf = (id: string) => ({ pk: `qualification#${id}`, sk: 'qualification' });
const heldKey = (personId: string, ownerId: string, skill: string) => ({
  pk: `person#${personId}`,
  sk: `skill#${ownerId}#${skill}`,
});

/** pk `qualification#id`; g1: those that an owner grants, by skill; g2: the clock. In the person's partition a pointer for each owner and skill. */
export const qualifications = (db: Database, cursors: Cursors) => {
  const all = collection(db, cursors, {
    type: 'qualification',
    schema: Qualification,
    stale: 'qualification.stale',
    keys: (q) => {
      const next = nextOfQualification(q);
      return {
        ...keyOf(q.id),
        g1pk: `qualifies#${q.ownerId}`,
        g1sk: `${q.skill}#${q.id}`,
        ...(next ? { g2pk: clock, g2sk: `${next}#${q.id}` } : {}),
      };
    },
  });
  const held = collection(db, cursors, {
    type: 'heldSkill',
    schema: Held,
    stale: 'qualification.exists',
    keys: (h) => heldKey(h.personId, h.ownerId, h.skill),
  });
  const byId = (id: string) => all.get(keyOf(id));
  return {
    parse: all.parse,
    byId,
    create(w: Work, q: Qualification): void {
      all.create(w, q);
      held.create(w, { version: 1, personId: q.personId, ownerId: q.ownerId, skill: q.skill, qualificationId: q.id });
    },
    put: all.put,
    save: all.save,
    /** What a person has of one skill of one owner, read consistently. */
    held: async (personId: string, ownerId: string, skill: string): Promise<Qualification | undefined> => {
      const pointer = await held.get(heldKey(personId, ownerId, skill));
      return pointer && byId(pointer.qualificationId);
    },
    ofPerson: async (personId: string): Promise<Qualification[]> => {
      const pointers = await held.all({ pk: `person#${personId}`, startsWith: 'skill#' });
      return batchGet(
        db,
        all.parse,
        pointers.map((p) => keyOf(p.qualificationId)),
      );
    },
    grantedBy: (ownerId: string, page: PageQuery, skill?: string): Promise<Page<Qualification>> =>
      all.list({ index: 'g1', pk: `qualifies#${ownerId}`, ...(skill ? { startsWith: `${skill}#` } : {}) }, page),
    due: (now: string, page: PageQuery): Promise<Page<Due>> => dues(db, cursors, clock, now, page),
  };
};
export type Qualifications = ReturnType<typeof qualifications>;
