import { type Checkpoint, heartbeatMs, sealDelayMs } from '@sandan/market/audit/chain';
import { blockFindings, type Finding, lineFindings } from '@sandan/market/audit/finding';
import { checkpointOf } from '@sandan/store/audits';
import { anchored } from './anchor.ts';
import { sha256, signedBy } from './keys.ts';
import type { AuditorWorld } from './world.ts';

/** What a verification looked at and found. `unsealed` lines are too young to be sealed. */
export interface Verification {
  blocks: number;
  lines: number;
  unsealed: number;
  readonly findings: Finding[];
}

/** Blocks may be made so much later than they are due before it counts as a stop. */
const grace = 2 * heartbeatMs;

/** Holds every block against its lines, the block before it and its anchor, and every line against the place where it belongs. */
export const verifyAudit = async (world: Omit<AuditorWorld, 'log'>): Promise<Verification> => {
  const { audits } = world.stores;
  const now = world.now();
  const report: Verification = { blocks: 0, lines: 0, unsealed: 0, findings: [] };
  const signed = signedBy(world.auditKeys.known);
  let last: Checkpoint | undefined;
  for await (const block of audits.blocks()) {
    report.findings.push(...blockFindings(sha256, signed, block, last, await anchored(world, block.number)));
    const found = await audits.window(block.from, block.to);
    report.findings.push(...lineFindings(sha256, block, found, now));
    report.blocks += 1;
    report.lines += found.length;
    last = checkpointOf(block);
  }
  const number = (last?.number ?? 0) + 1;
  if (await anchored(world, number)) report.findings.push({ is: 'blockMissing', number });
  if (last && now.getTime() - Date.parse(last.sealedAt) > grace) report.findings.push({ is: 'sealingStopped', number });
  const from = last?.to ?? now.getTime() - sealDelayMs;
  report.unsealed = (await audits.window(from, now.getTime() + 86_400_000)).length;
  for await (const line of audits.misplaced()) report.findings.push({ is: 'inserted', id: line.id, number: 0 });
  return report;
};
