import {
  type ActionFunctionArgs,
  Form,
  type LoaderFunctionArgs,
  redirect,
  useActionData,
  useLoaderData,
  useSearchParams,
} from 'react-router';
import { refusal, sheetOf } from '../../api/form.server.ts';
import { acting } from '../../api/gate.server.ts';
import type { UsageInvoiceView } from '../../api/usage.ts';
import { day, momentIn } from '../../format/date.ts';
import { minorIn } from '../../format/licence.server.ts';
import { amount } from '../../format/number.ts';
import { textIn } from '../../format/text.ts';
import { Badge, Demo } from '../../parts/badge.tsx';
import { Button } from '../../parts/button.tsx';
import { Done } from '../../parts/empty.tsx';
import { FormErrors, SelectField, TextField } from '../../parts/field.tsx';
import { FormKey } from '../../parts/form-key.tsx';
import { Head } from '../../parts/head.tsx';
import { InvoiceCards } from '../../parts/invoice-cards.tsx';
import { Facts, Part, Rows } from '../../parts/licence.tsx';
import { PageTitle } from '../../parts/page-title.tsx';
import { UsageInvoiceState } from '../../parts/usage-invoice.tsx';
import { useInvoiceCardWords } from '../../words/invoice-card.ts';
import { useUsageWords } from '../../words/usage.ts';
import { languageOf, useLanguage } from '../../words/words.ts';

export const loader = async ({ context, params, request }: LoaderFunctionArgs) => {
  const { api } = await acting(context, request, params.lang);
  return { invoice: await api.read<UsageInvoiceView>(`/usage-invoices/${params.id}`) };
};

export const action = async ({ context, params, request }: ActionFunctionArgs) => {
  const { api } = await acting(context, request, params.lang);
  const sheet = await sheetOf(request);
  const at = `/usage-invoices/${params.id}`;
  const doing = sheet.text('do');
  if (doing === 'card') {
    const begun = await api.send<{ url: string }>('POST', `${at}/card-payments`, sheet.sending());
    // The provider's page is another site, to which no form may lead: it is shown as a link.
    return begun.ok ? { page: begun.value.url } : refusal(begun, sheet, 'card');
  }
  const minor = (name: string) => minorIn(sheet.text(name), sheet.text('currency'));
  const bodies: Readonly<Record<string, object>> = {
    pay: { from: sheet.text('from'), minor: minor('minor'), on: sheet.text('on'), reference: sheet.text('reference') },
    credit: { chargeId: sheet.text('chargeId'), net: minor('net'), why: sheet.text('why') },
    refund: { minor: minor('minor'), on: sheet.text('on'), reference: sheet.text('reference') },
    refundToCard: { minor: minor('minor') },
    writeOff: { reason: sheet.text('reason') },
  };
  const sent = await api.send('POST', `${at}/actions`, sheet.sending({ action: doing, ...bodies[doing] }));
  return sent.ok ? redirect(`/${languageOf(params.lang)}${at}?done`) : refusal(sent, sheet, doing);
};

export default function UsageInvoice() {
  const { invoice: i } = useLoaderData<typeof loader>();
  const told = useActionData<typeof action>();
  const refused = told && 'refused' in told ? told.refused : undefined;
  const words = useUsageWords();
  const cardWords = useInvoiceCardWords();
  const language = useLanguage();
  const [search] = useSearchParams();
  const show = (minor: number) => amount({ currency: i.currency, minor }, language);
  const of = (form: string) => (refused?.form === form ? refused : undefined);
  const payers = (['user', 'programme'] as const).map((value) => ({ value, label: words.from[value] }));
  const reasons = Object.entries(words.writeOffReasons).map(([value, label]) => ({ value, label }));
  const lineName = (chargeId: string) => {
    const line = i.lines.find((l) => l.chargeId === chargeId);
    return line ? `${textIn(line.resource, language)} ${line.bookingNumber}` : chargeId;
  };
  return (
    <>
      <Head title={`${words.title} ${i.number}`} index={false} />
      <div className="wrap max-w-5xl py-8 sm:py-10">
        <PageTitle
          title={`${words.month(i.month)} ${i.number}`}
          back={{ to: `/${language}/usage-invoices${i.side === 'owner' ? '?box=issued' : ''}`, label: words.back }}
          lead={
            <p className="flex flex-wrap items-center gap-x-3 gap-y-1.5">
              <UsageInvoiceState state={i.state} />
              {i.late && <Badge tone="bad">{words.late}</Badge>}
              <Demo shown={i.demo} />
              {i.reason && <span>{words.writeOffReasons[i.reason]}</span>}
            </p>
          }
        />
        {(search.has('done') || search.has('paid')) && (
          <div className="mb-6">
            <Done>{search.has('paid') ? cardWords.paidBack : words.done}</Done>
          </div>
        )}
        <div className="grid gap-6">
          <Part id="amounts" title={words.total}>
            <Facts
              rows={[
                [words.owner, textIn(i.owner.name, language)],
                [words.user, textIn(i.user.name, language)],
                [words.net, show(i.net)],
                [words.vat, show(i.vat)],
                [words.support, i.support > 0 ? show(-i.support) : ''],
                [words.owed, show(i.owed)],
                [words.owedByProgrammes, i.support > 0 ? show(i.owedByProgrammes) : ''],
                [words.issuedOn, day(i.issuedOn, language)],
                [words.dueOn, day(i.dueOn, language)],
              ]}
            />
          </Part>
          <Part id="lines" title={words.lines}>
            <Rows
              label={words.lines}
              columns={[
                words.line,
                words.booking,
                words.net,
                words.vat,
                words.support,
                ...(i.side === 'user' ? [words.projects] : []),
              ]}
              rows={i.lines.map((l) => ({
                key: l.chargeId,
                cells: [
                  `${textIn(l.resource, language)}, ${momentIn(l.start, language, l.zone)}`,
                  l.bookingNumber,
                  show(l.net),
                  show(l.vat),
                  l.support > 0 ? show(l.support) : '–',
                  ...(i.side === 'user' ? [l.projects.map((p) => `${p.name} ${show(p.minor)}`).join(', ') || '–'] : []),
                ],
              }))}
            />
          </Part>
          <Part id="payments" title={words.payments}>
            {i.payments.length === 0 ? (
              <p className="text-soft">{words.paymentsNone}</p>
            ) : (
              <Rows
                label={words.payments}
                columns={[words.on, words.payer, words.amount, words.reference]}
                rows={[
                  ...i.payments.map((p) => ({
                    key: p.key,
                    cells: [
                      day(p.on, language),
                      words.from[p.from],
                      <span key="amount">
                        {show(p.minor)}
                        {p.lost !== undefined && <span className="block text-sm text-soft">{words.lost(show(p.lost))}</span>}
                      </span>,
                      p.cardId ? words.byCard : p.reference,
                    ],
                  })),
                  ...i.refunds.map((r) => ({
                    key: `refund ${r.key}`,
                    cells: [day(r.on, language), words.refunded, show(-r.minor), r.cardId ? words.byCard : r.reference],
                  })),
                ]}
              />
            )}
          </Part>
          {i.credits.length > 0 && (
            <Part id="credits" title={words.credits}>
              <Rows
                label={words.credits}
                columns={[words.on, words.line, words.net, words.vat, words.why]}
                rows={i.credits.map((c) => ({
                  key: c.number,
                  cells: [
                    day(c.on, language),
                    lineName(c.chargeId),
                    show(c.net),
                    show(c.vat),
                    c.cause === 'compensation' ? words.compensation : c.why,
                  ],
                }))}
              />
            </Part>
          )}
          <InvoiceCards
            shown={{ ...i, outstanding: i.owed }}
            page={told && 'page' in told ? told.page : undefined}
            refused={of('card')}
          />
          {i.actions.includes('pay') && (
            <Part id="record" title={words.record}>
              <Form method="post" className="grid gap-4">
                <FormErrors refused={of('pay')} scope="pay-">
                  <FormKey of="pay" version={i.version} />
                  <input type="hidden" name="currency" value={i.currency} />
                  <div className="grid gap-4 sm:grid-cols-2">
                    <SelectField name="from" label={words.payer} options={payers} />
                    <TextField
                      name="minor"
                      label={`${words.amount} (${i.currency})`}
                      inputMode="decimal"
                      required
                      maxLength={20}
                    />
                    <TextField name="on" label={words.on} type="date" required />
                    <TextField name="reference" label={words.reference} required maxLength={120} />
                  </div>
                  <Button name="do" value="pay" className="justify-self-start">
                    {words.recordIt}
                  </Button>
                </FormErrors>
              </Form>
            </Part>
          )}
          {i.actions.includes('refund') && (
            <Part id="refund" title={words.refund} lead={words.refundLead(show(-i.owed))}>
              <Form method="post" className="grid gap-4">
                <FormErrors refused={of('refund')} scope="refund-">
                  <FormKey of="refund" version={i.version} />
                  <input type="hidden" name="currency" value={i.currency} />
                  <div className="grid gap-4 sm:grid-cols-3">
                    <TextField
                      name="minor"
                      label={`${words.amount} (${i.currency})`}
                      inputMode="decimal"
                      required
                      maxLength={20}
                    />
                    <TextField name="on" label={words.on} type="date" required />
                    <TextField name="reference" label={words.reference} required maxLength={120} />
                  </div>
                  <Button name="do" value="refund" kind="plain" className="justify-self-start">
                    {words.refund}
                  </Button>
                </FormErrors>
              </Form>
            </Part>
          )}
          {i.actions.includes('refundToCard') && (
            <Part id="refund-to-card" title={words.refundToCard} lead={words.refundToCardLead(show(i.refundable ?? 0))}>
              <Form method="post" className="flex flex-wrap items-end gap-4">
                <FormErrors refused={of('refundToCard')} scope="refund-to-card-">
                  <FormKey of="refund-to-card" version={i.version} />
                  <input type="hidden" name="currency" value={i.currency} />
                  <TextField
                    name="minor"
                    label={`${words.amount} (${i.currency})`}
                    inputMode="decimal"
                    required
                    maxLength={20}
                    className="w-64 max-w-full"
                  />
                  <Button name="do" value="refundToCard" kind="plain">
                    {words.refundToCard}
                  </Button>
                </FormErrors>
              </Form>
            </Part>
          )}
          {i.actions.includes('credit') && (
            <Part id="credit" title={words.credit} lead={words.creditLead}>
              <Form method="post" className="grid gap-4">
                <FormErrors refused={of('credit')} scope="credit-">
                  <FormKey of="credit" version={i.version} />
                  <input type="hidden" name="currency" value={i.currency} />
                  <div className="grid gap-4 sm:grid-cols-3">
                    <SelectField
                      name="chargeId"
                      label={words.line}
                      options={i.lines.map((l) => ({ value: l.chargeId, label: lineName(l.chargeId) }))}
                    />
                    <TextField name="net" label={`${words.net} (${i.currency})`} inputMode="decimal" required maxLength={20} />
                    <TextField name="why" label={words.why} required maxLength={500} />
                  </div>
                  <Button name="do" value="credit" kind="plain" className="justify-self-start">
                    {words.creditIt}
                  </Button>
                </FormErrors>
              </Form>
            </Part>
          )}
          {i.actions.includes('writeOff') && (
            <Part id="write-off" title={words.writeOff}>
              <Form method="post" className="flex flex-wrap items-end gap-4">
                <FormErrors refused={of('writeOff')} scope="write-off-">
                  <FormKey of="write-off" version={i.version} />
                  <SelectField name="reason" label={words.reason} options={reasons} className="w-64 max-w-full" />
                  <Button name="do" value="writeOff" kind="danger">
                    {words.writeOff}
                  </Button>
                </FormErrors>
              </Form>
            </Part>
          )}
        </div>
      </div>
    </>
  );
}
