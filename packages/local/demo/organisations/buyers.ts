import type { DemoOrganisation } from '../organisations.ts';

const buyer = (
  en: string,
  ko: string,
  country: string,
  region: string,
  zone: string,
  site: string,
  about: readonly [ko: string, en: string],
) => ({ type: 'buyer', ko, en, country, region, zone, site, language: 'en', about }) as const satisfies DemoOrganisation;

/** Companies abroad that buy. */
export const buyers = {
  hollmann: buyer(
    'Hollmann Antriebstechnik GmbH',
    '홀만 안트립스테히니크',
    'DE',
    'Baden-Württemberg',
    'Europe/Berlin',
    'hollmann',
    [
      '독일 남부의 포장기계용 구동계 제조사입니다. 감속기와 베어링을 아시아에서 구매합니다.',
      'We build drives for packaging machines in southern Germany and buy reducers and bearings in Asia.',
    ],
  ),
  redmesa: buyer('Red Mesa Flow Supply', '레드메사 플로우 서플라이', 'US', 'Texas', 'America/Chicago', 'redmesa', [
    '미국 텍사스의 밸브·펌프 유통사로, 정비업체 600여 곳에 공급합니다.',
    'A Texas distributor of valves and pumps to some six hundred maintenance contractors.',
  ]),
  songlam: buyer('Song Lam Packaging JSC', '송람 패키징', 'VN', 'Bắc Ninh', 'Asia/Ho_Chi_Minh', 'songlam', [
    '베트남 박닌의 전자 포장재·필름 가공 기업입니다.',
    'A converter of films and packaging for electronics in Bắc Ninh.',
  ]),
  mikasawa: buyer('Mikasawa Seiki', '미카사와 정기', 'JP', '愛知県', 'Asia/Tokyo', 'mikasawa', [
    '일본 아이치현의 공작기계 부품 상사입니다.',
    'A trading house for machine-tool parts in Aichi.',
  ]),
  almaha: buyer('Al Maha Water Solutions LLC', '알마하 워터 솔루션즈', 'AE', 'Dubai', 'Asia/Dubai', 'almaha', [
    '두바이의 수처리·담수 설비 시공사입니다.',
    'A contractor for water treatment and desalination in Dubai.',
  ]),
  vasanta: buyer('Vasanta Precision Pvt Ltd', '바산타 프리시전', 'IN', 'Maharashtra', 'Asia/Kolkata', 'vasanta', [
    '인도 푸네의 자동차 부품 가공 기업으로, 금형과 코팅 기술을 찾습니다.',
    'A maker of automotive parts in Pune, looking for tooling and coating know-how.',
  ]),
  serraazul: buyer('Serra Azul Alimentos Ltda', '세라아줄 알리멘토스', 'BR', 'São Paulo', 'America/Sao_Paulo', 'serraazul', [
    '브라질 상파울루의 냉동식품 제조사입니다.',
    'A producer of frozen food in São Paulo.',
  ]),
  wislanova: buyer('Wisłanova Energia Sp. z o.o.', '비스와노바 에네르기아', 'PL', 'Małopolskie', 'Europe/Warsaw', 'wislanova', [
    '폴란드 크라쿠프의 배터리 팩·수소 설비 통합 기업입니다.',
    'An integrator of battery packs and hydrogen equipment in Kraków.',
  ]),
  canyon: buyer('Cedar Canyon Devices, Inc.', '시더캐니언 디바이시스', 'US', 'Oregon', 'America/Los_Angeles', 'cedarcanyon', [
    '미국 오리건의 의료기기 설계사로 카테터와 센서를 구매합니다.',
    'A medical-device design house in Oregon that buys catheters and sensors.',
  ]),
} as const satisfies Record<string, DemoOrganisation>;
