import { createHash } from 'node:crypto';
import { canonical } from '@sandan/kernel/canonical';
import type { Clearance } from '@sandan/kernel/process';
import { plusDays } from '@sandan/market/calendar/date';
import { wallOf } from '@sandan/market/calendar/wall';
import type { Organisation } from '@sandan/market/company/organisation';
import { openDispute } from '@sandan/market/dispute/verbs';
import type { OrderBooks, OrderChange } from '@sandan/market/order/books';
import { placeOrder } from '@sandan/market/order/place';
import { receiveTransfer } from '@sandan/market/order/receive';
import { OrderTerms } from '@sandan/market/order/terms';
import { track } from '@sandan/market/order/track';
import type { WrittenTracking } from '@sandan/market/order/tracking';
import { moveOrder, type OrderMove, say } from '@sandan/market/order/verbs';
import { presetTerms } from '@sandan/market/payment/terms';
import { type Hand, today } from '@sandan/market/royalty/books';
import type { ListsSeen } from '@sandan/market/screening/party';
import type { Stores } from '@sandan/store/stores';
import { commit, work } from '@sandan/store/work';
import { demoAccount } from '../demo-accounts.ts';
import { demoId } from './demo-id.ts';
import { type DemoPassed, passDemoGate } from './gates.ts';
import { people } from './people.ts';
import type { Setting } from './setting.ts';

type Side = 'sme' | 'buyer';
/** Brings the goods of an order to the trade gate. */
type Clear = (books: OrderBooks, hand: Hand) => Clearance;
type Step = readonly [daysAgo: number, by: Side, f: (books: OrderBooks, hand: Hand, clear: Clear) => OrderChange];

const moving =
  (move: Omit<OrderMove, 'side'>): ((by: Side) => Step[2]) =>
  (by) =>
  (books, hand, clear) => {
    const clearance = move.action === 'dispatch' ? { clearance: clear(books, hand) } : {};
    return moveOrder(books, { ...move, ...clearance, side: by === 'sme' ? 'seller' : 'buyer' }, hand);
  };

const doing = (daysAgo: number, by: Side, move: Omit<OrderMove, 'side'>): Step => [daysAgo, by, moving(move)(by)];

const paying = (daysAgo: number, minor: number, reference: string): Step => [
  daysAgo,
  'sme',
  (books, hand) =>
    receiveTransfer(books, { key: `demo ${reference}`, method: 'transfer', minor, on: today(hand.now), reference }, hand),
];

const saying = (daysAgo: number, by: Side, text: string): Step => [
  daysAgo,
  by,
  (books, hand) => say(books, by === 'sme' ? 'seller' : 'buyer', text, hand),
];

/** News of the way, of an hour before it is told. */
const telling = (daysAgo: number, said: Omit<WrittenTracking, 'at'>): Step => [
  daysAgo,
  'sme',
  (books, hand) =>
    track(
      books,
      {
        ...said,
        reference: 'HB-20417-EX',
        at: wallOf(hand.now.getTime() - 3_600_000, 'Asia/Seoul'),
      },
      hand,
    ),
];

interface DemoOrder {
  readonly id: string;
  readonly placed: number;
  readonly terms: OrderTerms;
  readonly steps: (sentOn: string) => readonly Step[];
}

const separators = OrderTerms.parse({
  currency: 'USD',
  lines: [
    {
      name: 'Ceramic coated separator GS-220, 16 µm',
      spec: 'Width 120 mm, thickness 16 ± 0.5 µm, shrinkage below 2 % at 150 °C',
      hs: '850790',
      quantity: { value: 12_000, unit: 'm2' },
      unitPrice: 145,
    },
  ],
  incoterm: { rule: 'FOB', place: 'Busan' },
  payment: presetTerms('tt_30_70'),
  leadDays: 35,
  destination: 'DE',
});

const trial = OrderTerms.parse({
  currency: 'EUR',
  lines: [
    {
      name: 'Trial rolls GS-220X',
      spec: 'Width 80 mm',
      hs: '850790',
      quantity: { value: 40, unit: 'XRO' },
      pack: { value: 150, unit: 'MTK' },
      unitPrice: 32_000,
      origin: 'KR',
      certificates: ['EN 10204 3.1'],
    },
    { name: 'Test report and samples', hs: '491199', quantity: { value: 1, unit: '1' }, unitPrice: 45_000 },
  ],
  incoterm: { rule: 'DAP', place: 'Hamburg' },
  payment: presetTerms('oa_30'),
  leadDays: 14,
  destination: 'DE',
});

const edges = OrderTerms.parse({
  currency: 'USD',
  lines: [
    {
      name: 'Separator GS-220 with sealed edges, 20 µm',
      spec: 'Width 150 mm, thickness 20 ± 0.5 µm',
      hs: '850790',
      quantity: { value: 3_000, unit: 'm2' },
      unitPrice: 190,
    },
  ],
  incoterm: { rule: 'FOB', place: 'Busan' },
  payment: presetTerms('tt_30_70'),
  leadDays: 28,
  destination: 'DE',
});

/** An order in production whose deposit is paid, one that was accepted and whose deposit is due, and one that has arrived and of which a roll is disputed. */
const demoOrders: readonly DemoOrder[] = [
  {
    id: demoId('order', 'separators', 0),
    placed: 20,
    terms: separators,
    steps: () => [
      doing(19, 'sme', { action: 'acknowledge' }),
      doing(18, 'sme', { action: 'propose_change', leadDays: 42, text: 'The coating line is serviced for a week.' }),
      doing(17, 'buyer', { action: 'agree_change' }),
      paying(13, 522_000, 'TT 30 % GS-220'),
      doing(12, 'sme', { action: 'produce' }),
      saying(
        10,
        'sme',
        '안녕하세요. 코팅 설비 점검을 마쳤고 생산을 시작했습니다. 포장은 목상자 12개, 선적은 FOB Busan 조건으로 준비합니다.',
      ),
      saying(
        9,
        'buyer',
        'Thank you. Please send photos of the packing and the test report before shipment; 2 copies of the packing list.',
      ),
    ],
  },
  {
    id: demoId('order', 'trial rolls', 1),
    placed: 40,
    terms: trial,
    steps: (sentOn) => [
      doing(39, 'sme', { action: 'accept' }),
      doing(28, 'sme', { action: 'make_ready' }),
      doing(27, 'sme', {
        action: 'dispatch',
        dispatch: { on: sentOn, carrier: 'Hanbit Air Cargo', tracking: 'HB-20417-EX', arrivesOn: plusDays(sentOn, 6) },
      }),
      telling(26, { kind: 'departed', place: { name: 'Incheon', country: 'KR', locode: 'KRICN' } }),
      telling(20, {
        kind: 'customs_held',
        place: { name: 'Hamburg', country: 'DE', locode: 'DEHAM' },
        note: 'Customs asked for the test report of the rolls; it was sent on the same day.',
      }),
      telling(18, { kind: 'customs', place: { name: 'Hamburg', country: 'DE', locode: 'DEHAM' } }),
      telling(4, { kind: 'delivered', place: { name: 'Hamburg', country: 'DE' }, receivedBy: 'J. Petersen' }),
      doing(3, 'buyer', { action: 'deliver' }),
      [
        2,
        'buyer',
        (books, hand) =>
          openDispute(
            books,
            {
              reason: 'quality',
              criterion: { kind: 'spec', line: 0 },
              minor: 64_000,
              text: 'Two of forty rolls are 78 mm wide and not 80 mm as the specification says.',
            },
            hand,
          ),
      ],
    ],
  },
  {
    id: demoId('order', 'sealed edges', 2),
    placed: 4,
    terms: edges,
    steps: () => [doing(3, 'sme', { action: 'acknowledge' }), doing(2, 'sme', { action: 'accept' })],
  },
];

export const demoOrderIds = demoOrders.map((o) => o.id);

/** Places the demo orders and takes them as far as they would have come, each step through the verbs and in a write of its own. */
export const bringOrders = async (
  { orders, gates, screenings, db }: Stores,
  setting: Setting,
  lists: ListsSeen,
  now: Date,
  unlessThere: (write: Promise<void>) => Promise<void>,
): Promise<void> => {
  const houseOf = (id: string): Organisation => {
    const found = [...setting.organisations.values()].find((o) => o.id === id);
    if (!found) throw new Error(`no organisation ${id}`);
    return found;
  };
  const passed: DemoPassed[] = [];
  const clear: Clear = ({ order }, { actor, now: at }) => {
    const what = { process: 'order', action: 'dispatch', subject: order.id, transfer: 'goods' as const };
    const lines = order.terms.lines.map(({ name, hs }) => ({ name, ...(hs ? { hs } : {}) }));
    const sides = { from: houseOf(order.seller.organisationId), to: houseOf(order.buyer.organisationId) };
    const gate = passDemoGate(`dispatch ${order.id}`, { ...what, lines }, sides, lists, actor, at);
    passed.push(gate);
    return gate.clearance;
  };
  const actorOf = (key: Side) => {
    const person = people.find((p) => p.sub === demoAccount(key)?.sub);
    if (!person) throw new Error(`nobody is ${key}`);
    return setting.actorOf(person);
  };
  const sideOf = (key: Side) => {
    const { organisationId, personId } = actorOf(key);
    if (!organisationId) throw new Error(`${key} is of no organisation`);
    return { organisationId, personId };
  };
  const ago = (days: number) => new Date(now.getTime() - days * 86_400_000);
  for (const [n, { id, placed, terms, steps }] of demoOrders.entries()) {
    if (!(await orders.byId(id))) {
      const quote = {
        quoteId: demoId('message', `quote ${id}`, n),
        quoteVersion: 1,
        terms,
        contentHash: createHash('sha256').update(canonical(terms)).digest('hex'),
        seller: sideOf('sme'),
        buyer: sideOf('buyer'),
        demo: true,
      };
      const w = work();
      orders.place(w, placeOrder(quote, { id }, actorOf('buyer'), ago(placed)));
      await commit(db, w);
    }
    for (;;) {
      const books = await orders.books(id);
      const next = books && steps(today(ago(27)))[books.order.version - 1];
      if (!books || !next) break;
      const [days, by, f] = next;
      const w = work();
      orders.advance(w, books, f(books, { actor: actorOf(by), now: ago(days) }, clear));
      await commit(db, w);
    }
  }
  for (const { record, screenings: made } of passed) {
    for (const screening of made) await unlessThere(screenings.save(screening));
    await unlessThere(gates.save(record));
  }
};
