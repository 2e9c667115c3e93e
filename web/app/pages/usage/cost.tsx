import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  redirect,
  useActionData,
  useLoaderData,
  useSearchParams,
} from 'react-router';
import { refusal, refuse, sheetOf } from '../../api/form.server.ts';
import { acting } from '../../api/gate.server.ts';
import type { ApplicationLine } from '../../api/programmes.ts';
import type { BookingCharges, CostBooking } from '../../api/usage.ts';
import type { UsagePriceView } from '../../api/usage-desk.ts';
import type { Items } from '../../api/views.ts';
import { chosenMoments } from '../../format/chosen-time.server.ts';
import { amount } from '../../format/number.ts';
import { period } from '../../format/period.ts';
import { shownSpan } from '../../format/shown-wall.ts';
import { textIn } from '../../format/text.ts';
import { costNames, loggedIn, payersIn, projectNames, usedFields, wantedIn } from '../../format/usage.server.ts';
import { Done } from '../../parts/empty.tsx';
import { Head } from '../../parts/head.tsx';
import { Part, Rows } from '../../parts/licence.tsx';
import { PageTitle } from '../../parts/page-title.tsx';
import { Adjustments, AskAdjustment, ChargeState, LogForm, PayersForm } from '../../parts/usage-cost.tsx';
import { useCostWords } from '../../words/usage-cost.ts';
import { languageOf, useLanguage } from '../../words/words.ts';

const wantsLog = ({ state, logged }: BookingCharges['charges'][number]): boolean =>
  state === 'planned' || (state === 'due' && !logged);

export const loader = async ({ context, params, request }: LoaderFunctionArgs) => {
  const { api, person } = await acting(context, request, params.lang);
  const [booking, cost] = await Promise.all([
    api.read<CostBooking>(`/bookings/${params.id}`),
    api.read<BookingCharges>(`/bookings/${params.id}/charges`),
  ]);
  const booker = booking.sides.includes('booker');
  const mine = booker ? (await api.read<Items<ApplicationLine>>('/applications', { limit: 50 })).items : [];
  const active = mine.filter((a) => a.state === 'active');
  const owner = booking.sides.includes('owner');
  const machines = [...new Set(cost.charges.filter(wantsLog).map((c) => c.resourceId))];
  const prices = await Promise.all(machines.map((id) => api.find<UsagePriceView>(`/resources/${id}/price`)));
  return {
    booking,
    cost,
    booker: booker && person.permissions.includes('buy'),
    owner,
    used: Object.fromEntries(
      cost.charges.map(({ part, start, end, zone }) => {
        const { started = start, ended = end } = booking.use ?? {};
        return [part, usedFields({ start: started, end: ended }, zone)];
      }),
    ),
    prices: Object.fromEntries(machines.map((id, i) => [id, prices[i]])),
    supports: active.map((a) => ({ value: a.id, label: `${a.number} ${a.title}` })),
    names: costNames(languageOf(params.lang)),
  };
};

export const action = async ({ context, params, request }: ActionFunctionArgs) => {
  const { api } = await acting(context, request, params.lang);
  const sheet = await sheetOf(request);
  const at = `/bookings/${params.id}`;
  const [doing = '', what = '', id = ''] = sheet.text('do').split(' ');
  const text = sheet.text('text');
  const form = doing === 'adjustment' ? `adjustment${id}` : `${doing}${what}`;
  const timed = doing === 'log' || (doing === 'ask' && sheet.text('kind') === 'time');
  const told = timed ? chosenMoments(sheet.text, ['start', 'end'], sheet.text('zone'), languageOf(params.lang)) : undefined;
  if (told?.problem) return refuse(sheet, told.problem, form);
  const time = told?.at;
  const send = () => {
    if (doing === 'payers') return api.send('PUT', `${at}/charges/${what}/payers`, sheet.sending(payersIn(sheet)));
    if (doing === 'ask')
      return api.send('POST', `${at}/charges/${what}/adjustments`, sheet.sending({ wanted: wantedIn(time), text }));
    if (doing === 'log' && time) {
      const body = { bookingId: params.id, part: Number(what), use: loggedIn(sheet, time) };
      return api.send('POST', `/resources/${id}/usage-log`, sheet.sending(body));
    }
    return api.send('POST', `${at}/adjustments/${id}/actions`, sheet.sending({ action: what, ...(text ? { text } : {}) }));
  };
  const sent = await send();
  return sent.ok
    ? redirect(`/${languageOf(params.lang)}${at}/cost?done`)
    : refusal(sent, sheet, form, doing === 'payers' ? projectNames(sheet) : undefined);
};

export default function Cost() {
  const { booking, cost, booker, owner, used, prices, supports, names } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>()?.refused;
  const words = useCostWords();
  const language = useLanguage();
  const [search] = useSearchParams();
  const zones = Object.fromEntries(cost.charges.map((c) => [c.part, c.zone]));
  return (
    <>
      <Head title={`${words.title} ${booking.number}`} index={false} />
      <div className="wrap max-w-5xl py-8 sm:py-10">
        <PageTitle
          title={`${words.title} ${booking.number}`}
          back={{ to: `/${language}/bookings/${booking.id}`, label: words.back }}
        />
        {!refused && search.has('done') && (
          <div className="mb-6">
            <Done>{words.done}</Done>
          </div>
        )}
        <div className="grid gap-6">
          {cost.charges.length === 0 && <p className="card p-5 text-soft">{words.none}</p>}
          {cost.charges.map((c) => {
            const show = (minor: number) => amount({ currency: c.currency, minor }, language);
            const open = c.state === 'planned' || c.state === 'due';
            return (
              <Part key={c.part} id={`charge-${c.part}`} title={textIn(c.resource, language)}>
                <p className="mb-4 flex flex-wrap items-center gap-3">
                  <ChargeState state={c.state} />
                  <span className="tabular-nums">{period(...shownSpan(c), language)}</span>
                  <span className="text-soft">{c.zone}</span>
                  <span className="text-soft">{names.classes[c.priceClass]}</span>
                </p>
                <Rows
                  label={words.lines}
                  columns={[words.line, words.quantity, words.amount]}
                  rows={[
                    ...c.lines.map((l, i) => ({
                      key: `${l.kind}${i}`,
                      cells: [
                        `${names.lines[l.kind] ?? l.kind}${l.percent ? ` (${l.percent}%)` : ''}`,
                        l.quantity === undefined ? '–' : String(l.quantity),
                        show(l.minor),
                      ],
                    })),
                    { key: 'vat', cells: [words.vat, '–', show(c.vat)] },
                    ...(c.support > 0 ? [{ key: 'support', cells: [words.support, '–', show(-c.support)] }] : []),
                    ...(c.compensation
                      ? [
                          {
                            key: 'compensation',
                            cells: [words.compensation(c.compensation.percent), '–', show(-c.compensation.minor)],
                          },
                        ]
                      : []),
                    {
                      key: 'own',
                      cells: [
                        <strong key="own">{words.own}</strong>,
                        '–',
                        <strong key="sum">{show(c.own + c.vat - (c.compensation?.minor ?? 0))}</strong>,
                      ],
                    },
                  ]}
                />
                {c.projects && c.projects.length > 0 && (
                  <p className="mt-3 text-soft">{c.projects.map((p) => `${p.name} ${show(p.minor)}`).join(' · ')}</p>
                )}
                {booker && open && <PayersForm charge={c} supports={supports} price={prices[c.resourceId]} refused={refused} />}
                {booker && c.state === 'due' && <AskAdjustment charge={c} refused={refused} />}
                {owner && wantsLog(c) && (
                  <LogForm charge={c} used={used[c.part]} pieces={prices[c.resourceId]?.consumables ?? []} refused={refused} />
                )}
              </Part>
            );
          })}
          {cost.adjustments.length > 0 && (
            <Part id="adjustments" title={words.adjustments}>
              <Adjustments items={cost.adjustments} zones={zones} owner={owner} kinds={names.adjustments} refused={refused} />
            </Part>
          )}
        </div>
      </div>
    </>
  );
}
