import { DeleteCommand, GetCommand, PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { verifyAudit } from '@sandan/fn-auditor/verify';
import { newId } from '@sandan/kernel/id';
import type { AuditLine } from '@sandan/market/audit/line';
import { audit } from '@sandan/store/audits';
import { commit, work } from '@sandan/store/work';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { as, publish } from '../api/client.ts';
import { type Cast, cast } from '../cast.ts';

let m: Cast;
let minute = 0;

const after = (minutes: number) => {
  minute += minutes;
  m.at(new Date(Date.parse('2026-11-26T01:00:00Z') + minute * 60_000));
};

beforeEach(async () => {
  minute = 0;
  m = await cast({ now: '2026-11-26T01:00:00Z' });
});
afterEach(() => m.close());

const verify = () => verifyAudit(m.world);

/** Some minutes of trade, sealed into several blocks. */
const sealed = async (): Promise<AuditLine[]> => {
  await publish(m, '첫 기술');
  after(5);
  await m.run('seal');
  await publish(m, '둘째 기술');
  after(5);
  await m.run('seal');
  const { items } = await m.world.stores.audits.everywhere(
    { from: Date.parse('2026-11-26T00:00:00Z'), to: Date.parse('2026-11-27T00:00:00Z') },
    { limit: 100 },
  );
  return [...items];
};

const rawOf = async (line: AuditLine) => {
  const { client, tableName } = m.world.stores.db;
  const answer = await client.send(
    new QueryCommand({
      TableName: tableName,
      IndexName: 'index-g2',
      KeyConditionExpression: 'g2pk = :pk AND g2sk = :sk',
      ExpressionAttributeValues: { ':pk': `auditBy#${line.by.actor}`, ':sk': line.id },
    }),
  );
  return answer.Items?.[0] as { pk: string; sk: string; body: AuditLine };
};

const overwrite = (Item: Record<string, unknown>) => {
  const { client, tableName: TableName } = m.world.stores.db;
  return client.send(new PutCommand({ TableName, Item }));
};
const drop = ({ pk, sk }: { pk: string; sk: string }) => {
  const { client, tableName: TableName } = m.world.stores.db;
  return client.send(new DeleteCommand({ TableName, Key: { pk, sk } }));
};

test('what people did is sealed in order, and holds', async () => {
  const lines = await sealed();
  expect(lines.map((l) => l.operation).sort()).toEqual([...Array(4).fill('listings.act'), ...Array(2).fill('listings.create')]);
  expect(await verify()).toEqual({ blocks: 2, lines: 6, unsealed: 0, findings: [] });
});

test('what is younger than two minutes waits; nothing is sealed twice, and an empty block is made once an hour', async () => {
  await publish(m);
  await m.run('seal');
  expect(await verify()).toMatchObject({ lines: 0, unsealed: 3 });
  after(3);
  await Promise.all([m.run('seal'), m.run('seal')]);
  await m.run('seal');
  expect(await verify()).toMatchObject({ blocks: 2, lines: 3, unsealed: 0, findings: [] });
  after(30);
  await m.run('seal');
  expect((await verify()).blocks).toBe(2);
  after(31);
  await m.run('seal');
  expect(await verify()).toMatchObject({ blocks: 3, findings: [] });
  after(150);
  expect((await verify()).findings).toEqual([{ is: 'sealingStopped', number: 4 }]);
});

test('a line that was changed is named', async () => {
  const [line] = (await sealed()) as [AuditLine];
  const raw = await rawOf(line);
  await overwrite({ ...raw, body: { ...raw.body, status: 500 } });
  expect((await verify()).findings).toEqual([{ is: 'changed', id: line.id, number: 2 }]);
});

test('a line that was removed is named', async () => {
  const line = (await sealed()).at(-1) as AuditLine;
  await drop(await rawOf(line));
  expect((await verify()).findings).toEqual([{ is: 'removed', id: line.id, number: 1 }]);
});

test('a line that was put in later is named', async () => {
  await sealed();
  const w = work();
  const by = { actor: 'per_forged', organisationId: null, at: '2026-11-26T01:00:30.000Z' };
  audit(m.world.stores.db, w, { operation: 'listings.act', object: 'listings/x', status: 200, by });
  await commit(m.world.stores.db, w);
  expect((await verify()).findings).toMatchObject([{ is: 'inserted' }]);
});

test('lines that changed their order are named: one is gone from where it stood, and one stands where none did', async () => {
  const [line] = (await sealed()) as [AuditLine];
  const raw = await rawOf(line);
  const id = newId('audit', Date.parse('2026-11-26T01:00:30Z'));
  await drop(raw);
  await overwrite({ ...raw, sk: id, g1sk: id, g2sk: id, body: { ...raw.body, id } });
  const kinds = (await verify()).findings.map((f) => f.is);
  expect(kinds).toEqual(expect.arrayContaining(['removed', 'inserted']));
});

test('two lines that changed places are named', async () => {
  const [one, two] = (await sealed()) as [AuditLine, AuditLine];
  const [a, b] = [await rawOf(one), await rawOf(two)];
  await overwrite({ ...a, body: { ...b.body, id: one.id } });
  await overwrite({ ...b, body: { ...a.body, id: two.id } });
  const { findings } = await verify();
  expect(findings).toEqual(
    expect.arrayContaining([
      { is: 'changed', id: one.id, number: 2 },
      { is: 'changed', id: two.id, number: 2 },
    ]),
  );
});

test('a line that hides behind the keys of another organisation is named', async () => {
  const [line] = (await sealed()) as [AuditLine];
  await overwrite({ ...(await rawOf(line)), g1pk: 'auditIn#org_other' });
  expect((await verify()).findings).toEqual([{ is: 'inserted', id: line.id, number: 0 }]);
});

test('whoever changes a line and seals it anew is found out by the signature, the next block and the anchor', async () => {
  const line = (await sealed()).at(-1) as AuditLine;
  const { client, tableName: TableName } = m.world.stores.db;
  const Key = { pk: 'auditChain', sk: 'block#0000000001' };
  const block = (await client.send(new GetCommand({ TableName, Key }))).Item as {
    body: { lines: { id: string; hash: string }[] };
  };
  await drop(await rawOf(line));
  await overwrite({ ...block, body: { ...block.body, lines: block.body.lines.filter((l) => l.id !== line.id) } });
  expect((await verify()).findings).toEqual([{ is: 'blockChanged', number: 1 }]);
  await overwrite({ ...block, body: { ...block.body, hash: 'f'.repeat(64) } });
  const kinds = (await verify()).findings.map((f) => f.is);
  expect(kinds).toEqual(expect.arrayContaining(['blockChanged', 'blockForeign', 'blockApart', 'blockMoved']));
});

test('a block that was cut out of the middle, or off the end, is missed', async () => {
  await sealed();
  const first = { pk: 'auditChain', sk: 'block#0000000001' };
  const last = { pk: 'auditChain', sk: 'block#0000000002' };
  const { client, tableName: TableName } = m.world.stores.db;
  const kept = (await client.send(new GetCommand({ TableName, Key: first }))).Item ?? {};
  await drop(first);
  expect((await verify()).findings).toEqual([
    { is: 'blockMissing', number: 1 },
    { is: 'blockMoved', number: 2 },
  ]);
  await overwrite(kept);
  await drop(last);
  expect((await verify()).findings).toEqual([{ is: 'blockMissing', number: 2 }]);
});

test('a chain that another key signed is foreign', async () => {
  await sealed();
  const { auditKeys } = await import('@sandan/fn-auditor/keys');
  const other = auditKeys('another');
  expect((await verifyAudit({ ...m.world, auditKeys: other })).findings.map((f) => f.is)).toEqual([
    'blockForeign',
    'blockForeign',
  ]);
  const rotated = auditKeys('another audit-secret-of-the-tests');
  expect((await verifyAudit({ ...m.world, auditKeys: rotated })).findings).toEqual([]);
});

test('reading what is sensitive is a line, also where nothing is changed; so is what the clock does', async () => {
  const listing = await publish(m);
  await as(m, 'sme').post('/inquiries', { listingId: listing.id, text: '견본을 받을 수 있을까요?' });
  const desk = as(m, 'operator');
  const inbox = await as(m, 'office').get<{ items: { id: string }[] }>('/inquiries?box=received');
  const inquiry = inbox.body.items[0]?.id ?? '';
  await as(m, 'office').get(`/inquiries/${inquiry}`);
  await desk.get(`/inquiries/${inquiry}`);
  await desk.get(`/organisations/${m.organisations.office}/members`);
  m.at('2026-12-24T09:00+09:00');
  await m.run('clock');
  const range = { from: 0, to: Date.parse('2027-01-01T00:00:00Z') };
  const { items } = await m.world.stores.audits.inOrganisation(m.organisations.office ?? '', range, { limit: 100 });
  const reads = items.filter((l) => l.kind === 'read');
  expect(reads.map((l) => l.object).sort()).toEqual([`inquiries/${inquiry}`, `organisations/${m.organisations.office}/members`]);
  expect(new Set(reads.map((l) => l.by.actor))).toEqual(new Set([m.personId('operator')]));
  expect(items.filter((l) => l.by.actor === 'service:clock').map((l) => l.operation)).toContain('clock.escalate');
});
