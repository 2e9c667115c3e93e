import type { Document } from '@sandan/fn-sources/document';
import { importDocuments } from '@sandan/fn-sources/documents';
import type { AnyFeed } from '@sandan/fn-sources/feed';
import { feedNamed, followedOf } from '@sandan/fn-sources/followed';
import { Fault } from '@sandan/kernel/fault';
import type { Arrival } from '@sandan/market/import/arrival';
import type { Stores } from '@sandan/store/stores';
import { organisationId } from './setting.ts';

/** What an invented source answered, and how many hours ago it was brought. */
interface Brought {
  readonly source: string;
  readonly name: string;
  readonly hoursAgo: number;
  readonly text: string;
}

const patent = (serial: number, title: string) =>
  `<PatentUtilityInfo><SerialNumber>${serial}</SerialNumber><ApplicationNumber>10199900000${serial}0</ApplicationNumber><InventionName>${title}</InventionName></PatentUtilityInfo>`;

const dayBefore = (now: Date, hours: number) => new Date(now.getTime() - hours * 3_600_000).toISOString().slice(0, 10);

const parties = [
  ['Example Elsewhere Shipping', 'Вымышленное судоходство'],
  ['Example Nobody Metals', 'Вымышленные металлы'],
  ['Example Nothing Electronics', 'Вымышленная электроника'],
] as const;

const partiesOf = (day: string, named: readonly (readonly [name: string, russian: string])[]) =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><export xmlns="http://eu.europa.ec/fpi/fsd/export" generationDate="${day}T04:00:00.000+01:00" globalFileId="900001">${named
    .map(
      ([name, russian], at) =>
        `<sanctionEntity designationDate="2021-02-01" designationDetails="" unitedNationId="" euReferenceNumber="EU.900${at + 1}.1" logicalId="90000${at + 1}"><remark>Invented for the demonstration.</remark><regulation regulationType="regulation" organisationType="council" publicationDate="2021-02-01" entryIntoForceDate="2021-02-01" numberTitle="Example" programme="EXM" logicalId="${at + 1}"/><subjectType code="enterprise" classificationCode="E"/><nameAlias wholeName="${name}" strong="true" logicalId="${2 * at + 1}"/><nameAlias wholeName="${russian}" nameLanguage="RU" strong="true" logicalId="${2 * at + 2}"/></sanctionEntity>`,
    )
    .join('')}</export>`;

/** Documents in the formats of their sources, with nothing in them that is anybody's: invented rates, news and parties, and answers that failed. */
const broughtAt = (now: Date): readonly Brought[] => [
  {
    source: 'ecb',
    name: 'eurofxref-daily.xml',
    hoursAgo: 150,
    text: `<gesmes:Envelope xmlns:gesmes="http://www.gesmes.org/xml/2002-08-01" xmlns="http://www.ecb.int/vocabulary/2002-08-01/eurofxref"><gesmes:subject>Reference rates</gesmes:subject><Cube><Cube time='${dayBefore(now, 150)}'><Cube currency='USD' rate='1.1000'/><Cube currency='JPY' rate='160.00'/><Cube currency='KRW' rate='1600.00'/></Cube></Cube></gesmes:Envelope>`,
  },
  {
    source: 'un',
    name: 'consolidated.xml',
    hoursAgo: 7,
    text: `<?xml version="1.0" encoding="utf-8"?><CONSOLIDATED_LIST dateGenerated="${dayBefore(now, 7)}T00:00:00Z"><INDIVIDUALS></INDIVIDUALS><ENTITIES><ENTITY><DATAID>900000001</DATAID><FIRST_NAME>EXAMPLE NOWHERE TRADING</FIRST_NAME><UN_LIST_TYPE>Example</UN_LIST_TYPE><REFERENCE_NUMBER>EXe.001</REFERENCE_NUMBER><LISTED_ON>2020-01-01</LISTED_ON><COMMENTS1>Invented for the demonstration.</COMMENTS1></ENTITY><ENTITY><DATAID>900000002</DATAID><FIRST_NAME></FIRST_NAME></ENTITY></ENTITIES></CONSOLIDATED_LIST>`,
  },
  { source: 'eu', name: 'xmlFullSanctionsList_1_1.xml', hoursAgo: 57, text: partiesOf(dayBefore(now, 57), parties) },
  { source: 'eu', name: 'xmlFullSanctionsList_1_1.xml', hoursAgo: 9, text: partiesOf(dayBefore(now, 9), parties.slice(0, 1)) },
  {
    source: 'kotra-news',
    name: 'news.json',
    hoursAgo: 3,
    text: JSON.stringify({
      response: {
        header: { resultCode: '00', resultMsg: 'NORMAL SERVICE.' },
        body: {
          pageNo: 1,
          numOfRows: 100,
          totalCnt: 1,
          itemList: {
            item: [
              {
                bbstxSn: '900001',
                newsTitl: '[가상] 베트남, 산업용 밸브 수요 늘어',
                natn: '베트남',
                othbcDt: dayBefore(now, 30),
                cntntSumar: '시연을 위해 지어낸 기사입니다.',
                kwrd: '밸브,베트남',
                hsCdNm: '848180',
                dataType: '1유형',
              },
            ],
          },
        },
      },
    }),
  },
  {
    source: 'ntb',
    name: 'techall.xml',
    hoursAgo: 26,
    text: '<OpenAPI_ServiceResponse><cmmMsgHeader><errMsg>SERVICE ERROR</errMsg><returnAuthMsg>SERVICE_KEY_IS_NOT_REGISTERED_ERROR</returnAuthMsg><returnReasonCode>30</returnReasonCode></cmmMsgHeader></OpenAPI_ServiceResponse>',
  },
  {
    source: 'kipris',
    name: 'applicant-list.xml',
    hoursAgo: 1,
    text: `<?xml version="1.0" encoding="UTF-8"?><response><header><resultCode></resultCode><resultMsg></resultMsg></header><body><items>${patent(1, '시연용 밸브')}<PatentUtilityInfo><SerialNumber>2</SerialNumber><ApplicationNumber>1019`,
  },
];

const invented = (record: unknown) => (record instanceof Fault ? record : { ...(record as object), demo: true });

/** The feed, with what it reads marked as invented. What becomes listings is marked by its owner. */
const marked = (feed: AnyFeed): AnyFeed => ({
  ...feed,
  async *read(document: Document, fetchedAt: Date): AsyncGenerator<Arrival<unknown>[]> {
    for await (const some of feed.read(document, fetchedAt))
      yield some.map((arrival) => ({ ...arrival, record: feed.owned ? arrival.record : invented(arrival.record) }));
  },
});

const followed = (source: string) => {
  const feed = feedNamed(source);
  if (!feed) throw new Error(`there is no source ${source}`);
  const ownerId = feed.owned ? organisationId('nuri') : undefined;
  return { feed, ownerId, id: followedOf(feed, ownerId, {}).id };
};

/** Has documents of outside sources brought in as people would bring them: some are good, one has grown old, one has shrunk too much to be believed, two could not be read. */
export const bringSources = async ({ stores, now }: { readonly stores: Stores; readonly now: () => Date }): Promise<void> => {
  const there = new Set<string>();
  const sources = new Set(broughtAt(now()).map(({ source }) => source));
  for (const source of sources) if (await stores.sources.byId(followed(source).id)) there.add(source);
  for (const { source, name, hoursAgo, text } of broughtAt(now())) {
    if (there.has(source)) continue;
    const { feed, ownerId } = followed(source);
    const at = new Date(now().getTime() - hoursAgo * 3_600_000);
    const open = async function* () {
      yield Buffer.from(text);
    };
    await importDocuments(
      { stores, now: () => at },
      {
        feed: marked(feed),
        documents: [{ name, open }],
        ...(ownerId ? { ownerId } : {}),
        actor: { kind: 'service', name: 'demo' },
      },
    );
  }
};
