import { type Block, blockHash, type Checkpoint, leafHash, nothingBefore, rootOf, type Sha256 } from './chain.ts';
import { type AuditLine, auditYears } from './line.ts';

/** What is wrong with an audit: with a line (`id`) or with a block (`number`). */
export type Finding =
  | { readonly is: 'changed' | 'removed' | 'inserted'; readonly id: string; readonly number: number }
  | {
      readonly is: 'blockChanged' | 'blockMissing' | 'blockMoved' | 'blockForeign' | 'blockApart' | 'sealingStopped';
      readonly number: number;
    };

/** Whether a signature by that key holds over the hash, and whether the key is one of the market's. */
export type Signed = (checkpoint: Pick<Checkpoint, 'hash' | 'key' | 'signature'>) => boolean;

/** How a block stands to itself and to the one before it. */
export const blockFindings = (
  sha256: Sha256,
  signed: Signed,
  block: Block,
  before: Checkpoint | undefined,
  anchor: Checkpoint | undefined,
): Finding[] => {
  const { number, lines } = block;
  const root = rootOf(
    sha256,
    lines.map((l) => l.hash),
  );
  const inOrder = lines.every((l, at) => at === 0 || (lines[at - 1]?.id ?? '') < l.id);
  const whole = block.hash === blockHash(sha256, block) && block.root === root && block.count === lines.length && inOrder;
  const follows = block.previous === (before?.hash ?? nothingBefore) && (before === undefined || block.from === before.to);
  return [
    ...(number === (before?.number ?? 0) + 1 ? [] : [{ is: 'blockMissing', number: (before?.number ?? 0) + 1 } as const]),
    ...(whole ? [] : [{ is: 'blockChanged', number } as const]),
    ...(follows ? [] : [{ is: 'blockMoved', number } as const]),
    ...(signed(block) ? [] : [{ is: 'blockForeign', number } as const]),
    ...(anchor && anchor.hash === block.hash ? [] : [{ is: 'blockApart', number } as const]),
  ];
};

/**
 * Compares the lines found in the window of a block with those it sealed. Lines past their years may be gone. A line that was moved
 * to another instant is removed here and inserted there.
 */
export const lineFindings = (sha256: Sha256, block: Block, found: readonly AuditLine[], now: Date): Finding[] => {
  const { number } = block;
  const known = new Map(block.lines.map((l) => [l.id, l.hash]));
  const stored = new Map(found.map((line) => [line.id, line]));
  const expired = now.getTime() - block.to > auditYears * 365.25 * 86_400_000;
  return [
    ...block.lines.flatMap(({ id, hash }): Finding[] => {
      const line = stored.get(id);
      if (!line) return expired ? [] : [{ is: 'removed', id, number }];
      return leafHash(sha256, line) === hash ? [] : [{ is: 'changed', id, number }];
    }),
    ...found.flatMap(({ id }): Finding[] => (known.has(id) ? [] : [{ is: 'inserted', id, number }])),
  ];
};
