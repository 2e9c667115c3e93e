import { stockMoves } from '@sandan/market/usage/usage-names';
import type { Sheet } from '../api/form.server.ts';
import type { Language } from '../api/views.ts';
import { inOne, whole } from './usage.server.ts';

export const stockMoveNames = (language: Language) => inOne(stockMoves, language);

/** What a manager does with a stock, as it was entered. */
export const stockDoesIn = (sheet: Sheet, doing: string) => {
  if (doing === 'level') {
    const reorderAt = whole(sheet.text('reorderAt'));
    return { action: 'level', ...(reorderAt === undefined ? {} : { reorderAt }) };
  }
  const [action, quantity, why] = [sheet.text('action'), whole(sheet.text('quantity')), sheet.text('why')];
  return { action, [action === 'count' ? 'onHand' : 'quantity']: quantity, ...(why ? { why } : {}) };
};
