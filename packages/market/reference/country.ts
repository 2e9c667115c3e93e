/** ISO 3166-1 alpha-2, all 249 (2026), and XK, which customs use for Kosovo. */
export const countryCodes: readonly string[] =
  'AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS XK YE YT ZA ZM ZW'.split(
    ' ',
  );

/** Members of the European Union (2026), which takes measures as one. */
export const europeanUnion: readonly string[] =
  'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK'.split(' ');

/** Names that Korean agencies write beside, or instead of, those of the standard; their slips of the pen among them. */
const written: Readonly<Record<string, string>> = {
  AE: 'UAE,아랍에미리트연합,아랍에미레이트',
  AQ: '남극',
  AS: '미국령사모아,아메리칸사모아',
  AI: '앙귈라',
  AU: '호주,오스트레일리아',
  BA: '보스니아헤르체고비나,보스니아',
  BF: '부르키나파소',
  BN: '브루나이',
  BQ: '보네르섬',
  BS: '바하마',
  BY: '벨로루시',
  CD: '콩고민주공화국,DR콩고',
  CF: '중앙아프리카공화국',
  CG: '콩고,콩고공화국',
  CI: '코트디부아르,아이보리코스트',
  CW: '큐라소',
  CZ: '체코공화국,체코',
  DO: '도미니카공화국',
  DZ: '알제리아',
  EH: '서사하라',
  ER: '에리트레아',
  FM: '마크로네시아,미크로네시아',
  FR: '불란서',
  GB: '영국,잉글랜드',
  GG: '건지섬',
  GS: '성샌드위치섬',
  HK: '홍콩',
  JE: '저지섬',
  GE: '그루지야,그루지아,조지아',
  GR: '그리이스',
  ID: '인도네이사',
  IT: '이탈리아,이태리',
  JP: '일본',
  KG: '키르기스,키르기즈스탄,키르기스스탄',
  KN: '세인트키츠앤네비스',
  KY: '카이만제도',
  KP: '북한,조선민주주의인민공화국',
  KR: '한국,대한민국,남한,우리나라',
  LA: '라오스',
  LC: '세인트루시아',
  MA: '모로코',
  MD: '몰도바,몰다비아',
  MH: '마샬제도,마셜제도',
  MK: '마케도니아,북마케도니아',
  MM: '미얀마,버마',
  MO: '마카오',
  MP: '북마리아나제도',
  MQ: '마르티니끄',
  MR: '모리타니아',
  MS: '몬세라트',
  NC: '뉴캘러도니아',
  NL: '화란',
  NU: '니우에섬',
  PF: '폴리네시아(프),프랑스령폴리네시아',
  PS: '팔레스타인',
  PM: '생피에르미클롱',
  RE: '레유니온',
  RO: '로마니아',
  RS: '세르비야',
  RU: '러시아,러시아연방,레시아',
  SA: '사우디,사우리아라비아',
  SB: '솔로몬,솔로몬제도',
  SG: '싱가폴',
  SZ: '스와질란드,에스와티니',
  SY: '시리아',
  TJ: '타지키스탄',
  TK: '토클로제도',
  TL: '동티모르,동티모르민주공화국',
  TN: '튀니지아',
  TR: '터키,터어키,튀르키에,튀르기예,튀르키예',
  TT: '트리니다드토바고',
  TW: '대만,중화민국',
  TZ: '탄자니아',
  UM: '군소외곽제도',
  US: '미국,미합중국,USA',
  UZ: '우즈베키스탄',
  VA: '바티칸,바티칸시',
  VC: '세인트빈센트',
  VG: '버진아일랜드영',
  VI: '버진아일랜드미',
  VE: '베네수엘라',
  VN: '베트남,월남',
  WS: '사모아(서사모아),서사모아,사모아',
  ZA: '남아공,남아프리카공화국',
  BG: '불가리',
  CN: '중국,중화인민공화국,증극',
};

const bare = (name: string): string =>
  name
    .replace(/[\s·ㆍ・.,'’-]/g, '')
    .normalize('NFKC')
    .toLowerCase();

const byName: ReadonlyMap<string, string> = (() => {
  const names = new Map<string, string>();
  for (const language of ['ko', 'en'] as const) {
    const display = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' });
    for (const code of countryCodes) {
      const name = display.of(code);
      if (name) names.set(bare(name), code);
    }
  }
  for (const [code, all] of Object.entries(written)) for (const name of all.split(',')) names.set(bare(name), code);
  for (const code of countryCodes) names.set(code.toLowerCase(), code);
  return names;
})();

/** The ISO 3166 code of a country by its Korean or English name, or by the code itself; undefined if it is not known. */
export const countryOf = (name: string): string | undefined =>
  name.length > 80 ? undefined : (byName.get(bare(name)) ?? byName.get(bare(name.replace(/\(.*\)|\s등$/g, ''))));

/** The name by which Korean agencies are asked about a country (`search1` of KOTRA's news). */
export const koreanName = (code: string): string =>
  written[code]?.split(',')[0]?.replace(/^UAE$/, '아랍에미리트') ??
  new Intl.DisplayNames('ko', { type: 'region' }).of(code) ??
  code;
