import { endpoints } from '@sandan/fn-api/routes/registry';
import { openCredits } from '@sandan/fn-notifier/commission';
import { newId } from '@sandan/kernel/id';
import { Clearance } from '@sandan/kernel/process';
import { koreanDay, plusDays } from '@sandan/market/calendar/date';
import { moveOfftake, offerOfftake } from '@sandan/market/offtake/verbs';
import { recordWeighing } from '@sandan/market/offtake/weighing';
import type { Operation } from '@sandan/market/policy';
import { commit, work } from '@sandan/store/work';
import { as, checklist, publish, type Shown, technology } from '../api/client.ts';
import { instrument, instrumentHour } from '../booking/instrument.ts';
import type { Cast } from '../cast.ts';
import { sharedChannel } from '../channel/story.ts';
import { evaluated } from '../evaluation/story.ts';
import { granted } from '../licence/story.ts';
import { submittedNote } from '../note/story.ts';
import { placed, sampled } from '../order/story.ts';
import { kept } from '../programme/story.ts';
import { begun } from '../resale/story.ts';
import { requested } from '../service/story.ts';
import { billed } from '../usage/story.ts';
import { offtakeTerms, samples, type Things } from './samples.ts';

/** A mandate that the office gave to the agency. */
const mandateOf = async (m: Cast): Promise<string> => {
  const offer = { ...(samples['mandates.offer'].body as object), otherId: m.organisations.agency };
  const { body } = await as(m, 'office').post<{ id: string }>('/mandates', offer);
  await as(m, 'agency').post(`/mandates/${body.id}/actions`, { action: 'accept' }, { seen: 1 });
  return body.id;
};

/** A licence that the office gave to the buyer, with the invoice of its upfront fee, and what its broker has of it. */
const licenceOf = async (m: Cast, listingId: string) => {
  const { licences } = m.world.stores;
  const mandate = await mandateOf(m);
  const parties = { licensorId: m.organisations.office ?? '', licenseeId: m.organisations.buyer ?? '' };
  const licence = await granted(m, { ...parties, listingId });
  await openCredits(m.world, licence);
  const books = await licences.books(licence.id);
  return { mandate, licence: licence.id, invoice: books?.invoices[0]?.id ?? '' };
};

/** An agreement on a by-product of the office with the agency with one lorry that was weighed, and a permit of the office. */
const offtakeOf = async (m: Cast) => {
  const { db, offtakes } = m.world.stores;
  const [supplierId = '', takerId = ''] = [m.organisations.office, m.organisations.agency];
  const now = m.world.now();
  const today = koreanDay(now);
  const parties = {
    offeredBy: 'supplier' as const,
    supplierId,
    takerId,
    listingId: newId('listing'),
    wasteCode: '51-07-01',
    demo: true,
  };
  const actor = { kind: 'service' as const, name: 'test' };
  const offtake = offerOfftake({ ...offtakeTerms, from: today, until: plusDays(today, 300) }, parties, actor, now);
  const w = work();
  offtakes.offer(w, offtake);
  await commit(db, w);
  const passed = (process: string, action: string) => new Clearance(process, action, offtake.id, 'gat');
  const agreed = moveOfftake(offtake, 'accept', 'taker', actor, now, undefined, passed('offtake', 'accept'));
  const ticket = { ticket: 'W-1', vehicle: '12가3456', at: now.toISOString(), zone: 'Asia/Seoul', gross: 20_000, tare: 9_000 };
  const permits = [newId('permit'), newId('permit')] as const;
  const second = work();
  const weighed = recordWeighing(agreed, ticket, 'supplier', permits, actor, now, passed('weighing', 'record'));
  offtakes.weigh(second, agreed, weighed);
  await commit(db, second);
  const permit = await as(m, 'office').post<{ id: string }>('/waste-permits', samples['permits.enter'].body);
  return { offtake: offtake.id, permit: permit.body.id };
};

/** An order that the buyer placed at the office. */
const orderOf = async (m: Cast): Promise<string> => {
  const { order } = await placed(m, { seller: 'office', buyer: 'buyer' });
  return order.id;
};

/** A request for quotation of the office, still a draft, and its draft of a quotation for one of the buyer. */
const requestOf = async (m: Cast) => {
  const [office, buyer] = [as(m, 'office'), as(m, 'buyer')];
  const draft = await office.post<{ id: string }>('/rfqs', samples['rfqs.create'].body);
  const open = await buyer.post<{ id: string }>('/rfqs', samples['rfqs.create'].body);
  await buyer.post(`/rfqs/${open.body.id}/actions`, { action: 'submit' }, { seen: 1 });
  const quote = await office.post<{ id: string }>(`/rfqs/${open.body.id}/quotes`, samples['quotes.create'].body);
  return { rfq: draft.body.id, quote: quote.body.id };
};

/** A published need of the office. */
const needOf = async (m: Cast): Promise<string> => {
  const office = as(m, 'office');
  const text = { ko: '고압 수소를 새지 않게 막는 밸브가 필요합니다.' };
  const codes = [{ scheme: 'ipc', code: 'F16K 1/00' }];
  const content = { title: { ko: '수소 밸브' }, summary: text, codes, attributes: { problem: text, readiness: 6 } };
  const { body } = await office.post<Shown>('/listings', { kind: 'need', content });
  const sent = await office.post(`/listings/${body.id}/actions`, { action: 'submit' }, { seen: 1 });
  const open = await as(m, 'operator').post(`/listings/${body.id}/actions`, { action: 'publish', checklist }, { seen: 2 });
  if (open.status !== 200) throw new Error(`${sent.text} ${open.text}`);
  return body.id;
};

/** What the office has, of which a member of another organisation may know nothing. */
export const officeThings = async (m: Cast): Promise<Things> => {
  const office = as(m, 'office');
  const organisation = m.organisations.office ?? '';
  const draft = await office.post<Shown>('/listings', { kind: 'technology', content: technology('남이 모를 초안') });
  const open = await publish(m, '묻고 답할 기술');
  const asked = await as(m, 'buyer').post<{ id: string }>('/inquiries', { listingId: open.id, text: 'May we test a sample?' });
  const deal = await as(m, 'buyer').post<{ id: string }>('/deals', { listingId: open.id, text: 'We look for a licence.' });
  const resource = await office.post<{ id: string }>('/resources', instrument);
  await office.post(`/resources/${resource.body.id}/actions`, { action: 'retire' }, { seen: 1 });
  const lent = await office.post<{ id: string }>('/resources', instrument);
  const [start, end] = instrumentHour(m.world.now());
  const booking = await office.post<{ id: string }>('/bookings', { parts: [{ resourceId: lent.body.id, start, end }] });
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
  const account = await office.post<{ id: string }>(
    `/organisations/${organisation}/bank-accounts`,
    samples['bankAccounts.propose'].body,
  );
  const classification = await office.post<{ id: string }>(
    `/organisations/${organisation}/classifications`,
    samples['classifications.create'].body,
  );
  const contact = await office.post<{ id: string }>(`/organisations/${organisation}/contacts`, samples['contacts.create'].body);
  const search = await office.post<{ id: string }>('/searches', samples['searches.create'].body);
  const webhook = await office.post<{ id: string }>(`/organisations/${organisation}/webhooks`, samples['webhooks.create'].body);
  const test = await office.get<{ items: { id: string }[] }>(
    `/organisations/${organisation}/webhooks/${webhook.body.id}/deliveries`,
  );
  await office.post(`/organisations/${organisation}/domains`, samples['domains.name'].body);
  const key = await office.post<{ id: string }>(`/organisations/${organisation}/keys`, samples['keys.create'].body);
  const client = await office.post<{ id: string }>(`/organisations/${organisation}/clients`, samples['clients.create'].body);
  const provisioned = await office.post<{ id: string }>('/scim/v2/Users', samples['scimUsers.create'].body);
  const wish = await office.post<{ id: string }>('/privacy/requests', { kind: 'export' });
  const valuation = await office.post<{ id: string }>('/valuations', samples['valuations.create'].body);
  const priceList = await office.post<{ id: string }>('/price-lists', samples['priceLists.create'].body);
  const bill = await office.post<{ id: string }>('/boms', samples['boms.create'].body);
  const job = await office.post<{ id: string }>('/imports', samples['imports.create'].body);
  const wanting = await office.post<{ id: string }>('/resources', {
    ...instrument,
    qualification: { skill: 'sem', level: 'independent' },
  });
  const qualification = await office.post<{ id: string }>('/qualifications', { resourceId: wanting.body.id });
  const weekly = await office.post<{ id: string }>('/series', {
    minutes: 60,
    rule: 'FREQ=WEEKLY;COUNT=3',
    resourceId: lent.body.id,
    start: {
      local: `${new Date(m.world.now().getTime() + 60 * 86_400_000).toISOString().slice(0, 10)}T10:00`,
      zone: 'Asia/Seoul',
    },
  });
  return {
    organisation,
    person: m.personId('deputy'),
    role: role.body.id,
    approval: approval.body.id,
    case: reported?.id ?? '',
    invitation: invitation.body.id,
    listing: draft.body.id,
    need: await needOf(m),
    media: newId('media'),
    inquiry: asked.body.id,
    attachment: newId('media'),
    deal: deal.body.id,
    resource: resource.body.id,
    booking: booking.body.id,
    ...(await requestOf(m)),
    qualification: qualification.body.id,
    series: weekly.body.id,
    ...(await licenceOf(m, open.id)),
    ...(await offtakeOf(m)),
    order: await orderOf(m),
    question: newId('message'),
    import: job.body.id,
    ...(await kept(m)),
    usageInvoice: await billed(m),
    sample: await sampled(m),
    ...(await begun(m)),
    serviceRequest: await requested(m),
    evaluation: await evaluated(m),
    note: await submittedNote(m),
    channel: await sharedChannel(m),
    valuation: valuation.body.id,
    priceList: priceList.body.id,
    bom: bill.body.id,
    privacy: wish.body.id,
    search: search.body.id,
    contact: contact.body.id,
    bankAccount: account.body.id,
    classification: classification.body.id,
    gate: newId('gate'),
    webhook: webhook.body.id,
    delivery: test.body.items[0]?.id ?? '',
    key: key.body.id,
    client: client.body.id,
    provisioned: provisioned.body.id,
  };
};

/** Makes the sample call of an operation on some things, as one person or as nobody; the address is left out of the answer. */
export const callOf = (m: Cast) => (operation: Operation, person: string | null, t: Things) => {
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
