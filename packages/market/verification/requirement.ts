import type { OrganisationType } from '../company/organisation.ts';
import type { Level, VerifiedSide } from '../company/standing.ts';

interface Words {
  readonly ko: string;
  readonly en: string;
}

/** One thing that has to be shown. */
export interface Requirement {
  readonly name: string;
  readonly label: Words;
  /** What it proves; said to the applicant and to the desk. */
  readonly proves: Words;
  /** Which papers are taken for it. */
  readonly accepts: readonly Words[];
  readonly level: Level;
  /** `stated`: the paper says until when it holds; `issued`: it must be no older than `maxAgeDays`; `none`: it does not age. */
  readonly ages: 'none' | 'stated' | 'issued';
  readonly maxAgeDays?: number;
  readonly optional?: true;
}

const need = (requirement: Requirement): Requirement => requirement;

const w = (ko: string, en: string): Words => ({ ko, en });

const krBusiness = need({
  name: 'business_registration',
  label: w('사업자등록증', 'Korean business registration certificate'),
  proves: w('사업자의 상호, 대표자, 소재지, 업종', 'Name, representative, address and trade of the business'),
  accepts: [w('사업자등록증', 'Business registration certificate'), w('사업자등록증명원', 'Certified copy of the registration')],
  level: 1,
  ages: 'none',
});
const krRepresentative = need({
  name: 'representative',
  label: w('대표자 확인', 'Authority of the representative'),
  proves: w('대표자가 회사를 대표할 권한', 'That the representative may act for the company'),
  accepts: [
    w('법인등기사항증명서', 'Extract of the corporate register'),
    w('법인인감증명서', 'Certificate of the corporate seal'),
    w('본인서명사실확인서(개인사업자)', 'Certificate of signature (sole traders)'),
  ],
  level: 2,
  ages: 'issued',
  maxAgeDays: 90,
});
const krExport = need({
  name: 'export_record',
  label: w('수출 실적', 'Export record'),
  proves: w('실제로 수출해 온 기업이라는 점', 'That the company has in fact exported'),
  accepts: [
    w('수출실적증명서(무역협회)', 'Certificate of export performance (KITA)'),
    w('수출신고필증', 'Export declaration'),
    w('직수출이 없으면 구매확인서', 'Purchase confirmation where exports are indirect'),
  ],
  level: 2,
  ages: 'issued',
  maxAgeDays: 730,
});
const factory = need({
  name: 'factory_registration',
  label: w('공장등록증명서', 'Factory registration'),
  proves: w('산업단지 안에 등록된 생산 시설', 'A registered plant in the complex'),
  accepts: [w('공장등록증명(신청)서', 'Certificate of factory registration')],
  level: 2,
  ages: 'issued',
  maxAgeDays: 365,
  optional: true,
});
const audit = need({
  name: 'audit_report',
  label: w('현장·제3자 심사 보고서', 'Report of a visit or audit'),
  proves: w('시설과 공정이 설명과 같다는 점', 'That premises and processes are as described'),
  accepts: [
    w('현장 방문 기록', 'Record of a visit'),
    w('ISO 9001 등 인증 심사 보고서', 'Audit report, such as ISO 9001'),
    w('제3자 검사 기관 보고서', 'Report of an inspection body'),
  ],
  level: 3,
  ages: 'stated',
});
const register = need({
  name: 'register_extract',
  label: w('법인 등록 증빙', 'Extract of the company register'),
  proves: w('법인이 실제로 등록되어 있다는 점', 'That the company exists in its register'),
  accepts: [
    w('법인 등기부 등본(Handelsregister, Companies House 등)', 'Register extract (Handelsregister, Companies House and so on)'),
    w('설립 증명서와 영업 허가', 'Certificate of incorporation with trade licence'),
  ],
  level: 1,
  ages: 'issued',
  maxAgeDays: 180,
});
const licence = need({
  name: 'trade_licence',
  label: w('영업 허가(Trade licence)', 'Trade licence'),
  proves: w('그 나라에서 영업할 수 있는 허가', 'The permission to trade in that country'),
  accepts: [w('유효한 Trade licence', 'Trade licence in force')],
  level: 1,
  ages: 'stated',
});
const signatory = need({
  name: 'signatory',
  label: w('서명 권한 증빙', 'Authority of the signatory'),
  proves: w('계약에 서명할 사람의 권한', 'That the signatory may bind the company'),
  accepts: [
    w('등기부상 대표자 표시', 'The register names the person'),
    w('위임장', 'Power of attorney'),
    w('이사회 결의서', 'Board resolution'),
  ],
  level: 2,
  ages: 'issued',
  maxAgeDays: 365,
});
const bank = need({
  name: 'bank_reference',
  label: w('거래은행 확인서', 'Bank reference'),
  proves: w('회사 이름의 계좌가 있고 거래가 있다는 점', 'That the company holds an account and uses it'),
  accepts: [
    w('은행 확인서', 'Letter of the bank'),
    w('최근 거래명세(금액 가림 가능)', 'Recent statement, amounts may be blacked out'),
  ],
  level: 2,
  ages: 'issued',
  maxAgeDays: 180,
});
const tto = need({
  name: 'mandate',
  label: w('기술이전 전담조직 지정 공문', 'Mandate of the licensing office'),
  proves: w('기관의 특허를 대신 거래할 권한', 'That the office may trade the patents of the institution'),
  accepts: [w('기관장 명의 공문', 'Letter of the institution'), w('정관 또는 직제규정', 'Statutes that establish the office')],
  level: 2,
  ages: 'issued',
  maxAgeDays: 730,
});
const institution = need({
  name: 'institution_registration',
  label: w('고유번호증 또는 사업자등록증', 'Registration of the institution'),
  proves: w('기관의 실체와 대표자', 'That the institution exists, and who heads it'),
  accepts: [w('고유번호증', 'Certificate of the unique number'), w('사업자등록증', 'Business registration certificate')],
  level: 1,
  ages: 'none',
});
const equipmentCentre = need({
  name: 'equipment_designation',
  label: w('공동활용 시설·장비 등록 증빙', 'Designation for shared equipment'),
  proves: w('장비를 외부에 개방할 권한', 'That the centre may open its equipment to others'),
  accepts: [w('ZEUS 시설·장비 등록증', 'Registration in ZEUS'), w('개방형 시설 지정서', 'Designation as an open facility')],
  level: 2,
  ages: 'issued',
  maxAgeDays: 1095,
});
const forwarder = need({
  name: 'forwarder_registration',
  label: w('국제물류주선업 등록증', 'Registration as a forwarder'),
  proves: w('국제 운송을 주선할 자격', 'That the firm may arrange international carriage'),
  accepts: [w('국제물류주선업 등록증', 'Certificate of registration')],
  level: 2,
  ages: 'none',
});

interface DocumentSet {
  /** Countries for which it holds; absent: all that no set before it names. */
  readonly countries?: readonly string[];
  readonly types?: readonly OrganisationType[];
  readonly side?: VerifiedSide;
  readonly needs: readonly Requirement[];
}

/** What is asked of whom, the most particular first; the first that fits holds. A country or type is one more line. */
export const documentSets: readonly DocumentSet[] = [
  { countries: ['KR'], types: ['university', 'institute'], side: 'seller', needs: [institution, tto, audit] },
  { countries: ['KR'], types: ['university', 'institute', 'agency'], needs: [institution, signatory, audit] },
  { countries: ['KR'], types: ['equipment_centre'], needs: [institution, equipmentCentre, audit] },
  { countries: ['KR'], types: ['forwarder'], needs: [krBusiness, krRepresentative, forwarder, audit] },
  { countries: ['KR'], side: 'seller', needs: [krBusiness, krRepresentative, krExport, factory, audit] },
  { countries: ['KR'], needs: [krBusiness, krRepresentative, audit] },
  { countries: ['AE', 'SA', 'QA', 'KW', 'BH', 'OM'], needs: [licence, signatory, bank, audit] },
  { types: ['university', 'institute'], needs: [register, signatory, audit] },
  { needs: [register, signatory, bank, audit] },
];

export interface Applicant {
  readonly country: string;
  readonly type: OrganisationType;
}

/** Everything that is asked of an applicant up to a level. */
export const requirementsOf = ({ country, type }: Applicant, side: VerifiedSide, level: Level): readonly Requirement[] => {
  const set = documentSets.find(
    (s) => (s.countries?.includes(country) ?? true) && (s.types?.includes(type) ?? true) && (s.side ?? side) === side,
  );
  return (set?.needs ?? []).filter((r) => r.level <= level);
};

/** Every requirement by its name. */
export const requirementNames = [...new Set(documentSets.flatMap((s) => s.needs.map((r) => r.name)))] as [string, ...string[]];
