import type { Currency } from '@sandan/kernel/money';
import { type PriceAnswer, type PriceQuestion, priceFor } from './price-for.ts';

type Question = Omit<PriceQuestion, 'currency'>;

/** The answer in the reader's currency, else in the first in which there is a price. */
const inEither = (question: Question, currency: Currency): PriceAnswer => {
  const wanted = priceFor({ ...question, currency });
  const [other] = wanted.currencies;
  return wanted.ladder || !other ? wanted : priceFor({ ...question, currency: other });
};

/**
 * The price of the least quantity that can be ordered from what was asked about on: a quantity in whole steps may still be worth less than
 * an order has to be. @throws Fault invalid `price.tooMuch`
 */
export const orderable = (question: Question, currency: Currency): PriceAnswer => {
  const answer = inEither(question, currency);
  const next = answer.faults.reduce((most, { params }) => Math.max(most, Number(params?.next ?? 0)), answer.next);
  return next > answer.quantity ? orderable({ ...question, quantity: next }, currency) : answer;
};
