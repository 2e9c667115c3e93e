import { serviceKinds } from '@sandan/market/service/service-names';
import type { AvailabilityView, BookingView, CheckView, QuotedView, ResourceView } from '../api/booking.ts';
import type { SeriesCheck } from '../api/series.ts';
import type { Items, Language } from '../api/views.ts';
import type { Visit } from '../visit.ts';
import { type BesideKind, besideFor, chosenBeside } from './beside.server.ts';
import { chosenTime } from './chosen-time.server.ts';
import { amount } from './number.ts';
import { repeatingIn, shownTimes } from './series-form.server.ts';
import { shownWall } from './shown-wall.ts';
import { textIn } from './text.ts';
import { daysShown, weekOf } from './week.server.ts';
import { after, civilDate, dayStart, mondayOf, plusDays, wallOf } from './zone.server.ts';

const mostLengths = 48;

/** Lengths that a booking may have, in minutes; where there are very many, in wider steps. */
const lengthsOf = ({ rules: { grid, min, max } }: ResourceView): number[] => {
  const count = Math.floor((max - min) / grid) + 1;
  const step = grid * Math.ceil(count / mostLengths);
  return Array.from({ length: Math.floor((max - min) / step) + 1 }, (_, n) => min + n * step);
};

/** What the address chooses: a start by the clocks of the resource, and how long; or why there is no such start, or not only one. */
const chosenIn = (params: URLSearchParams, resource: ResourceView, language: Language) => {
  const at = params.get('at');
  const told = at && !Number.isNaN(Date.parse(at)) ? wallOf(Date.parse(at), resource.zone) : undefined;
  const start = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(params.get('start') ?? '')
    ? (params.get('start') ?? undefined)
    : told?.local;
  const [date = '', time = ''] = [params.get('date') || start?.slice(0, 10), params.get('time') || start?.slice(11, 16)];
  const wanted = Number(params.get('minutes'));
  const minutes = lengthsOf(resource).includes(wanted) ? wanted : Math.max(resource.rules.min, Math.min(60, resource.rules.max));
  const quantity = Math.min(resource.capacity, Math.max(1, Number.parseInt(params.get('quantity') ?? '1', 10) || 1));
  const read =
    date && time ? chosenTime({ date, time, fold: params.get('fold') ?? told?.fold ?? '' }, resource.zone, language) : undefined;
  const instant = read?.at;
  return {
    date,
    time,
    fold: (instant && wallOf(Date.parse(instant), resource.zone).fold) ?? '',
    minutes: lengthsOf(resource).includes(minutes) ? minutes : resource.rules.min,
    quantity,
    instant,
    wrong: read?.problem && { problem: read.problem, values: {} },
  };
};

const nameIn = (kinds: readonly BesideKind[], resourceId: string): string =>
  kinds.flatMap((k) => k.options).find((o) => o.value === resourceId)?.name ?? resourceId;

/** What each of what is to be booked would cost, and all of it, where it is of one currency and each has a price. */
const priceOf = (
  quotes: readonly { readonly resourceId: string; readonly quoted: QuotedView | undefined }[],
  resource: ResourceView,
  kinds: readonly BesideKind[],
  language: Language,
) => {
  if (!quotes.some((q) => q.quoted)) return undefined;
  const lines = quotes.map(({ resourceId, quoted }) => ({
    name: resourceId === resource.id ? textIn(resource.name, language) : nameIn(kinds, resourceId),
    price: quoted && amount({ currency: quoted.currency, minor: quoted.total }, language),
  }));
  const known = quotes.flatMap((q) => q.quoted ?? []);
  const [first] = known;
  const whole = known.length === quotes.length && known.every((q) => q.currency === first?.currency);
  const one = whole ? first?.currency : undefined;
  const sum = one && amount({ currency: one, minor: known.reduce((all, q) => all + q.total, 0) }, language);
  return { lines, sum };
};

/** What stands in the way of what is to be booked with it. */
const othersIn = ({ parts }: CheckView, kinds: readonly BesideKind[]) =>
  parts.slice(1).map(({ resourceId, obstacles, taken }) => ({ name: nameIn(kinds, resourceId), resourceId, obstacles, taken }));

/**
 * What the page of a resource shows: its free time, what was chosen and what stands in the way of it, what it would cost, and what can be
 * booked with it.
 */
export const resourcePlan = async (here: Visit, resource: ResourceView, search: URLSearchParams, language: Language) => {
  const { api } = here;
  const chosen = chosenIn(search, resource, language);
  const today = civilDate(Date.now(), resource.zone);
  const wanted = search.get('week') ?? '';
  const shown = [wanted, chosen.date].find((day) => /^\d{4}-\d{2}-\d{2}$/.test(day) && !Number.isNaN(Date.parse(day))) ?? today;
  const monday = mondayOf(shown);
  const iso = (date: string) => new Date(dayStart(date, resource.zone)).toISOString();
  const [free, person] = await Promise.all([
    api.read<AvailabilityView>(`/resources/${resource.id}/availability`, {
      from: iso(monday),
      to: iso(plusDays(monday, daysShown(resource))),
    }),
    here.me(),
  ]);
  const home = person?.active ? await api.find<{ readonly zone: string }>(`/organisations/${person.active}`) : undefined;
  const books = resource.actions.includes('book') && person?.active != null;
  const part = chosen.instant && {
    resourceId: resource.id,
    start: chosen.instant,
    end: after(chosen.instant, chosen.minutes, resource.zone),
    quantity: chosen.quantity,
  };
  const name = (search.get('beside') ?? '').trim().slice(0, 100);
  const beside = books ? chosenBeside(search.getAll('with')) : [];
  const kinds = books ? await besideFor(api, resource.id, language, { name, chosen: beside }) : [];
  const parts = part && [part, ...beside.map((resourceId) => ({ ...part, resourceId, quantity: 1 }))];
  const check = books && parts ? await api.send<CheckView>('POST', '/bookings/check', { body: { parts } }) : undefined;
  const quotes = await Promise.all(
    (books && parts ? parts : []).map(async ({ resourceId, start, end, quantity }) => ({
      resourceId,
      quoted: await api.find<QuotedView>(`/resources/${resourceId}/quote`, { start, end, quantity }),
    })),
  );
  const found = check?.ok ? check.value.parts[0] : undefined;
  const repeating = repeatingIn((name) => search.get(name) ?? '');
  const series =
    books && part && repeating
      ? await api.send<SeriesCheck>('POST', '/series/check', {
          body: {
            resourceId: resource.id,
            start: wallOf(Date.parse(part.start), resource.zone),
            minutes: chosen.minutes,
            quantity: chosen.quantity,
            rule: repeating.rule,
          },
        })
      : undefined;
  const around = (resource.rules.buffer.before + resource.rules.buffer.after) * 60_000;
  const there =
    resource.actions.includes('change') && part && found?.taken
      ? await api.read<Items<BookingView>>('/bookings', {
          box: 'serving',
          resourceId: resource.id,
          from: new Date(Date.parse(part.start) - around).toISOString(),
          to: new Date(Date.parse(part.end) + around).toISOString(),
        })
      : undefined;
  return {
    resource,
    week: weekOf(resource, free, monday, language, Date.now(), home?.zone),
    today,
    chosen: { ...chosen, wall: chosen.instant ? shownWall(chosen.instant, resource.zone) : undefined },
    end: part && shownWall(part.end, resource.zone),
    kinds,
    beside,
    others: check?.ok ? othersIn(check.value, kinds) : [],
    lengths: lengthsOf(resource),
    books,
    asks: Object.hasOwn(serviceKinds, resource.kind) && person?.active != null && person.active !== resource.owner.organisationId,
    signedIn: person !== null && person !== undefined,
    price: priceOf(quotes, resource, kinds, language),
    besideName: name,
    inTheWay: there?.items.filter((b) => b.state === 'confirmed') ?? [],
    check: found && { obstacles: found.obstacles, taken: found.taken },
    repeating,
    times: series?.ok ? shownTimes(series.value.times, resource.zone, chosen.minutes) : undefined,
    unread: series?.ok === false ? { problem: series.problem, values: {} } : undefined,
    back: `/${language}/resources/${resource.id}?${search}`,
  };
};

export type ResourcePlan = Awaited<ReturnType<typeof resourcePlan>>;
