import { type Actor, type Permission, permissions } from '@sandan/kernel/actor';

/**
 * How the caller stands to the object of a call: `public` what all may see; `own` the person's own; `organisation` of the
 * caller's active organisation; `counterpart` the other side of a deal the caller's organisation is in; `other` anybody
 * else's; `deleted` archived or erased.
 */
export const relations = ['public', 'own', 'organisation', 'counterpart', 'other', 'deleted'] as const;
export type Relation = (typeof relations)[number];

/** Who calls: nobody signed in, anybody signed in, or the holder of a permission in the active organisation. */
export const subjects = ['anonymous', 'person', ...permissions] as const;
export type Subject = (typeof subjects)[number];

type Rule = Readonly<Partial<Record<Relation, readonly Subject[]>>>;

const everyone = subjects;
const signedIn = ['person'] as const;
const members = ['look'] as const;
const admins = ['administer'] as const;
/** Those who look after the people of their organisation. */
const hosts = ['members'] as const;
const sellers = ['sell'] as const;
/** Those who offer or seek in the name of their organisation. */
const traders = ['offer'] as const;
const buyers = ['buy'] as const;
/** Those who bind their organisation. */
const signers = ['sign'] as const;
/** Those of a buyer who settle what is bought, or sign it. */
const closers = ['buy', 'sign'] as const;
/** Those who look after money. */
const payers = ['pay'] as const;
/** Those who look after licences that were given, or taken, and the money of them. */
const licensors = ['sell', 'pay'] as const;
const licensees = ['buy', 'pay'] as const;
/** Those who look after instruments and rooms. */
const equippers = ['equip'] as const;
/** Those who book what others have. */
const bookers = ['buy', 'equip'] as const;
const desk = ['desk.act'] as const;
/** The desk and its support, who look and decide nothing. */
const staff = ['desk.look'] as const;

/** Who may do what: every operation of the API stands here, and what does not stand here is denied. */
export const policy = {
  'me.read': { own: signedIn },
  'me.change': { own: signedIn },
  'sessions.list': { own: signedIn },
  'sessions.begin': { own: signedIn },
  'sessions.end': { own: signedIn },
  'sessions.endOthers': { own: signedIn },
  'factors.list': { own: signedIn },
  'factors.begin': { own: signedIn },
  'factors.confirm': { own: signedIn },
  'factors.remove': { own: signedIn },
  'factors.codes': { own: signedIn },
  'stepUp.ask': { own: signedIn },
  'stepUp.prove': { own: signedIn },
  'notices.list': { own: signedIn },
  'notices.read': { own: signedIn },
  'notices.stop': { public: everyone },

  'searches.create': { own: signedIn },
  'searches.list': { own: signedIn },
  'searches.read': { own: signedIn, organisation: members },
  'searches.change': { own: signedIn },
  'searches.act': { own: signedIn },
  'searches.feed': { own: signedIn },
  'follows.list': { own: signedIn },
  'follows.read': { own: signedIn },
  'follows.put': { own: signedIn },
  'follows.remove': { own: signedIn },
  'webhook.read': { own: signedIn },
  'webhook.put': { own: signedIn },
  'webhook.secret': { own: signedIn },
  'webhook.test': { own: signedIn },
  'webhook.remove': { own: signedIn },
  'webhooks.list': { organisation: admins },
  'webhooks.create': { organisation: admins },
  'webhooks.read': { organisation: admins },
  'webhooks.change': { organisation: admins },
  'webhooks.remove': { organisation: admins },
  'webhooks.rotate': { organisation: admins },
  'webhooks.test': { organisation: admins },
  'webhooks.replay': { organisation: admins },
  'webhooks.deliveries': { organisation: admins },
  'webhooks.delivery': { organisation: admins },
  'webhooks.resend': { organisation: admins },
  'events.types': { public: everyone },
  'events.schema': { public: everyone },
  'feeds.search': { public: everyone },
  'feeds.query': { public: everyone },

  'kinds.list': { public: everyone },
  'processes.list': { public: everyone },
  'codes.search': { public: everyone },
  'codes.read': { public: everyone },
  'home.read': { public: everyone },
  'overseas.read': { public: everyone },
  'rates.read': { public: everyone },
  'outcomes.read': { public: everyone },
  'outcomes.export': { public: everyone },
  'search.run': { public: everyone },
  'search.suggest': { public: everyone },

  'organisations.create': { own: signedIn },
  'organisations.read': { public: everyone, organisation: members, other: staff },
  'organisations.change': { organisation: admins, other: desk },
  'organisations.listings': { public: everyone, organisation: members, other: staff },
  'members.list': { organisation: members, other: staff },
  'members.change': { organisation: hosts },
  'members.suspend': { organisation: hosts },
  'members.reinstate': { organisation: hosts },
  'members.remove': { organisation: hosts, own: signedIn },
  'roles.list': { organisation: members },
  'roles.create': { organisation: hosts },
  'roles.change': { organisation: hosts },
  'roles.remove': { organisation: hosts },
  'ownership.read': { organisation: members },
  'ownership.offer': { organisation: admins },
  'ownership.act': { organisation: members },
  'organisations.standing': { other: staff },
  'organisations.act': { other: desk },
  'persons.read': { other: staff },
  'persons.act': { other: desk },
  'absence.put': { own: signedIn },
  'absence.remove': { own: signedIn },
  'approvals.rules': { organisation: members },
  'approvals.setRules': { organisation: admins },
  'approvals.create': { organisation: members },
  'approvals.list': { organisation: members },
  'approvals.read': { organisation: members },
  'approvals.act': { organisation: members },
  'blocks.list': { organisation: members },
  'blocks.put': { organisation: admins },
  'blocks.remove': { organisation: admins },
  'reports.create': { own: signedIn },
  'cases.list': { other: staff },
  'cases.read': { other: staff },
  'cases.act': { other: desk },
  'signInRules.read': { organisation: members },
  'signInRules.change': { organisation: admins },
  'scim.config': { public: everyone },
  'scim.types': { public: everyone },
  'scim.schemas': { public: everyone },
  'scimUsers.list': { organisation: hosts },
  'scimUsers.create': { organisation: hosts },
  'scimUsers.read': { organisation: hosts },
  'scimUsers.replace': { organisation: hosts },
  'scimUsers.change': { organisation: hosts },
  'scimUsers.remove': { organisation: hosts },
  'scimGroups.list': { organisation: hosts },
  'scimGroups.read': { organisation: hosts },
  'scimGroups.replace': { organisation: hosts },
  'scimGroups.change': { organisation: hosts },
  'invitations.create': { organisation: hosts },
  'invitations.list': { organisation: hosts },
  'invitations.resend': { organisation: hosts },
  'invitations.withdraw': { organisation: hosts },
  'invitations.accept': { own: signedIn },
  'keys.list': { organisation: admins },
  'keys.create': { organisation: admins },
  'keys.read': { organisation: admins },
  'keys.adopt': { organisation: admins },
  'keys.revoke': { organisation: admins },
  'clients.list': { organisation: admins },
  'clients.create': { organisation: admins },
  'clients.read': { organisation: admins },
  'clients.adopt': { organisation: admins },
  'clients.revoke': { organisation: admins },
  'clients.addSecret': { organisation: admins },
  'clients.dropSecret': { organisation: admins },
  'usage.read': { organisation: admins },
  'usage.plan': { other: desk },

  'evidence.read': { organisation: members, other: staff },
  'identifiers.put': { organisation: admins },
  'domains.name': { organisation: admins },
  'domains.remove': { organisation: admins },
  'bankAccounts.list': { organisation: payers, other: staff },
  'bankAccounts.read': { organisation: payers },
  'bankAccounts.propose': { organisation: payers },
  'bankAccounts.code': { organisation: payers },
  'bankAccounts.confirm': { organisation: payers },
  'bankAccounts.cancel': { organisation: payers, other: desk },

  'screenings.list': { other: staff },
  'screenings.lists': { other: staff },
  'screenings.find': { other: staff },
  'screenings.read': { other: staff },
  'screenings.act': { other: desk },
  'strategic.read': { public: everyone },
  'classifications.list': { organisation: members, other: staff },
  'classifications.create': { organisation: sellers },
  'classifications.withdraw': { organisation: sellers },
  'gates.list': { organisation: members, other: staff },
  'gates.read': { organisation: members, other: staff },

  'contacts.list': { public: everyone, organisation: members },
  'contacts.create': { organisation: admins },
  'contacts.change': { organisation: admins },
  'contacts.remove': { organisation: admins },
  'contacts.reveal': { public: members, organisation: members },
  'contacts.reveals': { organisation: members },

  'verifications.queue': { other: staff },
  'verifications.read': { organisation: members, other: staff },
  'verifications.act': { organisation: admins, other: desk },
  'verifications.attach': { organisation: admins },
  'verifications.attached': { organisation: admins },
  'verifications.detach': { organisation: admins },
  'verifications.file': { organisation: admins, other: desk },

  'privacy.retention': { public: everyone },
  'privacy.list': { own: signedIn, organisation: admins },
  'privacy.ask': { own: signedIn, organisation: admins },
  'privacy.cancel': { own: signedIn, organisation: admins },
  'privacy.file': { own: signedIn, organisation: admins },
  'privacy.open': { other: staff },
  'privacy.hold': { other: desk },
  'privacy.lift': { other: desk },

  'audit.list': { organisation: admins },
  'audit.export': { organisation: admins },
  'audit.all': { other: staff },
  'audit.checkpoint': { public: everyone },

  'listings.create': { organisation: traders },
  'listings.read': { public: everyone, organisation: members, other: staff, deleted: staff },
  'listings.change': { organisation: traders },
  'listings.act': { organisation: traders, other: desk },
  'listings.confirm': { organisation: traders },
  'supplies.read': { public: everyone, organisation: members, other: staff, deleted: staff },
  'supplies.put': { organisation: traders },
  'priceLists.create': { organisation: sellers },
  'priceLists.list': { organisation: members },
  'priceLists.read': { organisation: members },
  'priceLists.change': { organisation: sellers },
  'priceLists.act': { organisation: sellers },
  'prices.list': { organisation: members },
  'prices.put': { organisation: sellers },
  'prices.remove': { organisation: sellers },
  'prices.ask': { public: everyone, organisation: members },
  'prices.reckon': { public: everyone },
  'coOwners.list': { organisation: members, other: staff },
  'coOwners.name': { organisation: traders },
  'coOwners.act': { organisation: traders, other: desk },
  'consents.read': { public: everyone },
  'consents.answer': { public: everyone },
  'citations.read': { public: everyone, organisation: members, other: staff, deleted: staff },
  'citations.search': { public: everyone },
  'lookups.create': { organisation: traders },
  'lookups.list': { organisation: members },
  'lookups.read': { organisation: members },
  'lookups.act': { organisation: traders },
  'rights.read': { public: everyone, organisation: members, other: staff, deleted: staff },
  'revisions.read': { organisation: members, other: staff },
  'revisions.decide': { organisation: traders, other: desk },
  'media.add': { organisation: traders },
  'media.done': { organisation: traders },
  'media.read': { public: everyone, organisation: members, other: staff },
  'media.remove': { organisation: traders },

  'inquiries.ask': { public: buyers },
  'inquiries.list': { organisation: members },
  'inquiries.read': { organisation: members, counterpart: members, other: staff },
  'inquiries.write': { organisation: sellers, counterpart: buyers },
  'inquiries.act': { organisation: sellers, counterpart: buyers, other: desk },
  'inquiries.attach': { organisation: sellers, counterpart: buyers },
  'inquiries.attached': { organisation: sellers, counterpart: buyers },
  'inquiries.file': { organisation: members, counterpart: members, other: desk },

  'needs.queue': { counterpart: members, other: staff },
  'needs.count': { organisation: traders },
  'needs.read': { organisation: members, counterpart: members, other: staff },
  'needs.matches': { organisation: members, counterpart: members, other: staff },
  'needs.feedback': { organisation: traders },
  'needs.act': { organisation: traders, counterpart: sellers, other: desk },
  'needs.broker': { organisation: traders },
  'needs.take': { counterpart: sellers },
  'needs.propose': { counterpart: sellers, other: desk },
  'needs.met': { organisation: members },

  'resources.create': { organisation: equippers },
  'resources.list': { organisation: members },
  'resources.ofListing': { public: everyone, organisation: members },
  'resources.read': { public: everyone, organisation: members },
  'resources.change': { organisation: equippers },
  'resources.act': { organisation: equippers },
  'resources.availability': { public: everyone, organisation: members },
  'bookings.check': { public: bookers },
  'bookings.create': { public: bookers },
  'bookings.list': { organisation: members },
  'bookings.read': { organisation: members, counterpart: members, other: staff },
  'bookings.act': { organisation: bookers, counterpart: equippers, other: desk },

  'deals.create': { public: buyers },
  'deals.list': { organisation: members },
  'deals.read': { organisation: members, counterpart: members, other: staff },
  'deals.act': { organisation: sellers, counterpart: buyers, other: desk },
  'ndas.read': { organisation: members, counterpart: members },
  'ndas.propose': { organisation: sellers, counterpart: buyers },
  'ndas.accept': { organisation: signers, counterpart: signers },
  'rooms.read': { organisation: members, counterpart: members },
  'rooms.order': { organisation: sellers },
  'rooms.log': { organisation: members },
  'rooms.ask': { organisation: sellers, counterpart: buyers },
  'rooms.answer': { organisation: sellers, counterpart: buyers },
  'roomFiles.announce': { organisation: sellers, counterpart: buyers },
  'roomFiles.arrived': { organisation: sellers, counterpart: buyers },
  'roomFiles.change': { organisation: sellers, counterpart: buyers },
  'roomFiles.revoke': { organisation: sellers, counterpart: buyers },
  'roomFiles.open': { organisation: members, counterpart: members },
  'terms.read': { organisation: members, counterpart: members },
  'terms.version': { organisation: members, counterpart: members },
  'terms.write': { organisation: sellers, counterpart: closers },
  'terms.act': { organisation: sellers, counterpart: closers },
  'deals.askApproval': { organisation: sellers, counterpart: closers },
  'contracts.draft': { organisation: sellers },
  'contracts.read': { organisation: members, counterpart: members },
  'contracts.act': { organisation: sellers, counterpart: closers },
  'contracts.issue': { organisation: sellers, counterpart: closers },
  'contracts.file': { organisation: members, counterpart: members },
  'contracts.sign': { organisation: signers, counterpart: signers },
  'documents.verify': { public: everyone },
  'express.read': { public: everyone, organisation: members },
  'express.put': { organisation: signers },
  'express.remove': { organisation: signers },
  'express.take': { counterpart: closers },

  'rfqs.create': { organisation: buyers },
  'rfqs.list': { organisation: members },
  'rfqs.read': { organisation: members, counterpart: members, other: staff },
  'rfqs.change': { organisation: buyers },
  'rfqs.act': { organisation: buyers, other: desk },
  'rfqs.ask': { counterpart: sellers },
  'rfqs.answer': { organisation: buyers },
  'quotes.create': { counterpart: sellers },
  'quotes.received': { organisation: members },
  'quotes.list': { organisation: members },
  'quotes.read': { organisation: members, counterpart: members, other: staff },
  'quotes.change': { organisation: sellers },
  'quotes.write': { organisation: sellers, counterpart: buyers },
  'quotes.act': { organisation: sellers, counterpart: buyers, other: desk },

  'licences.list': { organisation: members },
  'licences.read': { organisation: members, counterpart: members, other: staff },
  'licences.act': { organisation: signers, counterpart: signers },
  'licences.lapse': { organisation: sellers, other: desk },
  'licences.share': { organisation: sellers },
  'licences.costs': { organisation: licensors },
  'licences.refund': { organisation: payers },
  'milestones.act': { organisation: sellers, counterpart: buyers },
  'royalties.read': { organisation: members, counterpart: members, other: staff },
  'royalties.reckon': { counterpart: licensees },
  'royalties.state': { counterpart: licensees },
  'royalties.act': { organisation: licensors },
  'invoices.read': { organisation: members, counterpart: members, other: staff },
  'invoices.pay': { organisation: payers },
  'ledger.read': { organisation: members, other: staff },

  'orders.list': { organisation: members },
  'orders.read': { organisation: members, counterpart: members, other: staff },
  'orders.act': { organisation: sellers, counterpart: buyers },
  'orders.say': { organisation: sellers, counterpart: buyers },
  'orders.receive': { organisation: payers },
  'orders.giveBack': { organisation: payers },
  'orders.release': { counterpart: licensees },
  'orders.ledger': { organisation: members, counterpart: members, other: staff },
  'purchases.read': { organisation: members },

  'portfolio.read': { organisation: members },
  'portfolio.publish': { organisation: traders },
  'portfolio.upkeep': { organisation: traders },
  'valuations.create': { organisation: traders },
  'valuations.list': { organisation: members },
  'valuations.read': { organisation: members },
  'valuations.change': { organisation: traders },
  'valuations.versions': { organisation: members },

  'imports.create': { organisation: sellers },
  'imports.text': { organisation: sellers },
  'imports.run': { organisation: sellers },
  'imports.read': { organisation: members, other: staff },
  'imports.list': { organisation: members },

  'queue.read': { other: staff },
  'desk.read': { other: staff },
  'desk.find': { other: staff },
  'asides.list': { other: staff },
  'asides.redrive': { other: desk },
  'asides.drop': { other: desk },
  'flags.list': { other: staff },
  'flags.put': { other: desk },
  'impersonations.begin': { other: desk },
  'impersonations.end': { other: desk },
  'impersonations.list': { other: staff },
  'impersonations.mine': { own: signedIn },
  'search.health': { other: staff },
  'slo.read': { other: staff },
  'sources.list': { other: staff },
  'sources.read': { other: staff },
  'sources.run': { other: desk },
  'sources.pause': { other: desk },
  'sources.resume': { other: desk },
} as const satisfies Record<string, Rule>;

export type Operation = keyof typeof policy;

const held = (actor: Actor): readonly Permission[] => ('permissions' in actor ? actor.permissions : []);

const subjectsOf = (actor: Actor): readonly Subject[] => {
  if (actor.kind === 'person') return ['person', ...held(actor)];
  return actor.kind === 'anonymous' ? ['anonymous'] : held(actor);
};

/** Whether the actor may do the operation in this relation. */
export const allows = (operation: Operation, actor: Actor, relation: Relation): boolean => {
  const rule: Rule = policy[operation];
  const allowed = rule[relation] ?? [];
  return subjectsOf(actor).some((s) => allowed.includes(s));
};

/** Whether there is any object on which the actor might do the operation; decided before any object is looked at. */
export const couldEver = (operation: Operation, actor: Actor): boolean =>
  relations.some((relation) => allows(operation, actor, relation));
