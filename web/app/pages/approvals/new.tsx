import { currencies, written } from '@sandan/market/company/amount';
import { type ActionFunctionArgs, Form, type LoaderFunctionArgs, redirect, useActionData, useLoaderData } from 'react-router';
import { approvalProgrammes } from '../../api/approval-programmes.server.ts';
import { refusal, sheetOf } from '../../api/form.server.ts';
import { acting } from '../../api/gate.server.ts';
import { kindsOf } from '../../api/kinds.server.ts';
import { categoryWritten } from '../../format/approval-category.ts';
import { ApprovalNames, offered } from '../../parts/approval-names.tsx';
import { Button } from '../../parts/button.tsx';
import { FormErrors, SelectField, TextArea, TextField } from '../../parts/field.tsx';
import { FormKey } from '../../parts/form-key.tsx';
import { Head } from '../../parts/head.tsx';
import { PageTitle } from '../../parts/page-title.tsx';
import { useApprovalWords } from '../../words/approval.ts';
import { languageOf, useLanguage } from '../../words/words.ts';

/** What a request is about, as the answer that asked for approval said it; nothing where it is not that. */
const aboutOf = (said: string): object | undefined => {
  try {
    const about: unknown = JSON.parse(said);
    return typeof about === 'object' && about !== null ? about : undefined;
  } catch {
    return undefined;
  }
};

/** A request can begin with something of the market that it is about, which then says what is asked for. */
export const loader = async ({ context, params, request }: LoaderFunctionArgs) => {
  const { api } = await acting(context, request, params.lang);
  const query = new URL(request.url).searchParams;
  return {
    currencies: [...currencies],
    programmes: await approvalProgrammes(api, languageOf(params.lang)),
    about: aboutOf(query.get('about') ?? '') ? (query.get('about') ?? '') : '',
    title: (query.get('title') ?? '').slice(0, 200),
  };
};

export const action = async ({ context, params, request }: ActionFunctionArgs) => {
  const { api } = await acting(context, request, params.lang);
  const sheet = await sheetOf(request);
  const [note, category, programme] = ['note', 'category', 'programme'].map(sheet.text);
  const about = aboutOf(sheet.text('about'));
  const amount = written(sheet.text('amount'), sheet.text('currency'));
  const body = {
    title: sheet.text('title'),
    ...(note ? { note } : {}),
    subject: {
      kind: sheet.text('kind') || 'purchase',
      ...(amount ? { amount } : {}),
      ...(category ? { category: categoryWritten(category, sheet.text('kind'), await kindsOf(api)) } : {}),
      ...(programme ? { programme } : {}),
    },
    ...(about ? { about } : {}),
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
            <input type="hidden" name="about" value={asked.about} />
            <TextField name="title" label={words.what} stored={asked.title} required maxLength={200} />
            {asked.about ? (
              <p className="text-soft">{words.saidByIt}</p>
            ) : (
              <>
                <SelectField
                  name="kind"
                  label={words.kind}
                  stored="purchase"
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
                  <TextField
                    name="category"
                    label={words.category}
                    hint={words.categoryHint}
                    list={offered.categories}
                    maxLength={60}
                  />
                  <TextField
                    name="programme"
                    label={words.programme}
                    hint={words.programmeHint}
                    list={offered.programmes}
                    maxLength={60}
                  />
                  <ApprovalNames programmes={asked.programmes} />
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
