import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Fault } from '@sandan/kernel/fault';
import type { Finding } from '@sandan/search/port';
import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ApiInside, apiThread } from './api.ts';
import { clients } from './clients.ts';
import { type Engine, engineInMemory } from './dynoxide.ts';
import type { FunctionThread } from './function-thread.ts';
import { eventOf } from './lambda-event.ts';
import { secretsIn } from './secrets.ts';
import { tableName } from './settings.ts';
import { ensureTable } from './tables.ts';

const dataDir = mkdtempSync(join(tmpdir(), 'api-thread-'));
const siteUrl = 'http://localhost:3000';
const said: Record<string, unknown>[] = [];
const asked: string[] = [];
const search: Finding = {
  capabilities: {
    engine: 'embedded',
    exactCounts: true,
    maxWindow: 1000,
    readAfterWrite: 'immediate',
    typos: 'jamo',
    koreanBy: 'market',
  },
  async search({ text }) {
    asked.push(text);
    throw new Fault('limited', 'search.down', 'not now', { retryAfter: 7 });
  },
  async suggest(text, language, limit) {
    asked.push(`${text} ${language} ${limit}`);
    return [{ text: '밸브', kind: 'word' }];
  },
  specified: () => Promise.reject(new Error('not asked here')),
};
let engine: Engine;
let api: FunctionThread<ApiInside>;
beforeAll(async () => {
  engine = await engineInMemory();
  const { db } = clients(engine.endpoint, tableName);
  await ensureTable(db.client, tableName);
  db.client.destroy();
  const place = { dataDir, siteUrl, local: siteUrl, secrets: secretsIn(dataDir) };
  api = apiThread(place, engine.endpoint, search, (line) => said.push(line));
});
afterAll(async () => {
  await api.stop();
  await engine.stop();
  rmSync(dataDir, { recursive: true });
});

const get = async (url: string): Promise<APIGatewayProxyStructuredResultV2> => {
  const request = {
    method: 'GET',
    url,
    headers: { host: 'localhost:3000' },
    httpVersion: '1.1',
    socket: { remoteAddress: '127.0.0.1' },
  };
  return (await api.handler(eventOf(request, 'ANY /api/{proxy+}', undefined))) as APIGatewayProxyStructuredResultV2;
};

test('the API answers from a thread, asks the index of this one, and says what its calls used', async () => {
  const [suggested, down] = await Promise.all([
    get(`/api/v1/suggestions?q=${encodeURIComponent('밸')}&lang=ko`),
    get('/api/v1/search?q=pump'),
  ]);
  expect(suggested).toMatchObject({ statusCode: 200, body: expect.stringContaining('밸브') });
  // The refusal is still known for what it is: the table answers instead.
  expect(down).toMatchObject({ statusCode: 200, body: expect.stringContaining('"relaxed":"table"') });
  expect(asked.toSorted()).toEqual(['pump', expect.stringMatching(/^밸 ko \d+$/)]);
  expect(await api.inside().usage()).toMatchObject({ 'search.run': { calls: 1 }, 'search.suggest': { calls: 1 } });
  expect(said).toEqual([]);
});

test('one who is still waiting when a market ends has the answer', async () => {
  const answer = get('/api/v1/kinds');
  await api.stop();
  expect(await answer).toMatchObject({ statusCode: 200 });
});
