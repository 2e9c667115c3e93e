import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { clients } from '@sandan/local/clients';
import { tableName } from '@sandan/local/settings';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launch, noBrowser, openPage } from './chromium.ts';
import { openSite, type Site, signIn } from './site.ts';
import { walkUseCard } from './use-card-walk.ts';

interface Row {
  readonly v: number;
  readonly body: object;
}

/** The table of a market, past all of its rules. */
const tableAt = (endpoint: string) => {
  const { client, tableName: TableName } = clients(endpoint, tableName).db;
  return {
    at: async (Key: { pk: string; sk: string }) => (await client.send(new GetCommand({ TableName, Key }))).Item as Row,
    put: (Item: Row) => client.send(new PutCommand({ TableName, Item: { ...Item } })),
  };
};

describe.skipIf(noBrowser)(`A walk through the market${noBrowser ? ` (${noBrowser})` : ''}`, () => {
  let site: Site;
  let browser: Browser;
  beforeAll(async () => {
    [site, browser] = await Promise.all([openSite(), launch()]);
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });

  test('a company finds a technology, reads it in English, asks; the office answers; the mail is kept', async () => {
    const sme = await openPage(browser);
    const { page } = sme;
    await page.goto(`${site.url}/`);
    await page.waitForURL(`${site.url}/ko`);
    await page.getByRole('combobox').fill('밸브의 고착을 예측');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/ko\/search\?q=/);
    await page.locator('article h2 a').first().click();
    await page.waitForURL(/\/ko\/listings\//);
    const korean = await page.locator('h1').textContent();
    expect(korean).toMatch(/[가-힣]/);
    const listing = new URL(page.url()).pathname.split('/').at(-1) ?? '';

    await page.locator('header').getByRole('link', { name: 'English' }).click();
    await page.waitForURL(`${site.url}/en/listings/${listing}`);
    const english = (await page.locator('h1').textContent()) ?? '';
    expect(english).not.toBe(korean);
    expect(await page.locator('html').getAttribute('lang')).toBe('en');

    await page.getByRole('link', { name: 'Sign in to ask' }).click();
    await page.locator('main a[href^="/auth/sign-in"]').click();
    await page.locator('button[value="sme"]').click();
    await page.waitForURL(`${site.url}/en/listings/${listing}`);
    const question = 'Could you share the test report and your licence terms?';
    await page.getByLabel('Your question').fill(question);
    await page.getByRole('button', { name: 'Send inquiry' }).click();
    await page.waitForURL(/\/en\/inquiries\/inq_/);
    await page.getByText(question).waitFor();
    const inquiry = new URL(page.url()).pathname.split('/').at(-1) ?? '';
    await page.getByText('business hours left').first().waitFor();

    const office = await openPage(browser);
    await signIn(office.page, site, 'office');
    await office.page.goto(`${site.url}/ko/inquiries?state=open`);
    await office.page.locator(`a[href$="${inquiry}"]`).click();
    await office.page.getByText(question).waitFor();
    const answer = '시험 성적서를 붙입니다. 통상실시는 협의할 수 있습니다.';
    await office.page.getByLabel('답변', { exact: true }).fill(answer);
    await office.page.getByRole('button', { name: '답변 보내기' }).click();
    await office.page.getByRole('list', { name: '대화' }).getByText(answer).waitFor();
    await expect.poll(() => office.page.locator('[aria-current=step]').textContent()).toBe('답변함');

    await page.reload();
    await page.getByText(answer).waitFor();
    const number =
      (await page
        .getByText(/^INQ-\d{8}-/)
        .first()
        .textContent()) ?? 'no number';
    await expect
      .poll(async () => (await page.request.get(`${site.url}/dev/mail`)).text())
      .toMatch(new RegExp(`문의에 답했습니다 \\(${number}\\)`));
    await page.goto(`${site.url}/en/notices`);
    await page.locator(`a[href$="${inquiry}"]`).first().waitFor();
    expect([...sme.wrongs, ...office.wrongs]).toEqual([]);
  });

  test('the desk sees the market as a company does, under a banner, and the person reads why', async () => {
    const desk = await openPage(browser);
    const { page } = desk;
    await signIn(page, site, 'operator');
    const person = page.locator('main li a[href*="?person="]');
    await expect.poll(async () => (await page.goto(`${site.url}/ko/desk/find?q=sme@demo`)) && person.count()).toBe(1);
    await person.click();
    const reason = '문의함이 비어 보인다고 하셔서 함께 확인합니다';
    await page.getByLabel('사유', { exact: false }).fill(reason);
    await page.getByRole('button', { name: '이 사람의 화면 보기' }).click();
    await page.waitForURL(`${site.url}/ko`);
    await page.getByText('님의 화면을 대신 보는 중입니다').waitFor();
    await page.goto(`${site.url}/ko/inquiries`);
    await page.locator('main li a[href*="/inquiries/inq_"]').first().waitFor();
    await page.getByRole('button', { name: '대신 보기 끝내기' }).click();
    await page.waitForURL(`${site.url}/ko/desk`);

    const sme = await openPage(browser);
    await signIn(sme.page, site, 'sme');
    await sme.page.goto(`${site.url}/ko/settings/looks`);
    await sme.page.getByText(reason).waitFor();
    expect([...desk.wrongs, ...sme.wrongs]).toEqual([]);
  });

  test('the desk hands a change that could not be read over once more: it stays while its cause does, and goes with it', async () => {
    const table = tableAt(site.database());
    const { hits } = (await (await fetch(`${site.url}/api/v1/search?q=valve`)).json()) as {
      hits: { id: string }[];
    };
    const pk = `listing#${hits.at(-1)?.id}`;
    const good = await table.at({ pk, sk: 'listing' });
    await table.put({ ...good, v: good.v + 1, body: { ...good.body, version: good.v + 1, content: 7 } });

    const { page, wrongs } = await openPage(browser);
    await signIn(page, site, 'operator');
    const line = page.locator('main li').filter({ hasText: pk }).filter({ hasText: '검색 색인' });
    const lines = async () => (await page.goto(`${site.url}/ko/desk/asides`)) && line.count();
    await expect.poll(lines).toBe(1);
    await line.getByRole('button', { name: '다시 처리' }).click();
    await line.getByText('다시 처리했지만 원인이 남아 있습니다').waitFor();
    await table.put({ ...good, v: good.v + 2, body: { ...good.body, version: good.v + 2 } });
    await line.getByRole('button', { name: '다시 처리' }).click();
    await line.waitFor({ state: 'detached' });
    const others = page.locator('main li').filter({ hasText: pk });
    const left = await others.count();
    await others.first().getByRole('button', { name: '버리기' }).click();
    await expect.poll(() => others.count()).toBeLessThan(left);
    expect(wrongs).toEqual([]);
  });

  test('a company pays its invoice for equipment by card, and gets back to the card what a credit note takes off', () =>
    walkUseCard(site, browser));
});
