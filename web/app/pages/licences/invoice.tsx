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
import type { ShownInvoice } from '../../api/licences.ts';
import { day } from '../../format/date.ts';
import { licenceNames, minorIn } from '../../format/licence.server.ts';
import { textIn } from '../../format/text.ts';
import { Badge } from '../../parts/badge.tsx';
import { Button } from '../../parts/button.tsx';
import { Done } from '../../parts/empty.tsx';
import { FormErrors, TextField } from '../../parts/field.tsx';
import { FormKey } from '../../parts/form-key.tsx';
import { Head } from '../../parts/head.tsx';
import { InvoiceCards } from '../../parts/invoice-cards.tsx';
import { Facts, InvoiceState, Part, Rows, useAmounts } from '../../parts/licence.tsx';
import { PageTitle } from '../../parts/page-title.tsx';
import { useInvoiceCardWords } from '../../words/invoice-card.ts';
import { useLicenceWords } from '../../words/licence.ts';
import { languageOf, useLanguage } from '../../words/words.ts';

export const loader = async ({ context, params, request }: LoaderFunctionArgs) => {
  const { api } = await acting(context, request, params.lang);
  const shown = await api.read<ShownInvoice>(`/licences/${params.id}/invoices/${params.invoice}`);
  return { ...shown, kind: licenceNames(languageOf(params.lang)).invoices[shown.invoice.kind] };
};

export const action = async ({ context, params, request }: ActionFunctionArgs) => {
  const { api } = await acting(context, request, params.lang);
  const sheet = await sheetOf(request);
  const at = `/licences/${params.id}/invoices/${params.invoice}`;
  if (sheet.text('do') === 'card') {
    const begun = await api.send<{ url: string }>('POST', `${at}/card-payments`, sheet.sending());
    // The provider's page is another site, to which no form may lead: it is shown as a link.
    return begun.ok ? { page: begun.value.url } : refusal(begun, sheet, 'card');
  }
  const body = {
    minor: minorIn(sheet.text('minor'), sheet.text('currency')),
    on: sheet.text('on'),
    reference: sheet.text('reference'),
  };
  const sent = await api.send('POST', `${at}/payments`, sheet.sending(body));
  return sent.ok ? redirect(`/${languageOf(params.lang)}${at}?recorded`) : refusal(sent, sheet);
};

export default function InvoicePage() {
  const { kind, ...shown } = useLoaderData<typeof loader>();
  const { licence, invoice, mayRecord } = shown;
  const told = useActionData<typeof action>();
  const refused = told && 'refused' in told ? told.refused : undefined;
  const words = useLicenceWords();
  const cardWords = useInvoiceCardWords();
  const language = useLanguage();
  const [search] = useSearchParams();
  const show = useAmounts(invoice.amount.currency);
  return (
    <>
      <Head title={`${kind} ${invoice.number}`} index={false} />
      <div className="wrap max-w-4xl py-8 sm:py-10">
        <PageTitle
          title={`${kind} ${invoice.number}`}
          back={{ to: `/${language}/licences/${licence.id}`, label: words.back(licence.number) }}
          lead={
            <p className="flex flex-wrap items-center gap-x-3 gap-y-1.5">
              <InvoiceState state={invoice.state} />
              {invoice.late && invoice.outstanding > 0 && <Badge tone="bad">{words.late}</Badge>}
              <span>{textIn(licence.title, language)}</span>
            </p>
          }
        />
        {(search.has('recorded') || search.has('paid')) && (
          <div className="mb-6">
            <Done>{search.has('paid') ? cardWords.paidBack : words.recorded}</Done>
          </div>
        )}
        <div className="grid gap-6">
          <Part id="amounts" title={words.amount}>
            <Facts
              rows={[
                [words.sides.licensor, textIn(licence.licensor.name, language)],
                [words.sides.licensee, textIn(licence.licensee.name, language)],
                [words.amount, show(invoice.amount.minor)],
                [words.outstanding, show(invoice.outstanding)],
                [words.issued, day(invoice.issuedOn, language)],
                [words.payBy, day(invoice.dueOn, language)],
              ]}
            />
          </Part>
          <Part id="payments" title={words.payments}>
            {invoice.payments.length === 0 ? (
              <p className="text-soft">{words.paymentsNone}</p>
            ) : (
              <Rows
                label={words.payments}
                columns={[words.on, words.payments, words.received, words.reference]}
                rows={invoice.payments.map((p) => ({
                  key: p.key,
                  cells: [
                    day(p.on, language),
                    words.paymentBy[p.by],
                    <span key="amount">
                      {show(p.minor)}
                      {p.beyond > 0 && <span className="block text-sm text-soft">{words.beyond(show(p.beyond))}</span>}
                      {p.lost !== undefined && <span className="block text-sm text-soft">{words.lost(show(p.lost))}</span>}
                    </span>,
                    p.reference ?? '–',
                  ],
                }))}
              />
            )}
          </Part>
          <InvoiceCards
            shown={{
              ...shown,
              version: licence.version,
              currency: invoice.amount.currency,
              outstanding: invoice.outstanding,
            }}
            page={told && 'page' in told ? told.page : undefined}
            refused={refused?.form === 'card' ? refused : undefined}
          />
          {mayRecord && invoice.state !== 'void' && (
            <Part id="record" title={words.record} lead={words.recordText}>
              <Form method="post" key={invoice.payments.length} className="grid gap-4">
                <FormErrors refused={refused?.form === 'card' ? undefined : refused}>
                  <FormKey of={`payment-${invoice.payments.length}`} version={licence.version} />
                  <input type="hidden" name="currency" value={invoice.amount.currency} />
                  <div className="grid gap-4 sm:grid-cols-3">
                    <TextField
                      name="minor"
                      label={`${words.received} (${invoice.amount.currency})`}
                      inputMode="decimal"
                      required
                      maxLength={20}
                    />
                    <TextField name="on" label={words.on} type="date" required />
                    <TextField name="reference" label={words.reference} required maxLength={120} />
                  </div>
                  <Button className="justify-self-start">{words.recordIt}</Button>
                </FormErrors>
              </Form>
            </Part>
          )}
        </div>
      </div>
    </>
  );
}
