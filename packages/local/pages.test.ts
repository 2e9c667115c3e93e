import { afterEach, expect, test } from 'vitest';
import type { FunctionThread } from './function-thread.ts';
import { eventOf } from './lambda-event.ts';
import { pagesThread } from './pages.ts';

const said: Record<string, unknown>[] = [];
const siteUrl = 'http://localhost:3000';
const options = {
  siteUrl,
  api: 'http://127.0.0.1:9',
  sessionSecret: 's'.repeat(32),
  edgeSecret: 'e'.repeat(32),
  oidc: { issuer: `${siteUrl}/oidc`, clientId: 'web', audience: siteUrl },
  fileOrigins: [siteUrl],
};
const asked = (path: string) =>
  eventOf(
    { method: 'GET', url: path, headers: { host: 'localhost:3000' }, httpVersion: '1.1', socket: { remoteAddress: '127.0.0.1' } },
    '$default',
    undefined,
  );

let pages: FunctionThread;
afterEach(() => pages.stop());

test('pages are drawn in a thread, many at once, and say it where the API does not answer', async () => {
  pages = pagesThread(options, (line) => said.push(line));
  const answers = await Promise.all([asked('/ko/search'), asked('/'), asked('/en/nowhere')].map((event) => pages.handler(event)));
  expect(answers).toMatchObject([
    { statusCode: 503, body: expect.stringContaining('<html') },
    { statusCode: 302, headers: { location: expect.stringMatching(/^\/(?:ko|en)$/) } },
    { statusCode: 404, body: expect.stringContaining('<html') },
  ]);
  expect(said).toEqual([]);
});

test('whoever waits for a thread that dies hears of it, and the next one is begun', async () => {
  pages = pagesThread({ ...options, siteUrl: undefined as unknown as string }, (line) => said.push(line));
  for (let n = 1; n <= 2; n++) {
    await expect(pages.handler(asked('/ko'))).rejects.toThrow('the pages ended');
    expect(said).toMatchObject(Array.from({ length: n }, () => ({ level: 'error', message: 'the pages died' })));
  }
});
