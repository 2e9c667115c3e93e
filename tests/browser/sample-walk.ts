import { listingId } from '@sandan/local/demo/histories';
import { koreanDay, plusDays } from '@sandan/market/calendar/date';
import { quoteTermsAt, rfqContentAt } from '@sandan/market/quote/quote.fixture';
import type { Browser, Page } from 'playwright-core';
import { expect } from 'vitest';
import { as } from '../api/client.ts';
import type { Cast } from '../cast.ts';
import { offer, type RfqSeen } from '../rfq/story.ts';
import { fill, press, says, seated } from './seat.ts';
import type { Site } from './site.ts';

const gear = { name: 'Planetary reducer 1:25', hs: '848340' };

/** A request of the buyer for the product whose sample they tried, with a quotation of the seller for it. */
const quoted = async (m: Cast, listing: string, now: Date): Promise<string> => {
  const asked = rfqContentAt(now);
  const product = { ...gear, listingId: listing };
  const lines = asked.lines.slice(0, 1).map((line) => ({ ...line, ...product }));
  const draft = await as(m, 'buyer').post<RfqSeen>('/rfqs', { content: { ...asked, lines } });
  await as(m, 'buyer').post(`/rfqs/${draft.body.id}/actions`, { action: 'submit' }, { seen: draft.body.version });
  const terms = quoteTermsAt(now);
  const offered = { ...terms, lines: terms.lines.slice(0, 1).map((line) => ({ ...line, ...product })) };
  return (await offer(m, 'sme', draft.body.id, offered)).id;
};

/** Nothing of the seller's says any longer that gears are not controlled. */
const unclassified = async (m: Cast): Promise<void> => {
  const at = `/organisations/${m.organisations.sme}/classifications`;
  const { body } = await as(m, 'sme').get<{ items: { id: string; version: number; hs?: string; state: string }[] }>(at);
  for (const { id, version } of body.items.filter((c) => c.hs === gear.hs && c.state === 'in_force')) {
    const ended = await as(m, 'sme').post(`${at}/${id}/withdraw`, {}, { seen: version });
    if (ended.status !== 200) throw new Error(ended.text);
  }
};

/** Step by step from its pages: a buyer abroad and a small company come from a request for a sample to an order that it comes off. */
export const walkSample = async (site: Site, browser: Browser, m: Cast): Promise<void> => {
  const now = new Date();
  const today = koreanDay(now);
  const listing = listingId('gears/planetary/GP-115-25');
  const [seller, buyer] = await Promise.all([
    seated(browser, site, 'sme', 'ko'),
    seated(browser, site, 'buyer', 'en'),
    unclassified(m),
  ]);

  // Asked for, at first with a quantity that is none.
  await buyer.go(`listings/${listing}`);
  await buyer.page.getByRole('link', { name: 'Ask for a sample' }).click();
  await buyer.page.waitForURL(/\/samples\?listing=/);
  const shipTo = 'Speicherstadt 12, 20457 Hamburg';
  await fill(buyer.page, { quantity: 'two', shipTo, criteria: 'Backlash of at most 3 arcmin\nBelow 65 dB(A) at 3,000 rpm' });
  await press(buyer.page, 'ask');
  await buyer.page.locator('[name=quantity][aria-invalid=true]').waitFor();
  await fill(buyer.page, { quantity: '2' });
  await press(buyer.page, 'ask');
  await buyer.page.waitForURL(/\/samples$/);
  const asked = buyer.page.locator('main li.card', { hasText: shipTo }).first();
  const id = (await asked.getAttribute('id')) ?? '';
  const card = (page: Page) => page.locator(`li[id="${id}"]`);
  const told = (page: Page, text: string) => card(page).getByText(text).first().waitFor();
  const take = async (page: Page, action: string, values: Readonly<Record<string, string>> = {}) => {
    const button = card(page).locator(`button[value="${action} ${id}"]`);
    const fold = card(page).locator('details', { has: button });
    if ((await fold.count()) > 0) await fold.first().evaluate((e) => e.setAttribute('open', ''));
    await fill(page, values, `li[id="${id}"] form:has(button[value="${action} ${id}"])`);
    await button.click();
  };
  await told(buyer.page, 'Below 65 dB(A) at 3,000 rpm');

  // Offered at a price that comes off an order; agreed; and its price received.
  await seller.go('samples?box=received');
  const terms = { currency: 'EUR', leadDays: '5', validUntil: plusDays(today, 10) };
  await take(seller.page, 'offer', { ...terms, minor: '백이십' });
  await card(seller.page).locator('[name=minor][aria-invalid=true]').waitFor();
  await take(seller.page, 'offer', { minor: '120' });
  await told(seller.page, '조건 제시됨');
  await buyer.go('samples');
  await told(buyer.page, '€120');
  await take(buyer.page, 'agree');
  await told(buyer.page, 'Agreed');
  await seller.go('samples?box=received');
  await take(seller.page, 'pay', { on: today, reference: 'TT sample 25' });
  await told(seller.page, '확인');

  // Held by the trade gate until somebody says whether the goods are controlled; what is held leads back here.
  const dispatch = { on: today, carrier: 'Hanbit Express', tracking: 'HB-1', arrivesOn: plusDays(today, 4) };
  await take(seller.page, 'send', dispatch);
  await told(seller.page, '수출 통제');
  await card(seller.page).locator('a[href*="/my/classifications?"]').first().click();
  await seller.page.waitForURL(/\/my\/classifications\?/);
  await fill(
    seller.page,
    { result: 'not_controlled', grounds: '포장 설비용 소형 감속기로 통제 사양에 해당하지 않습니다.', classifier: '김나래' },
    'form:has([name=grounds])',
  );
  await seller.page.locator('form:has([name=grounds]) button').click();
  await says(seller.page, '판정을 기록했습니다.');
  await seller.page.getByRole('link', { name: '거래로 돌아가기' }).first().click();
  await seller.page.waitForURL(new RegExp(`/samples\\?box=received#${id}$`));
  await take(seller.page, 'send', dispatch);
  await told(seller.page, '운송 중');

  // Received, and judged by what it had to do.
  await buyer.go('samples');
  await told(buyer.page, 'Hanbit Express');
  await take(buyer.page, 'receive');
  await card(buyer.page).locator('[name="met-0"][value=yes]').check();
  await take(buyer.page, 'judge');
  await told(buyer.page, 'Say of each criterion whether it is met.');
  await card(buyer.page).locator('[name="met-1"][value=yes]').check();
  await take(buyer.page, 'judge', { text: '2.1 arcmin and 62 dB(A).' });
  await told(buyer.page, 'Passed');
  await told(buyer.page, '€120 comes off the next order of this product.');

  // Its price comes off the order of that product.
  await buyer.go(`quotes/${await quoted(m, listing, now)}`);
  await buyer.page.getByRole('button', { name: 'Accept and order' }).click();
  await buyer.page.getByRole('link', { name: 'To the order' }).click();
  await says(buyer.page, '€55,440');
  await says(buyer.page, '€120');
  await seller.go(`samples/${id}`);
  await told(seller.page, '주문에서 공제됨');
  expect([...seller.wrongs, ...buyer.wrongs]).toEqual([]);
};
