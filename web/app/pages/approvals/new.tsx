import { currencies, written } from '@sandan/market/company/amount';
import { type ActionFunctionArgs, Form, type LoaderFunctionArgs, redirect, useActionData, useLoaderData } from 'react-router';
import { refusal, sheetOf } from '../../api/form.server.ts';
import { acting } from '../../api/gate.server.ts';
import { Button } from '../../parts/button.tsx';
import { FormErrors, SelectField, TextArea, TextField } from '../../parts/field.tsx';
import { FormKey } from '../../parts/form-key.tsx';
import { Head } from '../../parts/head.tsx';
import { PageTitle } from '../../parts/page-title.tsx';
import { useApprovalWords } from '../../words/approval.ts';
import { languageOf, useLanguage } from '../../words/words.ts';

/** A request can begin with the inquiry or the version of a quotation that it is about, which then says what is asked for. */
export const loader = async ({ context, params, request }: LoaderFunctionArgs) => {
  await acting(context, request, params.lang);
  const query = new URL(request.url).searchParams;
  return {
    currencies: [...currencies],
    inquiry: query.get('inquiry') ?? '',
    quote: query.get('quote') ?? '',
    number: query.get('number') ?? '',
    kind: query.get('kind') ?? 'purchase',
    title: (query.get('title') ?? '').slice(0, 200),
  };
};

export const action = async ({ context, params, request }: ActionFunctionArgs) => {
  const { api } = await acting(context, request, params.lang);
  const sheet = await sheetOf(request);
  const [note, category, programme, inquiry, quote] = ['note', 'category', 'programme', 'inquiry', 'quote'].map(sheet.text);
  const amount = written(sheet.text('amount'), sheet.text('currency'));
  const body = {
    title: sheet.text('title'),
    ...(note ? { note } : {}),
    subject: {
      kind: sheet.text('kind'),
      ...(amount ? { amount } : {}),
      ...(category ? { category } : {}),
      ...(programme ? { programme } : {}),
    },
    ...(inquiry ? { about: { kind: 'inquiry', id: inquiry } } : {}),
    ...(quote ? { about: { kind: 'quote', id: quote, number: Number(sheet.text('number')) } } : {}),
  };
  const sent = await api.send<{ id: string }>('POST', '/approvals', sheet.sending(body));
  return sent.ok ? redirect(`/${languageOf(params.lang)}/approvals/${sent.value.id}`) : refusal(sent, sheet);
};

const names = {
  '/subject/kind': 'kind',
  '/subject/amount': 'amount',
  '/subject/category': 'category',
  '/subject/programme': 'programme',
};

export default function NewApproval() {
  const asked = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>()?.refused;
  const words = useApprovalWords();
  const language = useLanguage();
  return (
    <>
      <Head title={words.new} index={false} />
      <div className="wrap max-w-3xl py-8 sm:py-10">
        <PageTitle title={words.new} lead={words.lead} back={{ to: `/${language}/approvals`, label: words.title }} />
        <Form method="post" className="card grid gap-5 p-5 sm:p-7">
          <FormErrors refused={refused} names={names}>
            <FormKey of="approval" />
            <input type="hidden" name="inquiry" value={asked.inquiry} />
            <input type="hidden" name="quote" value={asked.quote} />
            <input type="hidden" name="number" value={asked.number} />
            <TextField name="title" label={words.what} stored={asked.title} required maxLength={200} />
            {asked.inquiry || asked.quote ? (
              <>
                <input type="hidden" name="kind" value={asked.kind} />
                <p className="text-soft">{words.saidByIt}</p>
              </>
            ) : (
              <>
                <SelectField
                  name="kind"
                  label={words.kind}
                  stored={asked.kind}
                  required
                  options={(['purchase', 'sign'] as const).map((value) => ({ value, label: words.kinds[value] }))}
                  className="max-w-sm"
                />
                <div className="grid max-w-md grid-cols-[minmax(0,1fr)_7rem] items-end gap-3">
                  <TextField name="amount" label={words.amount} hint={words.amountHint} inputMode="decimal" maxLength={20} />
                  <SelectField
                    name="currency"
                    label={words.currency}
                    stored="KRW"
                    options={asked.currencies.map((value) => ({ value, label: value }))}
                  />
                </div>
                <div className="grid gap-5 sm:grid-cols-2">
                  <TextField name="category" label={words.category} hint={words.categoryHint} maxLength={60} />
                  <TextField name="programme" label={words.programme} hint={words.programmeHint} maxLength={60} />
                </div>
              </>
            )}
            <TextArea name="note" label={words.note} max={2000} />
            <Button className="justify-self-start">{words.send}</Button>
          </FormErrors>
        </Form>
      </div>
    </>
  );
}
