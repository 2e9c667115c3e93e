import { endpoints } from '@sandan/fn-api/routes/registry';
import { memberOf } from '@sandan/kernel/actor';
import { newId } from '@sandan/kernel/id';
import { allows, couldEver, type Operation } from '@sandan/market/policy';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { as, publish, type Shown, technology } from '../api/client.ts';
import { type Cast, cast } from '../cast.ts';
import { nothing, samples, type Things } from './samples.ts';

let m: Cast;
let things: Things;

/** What the office has, of which a member of another organisation may know nothing. */
const officeThings = async (): Promise<Things> => {
  const office = as(m, 'office');
  const organisation = m.organisations.office ?? '';
  const draft = await office.post<Shown>('/listings', { kind: 'technology', content: technology('남이 모를 초안') });
  const open = await publish(m, '묻고 답할 기술');
  const asked = await as(m, 'buyer').post<{ id: string }>('/inquiries', { listingId: open.id, text: 'May we test a sample?' });
  const invitation = await office.post<{ id: string }>(`/organisations/${organisation}/invitations`, {
    email: 'guest@test.example',
    roles: ['viewer'],
  });
  const role = await office.post<{ id: string }>(`/organisations/${organisation}/roles`, samples['roles.create'].body);
  await office.put(
    '/approvals/rules',
    { rules: [{ kind: 'purchase', approver: { by: 'role', role: 'sales' } }], hours: 27 },
    { seen: 0 },
  );
  const approval = await office.post<{ id: string }>('/approvals', samples['approvals.create'].body);
  await as(m, 'buyer').post('/reports', { target: { kind: 'listing', id: open.id }, reason: 'false' });
  const [reported] = await m.world.stores.cases.waiting(1);
  const contact = await office.post<{ id: string }>(`/organisations/${organisation}/contacts`, samples['contacts.create'].body);
  const search = await office.post<{ id: string }>('/searches', samples['searches.create'].body);
  const webhook = await office.post<{ id: string }>(`/organisations/${organisation}/webhooks`, samples['webhooks.create'].body);
  const test = await office.get<{ items: { id: string }[] }>(
    `/organisations/${organisation}/webhooks/${webhook.body.id}/deliveries`,
  );
  const key = await office.post<{ id: string }>(`/organisations/${organisation}/keys`, samples['keys.create'].body);
  const client = await office.post<{ id: string }>(`/organisations/${organisation}/clients`, samples['clients.create'].body);
  const job = await office.post<{ id: string }>('/imports', samples['imports.create'].body);
  return {
    organisation,
    person: m.personId('deputy'),
    role: role.body.id,
    approval: approval.body.id,
    case: reported?.id ?? '',
    invitation: invitation.body.id,
    listing: draft.body.id,
    media: newId('media'),
    inquiry: asked.body.id,
    attachment: newId('media'),
    import: job.body.id,
    search: search.body.id,
    contact: contact.body.id,
    webhook: webhook.body.id,
    delivery: test.body.items[0]?.id ?? '',
    key: key.body.id,
    client: client.body.id,
  };
};

const call = (operation: Operation, person: string | null, t: Things) => {
  const { path, body, raw, changes } = samples[operation];
  const endpoint = endpoints.find((e) => e.operation === operation);
  const address = `/api/v1${path(t)}`;
  return (async () => {
    const headers: Record<string, string> = { 'accept-language': 'en' };
    if (person) headers.authorization = `Bearer ${await m.token(person)}`;
    if (endpoint?.method !== 'get') headers['idempotency-key'] = newId('audit');
    if (changes) headers['if-match'] = '"1"';
    if (body !== undefined) headers['content-type'] = 'application/json';
    if (raw) headers['content-type'] = raw.type;
    const sent = raw ? raw.text : body === undefined ? undefined : JSON.stringify(body);
    const answer = await m.request(address, {
      method: endpoint?.method.toUpperCase() ?? 'GET',
      headers,
      ...(sent === undefined ? {} : { body: sent }),
    });
    const text = await answer.text();
    return { status: answer.status, text: text.replaceAll(address.split('?')[0] ?? '', '<address>') };
  })();
};

beforeAll(async () => {
  m = await cast();
  things = await officeThings();
  const by = { actor: 'service:test', organisationId: null, at: m.world.now().toISOString() };
  const looker = {
    personId: m.personId('looker'),
    organisationId: things.organisation,
    version: 1,
    roles: ['viewer' as const],
    since: by,
  };
  await m.world.stores.memberships.save(looker);
});
afterAll(() => m.close());

const operations = endpoints.map((e) => e.operation);
const anonymous = { kind: 'anonymous' } as const;

test.each(operations.filter((o) => !couldEver(o, anonymous)))('%s wants a sign-in', async (operation) => {
  expect(await call(operation, null, things)).toMatchObject({ status: 401 });
});

/** Operations on an object of some organisation, which strangers must not tell from one that never was. */
const [one, another] = [nothing(), nothing()];
const onObjects = operations.filter(
  (o) => samples[o].path(one) !== samples[o].path(another) && !allows(o, anonymous, 'public') && o !== 'invitations.accept',
);

test.each([...onObjects, 'listings.read' as const, 'rights.read' as const, 'media.read' as const])(
  '%s: an object of others answers like one that never was',
  async (operation) => {
    const [foreign, missing] = [await call(operation, 'sme', things), await call(operation, 'sme', nothing())];
    expect(foreign).toEqual(missing);
    expect(foreign.status).toBeGreaterThanOrEqual(403);
    expect(foreign.status).toBeLessThanOrEqual(404);
  },
);

test.each(operations.filter((o) => allows(o, anonymous, 'public')))('%s is open to everyone', async (operation) => {
  expect([401, 403]).not.toContain((await call(operation, null, things)).status);
});

const viewer = memberOf('per_1', 'org_1', ['viewer']);

test.each(operations.filter((o) => !couldEver(o, viewer)))('%s is refused to a member who may only look', async (operation) => {
  expect(await call(operation, 'looker', things)).toMatchObject({ status: 403 });
});
