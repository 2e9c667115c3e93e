import { type ActionFunctionArgs, Form, type LoaderFunctionArgs, redirect, useActionData, useLoaderData } from 'react-router';
import type { BookingView, FoundEquipment, QuotedView } from '../../api/booking.ts';
import { refusal, sheetOf } from '../../api/form.server.ts';
import { acting } from '../../api/gate.server.ts';
import type { Candidate, JourneyPlan, ShownStop } from '../../api/journey.ts';
import type { Language, Problem } from '../../api/views.ts';
import {
  givenIn,
  isInOrder,
  journeyBody,
  meant,
  planZone,
  type Step,
  usesOf,
  type Wanted,
  wantedIn,
} from '../../format/journey-form.server.ts';
import { amount } from '../../format/number.ts';
import { period } from '../../format/period.ts';
import { shownWall } from '../../format/shown-wall.ts';
import { textIn } from '../../format/text.ts';
import { civilDate, instantAt, plusDays } from '../../format/zone.server.ts';
import { Button } from '../../parts/button.tsx';
import { FormErrors, TextArea, TextField } from '../../parts/field.tsx';
import { FormKey } from '../../parts/form-key.tsx';
import { Head } from '../../parts/head.tsx';
import { Chain, StepFields } from '../../parts/journey.tsx';
import { PageTitle } from '../../parts/page-title.tsx';
import type { Visit } from '../../visit.ts';
import { useBookingWords } from '../../words/booking.ts';
import { journeyWords, useJourneyWords } from '../../words/journey.ts';
import { languageOf, useLanguage } from '../../words/words.ts';

type Api = Visit['api'];
const mostFitting = 6;
/** Days within which a search for equipment looks for free time. */
const lookedDays = 59;

/** Equipment for a step, by its purpose and length; what cannot be booked yet comes with why. */
const fittingFor = async (api: Api, step: Step, wanted: Wanted, today: string, language: Language): Promise<Candidate[]> => {
  const latest = plusDays(wanted.from, lookedDays);
  const [last = latest] = [wanted.until, latest].toSorted();
  const found = await api.read<FoundEquipment>('/equipment', {
    q: step.purpose,
    lang: language,
    from: wanted.from === today ? undefined : instantAt(wanted.from, '00:00', planZone),
    to: instantAt(plusDays(last, 1), '00:00', planZone),
  });
  return found.hits
    .flatMap(({ access, title, owner }): Candidate[] => {
      const { resourceId, minutes, zone, reasons } = access;
      if (!resourceId || !minutes || step.minutes < minutes.min || step.minutes > minutes.max) return [];
      const why = reasons[0] ? { reason: reasons[0].text } : {};
      return [{ resourceId, zone: zone ?? planZone, name: textIn(title, language), owner: textIn(owner.name, language), ...why }];
    })
    .slice(0, mostFitting);
};

/** The stops of a plan with the names, times and prices that a reader needs, and what all of them cost where one currency says it. */
const shownPlan = async (api: Api, { stops }: JourneyPlan, fitting: readonly Candidate[], language: Language) => {
  const quotes = await Promise.all(
    stops.map(({ resourceId, ...time }) => api.find<QuotedView>(`/resources/${resourceId}/quote`, time)),
  );
  const shown = stops.map((stop, i): ShownStop => {
    const of = fitting.find((c) => c.resourceId === stop.resourceId);
    const [before, quoted] = [stops[i - 1], quotes[i]];
    return {
      resourceId: stop.resourceId,
      name: of?.name ?? stop.resourceId,
      owner: of?.owner ?? '',
      wall: [stop.start, stop.end].map((at) => shownWall(at, of?.zone ?? planZone)) as [string, string],
      ...(before ? { since: (Date.parse(stop.start) - Date.parse(before.end)) / 60_000 } : {}),
      ...(quoted ? { price: amount({ currency: quoted.currency, minor: quoted.total }, language) } : {}),
    };
  });
  const priced = quotes.filter((q) => q !== undefined);
  const [first] = priced;
  const one = first && priced.every((q) => q.currency === first.currency);
  const total = one && amount({ currency: first.currency, minor: priced.reduce((sum, q) => sum + q.total, 0) }, language);
  return { stops: shown, total, partly: priced.length < quotes.length };
};

const isAboutUntil = ({ errors }: Problem): boolean => errors?.some((e) => e.pointer === '/until') === true;

/** A last day that lies before the first: nothing is looked for until it is put right. */
const wrongUntil = (wanted: Wanted, language: Language): Problem | undefined => {
  if (isInOrder(wanted)) return undefined;
  const detail = journeyWords(language).untilBefore;
  return { status: 422, code: 'request.invalid', title: '', errors: [{ pointer: '/until', code: 'journey.window', detail }] };
};

export const loader = async ({ context, params, request }: LoaderFunctionArgs) => {
  const { api } = await acting(context, request, params.lang);
  const language = languageOf(params.lang);
  const now = new Date();
  const today = civilDate(now.getTime(), planZone);
  const wanted = wantedIn(givenIn(new URL(request.url).searchParams), today);
  const found = await Promise.all(
    (isInOrder(wanted) ? meant(wanted) : []).map(async (step) => ({
      step,
      fitting: await fittingFor(api, step, wanted, today, language),
    })),
  );
  const uses = new Map(found.map(({ step, fitting }) => [step.place, usesOf(step, fitting)]));
  const ready = found.length > 0 && [...uses.values()].every((ids) => ids.length > 0);
  const planned = ready
    ? await api.send<JourneyPlan>('POST', '/journeys/plan', { body: journeyBody(wanted, uses, now) })
    : undefined;
  const wrong =
    wrongUntil(wanted, language) ?? (planned?.ok === false && isAboutUntil(planned.problem) ? planned.problem : undefined);
  return {
    wanted,
    today,
    found: found.map(({ step, fitting }) => ({ place: step.place, fitting, chosen: uses.get(step.place) ?? [] })),
    plan: planned?.ok
      ? await shownPlan(
          api,
          planned.value,
          found.flatMap((f) => f.fitting),
          language,
        )
      : undefined,
    wrong: wrong && { problem: wrong, values: {} },
    stuck: planned?.ok === false && !wrong ? { problem: planned.problem, values: {} } : undefined,
  };
};

/** Holds all steps as they can be had now, and leads to where they are confirmed. */
export const action = async ({ context, params, request }: ActionFunctionArgs) => {
  const { api } = await acting(context, request, params.lang);
  const sheet = await sheetOf(request);
  const now = new Date();
  const wanted = wantedIn(sheet, civilDate(now.getTime(), planZone));
  const uses = new Map(wanted.steps.map((s) => [s.place, s.uses]));
  const purpose = sheet.text('use');
  const body = { ...journeyBody(wanted, uses, now), ...(purpose ? { purpose } : {}) };
  const sent = await api.send<BookingView>('POST', '/journeys', sheet.sending(body));
  return sent.ok ? redirect(`/${languageOf(params.lang)}/bookings/${sent.value.id}?held`) : refusal(sent, sheet);
};

type Data = ReturnType<typeof useLoaderData<typeof loader>>;

/** The steps that were planned, as the form that holds them sends them. */
const Carried = ({ wanted, found }: Data) => {
  const fields: [string, string][] = [
    ['steps', String(wanted.steps.length)],
    ['from', wanted.from],
    ['until', wanted.until],
    ...wanted.steps.flatMap(({ place, purpose, minutes, gap }): [string, string][] => [
      [`purpose${place}`, purpose],
      [`minutes${place}`, String(minutes)],
      [`gap${place}`, String(gap)],
    ]),
    ...found.flatMap(({ place, chosen }) => chosen.map((id): [string, string] => [`use${place}`, id])),
  ];
  return fields.map(([name, value]) => <input key={`${name} ${value}`} type="hidden" name={name} value={value} />);
};

const Plan = ({ data }: { data: Data }) => {
  const refused = useActionData<typeof action>()?.refused;
  const words = useJourneyWords();
  const language = useLanguage();
  const { plan, stuck, found } = data;
  const last = plan?.stops.at(-1);
  return (
    <section aria-labelledby="chain" className="card grid content-start gap-4 self-start p-5 lg:sticky lg:top-24">
      <h2 id="chain" className="text-lg">
        {words.chain}
      </h2>
      {stuck && <FormErrors refused={stuck}>{null}</FormErrors>}
      {!plan && !stuck && <p className="text-soft">{words.none}</p>}
      {plan && (
        <>
          <Chain stops={plan.stops} />
          {last && (
            <p className="font-semibold">{words.ends(period(last.wall[1], last.wall[1], language).replace(/–.*$/, ''))}</p>
          )}
          {plan.total && (
            <div>
              <p className="flex flex-wrap items-baseline justify-between gap-x-3">
                <span className="text-soft">{words.total}</span>
                <span className="text-lg font-bold tabular-nums">
                  {plan.total} <span className="text-sm font-normal text-soft">{words.vat}</span>
                </span>
              </p>
              {plan.partly && <p className="text-[0.9375rem] text-soft">{words.partly}</p>}
            </div>
          )}
          <Form method="post" className="grid gap-4 border-t border-line pt-4">
            <FormErrors refused={refused} names={{ '/parts': 'use', '/legs': 'use' }} scope="hold-">
              <FormKey
                of={`journey-${JSON.stringify(found.map((f) => f.chosen)).length}-${plan.stops.map((s) => s.wall[0]).join()}`}
              />
              <Carried {...data} />
              <TextArea name="use" label={words.use} hint={words.useHint} lines={3} max={1000} />
              <p className="text-[0.9375rem] text-soft">{words.holdText}</p>
              <p>
                <Button>{words.hold}</Button>
              </p>
            </FormErrors>
          </Form>
        </>
      )}
    </section>
  );
};

/** Several steps over several owners, planned to the chain that ends first, and held together. */
export default function JourneyPage() {
  const data = useLoaderData<typeof loader>();
  const words = useJourneyWords();
  const all = useBookingWords();
  const language = useLanguage();
  const { wanted, today, found, wrong } = data;
  const foundFor = (place: number) => found.find((f) => f.place === place);
  return (
    <>
      <Head title={words.title} index={false} />
      <div className="wrap py-8 sm:py-10">
        <PageTitle title={words.title} lead={words.lead} back={{ to: `/${language}/bookings`, label: all.title }} />
        <div className="grid grid-cols-[minmax(0,1fr)] gap-6 lg:grid-cols-[minmax(0,1fr)_26rem]">
          <Form method="get" preventScrollReset key={JSON.stringify([wanted, found])} className="grid content-start gap-4">
            <input type="hidden" name="steps" value={wanted.steps.length} />
            {wanted.steps.map((step) => (
              <StepFields
                key={step.place}
                step={step}
                fitting={foundFor(step.place)?.fitting}
                chosen={foundFor(step.place)?.chosen ?? []}
              />
            ))}
            <FormErrors refused={wrong}>
              <div className="card grid gap-4 p-5 sm:grid-cols-2">
                <TextField name="from" label={words.from} type="date" min={today} stored={wanted.from} />
                <TextField name="until" label={words.until} type="date" min={today} stored={wanted.until} />
              </div>
            </FormErrors>
            <p className="flex flex-wrap gap-3">
              <Button icon="search">{words.plan}</Button>
              {wanted.steps.length < 8 && (
                <Button kind="plain" icon="plus" name="more" value="1">
                  {words.more}
                </Button>
              )}
            </p>
          </Form>
          <Plan data={data} />
        </div>
      </div>
    </>
  );
}
