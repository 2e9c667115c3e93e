import { dealId } from '@sandan/local/demo/deals';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launch, noBrowser, openPage } from './chromium.ts';
import { openSite, type Site, signIn } from './site.ts';

const terms = {
  starts: '2026-12-01',
  ends: '2036-11-30',
  'field.ko': '감속기 3종',
  'field.en': 'Gears of 3 kinds',
  territory: 'KR, DE',
  sublicence: 'consent',
  'royalty.currency': 'KRW',
  'royalty.upfront.minor': '50,000,000',
  'royalty.upfront.withinDays': '30',
  'royalty.period': 'half_yearly',
  'royalty.tiers.0.from': '0',
  'royalty.tiers.0.rate': '3.5',
  'royalty.milestones.0.name.ko': '시험 생산',
  'royalty.milestones.0.name.en': 'Pilot production',
  'royalty.milestones.0.dueOn': '2027-09-30',
  'royalty.milestones.0.minor': '20,000,000',
  'royalty.milestones.0.cureDays': '60',
  improvements: 'maker',
  'audit.noticeDays': '14',
  'audit.perYear': '1',
  'audit.keepYears': '5',
  confidentialYears: '5',
  law: 'KR',
  forum: 'kcab',
};

const fill = async (page: Page, values: Readonly<Record<string, string>>): Promise<void> => {
  for (const [name, value] of Object.entries(values)) {
    const field = page.locator(`form [name="${name}"]`).first();
    if (await field.evaluate((e) => e.tagName === 'SELECT')) await field.selectOption(value);
    else await field.fill(value);
  }
};
const offer = (page: Page) => page.locator('form:has(input[name="do"][value="write"]) button').last().click();
const press = (page: Page, what: string) => page.locator(`button[value="${what}"]`).click();

describe.skipIf(noBrowser)(`A deal from its terms to both signatures${noBrowser ? ` (${noBrowser})` : ''}`, () => {
  let site: Site;
  let browser: Browser;
  beforeAll(async () => {
    [site, browser] = await Promise.all([openSite(), launch()]);
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });

  test('the office writes in Korean, the company counters in English on a telephone, and what both sign is genuine', {
    timeout: 240_000,
  }, async () => {
    const office = await openPage(browser, { viewport: { width: 1280, height: 860 } });
    const company = await openPage(browser, { viewport: { width: 390, height: 860 } });
    await signIn(office.page, site, 'office');
    await signIn(company.page, site, 'sme', 'en');
    const deal = `deals/${dealId('room')}`;
    await office.page.goto(`${site.url}/ko/${deal}`);
    await office.page.getByRole('button', { name: '조건 협의 시작' }).click();
    await office.page.getByRole('link', { name: '조건표', exact: true }).click();
    await office.page.waitForURL(/\/terms$/);
    await office.page.goto(`${site.url}/ko/${deal}/terms?agreement=non_exclusive`);

    // Refused as a whole, nothing that was entered is lost, and each field says what is wrong with it.
    const wrong = { ...terms, ends: '2026-11-01', 'field.en': 'Gears of 4 kinds', territory: 'KR, XX' };
    await fill(office.page, wrong);
    await offer(office.page);
    await office.page.getByRole('alert').first().waitFor();
    expect(await office.page.getByRole('alert').first().textContent()).toContain('국가 코드가 아닙니다: XX');
    for (const name of ['ends', 'field.en', 'territory'])
      expect(await office.page.locator(`[name="${name}"]`).getAttribute('aria-invalid'), name).toBe('true');
    expect(await office.page.locator('[name="royalty.upfront.minor"]').inputValue()).toBe('50,000,000');
    await fill(office.page, terms);
    await offer(office.page);
    await office.page.getByText('제1판 · 통상실시권').waitFor();

    await company.page.goto(`${site.url}/en/${deal}/terms`);
    await company.page.getByText('KRW 50,000,000').first().waitFor();
    await fill(company.page, { 'royalty.upfront.minor': '30000000' });
    await offer(company.page);
    await company.page.locator('ins', { hasText: 'KRW 30,000,000' }).waitFor();

    await office.page.goto(`${site.url}/ko/${deal}/terms`);
    expect(await office.page.locator('del').allInnerTexts()).toEqual(['50,000,000원']);
    expect(await office.page.locator('ins').allInnerTexts()).toEqual(['30,000,000원']);
    await press(office.page, 'accept');
    await press(office.page, 'draft');
    await office.page.getByRole('heading', { name: /^계약서 TC-/ }).waitFor();
    const contract = await office.page.locator('main').textContent();
    for (const said of ['30,000,000원', 'KRW 30,000,000', '3.5%', '2027년 9월 30일', '60일 이내'])
      expect(contract).toContain(said);
    await press(office.page, 'issue');

    await office.page.locator('[name="name"]').fill('다른 사람');
    await press(office.page, 'sign');
    await office.page.getByRole('alert').first().getByText('성명을 계정의 이름과 같게').waitFor();
    await office.page.locator('[name="name"]').fill('이도윤');
    await press(office.page, 'sign');
    await office.page.locator('button[value="sign"]').waitFor({ state: 'detached' });

    await company.page.goto(`${site.url}/en/${deal}/contract`);
    await company.page.locator('[name="name"]').fill('김나래');
    await press(company.page, 'sign');
    await company.page.locator('button[value="sign"]').waitFor({ state: 'detached' });
    await company.page.locator('main a[href*="/verify/"]').click();
    await company.page.getByText('Signed by both').waitFor();
    const wide = await company.page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(wide).toBe(0);
    expect([...office.wrongs, ...company.wrongs]).toEqual([]);
  });
});
