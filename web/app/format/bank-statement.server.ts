import { faultTexts } from '@sandan/market/fault-text';
import type { StatementView } from '../api/bank-statement.ts';
import type { Language } from '../api/views.ts';

/** What a bank's file says, with the reason in words where a payment was refused. */
export const statementOf = ({ credits }: StatementView, language: Language) =>
  credits.map(({ code, key: _, ...credit }) => ({
    ...credit,
    ...(code ? { why: faultTexts[code]?.[language] ?? code } : {}),
  }));
export type ShownCredit = ReturnType<typeof statementOf>[number];
