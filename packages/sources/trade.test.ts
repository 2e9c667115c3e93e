import { Fault } from '@sandan/kernel/fault';
import type { Arrival } from '@sandan/market/import/arrival';
import type { ReferenceRecord } from '@sandan/market/reference/reference';
import { expect, test } from 'vitest';
import { lastYear, readStatistics, years } from './customs/statistic.ts';
import { access, answering, noon } from './data-go-kr/asked.fixture.ts';
import { gateway } from './data-go-kr/gateway.ts';
import { readDaily } from './ecb/rates.ts';
import { latestRates, readRates } from './exim/rates.ts';
import { readNews } from './kotra/news.ts';
import { bilingual, measureOf, readRegulations, targetsOf } from './kotra/regulation.ts';
import { needPage } from './ntb/need.ts';
import { readTechnologies, technologyPages } from './ntb/technology.ts';
import { askStatuses } from './nts/status.ts';
import { offerFile } from './offers/offer.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const record = <T>(arrival: Arrival<T> | undefined): T => {
  if (!arrival || arrival.record instanceof Fault) throw arrival?.record ?? new Error('nothing arrived');
  return arrival.record;
};
const fact = (arrival: Arrival<ReferenceRecord> | undefined) => record(arrival).fact;

test('an article of KOTRA keeps its text only where its licence lets anybody show it, and nobody is named', () => {
  const item = {
    bbstxSn: '900001',
    newsTitl: '미국 &amp; 밸브 시장',
    natn: '미국,멕시코',
    othbcDt: '"2026-09-04',
    hsCdNm: '8481.80',
    kwrd: '밸브,수출,,',
    cntntSumar: '<b>요약</b>입니다.',
    newsBdt: '<p>본문 <script>alert(1)</script>첫째</p>\r\n<p>둘째&nbsp;줄</p>',
    newsWrterNm: '홍길동',
    kotraNewsUrl: 'javascript:alert(1)',
  };
  const answer = (dataType: string) =>
    bytes(
      JSON.stringify({
        response: { header: { resultCode: '00' }, body: { totalCnt: '1', itemList: { item: { ...item, dataType } } } },
      }),
    );
  const [free] = readNews(answer('1유형'), 'x', noon);
  expect(record(free)).toMatchObject({
    sourceId: '900001',
    title: { ko: '미국 & 밸브 시장' },
    hs: ['848180'],
    countries: ['US', 'MX'],
    on: '2026-09-04',
    fact: { summary: '요약입니다.', text: '본문 첫째\n둘째 줄', licence: 1, keywords: ['밸브', '수출'] },
  });
  expect(record(free).url).toBeUndefined();
  expect(JSON.stringify(free)).not.toContain('홍길동');
  expect(fact(readNews(answer('4유형'), 'x', noon)[0])).not.toHaveProperty('text');
});

test('an import regulation says who, what in both languages, of which sort, and against whom', () => {
  const answer = `{"records":[{"HQURT_NAME":"CIS지역본부","CMDLT_NAME":"강관(용접)(Tubes (welded) of steel)","HSCD":"730630","HSCD_CN":"7306301000,7306302000,7306301000","REG_DT":"2026-05-28","REGL_CN":"우회수출(반덤핑)(조사중)","ISO_WD2_NAT_CD":"KG","PROBE_TGT_NAT_NAME":"중국, EU, 전세계(한국 제외)"},{"CMDLT_NAME":"","REGL_CN":"","ISO_WD2_NAT_CD":"AZ"}],"pageNo":1,"resultCode":0,"totalCount":2,"numOfRows":2,"resultMsg":"정상"}`;
  const [one, none] = readRegulations(bytes(answer), 'x', noon);
  expect(record(one)).toMatchObject({
    title: { ko: '강관(용접)', en: 'Tubes (welded) of steel' },
    hs: ['730630'],
    fact: { by: 'KG', measure: 'anti_dumping_circumvention', stage: 'investigation', whole: true, korea: false },
  });
  expect(record(one).countries).toEqual(expect.arrayContaining(['KG', 'CN', 'DE', 'FR']));
  expect(none?.record).toMatchObject({ code: 'reference.nothing' });
  expect(measureOf(' 세이프가드(규제중)')).toEqual({ measure: 'safeguard', stage: 'in_force' });
  expect(targetsOf('한국, 튀르키에')).toMatchObject({ countries: ['KR', 'TR'], korea: true, whole: false });
  expect(bilingual('PVC 필름')).toEqual({ ko: 'PVC 필름' });
  expect(bilingual('Aluminium foil')).toEqual({ en: 'Aluminium foil' });
});

test('of customs statistics the last row is a sum and no month, and a span of more than a year is asked in parts', () => {
  const row = (year: string, hs: string, country: string) =>
    `<item><balPayments>-5</balPayments><expDlr>1,000</expDlr><expWgt>3</expWgt><hsCd>${hs}</hsCd><impDlr>1005</impDlr><impWgt>4</impWgt><statCd>${country}</statCd><statCdCntnKor1>${country === 'US' ? '미국' : '-'}</statCdCntnKor1><statKor>밸브</statKor><year>${year}</year></item>`;
  const answer = `<response><header><resultCode>00</resultCode><resultMsg>정상서비스.</resultMsg></header><body><items>${row('2026.01', '8481801010', 'US')}${row('2026.13', '8481801010', 'US')}${row('총계', '-', '-')}</items></body></response>`;
  const [month, wrong, ...rest] = readStatistics(bytes(answer), 'x', noon);
  expect(rest).toEqual([]);
  expect(record(month)).toMatchObject({
    hs: ['848180'],
    countries: ['US'],
    fact: { period: '2026-01', exportUsd: 1000, balanceUsd: -5 },
  });
  expect(wrong?.record).toMatchObject({ code: 'reference.invalid' });
  expect(years({ from: '202501', to: '202603' })).toEqual([
    { from: '202501', to: '202512' },
    { from: '202601', to: '202603' },
  ]);
  expect(lastYear(new Date('2026-11-22T00:00:00Z'))).toEqual({ from: '202511', to: '202610' });
  expect(() => readStatistics(bytes(answer.replace('>00<', '>03<')), 'x', noon)).toThrow(
    expect.objectContaining({ code: 'source.key' }),
  );
});

test('a wrong business number is not asked about, and an unknown one is not registered', async () => {
  const said = `{"status_code":"OK","request_cnt":2,"match_cnt":1,"data":[{"b_no":"1208147521","b_stt":"계속사업자","b_stt_cd":"01","tax_type":"부가가치세 일반과세자","end_dt":""},{"b_no":"2208162517","b_stt":"","b_stt_cd":"","tax_type":"국세청에 등록되지 않은 사업자등록번호입니다.","end_dt":""}]}`;
  const { ask, asked } = answering(said);
  const numbers = ['120-81-47521', '1208147522', '220-81-62517', '1208147521'];
  const found = await askStatuses(access(ask), numbers);
  expect(JSON.parse(asked[0]?.body ?? '')).toEqual({ b_no: ['1208147521', '2208162517'] });
  expect(found.map(({ record: r }) => (r instanceof Fault ? r.code : r.fact))).toEqual([
    'business.number',
    expect.objectContaining({ number: '1208147521', state: 'active', tax: '부가가치세 일반과세자' }),
    { kind: 'business_status', number: '2208162517', state: 'unregistered' },
  ]);
  const refused = async (status: number, text: string) =>
    askStatuses(access(answering({ status, text }).ask), ['1208147521']).catch((fault: unknown) => fault);
  expect(await refused(411, '{"status_code":"REQUEST_DATA_MALFORMED"}')).toMatchObject({
    kind: 'invalid',
    code: 'source.refused',
  });
  expect(await refused(413, '{"status_code":"TOO_LARGE_REQUEST"}')).toMatchObject({ kind: 'invalid', code: 'source.refused' });
  expect(await refused(401, 'Unauthorized')).toMatchObject({ code: 'source.key' });
  expect(await refused(200, '{"status_code":"INTERNAL_ERROR"}')).toMatchObject({ kind: 'limited' });
  for (const status of [200, 401])
    expect(await refused(status, '{"code":-4,"msg":"등록되지 않은 인증키 입니다."}')).toMatchObject({
      kind: 'invalid',
      code: 'source.key',
    });
});

test('rates of Frankfurt and Seoul are read as decimals, and Seoul is asked for the day before while it rests', async () => {
  const ecb = `<?xml version="1.0"?><gesmes:Envelope xmlns:gesmes="http://www.gesmes.org/xml/2002-08-01"><Cube><Cube time='2026-10-02'><Cube currency='USD' rate='1.1225'/><Cube currency='XXX' rate='N/A'/></Cube></Cube></gesmes:Envelope>`;
  expect(fact(readDaily(bytes(ecb), 'x', noon)[0])).toEqual({
    kind: 'rate',
    base: 'EUR',
    per: 'base',
    quotes: { USD: '1.1225' },
  });
  expect(() => readDaily(bytes('<rss/>'), 'x', noon)).toThrow(expect.objectContaining({ code: 'source.unexpected' }));
  const seoul = `[{"result":1,"cur_unit":"USD","deal_bas_r":"1,490.95"},{"result":1,"cur_unit":"JPY(100)","deal_bas_r":"932.15"},{"result":1,"cur_unit":"KRW","deal_bas_r":"1"}]`;
  const { ask, asked } = answering('[]', '[]', seoul);
  const [sheet] = await latestRates({ ask, key: 'k', origin: 'https://x.example' }, '2026-10-05', noon);
  expect(asked.map(({ url }) => url.searchParams.get('searchdate'))).toEqual(['20261005', '20261004', '20261003']);
  expect(record(sheet)).toMatchObject({
    on: '2026-10-03',
    fact: { base: 'KRW', per: 'unit', quotes: { USD: '1490.95', JPY: '9.3215' } },
  });
  const of = (result: number) => () => readRates(bytes(`[{"result":${result}}]`), '2026-10-05', 'x', noon);
  expect(of(2)).toThrow(expect.objectContaining({ kind: 'invalid', code: 'source.refused' }));
  expect(of(3)).toThrow(expect.objectContaining({ code: 'source.key' }));
  expect(of(4)).toThrow(expect.objectContaining({ kind: 'limited', code: 'source.quota' }));
});

const techall = (rows: string, total: number) =>
  `<response><header><resultCode>00</resultCode></header><body><items>${rows}</items><numOfRows>100</numOfRows><pageNo>1</pageNo><totalCount>${total}</totalCount></body></response>`;
const technology =
  '<item><stechNum>S2026000001</stechNum><techName>시험 밸브</techName><summary>요약&lt;br/&gt;둘째</summary><keyword>밸브;고압;;</keyword><appFld>플랜트,수소</appFld><tcateCodep>10</tcateCodep><tcateCodem>EA</tcateCodem><orgName>한빛연구원</orgName><transType>기술매매,라이선스</transType><patentAplcNo>1020160138184</patentAplcNo></item>';

test('a technology of the bank keeps its number, its page and its class as a keyword, and an ignored filter is noticed', async () => {
  const taken = record(readTechnologies(bytes(techall(technology, 1)), 'x', noon)[0]);
  expect(taken).toMatchObject({ source: 'ntb', sourceId: 'S2026000001', scheme: 'ntb-tech', kind: 'technology' });
  expect(taken.url).toContain('stechNum=S2026000001');
  expect(taken.taken).toEqual({
    'title.ko': '시험 밸브',
    'summary.ko': '요약\n둘째',
    keywords: ['밸브', '고압', '기계'],
    'attributes.applications': ['플랜트', '수소'],
    'attributes.cooperation': ['assignment'],
    'attributes.holder': ['한빛연구원'],
    'attributes.applicationNumber': ['10-2016-0138184'],
  });
  const { ask } = answering(techall(technology, 294_000), techall(technology.repeat(100), 294_000));
  const walk = technologyPages(gateway(access(ask)), { techName: '밸브' }, 1);
  await expect(walk.next()).rejects.toMatchObject({ code: 'source.filterIgnored' });
});

test('a page of needs that ends too early is asked for three times, and its whole items are kept', async () => {
  const need = (n: number) =>
    `<item><dmdtchNo>${n}</dmdtchNo><dmdtchNm>수요 ${n}</dmdtchNm><hopetchSumnsfeCn>콩 발효</hopetchSumnsfeCn><keyword>콩,발효,,,</keyword><buyKindNm>기술매매,기술협력</buyKindNm></item>`;
  const whole = techall(need(1) + need(2) + need(3), 3);
  const cut = whole.slice(0, whole.indexOf('<dmdtchNo>3') + 5);
  const again = answering(cut, whole);
  const read = await needPage(gateway(access(again.ask)), 1, {}, noon);
  expect([read.rows.length, read.total, read.cut, again.asked.length]).toEqual([3, 3, undefined, 2]);
  const never = answering(cut);
  const lost = await needPage(gateway(access(never.ask)), 1, {}, noon);
  expect([lost.rows.length, lost.cut?.code, never.asked.length]).toEqual([2, 'source.truncated', 3]);
});

test('offers come line by line; a broken line is refused, a file that breaks off is not whole', async () => {
  const line =
    '{"id":"csir_1","title":"Seal","trl":"TRL-6","institute":"Institute","keywords":["seal"],"url":"https://x.example/1"}';
  const read = async (text: string) => {
    const all: Arrival[] = [];
    for await (const arrival of offerFile(
      (async function* () {
        yield bytes(text);
      })(),
      'x',
      noon,
    ))
      all.push(arrival);
    return all;
  };
  const [good, broken] = await read(`${line}\n{"id":\n`);
  expect(record(good)).toMatchObject({
    kind: 'technology',
    taken: { 'title.en': 'Seal', 'attributes.readiness': 6, 'place.country': 'IN' },
  });
  expect(broken?.record).toBeInstanceOf(Fault);
  await expect(read(`${line}\n${line.slice(0, 30)}`)).rejects.toMatchObject({ code: 'source.truncated' });
  await expect(read('<!doctype html>\n<p>Sign in</p>\n')).rejects.toMatchObject({ code: 'source.page' });
  await expect(read('id,title\n1,Seal\n')).rejects.toMatchObject({ code: 'source.malformed' });
});
