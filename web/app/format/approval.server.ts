import { written } from '@sandan/market/company/amount';
import type { Sheet } from '../api/form.server.ts';
import type { RuleView } from '../api/house.ts';
import type { KindView } from '../api/views.ts';
import { categoryWritten } from './approval-category.ts';

/** The rules of the form; a row whose kind is left empty is no rule. */
export const rulesIn = (sheet: Sheet, kinds: readonly KindView[]): RuleView[] =>
  Array.from({ length: Number(sheet.text('rows')) || 0 }, (_, row) => row).flatMap((row) => {
    const text = (name: string) => sheet.text(`${name}.${row}`);
    const kind = text('kind');
    if (kind !== 'purchase' && kind !== 'sign') return [];
    const from = written(text('from'), text('currency'));
    const [by, who = ''] = text('approver').split(':');
    const approver = by === 'person' ? ({ by: 'person', personId: who } as const) : ({ by: 'role', role: who } as const);
    return [
      {
        kind,
        ...(from ? { from } : {}),
        ...(text('category') ? { category: categoryWritten(text('category'), kind, kinds) } : {}),
        ...(text('programme') ? { programme: text('programme') } : {}),
        approver,
        ...(text('deputy') ? { deputyId: text('deputy') } : {}),
      } satisfies RuleView,
    ];
  });
