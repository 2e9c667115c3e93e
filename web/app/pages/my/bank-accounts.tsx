import { koreanBanks } from '@sandan/market/bank/bank-code';
import {
  type ActionFunctionArgs,
  Form,
  type LoaderFunctionArgs,
  redirect,
  useActionData,
  useLoaderData,
  useSearchParams,
} from 'react-router';
import type { BankAccountView } from '../../api/bank.ts';
import { refusal, type Sheet, sheetOf } from '../../api/form.server.ts';
import { acting } from '../../api/gate.server.ts';
import type { Items } from '../../api/views.ts';
import { day, moment } from '../../format/date.ts';
import { countryName } from '../../format/number.ts';
import { Badge, type Tone } from '../../parts/badge.tsx';
import { Button } from '../../parts/button.tsx';
import { Done } from '../../parts/empty.tsx';
import { FormErrors, type Refused, SelectField, TextField } from '../../parts/field.tsx';
import { FormKey } from '../../parts/form-key.tsx';
import { Head } from '../../parts/head.tsx';
import { Icon } from '../../parts/icon.tsx';
import { PageTitle } from '../../parts/page-title.tsx';
import { useBankWords } from '../../words/bank.ts';
import { languageOf, useLanguage, useWords } from '../../words/words.ts';

export const loader = async ({ context, params, request }: LoaderFunctionArgs) => {
  const { api, organisation, person } = await acting(context, request, params.lang);
  const may = person.permissions.includes('pay');
  const found = may ? await api.read<Items<BankAccountView>>(`/organisations/${organisation}/bank-accounts`) : undefined;
  return { accounts: found?.items ?? [], may };
};

const detailsIn = (sheet: Sheet, by: string) =>
  by === 'kr'
    ? {
        by,
        bank: sheet.text('bank'),
        number: sheet.text('number'),
        ...(sheet.text('bic-kr') ? { bic: sheet.text('bic-kr') } : {}),
        holder: sheet.text('holder-kr'),
        currency: sheet.text('currency-kr'),
      }
    : {
        by,
        iban: sheet.text('iban'),
        ...(sheet.text('bic') ? { bic: sheet.text('bic') } : {}),
        holder: sheet.text('holder-iban'),
        currency: sheet.text('currency'),
      };

export const action = async ({ context, params, request }: ActionFunctionArgs) => {
  const { api, organisation } = await acting(context, request, params.lang);
  const sheet = await sheetOf(request);
  const doing = sheet.text('do');
  const id = sheet.text('account');
  const at = `/organisations/${organisation}/bank-accounts`;
  const one = `${at}/${encodeURIComponent(id)}`;
  const code = sheet.text('code');
  const sent =
    doing === 'confirm'
      ? await api.send('POST', `${one}/confirm`, sheet.sending(code ? { code } : {}))
      : doing === 'code' || doing === 'cancel'
        ? await api.send('POST', `${one}/${doing}`, sheet.sending())
        : await api.send('POST', at, sheet.sending(detailsIn(sheet, doing)));
  if (!sent.ok) return refusal(sent, sheet, id || doing);
  const done = doing === 'confirm' ? 'confirmed' : doing === 'cancel' ? 'cancelled' : doing === 'code' ? 'code' : 'proposed';
  return redirect(`/${languageOf(params.lang)}/my/bank-accounts?done=${done}`);
};

const tones: Readonly<Record<BankAccountView['state'], Tone>> = {
  proposed: 'wait',
  cooling: 'info',
  active: 'good',
  cancelled: 'calm',
  replaced: 'calm',
};

const Confirm = ({ account, refused }: { account: BankAccountView; refused: Refused | undefined }) => {
  const words = useBankWords();
  return (
    <div className="mt-3 grid gap-3">
      {account.own && (
        <Form method="post">
          <FormKey of={`code-${account.id}-${account.version}`} />
          <input type="hidden" name="account" value={account.id} />
          <Button kind="plain" size="small" name="do" value="code">
            {words.sendCode}
          </Button>
        </Form>
      )}
      <Form method="post" className="grid gap-3">
        <FormErrors refused={refused}>
          <FormKey of={`confirm-${account.id}-${account.version}`} version={account.version} />
          <input type="hidden" name="account" value={account.id} />
          <input type="hidden" name="do" value="confirm" />
          {account.own ? (
            <TextField
              name="code"
              label={words.code}
              inputMode="numeric"
              autoComplete="one-time-code"
              pattern="\d{6}"
              maxLength={6}
              required
              className="max-w-48"
            />
          ) : (
            <p className="text-[0.9375rem]">{words.confirmText}</p>
          )}
          <Button size="small" className="justify-self-start">
            {words.confirm}
          </Button>
        </FormErrors>
      </Form>
    </div>
  );
};

const Account = ({ account, refused }: { account: BankAccountView; refused: Refused | undefined }) => {
  const words = useBankWords();
  const language = useLanguage();
  const { shown, state } = account;
  const bank = shown.bank ? (koreanBanks[shown.bank]?.[language] ?? shown.bank) : countryName(shown.country, language);
  const when =
    state === 'proposed' && account.nextAt
      ? words.unconfirmed(moment(account.nextAt, language))
      : state === 'cooling' && account.nextAt
        ? words.cooling(moment(account.nextAt, language))
        : state === 'active' && account.activeSince
          ? words.activeSince(day(account.activeSince, language))
          : undefined;
  return (
    <li className="py-4">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <Badge tone={tones[state]}>{words.states[state]}</Badge>
        <span className="font-bold">
          {bank} · {words.ends(shown.last)}
        </span>
        <span className="text-soft">{shown.currency}</span>
      </p>
      <p className="mt-1 text-[0.9375rem] text-soft">
        {words.proposedBy(account.proposedBy, moment(account.proposedAt, language))}
        {account.confirmed && ` · ${words.confirmedHow[account.confirmed.how]}`}
      </p>
      {when && <p className="mt-1">{when}</p>}
      {!account.holderMatches && state !== 'cancelled' && state !== 'replaced' && (
        <p className="mt-1 flex gap-1.5 text-clay-700">
          <Icon name="alert" className="mt-0.5 size-4.5" />
          {words.holderOther}
        </p>
      )}
      {state === 'proposed' && <Confirm account={account} refused={refused} />}
      {(state === 'proposed' || state === 'cooling' || state === 'active') && (
        <Form method="post" className="mt-2">
          <FormKey of={`cancel-${account.id}`} />
          <input type="hidden" name="account" value={account.id} />
          <button
            type="submit"
            name="do"
            value="cancel"
            className="min-h-8 text-[0.9375rem] text-clay-700 underline underline-offset-4"
          >
            {state === 'active' ? words.retire : words.cancel}
          </button>
        </Form>
      )}
    </li>
  );
};

const currencies = ['USD', 'EUR', 'JPY', 'CNY', 'GBP', 'AED', 'KRW'] as const;

export default function MyBankAccounts() {
  const { accounts, may } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>()?.refused;
  const words = useBankWords();
  const common = useWords();
  const language = useLanguage();
  const [search] = useSearchParams();
  const said = { ...words.done, code: words.codeSent }[search.get('done') ?? ''];
  const here = (form: string) => (refused?.form === form ? refused : undefined);
  const banks = Object.entries(koreanBanks).map(([value, name]) => ({ value, label: name[language] }));
  return (
    <>
      <Head title={words.title} index={false} />
      <div className="wrap max-w-4xl py-8 sm:py-10">
        <PageTitle
          title={words.title}
          lead={words.lead}
          back={{ to: `/${language}/my/organisation`, label: common.company.title }}
        />
        {said && (
          <div className="mb-6">
            <Done>{said}</Done>
          </div>
        )}
        {!may && <p className="text-soft">{words.noPermission}</p>}
        {may && (
          <div className="grid gap-6">
            <section aria-label={words.title} className="card px-5 py-2 sm:px-7">
              {accounts.length === 0 && <p className="py-4 text-soft">{words.none}</p>}
              <ul className="divide-y divide-line">
                {accounts.map((account) => (
                  <Account key={account.id} account={account} refused={here(account.id)} />
                ))}
              </ul>
            </section>
            <p className="flex gap-2 rounded-lg bg-honey-50 px-4 py-3 text-honey-900">
              <Icon name="alert" className="mt-0.5 size-5" />
              {words.warn}
            </p>
            <section aria-labelledby="add" className="card p-5 sm:p-7">
              <h2 id="add" className="text-xl">
                {words.add}
              </h2>
              <Form method="post" className="mt-4 grid gap-4">
                <FormErrors refused={here('kr')} names={{ '/holder': 'holder-kr', '/bic': 'bic-kr', '/currency': 'currency-kr' }}>
                  <FormKey of="kr" />
                  <input type="hidden" name="do" value="kr" />
                  <h3 className="text-lg">{words.krTitle}</h3>
                  <div className="grid gap-4 sm:grid-cols-2">
                    <SelectField name="bank" label={words.bank} empty={common.form.choose} options={banks} required />
                    <TextField
                      name="number"
                      label={words.number}
                      inputMode="numeric"
                      autoComplete="off"
                      maxLength={40}
                      required
                    />
                    <TextField
                      name="holder-kr"
                      label={words.holder}
                      hint={words.holderHint}
                      autoComplete="off"
                      maxLength={140}
                      required
                    />
                    <TextField name="bic-kr" label={words.bic} hint={words.bicHint} autoComplete="off" maxLength={11} />
                    <SelectField
                      name="currency-kr"
                      label={words.currency}
                      options={currencies.map((value) => ({ value, label: value }))}
                      stored="KRW"
                      className="self-end"
                    />
                  </div>
                  <Button className="justify-self-start">{words.propose}</Button>
                </FormErrors>
              </Form>
              <Form method="post" className="mt-7 grid gap-4 border-t border-line pt-5">
                <FormErrors refused={here('iban')} names={{ '/holder': 'holder-iban' }}>
                  <FormKey of="iban" />
                  <input type="hidden" name="do" value="iban" />
                  <h3 className="text-lg">{words.ibanTitle}</h3>
                  <div className="grid gap-4 sm:grid-cols-2">
                    <TextField name="iban" label={words.iban} autoComplete="off" maxLength={50} required />
                    <TextField name="bic" label={words.bic} autoComplete="off" maxLength={11} />
                    <TextField
                      name="holder-iban"
                      label={words.holder}
                      hint={words.holderHint}
                      autoComplete="off"
                      maxLength={140}
                      required
                    />
                    <SelectField
                      name="currency"
                      label={words.currency}
                      options={currencies.map((value) => ({ value, label: value }))}
                      className="self-end"
                    />
                  </div>
                  <Button className="justify-self-start">{words.propose}</Button>
                </FormErrors>
              </Form>
            </section>
          </div>
        )}
      </div>
    </>
  );
}
