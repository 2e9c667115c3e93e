import { folds, readWall } from '@sandan/market/calendar/wall';
import { faultDetail } from '@sandan/market/fault-detail';
import type { Language, Problem } from '../api/views.ts';

/** What a form says of a time: a day, an hour, and which of two is meant where clocks show it twice. */
export interface SaidTime {
  readonly date: string;
  readonly time: string;
  readonly fold: string;
}

/** The instant that is meant, or what is wrong with what was said. */
export type ChosenTime =
  | { readonly at: string; readonly problem?: undefined }
  | { readonly at?: undefined; readonly problem: Problem };

/** The fields of a form that say a time. */
interface Fields {
  readonly time: string;
  readonly fold: string;
}

const readingOf = (local: string, zone: string) => {
  try {
    return readWall(local, zone);
  } catch {
    return undefined;
  }
};

/** A time that clocks skip, or show twice with nothing said of which is meant, is refused at its field; none is ever put in its place. */
export const chosenTime = (
  { date, time, fold }: SaidTime,
  zone: string,
  language: Language,
  fields: Fields = { time: 'time', fold: 'fold' },
): ChosenTime => {
  const wrong = (field: string, code: string, params: Readonly<Record<string, string>> = {}): ChosenTime => {
    const errors = [{ pointer: `/${field}`, code, detail: faultDetail(code, language, (name) => params[name]) }];
    return { problem: { status: 422, code: 'request.invalid', title: '', errors } };
  };
  const reading = readingOf(`${date}T${/^(?:[01]\d|2[0-3]):[0-5]\d/.exec(time)?.[0] ?? ''}`, zone);
  const meant = folds.find((f) => f === fold);
  if (!reading || !/^\d{4}-\d{2}-\d{2}$/.test(date) || !time) return wrong(fields.time, 'time.none');
  if (reading.is === 'gap') return wrong(fields.time, 'time.gap', { after: reading.after.slice(11) });
  if (reading.is === 'once') return { at: new Date(reading.at).toISOString() };
  return meant ? { at: new Date(reading[meant]).toISOString() } : wrong(fields.fold, 'time.twice');
};

/** What a form with the fields `date`, `time` and `fold` says of a time. */
export const saidTime = (text: (name: string) => string): SaidTime => ({
  date: text('date'),
  time: text('time'),
  fold: text('fold'),
});

/** What several fields of a day with its hour say by name, each beside the one for its fold (`startFold`); or all that is wrong with them. */
export const chosenMoments = <Name extends string>(
  text: (name: string) => string,
  names: readonly Name[],
  zone: string,
  language: Language,
): { readonly at: Readonly<Record<Name, string>>; readonly problem?: Problem } => {
  const read = names.map((name) => {
    const fold = `${name}Fold`;
    return [name, chosenTime(saidMoment(text(name), text(fold)), zone, language, { time: name, fold })] as const;
  });
  const at = Object.fromEntries(read.map(([name, one]) => [name, one.at ?? ''])) as Record<Name, string>;
  const errors = read.flatMap(([, one]) => one.problem?.errors ?? []);
  return errors.length === 0 ? { at } : { at, problem: { status: 422, code: 'request.invalid', title: '', errors } };
};

/** What a field of a day with its hour (`YYYY-MM-DDTHH:MM`) says, beside the one that says which of two is meant. */
export const saidMoment = (text: string, fold: string): SaidTime => ({ date: text.slice(0, 10), time: text.slice(11, 16), fold });
