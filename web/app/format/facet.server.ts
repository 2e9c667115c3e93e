import { unitLabel, unitsFor } from '@sandan/market/listing/quantity-label';
import { termIn } from '@sandan/market/listing/term';
import type { FacetValue, KindView, Language, SearchView } from '../api/views.ts';
import type { Words } from '../words/words.ts';
import { isScheme } from './code-level.ts';
import { type CodeNode, codeTree } from './code-tree.server.ts';
import { officeName } from './office.ts';
import { regionName } from './region.ts';

export interface FacetGroup {
  readonly name: string;
  readonly label: string;
  readonly values: readonly {
    readonly value: string;
    readonly label: string;
    readonly count: number;
    readonly chosen: boolean;
  }[];
  /** For codes, in place of values: what lies under what. */
  readonly tree?: readonly CodeNode[];
}
export interface RangeGroup {
  readonly name: string;
  readonly label: string;
  readonly min: string;
  readonly max: string;
  readonly unit: string;
  readonly units: readonly { readonly code: string; readonly symbol: string; readonly name: string }[];
  /** What the results span, in the unit of the field. */
  readonly span?: { readonly min: number; readonly max: number; readonly symbol: string };
}

const core = ['ownerType', 'country', 'region', 'ipc', 'hs', 'ksic'] as const;
const isCore = (name: string): name is (typeof core)[number] => (core as readonly string[]).includes(name);
const hidden = ['kind', 'owner'];
/** The most frequent values offered of one facet; rarer ones are found by words. */
const mostValues = 24;

/** Two kinds may mean different things by a name: what can be filtered on is meant, of the first kind that has it. */
const attributeOf = (kinds: readonly KindView[], name: string) => {
  const declared = kinds.flatMap((k) => k.attributes[name] ?? []);
  return declared.find((a) => a.facet) ?? declared[0];
};

export const facetLabel = (name: string, kinds: readonly KindView[], words: Words, language: Language): string =>
  attributeOf(kinds, name)?.label[language] ?? (words.search.facets as Readonly<Record<string, string>>)[name] ?? name;

export const facetValueLabel = (
  name: string,
  { value, label }: Pick<FacetValue, 'value' | 'label'>,
  kinds: readonly KindView[],
  words: Words,
  language: Language,
): string => {
  const attribute = attributeOf(kinds, name);
  if (attribute?.type === 'choice') return attribute.options[value]?.[language] ?? value;
  if (attribute?.type === 'words') return label?.[language] ?? termIn(value, language);
  if (attribute?.type === 'boolean') return value === 'true' ? words.form.yes : words.form.no;
  if (name === 'region') return regionName(value, language);
  if (name === 'country' || name === 'protectedIn') return officeName(value, language);
  if (name === 'ownerType') return (words.organisation.types as Readonly<Record<string, string>>)[value] ?? value;
  if (name === 'ipc' || name === 'hs' || name === 'ksic') return label ? `${value} ${label[language]}` : value;
  return label?.[language] ?? value;
};

/** Whether a tree narrows anything: it has two codes, or one is chosen. */
const tells = (tree: readonly CodeNode[]): boolean =>
  tree.length > 1 || tree.some((node) => node.open || node.children.length > 0);

/** The facets to filter by, those of the kind before those of the owner; a facet that cannot narrow the results is left out. */
export const facetGroups = (
  found: SearchView,
  params: URLSearchParams,
  kinds: readonly KindView[],
  words: Words,
  language: Language,
): FacetGroup[] => {
  const names = Object.keys(found.facets).filter((name) => !hidden.includes(name) && (isCore(name) || attributeOf(kinds, name)));
  const order = (name: string) => (isCore(name) ? 100 + core.indexOf(name) : 0);
  return names
    .toSorted((a, b) => order(a) - order(b))
    .map((name) => {
      const chosen = params.getAll(`f.${name}`);
      const counted = found.facets[name] ?? [];
      if (isScheme(name)) {
        const nameOf = (value: FacetValue) => facetValueLabel(name, value, kinds, words, language);
        return {
          name,
          label: facetLabel(name, kinds, words, language),
          values: [],
          tree: codeTree(name, counted, params, nameOf),
        };
      }
      const absent = chosen.filter((value) => !counted.some((c) => c.value === value)).map((value) => ({ value, count: 0 }));
      return {
        name,
        label: facetLabel(name, kinds, words, language),
        values: [...counted.filter((c, place) => place < mostValues || chosen.includes(c.value)), ...absent].map((v) => ({
          value: v.value,
          label: facetValueLabel(name, v, kinds, words, language),
          count: v.count,
          chosen: chosen.includes(v.value),
        })),
      };
    })
    .filter(({ values, tree }) => values.length > 1 || values.some((v) => v.chosen) || tells(tree ?? []));
};

const bounds = /^(-?[\d.]*)\.\.(-?[\d.]*)(?::(.+))?$/;
export const readRange = (text: string | null): { min: string; max: string; unit: string } => {
  const [, min = '', max = '', unit = ''] = bounds.exec(text ?? '') ?? [];
  return { min, max, unit };
};

const mostUnits = 9;

export const rangeGroups = (
  found: SearchView,
  params: URLSearchParams,
  kinds: readonly KindView[],
  language: Language,
): RangeGroup[] => {
  const names = new Set([
    ...Object.keys(found.ranges),
    ...[...params.keys()].filter((k) => k.startsWith('r.')).map((k) => k.slice(2)),
  ]);
  return [...names].flatMap((name) => {
    const attribute = attributeOf(kinds, name);
    if (attribute?.type !== 'quantity' && attribute?.type !== 'range') return [];
    const { min, max, unit } = readRange(params.get(`r.${name}`));
    const span = found.ranges[name];
    const known = unitsFor(attribute.unit).slice(0, mostUnits);
    const codes = unit && !known.includes(unit) ? [...known, unit] : known;
    if (!min && !max && (!span || span.min === span.max)) return [];
    return [
      {
        name,
        label: attribute.label[language],
        min,
        max,
        unit: unit || attribute.unit,
        units: codes.map((code) => ({ code, ...unitLabel(code, language) })),
        ...(span ? { span: { min: span.min, max: span.max, symbol: unitLabel(attribute.unit, language).symbol } } : {}),
      },
    ];
  });
};
