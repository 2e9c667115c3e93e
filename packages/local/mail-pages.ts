import type { ServerResponse } from 'node:http';
import { html } from 'hono/html';
import { sendPage } from './dev-page.ts';
import type { KeptMail, Mailbox } from './mailbox.ts';

const timeOf = (at: string) => `${at.slice(0, 10)} ${at.slice(11, 16)} UTC`;

/** Web addresses in a text become links; all else is text. */
const linked = (text: string) =>
  text
    .split(/(https?:\/\/[^\s<>"']+)/)
    .map((part, i) => (i % 2 === 1 ? html`<a href="${part}" rel="noreferrer">${part}</a>` : part));

const list = (response: ServerResponse, mails: readonly KeptMail[]) =>
  sendPage(response, {
    title: 'Mail',
    language: 'en',
    body: html`<h1>Mail</h1><p class="quiet">Everything that this local market would have sent, the newest first. <a href="/dev/mail.json">As JSON</a></p>
      ${mails.length === 0 ? html`<p>No mail yet.</p>` : ''}
      <ul>${mails.map((m) => html`<li><a class="row" href="/dev/mail/${m.id}"><strong>${m.subject}</strong><br><span class="quiet">${m.to} · ${timeOf(m.at)}</span></a></li>`)}</ul>`,
  });

const one = (response: ServerResponse, mail: KeptMail) =>
  sendPage(response, {
    title: mail.subject,
    language: 'en',
    body: html`<p><a href="/dev/mail">← Mail</a></p><h1>${mail.subject}</h1>
      <dl><dt>To</dt><dd>${mail.to}</dd><dt>From</dt><dd>${mail.from}</dd><dt>Date</dt><dd>${timeOf(mail.at)}</dd>
      ${Object.entries(mail.headers ?? {}).map(([name, value]) => html`<dt>${name}</dt><dd>${value}</dd>`)}</dl>
      <pre>${linked(mail.text)}</pre>
      ${(mail.attachments ?? []).map((a) => html`<h2>${a.name}</h2><p class="quiet">${a.type}</p><pre>${a.text}</pre>`)}
      ${mail.html ? html`<h2>HTML</h2><iframe sandbox src="/dev/mail/${mail.id}/html" title="HTML"></iframe>` : ''}`,
  });

/** The HTML part alone: nothing in it runs, loads from elsewhere or reaches this site. */
const content = (response: ServerResponse, mail: KeptMail) => {
  response.writeHead(200, {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'",
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
  });
  response.end(mail.html ?? '');
};

/** `/dev/mail` as a page, a page per message, and `/dev/mail.json?to=` for scripts. */
export const mailPages =
  (mailbox: Mailbox) =>
  async (response: ServerResponse, url: URL): Promise<boolean> => {
    if (url.pathname === '/dev/mail.json') {
      const to = url.searchParams.get('to');
      const items = mailbox.list().filter((m) => !to || m.to === to);
      response.writeHead(200, { 'content-type': 'application/json', 'cache-control': 'no-store' });
      response.end(JSON.stringify({ items }));
      return true;
    }
    const [, id, part] = /^\/dev\/mail(?:\/([\w]+)(\/html)?)?$/.exec(url.pathname) ?? [];
    if (!url.pathname.startsWith('/dev/mail') || (url.pathname !== '/dev/mail' && !id)) return false;
    const mails = mailbox.list();
    if (!id) {
      await list(response, mails);
      return true;
    }
    const mail = mails.find((m) => m.id === id);
    if (!mail) return false;
    if (part) content(response, mail);
    else await one(response, mail);
    return true;
  };
