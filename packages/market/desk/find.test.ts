import { expect, test } from 'vitest';
import { wordsAsked, wordsOfOrganisation, wordsOfPerson } from './find.ts';

const finds = (words: readonly string[], asked: string) =>
  wordsAsked(asked).every((word) => words.some((kept) => kept.startsWith(word)));

test('an organisation is found by the start of any word of its names, and by a part of a name written together', () => {
  const words = wordsOfOrganisation({ name: { ko: '(주)가온정밀', en: 'Gaon Precision Co., Ltd.' } });
  for (const asked of ['가온', '정밀', '가온정밀', 'gaon', 'PRECIS', 'gaon pre', 'ＧＡＯＮ'])
    expect(finds(words, asked), asked).toBe(true);
  for (const asked of ['밀가', 'aon', 'gaon steel']) expect(finds(words, asked), asked).toBe(false);
});

test('a person is found by name and by address', () => {
  const words = wordsOfPerson({ name: 'Mara Lindqvist', email: 'Mara.L@Hollmann.example' });
  for (const asked of ['mara', 'lindq', 'mara.l@hollmann.example', 'MARA.L@HOLL']) expect(finds(words, asked), asked).toBe(true);
  expect(finds(words, 'hollmann')).toBe(false);
});
