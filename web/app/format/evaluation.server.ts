import { mostItems } from '@sandan/market/evaluation/evaluation';
import { evaluationReasons } from '@sandan/market/evaluation/evaluation-names';
import type { EvaluationProtocol } from '../api/evaluation.ts';
import { lineOfEntry, type Sheet } from '../api/form.server.ts';
import type { Language } from '../api/views.ts';
import { inOne, whole } from './usage.server.ts';

export const evaluationReasonsIn = (language: Language) => inOne(evaluationReasons, language);

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

/** Items as they are written, one a line: `name; limits; samples`. */
const itemsIn = (text: string) =>
  linesOf(text).map((line) => {
    const [name = '', limits = '', samples = '1'] = line.split(';').map((part) => part.trim());
    return { name, limits, samples: whole(samples) };
  });

export const itemsText = ({ items }: Pick<EvaluationProtocol, 'items'>): string =>
  items.map(({ name, limits, samples }) => `${name}; ${limits}; ${samples}`).join('\n');

export const protocolIn = (sheet: Sheet) => ({
  title: sheet.text('title'),
  method: sheet.text('method'),
  samples: whole(sheet.text('samples')),
  reportBy: sheet.text('reportBy'),
  items: itemsIn(sheet.text('items')),
});

/** Where the faults of a protocol stand in its form: all items are one field. */
export const protocolFields: Readonly<Record<string, string>> = Object.fromEntries([
  ...['title', 'method', 'samples', 'reportBy', 'items'].map((name) => [`/protocol/${name}`, name]),
  ...Array.from({ length: mostItems }, (_, n) =>
    ['', '/name', '/limits', '/samples'].map((part) => [`/protocol/items/${n}${part}`, 'items'] as const),
  ).flat(),
]);

/** In which line of the field an item stands that a fault points at. */
export const itemLine =
  (sheet: Sheet) =>
  (pointer: string): number | undefined => {
    const item = /^\/protocol\/items\/(\d+)/.exec(pointer)?.[1];
    return item === undefined ? undefined : lineOfEntry(sheet.text('items'), Number(item));
  };

/** Where the faults of a report stand: each item has a field of its own. */
export const reportFields: Readonly<Record<string, string>> = Object.fromEntries(
  Array.from({ length: mostItems }, (_, n) => [`/readings/${n}`, `readings${n}`]),
);

const some = (sheet: Sheet, ...names: readonly string[]) =>
  Object.fromEntries(names.flatMap((name) => (sheet.text(name) ? [[name, sheet.text(name)]] : [])));

/** One step of an evaluation, as its form was filled. */
export const stepOfEvaluation = (sheet: Sheet, action: string) => {
  if (action === 'amend') return { action, protocol: protocolIn(sheet) };
  if (action === 'ship') return { action, samples: whole(sheet.text('samples')), ...some(sheet, 'carrier') };
  if (action === 'start') return { action, samples: whole(sheet.text('samples')) };
  if (action === 'report') {
    const readings = Array.from({ length: Number(sheet.text('items')) || 0 }, (_, n) =>
      sheet
        .text(`readings${n}`)
        .split(/[\n;]/)
        .map((one) => one.trim())
        .filter(Boolean),
    );
    return { action, readings, measuredOn: sheet.text('measuredOn'), line: sheet.text('line'), ...some(sheet, 'text') };
  }
  if (action === 'send' || action === 'consent' || action === 'withhold') return { action };
  return { action, ...some(sheet, 'reason', 'text') };
};
