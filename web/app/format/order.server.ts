import { criteriaIn } from '@sandan/market/dispute/criterion';
import { criteria, disputeReasons, disputeStates } from '@sandan/market/dispute/reason';
import { orderMoveTexts } from '@sandan/market/order/move-name';
import { orderReasons, paymentFacets } from '@sandan/market/order/reason';
import { dueSteps, paymentKinds, paymentMethods } from '@sandan/market/payment/method';
import type { OrderView } from '../api/orders.ts';
import type { Language } from '../api/views.ts';

type Named = Readonly<Record<string, { readonly ko: string; readonly en: string }>>;

const namesIn = (named: Named, language: Language): Record<string, string> =>
  Object.fromEntries(Object.entries(named).map(([key, name]) => [key, name[language]]));

const both = (language: Language) => ({
  moves: namesIn(orderMoveTexts, language),
  reasons: namesIn(orderReasons, language),
  facets: namesIn(paymentFacets, language),
  kinds: namesIn(paymentKinds, language),
  methods: namesIn(paymentMethods, language),
  steps: namesIn(dueSteps, language),
  disputes: namesIn(disputeReasons, language),
  disputeStates: namesIn(disputeStates, language),
  criteria: namesIn(criteria, language),
});
export type OrderNames = ReturnType<typeof both>;

const made: Partial<Record<Language, OrderNames>> = {};

/** Names of what happens in orders, in one language. */
export const orderNames = (language: Language): OrderNames => {
  made[language] ??= both(language);
  return made[language];
};

/** What of the terms a dispute can name, each with the line on which it stands: nothing that is not written is offered. */
export const criteriaOffered = ({ terms }: Pick<OrderView, 'terms'>, { criteria }: OrderNames) =>
  criteriaIn(terms).map(({ kind, line }) =>
    line === undefined
      ? { value: kind, label: criteria[kind] ?? kind }
      : { value: `${kind}.${line}`, label: `${line + 1}. ${terms.lines[line]?.name} · ${criteria[kind]}` },
  );

/** What was chosen of them, as it is sent. */
export const criterionOf = (chosen: string) => {
  const [kind = '', line] = chosen.split('.');
  return { kind, ...(line === undefined ? {} : { line: Number(line) }) };
};
