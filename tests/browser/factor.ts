import { Secret, TOTP } from 'otpauth';
import type { Page } from 'playwright-core';
import type { Site } from './site.ts';

/** The code that an authenticator app shows so many steps of half a minute from now. */
export const codeOf = (secret: string, steps: number): string =>
  new TOTP({ secret: Secret.fromBase32(secret.replaceAll(' ', '')) }).generate({ timestamp: Date.now() + steps * 30_000 });

/** Sets an authenticator app up for whoever is signed in, as the page of one's security does it. */
export const factorOf = async (page: Page, site: Site, language: 'ko' | 'en') => {
  await page.goto(`${site.url}/${language}/settings/security`);
  await page.locator('input[name=name]').fill('App');
  await page.locator('button[value=totp]').click();
  const secret = (await page.locator('code').first().textContent()) ?? '';
  await page.locator('input[name=code]').fill(codeOf(secret, 0));
  await page.locator('form:has(input[name=code]) button').first().click();
  const kept = page.locator('section[aria-labelledby=codes] li');
  await kept.first().waitFor();
  const codes = await kept.allTextContents();
  return {
    /** Answers where a factor is asked for in the midst of something with a code that was written down: no clock bounds it. */
    async show() {
      await page.locator('input[name="step-up.code"]').fill(codes.pop() ?? '');
      await page.locator('form:has(input[name="step-up.code"]) button').last().click();
    },
  };
};
