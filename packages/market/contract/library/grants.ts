import type { Terms } from '../../term-sheet/terms.ts';
import type { Clause, Sentence } from '../clause.ts';

const is = (agreement: Terms['agreement']) => (terms: Terms) => terms.agreement === agreement;
const sublicence = (choice: NonNullable<Terms['sublicence']>) => (terms: Terms) => terms.sublicence === choice;

const granted: readonly Sentence[] = [
  {
    id: 'exclusive',
    when: is('exclusive'),
    ko: '기술제공자는 기술도입자에게 대상기술에 대한 전용실시권을 설정한다. 기술제공자는 계약 기간 동안 아래 분야와 지역에서 대상기술을 스스로 실시하거나 제삼자에게 실시를 허락하지 아니한다.',
    en: 'The Provider grants the Recipient an exclusive licence under the Technology. During the term the Provider neither practises the Technology in the field and territory below nor licenses it to others there.',
  },
  {
    id: 'sole',
    when: is('sole'),
    ko: '기술제공자는 기술도입자에게 대상기술에 대한 독점적 통상실시권을 허락한다. 기술제공자는 스스로 실시할 권리를 유지하되, 아래 분야와 지역에서 제삼자에게 실시를 허락하지 아니한다.',
    en: 'The Provider grants the Recipient a sole licence under the Technology. The Provider keeps the right to practise it, but licenses it to nobody else in the field and territory below.',
  },
  {
    id: 'nonExclusive',
    when: is('non_exclusive'),
    ko: '기술제공자는 기술도입자에게 대상기술에 대한 통상실시권을 허락한다. 기술제공자는 스스로 실시하거나 제삼자에게 실시를 허락할 수 있다.',
    en: 'The Provider grants the Recipient a non-exclusive licence under the Technology. The Provider may practise it and license it to others.',
  },
  {
    id: 'assignment',
    when: is('assignment'),
    ko: '기술제공자는 대상기술에 관한 모든 권리를 기술도입자에게 양도하고, 권리 이전 등록에 필요한 서류를 지체 없이 제공한다.',
    en: 'The Provider assigns all rights in the Technology to the Recipient and provides without delay the papers needed to record the transfer.',
  },
];

export const grant: Clause = {
  id: 'grant',
  heading: { ko: '권리의 허락', en: 'Grant' },
  sentences: [
    ...granted,
    { id: 'field', when: (t) => t.field !== undefined, ko: '실시 분야: {field}', en: 'Field of use: {field}' },
    { id: 'territory', when: (t) => t.territory !== undefined, ko: '지역: {territory}', en: 'Territory: {territory}' },
  ],
};

export const sublicensing: Clause = {
  id: 'sublicensing',
  heading: { ko: '재실시', en: 'Sublicences' },
  part: 'sublicence',
  sentences: [
    {
      id: 'none',
      when: sublicence('none'),
      ko: '기술도입자는 제삼자에게 재실시를 허락할 수 없다.',
      en: 'The Recipient may not grant sublicences.',
    },
    {
      id: 'consent',
      when: sublicence('consent'),
      ko: '기술도입자는 기술제공자의 사전 서면 동의를 받아 제삼자에게 재실시를 허락할 수 있다.',
      en: "The Recipient may grant sublicences with the Provider's prior written consent.",
    },
    {
      id: 'free',
      when: sublicence('free'),
      ko: '기술도입자는 제삼자에게 재실시를 허락할 수 있으며, 허락한 사실을 기술제공자에게 지체 없이 알린다.',
      en: 'The Recipient may grant sublicences and tells the Provider of each without delay.',
    },
  ],
};

export const option: Clause = {
  id: 'option',
  heading: { ko: '옵션', en: 'Option' },
  part: 'option',
  sentences: [
    {
      id: 'right',
      ko: '기술제공자는 기술도입자에게 {starts}부터 {optionMonths}개월 동안 대상기술에 대한 {optionInto} 계약을 먼저 체결할 권리를 부여하고, 그동안 같은 내용의 권리를 제삼자에게 부여하지 아니한다.',
      en: 'For {optionMonths} months from {starts} the Provider gives the Recipient the right to enter first into an agreement on the Technology of the type “{optionInto}”, and gives no such right to others meanwhile.',
    },
    {
      id: 'fee',
      ko: '옵션의 대가는 {optionFee}(부가가치세 별도)으로 하고, 기술도입자는 이 계약의 효력 발생과 함께 지급한다.',
      en: 'The fee for the option is {optionFee} (without value added tax), which the Recipient pays when this agreement takes effect.',
    },
    { id: 'field', ko: '분야: {field}', en: 'Field: {field}' },
    { id: 'territory', ko: '지역: {territory}', en: 'Territory: {territory}' },
  ],
};

export const research: Clause = {
  id: 'research',
  heading: { ko: '공동연구', en: 'Joint research' },
  part: 'research',
  sentences: [
    {
      id: 'subject',
      ko: '당사자는 {starts}부터 {researchMonths}개월 동안 다음 분야의 연구개발을 공동으로 수행한다: {field}',
      en: 'For {researchMonths} months from {starts} the parties jointly carry out research and development in the following field: {field}',
    },
    {
      id: 'contributions',
      ko: '연구비는 기술제공자가 {providerShare}, 기술도입자가 {partnerShare}씩 부담한다.',
      en: 'The Provider contributes {providerShare} and the Recipient contributes {partnerShare} to its cost.',
    },
  ],
};

export const material: Clause = {
  id: 'material',
  heading: { ko: '물질의 이전', en: 'Material' },
  part: 'material',
  sentences: [
    {
      id: 'what',
      ko: '기술제공자는 기술도입자에게 다음 물질을 제공한다: {material}',
      en: 'The Provider supplies the Recipient with the following material: {material}',
    },
    {
      id: 'purpose',
      ko: '기술도입자는 물질을 다음 목적으로만 사용하며 제삼자에게 넘기지 아니한다: {materialPurpose}',
      en: 'The Recipient uses the material for the following purpose only and passes it on to nobody: {materialPurpose}',
    },
    {
      id: 'returned',
      when: (t) => t.material?.returned === true,
      ko: '계약이 끝나면 기술도입자는 남은 물질을 반환한다.',
      en: 'When the agreement ends the Recipient returns what is left of the material.',
    },
    {
      id: 'destroyed',
      when: (t) => t.material?.returned === false,
      ko: '계약이 끝나면 기술도입자는 남은 물질을 폐기하고 그 사실을 기술제공자에게 알린다.',
      en: 'When the agreement ends the Recipient destroys what is left of the material and tells the Provider so.',
    },
  ],
};
