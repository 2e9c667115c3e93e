import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Provider } from './provider.ts';

const escaped = (text: string): string => text.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`);

const page = (title: string, body: string): string => `<!doctype html>
<html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${escaped(title)}</title>
<style>body{font:16px/1.5 system-ui,sans-serif;max-width:30rem;margin:3rem auto;padding:0 1rem}button{font:inherit;padding:.6rem 1rem;margin:.25rem .5rem .25rem 0}
.note{background:#fff4ce;padding:.75rem 1rem;border-radius:.4rem}</style>
<main><p class="note">시험용 결제 화면입니다. 실제로 결제되지 않습니다.<br>A payment page for trying things out. No money moves.</p>${body}</main></html>`;

const send = (response: ServerResponse, html: string, status = 200): void => {
  response.writeHead(status, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' });
  response.end(html);
};
const see = (response: ServerResponse, url: string): void => void response.writeHead(303, { location: url }).end();

const formOf = async (request: IncomingMessage): Promise<URLSearchParams> => {
  let text = '';
  for await (const chunk of request as AsyncIterable<Buffer>) text += chunk.toString();
  return new URLSearchParams(text);
};

const button = (value: string, words: string): string => `<button name="do" value="${value}">${words}</button>`;

/** The pages on which a payer pays, and a seller opens an account. */
export const answerPages = async (p: Provider, request: IncomingMessage, response: ServerResponse): Promise<void> => {
  const url = new URL(request.url ?? '/', p.origin);
  const [, , , kind = '', id = ''] = url.pathname.split('/');
  const posted = request.method === 'POST' ? ((await formOf(request)).get('do') ?? '') : undefined;
  const session = kind === 'pay' ? p.state.sessions[id] : undefined;
  const account = kind === 'account' ? p.state.accounts[id] : undefined;
  if (session) {
    if (posted === undefined || session.status !== 'open') {
      const amount = `${session.amount_total} ${session.currency.toUpperCase()} (minor units)`;
      const form = `<form method="post">${button('succeed', 'Pay · 결제')}${button('decline', 'Decline · 거절')}${button('back', 'Back · 돌아가기')}</form>`;
      return send(
        response,
        page(
          'Pay',
          `<h1>${escaped(session.name)}</h1><p>${escaped(amount)}</p>${session.status === 'open' ? form : '<p>This page is over.</p>'}`,
        ),
      );
    }
    if (posted === 'back') return see(response, session.cancel_url);
    p.pay(id, posted === 'decline' ? 'decline' : 'succeed');
    await p.drain();
    return see(response, posted === 'decline' ? session.cancel_url : session.success_url);
  }
  if (account) {
    if (posted === undefined)
      return send(
        response,
        page('Account', `<h1>Payout account</h1><form method="post">${button('enable', 'Finish · 완료')}</form>`),
      );
    p.enable(id);
    await p.drain();
    const back = url.searchParams.get('back') ?? '/';
    return see(response, new URL(back, p.origin).origin === new URL(p.origin).origin ? back : '/');
  }
  return send(response, page('Missing', '<h1>There is no such page.</h1>'), 404);
};
