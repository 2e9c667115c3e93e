import type { FacetValue } from '../api/views.ts';
import { codeAbove, rootsShown } from './code-level.ts';

/** A code with those under it. */
export interface CodeNode {
  readonly value: string;
  readonly label: string;
  readonly count: number;
  readonly chosen: boolean;
  /** Whether it or something under it is chosen. */
  readonly open: boolean;
  /** Of a chosen one: the code above it, to which the search widens again; none at the widest level. */
  readonly above?: string;
  readonly children: readonly CodeNode[];
}

/** What lies under most codes: one list for all of them, so that it travels to the page once. */
const nothing: readonly CodeNode[] = [];
const mostRoots = 24;
const mostChildren = 12;

/**
 * The codes of a scheme as a tree with counts. What lies under a code is shown below it, and what lies under that, or under the rarer
 * codes that are folded away, only where the path to it is chosen: buyers on slow lines load no more than they look at.
 */
export const codeTree = (
  scheme: string,
  values: readonly FacetValue[],
  params: URLSearchParams,
  nameOf: (value: FacetValue) => string,
): CodeNode[] => {
  const chosen = params.getAll(`f.${scheme}`);
  const all = [...values, ...chosen.filter((c) => !values.some((v) => v.value === c)).map((value) => ({ value, count: 0 }))];
  const codes = new Set(all.map((v) => v.value));
  const under = Map.groupBy(all, ({ value }) => {
    const above = codeAbove(scheme, value);
    return above && !codes.has(above) ? '' : above;
  });

  const nodesUnder = (parent: string, depth: number): CodeNode[] =>
    (under.get(parent) ?? [])
      .map((value): CodeNode => {
        const isChosen = chosen.includes(value.value);
        const below = nodesUnder(value.value, depth + 1);
        const open = isChosen || below.some((node) => node.open);
        return {
          value: value.value,
          label: nameOf(value),
          count: value.count,
          chosen: isChosen,
          open,
          ...(isChosen && parent ? { above: parent } : {}),
          children: (depth === 0 || open) && below.length > 0 ? below : nothing,
        };
      })
      .sort((a, b) => Number(b.open) - Number(a.open) || b.count - a.count)
      .slice(0, depth === 0 ? mostRoots : mostChildren);

  return nodesUnder('', 0).map((node, at) => (at < rootsShown || node.open ? node : { ...node, children: nothing }));
};
