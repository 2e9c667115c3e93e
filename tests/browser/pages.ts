import { dealId } from '@sandan/local/demo/deals';
import { demoLicenceId } from '@sandan/local/demo/licences';
import { demoOrderIds } from '@sandan/local/demo/orders';
import { demoApplicationId, demoProgrammeId } from '@sandan/local/demo/programmes';
import { organisationId } from '@sandan/local/demo/setting';
import { demoUsageInvoiceId } from '@sandan/local/demo/usage-invoices';

/** Every page by who may see it; `…` stands for the first link on another page. */
export interface Visited {
  readonly path: string;
  /** Instead of a path: the page on which the first such link leads here. */
  readonly from?: { readonly path: string; readonly link: string };
}

const page = (path: string): Visited => ({ path });
const via = (path: string, link: string): Visited => ({ path: `${path} → ${link}`, from: { path, link } });

export const visitors: readonly Visited[] = [
  page(''),
  page('/search'),
  page('/search?q=밸브&kind=product&f.material=STS316L'),
  page('/search?q=xyzzy&f.material=none'),
  page('/search?q=10bar 이상 밸브'),
  page('/search?q=qnsflakr'),
  page('/search?kind=technology&f.ipc=H01M'),
  page('/ranking'),
  page('/equipment'),
  page('/equipment?q=인장 강도&free=1'),
  via('/equipment?q=경도', 'article a[href*="/resources/"]'),
  via('/equipment?q=염수', 'article a[href*="/resources/"]'),
  page('/outcomes'),
  page('/programmes'),
  page(`/programmes/${demoProgrammeId}`),
  page('/overseas'),
  page('/overseas?goods=848180'),
  page('/overseas?goods=밸브&country=US'),
  via('/search?kind=technology', 'article h2 a'),
  via('/search?kind=product', 'article h2 a'),
  via('/search?kind=product&page=2', 'article h2 a'),
  page('/verify'),
  page('/verify/0000-0000-0000-0000-0000'),
  page('/sign-in'),
  page('/sign-in?failed'),
  page('/api'),
  page('/api/start'),
  page('/api/processes'),
  page('/stop?token=x'),
  page('/consents/nothing'),
  page('/nothing-here'),
];

export const members: readonly Visited[] = [
  page('/inquiries'),
  page('/inquiries?box=sent'),
  page('/bookings'),
  via('/bookings', 'main li a[href*="/bookings/"]'),
  page('/qualifications'),
  page('/check-in?code=x'),
  via('/inquiries', 'main li a[href*="/inquiries/inq_"]'),
  page('/deals'),
  page('/deals?box=buying'),
  via('/deals?box=buying', 'main li a[href*="/deals/deal_"]'),
  { path: '/deals/deal/nda', from: { path: `/deals/${dealId('room')}`, link: 'main a[href$="/nda"]' } },
  { path: '/deals/deal/room', from: { path: `/deals/${dealId('room')}`, link: 'main a[href$="/room"]' } },
  page('/rfqs'),
  page('/rfqs?box=open'),
  page('/rfqs?box=quotes'),
  page('/rfqs/new'),
  via('/rfqs?box=open', 'main li a[href*="/rfqs/rfq_"]'),
  via('/rfqs?box=quotes', 'main li a[href*="/quotes/quo_"]'),
  page('/my/listings'),
  page('/my/portfolio'),
  page('/my/valuations'),
  page('/my/valuations/new'),
  page('/my/listings/new?kind=product'),
  page('/my/listings/new?kind=technology'),
  page('/my/patents'),
  via('/my/listings', 'tbody a'),
  page('/my/listings/new?kind=need'),
  page('/my/organisation'),
  page('/my/bank-accounts'),
  page('/my/keys'),
  page('/my/contacts'),
  page('/my/verification/seller'),
  page('/my/verification/buyer'),
  page('/my/audit'),
  page('/my/organisation/members'),
  page('/my/organisation/approvals'),
  page('/my/organisation/blocked'),
  page('/my/organisation/ownership'),
  page('/orders'),
  page('/orders?box=buying'),
  ...demoOrderIds.map((id) => page(`/orders/${id}`)),
  page(`/orders/${demoOrderIds[0]}/ledger`),
  page('/payout-account'),
  page('/licences'),
  page('/licences?box=taken'),
  via('/licences?box=taken', 'main li a[href*="/licences/lic_"]'),
  page(`/licences/${demoLicenceId}`),
  via(`/licences/${demoLicenceId}`, 'main td a[href*="/periods/"]'),
  via(`/licences/${demoLicenceId}`, 'main td a[href*="/invoices/"]'),
  page('/programmes?box=applications'),
  page(`/programmes/${demoProgrammeId}?employees=38&noArrears=1`),
  page(`/programmes/${demoProgrammeId}/apply`),
  page(`/applications/${demoApplicationId}`),
  page('/usage-invoices'),
  page(`/usage-invoices/${demoUsageInvoiceId}`),
  page('/approvals'),
  page('/approvals/new'),
  via('/approvals', 'main li a[href*="/approvals/apr_"]'),
  page(`/report?kind=organisation&id=${organisationId('nuri')}`),
  page('/approvals?state=ended'),
  page('/settings/privacy'),
  page('/my/organisations/new'),
  page('/imports'),
  page('/notices'),
  page('/my/searches'),
  page('/my/searches/new?q=밸브&kind=product'),
  page('/my/webhook'),
  page('/my/webhooks'),
  via('/my/webhooks', 'main li a[href*="/my/webhooks/whk_"]'),
  page('/settings'),
  page('/settings/looks'),
  page('/settings/security'),
  page('/my/organisation/sign-in'),
  page('/invitations/inv_01KE5RAZ90MZE4V1XJCGH5RPJ6?secret=x'),
];

/** What a licensing office has. */
export const offices: readonly Visited[] = [
  page('/my/portfolio'),
  page('/my/portfolio?show=lapse'),
  page('/my/portfolio?show=all'),
  page('/my/valuations'),
  via('/my/valuations', 'main li a[href*="/my/valuations/val_"]'),
];

export const operators: readonly Visited[] = [
  page('/desk'),
  page('/desk/find?q=가온'),
  via('/desk/find?q=sme@demo', 'main li a[href*="?person="]'),
  page('/desk/flags'),
  page('/slo'),
  page('/desk/asides'),
  page('/desk/audit'),
  page('/desk/privacy'),
  page(`/licences/${demoLicenceId}/ledger`),
  page('/queue'),
  page('/cases'),
  page(`/standing/${organisationId('gaon')}`),
  via('/cases', 'main li a[href*="/cases/cse_"]'),
  via('/queue', 'main li a[href*="/queue/lst_"]'),
  page('/needs'),
  via('/needs', 'main li a[href*="/needs/"]'),
  page('/desk/verifications'),
  via('/desk/verifications', 'main li a'),
  page('/sources'),
  via('/sources', 'tbody a[href*="/sources/"]'),
];

/** What those see who look after shared equipment. */
export const keepers: readonly Visited[] = [
  page('/equipment/desk'),
  page('/equipment/desk/new'),
  via('/equipment/desk', 'main li a[href*="/equipment/desk/res_"]'),
  via('/equipment/desk', 'main li a[href*="/resources/res_"]'),
  page('/qualifications?box=granted'),
  page('/bookings?box=serving'),
];
