import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dealId } from '@sandan/local/demo/deals';
import { listingId } from '@sandan/local/demo/histories';
import { paperOf } from '@sandan/local/demo/paper';
import { plusDays } from '@sandan/market/calendar/date';
import type { DealParty, openStates } from '@sandan/market/deal/technology';
import { type EndReason, endReasons } from '@sandan/market/deal/technology-reason';
import { startOf, today } from '@sandan/market/royalty/books';
import { periodFrom } from '@sandan/market/royalty/calendar';
import { expressTerms } from '@sandan/market/term-sheet/terms.fixture';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Answer, as } from '../api/client.ts';
import type { Cast } from '../cast.ts';
import { issue, onTerms, signAs, write } from '../contract/story.ts';
import { acceptNda, act, type Deal, proposeNda } from '../deal/story.ts';
import { absent, recorded, recording } from '../patents/recordings.ts';
import { asking } from './asking.ts';
import { launch, noBrowser, openPage } from './chromium.ts';
import { factorOf } from './factor.ts';
import { openSite, type Site, signIn } from './site.ts';

const starts = today(new Date());
const pilot = plusDays(starts, 400);
const terms = {
  starts,
  ends: plusDays(starts, 3650),
  'field.ko': '구리 버스바 3종',
  'field.en': 'Busbars of 3 kinds',
  territory: 'KR, DE',
  sublicence: 'consent',
  'royalty.currency': 'KRW',
  'royalty.upfront.minor': '50,000,000',
  'royalty.upfront.withinDays': '30',
  'royalty.period': 'quarterly',
  'royalty.tiers.0.from': '0',
  'royalty.tiers.0.rate': '3.5',
  'royalty.milestones.0.name.ko': '시험 생산',
  'royalty.milestones.0.name.en': 'Pilot production',
  'royalty.milestones.0.dueOn': pilot,
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
/** The two periods that the walk goes through, as the calendar of the day on which it is walked cuts them. */
const first = periodFrom(starts, { period: 'quarterly' }, undefined) ?? { from: '', to: '' };
const second = periodFrom(plusDays(first.to, 1), { period: 'quarterly' }, undefined) ?? { from: '', to: '' };
const morningAfter = (day: string): Date => new Date(Date.parse(startOf(plusDays(day, 1))) + 9 * 3_600_000);
const inKorean = (date: string): string => date.replace(/^(\d+)-0?(\d+)-0?(\d+)$/, '$1년 $2월 $3일');

const fill = async (page: Page, values: Readonly<Record<string, string>>): Promise<void> => {
  for (const [name, value] of Object.entries(values)) {
    const field = page.locator(`form [name="${name}"]`).first();
    if (await field.evaluate((e) => e.tagName === 'SELECT')) await field.selectOption(value);
    else await field.fill(value);
  }
};
/** The form that names in a field of its own what it does. */
const formFor = (page: Page, what: string) => page.locator(`form:has(input[name="do"][value="${what}"])`);
const send = (page: Page, what: string) => formFor(page, what).locator('button').last().click();
const press = (page: Page, what: string) => page.locator(`button[value="${what}"]`).click();
const says = (page: Page, text: string | RegExp) => page.locator('main').getByText(text).first().waitFor();
const unfold = (page: Page, what: string) => page.locator(`details:has(input[name="do"][value="${what}"]) > summary`).click();

type Open = (typeof openStates)[number];

/** Who leaves in which state, and why. A state in which one can leave and that is not here does not compile. */
const exits: Readonly<Record<Open, readonly [DealParty, EndReason]>> = {
  interest: ['seller', 'not_available'],
  screened: ['seller', 'no_capacity'],
  teaser_shared: ['buyer', 'not_needed'],
  nda_pending: ['buyer', 'no_fit'],
  nda_in_force: ['seller', 'no_trust'],
  room_open: ['buyer', 'readiness'],
  evaluating: ['buyer', 'other_technology'],
  terms_negotiating: ['seller', 'terms'],
  terms_agreed: ['buyer', 'budget'],
  internal_approval: ['seller', 'approval'],
  contract_negotiating: ['buyer', 'approval'],
};

/** The company is interested in a technology of the office. */
const interest = async (m: Cast, listing: string): Promise<string> => {
  const body = { listingId: listing, text: 'We look for a process for our line.', cooperation: ['non_exclusive'] };
  const { status, text, body: deal } = await as(m, 'sme').post<Deal>('/deals', body);
  if (status !== 201) throw new Error(text);
  return deal.id;
};
const take = async (...answers: readonly Promise<Answer<object>>[]): Promise<void> => {
  for (const { status, text } of await Promise.all(answers)) if (status >= 300) throw new Error(text);
};
/** How a deal comes into each state from the one before it. */
const onward: Readonly<Record<Exclude<Open, 'interest'>, (m: Cast, id: string, inventor: string) => Promise<void>>> = {
  screened: (m, id) => take(act(m, 'office', id, 'screen')),
  teaser_shared: (m, id) => take(act(m, 'office', id, 'share_teaser')),
  nda_pending: (m, id) => take(proposeNda(m, 'office', id)),
  async nda_in_force(m, id) {
    await take(acceptNda(m, 'sme', id));
    await take(acceptNda(m, 'office', id));
  },
  room_open: (m, id) => take(act(m, 'office', id, 'open_room')),
  evaluating: (m, id) => take(act(m, 'sme', id, 'evaluate')),
  terms_negotiating: (m, id) => take(act(m, 'sme', id, 'negotiate')),
  async terms_agreed(m, id) {
    await take(write(m, 'office', id, expressTerms));
    await take(onTerms(m, 'sme', id, 'accept'));
  },
  internal_approval: (m, id, inventor) => take(as(m, 'office').post(`/deals/${id}/approval`, { inventors: [inventor] })),
  async contract_negotiating(m, id) {
    const { items } = (await as(m, 'deputy').get<{ items: { id: string; version: number; about?: object }[] }>('/approvals'))
      .body;
    for (const { id: approval, version } of items.filter(({ about }) => JSON.stringify(about)?.includes(id)))
      await take(as(m, 'deputy').post(`/approvals/${approval}/actions`, { action: 'approve' }, { seen: version }));
    await take(as(m, 'office').post(`/deals/${id}/contract`));
    await take(issue(m, 'sme', id));
    await take(signAs(m, 'office', id, '이도윤'));
  },
};

/** The Canadian member of a family, in an answer of the European office that was recorded. */
const canadian = (answer: string): string => {
  const whole = recording(`epo_ops/demo/examples/${answer}/response.xml`).toString();
  const members = whole.match(/<ops:family-member[\s\S]*?<\/ops:family-member>\s*/g) ?? [];
  const ours = members.filter((member) => /<publication-reference>[\s\S]*?<country>CA</.test(member.slice(0, 300)));
  return whole.replace(/<ops:family-member[\s\S]*<\/ops:family-member>\s*/, ours.join(''));
};

describe.skipIf(noBrowser)(`A technology deal${noBrowser ? ` (${noBrowser})` : ''}`, () => {
  let site: Site;
  let browser: Browser;
  beforeAll(async () => {
    [site, browser] = await Promise.all([openSite({ clock: true }), launch()]);
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });

  /** Somebody of the demonstration at a screen of their own, signed in. */
  const seated = async (account: string, language: 'ko' | 'en', width = 1280) => {
    const { page, wrongs } = await openPage(browser, { viewport: { width, height: 860 } });
    await signIn(page, site, account, language);
    return {
      page,
      wrongs,
      go: (path: string) => page.goto(`${site.url}/${language}/${path}`),
      /** After the clock was moved, whatever became of the session. */
      async again() {
        await page.context().clearCookies();
        await signIn(page, site, account, language);
      },
    };
  };

  test('is declined in whichever state it is, and each side reads in its language who left and why', async () => {
    const m = asking(site);
    const [seller, buyer] = await Promise.all([seated('office', 'ko'), seated('sme', 'en')]);
    const me = await as(m, 'deputy').get<{ person: { id: string } }>('/me');
    const steps = Object.entries(onward);
    let last = '';
    for (const [state, [by, reason]] of Object.entries(exits)) {
      const id = await interest(m, listingId('pumps/mag-dry'));
      last = id;
      const upTo = steps.findIndex(([name]) => name === state) + 1;
      for (const [, step] of steps.slice(0, upTo)) await step(m, id, me.body.person.id);
      const [leaver, other] = by === 'seller' ? [seller, buyer] : [buyer, seller];
      const said = by === 'seller' ? '이번에는 함께하지 못합니다.' : 'We leave it at that.';
      await leaver.go(`deals/${id}`);
      await unfold(leaver.page, 'decline');
      const form = formFor(leaver.page, 'decline');
      await form.locator('[name=reason]').selectOption(reason);
      await form.locator('textarea').fill(said);
      await send(leaver.page, 'decline');
      await form.waitFor({ state: 'detached' });
      await other.go(`deals/${id}`);
      for (const [{ page }, text] of [
        [seller, `끝난 까닭: ${endReasons[reason].ko}`],
        [buyer, `Why it ended: ${endReasons[reason].en}`],
      ] as const) {
        await says(page, text);
        await says(page, said);
        expect(await page.locator('main form').count(), `${state} ${page.url()}`).toBe(0);
      }
    }
    // What the office had signed by then is void, and cannot be signed by the other.
    await buyer.go(`deals/${last}/contract`);
    await says(buyer.page, 'Void');
    expect(await buyer.page.locator('main form').count()).toBe(0);
    expect([...seller.wrongs, ...buyer.wrongs]).toEqual([]);
    for (const { page } of [seller, buyer]) await page.context().close();
  });

  test.skipIf(!recorded)(`is held by a lapse that a source reports, and both sides read of which right${absent}`, async () => {
    const m = asking(site);
    const folder = await mkdtemp(join(tmpdir(), 'answers-'));
    const told = async (answer: string) => {
      const file = join(folder, `${answer}.xml`);
      await writeFile(file, canadian(answer));
      await site.command('import', 'epo', file, '--owner', 'office');
    };
    await told('get_family_with_biblio');
    const found = () =>
      as(m, 'sme').get<{ hits: { id: string; title: Record<string, string> }[] }>('/search?kind=technology&q=bluetooth');
    await expect.poll(async () => (await found()).body.hits.length).toBeGreaterThan(0);
    const [hit] = (await found()).body.hits;
    const id = await interest(m, hit?.id ?? '');
    await told('get_family_with_legal');
    await rm(folder, { recursive: true });

    const seller = await seated('office', 'ko');
    const buyer = await seated('sme', 'en');
    const held = async () => (await as(m, 'sme').get<{ holds: string[] }>(`/deals/${id}`)).body.holds;
    // The news of a market that has just begun come first.
    await expect.poll(held).toEqual(['legal_status']);
    await seller.go(`deals/${id}`);
    await says(seller.page, '권리 상태 확인');
    await says(seller.page, /^CA 2744162: 심사 중 → 취하/);
    await says(seller.page, '보류가 풀릴 때까지');
    await buyer.go(`deals/${id}`);
    await says(buyer.page, 'Status of the right');
    await says(buyer.page, /CA 2744162: pending → withdrawn/);
    await says(buyer.page, 'Until the hold is lifted');
    expect(await buyer.page.getByText('It is the turn of').count()).toBe(0);
    expect(await seller.page.getByText('우리 차례입니다').count()).toBe(0);
    // Nothing is left to do but to leave, or to hold it for a reason of one's own; the technology is not shown to others.
    const open = (page: Page) =>
      page.locator('main input[name="do"]').evaluateAll((all) => all.map((e) => (e as { value?: string }).value));
    expect([await open(seller.page), await open(buyer.page)]).toEqual([['decline', 'hold'], ['decline']]);
    expect((await buyer.go(`listings/${hit?.id}`))?.status()).toBe(404);
    await seller.go(`my/listings/${hit?.id}`);
    await says(seller.page, '권리 상태 변동');
    expect(await seller.page.getByRole('button', { name: '다시 공개' }).count()).toBe(0);
    expect([...seller.wrongs, ...buyer.wrongs]).toEqual([]);
    for (const { page } of [seller, buyer]) await page.context().close();
  });

  test('goes from a teaser to its second royalty period, the office in Korean and the company in English on a telephone', {
    timeout: 420_000,
  }, async () => {
    const office = await seated('office', 'ko');
    const company = await seated('sme', 'en', 390);
    const [theirs, ours] = [await factorOf(office.page, site, 'ko'), await factorOf(company.page, site, 'en')];

    // Interest, and a teaser.
    await company.go(`listings/${listingId('laser/cu-weld')}`);
    await company.page.getByRole('link', { name: 'Express interest', exact: true }).click();
    await company.page.waitForURL(/\/deals\/new/);
    await company.page.waitForLoadState('networkidle');
    await fill(company.page, { text: 'We weld busbars for 40,000 battery packs a year.' });
    await company.page.locator('input[name=cooperation][value=non_exclusive]').check();
    await company.page.getByRole('button', { name: 'Express interest' }).click();
    await company.page.waitForURL(/\/deals\/deal_\w+\?sent/);
    const deal = new URL(company.page.url()).pathname.replace('/en/', '');
    await office.go(deal);
    await says(office.page, 'We weld busbars for 40,000 battery packs a year.');
    await formFor(office.page, 'share_teaser').locator('textarea').fill('요약 자료를 공개했습니다.');
    await send(office.page, 'share_teaser');
    await says(office.page, '비밀유지계약을 제안할 수 있습니다');

    // Secrecy: each side accepts with a second factor.
    await company.go(`${deal}/nda`);
    await says(company.page, 'No agreement has been proposed yet.');
    await send(company.page, 'propose');
    await fill(company.page, { position: 'CEO' });
    await company.page.locator('input[name=authority]').check();
    await send(company.page, 'accept');
    await ours.show();
    await says(company.page, 'with a second factor');
    await says(company.page, 'Not accepted yet');
    await office.go(`${deal}/nda`);
    await fill(office.page, { position: '기술이전센터장' });
    await office.page.locator('input[name=authority]').check();
    await send(office.page, 'accept');
    await theirs.show();
    await office.page.getByText('2단계 인증함').nth(1).waitFor();
    await says(office.page, '비밀 자료를 제공할 수 있습니다');

    // The room, and a question in it.
    await office.go(`${deal}/room`);
    await unfold(office.page, 'add');
    await formFor(office.page, 'add')
      .locator('input[type=file]')
      .setInputFiles({
        name: '용접 조건표.pdf',
        mimeType: 'application/pdf',
        buffer: Buffer.from(paperOf(['Blue 1.5 kW, infrared 3 kW. Invented for the demonstration.'])),
      });
    await formFor(office.page, 'add').locator('[name=group]').selectOption('everyone');
    await formFor(office.page, 'add').locator('[name=may]').selectOption('view');
    await send(office.page, 'add');
    await says(office.page, '용접 조건표.pdf');
    await company.go(`${deal}/room`);
    await says(company.page, 'The data room is closed.');
    expect(await company.page.getByText('용접 조건표.pdf').count()).toBe(0);
    await office.go(deal);
    await send(office.page, 'open_room');
    await says(office.page, '도입 기업이 자료를 보고 있습니다.');
    await company.go(`${deal}/room`);
    await says(company.page, '용접 조건표.pdf');
    await formFor(company.page, 'ask').locator('textarea').fill('Which gap between two busbars does it bridge?');
    await send(company.page, 'ask');
    await company.page.locator('main li', { hasText: 'Which gap between two busbars' }).waitFor();
    await office.go(`${deal}/room`);
    await says(office.page, 'Which gap between two busbars does it bridge?');
    await formFor(office.page, 'answer').locator('textarea').fill('0.2 mm까지 잇습니다.');
    await send(office.page, 'answer');
    await formFor(office.page, 'answer').waitFor({ state: 'detached' });
    await company.go(`${deal}/room`);
    await says(company.page, '0.2 mm까지 잇습니다.');
    await company.go(deal);
    await send(company.page, 'evaluate');
    await says(company.page, 'When you are done, begin to negotiate terms.');
    await send(company.page, 'negotiate');
    await says(company.page, 'Terms are negotiated in the term sheet.');

    // Terms. Refused as a whole, nothing that was entered is lost, and each field says what is wrong with it.
    await office.go(`${deal}/terms?agreement=non_exclusive`);
    await fill(office.page, { ...terms, ends: plusDays(starts, -30), 'field.en': 'Busbars of 4 kinds', territory: 'KR, XX' });
    await send(office.page, 'write');
    await office.page.getByRole('alert').first().waitFor();
    expect(await office.page.getByRole('alert').first().textContent()).toContain('국가 코드가 아닙니다: XX');
    for (const name of ['ends', 'field.en', 'territory'])
      expect(await office.page.locator(`[name="${name}"]`).getAttribute('aria-invalid'), name).toBe('true');
    expect(await office.page.locator('[name="royalty.upfront.minor"]').inputValue()).toBe('50,000,000');
    await fill(office.page, terms);
    await send(office.page, 'write');
    await says(office.page, '제1판 · 통상실시권');

    await company.go(`${deal}/terms`);
    await says(company.page, 'KRW 50,000,000');
    await fill(company.page, { 'royalty.upfront.minor': '30000000' });
    await send(company.page, 'write');
    await company.page.locator('ins', { hasText: 'KRW 30,000,000' }).waitFor();

    await office.go(`${deal}/terms`);
    expect(await office.page.locator('del').allInnerTexts()).toEqual(['50,000,000원']);
    expect(await office.page.locator('ins').allInnerTexts()).toEqual(['30,000,000원']);
    await press(office.page, 'accept');

    // Approval, by an inventor of the house.
    await office.page.getByLabel('박서연').check();
    await press(office.page, 'approval');
    await office.page.waitForURL(/\/approvals$/);
    const inventor = await seated('deputy', 'ko');
    await inventor.go('approvals');
    await inventor.page
      .locator('main')
      .getByRole('link', { name: /^TD-.*구리 용접/ })
      .click();
    await press(inventor.page, 'approve');
    await inventor.page.locator('button[value=approve]').waitFor({ state: 'detached' });
    await says(inventor.page, '승인됨');
    await inventor.page.context().close();

    // The contract, in both languages, and both signatures.
    await office.go(`${deal}/terms`);
    await press(office.page, 'draft');
    await office.page.getByRole('heading', { name: /^계약서 TC-/ }).waitFor();
    const contract = await office.page.locator('main').textContent();
    for (const said of ['30,000,000원', 'KRW 30,000,000', '3.5%', inKorean(pilot), '60일 이내']) expect(contract).toContain(said);
    await press(office.page, 'issue');
    await fill(office.page, { name: '다른 사람' });
    await press(office.page, 'sign');
    await office.page.getByRole('alert').first().getByText('성명을 계정의 이름과 같게').waitFor();
    await fill(office.page, { name: '이도윤' });
    await press(office.page, 'sign');
    await office.page.locator('button[value="sign"]').waitFor({ state: 'detached' });

    await company.go(`${deal}/contract`);
    await fill(company.page, { name: '김나래' });
    await press(company.page, 'sign');
    await company.page.locator('button[value="sign"]').waitFor({ state: 'detached' });
    await company.page.locator('main a[href*="/verify/"]').click();
    await says(company.page, 'Signed by both');
    const wide = await company.page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(wide).toBe(0);

    // The licence, its shares among those who invented it, and the upfront fee.
    await office.go(`${deal}/contract`);
    await press(office.page, 'take_effect');
    await office.page.getByRole('link', { name: '라이선스와 실시료' }).click();
    await office.page.waitForURL(/\/licences\//);
    const licence = new URL(office.page.url()).pathname.replace('/ko/', '');
    await fill(office.page, {
      'name.0': '한지우',
      'share.0': '60',
      'name.1': '산학협력단',
      'kind.1': 'pool',
      'share.1': '40',
    });
    await press(office.page, 'shares');
    await office.page.waitForURL(/\?saved/);
    const paidIn = async (minor: string, on: string, reference: string) => {
      await office.page.locator('main a[href*="/invoices/"]').last().click();
      await office.page.waitForURL(/\/invoices\//);
      await fill(office.page, { minor, on, reference });
      await office.page.locator('form:has([name=minor]) button').last().click();
      await office.page.waitForURL(/\?recorded/);
      await says(office.page, '완납');
    };
    await paidIn('30,000,000', starts, '이체 1');

    // The first period: stated, verified, invoiced, paid, shared out.
    await company.go(`${licence}/periods/${first.from}`);
    await says(company.page, 'There is nothing for you to do');
    await site.moveTo(morningAfter(first.to));
    await Promise.all([company.again(), office.again()]);
    await company.go(`${licence}/periods/${first.from}`);
    await fill(company.page, { 'product.0': 'Battery pack BP-40', 'gross.0': '200,000,000' });
    await press(company.page, 'state');
    await company.page.waitForURL(/\?sent/);
    await says(company.page, 'To be verified');
    await office.go(`${licence}/periods/${first.from}`);
    await says(office.page, 'Battery pack BP-40');
    await press(office.page, 'verify');
    await press(office.page, 'invoice');
    await says(office.page, '청구서 보기');
    await paidIn('7,000,000', plusDays(first.to, 1), '이체 2');
    await office.go(`${licence}/periods/${first.from}`);
    await press(office.page, 'distribute');
    await says(office.page, '배분됨');
    const shared = await office.page.locator('section[aria-labelledby=distribution] li').allInnerTexts();
    expect(shared.map((line) => line.replace(/\s+/g, ' '))).toEqual(['한지우 ₩4,200,000', '산학협력단 ₩2,800,000']);
    await company.go(`${licence}/periods/${first.from}`);
    await says(company.page, 'Shared out');
    expect(await company.page.getByText('₩4,200,000').count()).toBe(0);

    // The second one falls due, and is stated.
    await site.moveTo(morningAfter(second.to));
    await Promise.all([company.again(), office.again()]);
    await company.go(`${licence}/periods/${second.from}`);
    await says(company.page, 'To be stated');
    await fill(company.page, { 'product.0': 'Battery pack BP-40', 'gross.0': '100,000,000' });
    await press(company.page, 'state');
    await company.page.waitForURL(/\?sent/);
    await office.go(licence);
    const rows = await office.page.locator('tr', { hasText: '₩3,500,000' }).allInnerTexts();
    expect(rows).toHaveLength(1);
    expect(rows[0]).toContain('확인 대기');

    // What nobody moved in the meantime was reminded of and has fallen asleep, in two turns of the clock; it can still be declined.
    await site.command('clock');
    await company.go(`deals/${dealId('interest')}`);
    await says(company.page, 'Nobody moved for long.');
    await unfold(company.page, 'decline');
    await formFor(company.page, 'decline').locator('[name=reason]').selectOption('not_needed');
    await send(company.page, 'decline');
    await says(company.page, `Why it ended: ${endReasons.not_needed.en}`);
    expect([...office.wrongs, ...company.wrongs, ...inventor.wrongs]).toEqual([]);
  });
});
