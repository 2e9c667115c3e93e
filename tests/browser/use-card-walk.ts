import { demoUsageInvoiceId } from '@sandan/local/demo/usage-invoices';
import type { Browser } from 'playwright-core';
import { expect } from 'vitest';
import { fill, press, says, seated } from './seat.ts';
import type { Site } from './site.ts';

const at = `usage-invoices/${demoUsageInvoiceId}`;

/**
 * A company pays its invoice for equipment on the page of the card provider. The owner takes a part of it back by a credit note and gives
 * that back to the card, no more than it is.
 */
export const walkUseCard = async (site: Site, browser: Browser): Promise<void> => {
  const [company, keeper] = await Promise.all([seated(browser, site, 'sme', 'ko'), seated(browser, site, 'equipment', 'en')]);
  const { page } = company;
  await company.go(at);
  await press(page, 'card');
  await page.getByRole('link', { name: '결제 서비스 화면으로 이동' }).click();
  await page.locator('button[value="succeed"]').click();
  await page.waitForURL(/\?paid$/);
  await says(page, '결제 서비스의 확인을 받는 대로 이 화면에 나타납니다.');
  await expect
    .poll(
      async () => {
        await company.go(at);
        return page.locator('main').getByText('결제됨').count();
      },
      { interval: 2_000 },
    )
    .toBe(1);
  expect(await page.locator('button[value="card"]').count()).toBe(0);

  await keeper.go(at);
  await says(keeper.page, 'not yet sent to your payout account');
  await fill(keeper.page, { net: '100000', why: 'The beam was off.' }, 'form:has(button[value="credit"])');
  await press(keeper.page, 'credit');
  await keeper.page.waitForURL(/\?done$/);
  await fill(keeper.page, { minor: '200000' }, 'form:has(button[value="refundToCard"])');
  await press(keeper.page, 'refundToCard');
  await keeper.page.locator('form:has(button[value="refundToCard"]) [name=minor][aria-invalid=true]').waitFor();
  await fill(keeper.page, { minor: '110000' }, 'form:has(button[value="refundToCard"])');
  await press(keeper.page, 'refundToCard');
  await keeper.page.locator('button[value="refundToCard"]').waitFor({ state: 'detached' });
  await says(keeper.page, 'refunded to the card');
  await company.go(at);
  await says(page, '₩110,000 카드로 환불');
  expect([...company.wrongs, ...keeper.wrongs]).toEqual([]);
};
