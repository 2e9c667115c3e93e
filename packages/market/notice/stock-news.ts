import type { Localized } from '@sandan/kernel/text';
import { freeOf, type Stock } from '../usage/stock.ts';
import type { News } from './notice.ts';

/** Whether a stock has come to its reorder level with this change; it stays told until there is more again. */
export const isLowNow = (before: Stock | undefined, now: Stock): boolean => now.low !== undefined && before?.low === undefined;

/** Says to those who look after a resource that they are to order. Whoever brought it there is told too: it need not be they who order. */
export const stockNews = (stock: Stock, names: { readonly resource: Localized; readonly consumable: Localized }): News => ({
  kind: 'stock.low',
  key: `${stock.resourceId}#${stock.key}#${stock.version}`,
  at: stock.changed.at,
  link: `/equipment/desk/${stock.resourceId}/stock`,
  params: { ...names, level: stock.reorderAt ?? 0, free: Math.max(0, freeOf(stock)) },
  actor: '',
});
