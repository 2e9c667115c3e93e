import type { DemoOrganisation } from '../organisations.ts';

const maker = (ko: string, en: string, region: string, complex: string, site: string, about: readonly [ko: string, en: string]) =>
  ({ type: 'exporter', ko, en, region, complex, site, about }) as const satisfies DemoOrganisation;

/** Makers in the industrial complexes. */
export const exporters = {
  gaon: maker('가온기어테크', 'Gaon Gear Tech', '경상남도', '창원국가산업단지', 'gaongear', [
    '정밀 감속기와 기어를 1998년부터 만들어 왔습니다. 직원 46명, 기어 연삭기 9대로 모듈 0.5~8 제품을 소량부터 공급합니다.',
    'Precision reducers and gears since 1998. With 46 people and nine grinding machines we supply modules 0.5 to 8, small lots included.',
  ]),
  dure: maker('두레베어링', 'Dure Bearing', '경상남도', '창원국가산업단지', 'durebearing', [
    '산업기계와 농기계용 구름베어링, 유닛베어링을 생산합니다. 소음 등급별 전수 검사를 합니다.',
    'Rolling bearings and bearing units for industrial and farm machinery, every piece graded for noise.',
  ]),
  haedam: maker('해담밸브', 'Haedam Valve', '부산광역시', '명지·녹산국가산업단지', 'haedamvalve', [
    '선박·플랜트용 볼·버터플라이·게이트 밸브 전문 기업입니다. 수압·기밀 시험 성적서를 제품마다 드립니다.',
    'Ball, butterfly and gate valves for ships and plants. Each leaves with its own pressure and tightness report.',
  ]),
  dodam: maker('도담유압', 'Dodam Hydraulics', '경상남도', '창원국가산업단지', 'dodamhyd', [
    '건설기계와 프레스용 유압 실린더, 파워유닛을 주문 제작합니다. 스트로크 4 m까지 직접 가공합니다.',
    'Cylinders and power units to order for construction machinery and presses, with strokes up to four metres machined in house.',
  ]),
  onsaemi: maker('온새미센서', 'Onsaemi Sensors', '인천광역시', '남동국가산업단지', 'onsaemi', [
    '압력·온도·유량 센서를 설계부터 교정까지 한곳에서 합니다. 반도체 가스 라인과 공조 설비에 공급합니다.',
    'Pressure, temperature and flow sensors, designed and calibrated under one roof for gas lines and air-handling plant.',
  ]),
  dasom: maker('다솜금형', 'Dasom Mould & Die', '광주광역시', '하남일반산업단지', 'dasommould', [
    '가전과 자동차 램프용 사출금형을 한 해 180벌 제작합니다. 시사출과 측정 보고서를 함께 드립니다.',
    'About 180 injection moulds a year for appliances and car lamps, delivered with trial shots and measuring reports.',
  ]),
  saeron: maker('새론에너지소재', 'Saeron Energy Materials', '전북특별자치도', '군산국가산업단지', 'saeron', [
    '이차전지용 전구체와 도전재, 바인더를 시험생산합니다. 월 20톤 파일럿 라인이 있습니다.',
    'Precursors, conductive additives and binders for cells, from a 20-tonne-a-month pilot line.',
  ]),
  yunseul: maker('윤슬멤브레인', 'Yunseul Membrane', '충청북도', '오창과학산업단지', 'yunseul', [
    '분리막 원단과 수처리 중공사막 모듈을 만듭니다. 공극률과 두께를 로트마다 공개합니다.',
    'Separator film and hollow-fibre modules for water. Porosity and thickness are published for every lot.',
  ]),
  mirchip: maker('미르세미파츠', 'Mir Semi Parts', '경상북도', '구미국가산업단지', 'mirsemi', [
    '식각·증착 장비의 실리콘, 쿼츠, 세라믹 소모품을 가공하고 세정합니다.',
    'Silicon, quartz and ceramic consumables for etch and deposition tools, machined and cleaned.',
  ]),
  raon: maker('라온압출', 'Raon Extrusion', '경기도', '시화국가산업단지', 'raonext', [
    '알루미늄 압출 프로파일과 방열판을 금형 설계부터 아노다이징까지 일관 생산합니다.',
    'Aluminium profiles and heat sinks, from die design to anodising.',
  ]),
  neuru: maker('느루필름', 'Neuru Film', '경상북도', '구미국가산업단지', 'neurufilm', [
    '광학·포장용 기능성 필름을 코팅하고 합지합니다. 폭 1,600 mm 롤투롤 설비 3기를 운영합니다.',
    'Functional films for optics and packaging, coated and laminated on three 1,600 mm roll-to-roll lines.',
  ]),
  geummul: maker('금물결화학', 'Geummulgyeol Chemical', '전라남도', '여수국가산업단지', 'geummul', [
    '엔지니어링 플라스틱 컴파운드와 접착제를 여수에서 생산합니다.',
    'Engineering plastic compounds and adhesives, made in Yeosu.',
  ]),
  heukbit: maker('흙빛세라믹', 'Heukbit Ceramics', '경상남도', '창원국가산업단지', 'heukbit', [
    '알루미나, 지르코니아, 질화규소 부품을 성형·소결·연삭까지 처리합니다.',
    'Alumina, zirconia and silicon-nitride parts, formed, sintered and ground.',
  ]),
  songil: maker('손길로보틱스', 'Songil Robotics', '대구광역시', '성서일반산업단지', 'songil', [
    '협동로봇 그리퍼와 소형 자율이동로봇을 만들고 현장에 맞게 설치합니다.',
    'Grippers for collaborative robots and small mobile robots, fitted to the shop floor.',
  ]),
  ieummae: maker('이음매용접', 'Ieummae Welding', '울산광역시', '온산국가산업단지', 'ieummae', [
    '용접 재료와 자동 용접 캐리지, 열교환기 튜브 용접 장비를 공급합니다.',
    'Welding consumables, automatic carriages and tube-welding equipment for heat exchangers.',
  ]),
  goun: maker('고운표면기술', 'Goun Surface', '경기도', '반월국가산업단지', 'gounsurface', [
    '도금, 질화, DLC 코팅을 한 공장에서 합니다. 6가 크롬을 쓰지 않는 공정으로 바꾸었습니다.',
    'Plating, nitriding and DLC under one roof, with hexavalent chromium gone from every line.',
  ]),
  ara: maker('아라해양기계', 'Ara Marine Machinery', '전라남도', '대불국가산업단지', 'aramarine', [
    '선박용 윈치, 해치, 배관 부품을 선급 승인 아래 제작합니다.',
    'Winches, hatches and piping parts for ships under class approval.',
  ]),
  danbi: maker('단비푸드머신', 'Danbi Food Machinery', '인천광역시', '남동국가산업단지', 'danbifood', [
    '김치, 만두, 소스 제조용 기계를 만듭니다. 부품 하나도 72시간 안에 발송합니다.',
    'Machines for kimchi, dumplings and sauces. Any spare part leaves within 72 hours.',
  ]),
  byeolha: maker('별하메디칼', 'Byeolha Medical', '충청북도', '오송생명과학국가산업단지', 'byeolha', [
    '카테터, 수액 세트, 재활 기기를 ISO 13485 체계에서 생산합니다.',
    'Catheters, infusion sets and rehabilitation devices under ISO 13485.',
  ]),
  kkotdam: maker('꽃담패키징', 'Kkotdam Packaging', '경기도', '반월국가산업단지', 'kkotdam', [
    '화장품 용기와 디스펜서를 설계·사출·증착·인쇄까지 합니다. 리필 용기 비중이 40 %입니다.',
    'Cosmetics jars and dispensers, from design to moulding, metallising and print. Refillables are 40 % of what we make.',
  ]),
  iden: maker('이든케이블', 'Iden Cable', '경상북도', '구미국가산업단지', 'idencable', [
    '로봇·선박·태양광용 특수 케이블을 생산합니다. 굴곡 시험 1,000만 회 설비를 갖추었습니다.',
    'Special cable for robots, ships and solar plants, with flex testing to ten million cycles.',
  ]),
  narae: maker('나래모터스', 'Narae Motors', '광주광역시', '첨단과학산업단지', 'naraemotor', [
    'BLDC 모터와 드라이브를 400 W에서 15 kW까지 설계·생산합니다.',
    'Brushless motors and drives from 400 W to 15 kW.',
  ]),
  yeoul: maker('여울펌프', 'Yeoul Pump', '인천광역시', '남동국가산업단지', 'yeoulpump', [
    '내화학 펌프, 정량 펌프, 다단 펌프를 만들며 성능 곡선을 시험값으로 제공합니다.',
    'Chemical, metering and multistage pumps. The curves we print are the curves we measured.',
  ]),
  bitnae: maker('빛내림레이저', 'Bitnaerim Laser', '광주광역시', '첨단과학산업단지', 'bitnaerim', [
    '레이저 마킹·세정 장비와 금속 적층 부품을 공급합니다.',
    'Laser marking and cleaning machines, and printed metal parts.',
  ]),
  saem: maker('맑은샘엔비텍', 'Malgeunsaem Envitech', '전북특별자치도', '군산국가산업단지', 'malgeunsaem', [
    '산업폐수 처리 장치와 슬러지 감량 설비를 설계·시공합니다.',
    'Industrial wastewater plant and sludge reduction, designed and built.',
  ]),
  doesal: maker('되살림리소스', 'Doesallim Resource', '울산광역시', '울산·미포국가산업단지', 'doesallim', [
    '폐플라스틱과 금속 스크랩을 재생 원료로 되돌립니다. 연 1만 2천 톤을 처리합니다.',
    'Waste plastics and metal scrap turned back into feedstock, twelve thousand tonnes a year.',
  ]),
  chambit: maker('참빛수소기기', 'Chambit Hydrogen Devices', '울산광역시', '울산·미포국가산업단지', 'chambit', [
    '수소 밸브, 레귤레이터, 소형 수전해 장치를 개발·생산합니다.',
    'Hydrogen valves, regulators and small electrolysers.',
  ]),
} as const satisfies Record<string, DemoOrganisation>;
