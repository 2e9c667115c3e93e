import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { renderToPipeableStream } from 'react-dom/server';
import { type EntryContext, type RouterContextProvider, ServerRouter } from 'react-router';
import { visit } from './visit.ts';
import { en } from './words/en.ts';
import { ko } from './words/ko.ts';
import { teach } from './words/words.ts';

teach('ko', ko);
teach('en', en);

/** Renders a page to its end before it is sent: a failure still becomes an error page with its status. */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  entry: EntryContext,
  context: RouterContextProvider,
): Promise<Response> {
  const { nonce } = visit(context);
  headers.set('content-type', 'text/html; charset=utf-8');
  return new Promise((resolve, reject) => {
    let answer = status;
    const stream = renderToPipeableStream(<ServerRouter context={entry} url={request.url} nonce={nonce} />, {
      nonce,
      onAllReady() {
        const body = new PassThrough();
        stream.pipe(body);
        text(body).then((html) => resolve(new Response(html, { status: answer, headers })), reject);
      },
      onShellError: reject,
      onError(error) {
        answer = 500;
        console.error(error);
      },
    });
  });
}

export const handleError = (error: unknown, { request }: { request: Request }): void => {
  if (!request.signal.aborted) console.error(error);
};
