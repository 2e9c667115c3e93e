import type { Language } from '@sandan/kernel/text';
import { bomColumnNames, bomColumns } from '@sandan/market/bom/column';
import { coverageHeadings, standingTexts, verdictTexts } from '@sandan/market/bom/labels';
import type { BomLine } from '@sandan/market/bom/line';
import { tradeUnits } from '@sandan/market/quote/unit';
import { isCategory, templateOf } from '@sandan/market/specification/templates/registry';
import type * as z from 'zod';
import type { BomCoverage } from './bom-cover.ts';
import { csv } from './csv.ts';
import { bookOf } from './workbook.ts';

const said = (text: Readonly<Record<string, string>>, language: Language): string =>
  text[language] ?? text.ko ?? text.en ?? Object.values(text)[0] ?? '';

const lineCells = (line: BomLine, language: Language): Record<string, string> => ({
  reference: line.reference ?? '',
  name: line.name,
  quantity: String(line.quantity.value),
  unit: tradeUnits[line.quantity.unit].name[language],
  category: line.category && isCategory(line.category) ? templateOf(line.category).label[language] : '',
  specification: line.specification ?? '',
  manufacturer: line.manufacturer ?? '',
  partNumber: line.partNumber ?? '',
  notes: line.notes ?? '',
});

/** A bill of materials with what the market has for it. Its first columns are those that it is read back by. */
export const bomFile = async (
  lines: readonly BomLine[],
  coverage: z.infer<typeof BomCoverage>,
  format: 'xlsx' | 'csv',
  language: Language,
): Promise<Uint8Array | string> => {
  const names = [...bomColumnNames.map((name) => bomColumns[name][language]), ...coverageHeadings[language]];
  const rows = lines.map((line, at) => {
    const cells = lineCells(line, language);
    const { standing = 'unspecified', candidates = [], chosen } = coverage.lines[at] ?? {};
    const best = chosen ?? candidates[0];
    const conditions = (best?.conditions ?? []).map(
      ({ label, wanted, offered, verdict, reason }) =>
        `${label[language]}: ${wanted[language]} → ${offered?.[language] ?? '–'} (${verdictTexts[verdict][language]}, ${verdictTexts[reason][language]})`,
    );
    return [
      ...bomColumnNames.map((name) => cells[name] ?? ''),
      standingTexts[standing][language],
      best ? said(best.title, language) : '',
      best ? said(best.owner.name, language) : '',
      best?.country ?? '',
      best ? `${Math.round(best.fit * 100)} %` : '',
      conditions.join('\n'),
    ];
  });
  if (format === 'csv') return `\ufeff${csv(names, rows)}`;
  return bookOf(
    names,
    rows,
    names.map((_, at) => (at === bomColumnNames.indexOf('specification') || at === names.length - 1 ? 44 : 18)),
  );
};
