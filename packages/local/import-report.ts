import type { Understanding, UnreadReason, UnreadValues } from '@sandan/market/import/reading';
import type { ImportReport, Refusal } from '@sandan/market/import/report';
import type { Followed, SourceState } from '@sandan/market/import/source';
import type { SourceRun } from '@sandan/market/import/source-run';

const number = (n: number) => n.toLocaleString('en');
const shown = 10;

const line = ({ position, id, title, detail }: Refusal) =>
  `    ${position.document} #${position.index}  ${id ?? '-'}  ${title ?? '-'}  (${detail})`;

const whys: Readonly<Record<UnreadReason, string>> = {
  unknown: 'no property of their category is called so',
  unitless: 'a number, and nobody says in which unit',
  implausible: 'cannot be in the unit that the name stands for',
  form: 'not in a form that can be read',
  twice: 'another value says the property already',
};
/** Names and forms that are shown of each reason; the counts before them are of all. */
const shownForms = 15;

const share = (part: number, whole: number) => `${whole === 0 ? 0 : Math.round((1000 * part) / whole) / 10} %`;
const total = (some: readonly UnreadValues[]) => some.reduce((sum, { count }) => sum + count, 0);

/** How far the values were understood, and of what was not: each reason, then names and forms by how often they came. */
const valueLines = ({ said, taken, reasons, unread }: Understanding): string[] => {
  const lines = [`  values     ${number(said)} said, ${number(taken)} understood (${share(taken, said)})`];
  for (const [reason, some] of Map.groupBy(unread, (one) => one.reason)) {
    lines.push(`  ${number(reasons[reason])} not understood: ${whys[reason]}`);
    for (const { name, form, count, example } of some.slice(0, shownForms))
      lines.push(`    ${number(count).padStart(7)}  ${name}  [${form}]  such as ${example}`);
    const rest = reasons[reason] - total(some.slice(0, shownForms));
    if (rest > 0) lines.push(`    ${number(rest).padStart(7)}  in rarer names and forms`);
  }
  return lines;
};

/** An import's report for a person: the numbers, what was refused by reason and place, and the documents that could not be read. */
export const reportLines = ({ dryRun, counts, refused, faulty, understanding }: ImportReport): string[] => {
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
  if (understanding) lines.push(...valueLines(understanding));
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
