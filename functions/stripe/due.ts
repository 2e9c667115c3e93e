import type { Page, PageQuery } from '@sandan/kernel/page';
import type { Due } from '@sandan/store/dues';
import type { StripeReport, StripeWorld } from './world.ts';

/** Works through all that is due, page by page; one that fails is written down and the rest goes on. */
export const eachDue = async (
  { log }: Pick<StripeWorld, 'log'>,
  report: StripeReport,
  list: (page: PageQuery) => Promise<Page<Due>>,
  work: (due: Due) => Promise<void>,
): Promise<void> => {
  let cursor: string | undefined;
  do {
    const page: Page<Due> = await list(cursor ? { limit: 100, cursor } : { limit: 100 });
    for (const due of page.items)
      try {
        await work(due);
      } catch (cause) {
        report.failed++;
        log({ level: 'error', message: cause instanceof Error ? cause.message : String(cause), books: due.id });
      }
    cursor = page.next;
  } while (cursor);
};
