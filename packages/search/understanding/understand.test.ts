import { expect, it } from 'vitest';
import { analyser } from '../korean/analyser.ts';
import { dictionaryOf } from './dictionary.fixture.ts';
import { understanding } from './understand.ts';

const analyse = await analyser();
const understand = understanding({ analyse });
const dictionary = dictionaryOf(analyse, ['고압 볼밸브', '연료전지 분리막', 'PLC 제어기'], ['BV-100/A', '10-2016-0138184']);
const asked = (text: string) => understand(text, 'ko', dictionary).asked;
const forms = (text: string, by: string) =>
  asked(text).flatMap((a) => a.forms.filter((f) => f.by === by).map((f) => f.terms.join(' ')));

it('asks for each word as it is written, whole and in parts, without its particles', () => {
  expect(asked('고압볼밸브를 만드는 ').map((a) => a.written)[0]).toBe('고압볼밸브를');
  expect(forms('고압볼밸브를 ', 'written')).toEqual(['고압볼밸브']);
  expect(forms('고압볼밸브를 ', 'part')).toEqual(['고압 볼 밸브']);
});

it('takes the last word for a beginning while it is typed, and for a word after a blank', () => {
  expect(forms('연료 분리', 'prefix')).toEqual(['분리']);
  expect(forms('볼밸', 'prefix')).toEqual(['볼밸']);
  expect(forms('볼밸 ', 'prefix')).toEqual([]);
});

it('asks for the words of the other language beside those written', () => {
  expect(forms('분리막 ', 'translation')).toContain('separ');
  expect(asked('heat exchanger ')).toHaveLength(1);
});

it('reads an identifier written with blanks as one', () => {
  expect(asked('10 2016 0138184')).toHaveLength(1);
  expect(forms('BV 100', 'identifier')).toContain('bv100');
  expect(asked('ball 100')).toHaveLength(2);
});
