import { canonical } from '@sandan/kernel/canonical';
import { idOf } from '@sandan/kernel/id';
import * as z from 'zod';
import type { AuditLine } from './line.ts';

/** SHA-256; given, since the rules of the market touch nothing outside themselves. */
export type Sha256 = (bytes: Uint8Array) => Uint8Array<ArrayBuffer>;

const hex = z.string().regex(/^[0-9a-f]{64}$/);

/** A line as a block names it. */
export const Leaf = z.object({ id: idOf('audit'), hash: hex });
export type Leaf = z.infer<typeof Leaf>;

/** What the hash of a block is made of. `from` ≤ time of a line < `to`, in ms since the epoch. */
export const BlockHead = z.object({
  number: z.int().positive(),
  from: z.int(),
  to: z.int(),
  count: z.int().nonnegative(),
  /** Root of the Merkle tree over its lines, in the order of their ids. */
  root: hex,
  /** Hash of the block before; zeros before the first. */
  previous: hex,
});
export type BlockHead = z.infer<typeof BlockHead>;

/** A sealed block without its lines: enough to hold a chain, or a proof, against. */
export const Checkpoint = z
  .object({
    ...BlockHead.shape,
    hash: hex,
    /** Ed25519 public key (raw, base64url) and its signature over the hash. */
    key: z.string(),
    signature: z.string(),
    sealedAt: z.iso.datetime(),
  })
  .meta({ id: 'AuditCheckpoint' });
export type Checkpoint = z.infer<typeof Checkpoint>;

export const Block = z.object({ version: z.literal(1), ...Checkpoint.shape, lines: z.array(Leaf) });
export type Block = z.infer<typeof Block>;

/** Lines that one block takes at most: its record stays far below what a table takes. */
export const linesPerBlock = 1000;
/** Ms that a line may take from its instant to the table; only what is older is sealed. More than a call can live. */
export const sealDelayMs = 120_000;
/** A block is made at least so often, lines or none, so that an end that was cut off shows. */
export const heartbeatMs = 3_600_000;

export const nothingBefore = '0'.repeat(64);

const toHex = (bytes: Uint8Array): string => Array.from(bytes, (b) => b.toString(16).padStart(2, '0')).join('');
const ofHex = (text: string): Uint8Array => Uint8Array.from(text.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
const joined = (prefix: number, ...parts: readonly Uint8Array[]): Uint8Array =>
  Uint8Array.from([prefix, ...parts.flatMap((p) => [...p])]);

/** Hash of a line, with the prefix that keeps leaves and nodes of the tree apart (RFC 9162, 2.1.1). */
export const leafHash = (sha256: Sha256, line: AuditLine): string =>
  toHex(sha256(joined(0, new TextEncoder().encode(canonical(line)))));

const nodeHash = (sha256: Sha256, left: string, right: string): string => toHex(sha256(joined(1, ofHex(left), ofHex(right))));

/** The largest power of two below n. */
const half = (n: number): number => 2 ** Math.ceil(Math.log2(n) - 1);

/** Root of the tree over the hashes (RFC 9162); of none, the hash of nothing. */
export const rootOf = (sha256: Sha256, hashes: readonly string[]): string => {
  const [only = toHex(sha256(new Uint8Array()))] = hashes;
  if (hashes.length < 2) return only;
  const k = half(hashes.length);
  return nodeHash(sha256, rootOf(sha256, hashes.slice(0, k)), rootOf(sha256, hashes.slice(k)));
};

/** A step from a leaf towards the root: the hash beside it, and on which side that stands. */
export const ProofStep = z.object({ side: z.enum(['left', 'right']), hash: hex });
export type ProofStep = z.infer<typeof ProofStep>;

/** Proves that the leaf at a place is under the root. */
export const proofOf = (sha256: Sha256, hashes: readonly string[], at: number): ProofStep[] => {
  if (hashes.length < 2) return [];
  const k = half(hashes.length);
  return at < k
    ? [...proofOf(sha256, hashes.slice(0, k), at), { side: 'right', hash: rootOf(sha256, hashes.slice(k)) }]
    : [...proofOf(sha256, hashes.slice(k), at - k), { side: 'left', hash: rootOf(sha256, hashes.slice(0, k)) }];
};

/** The root to which a proof leads from a leaf. */
export const provenRoot = (sha256: Sha256, leaf: string, proof: readonly ProofStep[]): string =>
  proof.reduce((hash, s) => (s.side === 'left' ? nodeHash(sha256, s.hash, hash) : nodeHash(sha256, hash, s.hash)), leaf);

export const blockHash = (sha256: Sha256, { number, from, to, count, root, previous }: BlockHead): string =>
  toHex(sha256(new TextEncoder().encode(canonical({ number, from, to, count, root, previous }))));

/** Names what is to be sealed next: the head of the block after `last` over these lines, and their leaves. */
export const nextBlock = (
  sha256: Sha256,
  last: Checkpoint | undefined,
  window: { readonly from: number; readonly to: number },
  lines: readonly AuditLine[],
): { head: BlockHead; hash: string; lines: Leaf[] } => {
  const leaves = lines.map((line) => ({ id: line.id, hash: leafHash(sha256, line) })).toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const head: BlockHead = {
    number: (last?.number ?? 0) + 1,
    ...window,
    count: leaves.length,
    root: rootOf(
      sha256,
      leaves.map((l) => l.hash),
    ),
    previous: last?.hash ?? nothingBefore,
  };
  return { head, hash: blockHash(sha256, head), lines: leaves };
};
