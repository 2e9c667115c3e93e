import { type ProcessEdge, type ProcessGraph, processGraphs, timers } from '@sandan/market/process-graph';

const stateDiagram = ({ initial, final, transitions }: ProcessGraph): string => {
  const lines = transitions.flatMap(({ from, action, by, to }) =>
    from.map((f) => `    ${f} --> ${to}: ${action} (${by.join(', ')})`),
  );
  return ['stateDiagram-v2', `    [*] --> ${initial}`, ...lines, ...final.map((f) => `    ${f} --> [*]`)].join('\n');
};

const row = ({ from, action, by, to, reasons, timer, guard }: ProcessEdge): string => {
  const more = [
    ...(reasons ? [`reason: ${reasons.map((r) => `\`${r}\``).join(', ')}`] : []),
    ...(timer ? [`clock: ${timers[timer]?.en ?? timer}`] : []),
    ...(guard ? [`else \`${guard}\``] : []),
  ];
  return `| ${from.map((f) => `\`${f}\``).join(', ')} | \`${action}\` | ${by.join(', ')} | \`${to}\` | ${more.join('; ')} |`;
};

const chapter = (graph: ProcessGraph): string =>
  [
    `## ${graph.name}`,
    '',
    `Begins as \`${graph.initial}\`; ${graph.final.length > 0 ? `ends as ${graph.final.map((f) => `\`${f}\``).join(', ')}` : 'has no last state'}. Acted on by ${graph.parties.join(', ')}.`,
    '',
    '```mermaid',
    stateDiagram(graph),
    '```',
    '',
    '| state | action | by | next | more |',
    '| --- | --- | --- | --- | --- |',
    ...graph.transitions.map(row),
  ].join('\n');

/** `docs/processes.md`: every process table, drawn and as a table. */
export const processPage = (): string =>
  [
    '# Processes',
    '',
    'Written by `npm run docs` from the tables in `packages/market`; `GET /api/v1/processes` answers with the same as data. A state changes only along a',
    'row of its table, by one of the parties in it, on the version that was seen.',
    '',
    processGraphs.map(chapter).join('\n\n'),
    '',
  ].join('\n');
