import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundleAll } from '@sandan/cdk/bundle';
import { demoAccount } from '@sandan/local/demo-accounts';
import type { Functions } from '@sandan/local/functions';
import { newKeys, publicKeys, signToken } from '@sandan/local/identity-keys';
import {
  type FunctionName,
  functions,
  type Override,
  providerSecrets,
  type Secret,
  type Setting,
  sourceSecrets,
} from '@sandan/topology/topology';
import { type Cast, cast } from '../cast.ts';
import { algoliaServer } from '../search/algolia-server.ts';
import { type BareNode, bareNode } from './bare-node.ts';
import { service } from './outside.ts';
import { watched } from './watched.ts';

/** A mail as it reaches SES. */
export interface Sent {
  readonly Destination: { readonly ToAddresses: readonly string[] };
  readonly Content: { readonly Simple: { readonly Subject: { readonly Data: string } } };
}

const jsonOf = async <T>(request: AsyncIterable<Buffer>): Promise<T> => {
  let text = '';
  for await (const chunk of request) text += chunk.toString();
  return JSON.parse(text) as T;
};

const done = async () => ({ batchItemFailures: [] });
const nobodyFollows = (all: Functions): Functions => ({ ...all, indexer: done, notifier: done });

/**
 * The bundles and what they are told: the local database with a cast in it, written as in the cloud, whose stream nobody else follows; keys of a sign-in
 * provider; and a post office in place of SES.
 */
export const place = async () => {
  const into = mkdtempSync(join(tmpdir(), 'sandan-bundles-'));
  const bundles = await bundleAll(into);
  const m: Cast = await cast({ functions: nobodyFollows, overSdk: true });
  const { client, tableName } = m.world.stores.db;
  const { hostname, port } = await (client.config.endpoint?.() ?? Promise.reject(new Error('no endpoint')));
  const dynamodb = `http://${hostname}:${port}`;
  const keys = await newKeys();
  const signIn = await service((_request, response) => void response.end(JSON.stringify(publicKeys(keys))));
  const sent: Sent[] = [];
  const postOffice = await service(async (request, response) => {
    sent.push(await jsonOf<Sent>(request));
    response.setHeader('content-type', 'application/json').end('{"MessageId":"m"}');
  });

  const told: Record<Setting | Secret, string> & Partial<Record<Override, string>> = {
    TABLE_NAME: tableName,
    BUCKET_NAME: 'objects',
    FILE_ORIGIN: 'https://objects.example',
    OIDC_ISSUER: signIn.url,
    OIDC_CLIENT_ID: 'web',
    OIDC_AUDIENCE: 'web',
    SITE_URL: 'https://market.test',
    API_URL: 'http://127.0.0.1:1',
    MAIL_FROM: 'Market <no-reply@market.test>',
    SEARCH_ENGINE: 'algolia',
    ALGOLIA_APP_ID: 'APP',
    ALGOLIA_INDEX: 'listings',
    ALGOLIA_KEY: 'key',
    FOLLOWED: '[]',
    TRANSLATOR: 'off',
    CONVERSATION_TRANSLATOR: 'off',
    ...(Object.fromEntries([...sourceSecrets, ...providerSecrets].map((name) => [name, 'none'])) as Record<
      (typeof sourceSecrets)[number] | (typeof providerSecrets)[number],
      string
    >),
    CURSOR_SECRET: 'cursor-secret-of-the-tests',
    SESSION_SECRET: 'session-secret-of-the-tests-which-is-long-enough',
    STOP_SECRET: 'stop-secret-of-the-tests',
    VAULT_SECRET: 'vault-secret-of-the-tests',
    AUDIT_KEY: 'audit-secret-of-the-tests',
    EDGE_SECRET: 'edge-secret-of-the-tests',
  };
  const open: { close(): void }[] = [];

  const algolia = await algoliaServer();
  told.ALGOLIA_URL = algolia.url;

  const toldTo = (
    name: FunctionName,
    more: Partial<Record<Setting | Override, string | undefined>> = {},
  ): Record<string, string> => {
    const { settings, secrets, overrides } = functions[name];
    const values: Partial<Record<string, string>> = { ...told, DYNAMODB_ENDPOINT: dynamodb, ...more };
    const own = [...settings, ...secrets, ...overrides].flatMap((n) => (values[n] === undefined ? [] : [[n, values[n]]]));
    return { ...(Object.fromEntries(own) as Record<string, string>), AWS_ENDPOINT_URL_SESV2: postOffice.url };
  };

  return {
    m,
    algolia,
    bundles,
    sent,
    dynamodb,
    tableName,
    into,
    /** What the topology lets one function be told, with these values. */
    toldTo,
    /**
     * The bundle in a bare Node, told what the topology tells it; `more` replaces single values. `used` fills with the actions on
     * the table that it takes.
     */
    async run(
      name: FunctionName,
      more: Partial<Record<Setting | Override, string | undefined>> = {},
    ): Promise<BareNode & { readonly used: ReadonlySet<string> }> {
      const database = await watched(dynamodb);
      open.push(database);
      const node = await bareNode(join(into, name), toldTo(name, { DYNAMODB_ENDPOINT: database.url, ...more }));
      open.push(node);
      return { ...node, used: database.used };
    },
    token: (key: string) => {
      const account = demoAccount(key);
      if (!account) throw new Error(`no demo account ${key}`);
      return signToken(keys, account, { issuer: signIn.url, audience: 'web', clientId: 'web', now: new Date(), use: 'id' });
    },
    async close() {
      for (const node of open) node.close();
      signIn.close();
      postOffice.close();
      await algolia.close();
      await m.close();
      rmSync(into, { recursive: true, force: true });
    },
  };
};
