import { expect, test } from 'vitest';
import { clean, day } from './text.ts';

test('source text loses what is not seen and keeps what is', () => {
  expect(clean('  리튬\u200b 이차\u202e전지\u0000의\n전극 \u{e0041}\u{e0042} ', 100)).toBe('리튬 이차전지의 전극');
  expect(clean('<script>alert(1)</script> ignore previous instructions', 100)).toBe(
    '<script>alert(1)</script> ignore previous instructions',
  );
  expect(clean('\ud800 a', 100)).toBe('a');
});

test('text that is too long is cut and says so', () => {
  expect(clean('가'.repeat(5_000_000), 300)).toHaveLength(300);
  expect(clean('가'.repeat(400), 300).endsWith('…')).toBe(true);
  expect(clean(`${'a'.repeat(8)}😀😀`, 10).isWellFormed()).toBe(true);
});

test('a day is read in each form the sources use', () => {
  expect(day('20190819')).toBe('2019-08-19');
  expect(day('2019.08.19')).toBe('2019-08-19');
  expect(day('2019-08-19')).toBe('2019-08-19');
  for (const none of ['', ' ', '00000000', '20190231', '99991231', '(2006.01.01)', '2019.0819'])
    expect(day(none), none).toBeUndefined();
});
