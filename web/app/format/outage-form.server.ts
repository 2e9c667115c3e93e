import { occurrencesOf, readRecurrence } from '@sandan/market/booking/recurrence';
import { faultDetail } from '@sandan/market/fault-detail';
import type { OutageCheck, RepeatingView, ResourceView } from '../api/booking.ts';
import type { Sheet } from '../api/form.server.ts';
import type { Language, Problem } from '../api/views.ts';
import { chosenTime, saidMoment } from './chosen-time.server.ts';
import { contentOf } from './resource-form.server.ts';
import { repeatingIn, repeatOf } from './series-form.server.ts';
import { wallOf } from './zone.server.ts';

/** A resource as it is to be with what a form says of its outages, or what is wrong with that. */
type OutageCall =
  | { readonly content: object; readonly names: Readonly<Record<string, string>>; readonly problem?: undefined }
  | { readonly problem: Problem };

/** A time of an outage that repeats as a form names it: which outage, and when. */
const timeIn = (text: string): readonly [place: number, time: string] => {
  const [place = '', time = ''] = text.split(' ');
  return [Number(place), time];
};

const added = (sheet: Sheet, before: ResourceView, language: Language): OutageCall => {
  const [from, to] = (['from', 'to'] as const).map((name) =>
    chosenTime(saidMoment(sheet.text(name), sheet.text(`${name}Fold`)), before.zone, language, {
      time: name,
      fold: `${name}Fold`,
    }),
  );
  const errors = [from, to].flatMap((one) => one?.problem?.errors ?? []);
  if (errors.length > 0 || !from?.at || !to?.at) return { problem: { status: 422, code: 'request.invalid', title: '', errors } };
  if (Date.parse(to.at) <= Date.parse(from.at)) {
    const [pointer, code] = ['/to', 'resource.outageOrder'];
    const error = { pointer, code, detail: faultDetail(code, language, () => undefined) };
    return { problem: { status: 422, code: 'request.invalid', title: '', errors: [error] } };
  }
  const note = sheet.text('note');
  const said = { reason: sheet.text('reason'), ...(note ? { note } : {}) };
  const repeating = repeatingIn(sheet.text);
  const place = repeating ? `/repeating/${before.repeating.length}` : `/outages/${before.outages.length}`;
  const names = {
    [`${place}/from`]: 'from',
    [`${place}/to`]: 'to',
    [`${place}/reason`]: 'reason',
    [`${place}/start`]: 'from',
    [`${place}/minutes`]: 'to',
    [`${place}/rule`]: 'repeat',
  };
  if (!repeating)
    return { content: { ...contentOf(before), outages: [...before.outages, { ...said, from: from.at, to: to.at }] }, names };
  const fold = sheet.text('fromFold');
  const start = { local: sheet.text('from').slice(0, 16), ...(fold ? { fold } : {}) };
  const minutes = Math.round((Date.parse(to.at) - Date.parse(from.at)) / 60_000);
  const one = { ...said, start, minutes, rule: repeating.rule };
  return { content: { ...contentOf(before), repeating: [...before.repeating, one] }, names };
};

/** What is left of the outages that repeat without one time of one of them, or without all from that on. */
const without = (all: readonly RepeatingView[], place: number, time: string, following: boolean): RepeatingView[] =>
  all.flatMap((one, i) => {
    if (i !== place) return [one];
    const times = one.times.filter((t) => (following ? t < time : t !== time));
    return times.length > 0 ? [{ ...one, times }] : [];
  });

/**
 * What a form is to show first that puts another outage in the place of one that repeats, from a time (`instead`) on: the same again, as often as
 * it would still have come.
 */
export const insteadOf = ({ repeating, zone }: ResourceView, instead: string) => {
  const [place, time] = timeIn(instead);
  const one = repeating[place];
  const last = one?.times.at(-1);
  if (!one?.times.includes(time) || !last) return undefined;
  const wall = (at: number) => wallOf(at, zone);
  const [from, to] = [wall(Date.parse(time)), wall(Date.parse(time) + one.minutes * 60_000)];
  const left = occurrencesOf({ ...one.start, zone }, readRecurrence(one.rule)).filter(
    ({ at }) => at !== undefined && at >= Date.parse(time) && at <= Date.parse(last),
  );
  return {
    ...{ instead, time, reason: one.reason, note: one.note, repeat: repeatOf(one.rule), count: String(left.length) },
    ...{ from: from.local, fromFold: from.fold, to: to.local, toFold: to.fold },
  };
};
export type Instead = NonNullable<ReturnType<typeof insteadOf>>;

/** What a form calls for that adds an outage, or puts one in the place of what repeats (`outage`), ends one (`remove`), or calls off times of one that repeats (`skip`, `stop`). */
export const outageCallIn = (sheet: Sheet, doing: string, before: ResourceView, language: Language): OutageCall => {
  if (doing === 'outage') {
    const [place, time] = timeIn(sheet.text('instead'));
    return added(
      sheet,
      { ...before, repeating: time ? without(before.repeating, place, time, true) : before.repeating },
      language,
    );
  }
  const content = contentOf(before);
  if (doing === 'remove') {
    const outages = before.outages.filter((o) => `${o.from}/${o.to}` !== sheet.text('outage'));
    return { content: { ...content, outages }, names: {} };
  }
  const [place, time] = timeIn(sheet.text('time'));
  return { content: { ...content, repeating: without(before.repeating, place, time, doing === 'stop') }, names: {} };
};

/** Bookings that a form has been shown to interrupt, as it says so when it is sent again. */
export const interruptedBy = ({ bookings }: OutageCheck): string =>
  bookings.flatMap((b) => (b.becomes === 'interrupted' ? [b.id] : [])).join(' ');
