import { kind } from '../kind.ts';
import { orderUnit } from './options.ts';

/** Parts and materials by specification (UC1): what they measure stands in the template of their category. */
export const part = kind({
  name: 'part',
  label: { ko: '소재·부품', en: 'Part or material' },
  plural: { ko: '소재·부품', en: 'Parts and materials' },
  schemaOrg: 'Product',
  schemes: ['hs', 'ksic'],
  deals: ['inquiry', 'rfq'],
  evaluated: true,
  fresh: { remindAfterDays: 120, archiveAfterDays: 240 },
  answerWithinHours: 16,
  attributes: {
    specification: {
      type: 'specification',
      label: { ko: '규격', en: 'Specification' },
      hint: {
        ko: '분류를 고르고 한 줄에 하나씩 적거나 엑셀의 두 칸(항목, 값)을 붙여 넣으세요. 측정한 값은 뒤에 “| 측정 2026-05-01 성적서 번호”를 적습니다',
        en: 'Choose a category, then one property a line, or paste two columns (property, value) from a sheet. Behind a measured value write “| measured 2026-05-01 number of the report”',
      },
    },
    application: { type: 'text', max: 3000, lines: 3, label: { ko: '용도', en: 'Used for' } },
    partNumber: { type: 'words', max: 20, identifier: true, label: { ko: '품번', en: 'Part number' } },
    replaces: {
      type: 'words',
      max: 20,
      identifier: true,
      label: { ko: '대체하는 품번', en: 'Part numbers it stands in for' },
      hint: { ko: '수입 부품의 품번', en: 'Such as those of an imported part' },
    },
    lifecycle: {
      type: 'choice',
      facet: true,
      label: { ko: '공급 상태', en: 'Lifecycle' },
      options: {
        active: { ko: '양산', en: 'Active' },
        new: { ko: '개발·시제품', en: 'In development' },
        notForNew: { ko: '신규 설계 비권장', en: 'Not for new designs' },
        ending: { ko: '단종 예정', en: 'End of life announced' },
      },
    },
    claims: {
      type: 'choice',
      many: true,
      facet: true,
      label: { ko: '적합성 선언', en: 'Declarations' },
      options: {
        rohs: { ko: 'RoHS', en: 'RoHS' },
        reach: { ko: 'REACH', en: 'REACH' },
        conflictFree: { ko: '분쟁 광물 없음', en: 'No conflict minerals' },
      },
    },
    origin: { type: 'words', max: 3, facet: true, label: { ko: '원산지', en: 'Country of origin' } },
    minimumOrder: { type: 'whole', min: 1, label: { ko: '최소 주문 수량(MOQ)', en: 'Minimum order quantity (MOQ)' } },
    unitOfOrder: { type: 'choice', label: { ko: '주문 단위', en: 'Order unit' }, options: orderUnit },
    leadTime: { type: 'range', unit: 'd', label: { ko: '납기', en: 'Lead time' } },
    samples: { type: 'boolean', facet: true, label: { ko: '샘플 제공', en: 'Samples available' } },
    guidePrice: { type: 'money', stage: 'qualified', label: { ko: '기준 가격', en: 'Guide price' } },
  },
});
