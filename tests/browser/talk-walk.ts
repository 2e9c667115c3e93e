import { listingId } from '@sandan/local/demo/histories';
import { demoOrderIds } from '@sandan/local/demo/orders';
import type { Browser, Page } from 'playwright-core';
import { expect } from 'vitest';
import { fill, idAt, press, says, seated } from './seat.ts';
import type { Site } from './site.ts';

const asked = 'We need 500 pcs of the planetary gear, FOB Busan, USD 12.50, by 2027-01-15. Please send a drawing.';
const kept = ['500 pcs', 'FOB Busan', 'USD 12.50', '2027-01-15'];

/** What stands beside the first text on a page that holds this. */
const beside = (page: Page, text: string, language: string) =>
  page.locator('main li', { hasText: text }).locator(`div > p[lang=${language}]`).last();

/** A buyer abroad and a small company talk in two languages, before an order and in one; every figure stays, and their glossary is used. */
export const walkTalk = async (site: Site, browser: Browser): Promise<void> => {
  const [buyer, seller] = await Promise.all([seated(browser, site, 'buyer', 'en'), seated(browser, site, 'sme', 'ko')]);

  // Asked in English.
  await buyer.go(`listings/${listingId('gears/planetary/GP-142-50')}`);
  await buyer.page.locator('main form textarea[name=text]').first().fill(asked);
  await buyer.page
    .locator('main form', { has: buyer.page.locator('textarea[name=text]') })
    .locator('button')
    .last()
    .click();
  const id = await idAt(buyer.page, /\/inquiries\/inq_/);

  // Read in Korean beside it, as words only, with every figure as it was written.
  await seller.go(`inquiries/${id}`);
  await says(seller.page, '용어 풀이 (번역 아님)');
  const reading = await beside(seller.page, asked, 'ko').textContent();
  for (const word of kept) expect(reading).toContain(word);
  expect(reading).toContain('도면');
  expect(reading).not.toContain('유성치차');

  // What the two call a thing: refused at its field at first, then used at once.
  const terms = (ko: string, en: string) => fill(seller.page, { ko, en }, 'section:has(#glossary) form');
  await terms('planetary', 'planetary gear');
  await press(seller.page, 'glossary add');
  await seller.page.locator('[name=ko][aria-invalid=true]').waitFor();
  await terms('유성치차', 'planetary gear');
  await press(seller.page, 'glossary add');
  await says(seller.page, '유성치차 = planetary gear');
  expect(await beside(seller.page, asked, 'ko').textContent()).toContain('유성치차');

  // Answered in Korean, and read in English with the same word.
  await seller.page.locator('textarea[name=text]').fill('유성치차 500개는 30일 안에 가능합니다.');
  await seller.page.locator('form:has(textarea[name=text]) button').last().click();
  await says(seller.page, '유성치차 500개는');
  await buyer.go(`inquiries/${id}`);
  const answer = beside(buyer.page, '유성치차 500개는', 'en');
  await answer.waitFor();
  expect(await answer.textContent()).toContain('planetary gear');
  await says(buyer.page, '500개 = 500 pcs');

  // In an order, between its steps, with a file.
  const order = `orders/${demoOrderIds[0]}`;
  await buyer.go(order);
  const form = buyer.page.locator('form:has(button[value=say])');
  await form.locator('button[value=say]').click();
  await form.locator('[name=text][aria-invalid=true]').waitFor();
  await form.locator('[name=text]').fill('Please confirm 12 boxes, USD 17,400.00.');
  await form.locator('[name=file]').setInputFiles({
    name: 'marks.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n'),
  });
  await form.locator('button[value=say]').click();
  await buyer.page.waitForURL(/\?done/);
  await seller.go(order);
  const told = seller.page.locator('main li', { hasText: 'Please confirm 12 boxes' });
  await told.getByText('marks.pdf').waitFor();
  expect(await beside(seller.page, 'Please confirm 12 boxes', 'ko').textContent()).toMatch(/12 boxes.*USD 17,400\.00/);
  expect([...buyer.wrongs, ...seller.wrongs]).toEqual([]);
};
