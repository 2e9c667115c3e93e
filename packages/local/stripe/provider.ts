import { createHmac } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { type Charge, type Dispute, emptyState, type Intent, type Session, type State } from './state.ts';

export interface ProviderOptions {
  /** Origin at which its pages are reached. */
  readonly origin: string;
  /** Secret that signs its messages. */
  readonly secret: string;
  readonly now: () => Date;
  /** Takes a message as it would reach the market's address; the status that it was answered with. */
  readonly deliver: (raw: string, signature: string) => Promise<number>;
  /** Where its state lies; absent: it ends with the process. */
  readonly file?: string;
}

/** A message that was not delivered yet, or that is delivered again. */
export interface Event {
  readonly id: string;
  readonly type: string;
  readonly created: number;
  readonly data: { readonly object: unknown };
}

/**
 * How a call goes wrong: the answer is lost `after` what was asked was done, or `before`; it is refused for too many of them (`limited`: to be asked again in seven seconds,
 * 429) or since its twin is still under way (`twin`, 409); the provider is `broken` (500), which it keeps as the answer of its key.
 */
export type Loss = 'after' | 'before' | 'limited' | 'twin' | 'broken';

/** Seconds of a signature, and the body with it, as the provider signs them (`t=…,v1=…`). */
export const signed = (raw: string, secret: string, at: Date): string => {
  const t = Math.floor(at.getTime() / 1000);
  return `t=${t},v1=${createHmac('sha256', secret).update(`${t}.${raw}`).digest('hex')}`;
};

const feeOf = (amount: number): number => Math.ceil(amount * 0.029);
const disputeFee = 1500;

/**
 * A provider of card payments of one's own that speaks Stripe's API by its published shapes: it keeps the idempotency keys, counts a
 * balance, signs its messages, and on demand repeats them, sends them in another order, or loses answers. It moves no money.
 */
export const provider = (options: ProviderOptions) => {
  const { file, now } = options;
  const state: State = {
    ...emptyState(),
    ...(file && existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as State) : {}),
  };
  const events: Event[] = [];
  const sent: Event[] = [];
  const losses: { readonly path: RegExp; readonly loss: Loss }[] = [];

  const keep = () => {
    if (file) writeFileSync(file, JSON.stringify(state));
  };
  const id = (prefix: string): string => `${prefix}_${(++state.count).toString(36).padStart(14, '0')}`;
  const seconds = (): number => Math.floor(now().getTime() / 1000);
  const move = (currency: string, amount: number): void => {
    state.balance[currency] = (state.balance[currency] ?? 0) + amount;
  };
  const say = (type: string, object: unknown): void => {
    events.push({ id: id('evt'), type, created: seconds(), data: { object: structuredClone(object) } });
  };

  const deliver = async (event: Event): Promise<number> => {
    const raw = JSON.stringify({ ...event, object: 'event', api_version: '2026-09-30', livemode: false, pending_webhooks: 1 });
    return options.deliver(raw, signed(raw, options.secret, now()));
  };

  const intentOf = (session: Session): Intent => {
    const found = session.payment_intent ? state.intents[session.payment_intent] : undefined;
    if (found) return found;
    const intent: Intent = {
      id: id('pi'),
      object: 'payment_intent',
      status: 'requires_payment_method',
      amount: session.amount_total,
      amount_received: 0,
      currency: session.currency,
      metadata: session.intent_metadata,
      latest_charge: null,
      last_payment_error: null,
    };
    state.intents[intent.id] = intent;
    session.payment_intent = intent.id;
    return intent;
  };

  return {
    state,
    id,
    say,
    move,
    keep,
    seconds,
    losses,
    secret: options.secret,
    origin: options.origin,

    /** Pays on a page, as the holder of a card does there. */
    pay(sessionId: string, outcome: 'succeed' | 'decline' | 'process' = 'succeed'): void {
      const session = state.sessions[sessionId];
      if (session?.status !== 'open' || session.expires_at < seconds()) return;
      const intent = intentOf(session);
      if (outcome === 'decline') {
        intent.last_payment_error = { code: 'card_declined' };
        say('payment_intent.payment_failed', intent);
      } else if (outcome === 'process') {
        intent.status = 'processing';
        say('payment_intent.processing', intent);
      } else {
        const fee = feeOf(intent.amount);
        const entry = {
          id: id('txn'),
          object: 'balance_transaction',
          amount: intent.amount,
          fee,
          currency: intent.currency,
        } as const;
        state.entries[entry.id] = entry;
        const charge: Charge = {
          id: id('ch'),
          object: 'charge',
          amount: intent.amount,
          amount_refunded: 0,
          currency: intent.currency,
          payment_intent: intent.id,
          disputed: false,
          balance_transaction: entry.id,
        };
        state.charges[charge.id] = charge;
        Object.assign(intent, {
          status: 'succeeded',
          amount_received: intent.amount,
          latest_charge: charge.id,
          last_payment_error: null,
        });
        session.status = 'complete';
        move(intent.currency, intent.amount - fee);
        say('payment_intent.succeeded', intent);
        say('charge.succeeded', charge);
        say('checkout.session.completed', { ...session, metadata: session.metadata });
      }
      keep();
    },

    /** The bank of the payer takes a payment back, and asks for reasons. */
    dispute(sessionId: string, amount?: number): string | undefined {
      const intent = state.intents[state.sessions[sessionId]?.payment_intent ?? ''];
      const charge = state.charges[intent?.latest_charge ?? ''];
      if (!intent || !charge) return undefined;
      const taken = amount ?? charge.amount - charge.amount_refunded;
      const entry = {
        id: id('txn'),
        object: 'balance_transaction',
        amount: -taken,
        fee: disputeFee,
        currency: charge.currency,
      } as const;
      const dispute: Dispute = {
        id: id('dp'),
        object: 'dispute',
        amount: taken,
        currency: charge.currency,
        charge: charge.id,
        payment_intent: intent.id,
        status: 'needs_response',
        balance_transactions: [entry],
      };
      state.disputes[dispute.id] = dispute;
      charge.disputed = true;
      move(charge.currency, -taken - disputeFee);
      say('charge.dispute.created', dispute);
      say('charge.dispute.funds_withdrawn', dispute);
      keep();
      return dispute.id;
    },

    decide(disputeId: string, status: 'won' | 'lost'): void {
      const dispute = state.disputes[disputeId];
      if (!dispute) return;
      dispute.status = status;
      if (status === 'won') move(dispute.currency, dispute.amount);
      say('charge.dispute.closed', dispute);
      keep();
    },

    /** A seller has told all that was wanted on its page, or the provider shuts its account. */
    enable(accountId: string, enabled = true): void {
      const account = state.accounts[accountId];
      if (!account) return;
      account.payouts_enabled = enabled;
      account.capabilities = { transfers: enabled ? 'active' : 'inactive' };
      account.requirements = { currently_due: enabled ? [] : ['external_account'] };
      say('account.updated', account);
      keep();
    },

    /** Sends what is waiting; `order` may put it in another order or repeat it. What is not taken waits on. */
    async drain(order: (events: readonly Event[]) => readonly Event[] = (e) => e): Promise<number[]> {
      const waiting = order(events.splice(0));
      const answers: number[] = [];
      const again: Event[] = [];
      for (const event of waiting) {
        const status = await deliver(event);
        answers.push(status);
        if (status >= 300) again.push(event);
        else sent.push(event);
      }
      events.push(...again);
      return answers;
    },
    /** Sends again what was taken before. */
    async repeat(): Promise<number[]> {
      const answers: number[] = [];
      for (const event of sent) answers.push(await deliver(event));
      return answers;
    },
    waiting: (): readonly Event[] => events,
  };
};
export type Provider = ReturnType<typeof provider>;
