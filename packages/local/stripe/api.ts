import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Loss, Provider } from './provider.ts';
import type { Account, Refund, Reversal, Session, Transfer } from './state.ts';

interface Answer {
  readonly status: number;
  readonly body: unknown;
}
type Form = URLSearchParams;

const ok = (body: unknown): Answer => ({ status: 200, body });
const wrong = (message: string, status = 400, type = 'invalid_request_error', code?: string): Answer => ({
  status,
  body: { error: { type, message, ...(code ? { code } : {}) } },
});

const under = (form: Form, prefix: string): Record<string, string> => {
  const found: Record<string, string> = {};
  for (const [name, value] of form) {
    const key = name.startsWith(`${prefix}[`) ? name.slice(prefix.length + 1, -1) : undefined;
    if (key && !key.includes('[')) found[key] = value;
  }
  return found;
};

const whole = (text: string | null): number => (text && /^\d{1,14}$/.test(text) ? Number(text) : Number.NaN);

const session = (p: Provider, form: Form): Answer => {
  const amount = whole(form.get('line_items[0][price_data][unit_amount]'));
  const currency = form.get('line_items[0][price_data][currency]') ?? '';
  if (!(amount > 0) || !/^[a-z]{3}$/.test(currency)) return wrong('Invalid amount or currency');
  if (currency === 'kwd' && amount % 10 !== 0) return wrong('Amounts of three digits must end in 0');
  const id = p.id('cs_test');
  const made: Session = {
    id,
    object: 'checkout.session',
    status: 'open',
    amount_total: amount,
    currency,
    client_reference_id: form.get('client_reference_id'),
    metadata: under(form, 'metadata'),
    intent_metadata: under(form, 'payment_intent_data[metadata]'),
    transfer_group: form.get('payment_intent_data[transfer_group]'),
    name: form.get('line_items[0][price_data][product_data][name]') ?? '',
    success_url: form.get('success_url') ?? '',
    cancel_url: form.get('cancel_url') ?? '',
    expires_at: Number(form.get('expires_at')),
    url: `${p.origin}/dev/stripe/pay/${id}`,
    payment_intent: null,
  };
  p.state.sessions[id] = made;
  return ok(made);
};

const expiry = (p: Provider, found: Session): Answer => {
  if (found.status !== 'open') return wrong('Only Checkout Sessions with a status in ["open"] can be expired');
  found.status = 'expired';
  p.say('checkout.session.expired', found);
  return ok(found);
};

/** A session with what was asked to be expanded in it. */
const shown = (p: Provider, found: Session): Answer => {
  if (found.status === 'open' && found.expires_at < p.seconds()) found.status = 'expired';
  const intent = p.state.intents[found.payment_intent ?? ''];
  const charge = p.state.charges[intent?.latest_charge ?? ''];
  const entry = charge && p.state.entries[charge.balance_transaction];
  const latest = charge ? { ...charge, balance_transaction: entry } : null;
  return ok({ ...found, payment_intent: intent ? { ...intent, latest_charge: latest } : null });
};

const transfer = (p: Provider, form: Form): Answer => {
  const amount = whole(form.get('amount'));
  const currency = form.get('currency') ?? '';
  const account = p.state.accounts[form.get('destination') ?? ''];
  if (!account) return wrong('No such destination', 400, 'invalid_request_error', 'resource_missing');
  if (account.capabilities.transfers !== 'active')
    return wrong('The account cannot take transfers', 400, 'invalid_request_error', 'account_invalid');
  // What comes out of one charge needs no balance that is free already.
  const source = p.state.charges[form.get('source_transaction') ?? ''];
  const free = source?.amount ?? p.state.balance[currency] ?? 0;
  if (!(amount > 0) || amount > free) return wrong('Insufficient funds', 400, 'invalid_request_error', 'balance_insufficient');
  const made: Transfer = {
    id: p.id('tr'),
    object: 'transfer',
    amount,
    amount_reversed: 0,
    currency,
    destination: account.id,
    transfer_group: form.get('transfer_group'),
    metadata: under(form, 'metadata'),
  };
  p.state.transfers[made.id] = made;
  p.move(currency, -amount);
  p.say('transfer.created', made);
  return ok(made);
};

const reversal = (p: Provider, id: string, form: Form): Answer => {
  const found = p.state.transfers[id];
  const amount = whole(form.get('amount'));
  if (!found || !(amount > 0) || found.amount_reversed + amount > found.amount) return wrong('Cannot reverse that much');
  found.amount_reversed += amount;
  p.move(found.currency, amount);
  const made: Reversal = {
    id: p.id('trr'),
    object: 'transfer_reversal',
    amount,
    currency: found.currency,
    transfer: id,
    metadata: under(form, 'metadata'),
  };
  p.state.reversals[made.id] = made;
  return ok(made);
};

const refund = (p: Provider, form: Form): Answer => {
  const intent = p.state.intents[form.get('payment_intent') ?? ''];
  const charge = p.state.charges[intent?.latest_charge ?? ''];
  const amount = whole(form.get('amount'));
  if (!intent || !charge || !(amount > 0) || charge.amount_refunded + amount > charge.amount)
    return wrong('Cannot refund that much', 400, 'invalid_request_error', 'charge_already_refunded');
  charge.amount_refunded += amount;
  p.move(charge.currency, -amount);
  const made: Refund = {
    id: p.id('re'),
    object: 'refund',
    amount,
    currency: charge.currency,
    payment_intent: intent.id,
    metadata: under(form, 'metadata'),
    status: 'succeeded',
  };
  p.state.refunds[made.id] = made;
  p.say('charge.refunded', charge);
  p.say('refund.created', made);
  return ok(made);
};

const account = (p: Provider, form: Form): Answer => {
  const made: Account = {
    id: p.id('acct'),
    object: 'account',
    country: form.get('country') ?? 'US',
    payouts_enabled: false,
    capabilities: { transfers: 'inactive' },
    requirements: { currently_due: ['external_account', 'tos_acceptance.date'] },
  };
  p.state.accounts[made.id] = made;
  return ok(made);
};

const balance = (p: Provider): Answer => {
  const available = Object.entries(p.state.balance).map(([currency, amount]) => ({ currency, amount }));
  return ok({ object: 'balance', available, pending: [] });
};

const list = (data: readonly unknown[]): Answer => ok({ object: 'list', has_more: false, data });
const found = (one: unknown): Answer =>
  one ? ok(one) : wrong('No such object', 404, 'invalid_request_error', 'resource_missing');

const answerTo = (p: Provider, method: string, path: string, form: Form): Answer => {
  const [noun = '', id = '', verb = ''] = path
    .replace(/^\/v1\//, '')
    .replace('checkout/sessions', 'sessions')
    .split('/');
  const { state } = p;
  const post = method === 'POST';
  switch (noun) {
    case 'sessions': {
      if (post && !id) return session(p, form);
      const one = state.sessions[id];
      if (one && post && verb === 'expire') return expiry(p, one);
      return one ? shown(p, one) : found(one);
    }
    case 'transfers':
      if (verb === 'reversals')
        return post ? reversal(p, id, form) : list(Object.values(state.reversals).filter((r) => r.transfer === id));
      if (post) return transfer(p, form);
      return list(Object.values(state.transfers).filter((t) => t.transfer_group === form.get('transfer_group')));
    case 'refunds':
      if (post) return refund(p, form);
      return id
        ? found(state.refunds[id])
        : list(Object.values(state.refunds).filter((r) => r.payment_intent === form.get('payment_intent')));
    case 'disputes':
      return list(Object.values(state.disputes).filter((d) => d.charge === form.get('charge')));
    case 'accounts':
      return post ? account(p, form) : found(state.accounts[id]);
    case 'account_links':
      return ok({
        object: 'account_link',
        url: `${p.origin}/dev/stripe/account/${form.get('account')}?back=${encodeURIComponent(form.get('return_url') ?? '')}`,
        expires_at: p.seconds() + 300,
      });
    case 'balance':
      return balance(p);
    default:
      return wrong('Unrecognized request URL', 404);
  }
};

const textOf = async (request: IncomingMessage): Promise<string> => {
  let text = '';
  for await (const chunk of request as AsyncIterable<Buffer>) text += chunk.toString();
  return text;
};

/** Seconds that an idempotency key is remembered. */
const keyLasts = 86_400;

/** What is answered instead of doing what was asked. */
const faults: Partial<Record<Loss, Answer>> = {
  limited: wrong('Too many requests', 429, 'invalid_request_error', 'rate_limit'),
  twin: wrong('Another request with this key is under way', 409, 'idempotency_error', 'idempotency_key_in_use'),
  broken: wrong('An error on our side', 500, 'api_error'),
};

/** Answers one call of the API; a repeated idempotency key gets the first answer again, with other words a refusal. */
export const answerApi = async (p: Provider, request: IncomingMessage, response: ServerResponse): Promise<void> => {
  const url = new URL(request.url ?? '/', p.origin);
  const method = request.method ?? 'GET';
  const text = method === 'POST' ? await textOf(request) : url.search.slice(1);
  const key = request.headers['idempotency-key'];
  const at = p.losses.findIndex((l) => l.path.test(`${method} ${url.pathname}`));
  const loss = at < 0 ? undefined : p.losses.splice(at, 1)[0]?.loss;
  if (loss === 'before') return void response.socket?.destroy();
  const asked = `${url.pathname}\n${text}`;
  const kept = typeof key === 'string' && method === 'POST' ? p.state.answered[key] : undefined;
  const before = kept && p.seconds() - kept.at < keyLasts ? kept : undefined;
  const fault = loss ? faults[loss] : undefined;
  const answer =
    fault && !before
      ? fault
      : before === undefined
        ? answerTo(p, method, url.pathname, new URLSearchParams(text))
        : before.asked === asked
          ? before
          : wrong('Keys for idempotent requests can only be used with the same parameters', 400, 'idempotency_error');
  if (typeof key === 'string' && method === 'POST' && !before && answer.status !== 429 && answer.status !== 409)
    p.state.answered[key] = { asked, status: answer.status, body: structuredClone(answer.body), at: p.seconds() };
  p.keep();
  if (loss === 'after') return void response.socket?.destroy();
  const later = answer.status === 429 ? { 'retry-after': '7' } : {};
  response.writeHead(answer.status, { 'content-type': 'application/json', 'request-id': p.id('req'), ...later });
  response.end(JSON.stringify(answer.body));
};
