import { Fault, missing } from '@sandan/kernel/fault';
import { idOf } from '@sandan/kernel/id';
import { PageQuery } from '@sandan/kernel/page';
import { allows, type Relation } from '@sandan/market/policy';
import { type Hand, koreanDay } from '@sandan/market/programme/hand';
import { monthOf } from '@sandan/market/usage/charge-clock';
import {
  invoiceActions,
  owedByProgrammes,
  owedByUser,
  UsageInvoice,
  UsageRefund,
  writeOffReasons,
} from '@sandan/market/usage/invoice';
import { bill, creditNote, type InvoiceChange, mostLines, receive, refund, writeOff } from '@sandan/market/usage/invoice-verbs';
import * as z from 'zod';
import { listOf, Party } from '../answers.ts';
import type { Caller } from '../caller.ts';
import { endpoint } from '../endpoint.ts';
import { faceOf } from '../face.ts';
import type { World } from '../world.ts';

const Id = z.object({ id: idOf('usageInvoice') });
const InvoiceLine = UsageInvoice.pick({
  id: true,
  version: true,
  number: true,
  month: true,
  currency: true,
  net: true,
  vat: true,
  support: true,
  state: true,
  reason: true,
  issuedOn: true,
  dueOn: true,
  demo: true,
})
  .extend({
    owner: Party,
    user: Party,
    side: z.enum(['owner', 'user', 'operator']),
    owed: z.int(),
    owedByProgrammes: z.int(),
    late: z.boolean(),
  })
  .meta({ id: 'UsageInvoiceLine' });

const InvoiceView = InvoiceLine.extend({
  lines: UsageInvoice.shape.lines,
  credits: z.array(UsageInvoice.shape.credits.element.omit({ by: true })),
  payments: z.array(UsageInvoice.shape.payments.element.omit({ by: true })),
  refunds: z.array(UsageRefund.omit({ by: true })),
  entries: z.array(
    z.object({
      key: z.string(),
      kind: z.string(),
      on: z.string(),
      postings: z.array(z.object({ account: z.string(), currency: z.string(), minor: z.int() })),
    }),
  ),
  actions: z.array(z.enum(['pay', 'credit', 'refund', 'writeOff'])),
}).meta({ id: 'UsageInvoiceView' });

const relationTo = (invoice: UsageInvoice | undefined, caller: Caller): Relation => {
  const id = caller.organisation?.id;
  if (!invoice || !id) return 'other';
  if (id === invoice.ownerId) return 'organisation';
  return id === invoice.userId ? 'counterpart' : 'other';
};

const sides = { organisation: 'owner', counterpart: 'user' } as const;

const partyOf = async (world: World, organisationId: string) => ({
  organisationId,
  name: (await faceOf(world, organisationId))?.name ?? {},
});

const lineOf = async (world: World, i: UsageInvoice, caller: Caller, now: Date): Promise<z.infer<typeof InvoiceLine>> => {
  const relation = relationTo(i, caller);
  const { id, version, number, month, currency, net, vat, support, state, reason, issuedOn, dueOn, demo } = i;
  const [owner, user] = await Promise.all([partyOf(world, i.ownerId), partyOf(world, i.userId)]);
  const owed = owedByUser(i);
  return {
    id,
    version,
    number,
    month,
    currency,
    net,
    vat,
    support,
    state,
    ...(reason ? { reason } : {}),
    issuedOn,
    dueOn,
    demo,
    owner,
    user,
    side: relation === 'organisation' || relation === 'counterpart' ? sides[relation] : 'operator',
    owed,
    owedByProgrammes: owedByProgrammes(i),
    late: owed > 0 && dueOn < koreanDay(now),
  };
};

const viewOf = async (world: World, i: UsageInvoice, caller: Caller, now: Date): Promise<z.infer<typeof InvoiceView>> => {
  const line = await lineOf(world, i, caller, now);
  const acts = line.side === 'owner' && allows('usageInvoices.act', caller.actor, 'organisation');
  // The user's projects are no business of the owner.
  const lines = line.side === 'user' ? i.lines : i.lines.map((l) => ({ ...l, projects: [] }));
  const entries = line.side === 'user' ? [] : await world.stores.usageInvoices.entries(i.id);
  return {
    ...line,
    lines,
    credits: i.credits.map(({ by: _, ...c }) => c),
    payments: i.payments.map(({ by: _, ...p }) => p),
    refunds: i.refunds.map(({ by: _, ...r }) => r),
    entries: entries.map(({ key, kind, on, postings }) => ({ key, kind, on, postings })),
    actions: acts ? invoiceActions(i) : [],
  };
};

const Minor = z.int().positive().max(1e12);
const transfer = { minor: Minor, on: z.iso.date(), reference: z.string().trim().min(1).max(120) };

const InvoiceAct = z.discriminatedUnion('action', [
  z.strictObject({ action: z.literal('pay'), from: z.enum(['user', 'programme']).default('user'), ...transfer }),
  z.strictObject({
    action: z.literal('credit'),
    chargeId: idOf('charge'),
    net: Minor,
    why: z.string().trim().min(1).max(500),
  }),
  z.strictObject({ action: z.literal('refund'), ...transfer }),
  z.strictObject({ action: z.literal('writeOff'), reason: z.enum(writeOffReasons) }),
]);
type InvoiceAct = z.infer<typeof InvoiceAct>;

const changed = (invoice: UsageInvoice, body: InvoiceAct, hand: Hand): InvoiceChange => {
  switch (body.action) {
    case 'pay':
      return receive(invoice, body, hand);
    case 'credit':
      return creditNote(invoice, body, hand);
    case 'refund':
      return refund(invoice, body, hand);
    case 'writeOff':
      return writeOff(invoice, body.reason, hand);
  }
};

export const usageInvoices = [
  endpoint({
    operation: 'usageInvoices.bill',
    method: 'post',
    path: '/usage-invoices',
    summary: 'Bill what one organisation owes of a month that is over, at once instead of with the clock',
    body: z.strictObject({ month: UsageInvoice.shape.month, userId: idOf('organisation') }),
    answer: InvoiceView,
    status: 201,
    handle: async ({ permit, organisation, caller, body, world, work, now }) => {
      permit('organisation');
      const found = await world.stores.charges.dueTo(organisation().id, body.userId);
      const [first] = found.filter((c) => monthOf(c) === body.month);
      const group = found.filter((c) => monthOf(c) === body.month && c.currency === first?.currency);
      const change = bill(body.month, group.slice(0, mostLines), 'owner', { actor: caller.actor, now });
      world.stores.usageInvoices.write(work, change);
      for (const charge of change.charges) world.stores.charges.write(work, charge);
      return { body: await viewOf(world, change.invoice, caller, now), version: 1 };
    },
  }),
  endpoint({
    operation: 'usageInvoices.list',
    method: 'get',
    path: '/usage-invoices',
    summary: 'Invoices of the use of equipment that the organisation has issued or received, the last month first',
    query: PageQuery.extend({ box: z.enum(['issued', 'received']).default('received') }),
    answer: listOf(InvoiceLine),
    handle: async ({ permit, organisation, query, caller, world, now }) => {
      permit('organisation');
      const { box, ...page } = query;
      const found = await world.stores.usageInvoices[box](organisation().id, page);
      return { body: { ...found, items: await Promise.all(found.items.map((i) => lineOf(world, i, caller, now))) } };
    },
  }),
  endpoint({
    operation: 'usageInvoices.read',
    method: 'get',
    path: '/usage-invoices/{id}',
    summary: 'One invoice of the use of equipment with its lines, credit notes and payments',
    params: Id,
    answer: InvoiceView,
    handle: async ({ permit, saw, params, caller, world, now }) => {
      const invoice = await world.stores.usageInvoices.byId(params.id);
      const relation = relationTo(invoice, caller);
      permit(relation);
      if (!invoice) throw missing('invoice');
      if (relation === 'other') saw(`usage-invoices/${invoice.id}`, invoice.userId);
      return { body: await viewOf(world, invoice, caller, now), version: invoice.version };
    },
  }),
  endpoint({
    operation: 'usageInvoices.act',
    method: 'post',
    path: '/usage-invoices/{id}/actions',
    summary:
      'Record a transfer of the user or of a programme, issue a credit note, send back what was paid too much, or write off the rest',
    params: Id,
    changes: true,
    body: InvoiceAct,
    answer: InvoiceView,
    handle: async ({ permit, concerns, params, body, seen, caller, world, work, now }) => {
      const invoice = await world.stores.usageInvoices.byId(params.id);
      permit(relationTo(invoice, caller));
      if (!invoice) throw missing('invoice');
      concerns(invoice.ownerId);
      if (invoice.version !== seen()) throw new Fault('conflict', 'usageInvoice.stale');
      const hand = { actor: caller.actor, now };
      const change = changed(invoice, body, hand);
      world.stores.usageInvoices.write(work, change);
      return { body: await viewOf(world, change.invoice, caller, now), version: change.invoice.version };
    },
  }),
];
