import { currencies, shown } from '@sandan/market/company/amount';
import { serviceKinds, serviceReasons } from '@sandan/market/service/service-names';
import type { Sheet } from '../api/form.server.ts';
import type { Language } from '../api/views.ts';
import { minorIn } from './licence.server.ts';
import { inOne, whole } from './usage.server.ts';

/** Names of what requests keep as codes, in one language. */
export const serviceNames = (language: Language) => ({
  kinds: inOne(serviceKinds, language),
  reasons: inOne(serviceReasons, language),
});

/** Values by their names, a line each (`name: value`). */
const pairsIn = (text: string): Record<string, string> =>
  Object.fromEntries(
    text
      .split('\n')
      .map((line) => [line.slice(0, line.indexOf(':')).trim(), line.slice(line.indexOf(':') + 1).trim()] as const)
      .filter(([name, value]) => name && value),
  );

const some = (sheet: Sheet, ...names: readonly string[]) =>
  Object.fromEntries(names.flatMap((name) => (sheet.text(name) ? [[name, sheet.text(name)]] : [])));

export const wishIn = (sheet: Sheet) => ({
  ...some(sheet, 'title', 'text', 'wantedOn'),
  parameters: pairsIn(sheet.text('parameters')),
});

const solverIn = (sheet: Sheet) => {
  const [name, version] = [sheet.text('solver'), sheet.text('solverVersion')];
  return name || version ? { solver: { name, version } } : {};
};

const quoteIn = (sheet: Sheet) => ({
  ...some(sheet, 'currency', 'deliverBy', 'validUntil', 'text'),
  ...solverIn(sheet),
  price: minorIn(sheet.text('price'), sheet.text('currency')),
  revisions: whole(sheet.text('revisions')),
  vat: whole(sheet.text('vat')),
});

export const runIn = (sheet: Sheet) => ({
  ...solverIn(sheet),
  files: sheet.texts('files'),
  parameters: pairsIn(sheet.text('parameters')),
});

export const resultIn = (sheet: Sheet) => ({ ...some(sheet, 'text'), values: pairsIn(sheet.text('values')) });

/** One step of a request, as its form was filled. */
export const stepIn = (sheet: Sheet, action: string) => {
  if (action === 'quote') return { action, quote: quoteIn(sheet) };
  if (action === 'accept') return { action, ...some(sheet, 'applicationId') };
  if (action === 'send') return { action };
  if (action === 'deliver')
    return { action, files: sheet.texts('files'), jobs: sheet.texts('jobs').map(Number), ...some(sheet, 'text') };
  return { action, ...some(sheet, 'reason', 'text') };
};

/** What a quote can be in, and its price as a form shows it. */
export const quoteMoney = (quote: { readonly currency: string; readonly price: number } | undefined) => {
  const currency = currencies.find((c) => c === quote?.currency) ?? 'KRW';
  return {
    currencies: currencies.map((value) => ({ value, label: value })),
    price: quote ? shown({ currency, minor: quote.price }) : '',
  };
};
