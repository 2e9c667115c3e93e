import { standingTexts, verdictTexts } from '@sandan/market/bom/labels';
import { requestOf } from '@sandan/market/bom/request';
import { ungrouped } from '@sandan/market/company/amount';
import { tradeUnits } from '@sandan/market/quote/unit';
import { maxRfqLines } from '@sandan/market/rfq/content';
import type { BomCoverage, BomLineView, BomView, CandidateView } from '../api/bom.ts';
import type { Sheet } from '../api/form.server.ts';
import type { TemplateView } from '../api/part.ts';
import type { Language } from '../api/views.ts';
import { countryName, decimal, percent } from './number.ts';
import { proofText } from './proof.server.ts';
import { currencyOptions } from './rfq-form.server.ts';
import { textIn } from './text.ts';

const othersShown = 4;

export const unitOptions = (language: Language) =>
  Object.entries(tradeUnits).map(([value, { name }]) => ({ value, label: name[language] }));

const candidate = (one: CandidateView, language: Language) => ({
  id: one.id,
  title: textIn(one.title, language),
  owner: textIn(one.owner.name, language),
  country: countryName(one.country, language),
  named: one.named,
  meets: one.meets,
  fit: percent(one.fit, language),
  demo: one.demo,
  conditions: one.conditions.map((c) => ({
    name: c.name,
    label: c.label[language] ?? c.name,
    verdict: c.verdict,
    text: `${verdictTexts[c.verdict][language]}: ${verdictTexts[c.reason][language]}`,
    wanted: c.wanted[language] ?? '',
    ...(c.offered?.[language] ? { offered: c.offered[language] } : {}),
    ...(c.basis ? { basis: c.basis } : {}),
    ...(c.basis && c.proof ? { proof: proofText({ basis: c.basis, ...c.proof }, language) } : {}),
  })),
});
export type CandidateData = ReturnType<typeof candidate>;

/** Lines of a bill as its page shows them. */
export const bomLines = (bom: BomView, coverage: BomCoverage, templates: readonly TemplateView[], language: Language) =>
  bom.lines.map((line) => {
    const { standing = 'unspecified', candidates = [], chosen, nearer } = coverage.lines[line.number - 1] ?? {};
    const shown = chosen ?? candidates[0];
    const unit = tradeUnits[line.quantity.unit as keyof typeof tradeUnits];
    return {
      number: line.number,
      name: line.name,
      facts: [line.reference, line.manufacturer, line.partNumber].filter((fact) => fact !== undefined),
      quantity: `${decimal(line.quantity.value, language)} ${unit.name[language]}`,
      category: templates.find((t) => t.category === line.category)?.label[language] ?? '',
      specification: line.specification ?? '',
      notes: line.notes ?? '',
      standing,
      standingText: standingTexts[standing][language],
      nearer: nearer !== undefined,
      gone: line.chosen !== undefined && chosen === undefined,
      ...(chosen ? { chosen: chosen.id } : {}),
      ...(shown ? { shown: candidate(shown, language) } : {}),
      others: candidates
        .filter(({ id }) => id !== shown?.id)
        .slice(0, othersShown)
        .map((one) => candidate(one, language)),
    };
  });
export type BomLineData = ReturnType<typeof bomLines>[number];

const told = (values: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ''));

/** A line as its form says it; what the form does not show stays as it was. */
export const lineIn = (sheet: Sheet, before: BomLineView | undefined): unknown => ({
  ...told({
    reference: sheet.text('reference'),
    category: sheet.text('category'),
    specification: sheet.text('specification'),
    manufacturer: sheet.text('manufacturer'),
    partNumber: sheet.text('partNumber'),
    notes: sheet.text('notes'),
  }),
  name: sheet.text('name'),
  quantity: { value: Number(ungrouped(sheet.text('quantity'))), unit: sheet.text('unit') || 'H87' },
  ...(before?.chosen ? { chosen: before.chosen } : {}),
});

/** What the fields of a line's form show. */
export const lineValues = (line: BomLineView | undefined): Record<string, string> => ({
  reference: line?.reference ?? '',
  name: line?.name ?? '',
  quantity: line ? String(line.quantity.value) : '',
  unit: line?.quantity.unit ?? 'H87',
  category: line?.category ?? '',
  specification: line?.specification ?? '',
  manufacturer: line?.manufacturer ?? '',
  partNumber: line?.partNumber ?? '',
  notes: line?.notes ?? '',
});

/** Lines that one request holds. */
export const mostAsked = maxRfqLines;

/** A draft request of the lines of a bill that were ticked; all of them, be they more than one request holds. */
export const requestIn = (sheet: Sheet, bom: BomView, language: Language) => {
  const currency = currencyOptions.find(({ value }) => value === sheet.text('currency'))?.value ?? 'USD';
  const lines = bom.lines.map(({ number: _, ...line }) => line) as Parameters<typeof requestOf>[1];
  const numbers = sheet
    .texts('line')
    .map(Number)
    .filter((n) => bom.lines.some((line) => line.number === n));
  return requestOf(bom.title, lines, numbers, language, currency);
};
