import { koreanDay } from '@sandan/market/calendar/date';
import { currencies } from '@sandan/market/company/amount';
import { tradeUnits } from '@sandan/market/quote/unit';
import { sampleReasons } from '@sandan/market/sample/process';
import { type ActionFunctionArgs, Link, type LoaderFunctionArgs, redirect, useActionData, useLoaderData } from 'react-router';
import { refusal, sheetOf } from '../api/form.server.ts';
import { acting } from '../api/gate.server.ts';
import { heldAt } from '../api/held.server.ts';
import { reasonsFor } from '../api/inquiries.ts';
import { processOf } from '../api/processes.server.ts';
import type { SampleView } from '../api/sample.ts';
import type { Items, ListingView } from '../api/views.ts';
import { day, moment } from '../format/date.ts';
import { minorIn } from '../format/licence.server.ts';
import { amount } from '../format/number.ts';
import { quantity } from '../format/quantity.ts';
import { textIn } from '../format/text.ts';
import { Badge, Demo, type Tone } from '../parts/badge.tsx';
import { LinkButton } from '../parts/button.tsx';
import { Fold } from '../parts/deal.tsx';
import { Empty } from '../parts/empty.tsx';
import { Head } from '../parts/head.tsx';
import { Held } from '../parts/held.tsx';
import { Facts } from '../parts/licence.tsx';
import { PageTitle, Tabs } from '../parts/page-title.tsx';
import { AskSample, SampleForm } from '../parts/sample-forms.tsx';
import { useSampleWords } from '../words/sample.ts';
import { languageOf, useLanguage } from '../words/words.ts';

/** Steps that end it; never the first thing to do. */
const ends = new Set(['cancel', 'decline']);

/** The steps as the page offers them, those that go on first: whoever judges says of each criterion whether it is met. */
const formsOf = ({ actions, mayPay }: SampleView): string[] => {
  const all = [...(mayPay ? ['pay'] : []), ...new Set(actions.map((a) => (a === 'pass' || a === 'fail' ? 'judge' : a)))];
  return all.toSorted((a, b) => Number(ends.has(a)) - Number(ends.has(b)));
};

export { afterRefusals as shouldRevalidate } from '../revalidate.ts';

export const loader = async ({ context, params, request }: LoaderFunctionArgs) => {
  const { api, organisation } = await acting(context, request, params.lang);
  const language = languageOf(params.lang);
  const query = new URL(request.url).searchParams;
  const box = query.get('box') === 'received' ? ('received' as const) : ('asked' as const);
  const asked = query.get('listing') ?? '';
  const [{ items, next }, process, listing] = await Promise.all([
    api.read<Items<SampleView>>('/samples', { box, cursor: query.get('cursor') ?? undefined }),
    processOf(api, 'sample'),
    /^lst_\w{26}$/.test(asked) ? api.find<ListingView>(`/listings/${asked}`) : undefined,
  ]);
  const named = (reason: string) => textIn(sampleReasons[reason as keyof typeof sampleReasons] ?? {}, language);
  return {
    box,
    next,
    items: await Promise.all(
      items.map(async (sample) => ({
        sample,
        why: sample.reason && named(sample.reason),
        held: sample.actions.includes('send') ? await heldAt(api, organisation, sample.id, language) : undefined,
        forms: formsOf(sample).map((action) => ({
          action,
          reasons: reasonsFor(process, sample.state, action, [sample.side]).map((value) => ({ value, label: named(value) })),
        })),
      })),
    ),
    listing: listing && { id: listing.id, title: textIn(listing.content.title, language) },
    currencies: currencies.map((value) => ({ value, label: value })),
    units: Object.entries(tradeUnits).map(([value, { name }]) => ({ value, label: name[language] })),
  };
};

export const action = async ({ context, params, request }: ActionFunctionArgs) => {
  const { api } = await acting(context, request, params.lang);
  const sheet = await sheetOf(request);
  const given = (name: string) => (sheet.text(name) ? { [name]: sheet.text(name) } : {});
  const number = (name: string) => Number(sheet.text(name).replaceAll(',', ''));
  const lines = (name: string) =>
    sheet
      .text(name)
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean);
  const here = `/${languageOf(params.lang)}/samples`;
  const form = sheet.text('do');
  if (form === 'ask') {
    const wish = { quantity: number('quantity'), unit: sheet.text('unit'), shipTo: sheet.text('shipTo'), ...given('purpose') };
    const body = { listingId: sheet.text('listing'), ...wish, criteria: lines('criteria') };
    const sent = await api.send('POST', '/samples', sheet.sending(body));
    return sent.ok ? redirect(here) : refusal(sent, sheet, form);
  }
  const [doing = '', id = ''] = form.split(' ');
  const at = `/samples/${id}`;
  const currency = sheet.text('currency');
  const body = async (): Promise<Record<string, unknown>> => {
    switch (doing) {
      case 'offer': {
        const credits = sheet.texts('credited');
        const terms = {
          ...{ leadDays: number('leadDays'), validUntil: sheet.text('validUntil'), credited: credits.length > 0 },
          ...(credits.includes('any') ? { anyOrder: true } : {}),
        };
        return { action: doing, offer: { currency, minor: minorIn(sheet.text('minor'), currency), ...terms, ...given('text') } };
      }
      case 'send': {
        const sent = { on: sheet.text('on'), carrier: sheet.text('carrier'), ...given('tracking'), ...given('arrivesOn') };
        return { action: doing, dispatch: sent };
      }
      case 'judge': {
        const { wish } = await api.read<SampleView>(at);
        const met = wish.criteria.flatMap((_, n) => (sheet.text(`met-${n}`) ? [sheet.text(`met-${n}`) === 'yes'] : []));
        return { action: doing, verdict: { met, ...given('text') } };
      }
      case 'decline':
      case 'cancel':
        return { action: doing, reason: sheet.text('reason'), ...given('text') };
      default:
        return { action: doing };
    }
  };
  const sent =
    doing === 'pay'
      ? await api.send(
          'POST',
          `${at}/payments`,
          sheet.sending({ on: sheet.text('on') || koreanDay(new Date()), ...given('reference') }),
        )
      : await api.send('POST', `${at}/actions`, sheet.sending(await body()));
  if (!sent.ok) return refusal(sent, sheet, form);
  return redirect(`${here}?box=${new URL(request.url).searchParams.get('box') === 'received' ? 'received' : 'asked'}`);
};

const tones: Readonly<Record<string, Tone>> = {
  asked: 'wait',
  offered: 'wait',
  passed: 'good',
  failed: 'bad',
  credited: 'good',
  unjudged: 'calm',
  closed: 'calm',
  declined: 'calm',
  cancelled: 'calm',
};

type Item = ReturnType<typeof useLoaderData<typeof loader>>['items'][number];

const SampleCard = ({ item: { sample, why, held, forms } }: { item: Item }) => {
  const refused = useActionData<typeof action>()?.refused;
  const words = useSampleWords();
  const language = useLanguage();
  const { offer, wish, dispatch, verdict } = sample;
  const { currencies } = useLoaderData<typeof loader>();
  const priced = offer && offer.minor > 0 ? offer : undefined;
  const other = sample.side === 'seller' ? sample.buyer : sample.seller;
  const last = sample.course.findLast((step) => step.text);
  return (
    <li className="card grid gap-4 p-5 sm:p-7" id={sample.id}>
      <div>
        <h2 className="text-lg wrap-anywhere">
          <Link to={`/${language}/listings/${sample.listingId}`} className="link">
            {textIn(sample.title, language)}
          </Link>
        </h2>
        <p className="mt-1 flex flex-wrap items-center gap-2">
          <Badge tone={tones[sample.state] ?? 'info'}>{words.states[sample.state] ?? sample.state}</Badge>
          <span className="tabular-nums">{sample.number}</span>
          <Link to={`/${language}/organisations/${other.organisationId}`} className="link">
            {textIn(other.name, language)}
          </Link>
          {why && <span>{why}</span>}
          <Demo shown={sample.demo} />
        </p>
      </div>
      <Held held={held} refused={refused?.form === `send ${sample.id}` ? refused : undefined} />
      <Facts
        rows={[
          [words.quantity, quantity({ value: wish.quantity, unit: wish.unit }, language)],
          [words.shipTo, wish.shipTo],
          [words.purpose, wish.purpose],
          [words.price, offer && (offer.minor === 0 ? words.free : amount(offer, language))],
          [words.payment, priced && (sample.paid ? words.paid(day(sample.paid.on, language)) : words.unpaid)],
          [words.credit, priced && words.credits[priced.anyOrder ? 'any' : priced.credited ? 'product' : 'none']],
          [words.leadDays, offer && String(offer.leadDays)],
          [words.validUntil, offer && sample.state === 'offered' && day(offer.validUntil, language)],
          [words.sentOn, dispatch && day(dispatch.on, language)],
          [words.carrier, dispatch && [dispatch.carrier, dispatch.tracking].filter(Boolean).join(' · ')],
          [words.text, last?.text],
        ]}
      />
      {wish.criteria.length > 0 && (
        <div>
          <h3 className="text-base">{words.criteria}</h3>
          <ul className="mt-1 list-disc pl-6 wrap-anywhere">
            {wish.criteria.map((line, n) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: criteria have no name but their place
              <li key={n}>
                {line}{' '}
                {verdict && <Badge tone={verdict.met[n] ? 'good' : 'bad'}>{verdict.met[n] ? words.met : words.unmet}</Badge>}
              </li>
            ))}
          </ul>
        </div>
      )}
      {sample.advance && (
        <p className="font-semibold">{words.advance(amount(sample.advance, language), sample.offer?.anyOrder === true)}</p>
      )}
      {sample.orderId && (
        <p>
          <Link to={`/${language}/orders/${sample.orderId}`} className="link">
            {words.toOrder}
          </Link>
        </p>
      )}
      {forms.map(({ action: name, reasons }, n) =>
        n === 0 && !ends.has(name) ? (
          <div key={name} className="border-t border-line pt-4">
            <SampleForm sample={sample} action={name} reasons={reasons} currencies={currencies} refused={refused} main />
          </div>
        ) : (
          <Fold key={name} title={words.forms[name] ?? name} open={refused?.form === `${name} ${sample.id}`}>
            <SampleForm sample={sample} action={name} reasons={reasons} currencies={currencies} refused={refused} main={false} />
          </Fold>
        ),
      )}
      {sample.dueAt && <p className="text-sm text-soft">{words.due(moment(sample.dueAt, language))}</p>}
    </li>
  );
};

export default function Samples() {
  const { box, items, next, listing, units } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>()?.refused;
  const words = useSampleWords();
  const language = useLanguage();
  const tabs = (['asked', 'received'] as const).map((one) => ({
    to: `/${language}/samples?box=${one}`,
    label: words.boxes[one],
    here: one === box,
  }));
  return (
    <>
      <Head title={words.title} index={false} />
      <div className="wrap max-w-4xl py-8 sm:py-10">
        <PageTitle title={words.title} lead={words.lead} />
        {listing && <AskSample listingId={listing.id} title={listing.title} units={units} refused={refused} />}
        <Tabs label={words.box} tabs={tabs} />
        {items.length === 0 ? (
          <Empty icon="file" title={words.none} text={words.noneText} />
        ) : (
          <ul className="grid gap-6">
            {items.map((item) => (
              <SampleCard key={item.sample.id} item={item} />
            ))}
          </ul>
        )}
        {next && (
          <p className="mt-6">
            <LinkButton kind="plain" to={`/${language}/samples?${new URLSearchParams({ box, cursor: next })}`}>
              {words.older}
            </LinkButton>
          </p>
        )}
      </div>
    </>
  );
}
