import type { StreamFilter } from './topology.ts';

type Image = Readonly<Record<string, { readonly S?: string; readonly N?: string } | undefined>>;

/** What a filter looks at of a stream record, in the form in which it is written on the stream. */
export interface Filtered {
  readonly Keys?: Record<string, unknown> | undefined;
  readonly NewImage?: Record<string, unknown> | undefined;
  readonly OldImage?: Record<string, unknown> | undefined;
}

const text = (image: Record<string, unknown> | undefined, name: string): string => (image as Image | undefined)?.[name]?.S ?? '';

const fits = (filter: StreamFilter, record: Filtered): boolean => {
  if ('types' in filter) return filter.types.includes(text(record.NewImage, 'type'));
  if ('were' in filter) return filter.were.includes(text(record.OldImage, 'type'));
  if ('begun' in filter) return filter.begun.includes(text(record.NewImage, 'type')) && (record.NewImage as Image).v?.N === '1';
  return text(record.Keys, 'pk').startsWith(filter.pk) && filter.sk.includes(text(record.Keys, 'sk'));
};

/** Whether a record wakes the function, as Lambda's event filtering decides it. */
export const passes = (filters: readonly StreamFilter[], record: Filtered | undefined): boolean =>
  record !== undefined && filters.some((filter) => fits(filter, record));

const patternIn = (filter: StreamFilter) => {
  if ('types' in filter) return { NewImage: { type: { S: [...filter.types] } } };
  if ('were' in filter) return { OldImage: { type: { S: [...filter.were] } } };
  if ('begun' in filter) return { NewImage: { type: { S: [...filter.begun] }, v: { N: ['1'] } } };
  return { Keys: { pk: { S: [{ prefix: filter.pk }] }, sk: { S: [...filter.sk] } } };
};

/** The filter as Lambda takes it: a pattern over the record. */
export const patternOf = (filter: StreamFilter) => ({ dynamodb: patternIn(filter) });
