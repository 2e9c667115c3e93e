import type { Language } from '@sandan/kernel/text';

/** A need in the words of a company that looks for something, and the one technology of the data that it was written about. */
export interface Paraphrase {
  readonly answer: string;
  readonly language: Language;
  readonly title: string;
  readonly problem: string;
}

const need =
  (language: Language) =>
  (answer: string, title: string, problem: string): Paraphrase => ({ answer, language, title, problem });
const ko = need('ko');
const en = need('en');

/**
 * Sixty needs written for this measurement by somebody who read title and abstract of the technology, put them away and wrote down what
 * a company would ask for that does not know it: half in Korean, half in English, and half of each about a technology in the other language.
 */
export const paraphrases: readonly Paraphrase[] = [
  // Korean needs, Korean patents.
  ko(
    '1020160027069',
    '천장에서 내려와 펼쳐지는 소화 노즐',
    '서버실에서 불이 나면 방 전체가 아니라 불이 난 자리에만 약제를 뿌리고 싶습니다. 평소에는 천장 속에 접혀 있다가 화재 때만 아래로 펼쳐지는 설비를 찾습니다.',
  ),
  ko(
    '1020150026048',
    '모터 방향만 바꿔 두 곳으로 물을 보내는 가전용 펌프',
    '식기세척기에서 배수와 순환을 펌프 하나로 하려고 합니다. 임펠러를 반대로 돌리면 다른 쪽 출구로 물이 나가고 나머지 출구는 막혀야 합니다.',
  ),
  ko(
    '1020170047683',
    '완성된 리튬이온전지 양극에 입히는 고분자 코팅',
    '하이니켈 양극의 수명이 짧아 고민입니다. 분말이 아니라 이미 만들어진 전극에 얇은 고분자 막을 입혀 충방전 수명과 출력 특성을 높이는 방법이 필요합니다.',
  ),
  ko(
    '1020190036306',
    '태양광과 배터리를 함께 쓰는 공장의 전기요금 절감 운전',
    '지붕 태양광과 ESS를 설치한 공장입니다. 언제 충전하고 언제 방전해야 전기료가 가장 적게 나오는지 미리 스케줄을 짜 주는 알고리즘을 찾습니다.',
  ),
  ko(
    '1020170130025',
    '수소전지 전극용 구멍 많은 백금층',
    '백금 사용량을 줄이면서 표면적이 넓은 전극을 얻고 싶습니다. 구리로 다공질 층을 먼저 만들고 백금으로 바꾸는 식의 제조 기술이면 좋겠습니다.',
  ),
  ko(
    '1020150084797',
    '식물 뿌리와 광물을 쓰는 실내 공기청정',
    '사무실에 화분을 두는 것만으로는 미세먼지가 줄지 않습니다. 식물이 심긴 배지로 바람을 통과시키고 천연 광물 여과재로 먼지까지 거르는 장치를 도입하려 합니다.',
  ),
  ko(
    '1020160005528',
    '알칼리 연료전지용 음이온 전도막',
    '전도도가 높으면서 물에서 부풀지 않는 막이 필요합니다. 긴 알킬 곁사슬로 가교된 고분자 막 재료를 가진 연구실과 협력하고 싶습니다.',
  ),
  ko(
    '1020130012768',
    '이산화탄소와 질소를 가르는 고분자 막',
    '배가스에서 CO2만 골라내는 막을 개발하고 있습니다. 이온성 액체 성분을 고분자 사슬에 붙여 열에 강하고 선택도가 높은 소재를 찾습니다.',
  ),
  ko(
    '1020160104266',
    '아기 몸 상태를 부모에게 알려 주는 웨어러블',
    '말을 못 하는 아기나 어르신의 스트레스를 착용 센서의 생체 신호로 알아내어 보호자 휴대전화로 보내는 서비스를 만들려고 합니다.',
  ),
  ko(
    '1020080073387',
    '지문·얼굴로 출입을 통제하고 방문 기록을 전송하는 장치',
    '현장 사무실 출입문에 생체인식 단말을 달고, 누가 들어왔는지 관리자의 휴대전화로 바로 알리고 멀리서 통화도 할 수 있어야 합니다.',
  ),
  ko(
    '1020150191287',
    '신경망 가속 칩의 전력 줄이기',
    'AI 반도체에서 쉬고 있는 연산기에 클럭이 계속 들어가 전력이 낭비됩니다. 뉴런이 활동하지 않을 때 클럭을 끊는 회로 설계를 도입하고 싶습니다.',
  ),
  ko(
    '1020190037945',
    '정류 특성을 스스로 갖는 강유전체 메모리 셀',
    '크로스바 구조에서 누설 경로를 막으려고 선택 소자를 따로 달지 않아도 되는 터널 접합형 비휘발성 메모리를 찾습니다.',
  ),
  ko(
    '1020170086456',
    '배양 중 세포가 죽는 것을 줄이는 배지 첨가물',
    '동물세포 배양 생존율이 떨어집니다. 같은 세포에서 얻은 엑소좀처럼 독성 걱정이 없는 성분을 넣은 배지 기술을 원합니다.',
  ),
  ko(
    '1020180024278',
    '몰리브덴 산화물 나노와이어 성장 기술',
    '가스 센서에 쓸 MoO3 나노 구조를 기판 위에 방향을 맞춰 기르고 싶습니다. 성장 방향별 속도를 조절하는 공정이 필요합니다.',
  ),
  ko(
    '1020140195974',
    '상수도 공급을 구역별로 묶어 관리하는 정보 시스템',
    '배수지마다 따로 노는 제어 서버를 한 곳에서 연동해 상황별 시나리오대로 물을 보내는 스마트 물관리 플랫폼을 찾습니다.',
  ),
  // English needs, Korean patents.
  en(
    '1020150076044',
    'Camera that understands what a finger points at',
    'For a home robot we need software that finds the hand in pictures of a stereo camera by skin colour, follows the pointing finger and tells which object is meant and how far away it is.',
  ),
  en(
    '1020030061637',
    'Driving scheme for plasma display panels',
    'We refurbish AC plasma display panels and look for a drive waveform that resets all electrode blocks at once and then addresses the scan electrodes one after another.',
  ),
  en(
    '1020040068641',
    'Tracking freight trucks by GPS',
    'A logistics company wants to see where its delivery vehicles are: satellite receiver in the truck, position stored in a database, and the information sent over wired and wireless networks.',
  ),
  en(
    '1020160034136',
    'Compressing pictures that are already encrypted',
    'Our cloud stores encrypted images. We want a codec that compresses encrypted blocks without decrypting them and chooses its parameters by the type of the original image.',
  ),
  en(
    '1020010075397',
    'Golf score keeper with Bluetooth',
    'We want to make a handheld device for golfers that manages game and practice data in several modes and exchanges them with other electronic devices over Bluetooth.',
  ),
  en(
    '1020100031547',
    'Solar cell that combines a PN junction with a Schottky junction',
    'Seeking a photovoltaic cell structure with a semiconductor PN layer, ohmic contact on one face and a Schottky junction on the opposite face, to gain efficiency without costly materials.',
  ),
  en(
    '2020080016719',
    'Fire and smoke shelter made of aramid for people trapped in a building',
    'For residents of high-rise apartments we want a pop-up tent of flame-retardant aramid fabric that protects from smoke and toxic gas until the fire brigade arrives.',
  ),
  en(
    '1020040006131',
    'Electronic timing for track and field races',
    'A sports equipment maker seeks a device with keypad, touch switch and microcontroller that measures running records and sends them by wireless modem to a central server.',
  ),
  en(
    '1020100096656',
    'Compact metamaterial antenna with zeroth-order resonance',
    'We need a microstrip patch antenna with mushroom cells (composite right/left-handed structure) whose field has the same phase everywhere, smaller than a half-wave patch.',
  ),
  en(
    '1020150168758',
    'Multilayer film of graphene and reduced graphene oxide',
    'Transparent electrode maker seeks layer-by-layer assembly of defect-free graphene dispersed in water with a conjugated polymer as stabiliser, alternating with graphene oxide.',
  ),
  en(
    '1020170005951',
    'Smart watch that recognises its owner by the wrist',
    'We look for authentication of the wearer of a wristwatch by measuring the circumference of the wrist with the strap, instead of a password.',
  ),
  en(
    '1020180049145',
    'Fewer collisions in wireless body area networks',
    'Our medical sensors use CSMA/CA. We are looking for a backoff scheme that changes with the size of the network, for instance between binary exponential and Fibonacci.',
  ),
  en(
    '1020170011978',
    'Smooth spacer material for quadruple patterning',
    'Semiconductor process: titanium oxide films grown by atomic layer deposition become rough after heat treatment. Doping with yttrium oxide or another alloying method wanted.',
  ),
  en(
    '1020160179715',
    'Core-shell bimetal catalyst with platinum and copper layers',
    'Wanted: process to make onion-like catalyst particles by electroless plating of copper on platinum followed by displacement with platinum in water.',
  ),
  en(
    '1020160020715',
    'Making nitriles from aromatic aldehydes with oxygen and without metal',
    'We produce fine chemicals and want to replace transition metal catalysts in the oxidative conversion of aldehydes to nitriles by an aerobic nitroxyl system with high yield.',
  ),
  // English needs, English offers.
  en(
    'csir_170',
    'Plant nutrient from seaweed juice',
    'An agricultural company wants to make liquid fertilizer from fresh brown or red algae by pressing out the juice, so that the rest can still be used.',
  ),
  en(
    'csir_1846',
    'Making the diabetes drug metformin without solvents',
    'A generics manufacturer seeks a continuous one-step route to metformin HCl that needs no organic solvent and no purification of the product.',
  ),
  en(
    'csir_1590',
    'Graphene quantum dots without metal residues',
    'Looking for carbon nanodots made from natural graphite, for photocatalytic hydrogen and as contrast agent for MRI.',
  ),
  en(
    'csir_637',
    'Upgrading poor iron ore',
    'Our mine has slimes and tailings with much clay. We want know-how to enrich low-grade haematite and goethite by physical separation.',
  ),
  en(
    'csir_1108',
    'Pocket instrument that tells how much citral is in lemongrass oil',
    'Growers sell the essential oil for less than it is worth since they cannot measure its citral. Cheap hand-held tester wanted.',
  ),
  en(
    'csir_1675',
    'Wall putty from paper mill sludge',
    'We are a paint company and would like to use lime waste of the pulp and paper industry as raw material of an inexpensive putty.',
  ),
  en(
    'csir_159',
    'Instrument that measures harmonics and transients of the grid',
    'Utility seeks a DSP-based analyser that samples voltage and current at once and shows the quality of electrical power up to high harmonics.',
  ),
  en(
    'csir_700',
    'Reader for invisible security ink',
    'To detect forged labels we need a small programmable device which authenticates marks printed with ink that shows only under UV.',
  ),
  en(
    'csir_1816',
    'Getting metals out of red mud',
    'An alumina refinery wants to recycle its bauxite residue completely: iron, titanium, rare earths and alumina, with nothing left to dump.',
  ),
  en(
    'csir_160',
    'Watching the efficiency of electric motors while they run',
    'Our plant has hundreds of induction motors. We want to see their working efficiency from input power and shaft speed, without dismounting them.',
  ),
  en(
    'csir_140',
    'Using old landfill waste to build roads',
    'A city wants to empty its dump and use the municipal waste as fill of highway embankments.',
  ),
  en(
    'csir_1191',
    'Sprayer that charges disinfectant droplets',
    'For hospitals and stations we seek a machine that coats surfaces evenly with very fine electrostatically charged drops and so uses less chemical.',
  ),
  en(
    'csir_261',
    'Omega-3 DHA by fermentation instead of fish',
    'Nutrition company seeks a microbe from the sea and a glucose fermentation process that yields docosahexaenoic acid.',
  ),
  en(
    'csir_1880',
    'Recovering salts from tannery and dye-house effluent',
    'We must separate sodium chloride from sodium sulphate in the waste salt of leather and textile works so that both can be sold to industry.',
  ),
  en(
    'csir_2022',
    'Even roasting of coffee in a stream of hot air',
    'A roaster wants a spouted bed design which keeps the beans moving, shortens the roast and gives the same taste every time.',
  ),
  // Korean needs, English offers.
  ko(
    'csir_1009',
    '가스 하이드레이트로 온실가스 분리·저장',
    '이산화탄소를 하이드레이트로 만들어 가르고 저장·운송하는 기술을 조사하고 있습니다.',
  ),
  ko(
    'csir_1909',
    '석류 주스와 석류 가공품 제조',
    '농가에서 받은 석류로 주스와 농축액, 시럽을 만들되 맛과 색, 영양 성분을 지키는 가공 기술을 찾습니다.',
  ),
  ko(
    'csir_1627',
    '사프란 성분의 경도인지장애·알츠하이머 치료제 후보',
    '크로신을 함유한 식물 유래 의약품으로 치매 초기 환자에게 쓸 수 있는 후보 물질을 도입하려 합니다.',
  ),
  ko(
    'csir_744',
    '리슈마니아증 DNA 백신',
    '열대 지역의 내장 리슈마니아증을 예방할 면역 백신 후보를 찾습니다. 기존 안티몬 약에 내성이 생긴 균주가 문제입니다.',
  ),
  ko(
    'csir_2150',
    '버려지는 코코넛 워터로 만드는 스프레드',
    '코코넛 가공 부산물인 코코넛 물과 식이섬유를 이용해 빵에 발라 먹는 식품을 만들고 싶습니다.',
  ),
  ko(
    'csir_1054',
    '스테비아 재배와 감미료 가공',
    '당뇨와 비만이 걱정되는 소비자를 위해 설탕을 대신할 스테비아를 재배하고 가공하는 기술을 도입하려고 합니다.',
  ),
  ko(
    'csir_1471',
    '모기 유충 방제용 고분자 비드',
    '살충제 내성이 생긴 모기의 유충을 물에서 없애는 제형을 찾습니다. 유기인계나 피레스로이드 같은 유해 화학물질은 쓰지 않으려 합니다.',
  ),
  ko(
    'csir_1065',
    '단백질과 식이섬유를 강화한 곡물 바',
    '어린이와 여성의 단백질 부족을 채울 수 있는 저칼로리 그래놀라 바 제조 기술이 필요합니다.',
  ),
  ko(
    'csir_1258',
    '공장 에너지 관리 시스템',
    '산업 현장의 전력 사용량을 네트워크로 모아 에너지를 절약하는 시스템을 도입하고 싶습니다. LonWorks 통신을 쓰고 있습니다.',
  ),
  ko(
    'csir_1014',
    '라만 분광 신호를 키우는 표면 플라즈몬 기판',
    '검출하려는 물질의 라만 신호가 약합니다. 표면 플라즈몬 공명으로 감도를 높이는 기판을 찾습니다.',
  ),
  ko(
    'csir_1553',
    '배기가스 이산화탄소 포집 흡착제',
    '발전소 연도가스에서 CO2만 선택적으로 빠르게 흡착하고 여러 번 재생해도 성능이 유지되는 소재를 원합니다.',
  ),
  ko(
    'csir_443',
    '미분이 많은 철광석의 소결',
    '제철소에서 미세한 철광석 비율이 높아 소결이 어렵습니다. 미니 펠릿을 거쳐 소결하는 공정을 찾습니다.',
  ),
  ko(
    'csir_1020',
    '전기 없이 손대지 않고 물을 내리는 변기',
    '농촌 공중화장실에 쓸 저렴한 위생 설비를 찾습니다. 손을 대지 않아도 자동으로 세척되어야 합니다.',
  ),
  ko(
    'csir_1859',
    '천연가스에서 헬륨 회수',
    'MRI와 반도체 제조에 쓰는 헬륨을 수입에만 의존하고 있어 천연가스에서 분리하는 기술이 필요합니다.',
  ),
  ko(
    'csir_1095',
    '접을 수 있는 가벼운 임시 병원 모듈',
    '재난 때 마을까지 옮겨 빠르게 세울 수 있는 조립식 경량 건물을 찾습니다. 임시 주거나 대피소로도 쓸 수 있어야 합니다.',
  ),
];
