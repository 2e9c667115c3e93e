import { expect, test } from 'vitest';
import { contactIn, contactsIn } from './shield.ts';

test.each([
  ['메일은 sales@gaon.example 로 주세요', 'email'],
  ['write to sales (at) gaon.example', 'email'],
  ['문의 010-1234-5678', 'phone'],
  ['문의 01012345678', 'phone'],
  ['전화 ０５５-287-1234', 'phone'],
  ['call (02) 555-1234', 'phone'],
  ['Tel +82 55 287 1234', 'phone'],
  ['+4971112345678', 'phone'],
  ['대표 1588-0000', 'phone'],
  ['카톡 아이디: sandan99', 'messenger'],
  ['WhatsApp: +15551234567', 'messenger'],
  ['https://open.kakao.com/o/abcd', 'messenger'],
] as const)('%s holds a contact', (text, kind) => {
  expect(contactIn(text)).toBe(kind);
});

test.each([
  '정격 0.5-1000 bar, DN 15-150, 1,600 mm 3기',
  '특허 10-2023-0012345, 출원 2023-07-04',
  'KS B 0801-2019, ISO 9001:2015',
  'HS 8481.80-2000, 번호 120-81-47521',
  '1200-1500 rpm에서 0.02-0.05 mm, 20 000-30 000 시간',
  'LINE 3호기와 Skype 회의를 지원합니다',
  '무게 1200.5 kg @ 25 °C, 압력 10 @ 20 bar',
  '+10 V, +24 V DC, 4-20 mA, 00 class',
  'From 2026 on 1,588 units',
])('%s holds none', (text) => {
  expect(contactIn(text)).toBeUndefined();
});

test('each text is pointed at where it stands', () => {
  const content = {
    title: { ko: '밸브' },
    attributes: { features: { ko: '좋습니다', en: 'mail a@b.example' }, list: ['x', '010-1234-5678'] },
  };
  expect(contactsIn(content, '/content')).toEqual([
    { pointer: '/content/attributes/features/en', code: 'shield.email' },
    { pointer: '/content/attributes/list/1', code: 'shield.phone' },
  ]);
});
