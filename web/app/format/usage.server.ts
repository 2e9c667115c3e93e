import { adjustmentKinds, incidentKinds, lineKinds, priceClasses } from '@sandan/market/usage/usage-names';
import type { Sheet } from '../api/form.server.ts';
import type { Language } from '../api/views.ts';
import { wallOf } from './zone.server.ts';

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

/** From when to when something was used (instants). */
interface UsedTime {
  readonly start: string;
  readonly end: string;
}

/** What is wished of a charge; another time of use where one is given. */
export const wantedIn = (time: UsedTime | undefined) => (time ? { kind: 'time', ...time } : { kind: 'waive' });

/** A time of use as fields for it show it first, by the clocks of the resource. */
export const usedFields = ({ start, end }: UsedTime, zone: string) => {
  const [from, to] = [wallOf(Date.parse(start), zone), wallOf(Date.parse(end), zone)];
  return { start: from.local, startFold: from.fold, end: to.local, endFold: to.fold };
};
export type UsedFields = ReturnType<typeof usedFields>;

/** A use as its operator wrote it of a time: samples by commas, settings a line each (`name: value`). */
export const loggedIn = (sheet: Sheet, { start, end }: UsedTime) => {
  const staff = whole(sheet.text('staffMinutes'));
  const note = sheet.text('note');
  const settings = sheet
    .text('settings')
    .split('\n')
    .map((line) => line.split(':'))
    .filter(([name, ...value]) => name?.trim() && value.length > 0)
    .map(([name = '', ...value]) => [name.trim(), value.join(':').trim()]);
  return {
    start,
    end,
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

/** An incident, or care, as somebody wrote it of an instant. */
export const incidentIn = (sheet: Sheet, at: string) => {
  const downMinutes = whole(sheet.text('downMinutes'));
  return {
    kind: sheet.text('kind'),
    at,
    said: sheet.text('said'),
    ...(downMinutes === undefined ? {} : { downMinutes }),
  };
};
