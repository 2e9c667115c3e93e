import { memberOf } from '@sandan/kernel/actor';
import { newId } from '@sandan/kernel/id';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { writeMessage } from './message.ts';

const now = new Date('2026-11-02T03:00:00Z');
const actor = memberOf(newId('person'), newId('organisation'), ['sales']);
const names = [{ ko: '가온기어테크', en: 'Gaon Gear Tech' }];
const write = (text: string, translated: string) =>
  writeMessage(
    newId('quote'),
    'seller',
    { text, language: 'ko', translation: { language: 'en', text: translated } },
    names,
    actor,
    now,
  );
const refused = expect.objectContaining({
  fields: [expect.objectContaining({ pointer: '/translation/text', code: 'contract.token' })],
});

/** Figures of a trade, as both languages say them. */
const tokens = fc.record({
  price: fc.integer({ min: 1, max: 999_999 }),
  kg: fc.integer({ min: 1, max: 9_999 }),
  percent: fc.integer({ min: 1, max: 99 }),
  rule: fc.constantFrom('FOB', 'CIF', 'EXW', 'DAP', 'DDP'),
  day: fc.integer({ min: 1, max: 28 }),
});
type Tokens = typeof tokens extends fc.Arbitrary<infer T> ? T : never;

const korean = (t: Tokens) =>
  `가온기어테크는 ${t.rule} 조건으로 USD ${t.price}, 총중량 ${t.kg} kg, 선금 ${t.percent}%를 제안하며 2026년 12월 ${t.day}일까지 유효합니다.`;
const english = (t: Tokens, name = 'Gaon Gear Tech') =>
  `${name} offers USD ${t.price} ${t.rule}, gross weight ${t.kg} kg, ${t.percent}% in advance, valid until ${t.day} December 2026.`;

test('a translation that keeps every figure, unit, rule, date and name is taken, and one that alters any of them is refused', () => {
  fc.assert(
    fc.property(tokens, fc.integer({ min: 1, max: 9 }), (t, by) => {
      expect(write(korean(t), english(t)).translation?.text).toBe(english(t));
      const rule = t.rule === 'CIF' ? 'CFR' : 'CIF';
      const altered: string[] = [
        english({ ...t, price: t.price + by }),
        english({ ...t, kg: t.kg + by }),
        english({ ...t, percent: (t.percent + by) % 100 }),
        english({ ...t, day: (t.day % 28) + 1 }),
        english({ ...t, rule: rule as Tokens['rule'] }),
        english(t).replace(' kg', ' t'),
        english(t).replace('USD', 'EUR'),
        english(t, 'Dure Bearing'),
        `${english(t)} Plus ${by} % commission.`,
        english(t).replace(`${t.percent}% in advance, `, ''),
      ];
      for (const text of altered) expect(() => write(korean(t), text), text).toThrow(refused);
    }),
    { numRuns: Number(process.env.HISTORIES ?? 25) },
  );
});

test('a translation into the same language is none', () => {
  const said = { text: '네', language: 'ko' as const, translation: { language: 'ko' as const, text: '예' } };
  expect(() => writeMessage(newId('quote'), 'buyer', said, names, actor, now)).toThrow(
    expect.objectContaining({ fields: [{ pointer: '/translation/language', code: 'message.language' }] }),
  );
});
