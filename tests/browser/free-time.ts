import type { Page } from 'playwright-core';

/** Chooses the first free time of a later week, so that neither the hour nor the day of the test matters. */
export const chooseFree = async (page: Page): Promise<void> => {
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
export const bookChosen = async (page: Page, purpose: string): Promise<void> => {
  await page.getByText('이 시간에 예약할 수 있습니다.').waitFor();
  await page.getByLabel('이용 목적').fill(purpose);
  await page.getByRole('button', { name: '이 시간 잡아 두기' }).click();
  await page.waitForURL(/\/bookings\/bkg_/);
  await page.getByRole('button', { name: '예약 확정' }).click();
  await page.waitForURL(/done/);
};
