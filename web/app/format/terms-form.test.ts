import { agreementNames } from '@sandan/market/term-sheet/agreement';
import { termChanges } from '@sandan/market/term-sheet/difference';
import { Terms } from '@sandan/market/term-sheet/terms';
import { exclusiveTerms } from '@sandan/market/term-sheet/terms.fixture';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { changesIn, formOf, linesOf, namesIn, termsOf } from './terms-form.server.ts';

const royalty = exclusiveTerms.royalty;
if (!royalty) throw new Error('the fixture has no royalty');

const text = { ko: '시험 생산 2회', en: 'Pilot production 2 times' };
const many = <T>(count: number, of: (n: number) => T): T[] => Array.from({ length: count }, (_, n) => of(n));
const date = (n: number) => `20${30 + n}-06-30`;

/** Terms with as many rows of each list as asked, in a currency, for each part that an agreement can have. */
const full = fc
  .record({
    agreement: fc.constantFrom(...agreementNames),
    currency: fc.constantFrom('KRW' as const, 'USD' as const, 'KWD' as const),
    rows: fc.integer({ min: 1, max: 10 }),
    minor: fc.integer({ min: 1, max: 9_999_999 }),
    cureDays: fc.integer({ min: 0, max: 90 }),
    kind: fc.constantFrom('payment' as const, 'diligence' as const),
  })
  .map(({ agreement, currency, rows, minor, cureDays, kind }): Terms => {
    const money = { currency, minor };
    return {
      ...exclusiveTerms,
      agreement,
      rights: many(rows, (n) => ({ number: `10-${1000 + n}`, country: 'KR', expiresOn: date(n), lapsedOn: date(n) })),
      royalty: {
        ...royalty,
        currency,
        tiers: many(rows, (n) => ({ from: n * 1_000_000, rate: 35_000 - n })),
        minimum: { steps: many(rows, (n) => ({ fromYear: n + 2, minor })), carried: rows % 2 === 0 },
        cap: { per: 'licence', minor: 100_000_000 },
        milestones: many(rows, (n) => ({
          ...{ key: `own-${n}`, kind, name: text, dueOn: date(n), cureDays },
          ...(n % 2 ? { minor } : {}),
        })),
      },
      diligence: many(rows, (n) => ({ duty: text, by: date(n) })),
      option: { months: 6, fee: money, into: 'sole' },
      research: { provider: money, partner: { currency: 'USD', minor }, months: 12 },
      material: { what: text, purpose: text, returned: rows % 2 === 0 },
      special: many(rows, () => text),
      ...(rows > 0 ? { glossary: many(rows, (n) => ({ ko: `용어 ${n}`, en: `term ${n}` })) } : {}),
    };
  });

/** What a browser sends of a form that nobody changed. */
const sentOf = (terms: Terms) => {
  const values = new Map<string, string[]>([['agreement', [terms.agreement]]]);
  for (const { rows } of formOf(terms.agreement, terms, 'ko'))
    for (const { path, kind, stored } of rows.flat()) values.set(path, kind === 'several' ? stored.split(',') : [stored]);
  return { text: (name: string) => values.get(name)?.[0] ?? '', texts: (name: string) => values.get(name) ?? [] };
};

/** The parts of terms that their agreement has in its form. */
const within = (terms: Terms): Terms => {
  const shown = new Set(formOf(terms.agreement, terms, 'ko').flatMap((g) => g.rows.flat().map((f) => f.path.split('.')[0])));
  return Object.fromEntries(Object.entries(terms).filter(([name]) => name === 'agreement' || shown.has(name))) as Terms;
};

test('a form that is sent as it was shown says the same terms: nothing that the other side wrote is lost', () => {
  fc.assert(
    fc.property(full, (terms) => {
      expect(Terms.parse(termsOf(sentOf(terms)))).toEqual(within(terms));
    }),
  );
});

/** Paths of all that terms say, but for what only names a thing to machines. */
const leaves = (value: unknown, path = ''): string[] => {
  if (value === undefined) return [];
  if (Array.isArray(value) && value.some((v) => typeof v === 'object')) return value.flatMap((v, n) => leaves(v, `${path}.${n}`));
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return /\.key$/.test(path) ? [] : [path.slice(1)];
  return Object.entries(value).flatMap(([name, v]) => leaves(v, `${path}.${name}`));
};

test('who reads terms reads all of them, however many rows they have', () => {
  fc.assert(
    fc.property(full, (terms) => {
      const { agreement: _, ...said } = within(terms);
      const lines = linesOf(terms, 'en').flatMap((group) => group.lines.map((l) => l.path));
      expect(lines.toSorted()).toEqual(leaves(said).toSorted());
    }),
  );
});

test('an amount is read in its own currency, and one before a change of currency in the one before', () => {
  const dollars: Terms = {
    ...exclusiveTerms,
    royalty: { ...royalty, currency: 'USD', upfront: { minor: 123_456, withinDays: 30 } },
  };
  const changes = changesIn(termChanges(exclusiveTerms, dollars), dollars, 'en');
  expect(changes.find((c) => c.path === 'royalty.upfront.minor')).toMatchObject({
    before: 'KRW 50,000,000',
    after: 'USD 1,234.56',
  });
  const option = (currency: 'KRW' | 'USD'): Terms => ({
    ...exclusiveTerms,
    agreement: 'option',
    option: { months: 6, into: 'sole', fee: { currency, minor: 500_000 } },
  });
  expect(changesIn(termChanges(option('KRW'), option('USD')), option('USD'), 'en')).toMatchObject([
    { label: 'Fee', before: 'KRW 500,000', after: 'USD 5,000.00' },
  ]);
  const line = linesOf(option('USD'), 'en')
    .flatMap((g) => g.lines)
    .find((l) => l.path === 'option.fee.minor');
  expect(line?.text).toBe('USD 5,000.00');
});

test('a new milestone gets a key of its own beside those that have one, and a refusal of any row finds its field', () => {
  const terms: Terms = {
    ...exclusiveTerms,
    royalty: {
      ...royalty,
      milestones: many(4, (n) => ({ key: `m${n + 1}`, kind: 'diligence', name: text, dueOn: date(n), cureDays: 30 })),
    },
  };
  const sent = sentOf(terms);
  const added: Record<string, string> = { 'royalty.milestones.4.name.ko': '양산', 'royalty.milestones.4.dueOn': '2035-01-01' };
  const changed = { ...sent, text: (name: string) => added[name] ?? sent.text(name) };
  const read = termsOf(changed) as Terms;
  expect(read.royalty?.milestones.map((m) => m.key)).toEqual(['m1', 'm2', 'm3', 'm4', 'm5']);
  expect(namesIn(changed)['/terms/royalty/milestones/4/dueOn']).toBe('royalty.milestones.4.dueOn');
});

test('rows that were left empty between others are left out, and a refusal finds the row in which a thing was written', () => {
  fc.assert(
    fc.property(full, fc.array(fc.nat(9), { maxLength: 5 }), (terms, gone) => {
      const sent = sentOf(terms);
      const listed = [
        'rights',
        'royalty.tiers',
        'royalty.minimum.steps',
        'royalty.milestones',
        'diligence',
        'special',
        'glossary',
      ];
      const empty = (name: string) => listed.some((path) => gone.some((row) => name.startsWith(`${path}.${row}.`)));
      const shown = { ...sent, text: (name: string) => (empty(name) && !name.endsWith('.key') ? '' : sent.text(name)) };
      const without = <T>(rows: readonly T[] | undefined): T[] => (rows ?? []).filter((_, row) => !gone.includes(row));
      const read = termsOf(shown) as Partial<Terms>;
      expect(read.rights ?? []).toEqual(without(within(terms).rights));
      expect(read.royalty?.tiers ?? []).toEqual(without(within(terms).royalty?.tiers));
      expect((read.royalty?.milestones ?? []).map((m) => m.key)).toEqual(
        without(within(terms).royalty?.milestones).map((m) => m.key),
      );
      const left = (within(terms).rights ?? []).map((_, row) => row).filter((row) => !gone.includes(row));
      for (const [place, row] of left.entries()) {
        expect(namesIn(shown)[`/terms/rights/${place}/number`]).toBe(`rights.${row}.number`);
        expect(namesIn(shown)[`/terms/rights/${place}`]).toBe(`rights.${row}.number`);
      }
    }),
    { numRuns: 60 },
  );
});

test('an amount that cannot be read is refused at its field, not left out', () => {
  const sent = sentOf(exclusiveTerms);
  const said = { ...sent, text: (name: string) => (name === 'royalty.upfront.minor' ? 'fifty million' : sent.text(name)) };
  const refused = Terms.safeParse(JSON.parse(JSON.stringify(termsOf(said)))).error?.issues.map(
    (i) => `/terms/${i.path.join('/')}`,
  );
  expect(refused).toEqual(['/terms/royalty/upfront/minor']);
  expect(namesIn(said)[refused?.[0] ?? '']).toBe('royalty.upfront.minor');
});
