import { expect, test } from 'vitest';
import { termIn } from './term.ts';

test('a substance or a complex is named in the language of its reader, and what is no term stays as it was written', () => {
  expect(['질화규소', ' 니켈', '시화국가산업단지', 'Fe'].map((w) => termIn(w, 'en'))).toEqual([
    'Silicon nitride',
    'Nickel',
    'Sihwa National Industrial Complex',
    'Fe',
  ]);
  expect(['silicon nitride', '니켈', 'NCM811'].map((w) => termIn(w, 'ko'))).toEqual(['질화규소', '니켈', 'NCM811']);
});
