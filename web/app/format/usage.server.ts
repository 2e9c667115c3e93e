import { adjustmentKinds, incidentKinds, lineKinds, priceClasses } from '@sandan/market/usage/usage-names';
import type { Sheet } from '../api/form.server.ts';
import type { Language } from '../api/views.ts';

type Named = Readonly<Record<string, { readonly ko: string; readonly en: string }>>;
export const inOne = (all: Named, language: Language): Record<string, string> =>
  Object.fromEntries(Object.entries(all).map(([key, text]) => [key, text[language]]));

/** Names of what charges keep as codes, in one language. */
export const costNames = (language: Language) => ({
  lines: inOne(lineKinds, language),
  classes: inOne(priceClasses, language),
  adjustments: inOne(adjustmentKinds, language),
});

/** A whole number as it was entered; nothing where it is empty. */
export const whole = (text: string): number | undefined => (text === '' ? undefined : Number(text.replaceAll(',', '')));

/** How many of each consumable were used up, or are to be, by the fields that `PiecesUsed` shows. */
const consumablesIn = (sheet: Sheet) => {
  const counts = sheet.texts('used').map((key) => [key, whole(sheet.text(`used.${key}`))] as const);
  return Object.fromEntries(counts.filter(([, n]) => n !== undefined));
};

const projectRows = (sheet: Sheet) => [0, 1, 2].filter((i) => sheet.text(`project.${i}`));

/** Fields of the projects by what the API points at: lines that were left empty are not sent. */
export const projectNames = (sheet: Sheet): Readonly<Record<string, string>> =>
  Object.fromEntries(
    projectRows(sheet).flatMap((row, i) => [
      [`/projects/${i}/name`, `project.${row}`],
      [`/projects/${i}/weight`, `weight.${row}`],
    ]),
  );

export const payersIn = (sheet: Sheet) => {
  const rows = projectRows(sheet);
  const applicationId = sheet.text('applicationId');
  return {
    ...(applicationId ? { applicationId } : {}),
    ...(sheet.has('used') ? { consumables: consumablesIn(sheet) } : {}),
    projects: rows.map((i) => ({ name: sheet.text(`project.${i}`), weight: whole(sheet.text(`weight.${i}`)) ?? 1 })),
  };
};

/** A time that was entered by the clocks of Korea, as an instant; what cannot be read is left for the schema to refuse. */
const instant = (text: string): string => {
  const at = new Date(`${text}:00+09:00`);
  return Number.isNaN(at.getTime()) ? text : at.toISOString();
};

export const wantedIn = (sheet: Sheet) =>
  sheet.text('kind') === 'time'
    ? { kind: 'time', start: instant(sheet.text('start')), end: instant(sheet.text('end')) }
    : { kind: 'waive' };

/** A use as its operator wrote it: samples by commas, settings a line each (`name: value`). */
export const loggedIn = (sheet: Sheet) => {
  const staff = whole(sheet.text('staffMinutes'));
  const note = sheet.text('note');
  const settings = sheet
    .text('settings')
    .split('\n')
    .map((line) => line.split(':'))
    .filter(([name, ...value]) => name?.trim() && value.length > 0)
    .map(([name = '', ...value]) => [name.trim(), value.join(':').trim()]);
  return {
    start: instant(sheet.text('start')),
    end: instant(sheet.text('end')),
    operator: sheet.text('operator'),
    samples: sheet
      .text('samples')
      .split(',')
      .map((s) => s.trim())
      .filter(Boolean),
    settings: Object.fromEntries(settings),
    consumables: consumablesIn(sheet),
    ...(staff === undefined ? {} : { staffMinutes: staff }),
    ...(note ? { note } : {}),
  };
};

export const incidentNames = (language: Language) => inOne(incidentKinds, language);

/** An incident, or care, as somebody wrote it. */
export const incidentIn = (sheet: Sheet) => {
  const downMinutes = whole(sheet.text('downMinutes'));
  return {
    kind: sheet.text('kind'),
    at: instant(sheet.text('at')),
    said: sheet.text('said'),
    ...(downMinutes === undefined ? {} : { downMinutes }),
  };
};
