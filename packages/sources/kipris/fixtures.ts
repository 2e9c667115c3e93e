import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Recordings of real answers, which lie beside the project and may be absent; what reads them is skipped then. */
export const recordings = join(import.meta.dirname, '../../../../shared/data/kipris');
export const recorded = existsSync(recordings);
export const absent = recorded ? '' : ' (skipped: no recordings at ../shared/data/kipris)';

export const recording = (path: string): Buffer => readFileSync(join(recordings, path));

/** Every XML file below a folder of the recordings, in order of name. */
export const recordingsIn = (folder: string): { name: string; bytes: Buffer }[] =>
  readdirSync(join(recordings, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.xml') && statSync(join(recordings, folder, name)).isFile())
    .sort()
    .map((name) => ({ name, bytes: recording(join(folder, name)) }));

/** A made-up row of gateway A. */
export const rowA = (serial: number, more: Record<string, string> = {}): string => {
  const fields: Record<string, string> = {
    Applicant: '(주)가람정밀|한빛대학교 산학협력단',
    ApplicationDate: '20160722',
    ApplicationNumber: `102016${String(serial).padStart(7, '0')}`,
    Abstract: '본 발명은 시험용 밸브에 관한 것이다.',
    InventionName: `시험용 밸브 ${serial}`,
    InternationalpatentclassificationNumber: 'F16K 1/00|F16K 31/06',
    OpeningDate: '20180201',
    OpeningNumber: `102018${String(serial).padStart(7, '0')}`,
    PublicNumber: '',
    RegistrationDate: '20180312',
    RegistrationNumber: `10${1_000_000 + serial}0000`,
    RegistrationStatus: '등록',
    ...more,
  };
  return `<PatentUtilityInfo>${Object.entries(fields)
    .map(([name, value]) => `<${name}>${value}</${name}>`)
    .join('')}</PatentUtilityInfo>`;
};

/** A made-up list of gateway A: empty resultCode, the total after the rows. */
export const listA = (rows: readonly string[], total = rows.length): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<response><header><resultCode></resultCode><resultMsg></resultMsg></header><body><items>${rows.join('')}<TotalSearchCount>${total}</TotalSearchCount><SearchStartNumber>1</SearchStartNumber></items></body></response>`;

/** A made-up list of gateway B: successYN and code 00, `item`, the total in `count` beside `body`. */
export const listB = (numbers: readonly string[], total = numbers.length, page = 1): string =>
  `<?xml version="1.0" encoding="UTF-8"?><response><header><requestMsgID/><responseTime>2024-11-06 12:34:56</responseTime><responseMsgID/><successYN>Y</successYN><resultCode>00</resultCode><resultMsg>NORMAL SERVICE.</resultMsg></header><body><items>${numbers
    .map(
      (n, i) =>
        `<item><indexNo>${i + 1}</indexNo><registerStatus>공개</registerStatus><inventionTitle>시험 장치 ${i + 1}</inventionTitle><ipcNumber>G01N 3/08</ipcNumber><registerNumber> </registerNumber><registerDate> </registerDate><applicationNumber>${n}</applicationNumber><applicationDate>20200103</applicationDate><astrtCont>시험 장치에 관한 것이다.</astrtCont><applicantName>한빛대학교 산학협력단</applicantName></item>`,
    )
    .join(
      '',
    )}</items></body><count><numOfRows>30</numOfRows><pageNo>${page}</pageNo><totalCount>${total}</totalCount></count></response>`;

/** An error answer of gateway B, with HTTP 200. */
export const refusal = (code: string, message: string): string =>
  `<response><header><requestMsgID/><responseTime>2024-11-06 12:34:56</responseTime><responseMsgID/><successYN>N</successYN><resultCode>${code}</resultCode><resultMsg>${message}</resultMsg></header></response>`;

/** A detail of gateway B; `nil` gives the empty summary that calls itself a success. */
export const detailB = (nil: boolean): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><response><header><requestMsgID></requestMsgID><successYN>Y</successYN><resultCode>00</resultCode><resultMsg>NORMAL SERVICE.</resultMsg></header><body><item><biblioSummaryInfoArray>${
    nil
      ? '<biblioSummaryInfo xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:nil="true"/>'
      : '<biblioSummaryInfo><applicationDate>2019.08.19</applicationDate><applicationNumber>10-2019-0100885</applicationNumber><claimCount>2</claimCount><inventionTitle>시험 장치</inventionTitle><inventionTitleEng>Test device</inventionTitleEng><registerDate> </registerDate><registerNumber> </registerNumber><registerStatus>거절</registerStatus></biblioSummaryInfo>'
  }</biblioSummaryInfoArray><ipcInfoArray><ipcInfo><ipcDate>(2006.01.01)</ipcDate><ipcNumber>G06F 3/01</ipcNumber></ipcInfo><ipcInfo><ipcDate>(2006.01.01)</ipcDate><ipcNumber>G02B 27/01</ipcNumber></ipcInfo></ipcInfoArray><familyInfoArray><familyInfo><familyApplicationNumber>1020180014945</familyApplicationNumber></familyInfo></familyInfoArray><abstractInfoArray><abstractInfo><astrtCont> 시험 장치가 개시된다. </astrtCont></abstractInfo></abstractInfoArray><claimInfoArray><claimInfo><claim>1. 시험 장치.</claim></claimInfo><claimInfo><claim>2. 제1항의 장치.</claim></claimInfo></claimInfoArray><applicantInfoArray><applicantInfo><country>대한민국</country><name>한빛대학교 산학협력단</name></applicantInfo></applicantInfoArray><priorityInfoArray/><legalStatusInfoArray><legalStatusInfo><commonCodeName>발송처리완료 (Completion of Transmission) </commonCodeName><documentEngName> </documentEngName><documentName>거절결정서</documentName><receiptDate>2020.06.01</receiptDate></legalStatusInfo><legalStatusInfo><commonCodeName>수리 (Accepted) </commonCodeName><documentEngName>Patent Application</documentEngName><documentName>특허출원서</documentName><receiptDate>2019.08.19</receiptDate></legalStatusInfo></legalStatusInfoArray></item></body><count><numOfRows>1</numOfRows><pageNo>1</pageNo><totalCount>1</totalCount></count></response>`;
