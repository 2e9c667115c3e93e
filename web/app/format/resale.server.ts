import { incotermRules } from '@sandan/market/incoterm/incoterm';
import { inspectionGrade } from '@sandan/market/listing/kinds/work-options';
import { dueSteps, type PaymentPreset, paymentKinds, paymentPresets } from '@sandan/market/payment/method';
import { gradeRule, historyKinds, inspectionPointNames, inspectionPoints, pointResults } from '@sandan/market/resale/inspection';
import { percentOf } from '@sandan/market/royalty/share';
import type { Sheet } from '../api/form.server.ts';
import type { ResalePayment } from '../api/resale.ts';
import type { Language } from '../api/views.ts';
import type { ResaleChoices } from '../parts/resale-forms.tsx';

type Named = Readonly<Record<string, { readonly ko: string; readonly en: string }>>;
const told = (all: Named, language: Language): Record<string, string> =>
  Object.fromEntries(Object.entries(all).map(([value, label]) => [value, label[language]]));
const options = (all: Named, language: Language) =>
  Object.entries(told(all, language)).map(([value, label]) => ({ value, label }));

/** What the page calls points, results, kinds of history and grades, and the rule by which grades are given. */
export const resaleNames = (language: Language) => ({
  points: told(inspectionPoints, language),
  results: told(pointResults, language),
  kinds: told(historyKinds, language),
  grades: told(inspectionGrade, language),
  rules: told(gradeRule, language),
});

const after = {
  ko: (days: number) => `(${days}일 안)`,
  en: (days: number) => ` (within ${days} ${days === 1 ? 'day' : 'days'})`,
};

/** Terms of payment in words: what by, and which share is due when. */
export const paymentSaid = ({ kind, instalments }: ResalePayment, language: Language): string => {
  const parts = instalments.map(
    ({ share, due, days }) => `${percentOf(share)}% ${dueSteps[due][language]}${days > 0 ? after[language](days) : ''}`,
  );
  return `${paymentKinds[kind][language]}: ${parts.join(', ')}`;
};

export const resaleChoices = (language: Language): ResaleChoices => ({
  points: options(inspectionPoints, language),
  results: options(pointResults, language),
  kinds: options(historyKinds, language),
  rules: incotermRules.map((value) => ({ value, label: value })),
  presets: Object.entries(paymentPresets).map(([value, { label }]) => ({ value, label: label[language] })),
});

const number = (text: string): number => Number(text.replaceAll(/[,\s]/g, ''));
const optional = (sheet: Sheet, name: string) => (sheet.text(name) ? { [name]: sheet.text(name) } : {});
const counted = (sheet: Sheet, name: string) => (sheet.text(name) ? { [name]: number(sheet.text(name)) } : {});

const offerIn = (sheet: Sheet) => {
  const { kind, instalments } = paymentPresets[sheet.text('payment') as PaymentPreset] ?? paymentPresets.tt_100;
  const conditions = {
    delivery: { rule: sheet.text('rule'), place: sheet.text('place') },
    payment: { kind, instalments },
    readyDays: number(sheet.text('readyDays')),
    warrantyDays: number(sheet.text('warrantyDays')),
    level: number(sheet.text('level')),
    ...optional(sheet, 'warranty'),
  };
  const price = number(sheet.text('price'));
  if (sheet.text('sellBy') === 'fixed') return { by: 'fixed', price: { currency: 'KRW', minor: price }, conditions };
  const closes = { local: sheet.text('closes'), zone: 'Asia/Seoul' };
  return { by: 'auction', auction: { opening: price, closes, ...counted(sheet, 'reserve') }, conditions };
};

/** The lines of an acceptance test: item, limits and reading, between bars. */
const testIn = (sheet: Sheet) => {
  const lines = sheet
    .text('items')
    .split('\n')
    .filter((line) => line.trim())
    .map((line) => line.split('|').map((cell) => cell.trim()));
  return {
    on: sheet.text('on'),
    method: sheet.text('method'),
    items: lines.map(([name = '', limits = '']) => ({ name, limits })),
    readings: lines.map(([, , reading = '']) => reading),
  };
};

/** What a form of the page says, as the API takes it. */
export const resaleStep = (action: string, sheet: Sheet): Record<string, unknown> => {
  const on = sheet.text('on');
  switch (action) {
    case 'inspect': {
      const points = Object.fromEntries(inspectionPointNames.map((name) => [name, sheet.text(`point-${name}`) || 'unchecked']));
      return { action, inspection: { on, by: sheet.text('by'), points, ...counted(sheet, 'hours'), ...optional(sheet, 'text') } };
    }
    case 'tell_history': {
      const sha256 = sheet.text('sha256');
      const name = sheet.text('proofName');
      const line = { on, kind: sheet.text('kind'), text: sheet.text('text'), ...counted(sheet, 'hours') };
      return { action, history: { ...line, ...(sha256 || name ? { proof: { name, sha256 } } : {}) } };
    }
    case 'appraise':
      return { action, appraisal: { currency: 'KRW', minor: number(sheet.text('amount')), by: sheet.text('by'), on } };
    case 'test':
      return { action, test: testIn(sheet) };
    case 'offer':
      return { action, offer: offerIn(sheet) };
    case 'propose':
      return { action, ...counted(sheet, 'minor') };
    case 'install':
      return { action, on };
    case 'claim':
      return { action, text: sheet.text('text') };
    case 'answer_claim':
      return { action, number: number(sheet.text('number')), as: sheet.text('as'), text: sheet.text('text') };
    case 'withdraw':
      return { action, reason: sheet.text('reason') };
    default:
      return { action };
  }
};

/** A bid as the bidding box says it. */
export const bidIn = (sheet: Sheet) => ({ minor: number(sheet.text('minor')), open: sheet.has('open') });
