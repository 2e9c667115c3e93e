import { afterEach, expect, test } from 'vitest';
import { as } from '../api/client.ts';
import { type Cast, cast } from '../cast.ts';

let m: Cast;
let bearer: string;
afterEach(() => m.close());

const root = '/api/scim/v2';
interface Answer {
  readonly status: number;
  readonly headers: Headers;
  // biome-ignore lint/suspicious/noExplicitAny: what SCIM answers is read by path, as a directory does
  readonly body: any;
}

/** An office with a key of its directory, that looks after members and holds what a seller holds. */
const open = async () => {
  m = await cast({ now: '2027-03-02T01:00:00.000Z' });
  const organisation = m.organisations.office ?? '';
  const key = await as(m, 'office').post<{ secret: string }>(`/organisations/${organisation}/keys`, {
    name: 'Directory',
    scopes: ['look', 'offer', 'sell', 'buy', 'members'],
    expiresAt: '2027-06-01T00:00:00.000Z',
  });
  if (key.status !== 201) throw new Error(key.text);
  bearer = key.body.secret;
  return organisation;
};

const scim = async (method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Answer> => {
  const answer = await m.request(`${root}${path}`, {
    method,
    headers: {
      authorization: `Bearer ${bearer}`,
      'accept-language': 'en',
      ...(body === undefined ? {} : { 'content-type': 'application/scim+json' }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await answer.text();
  return { status: answer.status, headers: answer.headers, body: text ? JSON.parse(text) : undefined };
};

const person = (name: string, more: object = {}) => ({
  schemas: ['urn:ietf:params:scim:schemas:core:2.0:User'],
  userName: `${name}@test.example`,
  name: { givenName: name, familyName: 'Kim' },
  emails: [{ primary: true, value: `${name}@test.example`, type: 'work' }],
  active: true,
  ...more,
});
const enter = (who: string) => as(m, who).post('/me/sessions', { agent: 'Browser' });
const filterOf = (text: string) => `?filter=${encodeURIComponent(text)}`;

test('what Okta sends: the test of the connection, a new user, the import, and the end of an assignment', async () => {
  const organisation = await open();
  expect((await scim('GET', '/ServiceProviderConfig')).body.patch.supported).toBe(true);
  expect((await scim('GET', '/Users?startIndex=1&count=2')).body).toMatchObject({
    totalResults: 0,
    startIndex: 1,
    Resources: [],
  });
  const none = await scim('GET', `/Users${filterOf('userName eq "haneul@test.example"')}&startIndex=1&count=100`);
  expect(none.body.totalResults).toBe(0);
  const made = await scim('POST', '/Users', person('haneul', { locale: 'ko-KR', externalId: '00u1', password: 'x', groups: [] }));
  expect(made.status).toBe(201);
  expect(made.headers.get('content-type')).toBe('application/scim+json');
  expect(made.headers.get('location')).toBe(`https://market.test${root}/Users/${made.body.id}`);
  expect(made.body).toMatchObject({ userName: 'haneul@test.example', externalId: '00u1', active: true });
  expect(JSON.stringify(made.body)).not.toContain('password');
  const twice = await scim('POST', '/Users', person('HANEUL'));
  expect([twice.status, twice.body.scimType, twice.body.status]).toEqual([409, 'uniqueness', '409']);

  expect((await as(m, 'haneul').get<{ active: string | null }>('/me')).body.active).toBe(null);
  await enter('haneul');
  expect((await as(m, 'haneul').get('/me')).body).toMatchObject({ active: organisation, roles: ['viewer'] });

  const read = await scim('GET', `/Users/${made.body.id}`);
  const put = await scim('PUT', `/Users/${made.body.id}`, { ...read.body, name: { givenName: 'Haneul', familyName: 'Lee' } });
  expect(put.body.name).toMatchObject({ familyName: 'Lee' });
  const off = await scim('PATCH', `/Users/${made.body.id}`, {
    schemas: ['urn:ietf:params:scim:api:messages:2.0:PatchOp'],
    Operations: [{ op: 'replace', value: { active: false } }],
  });
  expect([off.status, off.body.active]).toEqual([200, false]);
  expect((await as(m, 'haneul', organisation).get('/me')).status).toBe(403);
  const on = await scim('PUT', `/Users/${made.body.id}`, { ...read.body, active: true });
  expect(on.body.active).toBe(true);
  expect((await as(m, 'haneul', organisation).get('/me')).status).toBe(200);
});

test('what Entra ID sends: filters, paths with filters, truth as text, groups by name, and a deletion', async () => {
  const organisation = await open();
  const made = await scim('POST', '/Users', {
    ...person('bora', { externalId: 'b0' }),
    schemas: ['urn:ietf:params:scim:schemas:core:2.0:User', 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User'],
    'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User': { department: 'Sales' },
    meta: { resourceType: 'User' },
  });
  expect(made.status).toBe(201);
  for (const filter of [
    'externalId eq "b0"',
    'userName eq "BORA@test.example"',
    'emails[type eq "work"].value eq "bora@test.example"',
    'emails eq "bora@test.example" and active eq true',
  ])
    expect((await scim('GET', `/Users${filterOf(filter)}`)).body.totalResults, filter).toBe(1);
  expect((await scim('GET', `/Users${filterOf('userName eq "bora"')}`)).body.totalResults).toBe(0);

  const groups = await scim('GET', `/Groups${filterOf('displayName eq "sales"')}&excludedAttributes=members`);
  expect(groups.body.Resources).toMatchObject([{ displayName: 'sales' }]);
  expect(groups.body.Resources[0].members).toBeUndefined();
  const sales = `/Groups/${groups.body.Resources[0].id}`;
  const add = { Operations: [{ op: 'Add', path: 'members', value: [{ $ref: null, value: made.body.id }] }] };
  expect((await scim('PATCH', sales, add)).body.members).toMatchObject([{ value: made.body.id }]);
  await enter('bora');
  expect((await as(m, 'bora').get('/me')).body).toMatchObject({ active: organisation, roles: ['sales'] });
  expect((await scim('GET', `/Users/${made.body.id}`)).body.groups).toMatchObject([{ value: 'sales' }]);

  const changed = await scim('PATCH', `/Users/${made.body.id}`, {
    Operations: [
      { op: 'Replace', path: 'emails[type eq "work"].value', value: 'Bora.Kim@test.example' },
      { op: 'Add', path: 'displayName', value: 'Bora' },
      { op: 'Remove', path: 'externalId' },
      { op: 'Replace', path: 'name.familyName', value: 'Park' },
    ],
  });
  expect(changed.body).toMatchObject({
    displayName: 'Bora',
    emails: [{ value: 'bora.kim@test.example' }],
    name: { familyName: 'Park' },
  });
  expect(changed.body.externalId).toBeUndefined();

  const remove = { Operations: [{ op: 'Remove', path: 'members', value: [{ value: made.body.id }] }] };
  expect((await scim('PATCH', sales, remove)).body.members).toEqual([]);
  expect((await as(m, 'bora').get('/me')).body).toMatchObject({ roles: ['viewer'] });
  await scim('PATCH', sales, add);
  const filtered = { Operations: [{ op: 'remove', path: `members[value eq "${made.body.id}"]` }] };
  expect((await scim('PATCH', sales, filtered)).body.members).toEqual([]);

  const off = await scim('PATCH', `/Users/${made.body.id}`, { Operations: [{ op: 'Replace', path: 'active', value: 'False' }] });
  expect(off.body.active).toBe(false);
  expect((await as(m, 'bora', organisation).get('/me')).status).toBe(403);
  expect((await scim('DELETE', `/Users/${made.body.id}`)).status).toBe(204);
  expect((await scim('GET', `/Users/${made.body.id}`)).body).toMatchObject({ status: '404' });
  expect((await scim('POST', '/Users', person('bora'))).status).toBe(201);
});

test('names count whatever their case, with their schema and as paths of a value, and what is not kept stops nothing', async () => {
  const organisation = await open();
  const made = await scim('POST', '/Users', { ...person('bora'), externalId: 'b0' });
  await enter('bora');
  const change = (...Operations: object[]) => scim('PATCH', `/Users/${made.body.id}`, { Operations });
  for (const [off, on] of [
    [
      { op: 'replace', path: 'Active', value: false },
      { op: 'replace', path: 'active', value: true },
    ],
    [
      { op: 'Replace', value: { Active: 'False' } },
      { op: 'Replace', path: 'urn:ietf:params:scim:schemas:core:2.0:User:active', value: 'True' },
    ],
    [
      { Op: 'Replace', Value: { 'urn:ietf:params:scim:schemas:core:2.0:User:active': 'False' } },
      { op: 'replace', value: { active: true } },
    ],
  ] as const) {
    expect((await change(off)).body.active, JSON.stringify(off)).toBe(false);
    expect((await as(m, 'bora', organisation).get('/me')).status).toBe(403);
    expect((await change(on)).body.active, JSON.stringify(on)).toBe(true);
  }
  const { userName, emails, name } = person('bora');
  expect(
    (await scim('PUT', `/Users/${made.body.id}`, { UserName: userName, Emails: emails, Name: name, Active: false })).body.active,
  ).toBe(false);
  const changed = await change(
    {
      op: 'Replace',
      value: { 'emails[type eq "work"].value': 'bora.kim@test.example', 'name.familyName': 'Park', DisplayName: 'B' },
    },
    { op: 'Remove', path: 'phoneNumbers[type eq "mobile"].value' },
    { op: 'Remove', path: 'phoneNumbers[type eq "work"]' },
    { op: 'Add', path: 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:department', value: 'Sales' },
    { op: 'Replace', value: { id: 'scu_other', groups: [{ value: 'owner' }] } },
  );
  expect(changed.body).toMatchObject({
    id: made.body.id,
    displayName: 'B',
    emails: [{ value: 'bora.kim@test.example' }],
    name: { givenName: 'bora', familyName: 'Park' },
    groups: [{ value: 'viewer' }],
  });
  for (const filter of [
    'urn:ietf:params:scim:schemas:core:2.0:User:userName eq "bora@test.example"',
    'USERNAME eq "bora@test.example"',
    'name.familyName sw "par"',
    'Emails[Type eq "work" and Value co "KIM"]',
    'urn:ietf:params:scim:schemas:core:2.0:User:displayName pr',
  ])
    expect((await scim('GET', `/Users${filterOf(filter)}`)).body.totalResults, filter).toBe(1);
  const few = await scim('GET', '/Users?attributes=urn:ietf:params:scim:schemas:core:2.0:User:userName');
  expect(Object.keys(few.body.Resources[0]).sort()).toEqual(['id', 'schemas', 'userName']);

  const sales = (...Operations: object[]) => scim('PATCH', '/Groups/sales', { Operations });
  const member = { value: made.body.id, display: 'Bora', $ref: 'https://directory.example' };
  expect((await sales({ op: 'add', value: { id: 'sales', Members: [member] } })).body.members).toMatchObject([
    { value: made.body.id },
  ]);
  expect((await sales({ op: 'Remove', path: 'Members', value: [member] })).body.members).toEqual([]);
});

test('an address that the issuer has not seen, or another one, makes nobody a member; a person is bound once', async () => {
  const organisation = await open();
  const made = await scim('POST', '/Users', person('dasom'));
  await enter('somebody');
  expect((await as(m, 'somebody').get<{ active: unknown }>('/me')).body.active).toBe(null);
  await Promise.all([enter('dasom'), as(m, 'dasom', { session: 'second' }).post('/me/sessions', { agent: 'Telephone' })]);
  const members = await m.world.stores.memberships.inOrganisation(organisation);
  expect(members.filter((one) => one.personId === m.personId('dasom')).length).toBe(1);
  expect((await m.world.stores.provisioned.byId(organisation, made.body.id))?.personId).toBe(m.personId('dasom'));
  await scim('PATCH', `/Users/${made.body.id}`, {
    Operations: [{ op: 'replace', path: 'emails', value: [{ value: 'somebody@test.example', primary: true }] }],
  });
  await as(m, 'somebody', { session: 'later' }).post('/me/sessions', { agent: 'Browser' });
  expect((await as(m, 'somebody').get<{ active: unknown }>('/me')).body.active).toBe(null);
});

test('whoever acts for another organisation already is not drawn into one by its directory', async () => {
  const organisation = await open();
  expect(
    (await scim('POST', '/Users', { ...person('x'), userName: 'buyer@demo.example', emails: [{ value: 'buyer@demo.example' }] }))
      .status,
  ).toBe(201);
  await enter('buyer');
  expect((await m.world.stores.memberships.ofPerson(m.personId('buyer'))).map((one) => one.organisationId)).not.toContain(
    organisation,
  );
});

test('a directory gives nobody more than its key holds, and touches no owner', async () => {
  await open();
  const made = await scim('POST', '/Users', person('nari'));
  const into = (group: string) =>
    scim('PATCH', `/Groups/${group}`, { Operations: [{ op: 'add', path: 'members', value: [{ value: made.body.id }] }] });
  expect((await into('finance')).status).toBe(403);
  expect((await into('owner')).status).toBe(409);
  const boss = await scim('POST', '/Users', { ...person('x'), userName: 'office@demo.example', emails: [] });
  expect([boss.status, boss.body.groups.map((g: { value: string }) => g.value).sort()]).toEqual([201, ['owner', 'sales']]);
  expect(
    (await scim('PATCH', `/Users/${boss.body.id}`, { Operations: [{ op: 'replace', path: 'active', value: false }] })).status,
  ).toBe(403);
  expect((await scim('DELETE', `/Users/${boss.body.id}`)).status).toBe(403);
  expect(
    (await scim('PATCH', `/Users/${boss.body.id}`, { Operations: [{ op: 'add', path: 'displayName', value: 'Boss' }] })).status,
  ).toBe(200);
});

test('an owner who calls as a directory takes the ownership from nobody: both of two owners would be gone at once', async () => {
  const organisation = await open();
  await as(m, 'deputy').get('/me');
  const path = `/organisations/${organisation}/ownership`;
  await as(m, 'office').post(path, { personId: m.personId('deputy'), keep: true });
  expect((await as(m, 'deputy').post(`${path}/actions`, { action: 'accept' }, { seen: 1 })).status).toBe(200);
  for (const who of ['office', 'deputy'])
    expect((await scim('POST', '/Users', { ...person('x'), userName: `${who}@demo.example`, emails: [] })).status).toBe(201);
  const none = { Operations: [{ op: 'replace', path: 'members', value: [] }] };
  const answer = await as(m, 'office').patch<{ scimType: string }>('/scim/v2/Groups/owner', none);
  expect(answer).toMatchObject({ status: 403, body: { scimType: 'mutability' } });
  const members = await m.world.stores.memberships.inOrganisation(organisation);
  expect(members.filter((x) => x.roles.includes('owner'))).toHaveLength(2);
});

test('versions: an older one is refused, the one that is known is not sent again', async () => {
  await open();
  const made = await scim('POST', '/Users', person('sol'));
  const version = made.headers.get('etag') ?? '';
  expect(version).toBe(made.body.meta.version);
  expect((await scim('GET', `/Users/${made.body.id}`, undefined, { 'if-none-match': version })).status).toBe(304);
  const rename = { Operations: [{ op: 'replace', path: 'displayName', value: 'Sol' }] };
  expect((await scim('PATCH', `/Users/${made.body.id}`, rename, { 'if-match': version })).status).toBe(200);
  expect((await scim('PATCH', `/Users/${made.body.id}`, rename, { 'if-match': version })).status).toBe(412);
});

test('what cannot be read is refused in the shape of SCIM, and reaches nothing', async () => {
  await open();
  const made = await scim('POST', '/Users', person('gaeul'));
  const user = `/Users/${made.body.id}`;
  const cases: [Promise<Answer>, number, string | undefined][] = [
    [scim('GET', `/Users${filterOf('userName eq')}`), 400, 'invalidFilter'],
    [scim('GET', `/Users${filterOf('(((((')}`), 400, 'invalidFilter'],
    [scim('POST', '/Users', { userName: 'no address' }), 400, 'invalidValue'],
    [scim('POST', '/Users', { emails: [] }), 400, 'invalidValue'],
    [scim('PATCH', user, { Operations: [{ op: 'replace', path: '__proto__.admin', value: true }] }), 400, 'invalidPath'],
    [scim('PATCH', user, { Operations: [{ op: 'add', value: JSON.parse('{"__proto__":{"admin":true}}') }] }), 400, 'invalidPath'],
    [scim('PATCH', user, { Operations: [{ op: 'explode', path: 'active' }] }), 400, 'invalidPath'],
    [scim('PATCH', user, { Operations: [{ op: 'remove' }] }), 400, 'invalidPath'],
    [scim('PATCH', user, { Operations: [{ op: 'remove', path: 'userName' }] }), 400, 'invalidValue'],
    [scim('PATCH', '/Groups/viewer', { Operations: [{ op: 'replace', path: 'displayName', value: 'x' }] }), 409, undefined],
    [scim('GET', '/Groups/nobody'), 404, undefined],
    [scim('GET', '/Nothing'), 404, undefined],
    [scim('PATCH', '/Groups/', { Operations: [] }), 404, undefined],
    [scim('GET', '/Users/scu_00000000000000000000000000'), 404, undefined],
  ];
  for (const [called, status, type] of cases) {
    const { status: got, body } = await called;
    expect([got, body.scimType, body.schemas?.[0]]).toEqual([status, type, 'urn:ietf:params:scim:api:messages:2.0:Error']);
  }
  expect(({} as { admin?: boolean }).admin).toBeUndefined();
  // As text: to write so deep a value as JSON is what runs out of stack.
  const deep = `${'['.repeat(50_000)}${']'.repeat(50_000)}`;
  for (const [method, path, body] of [
    ['PUT', user, deep],
    ['PATCH', user, `{"Operations":[{"op":"replace","path":"emails","value":${deep}}]}`],
    ['PUT', '/Groups/viewer', `{"members":${deep}}`],
  ] as const) {
    const headers = { authorization: `Bearer ${bearer}`, 'content-type': 'application/scim+json' };
    expect((await m.request(`${root}${path}`, { method, headers, body })).status, `${method} ${path}`).toBe(400);
  }
  const without = await m.request(`${root}/Users`);
  expect([without.status, without.headers.get('content-type')]).toEqual([401, 'application/scim+json']);
});

test('pages go on where the last one ended', async () => {
  await open();
  for (let n = 0; n < 5; n++) expect((await scim('POST', '/Users', person(`many${n}`))).status).toBe(201);
  const pages = [
    await scim('GET', '/Users?startIndex=1&count=2'),
    await scim('GET', '/Users?startIndex=3&count=2'),
    await scim('GET', '/Users?startIndex=5&count=2'),
  ];
  expect(pages.map((p) => [p.body.totalResults, p.body.startIndex, p.body.itemsPerPage])).toEqual([
    [5, 1, 2],
    [5, 3, 2],
    [5, 5, 1],
  ]);
  expect(new Set(pages.flatMap((p) => p.body.Resources.map((r: { id: string }) => r.id))).size).toBe(5);
  expect((await scim('GET', '/Users?count=0')).body).toMatchObject({ totalResults: 5, Resources: [] });
});

test('each resource type and schema answers where its list says that it lies', async () => {
  await open();
  for (const path of ['/ResourceTypes', '/Schemas']) {
    const { Resources, totalResults } = (await scim('GET', path)).body;
    expect(totalResults).toBe(2);
    for (const one of Resources) {
      const at = one.meta.location.slice(one.meta.location.indexOf(root) + root.length);
      expect(await scim('GET', at)).toMatchObject({ status: 200, body: one });
    }
    expect(await scim('GET', `${path}/Nothing`)).toMatchObject({ status: 404, body: { status: '404' } });
  }
  expect((await scim('GET', '/ResourceTypes/User')).body.schema).toBe('urn:ietf:params:scim:schemas:core:2.0:User');
});
