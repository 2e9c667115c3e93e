import { type Currency, exponents, money } from '@sandan/kernel/money';
import type { Sheet } from '../api/form.server.ts';
import type { RuleView } from '../api/house.ts';

export const currencies = Object.keys(exponents) as Currency[];

/** An amount as somebody writes it, as far as it can be read; the API says what is wrong with the rest. */
export const amountIn = (decimal: string, currency: string): { currency: string; minor: number } | undefined => {
  const plain = decimal.replaceAll(',', '').trim();
  if (plain === '') return undefined;
  try {
    return money(plain, currency as Currency);
  } catch {
    return { currency, minor: Number.NaN };
  }
};

/** The rules of the form; a row whose kind is left empty is no rule. */
export const rulesIn = (sheet: Sheet): RuleView[] =>
  Array.from({ length: Number(sheet.text('rows')) || 0 }, (_, row) => row).flatMap((row) => {
    const text = (name: string) => sheet.text(`${name}.${row}`);
    const kind = text('kind');
    if (kind !== 'purchase' && kind !== 'sign') return [];
    const from = amountIn(text('from'), text('currency'));
    const [by, who = ''] = text('approver').split(':');
    const approver = by === 'person' ? ({ by: 'person', personId: who } as const) : ({ by: 'role', role: who } as const);
    return [
      {
        kind,
        ...(from ? { from } : {}),
        ...(text('category') ? { category: text('category') } : {}),
        ...(text('programme') ? { programme: text('programme') } : {}),
        approver,
        ...(text('deputy') ? { deputyId: text('deputy') } : {}),
      } satisfies RuleView,
    ];
  });
