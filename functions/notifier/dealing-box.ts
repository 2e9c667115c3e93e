import type { Page, PageQuery } from '@sandan/kernel/page';
import type { Stores } from '@sandan/store/stores';

/**
 * What one side of a process has: how its pages are read, and with whom each thing there is open. A box tells of nobody who does not
 * show themselves to the other side yet.
 */
export interface Box {
  readonly pages: (stores: Stores, organisationId: string, now: Date) => (page: PageQuery) => Promise<Page<unknown>>;
  /** The organisations on the other side of one thing of the page, while it is open. */
  readonly others: (stores: Stores, thing: never, organisationId: string) => Promise<readonly string[]> | readonly string[];
}

/** A box whose pages and things are of one type. */
export const box = <T>(
  pages: (stores: Stores, organisationId: string, now: Date) => (page: PageQuery) => Promise<Page<T>>,
  others: (stores: Stores, thing: T, organisationId: string) => Promise<readonly string[]> | readonly string[],
): Box => ({ pages, others });

/** Whether a process has not come to one of its ends. */
export const isLiveIn =
  <S extends string>(table: { readonly final: readonly S[] }, also: readonly string[] = []) =>
  ({ state }: { readonly state: string }): boolean =>
    !(table.final as readonly string[]).includes(state) && !also.includes(state);
