import type { Conversation } from './conversation.ts';

/** Companies asking universities and institutes. */
export const aboutTechnology: readonly Conversation[] = [
  {
    key: 'gaon-flexspline',
    about: 'gears/flexspline',
    from: 'gaon',
    ago: 62,
    text: '안녕하세요, 가온기어테크 김나래입니다. 저희가 개발 중인 14번 크기 감속기에 인발 컵을 적용하려고 합니다. 컵 지름 36 mm, 벽 0.28 mm까지 가능한지, 금형은 누가 준비하는지 알고 싶습니다.',
    steps: [
      { ago: 60, do: 'assign', to: 'office' },
      {
        ago: 55,
        do: 'answer',
        text: '문의 감사합니다. 지금까지 지름 32–58 mm, 벽 0.25–0.40 mm를 시험했으므로 말씀하신 치수는 범위 안입니다. 금형은 저희 연구실 도면을 드리고, 제작은 귀사 또는 협력 금형사에서 하시면 됩니다. 시제품 20개까지는 공동연구로 진행할 수 있습니다.',
      },
      {
        ago: 49,
        do: 'say',
        side: 'asker',
        text: '시제품 20개면 충분합니다. 시효 열처리는 저희 진공로(최대 600 °C)로도 되는지요? 된다면 다음 달에 방문하고 싶습니다.',
      },
      {
        ago: 44,
        do: 'qualify',
        text: '480 °C에서 3시간이라 귀사 진공로로 충분합니다. 방문 일정을 잡으시지요. 담당 교수님은 화·목요일 오후가 가능합니다.',
      },
      { ago: 40, do: 'say', side: 'asker', text: '다음 주 목요일 오후 2시에 두 명이 방문하겠습니다. 감사합니다.' },
    ],
  },
  {
    key: 'dure-hollow',
    about: 'bearings/hollow-roller',
    from: 'dure',
    ago: 118,
    text: '외경 620 mm 테이퍼 롤러 베어링에 중공 롤러를 적용하고 싶습니다. 전용실시권 조건과 시험 데이터를 볼 수 있을까요?',
    steps: [
      { ago: 112, do: 'assign', to: 'deputy' },
      {
        ago: 104,
        do: 'answer',
        who: 'deputy',
        text: '시험 보고서 요약본은 비밀유지계약 뒤에 드릴 수 있습니다. 전용실시권은 외경 500 mm 이상 산업용으로 한정하여 협의하고 있습니다.',
      },
      {
        ago: 90,
        do: 'qualify',
        who: 'deputy',
        text: '비밀유지계약 초안을 보냅니다. 검토 의견을 주시면 이번 주 안에 서명하겠습니다.',
      },
      { ago: 66, do: 'convert', who: 'deputy', text: '계약 조건 합의에 감사드립니다. 기술이전 계약 절차로 넘어가겠습니다.' },
    ],
  },
  {
    key: 'mikasawa-dlc',
    about: 'surface/dlc-tac',
    from: 'mikasawa',
    ago: 30,
    text: 'We coat small end mills for aluminium in Aichi and see droplets with our current arc source. What deposition rate do you reach at 1 µm, and can the filter be fitted to a chamber of 600 mm?',
    steps: [
      { ago: 27, do: 'assign', to: 'office' },
      {
        ago: 20,
        do: 'answer',
        text: 'Thank you for writing. At 1 µm we run about 1.1 µm an hour on a rotating table. A 600 mm chamber is fine; the filter needs a DN250 port and 90 cm of space beside it. We can coat ten of your tools so that you can judge the surface.',
      },
      {
        ago: 12,
        do: 'say',
        side: 'asker',
        text: 'That is kind. We will send twelve end mills of 6 mm this week, with our cutting conditions.',
      },
    ],
  },
  {
    key: 'vasanta-sensorless',
    about: 'motors/sensorless',
    from: 'vasanta',
    ago: 21.5,
    text: 'We make three-wheeler drivetrains in Pune. Does your sensorless start work with ferrite motors that have little saliency? We would need a licence for India and source code for a 48 V inverter.',
    wanted: { country: 'IN' },
    steps: [{ ago: 18, do: 'assign', to: 'deputy' }],
  },
  {
    key: 'narae-cu',
    about: 'laser/cu-weld',
    from: 'narae',
    ago: 6,
    text: '헤어핀 모터를 준비하고 있습니다. 청색 레이저 출력은 어느 정도가 필요하고, 저희 4 kW 적외 레이저를 그대로 쓸 수 있는지 문의드립니다. 시험 용접도 부탁드리고 싶습니다.',
    steps: [],
  },
  {
    key: 'yeoul-dryrun',
    about: 'pumps/mag-dry',
    from: 'yeoul',
    ago: 150,
    text: '저희 마그네틱 펌프 40A에 베어링을 바꾸어 끼우는 시험을 제안합니다. 통상실시 조건이 궁금합니다.',
    steps: [
      { ago: 146, do: 'assign', to: 'office' },
      {
        ago: 140,
        do: 'answer',
        text: '좋은 제안 감사합니다. 통상실시는 선급 없이 매출 연동도 가능합니다. 시편 네 벌을 먼저 보내 드리겠습니다.',
      },
      {
        ago: 101,
        do: 'close',
        side: 'responder',
        reason: 'price',
        text: '요율 차이를 좁히지 못해 이번에는 마무리합니다. 다음 제품 때 다시 뵙겠습니다.',
      },
    ],
  },
  {
    key: 'wislanova-aem',
    about: 'hydrogen/aem',
    from: 'wislanova',
    ago: 84,
    text: 'We integrate containerised hydrogen units in Kraków. Is the AEM stack available for joint tests at 50 kW, and who owns improvements made during such tests?',
    steps: [
      {
        ago: 72,
        do: 'answer',
        text: 'A 25 kW short stack is ready now and 50 kW follows in spring. Our standard joint-research terms leave improvements to the party that made them, with a licence to the other. I attach the outline to our next message.',
      },
      {
        ago: 60,
        do: 'qualify',
        text: 'Our director has approved a six-month test. May we agree on water quality and load profile this week?',
      },
    ],
  },
  {
    key: 'saeron-dry',
    about: 'battery/dry-electrode',
    from: 'saeron',
    ago: 47,
    text: '건식 공정용 도전재를 공급하고자 합니다. 귀 기술에 맞는 CNT 형태(분말·과립)와 순도 조건을 알려 주시면 시료 5 kg을 보내 드리겠습니다.',
    steps: [
      {
        ago: 38,
        do: 'answer',
        text: '과립형이 낫습니다. 철 불순물 20 ppm 이하, 겉보기 밀도 0.12 g/cm³ 이상이면 바로 시험할 수 있습니다.',
      },
      { ago: 20, do: 'close', side: 'asker', reason: 'withdrawn', text: '내부 일정이 바뀌어 내년에 다시 문의드리겠습니다.' },
    ],
  },
  {
    key: 'dasom-conformal',
    about: 'moulds/conformal',
    from: 'dasom',
    ago: 34,
    text: '냉장고 도어 캡 금형에 형상적응 냉각을 적용하고 싶습니다. 코어 크기 180×120×60 mm인데 적층 비용과 기간을 알고 싶습니다.',
    steps: [],
  },
  {
    key: 'danbi-xray',
    about: 'food/metal-ray',
    from: 'danbi',
    ago: 58,
    text: '만두 라인 뒤에 놓을 X선 검사기를 함께 만들 곳을 찾고 있습니다. 판별 소프트웨어만 통상실시할 수 있나요?',
    steps: [
      {
        ago: 50,
        do: 'answer',
        text: '네, 소프트웨어만 가능합니다. 지원하는 검출기는 세 종류이며 목록을 보내 드립니다. 연 사용료 방식도 있습니다.',
      },
      { ago: 41, do: 'qualify' },
      { ago: 22, do: 'convert', text: '시험 라인 결과가 좋았습니다. 계약서를 준비하겠습니다.' },
    ],
  },
];
