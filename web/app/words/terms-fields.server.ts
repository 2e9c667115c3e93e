import type { PartName } from '@sandan/market/term-sheet/agreement';

type Both = { readonly ko: string; readonly en: string };

/** How a field of a term sheet is written and shown. `rows` stands before the place of a row: `royalty.tiers` with `rate` is `royalty.tiers.0.rate`. */
export interface TermField {
  readonly path: string;
  /** `money` is a number of minor units of the currency beside it, or else of the royalty; `kept` is written by nobody and stays as it is. */
  readonly kind: 'text' | 'long' | 'date' | 'number' | 'money' | 'percent' | 'choice' | 'yes' | 'countries' | 'several' | 'kept';
  readonly label: Both;
  /** What it is called where it is read; the label of the form without this. */
  readonly read?: Both;
  readonly required?: true;
}
export interface TermGroup {
  readonly part?: PartName;
  readonly title: Both;
  /** A list: so many rows to begin with, and always an empty one after those that are filled. */
  readonly rows?: { readonly path: string; readonly count: number };
  readonly fields: readonly TermField[];
}

const f = (path: string, kind: TermField['kind'], ko: string, en: string, required?: true): TermField => ({
  path,
  kind,
  label: { ko, en },
  ...(required ? { required } : {}),
});

/** A term sheet as it is written and read: groups of fields, in order. */
export const termGroups: readonly TermGroup[] = [
  {
    title: { ko: '기술과 기간', en: 'Technology and term' },
    fields: [
      f('technology.ko', 'text', '기술 이름(국문)', 'Technology, in Korean', true),
      f('technology.en', 'text', '기술 이름(영문)', 'Technology, in English', true),
      f('starts', 'date', '시작일', 'First day', true),
      f('ends', 'date', '종료일', 'Last day'),
    ],
  },
  {
    title: { ko: '권리', en: 'Right' },
    rows: { path: 'rights', count: 3 },
    fields: [
      f('number', 'text', '등록·출원 번호', 'Number'),
      f('country', 'text', '국가(두 글자 코드)', 'Country (two letters)'),
      f('expiresOn', 'date', '존속기간 만료일', 'Protected until'),
      f('lapsedOn', 'date', '소멸일(이미 소멸한 경우)', 'Lapsed on, if it has'),
    ],
  },
  {
    part: 'field',
    title: { ko: '실시 분야', en: 'Field of use' },
    fields: [f('field.ko', 'long', '분야(국문)', 'Field, in Korean'), f('field.en', 'long', '분야(영문)', 'Field, in English')],
  },
  {
    part: 'territory',
    title: { ko: '지역', en: 'Territory' },
    fields: [
      {
        ...f('territory', 'countries', '국가 코드(쉼표로 구분) 또는 world', 'Country codes with commas, or world'),
        read: { ko: '국가', en: 'Countries' },
      },
    ],
  },
  {
    part: 'sublicence',
    title: { ko: '재실시', en: 'Sublicences' },
    fields: [f('sublicence', 'choice', '재실시', 'Sublicences')],
  },
  {
    part: 'royalty',
    title: { ko: '대가', en: 'Consideration' },
    fields: [
      f('royalty.currency', 'choice', '통화', 'Currency'),
      f('royalty.upfront.minor', 'money', '선급기술료', 'Upfront fee'),
      f('royalty.upfront.withinDays', 'number', '선급기술료 지급 기한(일)', 'Days to pay it'),
      f('royalty.stacking.credited', 'percent', '제삼자 기술료 공제율(%)', 'Royalties to others credited (%)'),
      f('royalty.stacking.floor', 'percent', '공제 후 하한(%)', 'Floor after that (%)'),
      f('royalty.minimum.carried', 'yes', '최저기술료 차액 이월', 'Shortfall is carried over'),
      f('royalty.cap.per', 'choice', '상한 기준', 'Cap per'),
      f('royalty.cap.minor', 'money', '상한액', 'Cap'),
      f('royalty.period', 'choice', '보고 주기', 'Period'),
      f('royalty.statedWithinDays', 'number', '보고 기한(일)', 'Days to state'),
      f('royalty.paidWithinDays', 'number', '지급 기한(일)', 'Days to pay'),
      f('royalty.prosecution.share', 'percent', '출원·유지 비용 부담률(%)', 'Share of patent cost (%)'),
      f('royalty.prosecution.past', 'money', '기발생 비용 부담액', 'Towards past cost'),
    ],
  },
  {
    part: 'royalty',
    title: { ko: '순매출액', en: 'Net sales' },
    fields: [
      f('royalty.base.deductions', 'several', '빼는 항목', 'Deductions'),
      f('royalty.base.deductionsUpTo', 'percent', '공제 한도(%)', 'Deductions up to (%)'),
      f('royalty.base.note.ko', 'long', '기준 설명(국문)', 'Note on the base, in Korean'),
      f('royalty.base.note.en', 'long', '기준 설명(영문)', 'Note on the base, in English'),
    ],
  },
  {
    part: 'royalty',
    title: { ko: '경상기술료 구간', en: 'Step of the running royalty' },
    rows: { path: 'royalty.tiers', count: 3 },
    fields: [f('from', 'money', '이 매출액부터', 'From net sales of'), f('rate', 'percent', '요율(%)', 'Rate (%)')],
  },
  {
    part: 'royalty',
    title: { ko: '최저기술료', en: 'Minimum royalty' },
    rows: { path: 'royalty.minimum.steps', count: 2 },
    fields: [f('fromYear', 'number', '몇 년차부터', 'From year'), f('minor', 'money', '연간 최저기술료', 'Minimum per year')],
  },
  {
    part: 'royalty',
    title: { ko: '마일스톤', en: 'Milestone' },
    rows: { path: 'royalty.milestones', count: 3 },
    fields: [
      f('name.ko', 'text', '목표(국문)', 'Goal, in Korean'),
      f('name.en', 'text', '목표(영문)', 'Goal, in English'),
      f('dueOn', 'date', '기한', 'Due'),
      f('minor', 'money', '달성 시 지급액', 'Paid when reached'),
      f('kind', 'choice', '성격', 'Kind'),
      f('cureDays', 'number', '위반 통지 후 시정 기간(일)', 'Days to heal after notice'),
      f('key', 'kept', '식별자', 'Key'),
    ],
  },
  {
    part: 'diligence',
    title: { ko: '성실 실시 의무', en: 'Diligence' },
    rows: { path: 'diligence', count: 3 },
    fields: [
      f('duty.ko', 'text', '의무(국문)', 'Duty, in Korean'),
      f('duty.en', 'text', '의무(영문)', 'Duty, in English'),
      f('by', 'date', '기한', 'By'),
    ],
  },
  {
    part: 'improvements',
    title: { ko: '개량기술', en: 'Improvements' },
    fields: [f('improvements', 'choice', '귀속', 'Belong to')],
  },
  {
    part: 'audit',
    title: { ko: '장부와 감사', en: 'Records and audit' },
    fields: [
      f('audit.noticeDays', 'number', '사전 통지(일)', 'Days of notice'),
      f('audit.perYear', 'number', '연간 횟수', 'Times a year'),
      f('audit.keepYears', 'number', '보존 기간(년)', 'Years kept'),
    ],
  },
  {
    part: 'option',
    title: { ko: '옵션', en: 'Option' },
    fields: [
      f('option.months', 'number', '기간(개월)', 'Months'),
      f('option.fee.currency', 'choice', '옵션료 통화', 'Currency of the fee'),
      f('option.fee.minor', 'money', '옵션료', 'Fee'),
      f('option.into', 'choice', '체결할 계약', 'For an agreement of'),
    ],
  },
  {
    part: 'research',
    title: { ko: '공동연구', en: 'Joint research' },
    fields: [
      f('research.provider.currency', 'choice', '기술제공자 부담 통화', 'Currency of the provider’s part'),
      f('research.provider.minor', 'money', '기술제공자 부담', 'Provider contributes'),
      f('research.partner.currency', 'choice', '기술도입자 부담 통화', 'Currency of the recipient’s part'),
      f('research.partner.minor', 'money', '기술도입자 부담', 'Recipient contributes'),
      f('research.months', 'number', '기간(개월)', 'Months'),
    ],
  },
  {
    part: 'material',
    title: { ko: '물질', en: 'Material' },
    fields: [
      f('material.what.ko', 'long', '물질(국문)', 'Material, in Korean'),
      f('material.what.en', 'long', '물질(영문)', 'Material, in English'),
      f('material.purpose.ko', 'long', '사용 목적(국문)', 'Purpose, in Korean'),
      f('material.purpose.en', 'long', '사용 목적(영문)', 'Purpose, in English'),
      f('material.returned', 'yes', '종료 후 반환', 'Returned at the end'),
    ],
  },
  {
    title: { ko: '일반 조건', en: 'General' },
    fields: [
      f('confidentialYears', 'number', '종료 후 비밀유지(년)', 'Years of secrecy after the end', true),
      f('law', 'choice', '준거법', 'Law', true),
      f('forum', 'choice', '분쟁 해결', 'Disputes', true),
    ],
  },
  {
    title: { ko: '용어', en: 'Term of the glossary' },
    rows: { path: 'glossary', count: 2 },
    fields: [f('ko', 'text', '국문 용어', 'In Korean'), f('en', 'text', '영문 용어', 'In English')],
  },
  {
    title: { ko: '특약', en: 'Special condition' },
    rows: { path: 'special', count: 3 },
    fields: [f('ko', 'long', '특약(국문)', 'Condition, in Korean'), f('en', 'long', '특약(영문)', 'Condition, in English')],
  },
];
