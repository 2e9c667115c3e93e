import { createHash } from 'node:crypto';
import { newId } from '@sandan/kernel/id';
import { type Market, market } from '@sandan/local/fixture';
import { lease } from '@sandan/market/import/import';
import type { ImportReport } from '@sandan/market/import/report';
import { listA, rowA } from '@sandan/sources/kipris/fixtures';
import { afterEach, beforeEach, expect, test } from 'vitest';

let it: Market;
let office: string;
beforeEach(async () => {
  it = await market();
  office = await member('owner');
});
afterEach(() => it.close());

interface Answer<T> {
  status: number;
  body: T;
}
const call = async <T>(
  person: string,
  method: string,
  path: string,
  body?: unknown,
  type = 'application/json',
): Promise<Answer<T>> => {
  const response = await it.request(`/api/v1${path}`, {
    method,
    headers: {
      authorization: `Bearer ${await it.token(person)}`,
      ...(method === 'GET' ? {} : { 'idempotency-key': newId('audit') }),
      ...(body === undefined ? {} : { 'content-type': type }),
    },
    ...(body === undefined ? {} : { body: type === 'application/json' ? JSON.stringify(body) : String(body) }),
  });
  return { status: response.status, body: (await response.json()) as T };
};

/** A person with a university of their own. */
const member = async (person: string): Promise<string> => {
  const profile = { type: 'university', name: { ko: `${person} 대학교` }, country: 'KR' };
  const { status, body } = await call<{ id: string }>(person, 'POST', '/organisations', profile);
  expect(status).toBe(201);
  return body.id;
};
const mine = async () => (await it.world.stores.listings.ofOwner(office, { limit: 100 })).items;
const design = '<DesignInfo><applicationNumber>3020220047376</applicationNumber><articleName>상자</articleName></DesignInfo>';
const xml = listA([rowA(1), design, rowA(2)]);

test('an office tries a file and then takes it, and sees which rows were refused', async () => {
  const dry = await call<ImportReport>('owner', 'POST', '/imports/text?dryRun=true', xml, 'application/xml');
  expect(dry).toMatchObject({ status: 200, body: { dryRun: true, counts: { read: 3, created: 2, refused: 1 } } });
  expect(await mine()).toEqual([]);
  const real = await call<ImportReport>('owner', 'POST', '/imports/text?fileName=list.xml', xml, 'application/xml');
  expect(real.body.refused).toMatchObject([
    { position: { document: 'list.xml', index: 2 }, id: '3020220047376', code: 'patent.design' },
  ]);
  expect(await mine()).toHaveLength(2);
  const list = await call<{ items: { state: string; fileName: string }[] }>('owner', 'GET', '/imports');
  expect(list.body.items).toMatchObject([{ state: 'done', fileName: 'list.xml' }]);
});

test('a list that is read value by value keeps with its import what was not understood', async () => {
  const line = (n: number) => JSON.stringify({ id: `C-${n}`, title: `Cable ${n}`, attr_n_cable_length: n, attr_n_glow: n });
  const list = `${line(1)}\n${line(2)}\n`;
  const { body } = await call<ImportReport>(
    'owner',
    'POST',
    '/imports/text?source=parts&fileName=c.jsonl',
    list,
    'application/xml',
  );
  const understanding = {
    said: 4,
    taken: 2,
    reasons: { unknown: 0, unitless: 2, implausible: 0, form: 0, twice: 0 },
    unread: [{ name: 'glow', form: '9', reason: 'unitless', count: 2, example: '1' }],
  };
  expect(body).toMatchObject({ counts: { read: 2, created: 2 }, understanding });
  const kept = await call<{ items: object[] }>('owner', 'GET', '/imports');
  expect(kept.body.items).toMatchObject([{ state: 'done', understanding }]);
});

test('a file that is cut off is told so and changes nothing', async () => {
  const { status, body } = await call<ImportReport>('owner', 'POST', '/imports/text', xml.slice(0, -20), 'application/xml');
  expect(status).toBe(200);
  expect(body).toMatchObject({ counts: { read: 0 }, faulty: [{ code: 'source.truncated' }] });
  expect(await mine()).toEqual([]);
});

interface Begun {
  id: string;
  state: string;
  upload: { url: string; fields: Record<string, string> };
}
const announce = async (content: string, dryRun: boolean, bytes = Buffer.byteLength(content)) => {
  const sha256 = createHash('sha256').update(content).digest('hex');
  const asked = { source: 'kipris', dryRun, fileName: 'list.xml', bytes, sha256 };
  const { status, body } = await call<Begun>('owner', 'POST', '/imports', asked);
  expect(status).toBe(201);
  return body;
};
const upload = async ({ upload: { url, fields } }: Begun, content: string) => {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  form.append('file', new Blob([content], { type: 'application/xml' }), 'list.xml');
  return (await fetch(url, { method: 'POST', body: form })).status;
};

test('a file is uploaded to the store, tried, and then taken for real', async () => {
  const begun = await announce(xml, true);
  expect((await call<{ code: string }>('owner', 'POST', `/imports/${begun.id}/run`)).body.code).toBe('import.notUploaded');
  expect(await upload(begun, xml)).toBeLessThan(300);
  const dry = await call<{ state: string; version: number }>('owner', 'POST', `/imports/${begun.id}/run`);
  expect(dry.body).toMatchObject({ state: 'done', dryRun: true, counts: { read: 3, created: 2 } });
  expect(await mine()).toEqual([]);
  const real = await call('owner', 'POST', `/imports/${begun.id}/run?dryRun=false`);
  expect(real.body).toMatchObject({ state: 'done', dryRun: false, counts: { read: 3, created: 2, refused: 1 } });
  expect(await mine()).toHaveLength(2);
  expect((await call<{ code: string }>('owner', 'POST', `/imports/${begun.id}/run`)).body.code).toBe('import.done');
});

test('a large file is taken by the worker of the sources, which goes on where another died', async () => {
  const content = `${listA(Array.from({ length: 60 }, (_, i) => rowA(i + 1)))}<!--${' '.repeat(5.5 * 1024 * 1024)}-->`;
  expect(Buffer.byteLength(content)).toBeGreaterThan(5 * 1024 * 1024);
  const begun = await announce(content, false);
  expect(await upload(begun, content)).toBeLessThan(300);
  const asked = await call<{ state: string }>('owner', 'POST', `/imports/${begun.id}/run`);
  expect(asked).toMatchObject({ status: 202, body: { state: 'running' } });
  const { imports } = it.world.stores;
  const job = await imports.byId(begun.id);
  if (!job) throw new Error('no job');
  await imports.save(lease(job, it.world.now()));
  await it.run('sources');
  expect((await call('owner', 'GET', `/imports/${begun.id}`)).body).toMatchObject({ state: 'running' });
  it.at(new Date(it.world.now().getTime() + 20 * 60_000));
  await it.run('sources');
  const done = await call('owner', 'GET', `/imports/${begun.id}`);
  expect(done.body).toMatchObject({ state: 'done', counts: { read: 60, created: 60 } });
  await it.run('sources');
  expect(await mine()).toHaveLength(60);
});

test("another office's import answers like one that is not there", async () => {
  const begun = await announce(xml, true);
  await member('stranger');
  const foreign = await call<{ code: string }>('stranger', 'GET', `/imports/${begun.id}`);
  const none = await call<{ code: string }>('stranger', 'GET', `/imports/${newId('import')}`);
  expect([foreign.status, foreign.body.code]).toEqual([none.status, none.body.code]);
  expect(foreign.status).toBe(404);
  expect((await call('stranger', 'POST', `/imports/${begun.id}/run`)).status).toBe(404);
});
