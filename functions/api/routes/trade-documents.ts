import { contentHash, newDocumentCode, sha256 } from '@sandan/documents/hash';
import { tradePdf } from '@sandan/documents/trade-pdf';
import { ublOf } from '@sandan/documents/ubl';
import { canonical } from '@sandan/kernel/canonical';
import { Fault, missing } from '@sandan/kernel/fault';
import { idOf } from '@sandan/kernel/id';
import { BankDetails } from '@sandan/market/bank/details';
import { koreanDay } from '@sandan/market/calendar/date';
import type { Order } from '@sandan/market/order/order';
import { allows } from '@sandan/market/policy';
import { type Rate, rateOn } from '@sandan/market/rate/rate';
import { sheetsOf } from '@sandan/market/rate/won';
import { rateSources } from '@sandan/market/reference/source';
import { issuableIn, tradeDocuments as kinds, tradeDocumentKinds } from '@sandan/market/trade-document/kind';
import { paperPayee, payeeText, paysToAccount } from '@sandan/market/trade-document/payee';
import { proposalOf, TradeProposal } from '@sandan/market/trade-document/proposal';
import {
  documentOfOrder,
  type House,
  houseOf,
  issued,
  sides,
  standing,
  TradeDocument,
  TradeDocumentContent,
  TradeDocumentEntry,
  unaddressed,
} from '@sandan/market/trade-document/trade-document';
import * as z from 'zod';
import { endpoint } from '../endpoint.ts';
import { filesOf } from '../files.ts';
import { orderBooksFor } from '../order-books.ts';
import { relationToOrder } from '../order-view.ts';
import type { World } from '../world.ts';

const OfOrder = z.object({ id: idOf('order') });
const type = 'application/pdf';
/** Days of rates read: enough to step over the longest row of holidays. */
const days = 12;

const TradeDocumentView = TradeDocument.omit({ key: true, version: true, payee: true })
  .extend({
    content: TradeDocumentContent,
    /** Whether it is the newest of its kind. */
    stands: z.boolean(),
    ubl: z.boolean(),
  })
  .meta({ id: 'TradeDocumentView' });

const view = ({ key: _, version: _v, payee: _p, ...document }: TradeDocument, standingCodes: ReadonlySet<string>) => ({
  ...document,
  stands: standingCodes.has(document.code),
  ubl: kinds[document.content.kind].ubl !== undefined,
});

/** The rate of a currency in won on the day, or the last day before it that had one, by the first source that knows it (UX22). */
const rateFor = async (world: World, currency: string, now: Date): Promise<Rate | undefined> => {
  if (currency === 'KRW') return undefined;
  const date = koreanDay(now);
  for (const source of rateSources) {
    const sheets = sheetsOf(await world.stores.references.until('rate', source, date, days));
    const rate = rateOn(sheets, date, currency, 'KRW');
    if (rate) return rate;
  }
  return undefined;
};

const sideOf = async (world: World, organisationId: string): Promise<House> => {
  const organisation = await world.stores.organisations.byId(organisationId);
  if (!organisation) throw missing('organisation');
  return houseOf(organisation);
};
const housesOf = async (world: World, { seller, buyer }: Order) => {
  const [one, other] = await Promise.all([sideOf(world, seller.organisationId), sideOf(world, buyer.organisationId)]);
  return { seller: one, buyer: other };
};

/** How the products of its lines are supplied, of those that still are. */
const suppliesOf = (world: World, { terms }: Order) =>
  world.stores.supplies.many([...new Set(terms.lines.flatMap(({ listingId }) => listingId ?? []))]);

const sealedAs = 'paper';

/** The account that an order is paid into as it is in use now; nothing where it is paid another way. @throws Fault conflict `bank.sealed` */
const payeeFor = async (world: World, order: Order, code: string) => {
  if (!paysToAccount(order)) return undefined;
  const open = ({ sealed }: { readonly sealed: string }): BankDetails => {
    const text = world.vault.open('bank', sealed);
    if (text === undefined) throw new Fault('conflict', 'bank.sealed');
    return BankDetails.parse(JSON.parse(text));
  };
  const accounts = await world.stores.bankAccounts.of(order.seller.organisationId);
  return paperPayee(order, accounts, open, (details) => sha256(Buffer.from(payeeText(code, details))));
};

/** The account that was printed on a paper, whatever is in use since. @throws Fault conflict `bank.sealed` */
const printedOn = (world: World, { payee }: TradeDocument): BankDetails | undefined => {
  if (!payee) return undefined;
  const text = world.vault.open(sealedAs, payee);
  if (text === undefined) throw new Fault('conflict', 'bank.sealed');
  return BankDetails.parse(JSON.parse(text));
};

export const tradeDocuments = [
  endpoint({
    operation: 'tradeDocuments.list',
    method: 'get',
    path: '/orders/{id}/documents',
    summary: 'The papers of an order, the newest last; of each kind the newest one stands',
    params: OfOrder,
    answer: z.object({
      items: z.array(TradeDocumentView),
      /** The kinds that the caller can issue now. */
      issuable: z.array(z.enum(tradeDocumentKinds)),
      /** The sides that have given no address: a paper issued now would say their country and region alone. */
      unaddressed: z.array(z.enum(sides)),
      /** For who can issue one: what the contract and the products' pages say already. */
      proposal: TradeProposal.optional(),
    }),
    handle: async (call) => {
      const { order } = await orderBooksFor(call, call.params.id);
      const may = allows('tradeDocuments.create', call.caller.actor, relationToOrder(order, call.caller));
      const all = await call.world.stores.tradeDocuments.of(call.params.id);
      const codes = standing(all);
      const issuable = may ? issuableIn(order.state) : [];
      const items = all.map((d) => view(d, codes));
      if (issuable.length === 0) return { body: { items, issuable, unaddressed: [] } };
      const [houses, supplies] = await Promise.all([housesOf(call.world, order), suppliesOf(call.world, order)]);
      return { body: { items, issuable, unaddressed: unaddressed(houses), proposal: proposalOf(order, supplies) } };
    },
  }),
  endpoint({
    operation: 'tradeDocuments.create',
    method: 'post',
    path: '/orders/{id}/documents',
    summary:
      'Issue a paper of an order: invoice, packing list, draft of the certificate of origin or marks, as PDF and UBL from the same data',
    params: OfOrder,
    body: TradeDocumentEntry,
    answer: TradeDocumentView,
    status: 201,
    handle: async (call) => {
      const { params, body, caller, world, now, work } = call;
      const { order } = await orderBooksFor(call, params.id);
      const before = await world.stores.tradeDocuments.of(order.id);
      const [sequence, houses, rate] = await Promise.all([
        world.stores.tradeDocuments.next(order.id, body.kind, before),
        housesOf(world, order),
        rateFor(world, order.total.currency, now),
      ]);
      const code = newDocumentCode();
      const paid = await payeeFor(world, order, code);
      const content = documentOfOrder(order, houses, body, sequence, rate, now, paid?.payee);
      const hash = contentHash(content);
      const bytes = await tradePdf(content, {
        hash,
        code,
        verifyAt: `${world.siteUrl}/en/verify/${code}`,
        made: now,
        account: content.payee && paid?.details,
      });
      const key = `orders/${order.id}/${code}.pdf`;
      await filesOf(world).put(key, bytes, type);
      const payee = content.payee && paid?.details ? { payee: world.vault.seal(sealedAs, canonical(paid.details)) } : {};
      const document = issued(content, { code, hash, pdf: sha256(bytes), key, sequence, ...payee }, caller.actor, now);
      world.stores.tradeDocuments.create(work, document);
      return { body: view(document, standing([...before, document])) };
    },
  }),
  endpoint({
    operation: 'tradeDocuments.file',
    method: 'get',
    path: '/orders/{id}/documents/{code}',
    summary: 'One paper: the PDF as a link that expires, or the same content as UBL; who opened it is written down',
    params: OfOrder.extend({ code: z.string().max(40) }),
    query: z.object({ format: z.enum(['pdf', 'ubl']).default('pdf') }),
    status: 302,
    also: [200],
    handle: async (call) => {
      const { params, query, world, saw } = call;
      const { order } = await orderBooksFor(call, params.id);
      const found = await world.stores.tradeDocuments.byCode(params.code);
      if (found?.orderId !== order.id) throw missing('tradeDocument');
      saw(`orders/${order.id}/documents/${found.code}`, order.seller.organisationId);
      const { number } = found.content;
      if (query.format === 'pdf') return { headers: { location: await filesOf(world).link(found.key, `${number}.pdf`, type) } };
      const text = ublOf(found.content, printedOn(world, found));
      if (!text) throw new Fault('missing', 'object.missing');
      const headers = {
        'content-type': 'application/xml; charset=utf-8',
        'content-disposition': `attachment; filename="${number}.xml"`,
      };
      return { status: 200, text, headers };
    },
  }),
];
