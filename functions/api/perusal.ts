import type { Page, PageQuery } from '@sandan/kernel/page';

/** Pages of each list that are looked through, and what each holds. */
const mostPages = 10;
const perPage = 100;

/** Lists read through one after the other. */
export interface Perusal {
  /** What a list holds, page by page, up to a bound of pages. */
  all<T>(list: (page: PageQuery) => Promise<Page<T>>, pages?: number): Promise<T[]>;
  /** Whether one of the lists went on beyond its bound. */
  isMore(): boolean;
}

export const perusal = (): Perusal => {
  let more = false;
  return {
    async all<T>(list: (page: PageQuery) => Promise<Page<T>>, pages = mostPages) {
      const items: T[] = [];
      let cursor: string | undefined;
      for (let n = 0; n < pages; n++) {
        const found = await list({ limit: perPage, ...(cursor ? { cursor } : {}) });
        items.push(...found.items);
        cursor = found.next;
        if (!cursor) return items;
      }
      more = true;
      return items;
    },
    isMore: () => more,
  };
};
