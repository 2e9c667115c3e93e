import { expect, test } from 'vitest';
import { wordwise } from './wordwise.ts';

test('words of letters are said in the other language, each in its place, and marks stay', () => {
  expect(wordwise('Please send a drawing and a quotation for ⟦1⟧ by ⟦2⟧.', 'en')).toBe(
    '부탁드립니다 보냅니다 도면 그리고 견적 for ⟦1⟧ by ⟦2⟧.',
  );
  expect(wordwise('도면과 시험성적서를 첨부합니다. ⟦1⟧를 ⟦2⟧까지 납품 가능합니다.', 'ko')).toBe(
    'drawing test report attached. ⟦1⟧ ⟦2⟧ until delivery possible.',
  );
});

test('what denies is never left out', () => {
  expect(wordwise('We cannot accept this price.', 'en')).toContain('않습니다');
  expect(wordwise('표면처리는 불가합니다. 재고가 없습니다. 열처리하지 않습니다.', 'ko')).toMatch(
    /impossible.*there is none.*not/,
  );
});

test('an English word alone that letters do not use is not given the name of one', () => {
  expect(wordwise('This fits well, please run it.', 'en')).not.toMatch(/유정|피팅|런닝/);
  expect(wordwise('A separator with a ceramic coating', 'en')).toBe('분리막 with 세라믹 코팅');
});

test('what is not known stays as it is written', () => {
  expect(wordwise('The zorblax flange', 'en')).toContain('zorblax');
  expect(wordwise('까꿍쾅 도면', 'ko')).toBe('까꿍쾅 drawing');
});
