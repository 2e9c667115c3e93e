import { missing } from '@sandan/kernel/fault';
import { idOf } from '@sandan/kernel/id';
import { PageQuery } from '@sandan/kernel/page';
import { isOutstanding } from '@sandan/market/payment/task';
import { allows } from '@sandan/market/policy';
import { type Hand, koreanDay } from '@sandan/market/programme/hand';
import { after, booksChanged, refundable, refundToCard, type UsageBooks, type UsageBooksChange } from '@sandan/market/usage/card';
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
import { CardPayment, cardView } from '../invoice-books.ts';
import { OfUse, relationToUse, usageBooksToChange } from '../usage-books.ts';
import type { World } from '../world.ts';

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
  /** The owner sees those that have brought money, and not which cards of the user were refused. */
  cards: z.array(CardPayment),
  /** For the owner: what of them the provider is still to send to its account. */
  toSend: z.int().optional(),
  mayPay: z.boolean(),
  /** For the owner: what of what was paid too much can go back to a card. */
  refundable: z.int().optional(),
  actions: z.array(z.enum(['pay', 'credit', 'refund', 'refundToCard', 'writeOff'])),
}).meta({ id: 'UsageInvoiceView' });

const sides = { organisation: 'owner', counterpart: 'user' } as const;

const partyOf = async (world: World, organisationId: string) => ({
  organisationId,
  name: (await faceOf(world, organisationId))?.name ?? {},
});

const lineOf = async (world: World, i: UsageInvoice, caller: Caller, now: Date): Promise<z.infer<typeof InvoiceLine>> => {
  const relation = relationToUse(i, caller);
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

const viewOf = async (world: World, books: UsageBooks, caller: Caller, now: Date): Promise<z.infer<typeof InvoiceView>> => {
  const { invoice: i, payments: cards, tasks } = books;
  const line = await lineOf(world, i, caller, now);
  const owner = line.side === 'owner';
  const acts = owner && allows('usageInvoices.act', caller.actor, 'organisation');
  // The user's projects are no business of the owner.
  const lines = line.side === 'user' ? i.lines : i.lines.map((l) => ({ ...l, projects: [] }));
  const entries = line.side === 'user' ? [] : await world.stores.usageInvoices.entries(i.id);
  const toSend = tasks.filter((t) => t.kind === 'transfer' && isOutstanding(t)).reduce((sum, t) => sum + t.amount.minor, 0);
  const back = refundable(books)?.minor ?? 0;
  return {
    ...line,
    lines,
    credits: i.credits.map(({ by: _, ...c }) => c),
    payments: i.payments.map(({ by: _, ...p }) => p),
    refunds: i.refunds.map(({ by: _, ...r }) => r),
    entries: entries.map(({ key, kind, on, postings }) => ({ key, kind, on, postings })),
    cards: cards.filter((c) => !owner || c.captured > 0).map(cardView),
    ...(owner ? { toSend, refundable: back } : {}),
    mayPay: line.side === 'user' && allows('usageInvoices.payByCard', caller.actor, 'counterpart') && line.owed > 0,
    actions: acts ? [...invoiceActions(i), ...(back > 0 ? ['refundToCard' as const] : [])] : [],
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
  z.strictObject({ action: z.literal('refundToCard'), minor: Minor }),
  z.strictObject({ action: z.literal('writeOff'), reason: z.enum(writeOffReasons) }),
]);
type InvoiceAct = z.infer<typeof InvoiceAct>;

const changed = (books: UsageBooks, body: InvoiceAct, hand: Hand): UsageBooksChange => {
  const { invoice } = books;
  const whole = (change: InvoiceChange) => booksChanged(books, change.invoice, hand, { entries: change.entries });
  switch (body.action) {
    case 'pay':
      return whole(receive(invoice, body, hand));
    case 'credit':
      return whole(creditNote(invoice, body, hand));
    case 'refund':
      return whole(refund(invoice, body, hand));
    case 'refundToCard':
      return refundToCard(books, body.minor, hand);
    case 'writeOff':
      return whole(writeOff(invoice, body.reason, hand));
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
      const books = { invoice: change.invoice, payments: [], tasks: [] };
      return { body: await viewOf(world, books, caller, now), version: 1 };
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
    params: OfUse,
    answer: InvoiceView,
    handle: async ({ permit, saw, params, caller, world, now }) => {
      const books = await world.stores.usageInvoices.books(params.id);
      const relation = relationToUse(books?.invoice, caller);
      permit(relation);
      if (!books) throw missing('invoice');
      const { invoice } = books;
      if (relation === 'other') saw(`usage-invoices/${invoice.id}`, invoice.userId);
      return { body: await viewOf(world, books, caller, now), version: invoice.version };
    },
  }),
  endpoint({
    operation: 'usageInvoices.act',
    method: 'post',
    path: '/usage-invoices/{id}/actions',
    summary:
      'Record a transfer of the user or of a programme, issue a credit note, send back what was paid too much, or write off the rest',
    params: OfUse,
    changes: true,
    body: InvoiceAct,
    answer: InvoiceView,
    handle: async (call) => {
      const { body, caller, world, work, now } = call;
      const books = await usageBooksToChange(call);
      const change = changed(books, body, { actor: caller.actor, now });
      world.stores.usageInvoices.advance(work, change);
      return { body: await viewOf(world, after(books, change), caller, now), version: change.invoice.version };
    },
  }),
];
