import { expect, it } from 'vitest';
import { stem } from './stem.ts';

it.each([
  ['machine', 'machines', 'machined', 'machining'],
  ['battery', 'batteries'],
  ['controller', 'controllers', 'control', 'controlled', 'controlling'],
  ['polymerization', 'polymerizations', 'polymerisation', 'polymerize', 'polymerised'],
  ['catalyze', 'catalysed', 'catalysing'],
  ['fibre', 'fiber', 'fibres'],
  ['mould', 'mold', 'moulding', 'molded'],
  ['aluminium', 'aluminum'],
  ['labelled', 'labeled'],
  ['gas', 'gases'],
  ['lens', 'lenses'],
  ['matrix', 'matrices'],
  ['micrometre', 'micrometers'],
])('%s and its other forms are one word', (...words) => {
  expect(new Set(words.map(stem)).size).toBe(1);
});

it.each([
  ['engine', 'enzyme'],
  ['general', 'generator'],
  ['coat', 'coal'],
  ['noise', 'nose'],
  ['rolling', 'role'],
  ['drilling', 'drive'],
])('%s and %s stay two', (a, b) => expect(stem(a)).not.toBe(stem(b)));

it('leaves codes and units alone', () => {
  for (const word of ['mpa', 'bv100s', 'led', '밸브', 'bus']) expect(stem(word)).toBe(word);
});
