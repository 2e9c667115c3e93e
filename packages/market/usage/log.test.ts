import { createHash } from 'node:crypto';
import { newId } from '@sandan/kernel/id';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { by, ownerId } from './charge.fixture.ts';
import { brokenAt, correctable, nextLine, type UsageLine, WrittenUse } from './log.ts';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

test('a log in which a line is changed, left out, doubled or moved does not hold together from there on', () => {
  const resourceId = newId('resource');
  const lines: UsageLine[] = [];
  for (let i = 0; i < 6; i++) {
    const use = WrittenUse.parse({ start: `2026-03-04T0${i}:00:00Z`, end: `2026-03-04T0${i}:30:00Z`, operator: `운영자 ${i}` });
    lines.push(nextLine(lines.at(-1), { resourceId, ownerId, use, by }, sha256));
  }
  expect(brokenAt(lines, sha256)).toBeUndefined();
  expect(brokenAt(lines.slice(2), sha256)).toBeUndefined();
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 4 }), fc.constantFrom('change', 'drop', 'double', 'swap'), (at, how) => {
      const bad = [...lines];
      const [line, other] = [lines[at], lines[at + 1]];
      if (!line || !other) return;
      if (how === 'change') bad[at] = { ...line, use: { ...line.use, operator: '다른 사람' } };
      if (how === 'drop') bad.splice(at, 1);
      if (how === 'double') bad.splice(at, 0, line);
      if (how === 'swap') bad.splice(at, 2, other, line);
      expect(brokenAt(bad, sha256)).toBeDefined();
    }),
  );
});

test('a line of the log is corrected once; then the line that took its place is', () => {
  const use = WrittenUse.parse({ start: '2026-03-04T01:00:00Z', end: '2026-03-04T02:00:00Z', operator: '운영자' });
  const of = { resourceId: newId('resource'), ownerId, use, by };
  const first = nextLine(undefined, of, sha256);
  const second = nextLine(first, { ...of, corrects: 1 }, sha256);
  expect(correctable([first, second], 2)).toBe(second);
  expect(() => correctable([first, second], 1)).toThrow(expect.objectContaining({ code: 'usage.corrected' }));
});
