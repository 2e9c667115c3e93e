import { type Block, heartbeatMs, linesPerBlock, nextBlock, sealDelayMs } from '@sandan/market/audit/chain';
import type { AuditLine } from '@sandan/market/audit/line';
import { checkpointOf } from '@sandan/store/audits';
import { anchor, anchored } from './anchor.ts';
import { sha256 } from './keys.ts';
import type { AuditorWorld } from './world.ts';

const day = 86_400_000;
/** How far back the first block looks. */
const firstLookMs = 35 * day;
/** The widest window of one block: reading one stays short. */
const widestMs = day;
const blocksPerRun = 200;

/** What one run of the auditor did. */
export interface SealReport {
  blocks: number;
  lines: number;
}

const lastInstant = (lines: readonly AuditLine[]): number => Date.parse(lines[linesPerBlock - 1]?.by.at ?? '');

/**
 * Lines of the next window, and where it ends: where there are too many for one block, before the instant of the first that is left
 * out, or behind it if all are of one instant.
 */
const cut = (lines: readonly AuditLine[], window: { from: number; to: number }) => {
  if (lines.length <= linesPerBlock) return { window, lines };
  const at = lastInstant(lines);
  const first = Date.parse(lines[0]?.by.at ?? '');
  const to = at > first ? at : at + 1;
  return { window: { from: window.from, to }, lines: lines.filter((l) => Date.parse(l.by.at) < to) };
};

const seal = async (world: AuditorWorld, last: Block | undefined, horizon: number): Promise<Block | undefined> => {
  const now = world.now();
  const from = last?.to ?? horizon - firstLookMs;
  const whole = { from, to: last ? Math.min(horizon, from + widestMs) : horizon };
  if (whole.to <= from) return undefined;
  const found = cut(await world.stores.audits.window(whole.from, whole.to), whole);
  if (found.lines.length === 0 && last && now.getTime() - Date.parse(last.sealedAt) < heartbeatMs) return undefined;
  const { head, hash, lines } = nextBlock(sha256, last, found.window, found.lines);
  const { key, sign } = world.auditKeys;
  const block: Block = { version: 1, ...head, hash, key, signature: sign(hash), sealedAt: now.toISOString(), lines };
  return (await world.stores.audits.seal(block)) ? block : undefined;
};

/**
 * Seals what is old enough: each window of time becomes one block, linked to the one before it, signed, and anchored in the object
 * store. Of two that run at once one seals. A head that was not anchored before a crash is anchored by the next run.
 */
export const sealAudit = async (world: AuditorWorld): Promise<SealReport> => {
  const report: SealReport = { blocks: 0, lines: 0 };
  const horizon = world.now().getTime() - sealDelayMs;
  let last = await world.stores.audits.lastBlock();
  if (last && !(await anchored(world, last.number))) await anchor(world, checkpointOf(last));
  while (report.blocks < blocksPerRun) {
    const block = await seal(world, last, horizon);
    if (!block) break;
    await anchor(world, checkpointOf(block));
    report.blocks += 1;
    report.lines += block.lines.length;
    last = block;
  }
  return report;
};
