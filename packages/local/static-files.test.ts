import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { gateway } from './gateway.ts';
import { staticFiles } from './static-files.ts';

const dir = mkdtempSync(join(tmpdir(), 'market-'));
mkdirSync(join(dir, 'assets'));
writeFileSync(join(dir, 'assets', 'app-1a2b.js'), 'console.log(1);'.repeat(100));
writeFileSync(join(dir, 'icon.svg'), '<svg/>');
afterAll(() => rmSync(dir, { recursive: true, force: true }));

test('hashed files are kept for ever and come compressed, others are asked for again, and nothing outside the folder is given', async () => {
  const server = gateway({
    handlers: { web: async () => 'page' },
    mounts: [],
    serveFile: staticFiles(dir).serve,
    wrote: () => {},
    log: () => {},
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const ask = (path: string, headers: Record<string, string> = {}) =>
    fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`, { headers });

  const script = await ask('/assets/app-1a2b.js', { 'accept-encoding': 'gzip, br' });
  expect(script.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
  expect(script.headers.get('content-encoding')).toBe('br');
  expect(Number(script.headers.get('content-length'))).toBeLessThan(200);
  expect(await script.text()).toBe('console.log(1);'.repeat(100));

  const icon = await ask('/icon.svg', { 'accept-encoding': 'identity' });
  expect(icon.headers.get('cache-control')).toBe('public, max-age=300');
  expect((await ask('/icon.svg', { 'if-none-match': icon.headers.get('etag') ?? '' })).status).toBe(304);

  expect(await (await ask('/assets/%2e%2e/%2e%2e/etc/passwd')).text()).toBe('page');
  server.close();
});
