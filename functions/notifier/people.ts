import type { Permission } from '@sandan/kernel/actor';
import type { Membership } from '@sandan/market/company/membership';
import type { Organisation } from '@sandan/market/company/organisation';
import type { Person } from '@sandan/market/company/person';
import type { Inquiry } from '@sandan/market/deal/inquiry';
import type { Licence } from '@sandan/market/licence/licence';
import type { Audience } from '@sandan/market/notice/kind';
import type { NotifierWorld } from './world.ts';

/** Whom news can reach: the sides of an inquiry, or the members of one organisation. */
export interface Subject {
  readonly ownerId: string;
  readonly inquiry?: Inquiry;
  /** A deal, a request or a quotation: whoever buys in it; all who may, where nobody began it. */
  readonly deal?: { readonly buyer: { readonly organisationId: string; readonly personId?: string } };
  readonly licence?: Licence;
  /** Other organisations whose equipment it is about, or who share in it. */
  readonly others?: readonly string[];
  readonly assigneeId?: string | undefined;
  readonly deputyId?: string | undefined;
  readonly watcherId?: string;
  readonly named?: readonly string[];
}

/** A person to be told, with the zone of the organisation for which they are. */
export interface Reader {
  readonly person: Person;
  readonly zone: string;
}

/** A task in an organisation: the roles that all know which have it, and what one of its own must allow to have it too. */
interface Task {
  readonly roles: readonly string[];
  readonly permission: Permission;
}

const has = (organisation: Organisation | undefined, member: Membership, { roles, permission }: Task): boolean =>
  member.roles.some((r) => roles.includes(r)) ||
  (organisation?.roles ?? []).some((own) => member.roles.includes(own.id) && own.permissions.some((p) => p === permission));

/** The wanted members of an organisation: those with the task, or only `only` while they are a member. */
const membersOf = async ({ stores }: NotifierWorld, organisationId: string, task: Task, only?: string): Promise<Reader[]> => {
  const [organisation, all] = await Promise.all([
    stores.organisations.byId(organisationId),
    stores.memberships.inOrganisation(organisationId),
  ]);
  const members = all.filter((m) => !m.suspended);
  const chosen = members.filter((m) => m.personId === only);
  const wanted = chosen.length > 0 ? chosen : members.filter((m) => has(organisation, m, task));
  const people = await stores.persons.many(wanted.map((m) => m.personId));
  const zone = organisation?.zone ?? 'Asia/Seoul';
  return people.flatMap((person) => (person.status === 'active' ? [{ person, zone }] : []));
};

/** One person, with the zone of the organisation for which they watch; nobody if they are not active. */
export const readerOf = async (
  { stores }: Pick<NotifierWorld, 'stores'>,
  personId: string,
  organisationId: string | null,
): Promise<Reader | undefined> => {
  const [person, organisation] = await Promise.all([
    stores.persons.byId(personId),
    organisationId ? stores.organisations.byId(organisationId) : undefined,
  ]);
  return person?.status === 'active' ? { person, zone: organisation?.zone ?? 'Asia/Seoul' } : undefined;
};

const selling: Task = { roles: ['owner', 'sales'], permission: 'sell' };
const buying: Task = { roles: ['owner', 'buyer'], permission: 'buy' };
/** Those who look after licences given, or taken, and the money of them. */
const licensing: Task = { roles: ['owner', 'sales', 'finance'], permission: 'sell' };
const taking: Task = { roles: ['owner', 'buyer', 'finance'], permission: 'buy' };
/** Those who may bind their organisation by their name. */
const signing: Task = { roles: ['owner', 'legal'], permission: 'sign' };
const equipping: Task = { roles: ['owner', 'equipment'], permission: 'equip' };
const running: Task = { roles: ['operator'], permission: 'desk.act' };
const administering: Task = { roles: ['owner'], permission: 'administer' };

const find = async (world: NotifierWorld, audience: Audience, subject: Subject): Promise<Reader[]> => {
  const { inquiry, deal, licence, ownerId, assigneeId, deputyId, watcherId } = subject;
  switch (audience) {
    case 'owners':
    case 'responders':
      return membersOf(world, ownerId, selling);
    case 'equippers':
      return (await Promise.all([ownerId, ...(subject.others ?? [])].map((id) => membersOf(world, id, equipping)))).flat();
    case 'sharers':
      return (await Promise.all([ownerId, ...(subject.others ?? [])].map((id) => membersOf(world, id, licensing)))).flat();
    case 'administrators':
      return membersOf(world, ownerId, administering);
    case 'payers':
      return membersOf(world, ownerId, taking);
    case 'assignee':
      return membersOf(world, ownerId, selling, assigneeId);
    case 'deputy':
      return membersOf(world, ownerId, selling, deputyId);
    case 'asker':
      return inquiry ? membersOf(world, inquiry.asker.organisationId, buying, inquiry.asker.personId) : [];
    case 'buyers':
      return deal ? membersOf(world, deal.buyer.organisationId, buying, deal.buyer.personId) : [];
    case 'sellerSigners':
      return membersOf(world, ownerId, signing);
    case 'buyerSigners':
      return deal ? membersOf(world, deal.buyer.organisationId, signing) : [];
    case 'licensor':
      return licence ? membersOf(world, licence.licensorId, licensing) : [];
    case 'licensee':
      return licence ? membersOf(world, licence.licenseeId, taking) : [];
    case 'watcher':
      return watcherId ? [await readerOf(world, watcherId, ownerId)].filter((r) => r !== undefined) : [];
    case 'named': {
      const found = await Promise.all((subject.named ?? []).map((id) => readerOf(world, id, ownerId)));
      return found.filter((r) => r !== undefined);
    }
    case 'operators': {
      const operators = await world.stores.organisations.operators();
      return (await Promise.all(operators.map((o) => membersOf(world, o.id, running)))).flat();
    }
  }
};

/** Everyone in the audiences, once each, without the person who did it if they are not to be told. */
export const readersOf = async (
  world: NotifierWorld,
  audiences: readonly Audience[],
  subject: Subject,
  untold: string | undefined,
): Promise<Reader[]> => {
  const found = (await Promise.all(audiences.map((a) => find(world, a, subject)))).flat();
  const once = new Map(found.map((reader) => [reader.person.id, reader]));
  if (untold) once.delete(untold);
  return [...once.values()];
};
