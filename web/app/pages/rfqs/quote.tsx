import { incoterms } from '@sandan/market/incoterm/incoterm';
import { placeKindNames, placeKinds, transportNames, transports } from '@sandan/market/landed/incoterm';
import { quoteMoveTexts } from '@sandan/market/quote/quote-entry';
import { quoteReasons } from '@sandan/market/quote/quote-reason';
import type { QuoteTerms } from '@sandan/market/quote/terms';
import { tradeUnits } from '@sandan/market/quote/unit';
import {
  type ActionFunctionArgs,
  Form,
  Link,
  type LoaderFunctionArgs,
  redirect,
  useActionData,
  useLoaderData,
} from 'react-router';
import { refusal, sheetOf } from '../../api/form.server.ts';
import { acting } from '../../api/gate.server.ts';
import { glossaryAct } from '../../api/glossary.server.ts';
import { heldAt } from '../../api/held.server.ts';
import { reasonsFor } from '../../api/inquiries.ts';
import { processOf } from '../../api/processes.server.ts';
import type { QuoteView, RfqView } from '../../api/rfqs.ts';
import type { ListingView } from '../../api/views.ts';
import { moment } from '../../format/date.ts';
import { amount } from '../../format/number.ts';
import { currencyOptions, paymentOptions, quoteOf, quoteValues } from '../../format/rfq-form.server.ts';
import { linesIn, quoteNames } from '../../format/rfq-names.ts';
import { textIn } from '../../format/text.ts';
import { Badge, Demo } from '../../parts/badge.tsx';
import { Button, LinkButton } from '../../parts/button.tsx';
import { Fold } from '../../parts/deal.tsx';
import { FormErrors, SelectField, TextArea, TextField } from '../../parts/field.tsx';
import { FormKey } from '../../parts/form-key.tsx';
import { Glossary } from '../../parts/glossary.tsx';
import { Head } from '../../parts/head.tsx';
import { Held } from '../../parts/held.tsx';
import { PageTitle } from '../../parts/page-title.tsx';
import { QuoteState, QuoteTermsShown, RfqAction } from '../../parts/rfq.tsx';
import { Said } from '../../parts/said.tsx';
import { type RfqWords, useRfqWords } from '../../words/rfq.ts';
import { languageOf, useLanguage } from '../../words/words.ts';

const reasonTexts: Readonly<Record<string, { readonly ko: string; readonly en: string }>> = quoteReasons;
const moveTexts: Readonly<Record<string, { readonly ko: string; readonly en: string }>> = quoteMoveTexts;

/** A figure of the terms as people read it. */
const shown = (path: string, value: unknown, currency: string, language: 'ko' | 'en'): string => {
  if (value === undefined) return '–';
  if (typeof value === 'number' && /(?:unitPrice|orderMinimum)$/.test(path)) return amount({ currency, minor: value }, language);
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
};

/** Of how many units a price is, where it is not of one. */
const perOf = (line: QuoteTerms['lines'][number] | undefined, language: 'ko' | 'en') =>
  line && line.per > 1 ? { of: String(line.per), unit: tradeUnits[line.quantity.unit].name[language] } : undefined;

export { afterRefusals as shouldRevalidate } from '../../revalidate.ts';

export const loader = async ({ context, params, request }: LoaderFunctionArgs) => {
  const { api, organisation } = await acting(context, request, params.lang);
  const language = languageOf(params.lang);
  const quote = await api.read<QuoteView>(`/quotes/${params.id}`);
  const going = quote.side === 'seller' && (quote.writes || quote.actions.length > 0);
  const [process, rfq, gate] = await Promise.all([
    processOf(api, 'quote'),
    api.find<RfqView>(`/rfqs/${quote.rfq.id}`),
    going ? heldAt(api, organisation, quote.id, language) : undefined,
  ]);
  const named = (reason: string) => reasonTexts[reason]?.[language] ?? reason;
  const last = quote.versions.at(-1);
  const fresh = quote.side === 'seller' && quote.writes && !quote.draft && !last;
  const asked = fresh ? [...new Set(rfq?.content.lines.flatMap((l) => l.listingId ?? []))] : [];
  const found = await Promise.all(asked.map((id) => api.find<ListingView>(`/listings/${id}`)));
  const own = found.filter((l) => l !== undefined).filter((l) => l.mine);
  return {
    quote,
    gate,
    ended: quote.reason && named(quote.reason),
    versions: quote.versions.toReversed().map((v) => ({
      ...v,
      changes: v.changes.map((c) => ({
        path: c.path,
        before: shown(c.path, c.before, v.terms.currency, language),
        after: shown(c.path, c.after, v.terms.currency, language),
      })),
    })),
    actions: quote.actions.map((action) => ({
      action,
      reasons: reasonsFor(process, quote.state, action, [quote.side]).map((value) => ({ value, label: named(value) })),
    })),
    history: quote.history.map((line) => ({
      ...line,
      what: moveTexts[line.action]?.[language] ?? line.action,
      why: line.reason && named(line.reason),
    })),
    form:
      quote.writes && rfq
        ? {
            values: quoteValues(quote.draft ?? last?.terms, rfq.content, own),
            lines: rfq.content.lines.map(({ number, name }) => {
              const line = (quote.draft ?? last?.terms)?.lines.find((l) => l.line === number);
              return { number, name, per: perOf(line, language) };
            }),
            currencies: currencyOptions,
            payments: paymentOptions(language),
            units: Object.entries(tradeUnits).map(([value, { name }]) => ({ value, label: name[language] })),
          }
        : undefined,
  };
};

export const action = async ({ context, params, request }: ActionFunctionArgs) => {
  const { api } = await acting(context, request, params.lang);
  const sheet = await sheetOf(request);
  const at = `/quotes/${params.id}`;
  const here = `/${languageOf(params.lang)}${at}`;
  const doing = sheet.text('do');
  if (doing.startsWith('glossary ')) return glossaryAct(api, params.id ?? '', sheet, here);
  if (doing === 'write') {
    const before = await api.read<QuoteView>(at);
    const note = sheet.text('note');
    const terms = quoteOf(sheet, before.draft ?? before.versions.at(-1)?.terms);
    const sent = await api.send('POST', `${at}/versions`, sheet.sending({ terms, ...(note ? { note } : {}) }));
    return sent.ok ? redirect(here) : refusal(sent, sheet, doing);
  }
  if (doing === 'say') {
    const language = languageOf(params.lang);
    const translation = sheet.text('translation');
    const other = language === 'ko' ? 'en' : 'ko';
    const said = {
      text: sheet.text('text'),
      language,
      ...(translation ? { translation: { language: other, text: translation } } : {}),
    };
    const sent = await api.send('POST', `${at}/messages`, sheet.sending(said));
    return sent.ok ? redirect(`${here}#talk`) : refusal(sent, sheet, doing);
  }
  const [reason, text, number, hash] = ['reason', 'text', 'number', 'hash'].map(sheet.text);
  const body = {
    action: doing,
    ...(reason ? { reason } : {}),
    ...(text ? { text } : {}),
    ...(number ? { number: Number(number) } : {}),
    ...(hash ? { hash } : {}),
  };
  const sent = await api.send('POST', `${at}/actions`, sheet.sending(body));
  return sent.ok ? redirect(here) : refusal(sent, sheet, doing);
};

/** The form of the next version: what lies there, or what the request asks for, ready to change. */
const Write = () => {
  const { quote, form } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>()?.refused;
  const words = useRfqWords();
  const language = useLanguage();
  if (!form) return null;
  const here = refused?.form === 'write' ? refused : undefined;
  const value = (name: string): string => (form.values as Record<string, string>)[name] ?? '';
  const at = (name: string) => ({ name, stored: value(name) });
  const sent = linesIn(here?.values ?? {}, 'q').filter((n) => here?.values[`q-${n}-price`]?.[0]);
  return (
    <section aria-labelledby="write" className="card grid gap-5 p-5 sm:p-7">
      <h2 id="write" className="text-xl">
        {quote.side === 'buyer' ? words.counter : words.offer}
      </h2>
      <Form method="post" className="grid gap-5">
        <FormErrors refused={here} names={quoteNames(sent)} scope="write-">
          <FormKey of="write" version={quote.version} />
          <p className="text-soft">{words.offerHint}</p>
          {form.lines.map(({ number: n, name, per }) => (
            <fieldset key={n} className="grid gap-4 border-t border-line pt-4 sm:grid-cols-6">
              <legend className="float-left mb-2 w-full font-semibold sm:col-span-6">
                {n}. {name}
              </legend>
              <TextField {...at(`q-${n}-name`)} label={words.lineName} className="sm:col-span-6" maxLength={200} />
              <TextArea {...at(`q-${n}-spec`)} label={words.spec} lines={2} max={2000} className="sm:col-span-6" />
              <TextField
                {...at(`q-${n}-price`)}
                label={per === undefined ? words.unitPrice : `${words.price} ${words.per(per.of, per.unit)}`}
                inputMode="decimal"
                className="sm:col-span-2"
              />
              <TextField {...at(`q-${n}-quantity`)} label={words.quantity} inputMode="decimal" className="sm:col-span-2" />
              <SelectField {...at(`q-${n}-unit`)} label={words.unit} options={form.units} className="sm:col-span-2" />
              <TextField {...at(`q-${n}-minimum`)} label={words.minimum} inputMode="decimal" className="sm:col-span-3" />
              <TextField {...at(`q-${n}-multiple`)} label={words.multiple} inputMode="decimal" className="sm:col-span-3" />
              <TextField {...at(`q-${n}-hs`)} label={words.fullHs} inputMode="numeric" className="sm:col-span-2" />
              <TextField {...at(`q-${n}-packValue`)} label={words.packValue} inputMode="decimal" className="sm:col-span-2" />
              <SelectField {...at(`q-${n}-packUnit`)} label={words.packUnit} options={form.units} className="sm:col-span-2" />
              <TextField {...at(`q-${n}-origin`)} label={words.origin} maxLength={60} className="sm:col-span-2" />
              <TextField {...at(`q-${n}-gross`)} label={words.gross} inputMode="decimal" className="sm:col-span-2" />
              <TextField {...at(`q-${n}-volume`)} label={words.volume} inputMode="decimal" className="sm:col-span-2" />
              <TextField {...at(`q-${n}-lead`)} label={words.lineLeadDays} inputMode="numeric" className="sm:col-span-2" />
              <TextField {...at(`q-${n}-certificates`)} label={words.certificates} className="sm:col-span-2" />
              <TextArea {...at(`q-${n}-ladder`)} label={words.ladder} hint={words.ladderHint} lines={2} max={500} />
            </fieldset>
          ))}
          <div className="grid gap-4 border-t border-line pt-4 sm:grid-cols-2">
            <SelectField {...at('currency')} label={words.currency} options={form.currencies} />
            <SelectField {...at('payment')} label={words.paymentTerms} options={form.payments} />
            <SelectField
              {...at('rule')}
              label={words.terms}
              options={Object.entries(incoterms).map(([rule, name]) => ({ value: rule, label: `${rule} ${name[language]}` }))}
            />
            <SelectField
              {...at('placeKind')}
              label={words.placeKind}
              options={placeKinds.map((k) => ({ value: k, label: placeKindNames[k][language] }))}
            />
            <TextField {...at('place')} label={words.place} required maxLength={120} />
            <TextField {...at('country')} label={words.country} hint={words.countryHint} required maxLength={60} />
            <TextField {...at('locode')} label={words.locode} maxLength={6} />
            <SelectField
              {...at('transport')}
              label={words.transport}
              empty={words.any}
              options={transports.map((t) => ({ value: t, label: transportNames[t][language] }))}
            />
            <TextField {...at('leadDays')} label={words.leadDays} inputMode="numeric" required />
            <TextField {...at('validUntil')} type="date" label={words.validUntil} required />
            <TextField {...at('orderMinimum')} label={words.leastTotal} inputMode="decimal" />
          </div>
          <TextArea name="note" label={words.note} lines={2} max={2000} />
          <div>
            <Button name="do" value="write">
              {quote.side === 'buyer' ? words.sendCounter : words.sendOffer}
            </Button>
          </div>
        </FormErrors>
      </Form>
    </section>
  );
};

const Next = () => {
  const { quote, actions, ended } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>()?.refused;
  const words = useRfqWords();
  const language = useLanguage();
  const last = quote.versions.at(-1);
  const accept = actions.find((a) => a.action === 'accept');
  const others = actions.filter((a) => a.action !== 'accept');
  if (!ended && !quote.accepted && actions.length === 0 && !quote.sealed) return null;
  return (
    <section aria-labelledby="next" className="card grid gap-4 p-5 shadow-card sm:p-7">
      <h2 id="next" className="text-xl">
        {words.next}
      </h2>
      {quote.sealed && <p>{words.sealedText}</p>}
      {ended && (
        <p>
          {words.quoteStates[quote.state]}: {ended}
        </p>
      )}
      {quote.accepted && (
        <div className="wrap-anywhere">
          <p className="font-semibold">{words.ordered}</p>
          <p className="mt-1 text-sm text-soft">
            {words.hash} {quote.accepted.hash}
          </p>
          <p className="mt-3">
            <LinkButton to={`/${language}/orders/${quote.accepted.orderId}`}>{words.toOrder}</LinkButton>
          </p>
        </div>
      )}
      {accept && last && (
        <>
          <p>{words.acceptText(last.number)}</p>
          <RfqAction
            action="accept"
            version={quote.version}
            reasons={[]}
            refused={refused}
            main
            hidden={{ number: String(last.number), hash: last.hash }}
          />
        </>
      )}
      {others.map(({ action: name, reasons }) => (
        <Fold key={name} title={words.actions[name] ?? name} open={refused?.form === name}>
          <RfqAction action={name} version={quote.version} reasons={reasons} refused={refused} />
        </Fold>
      ))}
    </section>
  );
};

/** The name of a field of the terms: `lines.1.unitPrice` is the price of line 1. */
const fieldName = (path: string, words: RfqWords): string => {
  const names: Readonly<Record<string, string>> = {
    unitPrice: words.unitPrice,
    quantity: words.quantity,
    value: words.quantity,
    ladder: words.ladder,
    name: words.lineName,
    hs: words.fullHs,
    origin: words.origin,
    currency: words.currency,
    delivery: words.terms,
    rule: words.terms,
    place: words.place,
    payment: words.paymentTerms,
    leadDays: words.leadDays,
    validUntil: words.validUntil,
    certificates: words.certificates,
    grossKg: words.gross,
    volumeM3: words.volume,
    minimum: words.minimum,
    multiple: words.multiple,
    orderMinimum: words.leastTotal,
  };
  const line = /^lines\.(\d+)/.exec(path)?.[1];
  const field = path.split('.').flatMap((part) => names[part] ?? []);
  return [...(line ? [words.line(Number(line))] : []), ...new Set(field)].join(' · ') || path;
};

/** What both sides say, each message with its translation beside it. */
const Talk = () => {
  const { quote } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>()?.refused;
  const words = useRfqWords();
  const language = useLanguage();
  if (quote.number === 0 || quote.sealed) return null;
  const other = language === 'ko' ? 'en' : 'ko';
  return (
    <section aria-labelledby="talk">
      <h2 id="talk" className="mb-4 text-xl">
        {words.talk}
      </h2>
      {quote.messages.length === 0 && <p className="text-soft">{words.noTalk}</p>}
      <ul className="grid gap-4 wrap-anywhere">
        {quote.messages.map((m) => (
          <li key={m.id} className="card p-5">
            <p className="text-sm text-soft">
              {textIn(quote[m.side].name, language)} · <time dateTime={m.at}>{moment(m.at, language)}</time>
            </p>
            <Said said={m} translation={m.translation} bilingual={quote.conversation.bilingual} className="mt-2" />
          </li>
        ))}
      </ul>
      {(quote.side === 'seller' || quote.side === 'buyer') && (
        <Form method="post" key={quote.messages.length} className="mt-4 grid gap-4">
          <FormErrors
            refused={refused?.form === 'say' ? refused : undefined}
            names={{ '/translation/text': 'translation' }}
            scope="say-"
          >
            <FormKey of={`say-${quote.messages.length}`} />
            <TextArea name="text" label={words.message} lines={3} max={4000} required />
            <TextArea
              name="translation"
              label={words.translation}
              hint={words.translationHint}
              lines={3}
              max={4000}
              lang={other}
            />
            <div>
              <Button kind="plain" name="do" value="say">
                {words.send}
              </Button>
            </div>
          </FormErrors>
        </Form>
      )}
    </section>
  );
};

export default function Quote() {
  const { quote, gate, versions, history } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>()?.refused;
  const words = useRfqWords();
  const language = useLanguage();
  const other = quote.side === 'seller' ? quote.buyer : quote.seller;
  return (
    <>
      <Head title={`${quote.reference} ${quote.rfq.title}`} index={false} />
      <div className="wrap max-w-4xl py-8 sm:py-10">
        <PageTitle
          title={quote.rfq.title}
          back={{ to: `/${language}/rfqs/${quote.rfq.id}`, label: quote.rfq.number }}
          lead={
            <p className="flex flex-wrap items-center gap-2">
              <span className="tabular-nums">{quote.reference}</span>
              <Link to={`/${language}/organisations/${other.organisationId}`} className="link">
                {textIn(other.name, language)}
              </Link>
              <QuoteState state={quote.state} />
              {quote.pen && (
                <Badge tone={quote.pen === quote.side ? 'wait' : 'calm'}>
                  {quote.pen === quote.side ? words.yours : words.theirs}
                </Badge>
              )}
              <Demo shown={quote.demo} />
            </p>
          }
        />
        <Held held={gate} refused={refused} />
        <div className="grid gap-8">
          <Next />
          {versions.map((v, i) => (
            <section key={v.number} aria-labelledby={`version-${v.number}`} className="card p-5 sm:p-7">
              <h2 id={`version-${v.number}`} className="text-xl">
                {words.version(v.number)}{' '}
                <span className="text-base font-normal text-soft">
                  · {words.by[v.side]} · {moment(v.at, language)}
                </span>
              </h2>
              {v.note && (
                <div className="mt-2 rounded-lg bg-sand px-4 py-3">
                  <Said said={{ ...v, text: v.note }} bilingual={quote.conversation.bilingual} />
                </div>
              )}
              {v.changes.length > 0 && (
                <>
                  <h3 className="mt-4 font-semibold">{words.changes(v.number - 1)}</h3>
                  <dl className="mt-1 divide-y divide-line">
                    {v.changes.map((c) => (
                      <div key={c.path} className="grid gap-1 py-2 wrap-anywhere sm:grid-cols-3">
                        <dt className="font-medium">{fieldName(c.path, words)}</dt>
                        <dd>
                          <span className="sr-only">{words.before}: </span>
                          <del className="rounded-sm bg-clay-50 px-1 text-clay-900">{c.before}</del>
                        </dd>
                        <dd>
                          <span className="sr-only">{words.after}: </span>
                          <ins className="rounded-sm bg-pine-50 px-1 text-pine-900 no-underline">{c.after}</ins>
                        </dd>
                      </div>
                    ))}
                  </dl>
                </>
              )}
              {i === 0 && <QuoteTermsShown terms={v.terms} total={v.total} />}
              {i > 0 && (
                <details className="mt-3">
                  <summary className="flex min-h-11 items-center font-semibold">{words.terms}</summary>
                  <QuoteTermsShown terms={v.terms} total={v.total} />
                </details>
              )}
            </section>
          ))}
          <Write />
          <Talk />
          {quote.number > 0 && !quote.sealed && (
            <Glossary
              glossary={quote.conversation.glossary}
              refused={refused}
              writable={quote.side === 'seller' || quote.side === 'buyer'}
            />
          )}
          <section aria-labelledby="history">
            <h2 id="history" className="mb-4 text-xl">
              {words.history}
            </h2>
            <ol className="grid gap-3 border-l-2 border-line pl-5 wrap-anywhere">
              {history.map((line) => (
                <li key={line.id}>
                  <p className="font-semibold">
                    {line.what}
                    {line.why && <span className="font-normal"> · {line.why}</span>}
                  </p>
                  <p className="text-[0.9375rem] text-soft">
                    {line.by?.name && `${line.by.name} · `}
                    <time dateTime={line.at}>{moment(line.at, language)}</time>
                  </p>
                  <Said said={line} bilingual={quote.conversation.bilingual} className="mt-1" />
                </li>
              ))}
            </ol>
          </section>
        </div>
      </div>
    </>
  );
}
