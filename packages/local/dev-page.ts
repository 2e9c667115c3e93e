import { randomBytes } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import { html, raw } from 'hono/html';

type Html = ReturnType<typeof html>;

const style = `
  :root { color-scheme: light; font-family: 'Pretendard Variable', Pretendard, 'Noto Sans KR', 'Noto Sans CJK KR', system-ui, sans-serif; line-height: 1.55;
    color: #18211f; background: #faf9f6; word-break: keep-all }
  body { max-width: 40rem; margin: 0 auto; padding: 3.5rem 1.25rem }
  h1, h2 { letter-spacing: -.01em; line-height: 1.3 } h1 { font-size: 1.75rem; margin: 0 0 .35rem } h2 { font-size: 1.2rem; margin: 2.25rem 0 .5rem }
  .quiet, dt { color: #55605b } ul { list-style: none; padding: 0; display: grid; gap: .6rem }
  button, .row { font: inherit; width: 100%; text-align: start; padding: .8rem 1.1rem; border: 1px solid #e3e0d7; border-radius: .75rem; background: #fff;
    color: inherit; cursor: pointer; display: block; text-decoration: none; box-sizing: border-box }
  button:hover, .row:hover { border-color: #2d8069; background: #eef5f1 }
  :focus-visible { outline: 3px solid #2d8069; outline-offset: 2px }
  label { display: block; font-weight: 600; margin: .9rem 0 .3rem }
  input { font: inherit; width: 100%; min-height: 2.75rem; padding: .5rem .875rem; box-sizing: border-box; border-radius: .5rem; border: 1px solid #8a8f86; background: #fff }
  form.own button { margin-top: 1.25rem; text-align: center; font-weight: 600; color: #fff; background: #0e5540; border-color: #0e5540 }
  form.own button:hover { background: #0c4334 } pre { white-space: pre-wrap; overflow-wrap: anywhere }
  iframe { width: 100%; height: 26rem; border: 1px solid #e3e0d7; border-radius: .75rem; background: white } dd { margin: 0 0 .4rem }`;

/** Sends a page of the local stack. Nothing in it can run: the policy allows its style sheet and forms to this site alone. */
export const sendPage = async (
  response: ServerResponse,
  page: { title: string; language: string; body: Html; status?: number },
): Promise<void> => {
  const nonce = randomBytes(16).toString('base64');
  const document = await html`<!doctype html>
<html lang="${page.language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${page.title}</title><style nonce="${nonce}">${raw(style)}</style></head><body><main>${page.body}</main></body></html>`;
  response.writeHead(page.status ?? 200, {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    'referrer-policy': 'same-origin',
    'x-content-type-options': 'nosniff',
    'content-security-policy': `default-src 'none'; style-src 'nonce-${nonce}'; frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`,
  });
  response.end(String(document));
};
