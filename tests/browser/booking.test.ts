import { demoId } from '@sandan/local/demo/demo-id';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launch, noBrowser, openPage, withoutPictures } from './chromium.ts';
import { openSite, type Site, signIn } from './site.ts';

/** Chooses the first free time of a later week, so that neither the hour nor the day of the test matters. */
const chooseFree = async (page: Page): Promise<void> => {
  const cell = page.locator('table a[href*="start="]').first();
  for (let weeks = 0; weeks < 4; weeks++) {
    const next = page.locator('a[rel="next"]').first();
    const there = await next.getAttribute('href');
    await next.click();
    // The address changes before the table does, whose own way onward tells that it is the later week's.
    await page.locator(`a[rel="next"]:not([href="${there}"])`).first().waitFor();
    if ((await cell.count()) > 0) break;
  }
  await cell.click();
  await page.waitForURL(/start=/);
};

/** Holds what was chosen and confirms it, from the resource's page to that of the booking. */
const bookChosen = async (page: Page, purpose: string): Promise<void> => {
  await page.getByText('이 시간에 예약할 수 있습니다.').waitFor();
  await page.getByLabel('이용 목적').fill(purpose);
  await page.getByRole('button', { name: '이 시간 잡아 두기' }).click();
  await page.waitForURL(/\/bookings\/bkg_/);
  await page.getByRole('button', { name: '예약 확정' }).click();
  await page.waitForURL(/done/);
};

describe.skipIf(noBrowser)(`Booking shared equipment${noBrowser ? ` (${noBrowser})` : ''}`, () => {
  let site: Site;
  let browser: Browser;
  beforeAll(async () => {
    [site, browser] = await Promise.all([openSite(), launch(withoutPictures)]);
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });

  test('who is not qualified books the training, is qualified, books, and another waits for what is taken', {
    timeout: 240_000,
  }, async () => {
    const [company, keeper, other] = await Promise.all(
      Array.from({ length: 3 }, async () => (await openPage(browser, { viewport: { width: 1280, height: 860 } })).page),
    );
    if (!company || !keeper || !other) throw new Error('no pages');
    await signIn(company, site, 'sme');
    await signIn(keeper, site, 'equipment');
    await signIn(other, site, 'buyer');

    // Found by purpose; what is lacking is said, and leads to the training.
    await company.goto(`${site.url}/ko/equipment?q=${encodeURIComponent('볼트 피로 수명')}`);
    await company.getByText('아직 예약할 수 없는 이유').first().waitFor();
    await company
      .getByRole('link', { name: /먼저 할 교육 보기/ })
      .first()
      .click();
    await company.waitForURL(/\/resources\//);
    await chooseFree(company);
    await bookChosen(company, '피로시험기를 직접 쓰려고 합니다.');

    // Those who look after the rig grant what the training taught.
    await keeper.goto(`${site.url}/ko/qualifications?box=granted`);
    await keeper
      .getByRole('button', { name: /자격 주기: hydraulics/ })
      .first()
      .click();
    await keeper.waitForURL(/done/);
    await company.goto(`${site.url}/ko/qualifications`);
    await company.getByText('자격 있음').first().waitFor();
    await company.goto(`${site.url}/ko/equipment?q=${encodeURIComponent('볼트 피로 수명')}`);
    await company.getByText('지금 예약할 수 있습니다').first().waitFor();
    await company
      .getByRole('link', { name: /시간 고르기/ })
      .first()
      .click();
    await company.waitForURL(/\/resources\//);
    await bookChosen(company, 'M30 볼트 고주기 피로');
    await company.getByText('예약 확정', { exact: true }).first().waitFor();

    // What is taken is waited for.
    const room = `${site.url}/ko/resources/${demoId('resource', 'meeting-room', 3)}`;
    await company.goto(room);
    await chooseFree(company);
    const chosen = new URL(company.url()).search;
    await bookChosen(company, '고객 참관');
    await other.goto(room + chosen);
    await other.getByText('이미 예약된 시간입니다.').waitFor();
    await other.getByRole('button', { name: '대기 명단에 올리기' }).click();
    await other.waitForURL(/\/bookings\/bkg_/);
    await other.getByText('대기 명단', { exact: true }).first().waitFor();
    expect(new URL(other.url()).pathname).toContain('/bookings/bkg_');
  });
});
