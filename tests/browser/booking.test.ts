import { demoId } from '@sandan/local/demo/demo-id';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { as, checklist } from '../api/client.ts';
import { asking } from './asking.ts';
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

  test('a buyer turns a drawing into a need, is answered in four kinds, opens a substitute and books the test that it lacks', {
    timeout: 240_000,
  }, async () => {
    const { page, wrongs } = await openPage(browser, { viewport: { width: 1280, height: 860 } });
    await signIn(page, site, 'sme');

    // What the drawing says, a line each, is the specification that is wanted.
    const drawing = ['열전도율: ≥ 170 W/m·K', '굽힘 강도: ≥ 350 MPa'];
    await page.goto(`${site.url}/ko/my/listings/new?kind=need`);
    for (const [name, text] of [
      ['title.ko', '전력 모듈용 세라믹 방열 기판'],
      ['summary.ko', '질화알루미늄 기판과 그 연삭을 찾습니다.'],
      ['a.problem.ko', '전력 모듈의 열을 빼는 세라믹 방열 기판이 필요합니다.'],
      ['a.specification.lines', drawing.join('\n')],
    ] as const)
      await page.locator(`[name="${name}"]`).fill(text);
    const code = page.locator('div:has(> input[name="codes.hs"])');
    await code.locator('input.input').fill('690912');
    await code
      .getByRole('button', { name: /^690912/ })
      .first()
      .click();
    await page.locator('[name="a.specification.category"]').selectOption('ceramic');
    await page.locator('[name="a.processes"][value="grinding"]').check();
    await page.getByRole('button', { name: '초안 저장' }).click();
    await page.waitForURL(/\/my\/listings\/lst_\w+\?done=created/);
    const need = /lst_\w+/.exec(page.url())?.[0] ?? '';
    await page.locator('form:has(input[name="do"][value="submit"]) button').click();
    await page.locator('form:has(input[name="do"][value="submit"])').waitFor({ state: 'detached' });
    const desk = as(asking(site), 'operator');
    const { body } = await desk.get<{ version: number }>(`/listings/${need}`);
    const open = await desk.post(`/listings/${need}/actions`, { action: 'publish', checklist }, { seen: body.version });
    expect(open.status, open.text).toBe(200);

    await page.goto(`${site.url}/ko/needs/${need}`);
    const answers = page.locator('section[aria-labelledby^="of-"]');
    await answers.nth(3).waitFor();
    expect(await answers.count()).toBeGreaterThanOrEqual(4);
    // Every condition of the drawing stands beside every answer.
    for (const card of await page.locator('section[aria-labelledby^="of-"] article').all())
      for (const name of ['열전도율', '굽힘 강도']) await card.getByText(name, { exact: true }).first().waitFor();

    // A bill of two hundred lines is covered; the first line asks what the drawing does.
    await page.goto(`${site.url}/ko/my/boms`);
    await page.locator('form [name="title"]').fill('인버터 전력부');
    await page.getByRole('button', { name: '부품표 만들기' }).click();
    await page.waitForURL(/\/my\/boms\/bom_/);
    const lines = [
      `1\t방열 기판\t파인 세라믹\t${drawing.join('; ')}`,
      ...Array.from({ length: 199 }, (_, n) => `${n + 1}\t베어링 ${n}\t볼 베어링\t안지름 d: ${20 + (n % 12)} mm`),
    ];
    await page.locator('textarea[name="text"]').fill(['수량\t품명\t분류\t규격', ...lines].join('\n'));
    await page.getByRole('button', { name: '가져오기', exact: true }).click();
    await page.getByText('200줄을 읽어 200줄을 담았습니다.').waitFor();
    await page
      .getByText(/200줄 가운데 \d+줄 충족/)
      .first()
      .waitFor();

    await page.locator('a[href$="/lines/1"]').first().click();
    await page.waitForURL(/\/lines\/1$/);
    const substitutes = page.url();
    await page.locator('main li a[href*="/listings/lst_"]').first().click();
    await page.waitForURL(/\/listings\/lst_/);
    await page.getByText('열전도율').first().waitFor();

    // Its bending strength stands on its maker's word alone: the machine that proves it is booked.
    await page.goto(substitutes);
    const missing = page.locator('section[aria-labelledby="tests"] li', { hasText: '굽힘 강도' });
    await missing
      .getByText(/부터 비어 있음 · ₩[\d,]+ \(부가세 포함\)/)
      .first()
      .waitFor();
    await missing.locator('a').first().click();
    await page.waitForURL(/\/listings\/lst_/);
    await page.locator('a[href*="/resources/res_"]').first().click();
    await page.waitForURL(/\/resources\//);
    await chooseFree(page);
    await bookChosen(page, '국산 대체 기판의 굽힘 강도');
    await page.getByText('예약 확정', { exact: true }).first().waitFor();
    expect(wrongs).toEqual([]);
  });
});
