import { Fault } from '@sandan/kernel/fault';
import Stripe from 'stripe';
import { fromProvider, toProvider } from './amount.ts';
import { chargeOf, factsOf } from './facts.ts';
import type { Done, PayPort } from './port.ts';

export interface StripeOptions {
  readonly key: string;
  /** Another server that speaks Stripe's API (`STRIPE_API_BASE`); Stripe itself if absent. */
  readonly base?: string;
}

const minutes = 60_000;
/** How long a payment page lives; Stripe allows from 30 minutes to a day. */
const pageMs = 60 * minutes;

/** Seconds after which the provider wants to be asked again, five where it names none, and never more than an hour. */
const pauseOf = ({ headers }: InstanceType<typeof Stripe.errors.StripeError>): number => {
  const said = Number(headers?.['retry-after']);
  return said >= 1 ? Math.min(Math.ceil(said), 3600) : 5;
};

const failing = async <T>(ask: () => Promise<T>): Promise<T> => {
  try {
    return await ask();
  } catch (cause) {
    if (cause instanceof Stripe.errors.StripeError)
      throw new Fault('limited', 'payment.provider', `${cause.type} ${cause.code ?? ''} ${cause.requestId ?? ''}`, {
        cause,
        retryAfter: pauseOf(cause),
      });
    throw cause;
  }
};

/** Has the provider do something; what it refuses as impossible is surely not done, whatever else goes wrong may be. */
const unlessRefused = async (act: () => Promise<Done>): Promise<Done> => {
  try {
    return await act();
  } catch (cause) {
    if (!(cause instanceof Stripe.errors.StripeInvalidRequestError)) throw cause;
    return { id: '', state: 'failed', failure: `${cause.type} ${cause.code ?? ''} ${cause.requestId ?? ''}` };
  }
};

const doneOf = ({ id, status, failure_reason }: Stripe.Refund): Done => {
  if (status === 'succeeded') return { id, state: 'done' };
  return status === 'failed' || status === 'canceled'
    ? { id, state: 'failed', failure: failure_reason ?? status }
    : { id, state: 'pending' };
};

/** Stripe behind the port: Checkout for payments, separate charges and transfers, Express accounts for sellers. */
export const stripePay = ({ key, base }: StripeOptions): PayPort => {
  const url = base ? new URL(base) : undefined;
  const stripe = new Stripe(key, {
    maxNetworkRetries: 2,
    timeout: 10_000,
    telemetry: false,
    httpClient: Stripe.createFetchHttpClient(),
    ...(url
      ? {
          host: url.hostname,
          port: url.port || (url.protocol === 'http:' ? 80 : 443),
          protocol: url.protocol === 'http:' ? 'http' : 'https',
        }
      : {}),
  });

  return {
    page: ({ paymentId, amount, title, group, email, language, paidUrl, backUrl, now }) =>
      failing(async () => {
        const session = await stripe.checkout.sessions.create(
          {
            mode: 'payment',
            client_reference_id: paymentId,
            line_items: [
              {
                quantity: 1,
                price_data: {
                  currency: amount.currency.toLowerCase(),
                  unit_amount: toProvider(amount.minor, amount.currency),
                  product_data: { name: title.slice(0, 250) },
                },
              },
            ],
            payment_intent_data: { transfer_group: group, metadata: { paymentId, group } },
            metadata: { paymentId, group },
            ...(email ? { customer_email: email } : {}),
            locale: language,
            success_url: paidUrl,
            cancel_url: backUrl,
            expires_at: Math.floor((now.getTime() + pageMs) / 1000),
          },
          { idempotencyKey: `page#${paymentId}` },
        );
        return { sessionId: session.id, url: session.url ?? backUrl, until: new Date(session.expires_at * 1000).toISOString() };
      }),

    facts: (sessionId) =>
      failing(async () => {
        const session = await stripe.checkout.sessions.retrieve(sessionId, {
          expand: ['payment_intent.latest_charge.balance_transaction'],
        });
        const charge = chargeOf(session);
        const disputes = charge?.disputed ? await stripe.disputes.list({ charge: charge.id, limit: 1 }) : undefined;
        return factsOf(session, disputes?.data[0]);
      }),

    close: (sessionId) =>
      failing(async () => {
        try {
          await stripe.checkout.sessions.expire(sessionId);
        } catch (cause) {
          // It says so of a page that is open no longer; what became of it is read anew.
          if (!(cause instanceof Stripe.errors.StripeInvalidRequestError)) throw cause;
        }
      }),

    transfer: ({ key, again, minor, currency, account, chargeId, group }) =>
      failing(async () => {
        if (again)
          for await (const { id, metadata } of stripe.transfers.list({ transfer_group: group, limit: 100 }))
            if (metadata.leg === key) return { id, state: 'done' };
        return unlessRefused(async () => {
          const { id } = await stripe.transfers.create(
            {
              amount: toProvider(minor, currency),
              currency: currency.toLowerCase(),
              destination: account,
              source_transaction: chargeId,
              transfer_group: group,
              metadata: { leg: key },
            },
            { idempotencyKey: key },
          );
          return { id, state: 'done' };
        });
      }),

    refund: ({ key, again, minor, currency, intentId }) =>
      failing(async () => {
        if (again)
          for await (const refund of stripe.refunds.list({ payment_intent: intentId, limit: 100 }))
            if (refund.metadata?.leg === key) return doneOf(refund);
        return unlessRefused(async () =>
          doneOf(
            await stripe.refunds.create(
              { payment_intent: intentId, amount: toProvider(minor, currency), metadata: { leg: key } },
              { idempotencyKey: key },
            ),
          ),
        );
      }),
    refundState: (id) => failing(async () => doneOf(await stripe.refunds.retrieve(id))),

    reverse: ({ key, again, minor, currency, transferId }) =>
      failing(async () => {
        if (again)
          for await (const { id, metadata } of stripe.transfers.listReversals(transferId, { limit: 100 }))
            if (metadata?.leg === key) return { id, state: 'done' };
        return unlessRefused(async () => {
          const { id } = await stripe.transfers.createReversal(
            transferId,
            { amount: toProvider(minor, currency), metadata: { leg: key } },
            { idempotencyKey: key },
          );
          return { id, state: 'done' };
        });
      }),

    openAccount: ({ organisationId, country, email }) =>
      failing(async () => {
        const { id } = await stripe.accounts.create(
          {
            type: 'express',
            country,
            ...(email ? { email } : {}),
            capabilities: { transfers: { requested: true } },
            metadata: { organisationId },
          },
          { idempotencyKey: `account#${organisationId}` },
        );
        return id;
      }),
    accountPage: ({ account, doneUrl, againUrl }) =>
      failing(
        async () =>
          (await stripe.accountLinks.create({ account, return_url: doneUrl, refresh_url: againUrl, type: 'account_onboarding' }))
            .url,
      ),
    account: (id) =>
      failing(async () => {
        const { payouts_enabled, capabilities, requirements } = await stripe.accounts.retrieve(id);
        return {
          id,
          enabled: payouts_enabled === true && capabilities?.transfers === 'active',
          wants: requirements?.currently_due ?? [],
        };
      }),

    balance: () =>
      failing(async () => {
        const { available, pending } = await stripe.balance.retrieve();
        const found: Record<string, number> = {};
        for (const { amount, currency } of [...available, ...pending]) {
          const code = currency.toUpperCase();
          found[code] = (found[code] ?? 0) + fromProvider(amount, code);
        }
        return found;
      }),
  };
};
