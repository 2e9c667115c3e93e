import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { consonants, isConsonants, jamo, oneEdit } from './jamo.ts';

describe('the letters of Hangul', () => {
  it('makes what is half typed a beginning of the word', () => {
    for (const typed of ['ㅂ', '배', '밸', '밸ㅂ', '밸브']) expect(jamo('밸브').startsWith(jamo(typed))).toBe(true);
    expect(jamo('닭')).toBe('ㄷㅏㄹㄱ');
    expect(jamo('과')).toBe('ㄱㅗㅏ');
    expect(jamo('밸브'.normalize('NFD'))).toBe(jamo('밸브'));
  });

  it('reads initial consonants', () => {
    expect(consonants('열교환기')).toBe('ㅇㄱㅎㄱ');
    expect(consonants('PLC제어기')).toBe('');
    expect(isConsonants('ㅂㅂ')).toBe(true);
    expect(isConsonants('ㅂ')).toBe(false);
    expect(isConsonants('밸ㅂ')).toBe(false);
  });

  it('counts one letter added, lost, changed or swapped, and no more', () => {
    expect(oneEdit(jamo('벨브'), jamo('밸브'))).toBe(true);
    expect(oneEdit('vavle', 'valve')).toBe(true);
    expect(oneEdit('battry', 'battery')).toBe(true);
    expect(oneEdit('vave', 'valvee')).toBe(false);
    const word = fc.string({ unit: fc.constantFrom(...'abc'), minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(word, fc.nat(), fc.constantFrom(...'abc'), (w, n, c) => {
        const at = n % (w.length + 1);
        expect(oneEdit(w, w.slice(0, at) + c + w.slice(at))).toBe(true);
        expect(oneEdit(w, w.slice(0, at) + c + w.slice(at + 1))).toBe(true);
        expect(oneEdit(w.slice(0, at) + w.slice(at + 1), w)).toBe(true);
      }),
    );
    fc.assert(fc.property(word, word, (a, b) => oneEdit(a, b) === oneEdit(b, a)));
  });
});
