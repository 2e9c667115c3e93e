import { Fault } from '@sandan/kernel/fault';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { offeredAt } from '../match/offer.ts';
import type { Attribute, AttributeValue } from './attribute.ts';
import { endsOfBand } from './band.ts';
import { completenessOf } from './completeness.ts';
import { check } from './content.ts';
import { visible } from './disclosure.ts';
import type { Kind } from './kind.ts';
import { kindNames, kindOf } from './kinds/registry.ts';
import { stages } from './stage.ts';

const read = (kind: Kind, attributes: Record<string, unknown>, more: object = {}) =>
  check(kind, { title: { ko: '항목' }, attributes, ...more }, () => true);

const sealing = kindNames.flatMap((name) =>
  Object.entries(kindOf(name).attributes).flatMap(([of, attribute]) =>
    attribute.sealed ? [{ name, kind: kindOf(name), of, attribute }] : [],
  ),
);
const secretOf = (attribute: Attribute, n: number): AttributeValue =>
  attribute.type === 'money'
    ? { currency: 'KRW', minor: n }
    : attribute.type === 'quantity'
      ? { value: n % 100, unit: attribute.unit }
      : { ko: `비밀 ${n}` };
const bandFor = (kind: Kind, of: string) => Object.entries(kind.attributes).find(([, a]) => a.band?.of === of);

test('by-products and used machines keep a sealed reserve, and no other kind tells a band of what is not sealed', () => {
  expect(new Set(sealing.map((s) => s.name))).toEqual(new Set(['usedMachine', 'byProduct']));
  for (const name of kindNames)
    for (const { band } of Object.values<Attribute>(kindOf(name).attributes))
      if (band) expect(kindOf(name).attributes[band.of]?.sealed, `${name} ${band.of}`).toBe(true);
});

test('two reserves in one band cannot be told apart by anything that leaves the owner’s side', () => {
  const secrets = fc.integer({ min: 0, max: 2_000_000_000 });
  fc.assert(
    fc.property(
      fc.constantFrom(...sealing),
      secrets,
      secrets,
      fc.constantFrom(...stages),
      ({ kind, name, of, attribute }, a, b, at) => {
        const [one, other] = [a, b].map((n) => read(kind, { [of]: secretOf(attribute, n) })) as [
          ReturnType<typeof read>,
          ReturnType<typeof read>,
        ];
        const band = bandFor(kind, of)?.[0];
        fc.pre(band === undefined || JSON.stringify(one.attributes[band]) === JSON.stringify(other.attributes[band]));
        expect(visible(kind, one, at)).toEqual(visible(kind, other, at));
        expect(offeredAt({ kind: name, content: one }, at)).toEqual(offeredAt({ kind: name, content: other }, at));
        const shown = [one, other].map((c) => completenessOf(kind, visible(kind, c, 'public').content));
        expect(shown[0]).toBe(shown[1]);
      },
    ),
    { numRuns: 500 },
  );
});

test('what is sealed is there for its owner alone, and for others it is not even named', () => {
  for (const { kind, of, attribute } of sealing) {
    const content = read(kind, { [of]: secretOf(attribute, 77) });
    expect(visible(kind, content, 'own').content.attributes[of]).toEqual(secretOf(attribute, 77));
    for (const at of stages) {
      const seen = visible(kind, content, at);
      expect(of in seen.content.attributes, `${kind.name} ${of} at ${at}`).toBe(false);
      expect(seen.withheld).toEqual([]);
    }
    expect(() => read(kind, {}, { stages: { [`attributes.${of}`]: 'public' } })).toThrow(Fault);
  }
});

test('a band holds its value, its lower end included, and is made by the market whatever is written', () => {
  const kind = kindOf('usedMachine');
  const attribute = kind.attributes.priceBand as Attribute & { options: Record<string, unknown> };
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 3_000_000_000 }), (minor) => {
      const { attributes } = read(kind, { reservePrice: { currency: 'KRW', minor }, priceBand: 'below-5000000' });
      const name = String(attributes.priceBand);
      expect(Object.keys(attribute.options)).toContain(name);
      const [from = 0, to = Number.POSITIVE_INFINITY] = (attribute.band && endsOfBand(attribute.band, name)) ?? [];
      expect(from <= minor && minor < to, `${minor} in ${name}`).toBe(true);
    }),
  );
  expect(read(kind, { priceBand: 'below-5000000' }).attributes).toEqual({});
  expect(read(kindOf('byProduct'), { exactShare: '40 %' }).attributes.share).toEqual({ min: 40, max: 50, unit: '%' });
});

test('a reserve in another currency is refused, for its band could not be told', () => {
  expect(() => read(kindOf('usedMachine'), { reservePrice: { currency: 'USD', minor: 100 } })).toThrow(
    expect.objectContaining({ fields: [{ pointer: '/content/attributes/reservePrice', code: 'band.currency' }] }),
  );
});
