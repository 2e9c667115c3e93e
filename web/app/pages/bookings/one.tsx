import { bookingReasons } from '@sandan/market/booking/booking-state';
import {
  type ActionFunctionArgs,
  Form,
  Link,
  type LoaderFunctionArgs,
  redirect,
  useActionData,
  useLoaderData,
  useSearchParams,
} from 'react-router';
import type { BookingView } from '../../api/booking.ts';
import { refusal, refuse, sheetOf } from '../../api/form.server.ts';
import { acting } from '../../api/gate.server.ts';
import { reasonsFor } from '../../api/inquiries.ts';
import { processOf } from '../../api/processes.server.ts';
import type { SeriesView } from '../../api/series.ts';
import { checkoutOf, type Paying, payWith } from '../../format/checkout.server.ts';
import { chosenTime, saidTime } from '../../format/chosen-time.server.ts';
import { momentIn } from '../../format/date.ts';
import { percent } from '../../format/number.ts';
import { idIn } from '../../format/pasted.ts';
import { period } from '../../format/period.ts';
import { seriesBeside, seriesCallIn } from '../../format/series-form.server.ts';
import { shownSpan } from '../../format/shown-wall.ts';
import { textIn } from '../../format/text.ts';
import { Badge, Demo } from '../../parts/badge.tsx';
import { BookingState, useReasonText } from '../../parts/booking.tsx';
import { StandingIn } from '../../parts/booking-deputy.tsx';
import { SeriesChanges, SeriesTimes } from '../../parts/booking-series.tsx';
import { Button } from '../../parts/button.tsx';
import { CheckboxGroup } from '../../parts/checkbox-group.tsx';
import { Done } from '../../parts/empty.tsx';
import { FormErrors, type Refused, SelectField, TextField } from '../../parts/field.tsx';
import { FoldField } from '../../parts/fold-field.tsx';
import { FormKey } from '../../parts/form-key.tsx';
import { HandOver } from '../../parts/handover.tsx';
import { Head } from '../../parts/head.tsx';
import { Replan, Since } from '../../parts/journey.tsx';
import { PageTitle } from '../../parts/page-title.tsx';
import { Steps } from '../../parts/steps.tsx';
import { useBookingWords } from '../../words/booking.ts';
import { useBookingDeskWords } from '../../words/booking-desk.ts';
import { useJourneyWords } from '../../words/journey.ts';
import { useOutageWords } from '../../words/outage.ts';
import { useCostWords } from '../../words/usage-cost.ts';
import { languageOf, useLanguage } from '../../words/words.ts';

const reasonTexts: Readonly<Record<string, { readonly ko: string; readonly en: string }>> = bookingReasons;

export const loader = async ({ context, params, request }: LoaderFunctionArgs) => {
  const { api } = await acting(context, request, params.lang);
  const language = languageOf(params.lang);
  const booking = await api.read<BookingView>(`/bookings/${params.id}`);
  const process = await processOf(api, 'booking');
  const begun = booking.start <= new Date().toISOString();
  const open = booking.actions.filter((action) => begun || action !== 'release');
  const actions = open.map((action) => ({
    action,
    reasons: reasonsFor(process, booking.state, action, booking.sides).map((value) => ({
      value,
      label: reasonTexts[value]?.[language] ?? value,
    })),
  }));
  const found = booking.series && (await api.find<SeriesView>(`/series/${booking.series.id}`));
  const declining = reasonsFor(process, booking.state, 'decline', ['owner']).map((value) => ({
    value,
    label: reasonTexts[value]?.[language] ?? value,
  }));
  const paying = await checkoutOf(api, booking, language);
  return { booking, actions, declining, paying, series: found && seriesBeside(found, booking, new Date()) };
};

export const action = async ({ context, params, request }: ActionFunctionArgs) => {
  const { api } = await acting(context, request, params.lang);
  const sheet = await sheetOf(request);
  const doing = sheet.text('do');
  const done = `/${languageOf(params.lang)}/bookings/${params.id}?done`;
  if (doing.startsWith('series-')) {
    const { path, sending, problem } = seriesCallIn(sheet, params.id ?? '', languageOf(params.lang));
    if (problem) return refuse(sheet, problem, doing);
    const changed = await api.send('POST', path, sending);
    return changed.ok ? redirect(done) : refusal(changed, sheet, doing);
  }
  if (doing === 'handover' || doing === 'withdraw') {
    const [toId, swapId, text] = [idIn(sheet.text('to'), 'org'), idIn(sheet.text('swap'), 'bkg'), sheet.text('text')];
    const offer = { ...(toId ? { toId } : {}), ...(swapId ? { swapId } : {}), ...(text ? { text } : {}) };
    const answer =
      doing === 'handover'
        ? await api.send('POST', `/bookings/${params.id}/handover`, sheet.sending(offer))
        : await api.send('POST', `/bookings/${params.id}/handover/actions`, sheet.sending({ action: 'withdraw' }));
    return answer.ok ? redirect(done) : refusal(answer, sheet, 'handover');
  }
  const reason = sheet.text('reason');
  if (doing.startsWith('deputy-')) {
    const decision = { action: doing.slice('deputy-'.length), ...(reason ? { reason } : {}) };
    const decided = await api.send('POST', `/bookings/${params.id}/deputy`, sheet.sending(decision));
    return decided.ok ? redirect(done) : refusal(decided, sheet, doing);
  }
  const told = sheet.text('at');
  const chosen =
    doing === 'reschedule' && !told ? chosenTime(saidTime(sheet.text), sheet.text('zone'), languageOf(params.lang)) : undefined;
  if (chosen?.problem) return refuse(sheet, chosen.problem, doing);
  const start = doing === 'reschedule' ? (chosen?.at ?? told) : undefined;
  const unpaid = doing === 'confirm' ? await payWith(api, sheet, params.id ?? '') : undefined;
  if (unpaid) return refusal(unpaid, sheet, doing);
  const body = { action: doing, ...(reason ? { reason } : {}), ...(start ? { start } : {}) };
  const sent = await api.send('POST', `/bookings/${params.id}/actions`, sheet.sending(body));
  return sent.ok ? redirect(done) : refusal(sent, sheet, doing);
};

const quiet = ['cancel', 'decline', 'reschedule', 'release', 'miss', 'interrupt', 'pass'];

/** Minutes between two parts of a journey. */
const sinceEnd = (before: { end: string } | undefined, { start }: { start: string }): number =>
  before ? (Date.parse(start) - Date.parse(before.end)) / 60_000 : 0;

/** What it costs to cancel, by when: of the first part, before the click. */
const Costs = ({ booking }: { booking: BookingView }) => {
  const words = useBookingWords();
  const language = useLanguage();
  const steps = booking.parts[0]?.cancelling ?? [];
  if (steps.length === 0 || !booking.sides.includes('booker')) return null;
  return (
    <div className="text-[0.9375rem]">
      <p className="font-semibold">{words.costs}</p>
      <ul className="mt-1 grid gap-0.5">
        {steps.map((step) => (
          <li key={step.noticeClass} className="flex flex-wrap justify-between gap-x-3">
            <span className="text-soft">
              {step.until ? words.costUntil(momentIn(step.until, language, booking.parts[0]?.zone)) : words.costThen}
            </span>
            <span className="font-medium">
              {step.percent === 0 ? words.costFree : words.cost(percent(step.percent / 100, language))}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
};

const Action = ({
  action: name,
  reasons,
  booking,
  refused,
  paying = [],
}: {
  action: string;
  reasons: readonly { value: string; label: string }[];
  booking: BookingView;
  refused: Refused | undefined;
  paying?: readonly Paying[];
}) => {
  const cost = useCostWords();
  const words = useBookingWords();
  const first = booking.parts[0];
  const wanted = name === 'confirm' && booking.parts.some((p) => p.approval === 'wanted');
  const label = wanted ? words.confirmRequest : (words.actions[name] ?? name);
  return (
    <Form method="post" className="grid gap-3">
      <FormErrors refused={refused?.form === name ? refused : undefined} scope={`${name}-`} names={{ '/start': 'time' }}>
        <FormKey of={`${name}-${booking.id}-${booking.version}`} version={booking.version} />
        <input type="hidden" name="do" value={name} />
        {reasons.length > 0 && (
          <SelectField name="reason" label={words.reason} empty={words.chooseReason} required options={reasons} />
        )}
        {name === 'confirm' && paying.length > 0 && (
          <CheckboxGroup
            type="radio"
            name="applicationId"
            label={cost.application}
            hint={cost.checkoutHint}
            stored={['']}
            options={[
              { value: '', label: cost.noSupport(paying[0]?.full ?? '') },
              ...paying.map((p) => ({
                value: p.value,
                label: `${p.name}: ${cost.support} ${p.support}, ${cost.own} ${p.own}`,
              })),
            ]}
          />
        )}
        {name === 'cancel' && <Costs booking={booking} />}
        {name === 'reschedule' && first && (
          <fieldset className="grid grid-cols-2 gap-3">
            <legend className="mb-1.5 font-semibold">{words.newStart}</legend>
            <input type="hidden" name="zone" value={first.zone} />
            <TextField name="date" label={words.date} type="date" required stored={first.wall.start.slice(0, 10)} />
            <TextField name="time" label={words.start} type="time" required stored={first.wall.start.slice(11, 16)} />
            <FoldField />
          </fieldset>
        )}
        <p>
          <Button kind={quiet.includes(name) ? (name === 'cancel' || name === 'decline' ? 'danger' : 'plain') : 'main'}>
            {label}
          </Button>
        </p>
      </FormErrors>
    </Form>
  );
};

/** What owners give for the parts that were taken, unless another time is chosen. */
const Given = ({ booking }: { booking: BookingView }) => {
  const words = useOutageWords();
  const language = useLanguage();
  return booking.parts.map(
    ({ resourceId, start, name, compensation }) =>
      compensation && (
        <p key={resourceId + start} className="font-medium">
          {words.given(textIn(name, language), compensation)}
        </p>
      ),
  );
};

/** What is offered to whom an outage has taken their time: to move for nothing to what is free nearest to it. */
const Alternatives = ({ booking }: { booking: BookingView }) => {
  const words = useOutageWords();
  const language = useLanguage();
  const { alternatives, due } = booking;
  const zone = booking.parts[0]?.zone;
  if (!alternatives || !booking.actions.includes('reschedule')) return null;
  return (
    <section aria-labelledby="alternatives" className="card grid gap-3 p-5 shadow-card">
      <h2 id="alternatives" className="text-lg">
        {words.title}
      </h2>
      <p>{booking.displaced ? words.displaced : words.text}</p>
      {alternatives.length === 0 && <p className="text-soft">{words.none}</p>}
      {alternatives.map(({ start }) => (
        <Form key={start} method="post">
          <FormKey of={`at-${start}-${booking.id}-${booking.version}`} version={booking.version} />
          <input type="hidden" name="do" value="reschedule" />
          <input type="hidden" name="at" value={start} />
          <Button kind="plain">{words.move(momentIn(start, language, zone))}</Button>
        </Form>
      ))}
      {due && <p className="text-[0.9375rem] text-soft">{words.until(momentIn(due.at, language, zone))}</p>}
      <Given booking={booking} />
    </section>
  );
};

/** States that an invitation can be had of, and of its end. */
const inCalendars: readonly string[] = ['confirmed', 'checked_in', 'in_use', 'interrupted'];

const phase: Readonly<Record<string, number>> = {
  held: 1,
  requested: 2,
  waitlisted: 2,
  offered: 2,
  confirmed: 3,
  checked_in: 4,
  in_use: 4,
  interrupted: 4,
};

export default function BookingPage() {
  const { booking, actions, declining, paying, series } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>()?.refused;
  const words = useBookingWords();
  const cost = useCostWords();
  const over = useBookingDeskWords();
  const journey = useJourneyWords();
  const reason = useReasonText();
  const language = useLanguage();
  const [search] = useSearchParams();
  const { due, state } = booking;
  const zone = booking.parts[0]?.zone;
  const todo = words.todo[state as keyof typeof words.todo];
  const forward = actions.filter((a) => !quiet.includes(a.action) && a.action !== 'replan');
  const away = actions.filter((a) => quiet.includes(a.action) && !(series && ['reschedule', 'cancel'].includes(a.action)));
  const title = booking.parts.map((p) => textIn(p.name, language)).join(' + ');
  const names = ['choose', 'hold', 'decide', 'stand', 'use', 'over'] as const;
  return (
    <>
      <Head title={`${booking.number} ${title}`} index={false} />
      <div className="wrap max-w-5xl py-8 sm:py-10">
        <PageTitle
          title={title}
          back={{ to: `/${language}/bookings${booking.sides.includes('booker') ? '' : '?box=serving'}`, label: words.title }}
          lead={
            <p className="flex flex-wrap items-center gap-2">
              <span className="tabular-nums">{booking.number}</span>
              <BookingState state={state} />
              <Demo shown={booking.demo} />
            </p>
          }
        />
        {!refused && (search.has('done') || search.has('held')) && (
          <div className="mb-5">
            <Done>{search.has('held') && state === 'held' ? words.held : words.done}</Done>
          </div>
        )}
        <Steps
          label={words.steps}
          steps={names.map((name) => ({ name, label: words.step[name] }))}
          at={phase[state] ?? names.length - 1}
        />
        <div
          key={`${booking.id}-${booking.version}`}
          className="mt-6 grid grid-cols-[minmax(0,1fr)] gap-6 lg:grid-cols-[minmax(0,1fr)_22rem]"
        >
          <div className="grid grid-cols-[minmax(0,1fr)] content-start gap-6">
            <section aria-labelledby="parts" className="card divide-y divide-line">
              <h2 id="parts" className="sr-only">
                {words.when}
              </h2>
              {booking.parts.map((part, i) => (
                <div key={part.resourceId + part.start} className="grid gap-1 p-5 wrap-anywhere">
                  {booking.journey && i > 0 && <Since minutes={sinceEnd(booking.parts[i - 1], part)} />}
                  <p className="text-lg font-semibold">
                    <Link to={`/${language}/resources/${part.resourceId}`} className="link">
                      {textIn(part.name, language)}
                    </Link>
                    {part.quantity > 1 && <span className="ml-2 tabular-nums">× {part.quantity}</span>}
                  </p>
                  <p className="tabular-nums">{period(...shownSpan(part), language)}</p>
                  <p className="flex flex-wrap gap-x-2 text-[0.9375rem] text-soft">
                    {textIn(part.owner.name, language)}
                    <span>{part.zone}</span>
                    {part.approval === 'wanted' && <Badge tone="wait">{words.approvalWanted}</Badge>}
                    {booking.anew?.struck.includes(i) && <Badge tone="bad">{journey.struck}</Badge>}
                  </p>
                </div>
              ))}
              <dl className="grid gap-2 p-5">
                <div className="grid grid-cols-[7rem_minmax(0,1fr)] gap-x-3">
                  <dt className="text-soft">{words.booker}</dt>
                  <dd>
                    {textIn(booking.booker.name, language)}
                    {booking.booker.person && ` · ${booking.booker.person.name}`}
                  </dd>
                </div>
                {booking.purpose && (
                  <div className="grid grid-cols-[7rem_minmax(0,1fr)] gap-x-3">
                    <dt className="text-soft">{words.purpose}</dt>
                    <dd className="whitespace-pre-line wrap-anywhere">{booking.purpose}</dd>
                  </div>
                )}
                {booking.use?.checkedIn && (
                  <div className="grid grid-cols-[7rem_minmax(0,1fr)] gap-x-3">
                    <dt className="text-soft">{words.used}</dt>
                    <dd className="tabular-nums">
                      {momentIn(booking.use.started ?? booking.use.checkedIn, language, zone)}
                      {booking.use.ended && ` – ${momentIn(booking.use.ended, language, zone)}`}
                    </dd>
                  </div>
                )}
                {booking.reason && (
                  <div className="grid grid-cols-[7rem_minmax(0,1fr)] gap-x-3">
                    <dt className="text-soft">{words.reason}</dt>
                    <dd>{reason(booking.reason)}</dd>
                  </div>
                )}
                {(booking.override ?? booking.displaced) && (
                  <div className="grid grid-cols-[7rem_minmax(0,1fr)] gap-x-3">
                    <dt className="text-soft">{booking.override ? over.madeOver : over.why}</dt>
                    <dd className="whitespace-pre-line wrap-anywhere">{(booking.override ?? booking.displaced)?.why}</dd>
                  </div>
                )}
                {(inCalendars.includes(state) || state === 'cancelled') && (
                  <div>
                    <dt className="sr-only">{words.toCalendar}</dt>
                    <dd>
                      <a href={`/${language}/bookings/${booking.id}/calendar`} className="link">
                        {state === 'cancelled' ? words.offCalendar : words.toCalendar}
                      </a>
                    </dd>
                  </div>
                )}
                <div>
                  <dt className="sr-only">{cost.title}</dt>
                  <dd>
                    <Link to={`/${language}/bookings/${booking.id}/cost`} className="link">
                      {cost.link}
                    </Link>
                  </dd>
                </div>
              </dl>
            </section>
            {series && <SeriesTimes series={series} booking={booking} refused={refused} />}
          </div>
          <div className="grid content-start gap-4">
            <Alternatives booking={booking} />
            <Replan booking={booking} refused={refused} />
            {(state in words.todo || booking.queue || forward.length > 0) && (
              <section aria-label={words.state} className="card grid gap-4 p-5 shadow-card">
                {todo && due && <p className="font-semibold">{todo(momentIn(due.until ?? due.at, language, zone))}</p>}
                {booking.queue && <p className="font-semibold">{words.queue(booking.queue.position, booking.queue.of)}</p>}
                {forward.map(({ action: name, reasons }) => (
                  <Action key={name} action={name} reasons={reasons} booking={booking} refused={refused} paying={paying} />
                ))}
              </section>
            )}
            <StandingIn booking={booking} reasons={declining} refused={refused} />
            <HandOver booking={booking} refused={refused} />
            {away.map(({ action: name, reasons }) => (
              <details key={name} className="card p-5" open={refused?.form === name}>
                <summary className="min-h-8 font-semibold">{words.actions[name] ?? name}</summary>
                <div className="mt-3">
                  <Action action={name} reasons={reasons} booking={booking} refused={refused} />
                </div>
              </details>
            ))}
            {series && (
              <SeriesChanges
                series={series}
                booking={booking}
                refused={refused}
                reasons={actions.find((a) => a.action === 'cancel')?.reasons ?? []}
                costs={<Costs booking={booking} />}
              />
            )}
          </div>
        </div>
      </div>
    </>
  );
}
