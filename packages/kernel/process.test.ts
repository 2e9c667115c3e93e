import { expect, test } from 'vitest';
import { Fault } from './fault.ts';
import { open, process, step } from './process.ts';

const loan = process({
  name: 'loan',
  states: ['asked', 'lent', 'returned'],
  initial: 'asked',
  final: ['returned'],
  transitions: [
    { from: 'asked', action: 'lend', by: 'owner', to: 'lent' },
    { from: ['asked', 'lent'], action: 'return', by: ['owner', 'borrower'], to: 'returned', reasons: ['done', 'broken'] },
  ],
});

test('a process takes only the transitions of its table', () => {
  expect(step(loan, 'asked', 'lend', 'owner')).toBe('lent');
  expect(() => step(loan, 'asked', 'lend', 'borrower')).toThrow(Fault);
  expect(() => step(loan, 'returned', 'return', 'owner', 'done')).toThrow(expect.objectContaining({ code: 'process.refused' }));
});

test('a transition with reasons wants one of them', () => {
  expect(step(loan, 'lent', 'return', 'borrower', 'broken')).toBe('returned');
  expect(() => step(loan, 'lent', 'return', 'borrower')).toThrow(expect.objectContaining({ code: 'process.reason' }));
  expect(() => step(loan, 'lent', 'return', 'borrower', 'bored')).toThrow(expect.objectContaining({ code: 'process.reason' }));
});

test('a table says what one party may do now', () => {
  expect(open(loan, 'asked', 'borrower').map((t) => t.action)).toEqual(['return']);
});
