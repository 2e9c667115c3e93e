import { listingId } from '@sandan/local/demo/histories';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launch, noBrowser, openPage } from './chromium.ts';
import { openSite, type Site, signIn } from './site.ts';

describe.skipIf(noBrowser)(`Without JavaScript${noBrowser ? ` (${noBrowser})` : ''}`, () => {
  let site: Site;
  let browser: Browser;
  beforeAll(async () => {
    [site, browser] = await Promise.all([openSite(), launch()]);
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });

  const bare = async (account?: string): Promise<Page> => {
    const { page } = await openPage(browser, { javaScriptEnabled: false });
    if (account) await signIn(page, site, account);
    return page;
  };

  test('a range in another unit filters by a plain form, and the address says so', async () => {
    const page = await bare();
    await page.goto(`${site.url}/ko/search?kind=product`);
    const all = await page.locator('p[aria-live]').textContent();
    await page.locator('input[name="r.pressure.min"]').fill('1000');
    await page.locator('select[name="r.pressure.unit"]').selectOption('[psi]');
    await page.locator('aside button[type=submit]').first().click();
    expect(decodeURIComponent(page.url())).toContain('r.pressure=1000..:[psi]');
    expect(await page.locator('p[aria-live]').textContent()).not.toBe(all);
    expect(await page.locator('article').count()).toBeGreaterThan(0);
  });

  test('parts are found between two numbers in any unit, chosen and compared by plain forms', async () => {
    const page = await bare();
    await page.goto(`${site.url}/en/parts?category=ball-bearing`);
    expect(await page.locator('input[type=range]').count()).toBe(0);
    await page.locator('input[name="min.bore"]').fill('0.7');
    await page.locator('input[name="max.bore"]').fill('1.2');
    await page.locator('select[name="unit.bore"]').selectOption('[in_i]');
    await page.locator('form[role=search] button[type=submit]').last().click();
    expect(await page.locator('#v-bore-read').textContent()).toBe('Read as 17.78 – 30.48 mm');
    const boxes = page.locator('input[name=id]');
    for (const at of [0, 1]) await boxes.nth(at).check();
    await page.locator('form#compare button').click();
    expect(new URL(page.url()).pathname).toBe('/en/parts/compare');
    expect(await page.locator('thead th').count()).toBe(3);
    await page.locator('select[name=units]').selectOption('us');
    await page.locator('select[name=rows]').selectOption('differing');
    await page.locator('form button', { hasText: 'Apply' }).click();
    expect(await page.locator('tbody').textContent()).toMatch(/Bore diameter d.*\d in/s);
    expect(await page.locator('tbody').textContent()).not.toContain('All the same');
  });

  test('a buyer brings a price to their port: what is not said is listed, and what is said is added up with its formula', async () => {
    const page = await bare();
    await page.goto(`${site.url}/en/listings/${listingId('gears/planetary/GP-060-10')}?quantity=100`);
    const box = page.locator('section[aria-labelledby=port]');
    await box.locator('input[name=to]').fill('Hamburg');
    await box.locator('input[name=toCountry]').fill('Germany');
    await box.locator('button[type=submit]').click();
    expect(await box.getByRole('status').textContent()).toContain('No total yet');
    expect(await box.getByRole('status').textContent()).toContain('Main carriage: Needs the cost of this leg.');
    expect(await box.locator('input[name=pre_carriage]').count()).toBe(0);
    for (const [name, text] of [
      ['main_carriage', '1,800,000'],
      ['insurance', '0.3'],
      ['destination_handling', '300,000'],
      ['import_clearance', '120,000'],
      ['duty', '2.2'],
      ['days', '38'],
    ] as const)
      await box.locator(`input[name=${name}]`).fill(text);
    await box.locator('button[type=submit]').click();
    const said = await box.getByRole('status').textContent();
    expect(said).not.toContain('No total yet');
    // 24,380,000 and 1,800,000, insured 0.3 % of 110 %, 2.2 % duty on all of it, and 300,000 and 120,000
    expect(said).toContain('₩27,264,255');
    expect(said).toContain('26180000 KRW × 110 % × 0.3 % = 86394 KRW');
    expect(await page.locator('section[aria-labelledby=price] input[name=to]').inputValue()).toBe('Hamburg');
  });

  test('a question is refused with its field named and what was written kept, then sent once though sent twice', async () => {
    const page = await bare('sme');
    await page.goto(`${site.url}/ko/search?kind=technology`);
    const listing = await page.locator('article h2 a').first().getAttribute('href');
    await page.goto(`${site.url}${listing}`);
    await page.locator('textarea[name=text]').fill('내년에 도입하려고 합니다.');
    await page.locator('section#ask summary').click();
    await page.locator('input[name=quantity]').fill('많이');
    await page.locator('section#ask button[type=submit]').click();
    const alert = page.getByRole('alert');
    await alert.waitFor();
    expect(await page.locator('textarea[name=text]').inputValue()).toBe('내년에 도입하려고 합니다.');
    expect(await page.locator('input[name=quantity]').getAttribute('aria-invalid')).toBe('true');
    const target = await alert.locator('a').first().getAttribute('href');
    expect(await page.locator(`${target}`).count()).toBe(1);

    await page.locator('input[name=quantity]').fill('12');
    const form = await page
      .locator('section#ask form')
      .evaluate((f) => Object.fromEntries(new FormData(f as HTMLFormElement) as never));
    const send = () =>
      page.request.post(`${site.url}${listing}`, {
        form: form as Record<string, string>,
        headers: { origin: site.url },
        maxRedirects: 0,
      });
    const [first, second] = [await send(), await send()];
    expect(first.status()).toBe(302);
    expect(second.headers().location).toBe(first.headers().location);
  });

  test('a form from another site is refused', async () => {
    const page = await bare('sme');
    const answer = await page.request.post(`${site.url}/auth/sign-out`, {
      form: {},
      headers: { origin: 'https://elsewhere.example' },
    });
    expect(answer.status()).toBe(403);
    await page.goto(`${site.url}/ko/settings`);
    expect(new URL(page.url()).pathname).toBe('/ko/settings');
  });

  test('a form acts for the organisation that it was shown for, whatever was chosen in another tab meanwhile', async () => {
    const page = await bare('sme');
    const active = () => page.locator('header details p.font-semibold:has(svg)').first().textContent();
    await page.goto(`${site.url}/en/my/listings/new?kind=product`);
    const home = await active();
    const tab = await page.context().newPage();
    await tab.goto(`${site.url}/en/my/organisations/new`);
    await tab.locator('main input[name="name.ko"]').fill('두번째상사');
    await tab.locator('main input[name="name.en"]').fill('Second Trading');
    await tab.locator('main select[name=type]').selectOption('buyer');
    await tab.locator('main [name=country]').fill('DE');
    await tab.locator('main form button[type=submit]').click();
    await tab.waitForURL(/\/my\/organisation$/);

    await page.locator('input[name="title.ko"]').fill('처음 기관의 감속기');
    await page.locator('form button[type=submit]').last().click();
    await page.waitForURL(/\/my\/listings\/lst_/);
    expect(await active()).toBe(home);
    await page.goto(`${site.url}/en/my/listings`);
    expect(await page.locator('main').textContent()).toContain('처음 기관의 감속기');
  });

  test('a draft is written, refused at its fields, corrected, saved and submitted', async () => {
    const page = await bare('sme');
    await page.goto(`${site.url}/ko/my/listings/new?kind=product`);
    await page.locator('input[name="title.ko"]').fill('시험용 소형 감속기');
    await page.locator('input[name="a.pressure.min"]').fill('9');
    await page.locator('input[name="a.pressure.max"]').fill('3');
    await page.locator('input[name="codes.hs"]').fill('848340');
    await page.locator('form button[type=submit]').last().click();
    await page.getByRole('alert').waitFor();
    expect(await page.locator('input[name="title.ko"]').inputValue()).toBe('시험용 소형 감속기');
    expect(await page.locator('input[name="codes.hs"]').inputValue()).toBe('848340');
    await page.locator('input[name="a.pressure.max"]').fill('12');
    await page.locator('form button[type=submit]').last().click();
    await page.waitForURL(/\/my\/listings\/lst_/);
    await page.getByText('초안을 만들었습니다').waitFor();
  });

  test('who is held by export control reads what is missing, records it and goes on; the desk answers a hit and an appeal', async () => {
    const page = await bare('sme');
    await page.goto(`${site.url}/ko/my/classifications`);
    const held = page.getByRole('region', { name: '수출 통제 확인에서 멈춘 거래' });
    const quote = await held.getByRole('link', { name: '거래로 돌아가기' }).getAttribute('href');
    await page.goto(`${site.url}${quote}`);
    await page.getByText('보내는 쪽이 할 일').waitFor();
    await page.getByRole('button', { name: '수락하고 주문하기' }).click();
    await page.getByRole('alert').getByText('전략물자 판정 기록이 필요합니다').waitFor();
    await page.getByRole('link', { name: '판정 기록하기' }).click();
    await page.getByText('2A001 · 2A101').waitFor();
    await page.locator('select[name=result]').selectOption('not_controlled');
    await page.locator('textarea[name=grounds]').fill('일반 공차 등급의 볼 베어링으로 기준에 미치지 않습니다.');
    await page.locator('input[name=classifier]').fill('김나래 팀장');
    await page.getByRole('button', { name: '판정 저장' }).click();
    await page.waitForURL(/done=made/);
    await held.getByText('필요한 기록이 모두 있습니다').waitFor();
    await held.getByRole('link', { name: '거래로 돌아가기' }).click();
    await page.getByRole('button', { name: '수락하고 주문하기' }).click();
    await page.locator('main a[href*="/orders/ord_"]').first().waitFor();

    const desk = await bare('operator');
    await desk.goto(`${site.url}/ko/desk/screenings`);
    await desk.locator('main li a[href*="/desk/screenings/"]').first().click();
    await desk.locator('#field-clear-reason').selectOption('other_name');
    await desk.locator('#field-clear-note').fill('선박 등록번호가 다릅니다.');
    await desk.getByRole('button', { name: '다른 당사자로 확인' }).click();
    await desk.waitForURL(/done/);
    await desk.getByText('다른 이름').first().waitFor();
    await desk.goto(`${site.url}/ko/desk/appeals`);
    await desk.locator('select[name=state]').selectOption('upheld');
    await desk.locator('textarea[name=answer]').fill('구매확인서를 확인해 실적을 바로잡았습니다.');
    await desk.getByRole('button', { name: '결정 보내기' }).click();
    await desk.getByText('기다리는 이의신청이 없습니다').waitFor();
  });
});
