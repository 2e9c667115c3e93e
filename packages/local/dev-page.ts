import { randomBytes } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import { html, raw } from 'hono/html';

type Html = ReturnType<typeof html>;

const style = `
  :root { color-scheme: light dark; font-family: Pretendard, 'Noto Sans KR', system-ui, sans-serif; line-height: 1.5 }
  body { max-width: 46rem; margin: 3rem auto; padding: 0 1.25rem }
  h1 { font-size: 1.5rem; margin: 0 0 .25rem } .quiet { opacity: .7 }
  ul { list-style: none; padding: 0; display: grid; gap: .5rem }
  button, .row { font: inherit; width: 100%; text-align: start; padding: .75rem 1rem; border: 1px solid color-mix(in srgb, currentColor 25%, transparent);
    border-radius: .6rem; background: transparent; color: inherit; cursor: pointer; display: block; text-decoration: none; box-sizing: border-box }
  button:hover, button:focus-visible, .row:hover { border-color: #1f6feb; outline: 2px solid #1f6feb55 }
  label { display: block; margin: .75rem 0 .25rem } input { font: inherit; width: 100%; padding: .6rem .75rem; box-sizing: border-box; border-radius: .5rem; border: 1px solid #8888 }
  form.own button { margin-top: 1rem; text-align: center } pre { white-space: pre-wrap; overflow-wrap: anywhere }
  iframe { width: 100%; height: 26rem; border: 1px solid #8886; border-radius: .5rem; background: white } dt { opacity: .7 } dd { margin: 0 0 .4rem }`;

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
