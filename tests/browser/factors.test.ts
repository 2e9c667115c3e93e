import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launch, noBrowser, openContext, openPage } from './chromium.ts';
import { codeOf } from './factor.ts';
import { openSite, type Site, signIn } from './site.ts';

/** An authenticator of this machine, as Chromium's developer tools bring one. */
const withPasskeys = async (page: Page): Promise<void> => {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('WebAuthn.enable');
  await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
};

const seen = async (page: Page, name: string): Promise<void> => {
  if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/${name}.png`, fullPage: true });
};

describe.skipIf(noBrowser)(`Second factors${noBrowser ? ` (${noBrowser})` : ''}`, () => {
  let site: Site;
  let browser: Browser;
  beforeAll(async () => {
    [site, browser] = await Promise.all([openSite(), launch()]);
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });

  test('without script an app is set up, is asked for in the midst of an invitation, and the invitation goes out as it was written', async () => {
    const { page } = await openPage(browser, { javaScriptEnabled: false });
    await signIn(page, site, 'office');
    await page.goto(`${site.url}/ko/settings/security`);
    await seen(page, 'security-empty');
    await page.locator('input[name=name]').fill('회사 휴대전화');
    await page.locator('button[value=totp]').click();
    const secret = (await page.locator('code').textContent()) ?? '';
    await seen(page, 'security-totp');
    await page.locator('input[name=code]').fill('000000');
    await page.getByRole('button', { name: '등록 마치기' }).click();
    await page.getByRole('alert').waitFor();
    expect(await page.locator('code').textContent()).toBe(secret);
    await page.locator('input[name=code]').fill(codeOf(secret, 0));
    await page.getByRole('button', { name: '등록 마치기' }).click();
    const codes = await page.locator('section[aria-labelledby=codes] li').allTextContents();
    expect(codes).toHaveLength(10);
    await seen(page, 'security-codes');

    await page.goto(`${site.url}/ko/my/organisation/members`);
    const form = page.locator('form', { has: page.locator('input[name=email]') });
    await form.locator('input[name=email]').fill('new-colleague@test.example');
    await form.locator('input[name=roles][value=sales]').check();
    await form.getByRole('button').click();
    await seen(page, 'invited');
    await page.getByRole('heading', { name: '본인 확인' }).waitFor();
    await seen(page, 'step-up');
    await page.locator('input[name="step-up.code"]').fill('123456');
    await page.getByRole('button', { name: '확인하고 계속' }).click();
    await page.getByRole('alert').waitFor();
    await seen(page, 'step-up-refused');
    await page.locator('input[name="step-up.code"]').fill(codeOf(secret, 1));
    await page.getByRole('button', { name: '확인하고 계속' }).click();
    await page.waitForURL(/done=invite/);
    const invited = page.locator('li', { hasText: 'new-colleague@test.example' });
    await invited.waitFor();
    expect(await invited.textContent()).toContain('영업');

    // The proof holds for a while: the next one is not asked for.
    await form.locator('input[name=email]').fill('another@test.example');
    await form.getByRole('button').click();
    await page.locator('li', { hasText: 'another@test.example' }).waitFor();
    await page.context().close();

    const { page: again } = await openPage(browser, { javaScriptEnabled: false });
    await signIn(again, site, 'office');
    await again.goto(`${site.url}/ko/settings/security`);
    await seen(again, 'security-full');
    expect(await again.locator('section[aria-labelledby=sessions] li').count()).toBe(2);
    await again.getByRole('button', { name: '복구 코드 새로 만들기' }).click();
    await again.locator('input[name="step-up.code"]').fill(codes[3]?.toLowerCase() ?? '');
    await again.getByRole('button', { name: '확인하고 계속' }).click();
    const fresh = await again.locator('section[aria-labelledby=codes] li').allTextContents();
    expect(fresh).toHaveLength(10);
    expect(fresh).not.toContain(codes[0]);
    await again.context().close();
  });

  test('a passkey is made and signs, on a telephone, in English', async () => {
    const { page, wrongs } = await openPage(browser, { viewport: { width: 390, height: 860 }, locale: 'en-GB' });
    await withPasskeys(page);
    await signIn(page, site, 'buyer', 'en');
    await page.goto(`${site.url}/en/settings/security`);
    await page.getByLabel('Name').fill('Work laptop');
    await page.getByRole('button', { name: 'Add a passkey' }).click();
    await seen(page, 'security-passkey');
    await page.getByRole('button', { name: 'Make the passkey' }).click();
    await page.getByRole('heading', { name: 'Write your recovery codes down now' }).waitFor();
    await seen(page, 'security-390');
    await page.getByRole('button', { name: 'Remove Work laptop' }).click();
    await page.getByRole('heading', { name: 'Confirm that it is you' }).waitFor();
    await seen(page, 'step-up-passkey-390');
    await page.getByRole('button', { name: 'Confirm with a passkey' }).click();
    await page.getByText('The factor is removed.').waitFor();
    await page.getByText('You have not set one up yet.').waitFor();
    expect(wrongs).toEqual([]);
    await page.context().close();
  });

  test('signing out ends the session for every copy of its cookies, and ending it elsewhere ends it here', async () => {
    const [one, two] = [(await openPage(browser)).page, (await openPage(browser)).page];
    await signIn(one, site, 'equipment');
    await signIn(two, site, 'equipment');
    const copied = await two.context().cookies();
    await one.goto(`${site.url}/ko/settings/security`);
    await one.locator('section[aria-labelledby=sessions] li button').first().click();
    await one.getByText('그 기기에서 로그아웃했습니다.').waitFor();
    await two.goto(`${site.url}/ko/settings`);
    expect(new URL(two.url()).pathname).toBe('/ko/sign-in');
    const thief = await openContext(browser);
    await thief.addCookies(copied);
    const page = await thief.newPage();
    await page.goto(`${site.url}/ko/settings`);
    expect(new URL(page.url()).pathname).toBe('/ko/sign-in');
    for (const context of [one.context(), two.context(), thief]) await context.close();
  });
});
