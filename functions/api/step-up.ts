import { holds } from '@sandan/kernel/actor';
import { Fault } from '@sandan/kernel/fault';
import { FactorMethod } from '@sandan/market/company/factor';
import type { Person } from '@sandan/market/company/person';
import type { Operation } from '@sandan/market/policy';
import { graceDays, proofMinutes, stepUp } from '@sandan/market/step-up';
import type { Caller } from './caller.ts';
import type { World } from './world.ts';

const day = 86_400_000;
const use = 'step-up';

/** What a proof is made of: whose it is, until when, and by which method. */
const saidOf = (personId: string | undefined, session: string | undefined, until: string, method: string): string =>
  [personId, session, until, method].join('\n');

/** A proof that this person, in this session, has just shown a second factor; it is sent in the header `x-step-up`. */
export const proofFor = (
  world: World,
  personId: string,
  sessionId: string,
  method: FactorMethod,
): { proof: string; expiresAt: string } => {
  const expiresAt = new Date(world.now().getTime() + proofMinutes * 60_000).toISOString();
  const until = Date.parse(expiresAt).toString(36);
  return { proof: `${until}.${method}.${world.vault.mac(use, saidOf(personId, sessionId, until, method))}`, expiresAt };
};

/** By which factor the caller has just shown who they are; nothing without a good proof. */
export const factorShown = (world: World, { person, session }: Caller, request: Request): FactorMethod | undefined => {
  const [until = '', method = '', mac = ''] = (request.headers.get('x-step-up') ?? '').split('.');
  const isGood =
    Number.parseInt(until, 36) > world.now().getTime() && world.vault.holds(use, saidOf(person?.id, session, until, method), mac);
  return isGood ? FactorMethod.safeParse(method).data : undefined;
};

/** Whether somebody signs or pays for the organisation they act for. */
export const isSigner = ({ actor }: Caller): boolean => holds(actor, 'sign') || holds(actor, 'pay');

/** When a signer without a second factor must have one; undefined for whoever need not. Demo people, whom anybody can be, never must. */
export const factorDue = (caller: Caller, now: Date): string | undefined => {
  const { person, organisation } = caller;
  if (!person || person.demo || person.secondFactor || !isSigner(caller)) return undefined;
  if (organisation?.factorAtOnce) return now.toISOString();
  return person.factorDue ?? new Date(now.getTime() + graceDays * day).toISOString();
};

/** Lets the days of grace begin. A twin that wrote the person meanwhile has begun them, or the next call does. */
const beginGrace = (world: World, person: Person, due: string): Promise<void> =>
  world.stores.persons.save({ ...person, factorDue: due, version: person.version + 1 }).catch((fault: unknown) => {
    if (!(fault instanceof Fault)) throw fault;
  });

/**
 * Asks for a second factor where the table of step-ups wants one. Machines are not asked: who gave them their key was.
 * @throws Fault forbidden `access.stepUp` without a good proof, `access.enrol` where there is no factor and no grace left
 */
export const askStepUp = async (world: World, operation: Operation, caller: Caller, request: Request): Promise<void> => {
  const { person } = caller;
  const wanted = stepUp[operation];
  if (!wanted || !person) return;
  if (person.secondFactor) {
    if (!factorShown(world, caller, request)) throw new Fault('forbidden', 'access.stepUp');
    return;
  }
  const now = world.now();
  const due = wanted === 'signer' ? factorDue(caller, now) : undefined;
  if (due === undefined) return;
  if (due <= now.toISOString()) throw new Fault('forbidden', 'access.enrol');
  if (!person.factorDue) await beginGrace(world, person, due);
};
