import { cooperation } from '../listing/kinds/options.ts';

/** Parts of a term sheet that not every agreement has. */
export const partNames = [
  'field',
  'territory',
  'sublicence',
  'royalty',
  'diligence',
  'improvements',
  'audit',
  'option',
  'research',
  'material',
] as const;
export type PartName = (typeof partNames)[number];

export const agreementNames = Object.keys(cooperation) as [AgreementName, ...AgreementName[]];
export type AgreementName = keyof typeof cooperation;

/** What an agreement asks to be settled, and what else may be; all other parts do not belong in it. */
export interface Agreement {
  readonly name: { readonly ko: string; readonly en: string };
  /** Title of the contract. */
  readonly title: { readonly ko: string; readonly en: string };
  readonly wants: readonly PartName[];
  readonly may: readonly PartName[];
  /** Whether the signed contract gives a licence, or the right itself, for which royalties can be due. */
  readonly grants: boolean;
}

const licensing = {
  wants: ['field', 'territory', 'sublicence', 'royalty', 'improvements', 'audit'],
  may: ['diligence'],
  grants: true,
} as const;

/** The agreements of the market, as data. */
export const agreements: Readonly<Record<AgreementName, Agreement>> = {
  exclusive: {
    name: cooperation.exclusive,
    title: { ko: '전용실시권 설정 계약서', en: 'Exclusive Licence Agreement' },
    ...licensing,
    wants: [...licensing.wants, 'diligence'],
    may: [],
  },
  sole: {
    name: cooperation.sole,
    title: { ko: '독점적 통상실시권 허락 계약서', en: 'Sole Licence Agreement' },
    ...licensing,
  },
  non_exclusive: {
    name: cooperation.non_exclusive,
    title: { ko: '통상실시권 허락 계약서', en: 'Non-Exclusive Licence Agreement' },
    ...licensing,
  },
  assignment: {
    name: cooperation.assignment,
    title: { ko: '권리 양도 계약서', en: 'Assignment Agreement' },
    wants: ['royalty'],
    may: ['territory', 'improvements', 'audit'],
    grants: true,
  },
  option: {
    name: cooperation.option,
    title: { ko: '옵션 계약서', en: 'Option Agreement' },
    wants: ['field', 'territory', 'option'],
    may: ['diligence'],
    grants: false,
  },
  joint_research: {
    name: cooperation.joint_research,
    title: { ko: '공동연구개발 계약서', en: 'Joint Research and Development Agreement' },
    wants: ['field', 'research', 'improvements'],
    may: ['diligence', 'territory'],
    grants: false,
  },
  material_transfer: {
    name: cooperation.material_transfer,
    title: { ko: '물질이전 계약서', en: 'Material Transfer Agreement' },
    wants: ['material', 'improvements'],
    may: ['territory'],
    grants: false,
  },
};

/** What the further answers of a term sheet are called. */
export const sublicences = {
  none: { ko: '허용하지 않음', en: 'Not allowed' },
  consent: { ko: '제공자의 서면 동의로 허용', en: "Allowed with the provider's written consent" },
  free: { ko: '자유롭게 허용', en: 'Allowed freely' },
} as const;
export const improvementOwners = {
  maker: { ko: '개량한 자에게 귀속', en: 'Belong to whoever made them' },
  maker_with_grant_back: {
    ko: '개량한 자에게 귀속하고 상대방에게 비독점 무상 실시를 허락',
    en: 'Belong to whoever made them, with a free non-exclusive licence to the other',
  },
  provider: { ko: '제공자에게 귀속', en: 'Belong to the provider' },
  joint: { ko: '공동으로 소유', en: 'Owned jointly' },
} as const;
export const laws = {
  KR: { ko: '대한민국 법', en: 'the laws of the Republic of Korea' },
  SG: { ko: '싱가포르 법', en: 'the laws of Singapore' },
  'GB-ENG': { ko: '잉글랜드 및 웨일스 법', en: 'the laws of England and Wales' },
  'US-NY': { ko: '미국 뉴욕주 법', en: 'the laws of the State of New York, USA' },
} as const;
export const forums = {
  kcab: { ko: '대한상사중재원의 중재', en: 'arbitration at the Korean Commercial Arbitration Board' },
  seoul_court: { ko: '서울중앙지방법원의 재판', en: 'the Seoul Central District Court' },
  siac: { ko: '싱가포르국제중재센터의 중재', en: 'arbitration at the Singapore International Arbitration Centre' },
  icc: { ko: '국제상업회의소의 중재', en: 'arbitration under the rules of the International Chamber of Commerce' },
} as const;

/** What several can take without excluding each other. */
export const takenByMany = ['non_exclusive', 'material_transfer'] as const satisfies readonly AgreementName[];
