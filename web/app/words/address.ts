import { useLanguage } from './words.ts';

const ko = {
  title: '무역 서류에 인쇄할 주소',
  text: '견적송장, 상업송장, 포장명세서, 원산지증명서 초안에 인쇄됩니다. 공개 페이지에는 나오지 않습니다. 모두 비우면 서류에 국가와 지역만 적힙니다.',
  lines: { en: '상세 주소 (영문)', ko: '상세 주소 (한글)' },
  linesHint: '도로명, 건물 번호, 건물 이름을 세 줄까지 적어 주세요.',
  city: { en: '시·군 (영문)', ko: '시·군 (한글)' },
  postalCode: '우편번호',
  country: '주소의 국가 코드',
  lacking: {
    seller: '우리 기업의 주소가 등록되어 있지 않습니다. 지금 발행하면 서류에 국가와 지역만 적힙니다.',
    buyer: '구매자가 주소를 등록하지 않았습니다. 지금 발행하면 서류에 구매자의 국가와 지역만 적힙니다.',
  },
  give: '우리 기업 주소 등록하기',
};
const en: typeof ko = {
  title: 'Address for trade documents',
  text: 'Printed on proforma and commercial invoices, packing lists and drafts of certificates of origin. It is not on the public page. If all of it is empty, documents say country and region alone.',
  lines: { en: 'Street and building (in Latin letters)', ko: 'Street and building (in Korean)' },
  linesHint: 'Street, number and building in up to three lines.',
  city: { en: 'City (in Latin letters)', ko: 'City (in Korean)' },
  postalCode: 'Postal code',
  country: 'Country code of the address',
  lacking: {
    seller: 'Your company has given no address. A document issued now says its country and region alone.',
    buyer: 'The buyer has given no address. A document issued now says the buyer’s country and region alone.',
  },
  give: 'Give your address',
};

export const useAddressWords = () => (useLanguage() === 'ko' ? ko : en);
