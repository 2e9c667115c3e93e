import type { Browser } from 'playwright-core';
import { expect } from 'vitest';
import { as, checklist } from '../api/client.ts';
import { asking } from './asking.ts';
import { openPage } from './chromium.ts';
import { bookChosen, chooseFree } from './free-time.ts';
import { type Site, signIn } from './site.ts';

/**
 * A company writes down as a need what a drawing says and reads what answers it; covers a bill of materials, opens a substitute of its first
 * line, and books the machine that proves what the substitute only claims.
 */
export const walkNeed = async (site: Site, browser: Browser): Promise<void> => {
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
  // What would answer it is counted while it is written.
  await page.getByText(/^적합 \d+건, 비슷한 항목 \d+건$/).waitFor();
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
};
