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
import type { OfftakeBooksView } from '../../api/offtakes.ts';
import { day } from '../../format/date.ts';
import { decimal } from '../../format/number.ts';
import { offtakeNames, paymentIn, wasteSaid, weighingIn, weighingMoveIn } from '../../format/offtake.server.ts';
import { textIn } from '../../format/text.ts';
import { Demo } from '../../parts/badge.tsx';
import { Button } from '../../parts/button.tsx';
import { FormErrors, type Refused, SelectField, TextField } from '../../parts/field.tsx';
import { FormKey } from '../../parts/form-key.tsx';
import { Head } from '../../parts/head.tsx';
import { Facts, Part, useAmounts } from '../../parts/licence.tsx';
import { OfftakeState, optionsOf, useOfftakeTerms } from '../../parts/offtake.tsx';
import { PageTitle } from '../../parts/page-title.tsx';
import { Periods, RecordWeighing, Weighings } from '../../parts/weighing.tsx';
import { useOfftakeWords } from '../../words/offtake.ts';
import { languageOf, useLanguage } from '../../words/words.ts';

export const loader = async ({ context, params, request }: LoaderFunctionArgs) => {
  const { api } = await acting(context, request, params.lang);
  const offtake = await api.read<OfftakeBooksView>(`/offtakes/${encodeURIComponent(params.id ?? '')}`);
  const language = languageOf(params.lang);
  return { offtake, waste: wasteSaid(offtake.wasteCode, language), names: offtakeNames(language) };
};

export const action = async ({ context, params, request }: ActionFunctionArgs) => {
  const { api } = await acting(context, request, params.lang);
  const sheet = await sheetOf(request);
  const [form = '', doing = '', ticket = ''] = sheet.text('do').split(' ');
  const at = `/offtakes/${encodeURIComponent(params.id ?? '')}`;
  const reason = sheet.text('reason');
  const send = () => {
    if (form === 'record') return api.send('POST', `${at}/weighings`, sheet.sending(weighingIn(sheet)));
    if (form === 'pay') return api.send('POST', `${at}/payments`, sheet.sending(paymentIn(sheet, sheet.text('currency'))));
    if (form === 'weighing')
      return api.send(
        'POST',
        `${at}/weighings/${encodeURIComponent(ticket)}/actions`,
        sheet.sending(weighingMoveIn(sheet, doing)),
      );
    return api.send('POST', `${at}/actions`, sheet.sending({ action: doing, ...(reason ? { reason } : {}) }));
  };
  const sent = await send();
  if (!sent.ok) return refusal(sent, sheet, form === 'weighing' ? `${form} ${ticket}` : form);
  return redirect(`/${languageOf(params.lang)}${at}`);
};

type Shown = ReturnType<typeof useLoaderData<typeof loader>>;
type Given = Shown & { readonly refused: Refused | undefined };

const Actions = ({ offtake, names, refused }: Given) => {
  const words = useOfftakeWords();
  const { version, actions } = offtake;
  const reasoned = actions.find((a) => a === 'decline' || a === 'end');
  const button = (action: string) => (
    <Button key={action} size="small" kind={action === 'accept' ? 'main' : 'plain'} name="do" value={`act ${action}`}>
      {words.actions[action] ?? action}
    </Button>
  );
  return (
    <Form method="post" className="mt-5 flex flex-wrap items-end gap-3">
      <FormErrors refused={refused?.form === 'act' ? refused : undefined} scope="act-">
        <FormKey of={`offtake-${version}`} version={version} />
        {actions.filter((a) => a !== reasoned).map(button)}
        {reasoned && (
          <>
            <SelectField
              name="reason"
              label={words.reason}
              options={optionsOf(reasoned === 'end' ? names.ends : names.declines)}
            />
            {button(reasoned)}
          </>
        )}
      </FormErrors>
    </Form>
  );
};

const Money = ({ offtake, refused }: Given) => {
  const words = useOfftakeWords();
  const language = useLanguage();
  const { currency } = offtake.terms.perTonne;
  const sum = useAmounts(currency);
  const { charged, paid, owed, entries } = offtake.money;
  return (
    <>
      <Facts
        rows={[
          [words.charged, sum(charged)],
          [words.paid, sum(paid)],
          [words.owed, sum(owed)],
        ]}
      />
      {entries.length === 0 ? (
        <p className="mt-4 text-soft">{words.entryNone}</p>
      ) : (
        <ul className="mt-4 divide-y divide-line">
          {entries.map((e) => (
            <li key={`${e.kind} ${e.on} ${e.reference}`} className="flex flex-wrap justify-between gap-x-4 py-2">
              <span>
                {day(e.on, language)} · {words.entryKinds[e.kind] ?? e.kind} · {e.reference}
              </span>
              <span className="tabular-nums">{sum(e.minor)}</span>
            </li>
          ))}
        </ul>
      )}
      {offtake.mayPay && (
        <Form method="post" className="mt-5 grid gap-4 border-t border-line pt-5">
          <FormErrors refused={refused?.form === 'pay' ? refused : undefined} scope="pay-">
            <FormKey of={`offtake-pay-${offtake.version}`} version={offtake.version} />
            <input type="hidden" name="currency" value={currency} />
            <div className="grid gap-4 sm:grid-cols-3">
              <TextField name="minor" label={words.amount} inputMode="decimal" required maxLength={20} />
              <TextField name="on" label={words.paidOn} type="date" required />
              <TextField name="reference" label={words.reference} required maxLength={100} />
            </div>
            <Button name="do" value="pay" className="justify-self-start">
              {words.pay}
            </Button>
          </FormErrors>
        </Form>
      )}
    </>
  );
};

const PermitLines = ({ offtake, names }: Shown) => {
  const words = useOfftakeWords();
  const language = useLanguage();
  return (
    <ul className="grid gap-1.5">
      {(['discharge', 'recycling'] as const).map((act) => {
        const held = offtake.permits[act];
        return (
          <li key={act} className="wrap-anywhere">
            <span className="font-semibold">{names.acts[act]}</span>{' '}
            {held
              ? words.permitOf(held.number, held.issuer, day(held.until, language))
              : words.permitMissing(names.acts[act] ?? act)}
          </li>
        );
      })}
    </ul>
  );
};

/** One agreement on a by-product: what was agreed, weighed, charged and paid, and what CO₂ it avoided. */
export default function OfftakePage() {
  const shown = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>()?.refused;
  const { offtake, waste, names } = shown;
  const words = useOfftakeWords();
  const language = useLanguage();
  const { quantity, price, term } = useOfftakeTerms(names)(offtake);
  const title = textIn(offtake.listing.title, language);
  const { avoided } = offtake;
  return (
    <>
      <Head title={title} index={false} />
      <div className="wrap max-w-5xl py-8 sm:py-10">
        <PageTitle title={title} back={{ to: `/${language}/offtakes`, label: words.back }}>
          <OfftakeState state={offtake.state} />
          <Demo shown={offtake.demo} />
        </PageTitle>
        <div className="grid grid-cols-1 gap-6">
          <section aria-label={words.open} className="card p-5 sm:p-7">
            <Facts
              rows={[
                [words.sides.supplier ?? '', textIn(offtake.supplier.name, language)],
                [words.sides.taker ?? '', textIn(offtake.taker.name, language)],
                [
                  words.listing,
                  <Link key="listing" to={`/${language}/listings/${offtake.listing.id}`} className="link">
                    {title}
                  </Link>,
                ],
                [words.code, waste],
                [words.quantity, quantity],
                [words.price, price],
                [words.term, term],
                [words.place, offtake.terms.place],
                [words.reason, offtake.reason && (names.declines[offtake.reason] ?? names.ends[offtake.reason])],
              ]}
            />
            {offtake.terms.note && <p className="mt-4 whitespace-pre-line">{offtake.terms.note}</p>}
            {offtake.actions.length > 0 && <Actions {...shown} refused={refused} />}
          </section>
          <Part id="periods" title={words.periods}>
            <Periods periods={offtake.periods} />
          </Part>
          <Part id="permits" title={words.permits} lead={words.permitsLead}>
            <PermitLines {...shown} />
          </Part>
          <Part id="weighings" title={words.weighings}>
            <Weighings items={offtake.weighings} names={names} refused={refused} />
          </Part>
          {offtake.mayWeigh && (
            <Part id="record" title={words.record} lead={words.recordLead}>
              <RecordWeighing refused={refused} />
            </Part>
          )}
          <Part id="money" title={words.money}>
            <Money {...shown} refused={refused} />
          </Part>
          <Part id="avoided" title={words.avoidedTitle}>
            {avoided ? (
              <>
                <p className="text-xl font-semibold">{words.avoidedOf(decimal(avoided.grams / 1_000_000, language))}</p>
                <p className="mt-1 text-soft">
                  {words.avoidedBy(decimal(avoided.factor.grams / 1000, language), avoided.factor.source, avoided.factor.year)}
                </p>
              </>
            ) : (
              <p className="text-soft">{words.avoidedNone}</p>
            )}
          </Part>
        </div>
      </div>
    </>
  );
}
