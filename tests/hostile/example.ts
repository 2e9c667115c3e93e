import { detailB, listA, rowA } from '@sandan/sources/kipris/fixtures';

/** What a record says, as far as a hostile source plays with it. */
export interface Words {
  readonly title: string;
  readonly date: string;
  readonly id: string;
  readonly amount: string;
  /** Records that the source says it has in all. */
  readonly total: number;
  /** The page that is given, whatever was asked for; 0 for the one asked for. */
  readonly page: number;
}

/** How a source answers if it means well. */
export interface Example {
  readonly format: 'xml' | 'json' | 'csv';
  /** The source pages through its records. */
  readonly pages?: true;
  answer(url: URL, words: Partial<Words>): string;
}

const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
const escaped = (text: string) => text.replace(/[&<>]/g, (sign) => signs[sign] ?? sign);

const kiprisList: Example['answer'] = (url, { title, date, id, total = 3, page = 0 }) => {
  const start = page || Number(url.searchParams.get('docsStart') ?? 1);
  const count = Math.max(0, Math.min(3, Number(url.searchParams.get('docsCount') ?? 3), total - start + 1));
  const more = {
    ...(title === undefined ? {} : { InventionName: escaped(title), Abstract: escaped(title) }),
    ...(date === undefined ? {} : { ApplicationDate: date }),
    ...(id === undefined ? {} : { ApplicationNumber: escaped(id) }),
  };
  return listA(
    Array.from({ length: count }, (_, n) => rowA(start + n, more)),
    total,
  );
};

/** Ids and pages of a service of data.go.kr: which records are asked for. */
const asked = (url: URL, { total = 3, page = 0 }: Partial<Words>): number[] => {
  const size = Math.min(3, Number(url.searchParams.get('numOfRows') ?? 3));
  const start = ((page || Number(url.searchParams.get('pageNo') ?? 1)) - 1) * size;
  return Array.from({ length: Math.max(0, Math.min(size, total - start)) }, (_, n) => start + n + 1);
};

const technologies: Example['answer'] = (url, words) => {
  const { title = '시험용 밸브', date = '2024-05-07', id, total = 3 } = words;
  const items = asked(url, words).map(
    (n) =>
      `<item><stechNum>${escaped(id ?? `S2024${String(n).padStart(6, '0')}`)}</stechNum><techName>${escaped(title)}</techName><summary>시험용 밸브에 관한 기술이다.</summary><keyword>밸브;시험</keyword><tcateCodep>EA</tcateCodep><tcateNamep>기계</tcateNamep><orgName>한빛대학교</orgName><transType>기술이전</transType><regDate>${date}</regDate></item>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?><response><header><resultCode>00</resultCode><resultMsg>NORMAL SERVICE.</resultMsg></header><body><items>${items.join('')}</items><numOfRows>100</numOfRows><pageNo>1</pageNo><totalCount>${total}</totalCount></body></response>`;
};

/** Three records of a repository at a time, and a token for the next ones. */
const repository: Example['answer'] = (url, { title = '시험용 밸브', date = '2024-05-07', id, total = 3, page = 0 }) => {
  const start = page || Number(url.searchParams.get('resumptionToken') ?? 1);
  const count = Math.max(0, Math.min(3, total - start + 1));
  const records = Array.from(
    { length: count },
    (_, n) =>
      `<record><header><identifier>oai:repository.example:${escaped(id ?? String(start + n))}</identifier><datestamp>${date}</datestamp></header><metadata><oai_dc:dc xmlns:oai_dc="http://www.openarchives.org/OAI/2.0/oai_dc/" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title xml:lang="ko">${escaped(title)}</dc:title><dc:subject>밸브</dc:subject><dc:date>${date}</dc:date></oai_dc:dc></metadata></record>`,
  );
  const token = start + count <= total ? `<resumptionToken completeListSize="${total}">${start + count}</resumptionToken>` : '';
  return `<?xml version="1.0" encoding="UTF-8"?><OAI-PMH xmlns="http://www.openarchives.org/OAI/2.0/"><responseDate>2026-11-22T00:00:00Z</responseDate><request verb="ListRecords">${escaped(url.origin)}</request><ListRecords>${records.join('')}${token}</ListRecords></OAI-PMH>`;
};

const news: Example['answer'] = (url, words) => {
  const { title = '시험 소식', date = '2026-05-07', id, total = 3 } = words;
  const item = asked(url, words).map((n) => ({
    bbstxSn: id ?? String(1000 + n),
    newsTitl: title,
    cntntSumar: title,
    newsBdt: `<p>${title}</p>`,
    dataType: '1 유형',
    othbcDt: date,
    natn: '미국',
  }));
  return JSON.stringify({
    response: { header: { resultCode: '00', resultMsg: 'NORMAL' }, body: { itemList: { item }, totalCnt: total } },
  });
};

const statuses: Example['answer'] = (_, { title = '부가가치세 일반과세자', date = '', id = '1234567891' }) =>
  JSON.stringify({
    status_code: 'OK',
    match_cnt: 1,
    data: [{ b_no: id, b_stt: '계속사업자', b_stt_cd: '01', tax_type: title, end_dt: date, tax_type_change_dt: '' }],
  });

const daily: Example['answer'] = (_, { date = '2026-11-20', amount = '1.0812' }) =>
  `<?xml version="1.0" encoding="UTF-8"?><gesmes:Envelope xmlns:gesmes="http://www.gesmes.org/xml/2002-08-01" xmlns="http://www.ecb.int/vocabulary/2002-08-01/eurofxref"><gesmes:subject>Reference rates</gesmes:subject><Cube><Cube time='${date}'><Cube currency='USD' rate='${amount}'/><Cube currency='KRW' rate='1512.3'/></Cube></Cube></gesmes:Envelope>`;

const history: Example['answer'] = (_, { date = '2026-11-20', amount = '1.0812' }) =>
  `Date,USD,KRW,\n${date},${amount},1512.3,\n2026-11-19,1.0799,N/A,\n`;

/** By the name of the adapter; one without an example meets the switches that need none. */
export const examples: Readonly<Record<string, Example>> = {
  kipris: { format: 'xml', pages: true, answer: kiprisList },
  'kipris file': { format: 'xml', answer: kiprisList },
  'kipris detail': {
    format: 'xml',
    answer: (_, { title = '시험 장치', date = '2019.08.19' }) =>
      detailB(false).replaceAll('시험 장치', escaped(title)).replaceAll('2019.08.19', date),
  },
  ntb: { format: 'xml', pages: true, answer: technologies },
  oai: { format: 'xml', pages: true, answer: repository },
  'kotra news': { format: 'json', pages: true, answer: news },
  nts: { format: 'json', answer: statuses },
  ecb: { format: 'xml', answer: daily },
  'ecb history': { format: 'csv', answer: history },
};
