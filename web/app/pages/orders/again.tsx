import { againStates } from '@sandan/market/order/again';
import { type ActionFunctionArgs, Form, type LoaderFunctionArgs, redirect, useActionData, useLoaderData } from 'react-router';
import { refusal, sheetOf } from '../../api/form.server.ts';
import { acting } from '../../api/gate.server.ts';
import type { OrderAgainView } from '../../api/orders.ts';
import { amount } from '../../format/number.ts';
import { quantity } from '../../format/quantity.ts';
import { textIn } from '../../format/text.ts';
import { Badge } from '../../parts/badge.tsx';
import { Button } from '../../parts/button.tsx';
import { errorOf, FormErrors, idOf, useFormState, useValues } from '../../parts/field.tsx';
import { FormKey } from '../../parts/form-key.tsx';
import { Head } from '../../parts/head.tsx';
import { PageTitle } from '../../parts/page-title.tsx';
import { useAgainWords } from '../../words/again.ts';
import { languageOf, useLanguage } from '../../words/words.ts';

export const loader = async ({ context, params, request }: LoaderFunctionArgs) => {
  const { api } = await acting(context, request, params.lang);
  const language = languageOf(params.lang);
  const again = await api.read<OrderAgainView>(`/orders/${params.id}/again`);
  return {
    id: params.id,
    ...again,
    lines: again.lines.map((line) => ({ ...line, standing: againStates[line.state][language] })),
  };
};

export const action = async ({ context, params, request }: ActionFunctionArgs) => {
  const { api } = await acting(context, request, params.lang);
  const sheet = await sheetOf(request);
  const lines = sheet.texts('lines').map(Number);
  const sent = await api.send<{ id: string }>('POST', `/orders/${params.id}/again`, sheet.sending({ lines }));
  return sent.ok ? redirect(`/${languageOf(params.lang)}/rfqs/${sent.value.id}`) : refusal(sent, sheet);
};

const Lines = () => {
  const { lines, currency } = useLoaderData<typeof loader>();
  const state = useFormState();
  const chosen = useValues(
    'lines',
    lines.filter((l) => l.state !== 'gone').map((l) => String(l.line)),
  );
  const words = useAgainWords();
  const language = useLanguage();
  const money = (minor: number, per = 1, unit = '') =>
    `${amount({ currency, minor }, language)}${per > 1 ? ` / ${quantity({ value: per, unit }, language)}` : ''}`;
  const wrong = errorOf(state, 'lines');
  const id = idOf('lines', state.scope);
  return (
    <fieldset id={id} tabIndex={-1} aria-describedby={wrong ? `${id}-error` : undefined}>
      <legend className="mb-3 text-xl font-semibold">{words.lines}</legend>
      {wrong && (
        <p id={`${id}-error`} className="mb-3 font-medium text-clay-900">
          {wrong}
        </p>
      )}
      <ul className="card divide-y divide-line">
        {lines.map((l) => {
          const open = l.state !== 'gone';
          return (
            <li key={l.line} className="p-4 sm:p-5">
              <label className="flex items-start gap-3">
                <input
                  type="checkbox"
                  name="lines"
                  value={l.line}
                  disabled={!open}
                  defaultChecked={open && chosen.includes(String(l.line))}
                  className="mt-1 size-5 shrink-0 accent-pine-700"
                />
                <span className="min-w-0 wrap-anywhere">
                  <span className="font-semibold">{l.name}</span>{' '}
                  <Badge tone={open ? (l.state === 'offered' ? 'good' : 'calm') : 'bad'}>{l.standing}</Badge>
                  <span className="mt-1 block text-[0.9375rem] text-soft tabular-nums">
                    {[
                      quantity(l.quantity, language),
                      words.before(money(l.unitPrice, l.per, l.quantity.unit)),
                      open && (l.today === undefined ? words.noPrice : words.today(money(l.today))),
                    ]
                      .filter(Boolean)
                      .join(' · ')}
                  </span>
                  {l.next !== undefined && (
                    <span className="mt-1 block text-[0.9375rem] text-clay-900">
                      {l.why} {words.next(quantity({ value: l.next, unit: l.quantity.unit }, language))}
                    </span>
                  )}
                </span>
              </label>
            </li>
          );
        })}
      </ul>
    </fieldset>
  );
};

export default function OrderAgain() {
  const { id, number, seller, sellerActive, rule, place, lines, short } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>()?.refused;
  const words = useAgainWords();
  const language = useLanguage();
  const open = sellerActive && lines.some((l) => l.state !== 'gone');
  return (
    <>
      <Head title={`${words.title} ${number}`} index={false} />
      <div className="wrap max-w-3xl py-8 sm:py-10">
        <PageTitle
          title={words.title}
          lead={words.lead(number, textIn(seller.name, language))}
          back={{ to: `/${language}/orders/${id}`, label: words.back }}
        />
        <Form method="post" className="grid gap-6">
          <FormErrors refused={refused} names={Object.fromEntries(lines.map((_, i) => [`/lines/${i}`, 'lines']))}>
            <FormKey of={`again-${id}`} />
            <Lines />
            <section aria-label={words.terms} className="card p-4 sm:p-5">
              <dl className="grid gap-3 wrap-anywhere sm:grid-cols-2">
                <div>
                  <dt className="text-sm text-soft">{words.delivery}</dt>
                  <dd className="font-medium">{rule}</dd>
                </div>
                <div>
                  <dt className="text-sm text-soft">{words.place}</dt>
                  <dd className="font-medium">{place ?? words.noPlace}</dd>
                </div>
              </dl>
            </section>
            {open ? (
              <div>
                {short && <p className="mb-3 font-medium text-clay-900">{short}</p>}
                <p className="mb-3 text-soft">{words.draftHint}</p>
                <Button>{words.draft}</Button>
              </div>
            ) : (
              <p className="font-medium">{sellerActive ? words.allGone : words.sellerGone}</p>
            )}
          </FormErrors>
        </Form>
      </div>
    </>
  );
}
