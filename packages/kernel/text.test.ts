import { expect, test } from 'vitest';
import { inLanguage, localized, mostLanguages } from './text.ts';

test('a text is given in the wanted language, else in Korean, else in English, else in any', () => {
  expect(inLanguage({ ko: '밸브', en: 'valve' }, 'en')).toEqual({ text: 'valve', language: 'en' });
  expect(inLanguage({ ko: '밸브', en: 'valve' }, 'de')).toEqual({ text: '밸브', language: 'ko' });
  expect(inLanguage({ de: 'Ventil' }, 'ko')).toEqual({ text: 'Ventil', language: 'de' });
});

test('text wants a known form of language tag, at least one language and no more than its length', () => {
  const Title = localized(5);
  expect(Title.safeParse({ ko: '밸브' }).success).toBe(true);
  expect(Title.safeParse({}).success).toBe(false);
  expect(Title.safeParse({ ko: '아주 긴 이름' }).success).toBe(false);
  expect(Title.safeParse({ 'KO-kr': '밸브' }).success).toBe(false);
  expect(Title.safeParse({ 'not a tag': '밸브' }).success).toBe(false);
  const tags = Array.from({ length: mostLanguages + 1 }, (_, n) => [`ko-x-${n}`, '밸브'] as const);
  expect(Title.safeParse(Object.fromEntries(tags.slice(1))).success).toBe(true);
  expect(Title.safeParse(Object.fromEntries(tags)).success).toBe(false);
});
