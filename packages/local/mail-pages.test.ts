import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { gateway } from './gateway.ts';
import { mailPages } from './mail-pages.ts';
import { mailboxInMemory } from './mailbox.ts';

test('a kept mail is shown with all of its text, and nothing in it can run', async () => {
  const mailbox = mailboxInMemory(() => new Date('2026-11-23T00:00:00Z'));
  const show = mailPages(mailbox);
  const server = gateway({
    handlers: {},
    mounts: [
      { path: '/dev', answer: async (request, response) => void (await show(response, new URL(request.url ?? '/', 'http://x'))) },
    ],
    wrote: () => {},
    log: () => {},
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const site = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  await mailbox.send({
    to: 'a@test.example',
    from: 'b@test.example',
    subject: '<script>alert(1)</script>',
    text: 'see https://market.test/ko/stop?token=1&x="2" <b>',
    html: '<script>alert(2)</script><p>hello</p>',
    headers: { 'List-Unsubscribe': '<https://market.test/stop>' },
  });
  const { items } = (await (await fetch(`${site}/dev/mail.json?to=a@test.example`)).json()) as { items: { id: string }[] };
  expect(items).toHaveLength(1);
  const list = await fetch(`${site}/dev/mail`);
  expect(await list.text()).not.toContain('<script>alert');
  const page = await fetch(`${site}/dev/mail/${items[0]?.id}`);
  const text = await page.text();
  expect(text).toContain('<a href="https://market.test/ko/stop?token=1&amp;x="');
  expect(text).not.toContain('<script>alert');
  expect(page.headers.get('content-security-policy')).toMatch(/default-src 'none'.*form-action 'self'/);
  const content = await fetch(`${site}/dev/mail/${items[0]?.id}/html`);
  expect(content.headers.get('content-security-policy')).toMatch(/^sandbox; default-src 'none'/);
  server.close();
});
