import { open } from '@sandan/kernel/process';
import { Qualification, qualificationProcess } from '@sandan/market/booking/qualification';
import { allows, type Relation } from '@sandan/market/policy';
import * as z from 'zod';
import { Text } from './answers.ts';
import type { Caller } from './caller.ts';
import { faceOf } from './face.ts';
import type { World } from './world.ts';

/** Actions that people take; to schedule is to book the training. */
export const qualificationActions = ['request', 'grant', 'revoke', 'withdraw'] as const;

export const QualificationView = Qualification.omit({ ownerId: true, created: true, changed: true })
  .extend({
    owner: z.object({ organisationId: z.string(), name: Text }),
    person: z.object({ id: z.string(), name: z.string() }).optional(),
    /** Whether it holds now. */
    holds: z.boolean(),
    actions: z.array(z.enum(qualificationActions)),
    changedAt: z.iso.datetime(),
  })
  .meta({ id: 'QualificationView' });

/** `own` of the one who has it, `organisation` of those who grant it. */
export const relationToQualification = (q: Qualification | undefined, caller: Caller): Relation => {
  if (!q) return 'other';
  if (q.ownerId === caller.organisation?.id) return 'organisation';
  return caller.actor.kind === 'person' && caller.actor.personId === q.personId ? 'own' : 'other';
};

export const qualificationView = async (
  world: World,
  q: Qualification,
  caller: Caller,
  now: Date,
): Promise<z.infer<typeof QualificationView>> => {
  const { ownerId, created: _, changed, ...shown } = q;
  const relation = relationToQualification(q, caller);
  const side = relation === 'organisation' ? 'owner' : 'person';
  const acts = allows('qualifications.act', caller.actor, relation);
  const opens = open(qualificationProcess, q.state, side).map((t): string => t.action);
  const [person] = await world.stores.persons.many([q.personId]);
  return {
    ...shown,
    owner: { organisationId: ownerId, name: (await faceOf(world, ownerId))?.name ?? {} },
    ...(person ? { person: { id: person.id, name: person.name } } : {}),
    holds: (q.state === 'qualified' || q.state === 'expiring') && (q.until === undefined || now.toISOString() < q.until),
    actions: acts ? qualificationActions.filter((a) => opens.includes(a)) : [],
    changedAt: changed.at,
  };
};
