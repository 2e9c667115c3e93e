import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CreateTableCommand, DeleteTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { TrimmedDataAccessException } from '@aws-sdk/client-dynamodb-streams';
import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { checkpointsInMemory } from '@sandan/local/checkpoints';
import { clients } from '@sandan/local/clients';
import { doctor } from '@sandan/local/commands/doctor';
import { examinations, examine, isSound } from '@sandan/local/doctor/examine';
import { type AilmentCode, ailments, told } from '@sandan/local/doctor/finding';
import type { Patient } from '@sandan/local/doctor/patient';
import { freePort } from '@sandan/local/dynoxide';
import { rotateIn, secretsIn } from '@sandan/local/secrets';
import { settingsFrom } from '@sandan/local/settings';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { publish } from '../api/client.ts';
import { type Cast, cast } from '../cast.ts';

let m: Cast;
let dir: string;
let well: Patient;
const servers: Server[] = [];
beforeAll(async () => {
  m = await cast();
  await publish(m, '검진할 기술');
  await m.settle();
});
afterAll(() => m.close());
beforeEach(async () => {
  dir = mkdtempSync(join(tmpdir(), 'sandan-doctor-'));
  secretsIn(dir);
  const { db } = m.world.stores;
  const at = await db.client.config.endpoint?.();
  const endpoint = `http://${at?.hostname}:${at?.port}`;
  const { reader } = clients(endpoint, db.tableName);
  const pages = join(dir, 'index.js');
  writeFileSync(pages, '');
  well = {
    dataDir: dir,
    siteUrl: 'http://localhost:3000',
    local: 'http://127.0.0.1:3000',
    port: await freePort(),
    running: false,
    nodeVersion: '24.21.0',
    pages,
    now: () => new Date(),
    freeBytes: async () => 50e9,
    data: async () => ({ endpoint, db, reader, checkpoints: checkpointsInMemory() }),
    open: async () => ({ world: m.world, failures: m.desk(() => {}).failures }),
  };
});
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
  chmodSync(dir, 0o700);
  rmSync(dir, { recursive: true, force: true });
});

const codesOf = async (patient: Patient): Promise<AilmentCode[]> =>
  (await examine(patient)).flatMap((e) => e.findings.map((f) => f.code));
const ill = (change: Partial<Patient>) => codesOf({ ...well, ...change });

/** Listens on a port of its own and answers as told. */
const answering = async (answer: RequestListener): Promise<string> => {
  const server = createServer(answer).listen(0, '127.0.0.1');
  servers.push(server);
  await new Promise((r) => server.once('listening', r));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
};
const json = (of: (path: string) => unknown): Promise<string> =>
  answering((request, response) =>
    response.setHeader('content-type', 'application/json').end(JSON.stringify(of(request.url ?? ''))),
  );
const provider = (issuer: (here: string) => string, keys: readonly unknown[] = [{}]) =>
  answering((request, response) => {
    const here = `http://${request.headers.host}`;
    const body = request.url?.endsWith('openid-configuration')
      ? { issuer: issuer(here), jwks_uri: `${here}/oidc/jwks` }
      : { keys };
    response.end(JSON.stringify(body));
  });

test('a market with nothing wrong is found well, and everything was looked at', async () => {
  const all = await examine(well);
  expect(all.filter((e) => e.state !== 'well')).toEqual([]);
  expect(isSound(all)).toBe(true);
  expect(all).toHaveLength(examinations.length);
});

test('every finding says what is wrong and the remedy in both languages, with nothing left to fill in', () => {
  for (const code of Object.keys(ailments) as AilmentCode[]) {
    const { says, remedy } = told({ code, params: {} });
    for (const text of [says.ko, says.en, remedy.ko, remedy.en]) expect(text, code).not.toMatch(/[{}]/);
    expect(says.ko, code).toMatch(/[가-힣]/);
  }
});

test('an old Node, pages that are not built, and a port that is taken', async () => {
  expect(await ill({ nodeVersion: '20.20.2' })).toEqual(['node.old']);
  expect(await ill({ pages: join(dir, 'nowhere') })).toEqual(['pages.unbuilt']);
  const taken = new URL(await answering((_, response) => response.end()));
  const port = Number(taken.port);
  expect(await ill({ port })).toEqual(['port.taken']);
});

test('a data folder that is not there, or cannot be written to, and a disk that is filling up', async () => {
  const all = await examine({ ...well, dataDir: join(dir, 'none') });
  expect(all.flatMap((e) => e.findings).map((f) => f.code)).toEqual(['data.missing']);
  expect(all.find((e) => e.name === 'engine')?.state).toBe('left');
  expect(isSound(all)).toBe(true);
  expect(await ill({ freeBytes: async () => 50e6 })).toEqual(['disk.full']);
  expect(await ill({ freeBytes: async () => 1e9 })).toEqual(['disk.low']);
  if (process.getuid?.() === 0) return;
  chmodSync(dir, 0o500);
  expect(await codesOf(well)).toContain('data.readOnly');
});

test('secrets that are missing, broken, open to others, or too old', async () => {
  const file = join(dir, 'secrets.json');
  const whole = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
  const write = (value: unknown) => writeFileSync(file, typeof value === 'string' ? value : JSON.stringify(value));
  write({ ...whole, vault: undefined });
  expect(await codesOf(well)).toEqual(['secrets.missing']);
  write('{"cursor": ');
  expect(await codesOf(well)).toEqual(['secrets.unreadable']);
  write(whole);
  chmodSync(file, 0o644);
  expect(await codesOf(well)).toEqual(['secrets.open']);
  chmodSync(file, 0o600);
  const inFortyDays = () => new Date(Date.now() + 40 * 86_400_000);
  const staleThen = async () =>
    (await examine({ ...well, now: inFortyDays })).flatMap((e) => e.findings).filter((f) => f.code === 'secrets.stale');
  const stale = await staleThen();
  expect(stale.map((f) => `${f.code} ${f.params.name}`)).toEqual(['secrets.stale cursor', 'secrets.stale session']);
  for (const name of ['cursor', 'session'] as const) rotateIn(dir, name, 'x'.repeat(43), inFortyDays());
  expect(await staleThen()).toEqual([]);
});

test('an engine that does not start, or does not answer', async () => {
  const failing = async () => Promise.reject(new Error('no such binary'));
  const all = await examine({ ...well, data: failing });
  expect(all.flatMap((e) => e.findings)).toEqual([{ code: 'engine.failed', params: { cause: 'no such binary' } }]);
  expect(all.filter((e) => e.state === 'left').map((e) => e.name)).toContain('index');
  const endpoint = `http://127.0.0.1:${await freePort()}`;
  const nobody = { endpoint, ...clients(endpoint, 'market'), checkpoints: checkpointsInMemory() };
  expect(await ill({ data: async () => nobody })).toEqual(['engine.unreachable']);
});

test('a table that is not there, or lacks an index, its stream or its times to live', async () => {
  const data = await well.data();
  const named = (tableName: string) => async () => ({ ...data, db: { ...data.db, tableName } });
  expect(await ill({ data: named('nowhere') })).toEqual(['table.missing']);
  const client = new DynamoDBClient({
    endpoint: data.endpoint,
    region: 'local',
    credentials: { accessKeyId: 'x', secretAccessKey: 'x' },
  });
  const TableName = `bare-${process.pid}`;
  await client.send(
    new CreateTableCommand({
      TableName,
      BillingMode: 'PAY_PER_REQUEST',
      AttributeDefinitions: ['pk', 'sk', 'g1pk', 'g1sk'].map((AttributeName) => ({ AttributeName, AttributeType: 'S' })),
      KeySchema: [
        { AttributeName: 'pk', KeyType: 'HASH' },
        { AttributeName: 'sk', KeyType: 'RANGE' },
      ],
      GlobalSecondaryIndexes: [
        {
          IndexName: 'index-g1',
          KeySchema: [
            { AttributeName: 'g1pk', KeyType: 'HASH' },
            { AttributeName: 'g1sk', KeyType: 'RANGE' },
          ],
          Projection: { ProjectionType: 'KEYS_ONLY' },
        },
      ],
    }),
  );
  const findings = (await examine({ ...well, data: named(TableName) })).flatMap((e) => e.findings);
  await client.send(new DeleteTableCommand({ TableName }));
  client.destroy();
  expect(findings.map((f) => [f.code, f.params.what])).toEqual([
    ['table.shape', 'index-g1 projection'],
    ['table.shape', 'index-g2'],
    ['table.shape', 'index-g2 projection'],
    ['table.shape', 'stream'],
    ['table.shape', 'ttl'],
  ]);
});

test('followers that have stopped, and changes that left the stream before they were read', async () => {
  const later = () => new Date(Date.now() + 10 * 60_000);
  const local = await provider((here) => `${here}/oidc`);
  const running = { running: true, siteUrl: local, local };
  const behind = (await examine({ ...well, ...running, now: later })).flatMap((e) => e.findings);
  expect(behind.filter((f) => f.code === 'stream.behind').map((f) => f.params.follower)).toEqual(['indexer', 'notifier']);
  expect(await ill({ now: later })).not.toContain('stream.behind');
  const data = await well.data();
  const past = { ...checkpointsInMemory(), read: () => ({ sequence: '1' }) };
  const trimmed = new Proxy(data.reader, {
    get: (target, name) =>
      name === 'send'
        ? async (command: { input: { ShardIteratorType?: string } }) => {
            if (command.input.ShardIteratorType === 'AFTER_SEQUENCE_NUMBER')
              throw new TrimmedDataAccessException({ message: 'gone', $metadata: {} });
            return target.send(command as never);
          }
        : Reflect.get(target, name),
  });
  const lost = await examine({ ...well, data: async () => ({ ...data, checkpoints: past, reader: trimmed }) });
  expect(lost.flatMap((e) => e.findings).map((f) => `${f.code} ${f.params.follower}`)).toEqual([
    'stream.lost indexer',
    'stream.lost notifier',
  ]);
});

test('a sign-in that is away, is somebody else or publishes no keys, and keys that cannot be read', async () => {
  const signIn = async (siteUrl: string, local = siteUrl) => ill({ running: true, siteUrl, local });
  expect(await signIn(`http://127.0.0.1:${await freePort()}`)).toContain('signIn.unreachable');
  expect(await signIn(await provider(() => 'https://elsewhere.example'))).toContain('signIn.another');
  expect(await signIn(await provider((here) => `${here}/oidc`, []))).toContain('signIn.unreachable');
  expect(await signIn(await json(() => ({})))).toContain('signIn.another');
  expect(await signIn(await provider((here) => `${here}/oidc`))).not.toContain('signIn.unreachable');
  writeFileSync(join(dir, 'identity.json'), '{}');
  expect(await codesOf(well)).toEqual(['signIn.keys']);
});

test('a clock that differs from others, and one that was put back since the audit was sealed', async () => {
  const slow = await answering((_, response) =>
    response.setHeader('date', new Date(Date.now() - 600_000).toUTCString()).end('{}'),
  );
  const skew = (await examine({ ...well, running: true, siteUrl: slow, local: slow })).flatMap((e) => e.findings);
  const [found] = skew.filter((f) => f.code === 'clock.skew');
  expect(Number(found?.params.seconds)).toBeGreaterThan(590);
  m.at(new Date());
  await m.run('seal');
  expect(await codesOf(well)).toEqual([]);
  const back = await ill({ now: () => new Date(Date.now() - 3_600_000) });
  expect(back).toContain('clock.back');
  const local = await provider((here) => `${here}/oidc`);
  const inThreeHours = () => new Date(Date.now() + 3 * 3_600_000);
  expect(await ill({ running: true, siteUrl: local, local, now: inThreeHours })).toContain('seal.stopped');
});

test('a market that cannot be opened, an index that drifted, records in an older form and changes that were given up', async () => {
  expect(await ill({ open: async () => Promise.reject(new Error('file is not a database')) })).toEqual(['market.unopenable']);
  const { failures } = m.desk(() => {});
  failures.add({ at: '2026-11-26T00:00:00Z', destination: 'notifier-failures', attempts: 9, error: 'x', records: [] });
  expect(await codesOf(well)).toEqual(['failures.waiting']);
  failures.drop(() => true);

  const { db } = m.world.stores;
  const put = (Item: Record<string, unknown>) => db.client.send(new PutCommand({ TableName: db.tableName, Item }));
  const personId = m.personId('sme');
  const body = {
    version: 1,
    personId,
    url: 'https://x.example/',
    secret: 'whsec_eA==',
    state: 'proved',
    changed: '2026-11-01T00:00:00Z',
  };
  await put({ pk: `person#${personId}`, sk: 'webhook', type: 'webhook', v: 1, body });
  expect(await codesOf(well)).toEqual(['migrations.pending']);
  await m.desk(() => {}).settle();

  for await (const held of m.world.search.everything()) await m.world.search.apply([{ ...held, sequence: held.sequence + 1 }]);
  expect(await codesOf(well)).toEqual(expect.arrayContaining(['index.drift', 'migrations.pending']));
  const listing = await publish(m, '깨질 기술');
  const good = await m.world.stores.listings.byId(listing.id);
  await put({ pk: `listing#${listing.id}`, sk: 'listing', type: 'listing', v: 99, body: { ...good, version: 99, content: 7 } });
  await m.settle();
  expect(await codesOf(well)).toEqual(expect.arrayContaining(['index.unreadable', 'asides.waiting']));
});

test('the command looks at a folder with no market in it, says so and changes nothing', async () => {
  const lines: string[] = [];
  const settings = settingsFrom({ DATA_DIR: join(dir, 'none'), PORT: String(await freePort()), SEED: 'none' });
  expect(await doctor.run(['--json'], settings, (line) => lines.push(line))).toBe(0);
  const { sound, examined } = JSON.parse(lines.join('')) as { sound: boolean; examined: { name: string; state: string }[] };
  expect(sound).toBe(true);
  expect(examined.find((e) => e.name === 'folder')?.state).toBe('ill');
});
