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
import { refusal, sheetOf } from '../../api/form.server.ts';
import { acting } from '../../api/gate.server.ts';
import { glossaryAct } from '../../api/glossary.server.ts';
import { heldAt } from '../../api/held.server.ts';
import { reasonsFor } from '../../api/inquiries.ts';
import { sayInOrder } from '../../api/order-say.server.ts';
import type { OrderView, PayeeView } from '../../api/orders.ts';
import { processOf } from '../../api/processes.server.ts';
import type { TradeDocumentsView } from '../../api/trade-document.ts';
import { day, moment } from '../../format/date.ts';
import { minorIn } from '../../format/licence.server.ts';
import { countryName } from '../../format/number.ts';
import { criteriaOffered, criterionOf, orderNames } from '../../format/order.server.ts';
import { rowsAtOnce } from '../../format/packing.ts';
import { payeeOf } from '../../format/payee.server.ts';
import { quantity } from '../../format/quantity.ts';
import { textIn } from '../../format/text.ts';
import { trackingChoices, trackingEntry, trackingNames, trackingOf } from '../../format/tracking.server.ts';
import { documentEntry, documentForm, papersOf } from '../../format/trade-document.server.ts';
import { AttachField, Attachments } from '../../parts/attachments.tsx';
import { Badge, Demo } from '../../parts/badge.tsx';
import { Button, LinkButton } from '../../parts/button.tsx';
import { Done } from '../../parts/empty.tsx';
import { FormErrors, TextArea } from '../../parts/field.tsx';
import { FormKey } from '../../parts/form-key.tsx';
import { Glossary } from '../../parts/glossary.tsx';
import { Head } from '../../parts/head.tsx';
import { Held } from '../../parts/held.tsx';
import { Facts, Part, Rows, useAmounts } from '../../parts/licence.tsx';
import { MoneyState, OrderState } from '../../parts/order.tsx';
import { OrderDocuments } from '../../parts/order-documents.tsx';
import { DisputeActions, DisputeForm, OrderAction, ReleaseForm, TransferForm } from '../../parts/order-forms.tsx';
import { OrderTalk } from '../../parts/order-talk.tsx';
import { PageTitle } from '../../parts/page-title.tsx';
import { Payee } from '../../parts/payee.tsx';
import { Steps } from '../../parts/steps.tsx';
import { Tracking } from '../../parts/tracking.tsx';
import { useOrderWords } from '../../words/order.ts';
import { languageOf, useLanguage } from '../../words/words.ts';

export { afterRefusals as shouldRevalidate } from '../../revalidate.ts';

export const loader = async ({ context, params, request }: LoaderFunctionArgs) => {
  const { api, organisation } = await acting(context, request, params.lang);
  const language = languageOf(params.lang);
  const [order, documents, process] = await Promise.all([
    api.read<OrderView>(`/orders/${params.id}`),
    api.read<TradeDocumentsView>(`/orders/${params.id}/documents`),
    processOf(api, 'order'),
  ]);
  const leaving = order.side === 'seller' && order.actions.includes('dispatch');
  const wanted = new URL(request.url).searchParams.get('issue');
  const issuing = documents.issuable.find((kind) => kind === wanted);
  const names = orderNames(language);
  const payee =
    order.may.payee && new URL(request.url).searchParams.has('payee')
      ? payeeOf(await api.read<PayeeView>(`/orders/${params.id}/payee`), language)
      : undefined;
  const options = (named: Readonly<Record<string, string>>) => Object.entries(named).map(([value, label]) => ({ value, label }));
  return {
    order,
    ...(payee ? { payee } : {}),
    gate: leaving ? await heldAt(api, organisation, order.id, language) : undefined,
    names,
    actions: order.actions.map((action) => ({
      action,
      reasons: reasonsFor(process, order.state, action, [order.side]).map((value) => ({
        value,
        label: names.reasons[value] ?? value,
      })),
    })),
    disputeReasons: options(names.disputes),
    criteria: order.may.dispute ? criteriaOffered(order, names) : [],
    events: trackingOf(order, language),
    ...(order.may.track ? { tracking: trackingChoices(language) } : {}),
    papers: papersOf(documents),
    issuable: documents.issuable,
    unaddressed: documents.unaddressed,
    issue: issuing && documentForm(documents, issuing),
  };
};

export const action = async ({ context, params, request }: ActionFunctionArgs) => {
  const { api } = await acting(context, request, params.lang);
  const sheet = await sheetOf(request);
  const [form = '', one = '', two = ''] = sheet.text('do').split(' ');
  if (form === 'more') return { kept: { ...sheet.values, rows: [`${Number(sheet.text('rows')) + rowsAtOnce}`] } };
  const at = `/orders/${params.id}`;
  if (form === 'glossary') return glossaryAct(api, params.id ?? '', sheet, `/${languageOf(params.lang)}${at}`);
  const currency = sheet.text('currency');
  const given = (name: string) => (sheet.text(name) ? { [name]: sheet.text(name) } : {});
  const minor = sheet.text('minor') ? { minor: minorIn(sheet.text('minor'), currency) } : {};
  const whole = (name: string) => (sheet.text(name) ? { [name]: Number(sheet.text(name)) } : {});
  const send = () => {
    switch (form) {
      case 'act': {
        const sent = {
          on: sheet.text('on'),
          carrier: sheet.text('carrier'),
          ...given('tracking'),
          ...given('vessel'),
          ...given('arrivesOn'),
        };
        const body = { action: one, ...given('reason'), ...given('text'), ...whole('leadDays') };
        const risk = sheet.has('atOwnRisk') ? { atOwnRisk: true } : {};
        return api.send(
          'POST',
          `${at}/actions`,
          sheet.sending({ ...body, ...risk, ...(one === 'dispatch' ? { dispatch: sent } : {}) }),
        );
      }
      case 'pay':
        return api.send<{ url: string }>('POST', `${at}/payments`, sheet.sending({ instalment: one }));
      case 'release':
        return api.send('POST', `${at}/releases`, sheet.sending(minor));
      case 'dispute': {
        const criterion = criterionOf(sheet.text('criterion'));
        const body = { reason: sheet.text('reason'), criterion, ...minor, text: sheet.text('text') };
        return sayInOrder(api, at, 'disputes', body, sheet, params.lang);
      }
      case 'claim':
        return sayInOrder(api, at, `disputes/${one}/actions`, { action: two, ...minor, ...given('text') }, sheet, params.lang);
      case 'issue':
        return api.send('POST', `${at}/documents`, sheet.sending(documentEntry(sheet, one)));
      case 'track':
        return sayInOrder(api, at, 'tracking', trackingEntry(sheet), sheet, params.lang);
      case 'say':
        return sayInOrder(api, at, 'messages', given('text'), sheet, params.lang);
      default: {
        const path = form === 'giveBack' ? 'refunds' : 'transfers';
        return api.send(
          'POST',
          `${at}/${path}`,
          sheet.sending({ ...minor, on: sheet.text('on'), reference: sheet.text('reference') }),
        );
      }
    }
  };
  const sent = await send();
  if (!sent.ok)
    return refusal(
      sent,
      sheet,
      form === 'act' ? `act ${one}` : form,
      form === 'track' ? trackingNames(trackingEntry(sheet)) : undefined,
    );
  // The provider's page is another site, to which no form may lead: it is shown as a link.
  if (form === 'pay') return { page: (sent.value as { url: string }).url };
  return redirect(`/${languageOf(params.lang)}${at}?${form === 'issue' ? 'issued#documents' : 'done'}`);
};

const phases = {
  agree: ['placed', 'acknowledged', 'conditionally_accepted', 'accepted'],
  make: ['in_production', 'ready_to_ship'],
  ship: ['dispatched'],
  inspect: ['delivered', 'claim_open'],
  pay: ['goods_accepted', 'invoiced', 'settled', 'closed'],
} as const;
const phaseNames = Object.keys(phases) as (keyof typeof phases)[];

const useRefused = () => {
  const told = useActionData<typeof action>();
  return told && 'refused' in told ? told.refused : undefined;
};

/** Steps by which an order ends or its end is asked for: none is what comes next. */
const endings: ReadonlySet<string> = new Set(['cancel', 'ask_cancel', 'reject']);

/** What the buyer is to pay next, where it is theirs to move: the part that is due first. */
const toPay = ({ side, next }: OrderView) => (side === 'buyer' && next?.dueOn ? next : undefined);

const PayButtons = () => {
  const { order } = useLoaderData<typeof loader>();
  const refused = useRefused();
  const told = useActionData<typeof action>();
  const words = useOrderWords();
  const show = useAmounts(order.total.currency);
  const open = order.instalments.filter((i) => i.dueOn !== undefined && i.paid < i.minor);
  if (!order.may.pay || open.length === 0) return null;
  return (
    <div className="grid gap-3">
      <p className="text-soft">{words.payText}</p>
      {told && 'page' in told && (
        <p>
          <a href={told.page} className="link font-semibold">
            {words.toProvider}
          </a>
        </p>
      )}
      {open.map((i) => (
        <Form key={i.key} method="post">
          <FormErrors refused={refused?.form === 'pay' ? refused : undefined} scope={`pay${i.key}-`}>
            <FormKey of={`pay-${i.key}-${order.version}`} version={order.version} />
            <Button name="do" value={`pay ${i.key}`}>
              {words.pay(show(i.minor - i.paid))}
            </Button>
          </FormErrors>
        </Form>
      ))}
    </div>
  );
};

/** The payment that is due, as the buyer's first step: how much and by when, by card here or by the account below. */
const ToPay = () => {
  const { order } = useLoaderData<typeof loader>();
  const words = useOrderWords();
  const language = useLanguage();
  const show = useAmounts(order.total.currency);
  const next = toPay(order);
  if (!next?.dueOn) return null;
  return (
    <div className="grid gap-3">
      <p className="flex flex-wrap items-center gap-2 text-lg font-semibold">
        {words.toPay(show(next.minor - next.paid), day(next.dueOn, language))}
        {next.late && <Badge tone="bad">{words.late}</Badge>}
      </p>
      {order.may.payee && (
        <p>
          <LinkButton to="?payee#payee" preventScrollReset>
            {words.whereToPay}
          </LinkButton>
        </p>
      )}
      {order.may.payee && <p className="text-soft">{words.paidByBank}</p>}
      <PayButtons />
    </div>
  );
};

const Next = () => {
  const { order, actions } = useLoaderData<typeof loader>();
  const refused = useRefused();
  const words = useOrderWords();
  const over = ['closed', 'rejected', 'cancelled'].includes(order.state);
  const pays = toPay(order) !== undefined;
  return (
    <Part id="next" title={words.next}>
      <div className="grid gap-4">
        {order.change && order.state === 'conditionally_accepted' && (
          <div className="rounded-card bg-paper p-4">
            <p className="font-semibold">{words.change(order.change.leadDays)}</p>
            <p className="mt-1 whitespace-pre-line wrap-anywhere">{order.change.note}</p>
          </div>
        )}
        {order.cancelAsked && !over && <p className="font-semibold">{words.cancelAsked[order.cancelAsked.side]}</p>}
        {pays && <ToPay />}
        {!pays && actions.every(({ action: name }) => endings.has(name)) && <p>{over ? words.over : words.wait}</p>}
        {actions.map(({ action: name, reasons }, n) => (
          <div key={name} className={n > 0 || pays ? 'border-t border-line pt-4' : ''}>
            <OrderAction
              order={order}
              action={name}
              reasons={reasons}
              refused={refused}
              main={n === 0 && !pays && !endings.has(name)}
            />
          </div>
        ))}
      </div>
    </Part>
  );
};

const Terms = () => {
  const { order, names } = useLoaderData<typeof loader>();
  const words = useOrderWords();
  const language = useLanguage();
  const show = useAmounts(order.total.currency);
  const { terms, dispatch } = order;
  return (
    <Part id="terms" title={words.terms}>
      <div className="grid gap-5">
        <Facts
          rows={[
            [words.sides.seller ?? '', textIn(order.seller.name, language)],
            [words.sides.buyer ?? '', textIn(order.buyer.name, language)],
            [words.incoterm, `${terms.incoterm.rule} ${terms.incoterm.place}`],
            [words.paymentTerms, names.kinds[terms.payment.kind]],
            [words.leadTime, words.days(terms.leadDays)],
            [words.readyBy, order.readyBy && day(order.readyBy, language)],
            [words.inspection, words.days(terms.inspectDays)],
            [words.total, show(order.total.minor)],
            [words.note, terms.note],
          ]}
        />
        <Rows
          label={words.item}
          columns={[words.item, words.quantity, words.unitPrice, words.amount]}
          rows={terms.lines.map((line, i) => ({
            key: `${i}`,
            cells: [
              <span key="name" className="wrap-anywhere">
                {line.name}
                {line.hs && <span className="block text-sm text-soft">HS {line.hs}</span>}
                {line.spec && <span className="block text-sm text-soft whitespace-pre-line">{line.spec}</span>}
                {[
                  [names.criteria.certificates, line.certificates?.join(', ')],
                  [names.criteria.origin, line.origin && countryName(line.origin, language)],
                  [names.criteria.packing, line.pack && quantity(line.pack, language)],
                ].map(
                  ([name, value]) =>
                    value && (
                      <span key={name} className="block text-sm text-soft">
                        {name}: {value}
                      </span>
                    ),
                )}
              </span>,
              quantity(line.quantity, language),
              line.per > 1
                ? `${show(line.unitPrice)} / ${quantity({ value: line.per, unit: line.quantity.unit }, language)}`
                : show(line.unitPrice),
              show(order.lineTotals[i] ?? 0),
            ],
          }))}
        />
        {dispatch && (
          <Facts
            rows={[
              [words.sentOn, day(dispatch.on, language)],
              [words.carrier, dispatch.carrier],
              [words.tracking, dispatch.tracking],
              [words.vessel, dispatch.vessel],
              [words.arrivesOn, dispatch.arrivesOn && day(dispatch.arrivesOn, language)],
            ]}
          />
        )}
        <p className="text-sm text-soft">
          {words.hash}: <span className="font-mono wrap-anywhere">{order.contentHash}</span>
          <span className="block">{words.hashText}</span>
        </p>
      </div>
    </Part>
  );
};

const Money = () => {
  const { order, names, payee } = useLoaderData<typeof loader>();
  const refused = useRefused();
  const words = useOrderWords();
  const language = useLanguage();
  const show = useAmounts(order.total.currency);
  const forms = [
    order.may.receive && ({ key: 'receive', title: words.record, text: words.recordText } as const),
    order.may.giveBack && ({ key: 'giveBack', title: words.giveBack, text: '' } as const),
    order.may.release && ({ key: 'release', title: words.release, text: words.releaseText } as const),
  ].filter((f) => f !== false);
  return (
    <Part id="money" title={words.money}>
      <div className="grid gap-5">
        <Facts
          rows={[
            [words.unpaid, show(order.unpaid)],
            [words.held, order.held > 0 && show(order.held)],
            [words.credit, order.credit > 0 && show(order.credit)],
            [words.ofSamples, order.credits.length > 0 && show(order.credits.reduce((sum, c) => sum + c.minor, 0))],
          ]}
        />
        <Rows
          label={words.money}
          columns={[words.part, words.when, words.by, words.paid]}
          rows={order.instalments.map((i) => ({
            key: i.key,
            cells: [
              words.partOf(i.key),
              names.steps[i.due] ?? i.due,
              <span key="by" className="inline-flex flex-wrap gap-2">
                {i.dueOn ? day(i.dueOn, language) : words.waiting}
                {i.late && <Badge tone="bad">{words.late}</Badge>}
              </span>,
              words.of(show(i.paid), show(i.minor)),
            ],
          }))}
        />
        {!toPay(order) && <PayButtons />}
        {order.may.payee && <Payee payee={payee} currency={order.total.currency} />}
        {order.payments.length > 0 && (
          <Rows
            label={words.payments}
            columns={[words.on, words.method, words.amount, words.reference]}
            rows={order.payments.map((p) => ({
              key: p.id,
              cells: [
                p.on ? day(p.on, language) : '–',
                names.methods[p.method] ?? p.method,
                <span key="amount">
                  {show(p.amount.minor)}
                  <span className="block text-sm text-soft">{words.paymentStates[p.state] ?? p.state}</span>
                  {p.refunded + p.refunding > 0 && (
                    <span className="block text-sm text-soft">{words.refundedPart(show(p.refunded + p.refunding))}</span>
                  )}
                </span>,
                <span key="reference" className="wrap-anywhere">
                  {p.reference ?? '–'}
                </span>,
              ],
            }))}
          />
        )}
        {forms.map((f) => (
          <section key={f.key} aria-labelledby={f.key} className="grid gap-3 border-t border-line pt-4">
            <h3 id={f.key} className="text-lg font-semibold">
              {f.title}
            </h3>
            {f.text && <p className="text-soft">{f.text}</p>}
            {f.key === 'release' ? (
              <ReleaseForm order={order} refused={refused} />
            ) : (
              <TransferForm order={order} refused={refused} kind={f.key} />
            )}
          </section>
        ))}
        <p>
          <Link to={`/${language}/orders/${order.id}/ledger`} className="link">
            {words.ledger}
          </Link>
        </p>
      </div>
    </Part>
  );
};

const Disputes = () => {
  const { order, names, disputeReasons, criteria } = useLoaderData<typeof loader>();
  const refused = useRefused();
  const words = useOrderWords();
  const language = useLanguage();
  const show = useAmounts(order.total.currency);
  if (order.disputes.length === 0 && !order.may.dispute) return null;
  return (
    <Part id="dispute" title={words.dispute}>
      <div className="grid gap-5">
        {order.disputes.map((dispute) => (
          <div key={dispute.id} className="grid gap-3">
            <p className="flex flex-wrap items-center gap-2">
              <Badge tone={dispute.agreed === undefined ? 'wait' : 'calm'}>
                {names.disputeStates[dispute.state] ?? dispute.state}
              </Badge>
              <span className="font-semibold">{names.disputes[dispute.reason]}</span>
              <span className="text-soft">
                {dispute.criterion.line === undefined ? '' : `${dispute.criterion.line + 1}. `}
                {names.criteria[dispute.criterion.kind]} · {show(dispute.claim.minor)}
              </span>
            </p>
            <p className="whitespace-pre-line wrap-anywhere">{dispute.claim.text}</p>
            <Attachments files={dispute.claim.files ?? []} at={`/orders/${order.id}`} />
            {dispute.evidence.map((e) => (
              <div key={e.at} className="whitespace-pre-line wrap-anywhere">
                <span className="font-semibold">{words.sides[e.side]}</span> {e.text}
                <Attachments files={e.files ?? []} at={`/orders/${order.id}`} />
              </div>
            ))}
            {dispute.proposals.length > 0 && (
              <Rows
                label={words.proposals}
                columns={[words.on, words.proposals, words.amount]}
                rows={dispute.proposals.map((p) => ({
                  key: p.at,
                  cells: [
                    moment(p.at, language),
                    <span key="who" className="wrap-anywhere">
                      {words.sides[p.side]} {p.text ?? ''}
                      <Attachments files={p.files ?? []} at={`/orders/${order.id}`} />
                    </span>,
                    show(p.minor),
                  ],
                }))}
              />
            )}
            {dispute.until && <p className="text-sm text-soft">{words.until(moment(dispute.until, language))}</p>}
            {dispute.agreed !== undefined && <p className="font-semibold">{words.agreed(show(dispute.agreed))}</p>}
            <DisputeActions order={order} refused={refused} dispute={dispute} />
          </div>
        ))}
        {order.may.dispute && (
          <div className="grid gap-3">
            <p className="text-soft">{words.disputeText}</p>
            <DisputeForm order={order} refused={refused} reasons={disputeReasons} criteria={criteria} />
          </div>
        )}
      </div>
    </Part>
  );
};

const Way = () => {
  const { order, events, tracking } = useLoaderData<typeof loader>();
  const refused = useRefused();
  if (!order.dispatch) return null;
  return <Tracking order={order} events={events} choices={tracking} refused={refused} />;
};

const Documents = () => {
  const { order, papers, issuable, unaddressed, issue } = useLoaderData<typeof loader>();
  const told = useActionData<typeof action>();
  const kept = told && 'kept' in told ? told.kept : undefined;
  const [search] = useSearchParams();
  return (
    <OrderDocuments
      orderId={order.id}
      papers={papers}
      issuable={issuable}
      unaddressed={unaddressed}
      form={issue}
      refused={useRefused()}
      kept={kept}
      done={search.has('issued')}
    />
  );
};

const History = () => {
  const { order, names } = useLoaderData<typeof loader>();
  const refused = useRefused();
  const words = useOrderWords();
  const show = useAmounts(order.total.currency);
  return (
    <Part id="history" title={words.history}>
      <OrderTalk order={order} names={names} show={show} />
      {order.may.say && (
        <Form
          method="post"
          encType="multipart/form-data"
          key={order.version}
          className="mt-5 grid gap-3 border-t border-line pt-4"
        >
          <FormErrors
            refused={refused?.form === 'say' ? refused : undefined}
            names={{ '/attachments': 'file', '/type': 'file', '/bytes': 'file' }}
            scope="say-"
          >
            <FormKey of={`say-${order.version}`} version={order.version} />
            <TextArea name="text" label={words.say} lines={2} max={4000} />
            <AttachField />
            <Button name="do" value="say" kind="plain" className="justify-self-start">
              {words.sayIt}
            </Button>
          </FormErrors>
        </Form>
      )}
    </Part>
  );
};

export default function OrderPage() {
  const { order, gate, names } = useLoaderData<typeof loader>();
  const refused = useRefused();
  const words = useOrderWords();
  const language = useLanguage();
  const [search] = useSearchParams();
  const at = phaseNames.findIndex((name) => (phases[name] as readonly string[]).includes(order.state));
  return (
    <>
      <Head title={`${words.title} ${order.number}`} index={false} />
      <div className="wrap max-w-5xl py-8 sm:py-10">
        <PageTitle
          title={`${order.title}${order.more > 0 ? ` ${words.more(order.more)}` : ''}`}
          back={{ to: `/${language}/orders?box=${order.side === 'buyer' ? 'buying' : 'selling'}`, label: words.back }}
          lead={
            <p className="flex flex-wrap items-center gap-x-3 gap-y-1.5">
              <OrderState state={order.state} />
              <MoneyState facet={order.payment} name={names.facets[order.payment as keyof typeof names.facets]} />
              <span className="tabular-nums">{order.number}</span>
              {order.reason && <span>{names.reasons[order.reason]}</span>}
              <Demo shown={order.demo} />
            </p>
          }
        >
          {order.side === 'buyer' && order.purchaseId !== order.id && (
            <LinkButton kind="plain" to={`/${language}/purchases/${order.purchaseId}`}>
              {words.wholePurchase}
            </LinkButton>
          )}
          {order.side === 'buyer' && order.may.say && (
            <LinkButton kind="plain" to={`/${language}/orders/${order.id}/again`}>
              {words.again}
            </LinkButton>
          )}
        </PageTitle>
        {(search.has('done') || search.has('paid')) && (
          <div className="mb-6">
            <Done>{search.has('paid') ? words.paidBack : words.done}</Done>
          </div>
        )}
        <Held held={gate} refused={refused} />
        {at >= 0 && (
          <div className="mb-6">
            <Steps label={words.steps} steps={phaseNames.map((name) => ({ name, label: words.stepNames[name] }))} at={at} />
          </div>
        )}
        <div className="grid gap-6">
          <Next />
          <Money />
          <Way />
          <Disputes />
          <Terms />
          <Documents />
          <History />
          <Glossary glossary={order.conversation.glossary} refused={refused} writable={order.may.say} />
        </div>
      </div>
    </>
  );
}
