import { idOf } from '@sandan/kernel/id';
import type { LedgerEntry } from '@sandan/market/ledger/entry';
import { accountOf, earnedOf, owedOf } from '@sandan/market/mandate/commission';
import { CreditPart, creditActions, creditActionsOpen, creditSide, SharedCredit } from '@sandan/market/mandate/credit';
import { type BrokerKind, brokerKindOf, brokerKinds, Mandate, mandateActions } from '@sandan/market/mandate/mandate';
import { mandateActionsOpen } from '@sandan/market/mandate/verbs';
import { allows } from '@sandan/market/policy';
import { type InvoiceKind, invoiceKinds } from '@sandan/market/royalty/invoice';
import * as z from 'zod';
import { Text } from './answers.ts';
import type { Caller } from './caller.ts';
import { faceOf } from './face.ts';
import type { World } from './world.ts';

const House = z.object({ organisationId: z.string(), name: Text });
const Broker = House.extend({ kind: z.enum(Object.keys(brokerKinds) as [BrokerKind, ...BrokerKind[]]) });
const Side = z.enum(['mandator', 'broker', 'operator']);

export const MandateView = Mandate.omit({
  mandatorId: true,
  brokerId: true,
  accepted: true,
  ended: true,
  created: true,
  changed: true,
})
  .extend({
    mandator: House,
    broker: Broker,
    listing: z.object({ id: idOf('listing'), title: Text }).optional(),
    side: Side,
    actions: z.array(z.enum(mandateActions)),
  })
  .meta({ id: 'MandateView' });

const PartView = CreditPart.omit({ brokerId: true }).extend({
  broker: Broker,
  /** Whether it is the caller's own. */
  mine: z.boolean(),
  /** What follows is of the mandating party and the broker whose part it is; minor units of the licence. */
  terms: Mandate.shape.terms.optional(),
  earned: z.int().optional(),
  paid: z.int().optional(),
  owed: z.int().optional(),
  entries: z
    .array(
      z.object({
        on: z.string(),
        kind: z.enum(['commission', 'reduction', 'payment']),
        /** The invoice whose payment brought it. */
        of: z.enum(Object.keys(invoiceKinds) as [InvoiceKind, ...InvoiceKind[]]).optional(),
        minor: z.int(),
      }),
    )
    .optional(),
});

export const CreditView = SharedCredit.pick({
  licenceId: true,
  version: true,
  number: true,
  currency: true,
  state: true,
  mandatorAgreed: true,
  demo: true,
})
  .extend({
    title: Text,
    mandator: House,
    side: Side,
    parts: z.array(PartView),
    actions: z.array(z.enum(creditActions)),
    mayPay: z.boolean(),
  })
  .meta({ id: 'SharedCreditView' });

/** How the caller stands to a mandate: of the party that mandates, of the broker, or of neither. */
export const relationToMandate = (mandate: Mandate | undefined, caller: Caller): 'organisation' | 'counterpart' | 'other' => {
  const id = caller.organisation?.id;
  if (!mandate || !id) return 'other';
  if (id === mandate.mandatorId) return 'organisation';
  return id === mandate.brokerId ? 'counterpart' : 'other';
};

/** The same of a shared credit. */
export const relationToCredit = (credit: SharedCredit | undefined, caller: Caller): 'organisation' | 'counterpart' | 'other' => {
  const side = credit && caller.organisation ? creditSide(credit, caller.organisation.id) : undefined;
  return side === 'mandator' ? 'organisation' : side === 'broker' ? 'counterpart' : 'other';
};

const sideNames = { organisation: 'mandator', counterpart: 'broker', other: 'operator' } as const;

const house = async (world: World, organisationId: string) => ({
  organisationId,
  name: (await faceOf(world, organisationId))?.name ?? {},
});
const broker = async (world: World, organisationId: string) => {
  const face = await faceOf(world, organisationId);
  return { organisationId, name: face?.name ?? {}, kind: brokerKindOf(face?.type ?? 'exporter') };
};

export const mandateView = async (world: World, mandate: Mandate, caller: Caller) => {
  const { mandatorId, brokerId, accepted: _, ended: __, created: ___, changed: ____, ...rest } = mandate;
  const relation = relationToMandate(mandate, caller);
  const [mandator, holder, listing] = await Promise.all([
    house(world, mandatorId),
    broker(world, brokerId),
    mandate.listingId ? world.stores.listings.byId(mandate.listingId) : undefined,
  ]);
  const may = relation !== 'other' && allows('mandates.act', caller.actor, relation);
  return {
    ...rest,
    mandator,
    broker: holder,
    ...(listing ? { listing: { id: listing.id, title: listing.content.title } } : {}),
    side: sideNames[relation],
    actions: may ? mandateActionsOpen(mandate, relation === 'organisation' ? 'mandator' : 'broker') : [],
  };
};

const kindOf = ({ kind, key }: LedgerEntry): 'commission' | 'reduction' | 'payment' =>
  kind === 'payment' ? 'payment' : key.startsWith('reduction#') ? 'reduction' : 'commission';

/** The entries that touch one account, newest first, as their beneficiary sees them: a commission counts up, a payment down. */
const entriesOf = (account: string, entries: readonly LedgerEntry[], kinds: ReadonlyMap<string, InvoiceKind>) =>
  entries.toReversed().flatMap((entry) => {
    const minor = entry.postings.find((p) => p.account === account)?.minor;
    if (minor === undefined) return [];
    const kind = kindOf(entry);
    const of = kind === 'commission' ? kinds.get(entry.key.split('#')[1] ?? '') : undefined;
    return [{ on: entry.on, kind, ...(of ? { of } : {}), minor: -minor }];
  });

/**
 * A shared credit as one of its parties sees it. All know who shares it and how; terms and money of a part are told to the mandating
 * party and its own broker alone, and nothing of the licence but its number and title.
 */
export const creditView = async (world: World, credit: SharedCredit, entries: readonly LedgerEntry[], caller: Caller) => {
  const relation = relationToCredit(credit, caller);
  const id = caller.organisation?.id ?? '';
  const [licence, mandates, kinds, mandator] = await Promise.all([
    world.stores.licences.byId(credit.licenceId),
    world.stores.mandates.many(credit.parts.map((p) => p.mandateId)),
    world.stores.licences.invoiceKinds(credit.licenceId),
    house(world, credit.mandatorId),
  ]);
  const earned = earnedOf(credit, entries);
  const owed = owedOf(credit, entries);
  const parts = await Promise.all(
    credit.parts.map(async (part, i) => {
      const { brokerId, ...shown } = part;
      const mine = brokerId === id;
      const terms = mandates.find((m) => m.id === part.mandateId)?.terms;
      const money = { earned: earned[i] ?? 0, owed: owed[i] ?? 0 };
      return {
        ...shown,
        broker: await broker(world, brokerId),
        mine,
        ...(mine || relation !== 'counterpart'
          ? {
              ...(terms ? { terms } : {}),
              ...money,
              paid: money.earned - money.owed,
              entries: entriesOf(accountOf(part), entries, kinds),
            }
          : {}),
      };
    }),
  );
  const { licenceId, version, number, currency, state, mandatorAgreed, demo } = credit;
  const may = relation !== 'other' && allows('credits.act', caller.actor, relation);
  return {
    licenceId,
    version,
    number,
    title: licence?.title ?? {},
    currency,
    state,
    mandatorAgreed,
    demo,
    mandator,
    side: sideNames[relation],
    parts,
    actions: may ? creditActionsOpen(credit, id) : [],
    mayPay: relation === 'organisation' && allows('commissions.pay', caller.actor, relation),
  };
};
