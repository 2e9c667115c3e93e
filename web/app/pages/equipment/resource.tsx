import { serviceKinds } from '@sandan/market/service/service-names';
import {
  type ActionFunctionArgs,
  Form,
  Link,
  type LoaderFunctionArgs,
  redirect,
  useActionData,
  useLoaderData,
} from 'react-router';
import type { AvailabilityView, BookingView, CheckView, QuotedView, ResourceView } from '../../api/booking.ts';
import { refusal, sheetOf } from '../../api/form.server.ts';
import { acting } from '../../api/gate.server.ts';
import type { SeriesCheck, SeriesView } from '../../api/series.ts';
import type { ServiceLine } from '../../api/service.ts';
import type { Items, Language } from '../../api/views.ts';
import { type BesideKind, besideFor, chosenBeside } from '../../format/beside.server.ts';
import { amount, count } from '../../format/number.ts';
import { period } from '../../format/period.ts';
import { repeatingIn, shownTimes } from '../../format/series-form.server.ts';
import { wishIn } from '../../format/service.server.ts';
import { inLanguage, textIn } from '../../format/text.ts';
import { daysShown, weekOf } from '../../format/week.server.ts';
import { after, civilDate, dayStart, instantAt, mondayOf, plusDays, wallTime } from '../../format/zone.server.ts';
import { Badge, Demo } from '../../parts/badge.tsx';
import { BesideFields } from '../../parts/beside.tsx';
import { BookOver } from '../../parts/booking-over.tsx';
import { Button, LinkButton } from '../../parts/button.tsx';
import { FormErrors, SelectField, TextArea, TextField } from '../../parts/field.tsx';
import { FormKey } from '../../parts/form-key.tsx';
import { Head } from '../../parts/head.tsx';
import { Icon } from '../../parts/icon.tsx';
import { PageTitle } from '../../parts/page-title.tsx';
import { RepeatChosen, RepeatFields, RepeatPreview } from '../../parts/repeat.tsx';
import { ResourceRules } from '../../parts/resource-rules.tsx';
import { AskService } from '../../parts/service-forms.tsx';
import { WeekTable } from '../../parts/week-table.tsx';
import { visit } from '../../visit.ts';
import { useBesideWords } from '../../words/beside.ts';
import { lengthIn, useBookingWords } from '../../words/booking.ts';
import { useSeriesWords } from '../../words/series.ts';
import { useTrackWords } from '../../words/track.ts';
import { languageOf, useLanguage } from '../../words/words.ts';

const mostLengths = 48;
/** Forms of the page that book nothing. */
const apart = ['override', 'ask'];

/** Lengths that a booking may have, in minutes; where there are very many, in wider steps. */
const lengthsOf = ({ rules: { grid, min, max } }: ResourceView): number[] => {
  const count = Math.floor((max - min) / grid) + 1;
  const step = grid * Math.ceil(count / mostLengths);
  return Array.from({ length: Math.floor((max - min) / step) + 1 }, (_, n) => min + n * step);
};

/** What the address chooses: a start by the clocks of the resource, and how long. */
const chosenIn = (params: URLSearchParams, resource: ResourceView) => {
  const at = params.get('at');
  const told = at && !Number.isNaN(Date.parse(at)) ? wallTime(Date.parse(at), resource.zone) : undefined;
  const start = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(params.get('start') ?? '') ? (params.get('start') ?? undefined) : told;
  const [date = '', time = ''] = [params.get('date') || start?.slice(0, 10), params.get('time') || start?.slice(11, 16)];
  const wanted = Number(params.get('minutes'));
  const minutes = lengthsOf(resource).includes(wanted) ? wanted : Math.max(resource.rules.min, Math.min(60, resource.rules.max));
  const quantity = Math.min(resource.capacity, Math.max(1, Number.parseInt(params.get('quantity') ?? '1', 10) || 1));
  const instant = instantAt(date, time, resource.zone);
  return { date, time, minutes: lengthsOf(resource).includes(minutes) ? minutes : resource.rules.min, quantity, instant };
};

export const loader = async ({ context, params, request }: LoaderFunctionArgs) => {
  const here = visit(context);
  const { api } = here;
  const language = languageOf(params.lang);
  const resource = await api.read<ResourceView>(`/resources/${params.id}`);
  const search = new URL(request.url).searchParams;
  const chosen = chosenIn(search, resource);
  const today = civilDate(Date.now(), resource.zone);
  const wanted = search.get('week') ?? '';
  const shown =
    /^\d{4}-\d{2}-\d{2}$/.test(wanted) && !Number.isNaN(Date.parse(wanted)) ? wanted : chosen.instant ? chosen.date : today;
  const monday = mondayOf(shown);
  const iso = (date: string) => new Date(dayStart(date, resource.zone)).toISOString();
  const [free, person] = await Promise.all([
    api.read<AvailabilityView>(`/resources/${resource.id}/availability`, {
      from: iso(monday),
      to: iso(plusDays(monday, daysShown(resource))),
    }),
    here.me(),
  ]);
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
            start: { local: wallTime(Date.parse(part.start), resource.zone), zone: resource.zone },
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
    week: weekOf(resource, free, monday, language, Date.now()),
    today,
    chosen: { ...chosen, wall: chosen.instant ? wallTime(Date.parse(chosen.instant), resource.zone) : undefined },
    end: part && wallTime(Date.parse(part.end), resource.zone),
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

/** Whether all of it can be had. */
const isGood = ({ check, others }: Pick<Data, 'check' | 'others'>): boolean =>
  check !== undefined && [check, ...others].every((one) => one.obstacles.length === 0 && !one.taken);

/** Holds the time that was chosen, and leads to where it is confirmed. */
export const action = async ({ context, params, request }: ActionFunctionArgs) => {
  const { api } = await acting(context, request, params.lang);
  const sheet = await sheetOf(request);
  if (sheet.text('do') === 'ask') {
    const asked = await api.send<ServiceLine>(
      'POST',
      '/service-requests',
      sheet.sending({ resourceId: params.id, ...wishIn(sheet) }),
    );
    return asked.ok ? redirect(`/${languageOf(params.lang)}/service-requests/${asked.value.id}`) : refusal(asked, sheet, 'ask');
  }
  const resource = await api.read<ResourceView>(`/resources/${params.id}`);
  const start = instantAt(sheet.text('date'), sheet.text('time'), resource.zone) ?? sheet.text('date');
  const minutes = Number(sheet.text('minutes'));
  const end = Number.isNaN(Date.parse(start)) ? start : after(start, minutes, resource.zone);
  const purpose = sheet.text('purpose');
  const repeating = repeatingIn(sheet.text);
  if (repeating && sheet.text('do') === 'series') {
    const made = await api.send<SeriesView>(
      'POST',
      '/series',
      sheet.sending({
        resourceId: resource.id,
        start: { local: `${sheet.text('date')}T${sheet.text('time')}`, zone: resource.zone },
        minutes,
        quantity: Number(sheet.text('quantity') || '1'),
        rule: repeating.rule,
        mode: repeating.mode,
        ...(purpose ? { purpose } : {}),
      }),
    );
    if (!made.ok) return refusal(made, sheet);
    const first = made.value.times.find((t) => t.bookingId)?.bookingId;
    return redirect(`/${languageOf(params.lang)}/bookings/${first}?done`);
  }
  const beside = chosenBeside(sheet.texts('with')).map((resourceId) => ({ resourceId, start, end, quantity: 1 }));
  const body = {
    parts: [{ resourceId: resource.id, start, end, quantity: Number(sheet.text('quantity') || '1') }, ...beside],
    ...(purpose ? { purpose } : {}),
  };
  if (sheet.text('do') === 'override') {
    const displaces = sheet.texts('displace').map((one) => {
      const [id, version] = one.split(' ');
      return { id, version: Number(version) };
    });
    const over = { parts: body.parts, why: sheet.text('why'), displaces };
    const made = await api.send<BookingView>('POST', '/bookings/override', sheet.sending(over));
    return made.ok ? redirect(`/${languageOf(params.lang)}/bookings/${made.value.id}?done`) : refusal(made, sheet, 'override');
  }
  const waits = sheet.text('do') === 'wait';
  const sent = await api.send<BookingView>('POST', waits ? '/waitlist' : '/bookings', sheet.sending(body));
  return sent.ok
    ? redirect(`/${languageOf(params.lang)}/bookings/${sent.value.id}?${waits ? 'done' : 'held'}`)
    : refusal(sent, sheet);
};

type Data = ReturnType<typeof useLoaderData<typeof loader>>;

/** What stands in the way of the time that was chosen, rule by rule. */
const Verdict = ({ data }: { data: Data }) => {
  const words = useBookingWords();
  const language = useLanguage();
  const { check } = data;
  if (!check) return null;
  const good = isGood(data);
  return (
    <div role="status" className={`rounded-lg px-4 py-3 ${good ? 'bg-pine-50 text-pine-900' : 'bg-clay-50 text-clay-900'}`}>
      <p className="flex items-center gap-2 font-semibold">
        <Icon name={good ? 'check' : 'alert'} />
        {good ? words.good : words.bad}
      </p>
      {!good && (
        <ul className="mt-1 list-disc pl-7">
          {check.taken && <li>{words.taken}</li>}
          {check.obstacles.map((obstacle) => (
            <li key={obstacle.code}>
              {obstacle.text}
              {obstacle.way?.startsWith('res_') && (
                <>
                  {' '}
                  <Link to={`/${language}/resources/${obstacle.way}`} className="link font-semibold">
                    {words.toResource}
                  </Link>
                </>
              )}
            </li>
          ))}
          {data.others.flatMap((other) => [
            ...(other.taken ? [<li key={other.resourceId}>{`${other.name}: ${words.taken}`}</li>] : []),
            ...other.obstacles.map((o) => <li key={`${other.resourceId}-${o.code}`}>{`${other.name}: ${o.text}`}</li>),
          ])}
        </ul>
      )}
    </div>
  );
};

/** All times of a series: each is shown first, then all that can be had are booked in one step. */
const Series = ({ data }: { data: Data }) => {
  const answered = useActionData<typeof action>()?.refused;
  const refused = apart.includes(answered?.form ?? '') ? undefined : answered;
  const words = useBookingWords();
  const series = useSeriesWords();
  const { chosen, repeating, times, unread } = data;
  if (!repeating) return null;
  const free = (times ?? []).filter((t) => !t.code).length;
  const blocked = repeating.mode === 'fail' && free < (times ?? []).length;
  return (
    <>
      {unread && (
        <FormErrors refused={unread} names={{ '/rule': 'count', '/start': 'date' }}>
          {null}
        </FormErrors>
      )}
      {times && <RepeatPreview times={times} scope="hold-" />}
      {free > 0 && blocked && <p className="text-[0.9375rem] text-soft">{series.wouldFail}</p>}
      {((free > 0 && !blocked) || refused) && (
        <Form method="post" className="grid gap-4 border-t border-line pt-4">
          <FormErrors refused={refused} scope="hold-">
            <FormKey of={`series-${chosen.date}${chosen.time}-${chosen.minutes}-${repeating.rule}-${repeating.mode}`} />
            <input type="hidden" name="do" value="series" />
            <Chosen data={data} />
            <RepeatChosen chosen={repeating} />
            <TextArea name="purpose" label={words.purpose} hint={words.purposeHint} lines={3} max={1000} />
            <p className="text-[0.9375rem] text-soft">{series.bookText}</p>
            <Button>{series.book(free)}</Button>
          </FormErrors>
        </Form>
      )}
    </>
  );
};

/** The time that was chosen, for a form that acts on it. */
const Chosen = ({ data: { chosen } }: { data: Data }) =>
  (['date', 'time', 'minutes', 'quantity'] as const).map((name) => (
    <input key={name} type="hidden" name={name} value={chosen[name]} />
  ));

/** The wizard: a time is chosen and checked against every rule, then held. */
const Wizard = ({ data }: { data: Data }) => {
  const answered = useActionData<typeof action>()?.refused;
  const refused = apart.includes(answered?.form ?? '') ? undefined : answered;
  const words = useBookingWords();
  const language = useLanguage();
  const series = useSeriesWords();
  const beside = useBesideWords();
  const { resource, chosen, lengths } = data;
  const good = isGood(data);
  const waits = data.check?.taken === true && data.check.obstacles.length === 0 && data.beside.length === 0;
  const { rules } = resource;
  return (
    <section aria-labelledby="choose" className="card grid gap-4 p-5">
      <h2 id="choose" className="scroll-mt-24 text-lg">
        {words.choose}
      </h2>
      <Form method="get" preventScrollReset className="grid gap-4">
        <div className="grid grid-cols-2 gap-3">
          <TextField name="date" label={words.date} type="date" required stored={chosen.date || data.today} min={data.today} />
          <TextField
            name="time"
            label={words.start}
            type="time"
            required
            stored={chosen.time || '09:00'}
            step={rules.grid < 1440 ? rules.grid * 60 : undefined}
          />
          <SelectField
            name="minutes"
            label={words.length}
            stored={String(chosen.minutes)}
            options={lengths.map((n) => ({ value: String(n), label: lengthIn(words, n) }))}
          />
          {resource.capacity > 1 && (
            <TextField
              name="quantity"
              label={words.quantity}
              type="number"
              min={1}
              max={resource.capacity}
              stored={String(chosen.quantity)}
            />
          )}
        </div>
        <BesideFields kinds={data.kinds} chosen={data.beside} name={data.besideName} />
        {data.books && <RepeatFields chosen={data.repeating} first={data.today} />}
        <Button kind="plain">{words.check}</Button>
      </Form>
      {chosen.wall && data.end && <p className="font-semibold tabular-nums">{period(chosen.wall, data.end, language)}</p>}
      {data.price && data.price.lines.length > 1 && (
        <dl className="grid gap-1">
          <dt className="text-soft">{beside.each}</dt>
          {data.price.lines.map((line) => (
            <dd key={line.name} className="flex flex-wrap justify-between gap-x-3 tabular-nums">
              <span className="wrap-anywhere">{line.name}</span>
              <span>{line.price ?? beside.unpriced}</span>
            </dd>
          ))}
        </dl>
      )}
      {data.price && (
        <p className="flex flex-wrap items-baseline justify-between gap-x-3">
          <span className="text-soft">
            {data.repeating ? series.each : data.price.lines.length > 1 ? beside.sum : words.price}
          </span>
          {data.price.sum ? (
            <span className="text-lg font-bold tabular-nums">
              {data.price.sum} <span className="text-sm font-normal text-soft">{words.vat}</span>
            </span>
          ) : (
            <span className="text-soft">{beside.apart}</span>
          )}
        </p>
      )}
      {data.repeating ? <Series data={data} /> : <Verdict data={data} />}
      {data.books ? (
        !data.repeating &&
        (good || waits || refused) && (
          <Form method="post" className="grid gap-4 border-t border-line pt-4">
            <FormErrors refused={refused} names={{ '/parts/0': 'purpose' }} scope="hold-">
              <FormKey of={`hold-${chosen.date}${chosen.time}-${chosen.minutes}`} />
              <Chosen data={data} />
              {data.beside.map((id) => (
                <input key={id} type="hidden" name="with" value={id} />
              ))}
              <TextArea name="purpose" label={words.purpose} hint={words.purposeHint} lines={3} max={1000} />
              {waits && <input type="hidden" name="do" value="wait" />}
              <p className="text-[0.9375rem] text-soft">{waits ? words.waitText : words.holdText(rules.hold)}</p>
              <Button>{waits ? words.wait : words.hold}</Button>
            </FormErrors>
          </Form>
        )
      ) : data.signedIn ? (
        <p className="text-soft">{words.notBookable}</p>
      ) : (
        <LinkButton to={`/${language}/sign-in?back=${encodeURIComponent(data.back)}`}>{words.signIn}</LinkButton>
      )}
      {data.check && !good && resource.actions.includes('change') && (
        <BookOver
          name={`${chosen.date}${chosen.time}-${chosen.minutes}`}
          time={{ date: chosen.date, time: chosen.time, minutes: chosen.minutes, quantity: chosen.quantity }}
          inTheWay={data.inTheWay}
          refused={answered}
        />
      )}
    </section>
  );
};

/** A resource with the calendar of its free time, the rules that hold, and the way to book it. */
export default function ResourcePage() {
  const data = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>()?.refused;
  const words = useBookingWords();
  const track = useTrackWords();
  const language = useLanguage();
  const { resource, week, chosen } = data;
  const name = inLanguage(resource.name, language);
  const at = `/${language}/resources/${resource.id}`;
  const length = `&minutes=${chosen.minutes}`;
  const { supports } = resource.owner;
  return (
    <>
      <Head title={name.text} index={resource.state === 'active'} />
      <div className="wrap py-8 sm:py-10">
        <PageTitle
          title={name.text}
          {...(resource.listingId
            ? { back: { to: `/${language}/listings/${resource.listingId}`, label: textIn(resource.owner.name, language) } }
            : { back: { to: `/${language}/equipment`, label: words.toFind } })}
          lead={
            <p className="flex flex-wrap items-center gap-x-2">
              <Link to={`/${language}/organisations/${resource.owner.organisationId}`} className="link">
                {textIn(resource.owner.name, language)}
              </Link>
              {supports && (
                <span>{`${track.supports}: ${track.supportsOf(count(supports.settled, language), count(supports.ended, language))}`}</span>
              )}
              {resource.place && <span>{textIn(resource.place, language)}</span>}
              {resource.state !== 'active' && <Badge tone="bad">{words.resourceStates[resource.state] ?? resource.state}</Badge>}
              <Demo shown={resource.demo} />
            </p>
          }
        >
          {resource.listingId && !resource.actions.includes('change') && (
            <LinkButton kind="plain" to={`/${language}/listings/${resource.listingId}?purpose=booking_advice#ask`}>
              {words.askAdvice}
            </LinkButton>
          )}
          {resource.actions.includes('change') && (
            <LinkButton kind="plain" to={`/${language}/equipment/desk/${resource.id}`}>
              {words.settings}
            </LinkButton>
          )}
        </PageTitle>
        {resource.about && <p className="mb-6 max-w-prose whitespace-pre-line">{textIn(resource.about, language)}</p>}
        <div className="grid grid-cols-[minmax(0,1fr)] gap-6 lg:grid-cols-[minmax(0,1fr)_22rem]">
          <section aria-labelledby="calendar" className="card self-start p-4 sm:p-5">
            <h2 id="calendar" className="mb-2 text-lg">
              {words.calendar}
            </h2>
            <WeekTable
              week={week}
              chosen={chosen.wall}
              to={(start) => `${at}?start=${start}${length}`}
              at={(monday) => `${at}?week=${monday}`}
            />
            <p className="mt-2 text-sm text-soft">{words.zone(resource.zone)}</p>
            {chosen.wall && data.end && (
              <p className="-mx-4 mt-3 -mb-4 flex flex-wrap items-center justify-between gap-2 rounded-b-xl border-t border-line bg-white p-4 sm:-mx-5 sm:-mb-5 sm:px-5 lg:hidden">
                <span className="font-semibold tabular-nums">{period(chosen.wall, data.end, language)}</span>
                <LinkButton to={`${data.back}#choose`}>{words.goOn}</LinkButton>
              </p>
            )}
          </section>
          <div className="grid content-start gap-6">
            <Wizard key={`${chosen.wall}-${chosen.minutes}-${data.repeating?.rule}-${data.repeating?.mode}`} data={data} />
            {data.asks && <AskService resourceId={resource.id} refused={refused} />}
            <ResourceRules resource={resource} />
          </div>
        </div>
      </div>
    </>
  );
}
