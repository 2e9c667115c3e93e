import { koreanDay, plusDays } from '@sandan/market/calendar/date';
import { readNote, type WrittenNote } from '@sandan/market/note/content';
import type { NoteEdition } from '@sandan/market/note/edition';
import { draftNote, nextEdition, publishNote, requestChanges, submitNote } from '@sandan/market/note/verbs';
import type { Stores } from '@sandan/store/stores';
import { commit, work } from '@sandan/store/work';
import { demoId } from './demo-id.ts';
import { type OrganisationKey, organisations } from './organisations.ts';
import { speakerOf } from './people.ts';
import type { Setting } from './setting.ts';

const idOf = (n: number): string => demoId('note', `overseas note ${n}`, n);

/** Notes of the demo world: one in its second edition, one out of date whose next is being written, one that waits for its review. */
export const demoNoteIds = [0, 1, 2].map(idOf);

const site = (host: string, path: string) => `https://${host}.example/${path}`;

/** All makers, papers and prices are invented, and the addresses lead nowhere. */
const notes = (today: string): readonly WrittenNote[] => {
  const cite = (source: string, path: string, days: number) => [
    { source, url: site('sources', path), on: plusDays(today, -days) },
  ];
  const usd = (minor: number) => ({ currency: 'USD' as const, minor });
  return [
    {
      title: { ko: '저누출 고압 밸브: 해외 제조사와 통제(예시)', en: 'Low-leakage high-pressure valves abroad (example)' },
      summary: {
        ko: '수소 충전소용 저누출 밸브의 해외 제조사, 특허, 가격과 수입 통제를 정리했습니다. 모두 가상의 내용입니다.',
        en: 'Makers, patents, prices and import controls of low-leakage valves for hydrogen stations. All of it is invented.',
      },
      subject: 'part',
      codes: [
        { scheme: 'hs', code: '848180' },
        { scheme: 'ipc', code: 'F16K 1/00' },
      ],
      countries: ['DE', 'JP', 'US'],
      reviewBy: plusDays(today, 150),
      statements: [
        {
          section: 'overview',
          text: {
            ko: '충전 압력이 70 MPa로 오르면서 금속 시트 밸브의 교체가 늘고 있다.',
            en: 'As stations move to 70 MPa, valves with metal seats are replaced more often.',
          },
          citations: cite('Hydrogen Valve Review 2026 (example)', 'review-2026', 60),
        },
        {
          section: 'maker',
          name: 'Nordventil Muster GmbH',
          country: 'DE',
          text: { ko: '70 MPa급 니들 밸브를 주문 생산한다.', en: 'Makes needle valves for 70 MPa to order.' },
          citations: cite('Annual report of the maker (example)', 'nordventil', 90),
        },
        {
          section: 'maker',
          name: 'Mihon Koatsu KK',
          country: 'JP',
          text: { ko: '충전소용 차단 밸브를 연 4,000대 공급한다.', en: 'Supplies 4,000 shut-off valves for stations a year.' },
          citations: cite('Trade journal (example)', 'mihon', 75),
        },
        {
          section: 'patent',
          number: 'US 11,999,001 B2',
          country: 'US',
          text: { ko: '이중 시트 구조에 관한 예시 번호입니다.', en: 'On a double seat; the number is an example.' },
          citations: cite('Patent gazette (example)', 'gazette', 40),
        },
        {
          section: 'price',
          price: { min: usd(118_000), max: usd(164_000), per: '1', on: plusDays(today, -30) },
          country: 'JP',
          text: { ko: '70 MPa 차단 밸브, 50대 주문 기준', en: 'Shut-off valve for 70 MPa, orders of fifty' },
          citations: cite('Price list of a dealer (example)', 'prices', 30),
        },
        {
          section: 'figure',
          figure: { value: 70, unit: 'MPa' },
          text: { ko: '상용 압력', en: 'Working pressure' },
          citations: cite('Hydrogen Valve Review 2026 (example)', 'review-2026', 60),
        },
        {
          section: 'control',
          country: 'US',
          direction: 'import',
          text: {
            ko: '산업용 밸브의 반덤핑 조치 대상국을 확인해야 한다.',
            en: 'Check whether anti-dumping measures name the origin.',
          },
          citations: cite('Notice of the authority (example)', 'notice', 50),
        },
      ],
    },
    {
      title: { ko: '정밀 감속기: 유럽의 수요와 가격(예시)', en: 'Precision gear reducers in Europe (example)' },
      summary: {
        ko: '유럽 로봇 제조사가 쓰는 감속기의 가격대입니다. 가상의 내용입니다.',
        en: 'Prices of reducers for robots in Europe. Invented.',
      },
      subject: 'technology',
      codes: [
        { scheme: 'hs', code: '848340' },
        { scheme: 'ipc', code: 'F16H 49/00' },
      ],
      countries: ['DE', 'IT'],
      reviewBy: plusDays(today, -12),
      statements: [
        {
          section: 'price',
          price: {
            min: { currency: 'EUR', minor: 41_000 },
            max: { currency: 'EUR', minor: 72_500 },
            per: '1',
            on: plusDays(today, -200),
          },
          country: 'DE',
          text: { ko: '감속비 100, 정격 54 N·m 기준', en: 'Ratio of 100, rated at 54 N·m' },
          citations: cite('Fair report (example)', 'fair', 200),
        },
        {
          section: 'control',
          country: 'DE',
          direction: 'export',
          text: {
            ko: '5축 가공기에 쓰는 것은 이중용도 여부를 판정해야 한다.',
            en: 'To be classified where it goes into five-axis machines.',
          },
          citations: cite('Control list (example)', 'control-list', 220),
        },
      ],
    },
    {
      title: { ko: '공업용수 재이용 막: 동남아 시장(예시)', en: 'Membranes for water reuse in South-East Asia (example)' },
      summary: {
        ko: '산업단지 공업용수 재이용에 쓰는 막의 공급사입니다. 가상의 내용입니다.',
        en: 'Suppliers of membranes for water reuse. Invented.',
      },
      subject: 'field',
      codes: [{ scheme: 'hs', code: '842121' }],
      countries: ['VN', 'SG'],
      reviewBy: plusDays(today, 200),
      statements: [
        {
          section: 'maker',
          name: 'Merlion Membrane Demo Pte',
          country: 'SG',
          text: { ko: '나노 여과막 모듈을 만든다.', en: 'Makes modules for nanofiltration.' },
          citations: cite('Catalogue of the maker (example)', 'merlion', 20),
        },
      ],
    },
  ];
};

/** Writes the notes, each version as it came about; what is there already is left alone. */
export const bringNotes = async (
  { notes: stored, db }: Stores,
  setting: Setting,
  now: Date,
  unlessThere: (write: Promise<void>) => Promise<void>,
): Promise<void> => {
  const today = koreanDay(now);
  const ago = (days: number) => new Date(now.getTime() - days * 86_400_000);
  const contents = notes(today).map((written) => readNote(written, { today, known: () => true }));
  const desk = setting.actorOf(speakerOf('operator'));
  const reviewed = (days: number) => ({ actor: desk, now: ago(days) });
  const begun = (n: number, key: OrganisationKey, days: number) => {
    const actor = setting.actorOf(speakerOf(key));
    const hand = (at: number) => ({ actor, now: ago(at) });
    const house = setting.organisations.get(key);
    const content = contents[n];
    if (!house || !content) throw new Error(`no note ${n} of ${key}`);
    const author = { organisationId: house.id, personId: actor.personId, type: organisations[key].type };
    return { author, hand, draft: draftNote(content, author, hand(days), { id: idOf(n), demo: true }) };
  };
  const publish = (edition: NoteEdition, days: number, last?: NoteEdition) =>
    publishNote(edition, last, {}, 'reviewer', desk.personId, reviewed(days));

  const valves = begun(0, 'didimdol', 120);
  const given = submitNote(valves.draft, 'author', valves.hand(119));
  const back = requestChanges(given, '가격의 기준일을 밝혀 주세요.', 'reviewer', desk.personId, reviewed(118));
  const again = submitNote(back, 'author', valves.hand(117));
  const first = publish(again, 116).edition;
  const next = nextEdition([first], valves.author, valves.hand(30));
  const sent = submitNote(next, 'author', valves.hand(29));
  const second = publish(sent, 28, first);
  const gears = begun(1, 'nuri', 210);
  const gearsSent = submitNote(gears.draft, 'author', gears.hand(209));
  const gearsShown = publish(gearsSent, 208).edition;
  const gearsNext = nextEdition([gearsShown], gears.author, gears.hand(8));
  const water = begun(2, 'nuri', 4);
  const waterSent = submitNote(water.draft, 'author', water.hand(3));
  const steps: (readonly NoteEdition[])[] = [
    ...[valves.draft, given, back, again, first, next, sent].map((edition) => [edition]),
    second.before ? [second.before, second.edition] : [second.edition],
    ...[gears.draft, gearsSent, gearsShown, gearsNext, water.draft, waterSent].map((edition) => [edition]),
  ];
  for (const editions of steps) {
    const w = work();
    for (const edition of editions) stored.write(w, edition);
    await unlessThere(commit(db, w));
  }
};
