import { memberOf } from '@sandan/kernel/actor';
import { newId } from '@sandan/kernel/id';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { termChanges } from './difference.ts';
import { actOnTerms, type Party, parties, penHolders, type TermSheet, termSheetActions, writeTerms } from './term-sheet.ts';
import { exclusiveTerms } from './terms.fixture.ts';
import { checkTerms, Terms } from './terms.ts';

const now = new Date('2026-11-26T10:00:00+09:00');
const dealId = `del_${newId('organisation').slice(4)}`;
const actor = memberOf(newId('person'), newId('organisation'), ['sales']);
const withFee = (minor: number): Terms => ({
  ...exclusiveTerms,
  ...(exclusiveTerms.royalty ? { royalty: { ...exclusiveTerms.royalty, upfront: { minor, withinDays: 30 } } } : {}),
});
const fields = (terms: Terms): string[] => {
  try {
    checkTerms(terms);
    return [];
  } catch (fault) {
    return (fault as { fields: { pointer: string; code: string }[] }).fields.map((f) => `${f.pointer} ${f.code}`);
  }
};

test('terms hold what their agreement wants and nothing that does not belong in it', () => {
  expect(fields(Terms.parse(exclusiveTerms))).toEqual([]);
  const { royalty: _, ...unpaid } = exclusiveTerms;
  expect(fields(unpaid)).toEqual(['/terms/royalty field.required']);
  expect(
    fields({ ...exclusiveTerms, material: { what: { ko: '가', en: 'a' }, purpose: { ko: '나', en: 'b' }, returned: true } }),
  ).toEqual(['/terms/material terms.notPart']);
  expect(fields({ ...exclusiveTerms, ends: '2026-11-30' })).toEqual(['/terms/ends terms.order']);
});

test('a territory is made of countries that there are', () => {
  expect(fields({ ...exclusiveTerms, territory: ['KR', 'DE'] })).toEqual([]);
  expect(fields({ ...exclusiveTerms, territory: ['KR', 'XX'] })).toEqual(['/terms/territory terms.country']);
});

test('a figure that the English column says otherwise than the Korean is pointed at', () => {
  const [special] = exclusiveTerms.special;
  if (!special) throw new Error('no special condition');
  expect(fields({ ...exclusiveTerms, special: [{ ...special, en: special.en.replace('2', '3') }] })).toEqual([
    '/terms/special/0/en contract.token',
  ]);
});

test('a name of the glossary is the same in both languages, wherever the two write it, and stands there once', () => {
  const glossary = [
    { ko: '무수세라', en: 'DryCera' },
    { ko: '누리연', en: 'Nuri Institute' },
  ];
  const special = (ko: string, en: string) => ({ ...exclusiveTerms, glossary, special: [{ ko, en }] });
  expect(fields(special('무수세라의 시료는 누리연이 낸다.', 'Nuri Institute provides samples of DryCera.'))).toEqual([]);
  const other = [
    'Nuri Lab provides samples of DryCera.',
    'Nuri Institute provides samples.',
    'Nuri Institute provides DryCera for DryCera.',
  ];
  for (const en of other)
    expect(fields(special('무수세라의 시료는 누리연이 낸다.', en)), en).toEqual(['/terms/special/0/en contract.token']);
  const twice = { ...exclusiveTerms, glossary: [...glossary, { ko: '다른 말', en: 'drycera' }] };
  expect(fields(twice)).toEqual(['/terms/glossary/2/en field.duplicate']);
});

test('two versions differ field by field, down to the figure', () => {
  expect(termChanges(withFee(50_000_000), withFee(60_000_000))).toEqual([
    { path: 'royalty.upfront.minor', before: 50_000_000, after: 60_000_000 },
  ]);
  const { ends, ...endless } = exclusiveTerms;
  const changes = termChanges(exclusiveTerms, { ...endless, territory: 'world', special: [] });
  expect(changes.toSorted((a, b) => a.path.localeCompare(b.path))).toEqual([
    { path: 'ends', before: ends },
    { path: 'special.1.en', before: exclusiveTerms.special[0]?.en },
    { path: 'special.1.ko', before: exclusiveTerms.special[0]?.ko },
    { path: 'territory', before: ['KR', 'JP', 'DE'], after: 'world' },
  ]);
  expect(termChanges(exclusiveTerms, exclusiveTerms)).toEqual([]);
});

type Doing = 'write' | (typeof termSheetActions)[number];

test('whoever tries whatever: one side at most has the pen, only they write, and only the last version of the other is accepted', () => {
  const doing = fc.constantFrom<Doing>('write', ...termSheetActions);
  const moves = fc.array(fc.tuple(doing, fc.constantFrom(...parties), fc.nat(3)), { maxLength: 20, size: 'max' });
  let agreed = 0;
  fc.assert(
    fc.property(moves, (tried: [Doing, Party, number][]) => {
      let sheet: TermSheet | undefined;
      let lastWriter: Party | undefined;
      for (const [what, side, back] of tried) {
        const before = sheet;
        try {
          if (what === 'write') {
            const terms = withFee(1_000_000 + (before?.number ?? 0));
            sheet = writeTerms(before, dealId, side, { terms }, actor, now).sheet;
            if (before) expect(penHolders(before.state)).toEqual([side]);
            expect(sheet.number).toBe((before?.number ?? 0) + 1);
            lastWriter = side;
          } else if (before) {
            sheet = actOnTerms(before, what, side, before.number - back, actor, now);
            expect(back).toBe(0);
            if (what === 'accept') expect(side).not.toBe(lastWriter);
          }
        } catch (fault) {
          expect(fault).toMatchObject({ kind: 'conflict' });
          sheet = before;
        }
        if (!sheet) continue;
        expect(penHolders(sheet.state).length).toBe(sheet.state === 'agreed' ? 0 : 1);
        expect(sheet.agreed !== undefined).toBe(sheet.state === 'agreed');
        if (sheet.state === 'agreed') agreed++;
      }
    }),
    { numRuns: 600 },
  );
  expect(agreed).toBeGreaterThan(20);
});
