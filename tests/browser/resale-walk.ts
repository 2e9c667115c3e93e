import { demoResaleIds } from '@sandan/local/demo/resales';
import type { Browser } from 'playwright-core';
import { expect } from 'vitest';
import { fill, press, says, seated } from './seat.ts';
import { type Site, signIn } from './site.ts';

const machine = `resales/${demoResaleIds[2]}`;
const hour = 3_600_000;
const hours = (n: number, from: Date): Date => new Date(from.getTime() + n * hour);
/** An instant by the clock on a wall in Korea, as a field for it takes it. */
const wallIn = (at: Date): string => hours(9, at).toISOString().slice(0, 16);

/**
 * A company sells a used machine from its pages: by auction, where nobody reaches the reserve and the first in line refuses; then at a
 * price. What is written wrongly on the way is refused at its field. `now`: of the market, which is two hours further in the end.
 */
export const walkResale = async (site: Site, browser: Browser, now: Date): Promise<void> => {
  const [seller, centre, office] = await Promise.all([
    seated(browser, site, 'sme', 'ko'),
    seated(browser, site, 'equipment', 'en'),
    seated(browser, site, 'office', 'ko'),
  ]);
  type Seat = typeof seller;
  const act = async ({ page }: Seat, action: string, values: Readonly<Record<string, string>> = {}) => {
    const form = `form:has(button[value="${action}"])`;
    const fold = page.locator('details', { has: page.locator(`button[value="${action}"]`) });
    if ((await fold.count()) > 0) await fold.first().evaluate((e) => e.setAttribute('open', ''));
    await fill(page, values, form);
    await press(page, action);
  };
  const done = ({ page }: Seat) => page.waitForURL(/\?done$/);
  const at = ({ go }: Seat) => go(machine);
  const wrong = ({ page }: Seat, name: string) => page.locator(`[name=${name}][aria-invalid=true]`).waitFor();

  // Taken back, and offered by auction.
  await at(seller);
  await act(seller, 'take_back');
  await done(seller);
  const closes = hours(1.5, now);
  const terms = {
    place: '창원국가산업단지',
    payment: 'tt_30_70',
    readyDays: '14',
    warrantyDays: '90',
    warranty: '주축을 보증합니다.',
  };
  const auction = { sellBy: 'auction', price: '90,000,000', reserve: '80,000,000', closes: wallIn(closes) };
  await at(seller);
  await act(seller, 'offer', { ...auction, ...terms });
  await wrong(seller, 'reserve');
  await act(seller, 'offer', { reserve: '130,000,000' });
  await done(seller);

  // Two bid. The terms of payment are read before that, and too low a bid is told the least.
  await at(centre);
  await says(centre.page, '30% when the order is accepted (within 7 days), 70% before shipment (within 7 days)');
  expect(await centre.page.locator('section[aria-labelledby=sale]').textContent()).not.toContain('₩0');
  await act(centre, 'join');
  await done(centre);
  await act(centre, 'bid', { minor: '1,000' });
  await wrong(centre, 'minor');
  await says(centre.page, 'Give KRW 90,000,000 or more.');
  await act(centre, 'bid', { minor: '100,000,000' });
  await done(centre);
  await says(centre.page, 'You lead');
  await at(office);
  await act(office, 'join');
  await done(office);
  await act(office, 'bid', { minor: '95,000,000' });
  await done(office);
  await says(office.page, '더 높은 입찰 있음');
  await at(seller);
  expect(await seller.page.locator('section[aria-labelledby=sale]').textContent()).not.toMatch(/하늘마루|누리/);

  // The reserve is not reached; the first in line is asked, and refuses.
  await site.moveTo(hours(2, now));
  const again = ({ page }: Seat, account: string, language: 'ko' | 'en') =>
    page
      .context()
      .clearCookies()
      .then(() => signIn(page, site, account, language));
  await Promise.all([again(seller, 'sme', 'ko'), again(centre, 'equipment', 'en')]);
  await at(seller);
  await says(seller.page, '최저가에 이르지 못하고 끝남');
  await act(seller, 'propose', { minor: '1,000' });
  await wrong(seller, 'minor');
  await act(seller, 'propose', { minor: '98,000,000' });
  await done(seller);
  await says(seller.page, /₩98,000,000에 제안하고/);
  await at(centre);
  await says(centre.page, /You can have it for ₩98,000,000/);
  await act(centre, 'refuse');
  await done(centre);

  // At a price: it is reserved by whoever has read the terms.
  await at(seller);
  await act(seller, 'offer', { sellBy: 'fixed', price: '97,000,000', ...terms });
  await done(seller);
  await at(centre);
  await centre.page.locator('form:has(button[value=reserve])').evaluate((form) => form.setAttribute('novalidate', ''));
  await press(centre.page, 'reserve');
  await says(centre.page, 'Confirm that you have read the terms of sale.');
  await centre.page.locator('[name=read]').check();
  await press(centre.page, 'reserve');
  await done(centre);
  await centre.page.getByRole('link', { name: 'To the order' }).click();
  await centre.page.waitForURL(/\/orders\//);
  await says(centre.page, '97,000,000');
  expect([...seller.wrongs, ...centre.wrongs, ...office.wrongs]).toEqual([]);
};
