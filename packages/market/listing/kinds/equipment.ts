import { capabilities } from '../../equipment/capability.ts';
import { kind } from '../kind.ts';
import { equipmentClass, equipmentCondition, useMeans, useScope, useType } from './equipment-options.ts';

/** An instrument, a machine or a test line that others may use by the hour (UB21), with the fields of the national register ZEUS. */
export const equipment = kind({
  name: 'equipment',
  label: { ko: '장비', en: 'Equipment' },
  plural: { ko: '공동장비', en: 'Equipment' },
  schemaOrg: 'Service',
  schemes: [],
  deals: ['inquiry'],
  offeredBy: ['equipment_centre', 'university', 'institute', 'exporter', 'agency', 'operator'],
  fresh: { remindAfterDays: 180, archiveAfterDays: 365 },
  answerWithinHours: 16,
  booked: true,
  attributes: {
    capabilities: {
      type: 'choice',
      many: true,
      facet: true,
      label: { ko: '측정·시험·가공 목적', en: 'What it measures or makes' },
      hint: { ko: '이용자가 찾는 말로 골라 주세요', en: 'In the words of those who look for it' },
      options: capabilities,
    },
    model: { type: 'words', max: 5, identifier: true, label: { ko: '모델', en: 'Model' } },
    maker: { type: 'words', max: 5, label: { ko: '제작사', en: 'Maker' } },
    equipmentNumber: {
      type: 'words',
      max: 5,
      identifier: true,
      label: { ko: '국가연구시설장비 등록번호', en: 'Number in the national register' },
      hint: { ko: 'NFEC-2017-11-240982처럼 적어 주세요', en: 'Such as NFEC-2017-11-240982' },
    },
    equipmentClass: {
      type: 'choice',
      facet: true,
      label: { ko: '표준분류', en: 'Standard class' },
      options: equipmentClass,
    },
    useScope: { type: 'choice', facet: true, label: { ko: '활용 범위', en: 'Open to' }, options: useScope },
    subclasses: { type: 'words', max: 5, label: { ko: '중·소분류', en: 'Subclasses' } },
    specification: { type: 'text', max: 6000, lines: 8, label: { ko: '규격·성능', en: 'Specification and performance' } },
    force: { type: 'range', unit: 'kN', facet: true, label: { ko: '하중 범위', en: 'Range of force' } },
    temperature: { type: 'range', unit: 'Cel', facet: true, label: { ko: '온도 범위', en: 'Range of temperature' } },
    pressure: { type: 'range', unit: 'MPa', facet: true, label: { ko: '압력 범위', en: 'Range of pressure' } },
    frequency: { type: 'range', unit: 'Hz', facet: true, label: { ko: '주파수 범위', en: 'Range of frequency' } },
    samples: {
      type: 'text',
      max: 2000,
      lines: 3,
      label: { ko: '시료 조건', en: 'What samples have to be' },
      hint: { ko: '크기, 무게, 개수, 전처리', en: 'Size, weight, number, preparation' },
    },
    useMeans: { type: 'choice', many: true, facet: true, label: { ko: '이용 방법', en: 'How it is used' }, options: useMeans },
    useType: { type: 'choice', many: true, label: { ko: '용도', en: 'Used for' }, options: useType },
    condition: { type: 'choice', label: { ko: '활용 상태', en: 'How far it is in use' }, options: equipmentCondition },
    guidance: { type: 'text', max: 3000, lines: 4, label: { ko: '이용 안내', en: 'How to use it' } },
    cautions: { type: 'text', max: 3000, lines: 4, label: { ko: '유의 사항', en: 'Cautions' } },
    fees: { type: 'text', max: 2000, lines: 3, label: { ko: '이용료 안내', en: 'Fees' } },
    site: { type: 'words', max: 5, label: { ko: '설치 장소', en: 'Where it stands' } },
    acquired: { type: 'date', label: { ko: '취득일', en: 'Acquired' } },
  },
});
