import { faultTexts } from '@sandan/market/fault-text';
import { paymentPresets } from '@sandan/market/payment/method';
import { rfqMoveTexts } from '@sandan/market/rfq/rfq-entry';
import { rfqReasons } from '@sandan/market/rfq/rfq-reason';
import {
  type ActionFunctionArgs,
  data,
  Form,
  Link,
  type LoaderFunctionArgs,
  redirect,
  useActionData,
  useLoaderData,
} from 'react-router';
import type { Api } from '../../../server/api.ts';
import { refusal, refuse, type Sheet, sheetOf } from '../../api/form.server.ts';
import { acting } from '../../api/gate.server.ts';
import { heldAt } from '../../api/held.server.ts';
import { reasonsFor } from '../../api/inquiries.ts';
import { processOf } from '../../api/processes.server.ts';
import type { QuoteRow, RfqView } from '../../api/rfqs.ts';
import { mostThroughServer, sendTo } from '../../api/upload.server.ts';
import type { Items } from '../../api/views.ts';
import { day, moment } from '../../format/date.ts';
import { textIn } from '../../format/text.ts';
import { Badge, Demo } from '../../parts/badge.tsx';
import { Button, LinkButton } from '../../parts/button.tsx';
import { Fold } from '../../parts/deal.tsx';
import { FormErrors, TextArea } from '../../parts/field.tsx';
import { FormKey } from '../../parts/form-key.tsx';
import { Head } from '../../parts/head.tsx';
import { Held } from '../../parts/held.tsx';
import { PageTitle } from '../../parts/page-title.tsx';
import { AskedLines, placeText, QuoteLineRow, RfqAction, RfqState } from '../../parts/rfq.tsx';
import { LineFiles } from '../../parts/rfq-files.tsx';
import { Said } from '../../parts/said.tsx';
import { rfqWordsIn, useRfqWords } from '../../words/rfq.ts';
import { languageOf, useLanguage } from '../../words/words.ts';

const reasonTexts: Readonly<Record<string, { readonly ko: string; readonly en: string }>> = rfqReasons;
const moveTexts: Readonly<Record<string, { readonly ko: string; readonly en: string }>> = rfqMoveTexts;

export const loader = async ({ context, params, request }: LoaderFunctionArgs) => {
  const { api, organisation } = await acting(context, request, params.lang);
  const language = languageOf(params.lang);
  const search = new URL(request.url).searchParams;
  const file = search.get('file');
  const place = file ? await api.locate(`/rfqs/${params.id}/files/${encodeURIComponent(file)}`) : undefined;
  if (place) throw redirect(place);
  const rfq = await api.read<RfqView>(`/rfqs/${params.id}`);
  if (file) {
    // A drawing that the page shows and nobody opens is one that the trade gate holds.
    if (!rfq.files.some(({ id }) => id === file)) throw data(null, { status: 404 });
    throw redirect(`/${language}/rfqs/${rfq.id}?held#gate`);
  }
  const [process, quotes] = await Promise.all([
    processOf(api, 'rfq'),
    rfq.side === 'buyer' ? api.read<Items<QuoteRow>>(`/rfqs/${params.id}/quotes`) : undefined,
  ]);
  const named = (reason: string) => reasonTexts[reason]?.[language] ?? reason;
  const gate = rfq.side === 'buyer' && rfq.files.length > 0 ? await heldAt(api, organisation, rfq.id, language) : undefined;
  return {
    rfq,
    gate,
    barred: search.has('held'),
    quotes: quotes?.items ?? [],
    payments: rfq.content.payment.map((p) => paymentPresets[p].label[language]),
    ended: rfq.reason && named(rfq.reason),
    asked: (rfq.completeness?.questions ?? []).map((q) => ({
      key: q.pointer + q.code,
      must: q.must,
      text: faultTexts[q.code]?.[language] ?? q.code,
      line: /lines\/(\d+)/.exec(q.pointer)?.[1],
    })),
    actions: rfq.actions.map((action) => ({
      action,
      reasons: reasonsFor(process, rfq.state, action, [rfq.side]).map((value) => ({ value, label: named(value) })),
    })),
    history: rfq.history.map((line) => ({
      ...line,
      what: moveTexts[line.action]?.[language] ?? line.action,
      why: line.reason && named(line.reason),
    })),
  };
};

/** Hands in a specification of a line, or takes one off. */
const changeFiles = async (api: Api, at: string, sheet: Sheet, lang: string | undefined) => {
  const doing = sheet.text('do');
  const [what, which = ''] = doing.split(' ');
  if (what === 'remove') {
    const sent = await api.send('DELETE', `${at}/files/${which}`, sheet.sending());
    return sent.ok ? redirect(`/${languageOf(lang)}${at}#goods`) : refusal(sent, sheet, doing);
  }
  const { noFile, tooLarge } = rfqWordsIn(lang);
  const wrong = (status: number, code: string, title: string) =>
    refuse(sheet, { status, code, title, errors: [{ pointer: '/file', code, detail: title }] }, doing);
  const file = sheet.file('file');
  if (!file) return wrong(422, 'field.required', noFile);
  if (file.size > mostThroughServer) return wrong(413, 'object.tooLarge', tooLarge);
  const sent = await sendTo(api, `${at}/files`, file, sheet.text('key'), { line: Number(which) });
  return sent.ok ? redirect(`/${languageOf(lang)}${at}#goods`) : refusal(sent, sheet, doing);
};

export const action = async ({ context, params, request }: ActionFunctionArgs) => {
  const { api } = await acting(context, request, params.lang);
  const sheet = await sheetOf(request);
  const at = `/rfqs/${params.id}`;
  const here = `/${languageOf(params.lang)}`;
  const [doing, text] = [sheet.text('do'), sheet.text('text')];
  if (/^(?:file|remove) /.test(doing)) return changeFiles(api, at, sheet, params.lang);
  if (doing === 'quote') {
    const sent = await api.send<{ id: string }>('POST', `${at}/quotes`, sheet.sending({}));
    return sent.ok ? redirect(`${here}/quotes/${sent.value.id}`) : refusal(sent, sheet, doing);
  }
  if (doing === 'ask' || doing === 'answer') {
    const path = doing === 'ask' ? `${at}/questions` : `${at}/questions/${sheet.text('question')}/answer`;
    const sent = await api.send('POST', path, sheet.sending({ text }));
    return sent.ok ? redirect(`${here}${at}#questions`) : refusal(sent, sheet, doing + sheet.text('question'));
  }
  const [reason, deadline] = [sheet.text('reason'), sheet.text('deadline')];
  const body = {
    action: doing,
    ...(reason ? { reason } : {}),
    ...(text ? { text } : {}),
    ...(deadline ? { deadline: `${deadline}T14:59:59.000Z` } : {}),
  };
  const sent = await api.send('POST', `${at}/actions`, sheet.sending(body));
  return sent.ok ? redirect(`${here}${at}`) : refusal(sent, sheet, doing);
};

const leaving = ['cancel', 'award_none', 'return'];

/** What the market still asks, and what can be done now. */
const Next = () => {
  const { rfq, asked, actions, ended } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>()?.refused;
  const words = useRfqWords();
  const language = useLanguage();
  const forward = actions.filter((a) => !leaving.includes(a.action));
  const away = actions.filter((a) => leaving.includes(a.action));
  const judged = rfq.state === 'draft' ? rfq.completeness : undefined;
  const main = rfq.state === 'draft' ? 'submit' : rfq.state === 'screening' ? 'publish' : 'evaluate';
  return (
    <section aria-labelledby="next" className="card grid gap-4 p-5 shadow-card sm:p-7">
      <h2 id="next" className="text-xl">
        {words.next}
      </h2>
      {ended && (
        <p>
          {words.states[rfq.state]}: {ended}
        </p>
      )}
      {judged && (
        <div>
          <p className="font-semibold tabular-nums">{words.score(judged.score)}</p>
          <progress
            className="mt-1 h-2 w-full accent-pine-700"
            max={100}
            value={judged.score}
            aria-label={words.score(judged.score)}
          />
          {asked.length === 0 ? (
            <p className="mt-2">{words.complete}</p>
          ) : (
            <>
              <p className="mt-2 text-soft">{words.scoreLead(judged.least)}</p>
              <h3 className="mt-3 font-semibold">{words.asks}</h3>
              <ul className="mt-1 list-disc pl-6">
                {asked.map((q) => (
                  <li key={q.key}>
                    {q.line !== undefined && `${words.line(Number(q.line) + 1)}: `}
                    {q.text} {q.must && <Badge tone="wait">{words.must}</Badge>}
                  </li>
                ))}
              </ul>
            </>
          )}
          <p className="mt-4">
            <LinkButton kind="plain" to={`/${language}/rfqs/${rfq.id}/edit`}>
              {words.edit}
            </LinkButton>
          </p>
        </div>
      )}
      {rfq.quoteId && (
        <p>
          <LinkButton to={`/${language}/quotes/${rfq.quoteId}`}>{words.toQuote}</LinkButton>
        </p>
      )}
      {rfq.mayQuote && (
        <Form method="post">
          <FormErrors refused={refused?.form === 'quote' ? refused : undefined} scope="quote-">
            <FormKey of="quote" />
            <Button name="do" value="quote">
              {words.begin}
            </Button>
          </FormErrors>
        </Form>
      )}
      {forward
        .filter((a) => a.action === main)
        .map(({ action: name, reasons }) => (
          <RfqAction key={name} action={name} version={rfq.version} reasons={reasons} refused={refused} main />
        ))}
      {[...forward.filter((a) => a.action !== main), ...away].map(({ action: name, reasons }) => (
        <Fold key={name} title={words.actions[name] ?? name} open={refused?.form === name}>
          <RfqAction action={name} version={rfq.version} reasons={reasons} refused={refused} deadline={name === 'extend'} />
        </Fold>
      ))}
    </section>
  );
};

const Questions = () => {
  const { rfq } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>()?.refused;
  const words = useRfqWords();
  const language = useLanguage();
  const open = rfq.state === 'open' || rfq.state === 'clarifying';
  if (rfq.questions.length === 0 && !(open && rfq.side === 'supplier')) return null;
  return (
    <section aria-labelledby="questions">
      <h2 id="questions" className="mb-4 text-xl">
        {words.questions}
      </h2>
      {rfq.questions.length === 0 && <p className="text-soft">{words.noQuestions}</p>}
      <ul className="grid gap-4 wrap-anywhere">
        {rfq.questions.map((q) => (
          <li key={q.id} className="card p-5">
            <p className="font-semibold">
              {words.ask} {q.mine && <Badge tone="calm">{words.mine}</Badge>}
            </p>
            <Said said={q} bilingual={false} className="mt-1" />
            <p className="text-sm text-soft">{moment(q.at, language)}</p>
            {q.answer && (
              <div className="mt-3 rounded-lg bg-sand px-4 py-3">
                <p className="font-semibold">{words.answer}</p>
                <Said said={q.answer} bilingual={false} className="mt-1" />
              </div>
            )}
            {!q.answer && rfq.side === 'buyer' && open && (
              <Form method="post" className="mt-3 grid gap-3">
                <FormErrors refused={refused?.form === `answer${q.id}` ? refused : undefined} scope={`${q.id}-`}>
                  <FormKey of={`answer-${q.id}`} />
                  <input type="hidden" name="question" value={q.id} />
                  <TextArea name="text" label={words.answer} lines={2} max={4000} required />
                  <div>
                    <Button size="small" name="do" value="answer">
                      {words.sendAnswer}
                    </Button>
                  </div>
                </FormErrors>
              </Form>
            )}
          </li>
        ))}
      </ul>
      {open && rfq.side === 'supplier' && (
        <Form method="post" key={rfq.questions.length} className="mt-4 grid gap-3">
          <FormErrors refused={refused?.form === 'ask' ? refused : undefined} scope="ask-">
            <FormKey of={`ask-${rfq.questions.length}`} />
            <TextArea name="text" label={words.askQuestion} hint={words.askHint} lines={3} max={2000} required />
            <div>
              <Button kind="plain" name="do" value="ask">
                {words.sendAsk}
              </Button>
            </div>
          </FormErrors>
        </Form>
      )}
    </section>
  );
};

const Facts = () => {
  const { rfq, payments } = useLoaderData<typeof loader>();
  const words = useRfqWords();
  const language = useLanguage();
  const { delivery, neededBy, deadline, about } = rfq.content;
  const rows: [string, React.ReactNode][] = [
    [
      words.buyer,
      <Link key="buyer" to={`/${language}/organisations/${rfq.buyer.organisationId}`} className="link">
        {textIn(rfq.buyer.name, language)}
      </Link>,
    ],
    ...(delivery ? [[words.place, placeText(delivery.place)] as [string, string]] : []),
    ...(delivery && delivery.rules.length > 0 ? [[words.terms, delivery.rules.join(', ')] as [string, string]] : []),
    ...(neededBy ? [[words.neededBy, day(neededBy, language)] as [string, string]] : []),
    ...(deadline ? [[words.deadline, moment(deadline, language)] as [string, string]] : []),
    ...(payments.length > 0 ? [[words.payment, payments.join(', ')] as [string, string]] : []),
    ...(about
      ? [
          [
            words.about,
            <span key="about" className="whitespace-pre-line" lang={rfq.language}>
              {about}
            </span>,
          ] as [string, React.ReactNode],
        ]
      : []),
  ];
  return (
    <section aria-label={words.delivery} className="card self-start p-5">
      <dl className="grid gap-3 wrap-anywhere">
        {rows.map(([label, value]) => (
          <div key={label}>
            <dt className="text-sm text-soft">{label}</dt>
            <dd className="font-medium">{value}</dd>
          </div>
        ))}
      </dl>
      {rfq.reached !== undefined && rfq.reached > 0 && <p className="mt-3 text-sm text-soft">{words.reached(rfq.reached)}</p>}
    </section>
  );
};

/** What a supplier abroad reads who opened a drawing that the trade gate holds. */
const held = { status: 409, code: 'gate.held', title: '' };

export default function Rfq() {
  const { rfq, gate, barred, quotes, history } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>()?.refused;
  const words = useRfqWords();
  const language = useLanguage();
  const box = rfq.side === 'buyer' ? '' : '?box=reached';
  return (
    <>
      <Head title={`${rfq.number} ${rfq.title}`} index={false} />
      <div className="wrap py-8 sm:py-10">
        <PageTitle
          title={rfq.title}
          back={{ to: `/${language}/rfqs${box}`, label: words.title }}
          lead={
            <p className="flex flex-wrap items-center gap-2">
              <span className="tabular-nums">{rfq.number}</span>
              <RfqState state={rfq.state} />
              {rfq.sealed && <Badge tone="calm">{words.sealed}</Badge>}
              <Demo shown={rfq.demo} />
            </p>
          }
        >
          {rfq.ordered !== undefined && (
            <LinkButton kind="plain" to={`/${language}/purchases/${rfq.id}`}>
              {words.purchase(rfq.ordered)}
            </LinkButton>
          )}
          {rfq.side === 'buyer' && quotes.length > 0 && !quotes.some((q) => q.sealed) && (
            <LinkButton to={`/${language}/rfqs/${rfq.id}/compare`}>{words.compare}</LinkButton>
          )}
        </PageTitle>
        <Held held={gate} refused={barred ? { problem: held, values: {} } : undefined} />
        <div className="mt-4 grid gap-x-10 gap-y-8 lg:grid-cols-[minmax(0,1fr)_20rem]">
          <div className="grid min-w-0 content-start gap-8">
            <Next />
            {rfq.side === 'buyer' && rfq.state !== 'draft' && (
              <section aria-labelledby="quotes">
                <h2 id="quotes" className="mb-4 text-xl">
                  {words.quotes}
                </h2>
                {quotes.length === 0 ? (
                  <p className="text-soft">{words.noQuotes}</p>
                ) : (
                  <ul className="card divide-y divide-line overflow-hidden">
                    {quotes.map((quote) => (
                      <QuoteLineRow key={quote.id} quote={quote} />
                    ))}
                  </ul>
                )}
              </section>
            )}
            <section aria-labelledby="goods">
              <h2 id="goods" className="mb-4 text-xl">
                {words.goods}
              </h2>
              <AskedLines content={rfq.content} more={(line) => <LineFiles rfq={rfq} line={line} refused={refused} />} />
            </section>
            <Questions />
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
                      <time dateTime={line.at}>{moment(line.at, language)}</time>
                    </p>
                    {line.text && <p className="mt-1 whitespace-pre-line">{line.text}</p>}
                  </li>
                ))}
              </ol>
            </section>
          </div>
          <Facts />
        </div>
      </div>
    </>
  );
}
