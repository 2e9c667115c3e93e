import { Currency } from '@sandan/kernel/money';
import { incotermRules } from '@sandan/market/incoterm/incoterm';
import { dueStepNames } from '@sandan/market/payment/method';
import { tradeUnits } from '@sandan/market/quote/unit';
import { tradeDocumentKinds } from '@sandan/market/trade-document/kind';
import { packageTypes } from '@sandan/market/trade-document/packing';
import { TradeDocumentContent } from '@sandan/market/trade-document/trade-document';
import fc from 'fast-check';

/** Whatever people write, and what XML has no way to write. */
const words = (maxLength: number) =>
  fc
    .string({ minLength: 1, maxLength, unit: fc.constantFrom(...'aZ09 <&>"\']밸브ü㎜\u0000\u0007\ud800\n'.split('')) })
    .map((text) => `x${text}`);
const maybe = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: undefined });
const day = fc
  .date({ min: new Date('2024-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
  .map((d) => d.toISOString().slice(0, 10));
const decimal = fc.tuple(fc.nat(1e9), fc.nat(999)).map(([whole, part]) => `${whole}.${String(part).padStart(3, '0')}`);
const country = fc.constantFrom('KR', 'DE', 'US', 'VN');
const currency = fc.constantFrom(...Currency.options);
const weight = fc.oneof(fc.double({ min: 1e-9, max: 1e8, noNaN: true }), fc.constantFrom(1e-9, 1e-7, 0.001, 1e8));
const id = (prefix: string) => fc.stringMatching(/^[0-7][0-9A-HJKMNP-TV-Z]{25}$/).map((ulid) => `${prefix}_${ulid}`);
const house = fc.record({
  organisationId: id('org'),
  name: fc.dictionary(fc.constantFrom('ko', 'en', 'de', 'zh-Hant'), words(40), { minKeys: 1, maxKeys: 3, noNullPrototype: true }),
  country,
  region: maybe(words(20)),
  postal: maybe(
    fc.record({
      lines: fc.record({ en: fc.constantFrom('1 Pier Rd', '1 A & B <Rd>\n2nd floor', 'Höfe 3\n\nHof 2\nx') }),
      city: fc.record({ en: fc.constantFrom('Changwon-si', 'Köln') }),
      postalCode: maybe(fc.constant('12345')),
      country: fc.constantFrom('KR', 'DE', 'US', 'VN'),
    }),
  ),
});
/** As fine and as large as an order takes them. */
const quantity = fc.oneof(
  fc.integer({ min: 1, max: 1_000_000 }),
  fc.integer({ min: 1, max: 1_000_000_000 }).map((n) => n / 1e6),
  fc.constantFrom(1e-6, 1e12, 2.5),
);
const line = fc.record({
  name: words(60),
  spec: maybe(words(60)),
  hs: maybe(fc.constantFrom('848180', '8481801010')),
  origin: maybe(country),
  quantity,
  unit: fc.constantFrom('1', '{pcs}', 'kg', 'm2', 'm3/h', 'h', '[lb_av]', ...Object.keys(tradeUnits)),
  price: decimal,
  per: fc.integer({ min: 1, max: 1_000_000 }),
  total: decimal,
});
const packing = fc.record({
  type: fc.constantFrom(...packageTypes),
  count: fc.integer({ min: 1, max: 100_000 }),
  holds: words(20),
  netKg: weight,
  grossKg: weight,
});

/** Any paper that the market can issue, as its schema has it. */
export const papers: fc.Arbitrary<TradeDocumentContent> = fc
  .record({
    kind: fc.constantFrom(...tradeDocumentKinds),
    origin: country,
    packing: fc.array(packing, { minLength: 1, maxLength: 3 }),
    note: maybe(words(60)),
    number: fc.stringMatching(/^[A-Z]{2}-\d{6}-\d$/),
    issuedOn: day,
    order: fc.record({
      id: id('ord'),
      number: fc.stringMatching(/^ORD-\d{6}$/),
      placedOn: day,
      contentHash: fc.constant('a'.repeat(64)),
    }),
    seller: house,
    buyer: house,
    incoterm: fc.record({ rule: fc.constantFrom(...incotermRules), place: words(30) }),
    destination: country,
    lines: fc.array(line, { minLength: 1, maxLength: 3 }),
    currency,
    money: maybe(fc.record({ total: decimal, prepaid: maybe(decimal), payable: decimal })),
    payments: fc.array(fc.record({ share: decimal, due: fc.constantFrom(...dueStepNames) }), { maxLength: 3 }),
    rate: maybe(
      fc.record({ from: currency, to: currency, rate: decimal, on: day, source: fc.constantFrom('ecb', 'exim'), total: decimal }),
    ),
    marks: fc.array(words(40), { maxLength: 4 }),
  })
  .map(({ money, lines, ...rest }) => {
    const priced = rest.kind.endsWith('invoice');
    const content = {
      ...rest,
      ...(priced ? (money ?? { total: '1.00', payable: '1.00' }) : {}),
      lines: lines.map(({ price, per, total, ...of }, i) => ({
        position: i + 1,
        ...of,
        ...(priced ? { price, per, total } : {}),
      })),
      format: 'sandan-trade-document/1',
      demo: true,
    };
    return TradeDocumentContent.parse(JSON.parse(JSON.stringify(content)));
  });
