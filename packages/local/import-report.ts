import type { ImportReport, Refusal } from '@sandan/market/import/report';
import type { Followed, SourceState } from '@sandan/market/import/source';
import type { SourceRun } from '@sandan/market/import/source-run';

const number = (n: number) => n.toLocaleString('en');
const shown = 10;

const line = ({ position, id, title, detail }: Refusal) =>
  `    ${position.document} #${position.index}  ${id ?? '-'}  ${title ?? '-'}  (${detail})`;

/** An import's report for a person: the numbers, what was refused by reason and place, and the documents that could not be read. */
export const reportLines = ({ dryRun, counts, refused, faulty }: ImportReport): string[] => {
  const width = Math.max(...Object.values(counts).map((n) => number(n).length));
  const lines = [dryRun ? 'A dry run; nothing was written. It would be:' : 'Done.'];
  for (const [what, n] of Object.entries(counts)) lines.push(`  ${what.padEnd(9)}  ${number(n).padStart(width)}`);
  for (const [code, rows] of Map.groupBy(refused, (r) => r.code)) {
    lines.push(`  refused as ${code}: ${number(rows.length)}${counts.refused > refused.length ? ' or more' : ''}`);
    lines.push(...rows.slice(0, shown).map(line));
    if (rows.length > shown) lines.push(`    … and ${number(rows.length - shown)} more`);
  }
  for (const { document, code, detail, answer } of faulty) {
    lines.push(`  ${document} could not be read and changed nothing: ${code} (${detail.trim()})`);
    if (answer) lines.push(`    it begins: ${answer.slice(0, 200)}`);
  }
  return lines;
};

/** What asking a source has brought, for a person. */
export const askedLines = (followed: Followed, state: SourceState | undefined, run: SourceRun | undefined): string[] => {
  if (!state || !run) return [`${followed.id} was not asked: it is paused, or another run has it.`];
  const lines = [
    `${followed.id}: ${run.outcome}${run.fault ? ` (${run.fault})` : ''}, ${number(run.requests)} requests, ${number(run.bytes)} bytes`,
  ];
  for (const [what, n] of Object.entries(run.counts ?? {})) lines.push(`  ${what.padEnd(9)}  ${number(n)}`);
  for (const [code, n] of Object.entries(run.reasons ?? {})) lines.push(`  refused as ${code}: ${number(n)}`);
  if (state.dueAt) lines.push(`  to be asked next at ${state.dueAt}`);
  return lines;
};
