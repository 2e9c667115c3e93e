import { newId } from '@sandan/kernel/id';
import { reviewChecklist } from '@sandan/market/listing/verbs';
import type { Operation } from '@sandan/market/policy';
import { technology } from '../api/client.ts';
import { sheet } from '../valuation/sheet.ts';

/** Ids of objects of one organisation, by the noun that an address names. */
export interface Things {
  readonly organisation: string;
  readonly person: string;
  readonly role: string;
  readonly approval: string;
  readonly case: string;
  readonly invitation: string;
  readonly listing: string;
  readonly media: string;
  readonly inquiry: string;
  readonly attachment: string;
  readonly deal: string;
  readonly licence: string;
  readonly invoice: string;
  readonly question: string;
  readonly import: string;
  readonly valuation: string;
  readonly search: string;
  readonly privacy: string;
  readonly contact: string;
  readonly bankAccount: string;
  readonly webhook: string;
  readonly delivery: string;
  readonly key: string;
  readonly client: string;
  readonly provisioned: string;
}

/** Ids that name nothing. */
export const nothing = (): Things => ({
  organisation: newId('organisation'),
  person: newId('person'),
  role: newId('role'),
  approval: newId('approval'),
  case: newId('case'),
  invitation: newId('invitation'),
  listing: newId('listing'),
  media: newId('media'),
  inquiry: newId('inquiry'),
  attachment: newId('media'),
  deal: newId('deal'),
  licence: newId('licence'),
  invoice: newId('invoice'),
  question: newId('message'),
  import: newId('import'),
  valuation: newId('valuation'),
  search: newId('search'),
  privacy: newId('privacyRequest'),
  contact: newId('contact'),
  bankAccount: newId('bankAccount'),
  webhook: newId('webhook'),
  delivery: newId('delivery'),
  key: newId('key'),
  provisioned: newId('provisioned'),
  client: newId('client'),
});

export interface Sample {
  readonly path: (t: Things) => string;
  readonly body?: unknown;
  readonly raw?: { type: string; text: string };
  readonly changes?: boolean;
}

const sha256 = 'a'.repeat(64);
const file = { name: 'a.png', type: 'image/png', bytes: 10, sha256 };
const content = technology('견본');
const bankAccount = { by: 'kr', bank: '004', number: '123456-01-234567', holder: '견본', currency: 'KRW' };
const contact = { about: { ko: '수출 상담' }, languages: ['ko'], details: { name: '견본', email: 'someone@test.example' } };
/** A block is the caller's own, whomever it names. */
const somebody = newId('organisation');
const role = { name: { ko: '견적 담당', en: 'Quotes' }, permissions: ['look', 'buy'] };
const webhook = { name: '견본', url: 'https://receiver.example/market', events: ['listing.published'] };
const credential = { name: '견본', scopes: ['look'], expiresAt: new Date(Date.now() + 86_400_000).toISOString() };

/** A call that is well formed, for every operation: whoever may not make it is stopped by the policy and not by its form. */
export const samples: Readonly<Record<Operation, Sample>> = {
  'me.read': { path: () => '/me' },
  'me.change': { path: () => '/me', body: { name: '새 이름' }, changes: true },
  'sessions.list': { path: () => '/me/sessions' },
  'sessions.begin': { path: () => '/me/sessions', body: { agent: 'Browser' } },
  'sessions.end': { path: () => '/me/sessions/ses_00000000000000000000000000' },
  'sessions.endOthers': { path: () => '/me/sessions' },
  'factors.list': { path: () => '/me/factors' },
  'factors.begin': { path: () => '/me/factors', body: { kind: 'totp', name: '전화기' } },
  'factors.confirm': { path: () => '/me/factors/fac_00000000000000000000000000/confirm', body: { code: '000000' } },
  'factors.remove': { path: () => '/me/factors/fac_00000000000000000000000000' },
  'factors.codes': { path: () => '/me/recovery-codes' },
  'stepUp.ask': { path: () => '/me/step-up/challenge' },
  'stepUp.prove': { path: () => '/me/step-up', body: { method: 'totp', code: '000000' } },
  'notices.list': { path: () => '/notices' },
  'notices.read': { path: () => '/notices/read', body: { until: newId('notice') } },
  'notices.stop': { path: () => '/stop', body: { token: 'not-a-token' } },
  'searches.create': { path: () => '/searches', body: { name: '견본', query: 'q=밸브' } },
  'searches.list': { path: () => '/searches' },
  'searches.read': { path: (t) => `/searches/${t.search}` },
  'searches.change': { path: (t) => `/searches/${t.search}`, body: { name: '다른 이름' }, changes: true },
  'searches.act': { path: (t) => `/searches/${t.search}/actions`, body: { action: 'pause' }, changes: true },
  'searches.feed': { path: (t) => `/searches/${t.search}/feed`, changes: true },
  'follows.list': { path: () => '/follows' },
  'follows.read': { path: (t) => `/follows/listing/${t.listing}` },
  'follows.put': { path: (t) => `/follows/legal/${t.listing}`, body: {} },
  'follows.remove': { path: (t) => `/follows/listing/${t.listing}` },
  'webhook.read': { path: () => '/webhook' },
  'webhook.put': { path: () => '/webhook', body: { url: 'https://receiver.example/market' } },
  'webhook.secret': { path: () => '/webhook/secret' },
  'webhook.test': { path: () => '/webhook/test' },
  'webhook.remove': { path: () => '/webhook' },
  'webhooks.list': { path: (t) => `/organisations/${t.organisation}/webhooks` },
  'webhooks.create': { path: (t) => `/organisations/${t.organisation}/webhooks`, body: webhook },
  'webhooks.read': { path: (t) => `/organisations/${t.organisation}/webhooks/${t.webhook}` },
  'webhooks.change': { path: (t) => `/organisations/${t.organisation}/webhooks/${t.webhook}`, body: webhook, changes: true },
  'webhooks.remove': { path: (t) => `/organisations/${t.organisation}/webhooks/${t.webhook}` },
  'webhooks.rotate': { path: (t) => `/organisations/${t.organisation}/webhooks/${t.webhook}/secret` },
  'webhooks.test': { path: (t) => `/organisations/${t.organisation}/webhooks/${t.webhook}/test` },
  'webhooks.replay': {
    path: (t) => `/organisations/${t.organisation}/webhooks/${t.webhook}/replay`,
    body: { since: '2026-11-01T00:00:00Z' },
  },
  'webhooks.deliveries': { path: (t) => `/organisations/${t.organisation}/webhooks/${t.webhook}/deliveries` },
  'webhooks.delivery': { path: (t) => `/organisations/${t.organisation}/webhooks/${t.webhook}/deliveries/${t.delivery}` },
  'webhooks.resend': { path: (t) => `/organisations/${t.organisation}/webhooks/${t.webhook}/deliveries/${t.delivery}/replay` },
  'events.types': { path: () => '/events' },
  'events.schema': { path: () => '/events/listing.published/schemas/1' },
  'feeds.search': { path: () => '/feeds/searches/not-a-token' },
  'feeds.query': { path: () => '/feeds/search?q=valve' },
  'kinds.list': { path: () => '/kinds' },
  'processes.list': { path: () => '/processes' },
  'codes.search': { path: () => '/codes/hs?q=valve' },
  'codes.read': { path: () => '/codes/hs/848180' },
  'home.read': { path: () => '/home' },
  'overseas.read': { path: () => '/overseas?hs=848180' },
  'rates.read': { path: () => '/rates' },
  'outcomes.read': { path: () => '/outcomes' },
  'outcomes.export': { path: () => '/outcomes/export' },
  'search.run': { path: () => '/search?q=valve' },
  'search.suggest': { path: () => '/suggestions?q=val' },
  'organisations.create': { path: () => '/organisations', body: { type: 'exporter', name: { ko: '견본' }, country: 'KR' } },
  'organisations.read': { path: (t) => `/organisations/${t.organisation}` },
  'organisations.change': { path: (t) => `/organisations/${t.organisation}`, body: { region: '부산광역시' }, changes: true },
  'organisations.listings': { path: (t) => `/organisations/${t.organisation}/listings` },
  'members.list': { path: (t) => `/organisations/${t.organisation}/members` },
  'members.change': {
    path: (t) => `/organisations/${t.organisation}/members/${t.person}`,
    body: { roles: ['viewer'] },
    changes: true,
  },
  'members.suspend': {
    path: (t) => `/organisations/${t.organisation}/members/${t.person}/suspend`,
    body: { reason: '휴직' },
    changes: true,
  },
  'members.reinstate': { path: (t) => `/organisations/${t.organisation}/members/${t.person}/reinstate`, changes: true },
  'members.remove': { path: (t) => `/organisations/${t.organisation}/members/${t.person}` },
  'roles.list': { path: (t) => `/organisations/${t.organisation}/roles` },
  'roles.create': { path: (t) => `/organisations/${t.organisation}/roles`, body: role },
  'roles.change': { path: (t) => `/organisations/${t.organisation}/roles/${t.role}`, body: role, changes: true },
  'roles.remove': { path: (t) => `/organisations/${t.organisation}/roles/${t.role}` },
  'ownership.read': { path: (t) => `/organisations/${t.organisation}/ownership` },
  'ownership.offer': { path: (t) => `/organisations/${t.organisation}/ownership`, body: { personId: newId('person') } },
  'ownership.act': {
    path: (t) => `/organisations/${t.organisation}/ownership/actions`,
    body: { action: 'accept' },
    changes: true,
  },
  'organisations.standing': { path: (t) => `/organisations/${t.organisation}/standing` },
  'organisations.act': {
    path: (t) => `/organisations/${t.organisation}/actions`,
    body: { action: 'suspend', reason: 'report' },
    changes: true,
  },
  'persons.read': { path: (t) => `/persons/${t.person}` },
  'persons.act': { path: (t) => `/persons/${t.person}/actions`, body: { action: 'suspend', reason: 'security' }, changes: true },
  'absence.put': { path: () => '/me/absence', body: { from: '2026-12-01', until: '2026-12-04' } },
  'absence.remove': { path: () => '/me/absence' },
  'approvals.rules': { path: () => '/approvals/rules' },
  'approvals.setRules': { path: () => '/approvals/rules', body: { rules: [], hours: 27 }, changes: true },
  'approvals.create': { path: () => '/approvals', body: { title: '견본 구매', subject: { kind: 'purchase' } } },
  'approvals.list': { path: () => '/approvals' },
  'approvals.read': { path: (t) => `/approvals/${t.approval}` },
  'approvals.act': { path: (t) => `/approvals/${t.approval}/actions`, body: { action: 'approve' }, changes: true },
  'blocks.list': { path: () => '/blocks' },
  'blocks.put': { path: () => `/blocks/${somebody}`, body: {} },
  'blocks.remove': { path: () => `/blocks/${somebody}` },
  'reports.create': {
    path: () => '/reports',
    body: { target: { kind: 'listing', id: newId('listing') }, reason: 'false' },
  },
  'cases.list': { path: () => '/cases' },
  'cases.read': { path: (t) => `/cases/${t.case}` },
  'cases.act': { path: (t) => `/cases/${t.case}/actions`, body: { action: 'take' }, changes: true },
  'signInRules.read': { path: () => '/sign-in-rules' },
  'signInRules.change': { path: () => '/sign-in-rules', body: { factorAtOnce: true }, changes: true },
  'scim.config': { path: () => '/scim/v2/ServiceProviderConfig' },
  'scim.types': { path: () => '/scim/v2/ResourceTypes' },
  'scim.schemas': { path: () => '/scim/v2/Schemas' },
  'scimUsers.list': { path: () => '/scim/v2/Users' },
  'scimUsers.create': { path: () => '/scim/v2/Users', body: { userName: 'someone@test.example' } },
  'scimUsers.read': { path: (t) => `/scim/v2/Users/${t.provisioned}` },
  'scimUsers.replace': { path: (t) => `/scim/v2/Users/${t.provisioned}`, body: { userName: 'someone@test.example' } },
  'scimUsers.change': {
    path: (t) => `/scim/v2/Users/${t.provisioned}`,
    body: { Operations: [{ op: 'replace', path: 'active', value: false }] },
  },
  'scimUsers.remove': { path: (t) => `/scim/v2/Users/${t.provisioned}` },
  'scimGroups.list': { path: () => '/scim/v2/Groups' },
  'scimGroups.read': { path: () => '/scim/v2/Groups/viewer' },
  'scimGroups.replace': { path: () => '/scim/v2/Groups/viewer', body: { displayName: 'viewer', members: [] } },
  'scimGroups.change': {
    path: () => '/scim/v2/Groups/viewer',
    body: { Operations: [{ op: 'add', path: 'members', value: [] }] },
  },
  'invitations.create': {
    path: (t) => `/organisations/${t.organisation}/invitations`,
    body: { email: 'someone@test.example', roles: ['viewer'] },
  },
  'invitations.list': { path: (t) => `/organisations/${t.organisation}/invitations` },
  'invitations.resend': { path: (t) => `/invitations/${t.invitation}/resend` },
  'invitations.withdraw': { path: (t) => `/invitations/${t.invitation}` },
  'invitations.accept': { path: (t) => `/invitations/${t.invitation}/accept`, body: { secret: 'a-wrong-secret' } },
  'evidence.read': { path: (t) => `/organisations/${t.organisation}/evidence` },
  'identifiers.put': { path: (t) => `/organisations/${t.organisation}/identifiers/duns`, body: { value: '123456789' } },
  'domains.name': { path: (t) => `/organisations/${t.organisation}/domains`, body: { domain: 'gaon.example' } },
  'domains.remove': { path: (t) => `/organisations/${t.organisation}/domains/gaon.example` },
  'bankAccounts.list': { path: (t) => `/organisations/${t.organisation}/bank-accounts` },
  'bankAccounts.read': { path: (t) => `/organisations/${t.organisation}/bank-accounts/${t.bankAccount}` },
  'bankAccounts.propose': { path: (t) => `/organisations/${t.organisation}/bank-accounts`, body: bankAccount },
  'bankAccounts.code': { path: (t) => `/organisations/${t.organisation}/bank-accounts/${t.bankAccount}/code` },
  'bankAccounts.confirm': {
    path: (t) => `/organisations/${t.organisation}/bank-accounts/${t.bankAccount}/confirm`,
    body: { code: '000000' },
    changes: true,
  },
  'bankAccounts.cancel': { path: (t) => `/organisations/${t.organisation}/bank-accounts/${t.bankAccount}/cancel` },
  'contacts.list': { path: (t) => `/organisations/${t.organisation}/contacts` },
  'contacts.create': { path: (t) => `/organisations/${t.organisation}/contacts`, body: contact },
  'contacts.change': { path: (t) => `/organisations/${t.organisation}/contacts/${t.contact}`, body: contact, changes: true },
  'contacts.remove': { path: (t) => `/organisations/${t.organisation}/contacts/${t.contact}` },
  'contacts.reveal': { path: () => `/organisations/${newId('organisation')}/contacts/${newId('contact')}/reveal` },
  'contacts.reveals': { path: (t) => `/organisations/${t.organisation}/contacts/reveals` },
  'verifications.queue': { path: () => '/verifications' },
  'verifications.read': { path: (t) => `/organisations/${t.organisation}/verifications/seller` },
  'verifications.act': {
    path: (t) => `/organisations/${t.organisation}/verifications/seller/actions`,
    body: { action: 'submit', level: 1 },
    changes: true,
  },
  'verifications.attach': {
    path: (t) => `/organisations/${t.organisation}/verifications/seller/documents`,
    body: { ...file, requirement: 'business_registration' },
  },
  'verifications.attached': { path: (t) => `/organisations/${t.organisation}/verifications/seller/documents/${t.media}/done` },
  'verifications.detach': { path: (t) => `/organisations/${t.organisation}/verifications/seller/documents/${t.media}` },
  'verifications.file': { path: (t) => `/organisations/${t.organisation}/verifications/seller/documents/${t.media}` },
  'privacy.retention': { path: () => '/privacy/retention' },
  'privacy.list': { path: () => '/privacy/requests' },
  'privacy.ask': { path: () => '/privacy/requests', body: { kind: 'export' } },
  'privacy.cancel': { path: (t) => `/privacy/requests/${t.privacy}/cancel` },
  'privacy.file': { path: (t) => `/privacy/requests/${t.privacy}/file` },
  'privacy.open': { path: () => '/privacy/open' },
  'privacy.hold': {
    path: () => '/privacy/holds',
    body: { subject: { is: 'person', id: `per_${'0'.repeat(26)}` }, reason: 'a matter of law' },
  },
  'privacy.lift': { path: () => `/privacy/holds/per_${'0'.repeat(26)}/hld_${'0'.repeat(26)}/lift` },
  'audit.list': { path: () => '/audit' },
  'audit.export': { path: () => '/audit/export' },
  'audit.all': { path: () => '/audit/all' },
  'audit.checkpoint': { path: () => '/audit/checkpoint' },
  'keys.list': { path: (t) => `/organisations/${t.organisation}/keys` },
  'keys.create': { path: (t) => `/organisations/${t.organisation}/keys`, body: credential },
  'keys.read': { path: (t) => `/organisations/${t.organisation}/keys/${t.key}` },
  'keys.adopt': { path: (t) => `/organisations/${t.organisation}/keys/${t.key}/adopt` },
  'keys.revoke': { path: (t) => `/organisations/${t.organisation}/keys/${t.key}` },
  'clients.list': { path: (t) => `/organisations/${t.organisation}/clients` },
  'clients.create': { path: (t) => `/organisations/${t.organisation}/clients`, body: credential },
  'clients.read': { path: (t) => `/organisations/${t.organisation}/clients/${t.client}` },
  'clients.adopt': { path: (t) => `/organisations/${t.organisation}/clients/${t.client}/adopt` },
  'clients.revoke': { path: (t) => `/organisations/${t.organisation}/clients/${t.client}` },
  'clients.addSecret': { path: (t) => `/organisations/${t.organisation}/clients/${t.client}/secrets` },
  'clients.dropSecret': { path: (t) => `/organisations/${t.organisation}/clients/${t.client}/secrets/${newId('secret')}` },
  'usage.read': { path: (t) => `/organisations/${t.organisation}/usage` },
  'usage.plan': { path: (t) => `/organisations/${t.organisation}/plan`, body: { plan: 'standard' }, changes: true },
  'listings.create': { path: () => '/listings', body: { kind: 'product', content: { title: { ko: '견본' } } } },
  'listings.read': { path: (t) => `/listings/${t.listing}` },
  'listings.change': { path: (t) => `/listings/${t.listing}/content`, body: { content }, changes: true },
  'listings.act': { path: (t) => `/listings/${t.listing}/actions`, body: { action: 'submit' }, changes: true },
  'listings.confirm': { path: (t) => `/listings/${t.listing}/confirm` },
  'coOwners.list': { path: (t) => `/listings/${t.listing}/co-owners` },
  'coOwners.name': { path: (t) => `/listings/${t.listing}/co-owners`, body: { name: '공동대학', email: 'co@test.example' } },
  'coOwners.act': {
    path: (t) => `/listings/${t.listing}/co-owners/${newId('coOwner')}/actions`,
    body: { action: 'ask' },
    changes: true,
  },
  'consents.read': { path: () => '/consents/nothing' },
  'consents.answer': { path: () => '/consents/nothing', body: { action: 'give', name: '김공동', position: '단장' } },
  'rights.read': { path: (t) => `/listings/${t.listing}/rights` },
  'revisions.read': { path: (t) => `/listings/${t.listing}/revision` },
  'revisions.decide': { path: (t) => `/listings/${t.listing}/revision/cancel`, body: {}, changes: true },
  'media.add': { path: (t) => `/listings/${t.listing}/media`, body: { kind: 'image', stage: 'public', ...file } },
  'media.done': { path: (t) => `/listings/${t.listing}/media/${t.media}/done` },
  'media.read': { path: (t) => `/listings/${t.listing}/media/${t.media}` },
  'media.remove': { path: (t) => `/listings/${t.listing}/media/${t.media}` },
  'inquiries.ask': { path: () => '/inquiries', body: { listingId: newId('listing'), text: '견본을 받을 수 있을까요?' } },
  'inquiries.list': { path: () => '/inquiries?box=received' },
  'inquiries.read': { path: (t) => `/inquiries/${t.inquiry}` },
  'inquiries.write': { path: (t) => `/inquiries/${t.inquiry}/messages`, body: { text: '안녕하세요' } },
  'inquiries.act': { path: (t) => `/inquiries/${t.inquiry}/actions`, body: { action: 'answer', text: '네' }, changes: true },
  'inquiries.attach': { path: (t) => `/inquiries/${t.inquiry}/attachments`, body: file },
  'inquiries.attached': { path: (t) => `/inquiries/${t.inquiry}/attachments/${t.attachment}/done` },
  'inquiries.file': { path: (t) => `/inquiries/${t.inquiry}/attachments/${t.attachment}` },
  'deals.create': { path: () => '/deals', body: { listingId: newId('listing'), text: '실시를 검토하고 있습니다.' } },
  'deals.list': { path: () => '/deals?box=selling' },
  'deals.read': { path: (t) => `/deals/${t.deal}` },
  'licences.list': { path: () => '/licences' },
  'licences.read': { path: (t) => `/licences/${t.licence}` },
  'licences.act': { path: (t) => `/licences/${t.licence}/actions`, body: { action: 'noticeBreach' }, changes: true },
  'licences.lapse': {
    path: (t) => `/licences/${t.licence}/lapses`,
    body: { number: 'KR101234567', lapsedOn: '2030-01-01' },
    changes: true,
  },
  'licences.share': {
    path: (t) => `/licences/${t.licence}/shares`,
    body: { shares: [{ key: 'lab', kind: 'pool', name: '연구실', share: 1_000_000 }] },
    changes: true,
  },
  'licences.costs': { path: (t) => `/licences/${t.licence}/costs`, body: { minor: 1000 }, changes: true },
  'licences.refund': {
    path: (t) => `/licences/${t.licence}/refunds`,
    body: { minor: 1000, on: '2026-01-02', reference: '견본' },
    changes: true,
  },
  'milestones.act': {
    path: (t) => `/licences/${t.licence}/milestones/pilot/actions`,
    body: { action: 'confirm' },
    changes: true,
  },
  'royalties.read': { path: (t) => `/licences/${t.licence}/periods/2026-01-01` },
  'royalties.reckon': { path: (t) => `/licences/${t.licence}/periods/2026-01-01/reckonings`, body: { lines: [] } },
  'royalties.state': { path: (t) => `/licences/${t.licence}/periods/2026-01-01/statement`, body: { lines: [] }, changes: true },
  'royalties.act': {
    path: (t) => `/licences/${t.licence}/periods/2026-01-01/actions`,
    body: { action: 'verify' },
    changes: true,
  },
  'invoices.read': { path: (t) => `/licences/${t.licence}/invoices/${t.invoice}` },
  'invoices.pay': {
    path: (t) => `/licences/${t.licence}/invoices/${t.invoice}/payments`,
    body: { minor: 1000, on: '2026-01-02', reference: '견본' },
    changes: true,
  },
  'ledger.read': { path: (t) => `/licences/${t.licence}/ledger` },
  'ndas.read': { path: (t) => `/deals/${t.deal}/nda` },
  'ndas.propose': {
    path: (t) => `/deals/${t.deal}/nda`,
    body: { direction: 'mutual', disclosureMonths: 12, secrecyMonths: 36 },
    changes: true,
  },
  'ndas.accept': {
    path: (t) => `/deals/${t.deal}/nda/acceptance`,
    body: { sha256, position: '대표이사', authority: true },
    changes: true,
  },
  'rooms.read': { path: (t) => `/deals/${t.deal}/room` },
  'rooms.order': { path: (t) => `/deals/${t.deal}/room`, body: { folders: ['명세'], groups: [] }, changes: true },
  'rooms.log': { path: (t) => `/deals/${t.deal}/room/log` },
  'rooms.ask': { path: (t) => `/deals/${t.deal}/room/questions`, body: { text: '시험 조건은 무엇입니까?' } },
  'rooms.answer': { path: (t) => `/deals/${t.deal}/room/questions/${t.question}/answer`, body: { text: '25도입니다.' } },
  'roomFiles.announce': { path: (t) => `/deals/${t.deal}/room/files`, body: { file } },
  'roomFiles.arrived': { path: (t) => `/deals/${t.deal}/room/files/${t.attachment}/done` },
  'roomFiles.change': { path: (t) => `/deals/${t.deal}/room/files/${t.attachment}`, body: { rights: [] }, changes: true },
  'roomFiles.revoke': { path: (t) => `/deals/${t.deal}/room/files/${t.attachment}` },
  'roomFiles.open': { path: (t) => `/deals/${t.deal}/room/files/${t.attachment}` },
  'deals.act': { path: (t) => `/deals/${t.deal}/actions`, body: { action: 'decline', reason: 'no_fit' }, changes: true },
  'portfolio.read': { path: () => '/portfolio' },
  'portfolio.publish': {
    path: () => '/portfolio/publish',
    body: { listings: [{ id: newId('listing'), version: 1 }], checklist: [...reviewChecklist] },
  },
  'portfolio.upkeep': { path: () => '/portfolio/upkeep', body: { reduction: 50, offices: [{ office: 'US', won: 900000 }] } },
  'valuations.create': { path: () => '/valuations', body: sheet },
  'valuations.list': { path: () => '/valuations' },
  'valuations.read': { path: (t) => `/valuations/${t.valuation}` },
  'valuations.change': { path: (t) => `/valuations/${t.valuation}`, body: sheet, changes: true },
  'valuations.versions': { path: (t) => `/valuations/${t.valuation}/versions` },
  'imports.create': { path: () => '/imports', body: { source: 'kipris', dryRun: true, fileName: 'a.xml', bytes: 10, sha256 } },
  'imports.text': { path: () => '/imports/text?dryRun=true', raw: { type: 'application/xml', text: '<response/>' } },
  'imports.run': { path: (t) => `/imports/${t.import}/run` },
  'imports.read': { path: (t) => `/imports/${t.import}` },
  'imports.list': { path: () => '/imports' },
  'queue.read': { path: () => '/queue' },
  'desk.read': { path: () => '/desk' },
  'asides.list': { path: () => '/asides' },
  'asides.redrive': { path: () => '/asides/bm90aGluZw/redrive', changes: true },
  'asides.drop': { path: () => '/asides/bm90aGluZw', changes: true },
  'desk.find': { path: () => '/desk/find?q=test' },
  'flags.list': { path: () => '/flags' },
  'flags.put': { path: () => '/flags/inquiries', body: { state: 'on' }, changes: true },
  'impersonations.begin': {
    path: () => '/impersonations',
    body: { personId: newId('person'), organisationId: null, reason: '문의한 화면을 함께 확인' },
  },
  'impersonations.end': { path: () => `/impersonations/${newId('impersonation')}/end`, changes: true },
  'impersonations.list': { path: () => '/impersonations' },
  'impersonations.mine': { path: () => '/me/impersonations' },
  'search.health': { path: () => '/search/health' },
  'slo.read': { path: () => '/slo' },
  'sources.list': { path: () => '/sources' },
  'sources.read': { path: () => '/sources/kipris-000000000000' },
  'sources.run': { path: () => '/sources/kipris-000000000000/run', changes: true },
  'sources.pause': { path: () => '/sources/kipris-000000000000/pause', changes: true },
  'sources.resume': { path: () => '/sources/kipris-000000000000/resume', changes: true },
};
