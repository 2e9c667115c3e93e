import { createHash } from 'node:crypto';
import { newId } from '@sandan/kernel/id';
import { expect, test } from 'vitest';
import { leafHash, nextBlock, nothingBefore, proofOf, provenRoot, rootOf, type Sha256 } from './chain.ts';
import { type AuditLine, lineOf } from './line.ts';

const sha256: Sha256 = (bytes) => Uint8Array.from(createHash('sha256').update(bytes).digest());
const hex = (text: string) => createHash('sha256').update(Buffer.from(text, 'hex')).digest('hex');

const at = Date.parse('2026-11-26T00:00:00Z');
const line = (n: number): AuditLine =>
  lineOf(newId('audit', at + n), {
    operation: 'me.change',
    object: 'me',
    status: 200,
    by: { actor: 'per_1', organisationId: null, at: new Date(at + n).toISOString() },
  });

test('the root is the one of RFC 9162: leaves and nodes are hashed apart, and the left half is the largest power of two', () => {
  const [a, b, c] = ['00', '0010', '2021'].map((text) => hex(`00${text}`)) as [string, string, string];
  expect(rootOf(sha256, [])).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
  expect(rootOf(sha256, [a, b, c])).toBe(hex(`01${hex(`01${a}${b}`)}${c}`));
});

test('every leaf of trees of every size is proven, and no other leaf by its proof', () => {
  for (let size = 1; size <= 17; size++) {
    const hashes = Array.from({ length: size }, (_, n) => leafHash(sha256, line(n)));
    const root = rootOf(sha256, hashes);
    for (const [n, hash] of hashes.entries()) {
      const proof = proofOf(sha256, hashes, n);
      expect(provenRoot(sha256, hash, proof)).toBe(root);
      expect(provenRoot(sha256, leafHash(sha256, line(99)), proof)).not.toBe(root);
    }
  }
});

test('a block names the one before it, and its lines in the order of their ids', () => {
  const [one, two] = [line(1), line(2)];
  const first = nextBlock(sha256, undefined, { from: at, to: at + 10 }, [two, one]);
  expect(first.head).toMatchObject({ number: 1, count: 2, previous: nothingBefore });
  expect(first.lines.map((l) => l.id)).toEqual([one.id, two.id]);
  const last = { ...first.head, hash: first.hash, key: '', signature: '', sealedAt: '' };
  expect(nextBlock(sha256, last, { from: at + 10, to: at + 20 }, []).head).toMatchObject({ number: 2, previous: first.hash });
});
