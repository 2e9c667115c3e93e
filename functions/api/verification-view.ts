import { holds } from '@sandan/kernel/actor';
import { open } from '@sandan/kernel/process';
import type { Organisation } from '@sandan/market/company/organisation';
import { levelNumbers, type VerifiedSide } from '@sandan/market/company/standing';
import type { VerificationDocument } from '@sandan/market/verification/document';
import { levels } from '@sandan/market/verification/level';
import { requirementsOf } from '@sandan/market/verification/requirement';
import { inForce, metBy } from '@sandan/market/verification/verbs';
import { unverified, type Verification, verificationProcess } from '@sandan/market/verification/verification';
import type { Caller } from './caller.ts';
import type { World } from './world.ts';

/** The verification of one side as it stands, also before anybody asked for it. */
export const verificationOf = async (world: World, organisation: Organisation, side: VerifiedSide): Promise<Verification> =>
  (await world.stores.verifications.of(organisation.id, side)) ?? unverified(organisation.id, side, organisation.demo);

const paper = ({ file: { key: _, ...file }, organisationId: __, version: ___, ...document }: VerificationDocument) => ({
  ...document,
  file,
});

/** Names of those of the desk who acted, for the desk alone; owners see that it was the desk. */
const namesOf = async (world: World, v: Verification): Promise<Record<string, string>> => {
  const ids = [...new Set([...v.history.map((e) => e.by.actor), ...(v.proposal ? [v.proposal.by.actor] : [])])];
  const people = await Promise.all(ids.filter((id) => id.startsWith('per_')).map((id) => world.stores.persons.byId(id)));
  return Object.fromEntries(people.flatMap((p) => (p ? [[p.id, p.name]] : [])));
};

/** A verification with all that is asked for, what was handed in, and what can be done next. */
export const verificationView = async (
  world: World,
  organisation: Organisation,
  v: Verification,
  papers: readonly VerificationDocument[],
  caller: Caller,
  now: Date,
) => {
  const mine = caller.organisation?.id === organisation.id;
  const desk = holds(caller.actor, 'desk.act') && !mine;
  const staff = holds(caller.actor, 'desk.look') && !mine;
  const asked = requirementsOf(organisation, v.side, 3);
  const can = (action: string): boolean =>
    action === 'suspend' ? v.grant !== undefined : action === 'decline' ? v.proposal !== undefined : true;
  const owners = mine && holds(caller.actor, 'administer') ? open(verificationProcess, v.state, 'owner') : [];
  const operators = desk ? open(verificationProcess, v.state, 'operator').filter((t) => can(t.action)) : [];
  const names = staff ? await namesOf(world, v) : {};
  const grant = inForce(v);
  const { organisationId, side, version, state, wanted, submittedAt, dueAt, demo } = v;
  return {
    organisation: {
      id: organisationId,
      name: organisation.name,
      type: organisation.type,
      country: organisation.country,
      ...(organisation.website ? { website: organisation.website } : {}),
      demo: organisation.demo,
    },
    side,
    version,
    state,
    wanted,
    demo,
    ...(submittedAt ? { submittedAt } : {}),
    ...(dueAt ? { dueAt } : {}),
    ...(grant ? { grant } : {}),
    ...(v.suspendedAt ? { suspendedAt: v.suspendedAt } : {}),
    levels: levelNumbers.map((level) => ({
      level,
      label: levels[level].label,
      says: levels[level].says,
      fourEyes: levels[level].fourEyes,
      by: levels[level].by,
    })),
    requirements: metBy(asked, papers, now).map(({ requirement, documents, state }) => ({
      ...requirement,
      state,
      documents: documents.map(paper),
    })),
    history: v.history.toReversed().map(({ by, ...event }) => ({
      ...event,
      at: by.at,
      by: by.organisationId === organisationId ? 'owner' : by.actor.startsWith('service:') ? 'clock' : 'operator',
      ...(names[by.actor] ? { name: names[by.actor] } : {}),
    })),
    ...(staff && v.proposal
      ? {
          proposal: {
            level: v.proposal.level,
            methods: v.proposal.methods,
            at: v.proposal.by.at,
            name: names[v.proposal.by.actor] ?? '',
            own: caller.person?.id === v.proposal.by.actor,
          },
        }
      : {}),
    actions: [...new Set([...owners, ...operators].map((t) => t.action))],
  };
};
