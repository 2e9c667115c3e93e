import { demoId } from '@sandan/local/demo/demo-id';
import { organisationId } from '@sandan/local/demo/setting';
import { plusDays } from '@sandan/market/calendar/date';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { as } from '../api/client.ts';
import { asking } from './asking.ts';
import { launch, noBrowser, openPage, withoutPictures } from './chromium.ts';
import { bookChosen, chooseFree } from './free-time.ts';
import { walkNeed } from './need-walk.ts';
import { walkResale } from './resale-walk.ts';
import { openSite, type Site, signIn } from './site.ts';

describe.skipIf(noBrowser)(`Booking shared equipment, and selling it used${noBrowser ? ` (${noBrowser})` : ''}`, () => {
  let site: Site;
  let browser: Browser;
  beforeAll(async () => {
    [site, browser] = await Promise.all([openSite({ clock: true }), launch(withoutPictures)]);
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });

  test('a buyer turns a drawing into a need, is answered in four kinds, opens a substitute and books the test that it lacks', async () => {
    await walkNeed(site, browser);
  });

  test('a series is booked, moved from one time on and cancelled, and requests are tried together before they are decided', async () => {
    const { page, wrongs } = await openPage(browser, { viewport: { width: 1280, height: 860 } });
    await signIn(page, site, 'sme');
    await page.goto(`${site.url}/ko/resources/${demoId('resource', 'meeting-room', 3)}`);
    await chooseFree(page);
    await page.getByText('이 시간에 예약할 수 있습니다.').waitFor();
    await page.locator('summary', { hasText: '반복' }).click();
    await page.locator('select[name="repeat"]').selectOption('weekly');
    await page.locator('[name="count"]').fill('3');
    await page.locator('select[name="mode"]').selectOption('skip');
    await page.getByRole('button', { name: '규칙 확인' }).click();
    await page.getByRole('button', { name: /\d회 예약하기/ }).click();
    await page.waitForURL(/\/bookings\/bkg_/);
    const first = page.locator('main li a[href*="/bookings/bkg_"]').first();
    const its = (await first.getAttribute('href')) ?? '';
    await first.click();
    await page.waitForURL((at) => at.pathname === its);

    // No room is open at three in the morning: all times for which that is so are named, and none is moved.
    await page.locator('summary', { hasText: '시각 바꾸기' }).click();
    const move = page.locator('form:has(input[name="do"][value="series-move"])');
    await move.locator('input[name="scope"][value="following"]').check();
    await move.locator('[name="time"]').fill('03:00');
    await move.locator('button').click();
    await move.getByText('운영 시간이 아닙니다').first().waitFor();
    await move.locator('[name="time"]').fill('16:00');
    await move.locator('button').click();
    await page.getByText('16:00').first().waitFor();
    await page.locator('summary', { hasText: '예약 취소' }).click();
    const cancel = page.locator('form:has(input[name="do"][value="series-cancel"])');
    await cancel.locator('input[name="scope"][value="all"]').check();
    await cancel.locator('select[name="reason"]').selectOption('plans');
    await cancel.locator('button').click();
    await page.getByText('취소됨', { exact: true }).nth(2).waitFor();

    const keeper = await openPage(browser, { viewport: { width: 1280, height: 860 } });
    await signIn(keeper.page, site, 'equipment');
    await keeper.page.goto(`${site.url}/ko/equipment/desk`);
    await keeper.page.locator('summary', { hasText: '한꺼번에 결정하기' }).click();
    const decide = keeper.page.locator('form:has([name="pick"])').last();
    await decide.locator('button').click();
    await decide.getByText('필수 항목입니다').first().waitFor();
    // Two requests for one time: what gives it to one changes the other.
    const labels = await decide.locator('label:has([name="pick"])').allInnerTexts();
    const times = labels.map((label) => label.split(' · ').slice(0, 2).join(' · '));
    const rivals = times.flatMap((time, n) => (times.filter((one) => one === time).length > 1 ? [n] : [])).slice(0, 2);
    expect(rivals, times.join('\n')).toHaveLength(2);
    for (const n of rivals) await decide.locator('[name="pick"]').nth(n).check();
    await decide.locator('button').click();
    await keeper.page.getByText('아직 아무것도 바뀌지 않았습니다.').waitFor();
    await keeper.page.getByText('그사이 바뀜').first().waitFor();
    await keeper.page.getByRole('button', { name: '이대로 처리하기' }).click();
    await keeper.page.getByRole('button', { name: '이대로 처리하기' }).waitFor({ state: 'detached' });
    expect([...wrongs, ...keeper.wrongs]).toEqual([]);
  });

  test('a used machine is auctioned, proposed, refused and reserved from the pages, and what is written wrongly is refused at its field', async () => {
    await walkResale(site, browser, new Date());
    await site.moveTo(new Date());
  });

  test('an outage takes a step of a journey, which is planned anew as it was shown; a booking that is offered is taken over abroad', async () => {
    const [booker, keeper, taker] = await Promise.all(
      (['sme', 'equipment', 'buyer'] as const).map(async (account) => {
        const { page, wrongs } = await openPage(browser, { viewport: { width: 1280, height: 860 } });
        await signIn(page, site, account, account === 'buyer' ? 'en' : 'ko');
        return { page, wrongs };
      }),
    );
    if (!booker || !keeper || !taker) throw new Error('no pages');
    const { page } = booker;
    const today = new Date().toISOString().slice(0, 10);
    const days = `from=${plusDays(today, 20)}&until=${plusDays(today, 10)}`;
    await page.goto(`${site.url}/ko/bookings/journey?steps=2&purpose1=5축 가공&purpose2=인장 강도&${days}`);
    await page.locator('[name="until"][aria-invalid="true"]').fill(plusDays(today, 50));
    await page.getByRole('button', { name: '장비를 찾고 계획하기' }).click();
    await page.getByRole('button', { name: '모든 단계 잡아 두기' }).click();
    await page.waitForURL(/\/bookings\/bkg_/);
    await page.getByRole('button', { name: '예약 확정' }).click();
    await page.waitForURL(/done/);
    const id = /bkg_\w+/.exec(page.url())?.[0];
    const { body } = await as(asking(site), 'sme').get<{ parts: { resourceId: string; wall: { start: string; end: string } }[] }>(
      `/bookings/${id}`,
    );
    const [first] = body.parts;

    await keeper.page.goto(`${site.url}/ko/equipment/desk/${first?.resourceId}`);
    const outage = keeper.page.locator('form:has(input[name="do"][value="outage"])');
    await outage.locator('[name="from"]').fill(first?.wall.end ?? '');
    await outage.locator('[name="to"]').fill(first?.wall.start ?? '');
    await outage.locator('button').click();
    await outage.locator('[name="to"][aria-invalid="true"]').fill(first?.wall.end ?? '');
    await outage.locator('[name="from"]').fill(first?.wall.start ?? '');
    await outage.locator('button').click();
    // What it would interrupt is shown first.
    await outage.getByRole('button', { name: /중단하고 저장/ }).click();
    await keeper.page.waitForURL(/saved/);
    await page.goto(`${site.url}/ko/bookings/${id}`);
    await page.getByText('쓸 수 없음', { exact: true }).waitFor();
    const plan = page.locator('section[aria-labelledby="replan"]');
    const shown = await plan.locator('li').allInnerTexts();
    expect(shown[0]).toContain('바뀜');
    await plan.getByRole('button', { name: '나머지 다시 계획하기' }).click();
    await page.waitForURL(/done/);
    for (const time of shown.map((text) => /\d{4}년.*/.exec(text)?.[0] ?? '')) await page.getByText(time).first().waitFor();

    await page.goto(`${site.url}/ko/equipment?q=${encodeURIComponent('표면 거칠기')}`);
    await page
      .getByRole('link', { name: /시간 고르기/ })
      .first()
      .click();
    await page.waitForURL(/\/resources\//);
    await chooseFree(page);
    await bookChosen(page, '넘겨줄 예약');
    await page.locator('summary', { hasText: '예약 넘기기' }).click();
    const offer = page.locator('form:has(input[name="do"][value="handover"])');
    await offer.locator('[name="to"]').fill('홀만');
    await offer.locator('button').click();
    await offer.locator('[name="to"][aria-invalid="true"]').fill(`${site.url}/ko/organisations/${organisationId('hollmann')}`);
    await offer.locator('button').click();
    await page.getByRole('button', { name: '거두기' }).waitFor();
    await taker.page.goto(`${site.url}/en/bookings`);
    await taker.page.getByRole('button', { name: 'Take it over' }).first().click();
    await taker.page.waitForURL(/\/bookings\/bkg_/);
    await taker.page.getByText('Confirmed', { exact: true }).first().waitFor();
    expect([...booker.wrongs, ...keeper.wrongs, ...taker.wrongs]).toEqual([]);
  });

  test('who is not qualified books the training, the rig is waited for, offered, used, left early and billed, and a programme pays its share', async () => {
    const [company, keeper] = await Promise.all(
      ['sme', 'equipment'].map(async (account) => {
        const { page, wrongs } = await openPage(browser, { viewport: { width: 1280, height: 860 } });
        await signIn(page, site, account);
        const again = async () => {
          await page.goto(`${site.url}/ko/bookings`);
          if (page.url().includes('/sign-in')) await signIn(page, site, account);
        };
        return { page, wrongs, again };
      }),
    );
    if (!company || !keeper) throw new Error('no pages');
    const { page } = company;
    const at = async (wall: string) => {
      await site.moveTo(new Date(`${wall}+09:00`));
      await Promise.all([company.again(), keeper.again()]);
    };
    const says = (who: typeof company, text: string) => who.page.locator('main').getByText(text).first().waitFor();

    // Found by purpose; what is lacking is said, and leads to the training.
    await page.goto(`${site.url}/ko/equipment?q=${encodeURIComponent('볼트 피로 수명')}`);
    await page.getByText('아직 예약할 수 없는 이유').first().waitFor();
    await page
      .getByRole('link', { name: /먼저 할 교육 보기/ })
      .first()
      .click();
    await page.waitForURL(/\/resources\//);
    await chooseFree(page);
    await bookChosen(page, '피로시험기를 직접 쓰려고 합니다.');

    // Those who look after the rig grant what the training taught.
    await keeper.page.goto(`${site.url}/ko/qualifications?box=granted`);
    await keeper.page
      .getByRole('button', { name: /자격 주기: hydraulics/ })
      .first()
      .click();
    await keeper.page.waitForURL(/done/);
    await page.goto(`${site.url}/ko/equipment?q=${encodeURIComponent('볼트 피로 수명')}`);
    await page.getByText('지금 예약할 수 있습니다').first().waitFor();
    await page
      .getByRole('link', { name: /시간 고르기/ })
      .first()
      .click();
    await page.waitForURL(/\/resources\//);
    const rig = new URL(page.url()).pathname;
    const id = rig.split('/').at(-1) ?? '';

    // They ask a price for it from now on, and take a day of it over its rules, which wants a reason.
    await keeper.page.goto(`${site.url}/ko/equipment/desk/${id}/price`);
    await keeper.page.locator('[name="hourly.sme"]').fill('20,000');
    await keeper.page.locator('[name="setup"]').fill('30,000');
    await keeper.page.getByRole('button', { name: '요금 정하기' }).click();
    await keeper.page.waitForURL(/done/);
    await keeper.page.goto(`${site.url}${rig}`);
    await chooseFree(keeper.page);
    const day = (new URL(keeper.page.url()).searchParams.get('start') ?? '').slice(0, 10);
    await keeper.page.getByText('이 시간에는 예약할 수 없습니다.').waitFor();
    await keeper.page.locator('summary', { hasText: '규칙을 넘어 예약하기' }).click();
    const over = keeper.page.locator('form:has([name="why"])');
    await over.locator('button').click();
    await over.locator('[name="why"][aria-invalid="true"]').waitFor();
    await over.locator('[name="why"]').fill('사고 원인 조사');
    await over.locator('button').click();
    await keeper.page.waitForURL(/\/bookings\/bkg_/);

    // The company wants three days from that one on: they are taken, and waited for.
    await page.goto(`${site.url}${rig}?start=${day}T00:00&minutes=4320`);
    await page.getByText('이미 예약된 시간입니다.').waitFor();
    await page.getByLabel('이용 목적').fill('M30 볼트 고주기 피로');
    await page.getByRole('button', { name: '대기 명단에 올리기' }).click();
    await page.waitForURL(/\/bookings\/bkg_/);
    await says(company, '대기 1건 가운데 1번째입니다.');
    const booking = `${site.url}${new URL(page.url()).pathname}`;

    // What is given back is offered, and taken.
    await keeper.page.locator('summary', { hasText: '예약 취소' }).click();
    const cancel = keeper.page.locator('form:has(input[name="do"][value="cancel"])');
    await cancel.locator('select[name="reason"]').selectOption('plans');
    await cancel.locator('button').click();
    await says(keeper, '취소됨');
    await page.goto(booking);
    await says(company, '빈자리가 났습니다.');
    await page.getByRole('button', { name: '받기', exact: true }).click();
    await page.getByText('예약 확정', { exact: true }).first().waitFor();

    // A programme pays its share; the weight of a project that is no number is refused where it stands.
    await page.goto(`${booking}/cost`);
    await says(company, '₩1,617,000');
    const payers = page.locator('form:has(select[name="applicationId"])');
    await payers.locator('select').selectOption({ index: 1 });
    await payers.locator('[name="project.1"]').fill('국산 볼트 과제');
    await payers.locator('[name="weight.1"]').fill('두 배');
    await payers.locator('button').click();
    await payers.locator('[name="weight.1"][aria-invalid="true"]').waitFor();
    await payers.locator('[name="weight.1"]').fill('2');
    await payers.locator('button').click();
    await says(company, '-₩1,102,500');
    await says(company, '₩514,500');

    // On the day, the code that the screen beside the rig shows checks in who has it.
    await at(`${day}T00:10`);
    await keeper.page.goto(`${site.url}/ko/kiosk/${id}`);
    await says(keeper, '가온기어테크');
    const code = (await keeper.page.locator('figcaption a').getAttribute('href')) ?? '';
    await page.goto(code.replace(/.$/, '!'));
    await page.getByRole('button', { name: '체크인' }).click();
    await page.locator('[name="code"][aria-invalid="true"]').waitFor();
    await page.goto(code);
    await page.getByRole('button', { name: '체크인' }).click();
    await page.waitForURL(/\/bookings\/bkg_/);
    await page.getByRole('button', { name: '사용 시작' }).click();
    await page.getByText('사용 중', { exact: true }).first().waitFor();

    // Left in the afternoon of the second day: the third is free again, and is not paid for.
    await at(`${plusDays(day, 1)}T15:00`);
    await page.goto(booking);
    await page.locator('summary', { hasText: '일찍 반납' }).click();
    await page.locator('form:has(input[name="do"][value="release"]) button').click();
    await page.getByText('조기 반납', { exact: true }).first().waitFor();
    await page.goto(`${booking}/cost`);
    await says(company, '-₩742,500');
    await says(company, '₩346,500');

    // The use is logged, the month is over, and one invoice shows both shares.
    await keeper.page.goto(`${booking}/cost`);
    const log = keeper.page.locator('form:has([name="operator"])');
    await log.locator('[name="operator"]').fill('최이든');
    await log.locator('button').click();
    await log.waitFor({ state: 'detached' });
    await at(`${plusDays(`${day.slice(0, 7)}-01`, 34)}T10:00`);
    await page.goto(`${site.url}/ko/usage-invoices`);
    await page
      .getByRole('link', { name: `하늘마루 공동장비센터 · ${day.slice(0, 7)} 이용분` })
      .first()
      .click();
    await page.waitForURL(/\/usage-invoices\/uiv_/);
    const row = page.locator('tr', { hasText: '250 kN 유압 피로시험기' });
    await row.waitFor();
    for (const text of ['₩990,000', '₩99,000', '₩742,500', '국산 볼트 과제 ₩247,500'])
      await row.getByText(text).first().waitFor();
    await keeper.page.goto(page.url());
    await says(keeper, '지원기관이 낼 금액');
    await keeper.page.locator('tr', { hasText: '250 kN 유압 피로시험기' }).getByText('₩742,500').waitFor();
    // What the company splits among its projects is its own.
    expect(await keeper.page.getByText('국산 볼트 과제').count()).toBe(0);
    expect([...company.wrongs, ...keeper.wrongs]).toEqual([]);
  });
});
