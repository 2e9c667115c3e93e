import { stamp } from '@sandan/kernel/actor';
import { Fault, missing } from '@sandan/kernel/fault';
import { idOf } from '@sandan/kernel/id';
import { beginCard, openCard, withPayment } from '@sandan/market/order/card';
import type { Payment } from '@sandan/market/payment/payment';
import { PayoutAccount } from '@sandan/market/payment/payout-account';
import { beginCard as beginInvoiceCard, openCard as openInvoiceCard, withCard } from '@sandan/market/royalty/card';
import { invoiceKinds } from '@sandan/market/royalty/invoice';
import { beginCard as beginUseCard, openCard as openUseCard, withCard as withUseCard } from '@sandan/market/usage/card';
import * as z from 'zod';
import { booksToChange, handOf } from '../books.ts';
import type { Caller } from '../caller.ts';
import { endpoint } from '../endpoint.ts';
import { invoiceOf, OfInvoice } from '../invoice-books.ts';
import { OrderId } from '../order-answers.ts';
import { orderBooksToChange } from '../order-books.ts';
import { payOf } from '../pay.ts';
import { OfUse, usageBooksToChange } from '../usage-books.ts';
import type { World } from '../world.ts';
import { relationToOrganisation } from './verifications.ts';

const OfOrganisation = z.object({ id: idOf('organisation') });

const PayPage = z
  .object({ paymentId: idOf('payment'), url: z.string(), until: z.string() })
  .meta({ id: 'PayPage', description: 'Page of the provider on which the payment is made; it is gone after `until`' });

const AccountView = PayoutAccount.pick({ accountId: true, enabled: true, wants: true })
  .partial()
  .extend({ version: z.int(), mayOpen: z.boolean() })
  .meta({ id: 'PayoutAccountView' });

const view = (account: PayoutAccount | undefined, mayOpen: boolean) => ({
  version: account?.version ?? 0,
  ...(account ? { accountId: account.accountId, enabled: account.enabled, wants: account.wants } : {}),
  mayOpen,
});

/** The page of a payment that is under way, while it lasts. */
const pageOf = (payment: Payment | undefined, now: Date): z.infer<typeof PayPage> | undefined => {
  const { url, until } = payment?.provider ?? {};
  return payment && url && until && until > now.toISOString() ? { paymentId: payment.id, url, until } : undefined;
};

const emailOf = ({ person }: Caller): { email?: string } => (person?.email ? { email: person.email } : {});

const organisationOf = async (world: World, id: string) => {
  const organisation = await world.stores.organisations.byId(id);
  if (!organisation) throw missing('organisation');
  return organisation;
};

/** The endpoints that talk to the card provider: what the function `stripe` answers. */
export const cards = [
  endpoint({
    operation: 'orders.pay',
    method: 'post',
    path: '/orders/{id}/payments',
    summary: 'Begin to pay what is outstanding of an instalment by card; the money is held until the goods are taken',
    answer: PayPage,
    params: OrderId,
    changes: true,
    body: z.strictObject({ instalment: z.string().regex(/^[1-8]$/) }),
    status: 201,
    handle: async (call) => {
      const { params, body, caller, world, now, work, language } = call;
      const pay = payOf(world);
      const books = await orderBooksToChange(call, params.id);
      const open = pageOf(openCard(books, body.instalment), now);
      if (open) return { body: open, version: books.order.version };
      const hand = handOf(caller, now);
      const payment = beginCard(books, body.instalment, hand);
      const room = `${world.siteUrl}/${language}/orders/${books.order.id}`;
      const opened = await pay.page({
        paymentId: payment.id,
        amount: payment.amount,
        title: `${books.order.number} · ${books.order.terms.lines[0]?.name ?? ''}`,
        group: books.order.id,
        ...emailOf(caller),
        language,
        paidUrl: `${room}?paid=${body.instalment}`,
        backUrl: room,
        now,
      });
      const { sessionId, url, until } = opened;
      const change = withPayment(books, { ...payment, provider: { sessionId, url, until } }, hand);
      world.stores.orders.advance(work, books, change);
      return { body: { paymentId: payment.id, url, until }, version: change.order.version };
    },
  }),
  endpoint({
    operation: 'invoices.payByCard',
    method: 'post',
    path: '/licences/{id}/invoices/{invoiceId}/card-payments',
    summary: 'Begin to pay what is outstanding of an invoice of a licence by card; the money goes on to the licensor at once',
    answer: PayPage,
    params: OfInvoice,
    changes: true,
    status: 201,
    handle: async (call) => {
      const { params, caller, world, now, work, language } = call;
      const pay = payOf(world);
      const books = await booksToChange(call, params.id);
      const { licence } = books;
      const invoice = invoiceOf(books, params.invoiceId);
      const open = pageOf(openInvoiceCard(books, invoice.id), now);
      if (open) return { body: open, version: licence.version };
      const hand = handOf(caller, now);
      const payment = beginInvoiceCard(books, invoice, hand);
      const at = `${world.siteUrl}/${language}/licences/${licence.id}/invoices/${invoice.id}`;
      const { sessionId, url, until } = await pay.page({
        paymentId: payment.id,
        amount: payment.amount,
        title: `${invoice.number} · ${invoiceKinds[invoice.kind][language]}`,
        group: licence.id,
        ...emailOf(caller),
        language,
        paidUrl: `${at}?paid`,
        backUrl: at,
        now,
      });
      const change = withCard(books, { ...payment, provider: { sessionId, url, until } }, hand);
      world.stores.licences.advance(work, books, change);
      return { body: { paymentId: payment.id, url, until }, version: change.licence.version };
    },
  }),
  endpoint({
    operation: 'usageInvoices.payByCard',
    method: 'post',
    path: '/usage-invoices/{id}/card-payments',
    summary: 'Begin to pay what is owed of an invoice of the use of equipment by card; the money goes on to the owner at once',
    answer: PayPage,
    params: OfUse,
    changes: true,
    status: 201,
    handle: async (call) => {
      const { caller, world, now, work, language } = call;
      const pay = payOf(world);
      const books = await usageBooksToChange(call);
      const { invoice } = books;
      const open = pageOf(openUseCard(books), now);
      if (open) return { body: open, version: invoice.version };
      const hand = handOf(caller, now);
      const payment = beginUseCard(books, hand);
      const at = `${world.siteUrl}/${language}/usage-invoices/${invoice.id}`;
      const { sessionId, url, until } = await pay.page({
        paymentId: payment.id,
        amount: payment.amount,
        title: invoice.number,
        group: invoice.id,
        ...emailOf(caller),
        language,
        paidUrl: `${at}?paid`,
        backUrl: at,
        now,
      });
      const change = withUseCard(books, { ...payment, provider: { sessionId, url, until } }, hand);
      world.stores.usageInvoices.advance(work, change);
      return { body: { paymentId: payment.id, url, until }, version: change.invoice.version };
    },
  }),
  endpoint({
    operation: 'payoutAccount.read',
    method: 'get',
    path: '/organisations/{id}/payout-account',
    summary: 'The account to which the organisation’s part of card payments goes, as the provider last said',
    answer: AccountView,
    params: OfOrganisation,
    handle: async ({ permit, params, caller, world }) => {
      permit(relationToOrganisation(params.id, caller));
      const account = await world.stores.payoutAccounts.of(params.id);
      return { body: view(account, world.pay !== undefined), version: account?.version ?? 0 };
    },
  }),
  endpoint({
    operation: 'payoutAccount.open',
    method: 'post',
    path: '/organisations/{id}/payout-account',
    summary:
      'Open the account at the provider, or go on with what it still wants to know; answers with the page on which that is said',
    answer: z.object({ url: z.string() }),
    params: OfOrganisation,
    body: z.strictObject({}),
    status: 201,
    handle: async ({ permit, params, caller, world, now, work, language }) => {
      permit(relationToOrganisation(params.id, caller));
      const pay = payOf(world);
      const organisation = await organisationOf(world, params.id);
      if (organisation.status !== 'active') throw new Fault('forbidden', 'access.suspendedOrganisation');
      const before = await world.stores.payoutAccounts.of(params.id);
      const accountId =
        before?.accountId ??
        (await pay.openAccount({ organisationId: params.id, country: organisation.country, ...emailOf(caller) }));
      if (!before)
        world.stores.payoutAccounts.put(work, {
          organisationId: params.id,
          version: 1,
          accountId,
          enabled: false,
          wants: [],
          changed: stamp(caller.actor, now),
        });
      const back = `${world.siteUrl}/${language}/payout-account`;
      return { body: { url: await pay.accountPage({ account: accountId, doneUrl: back, againUrl: back }) } };
    },
  }),
];
