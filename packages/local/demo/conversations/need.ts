import type { Conversation } from './conversation.ts';

/** Those who can help, writing to those who look for it. */
export const aboutNeeds: readonly Conversation[] = [
  {
    key: 'maru-gear-noise',
    about: 'needs/gear-noise',
    from: 'maru',
    ago: 30,
    text: '마루기계지능연구소입니다. 모터 조립 라인 두 곳에서 진동 신호만으로 소음 등급을 판정한 경험이 있습니다. 센서는 하우징에 자석으로 붙이고 판정은 25초 걸립니다. 불량 표본 가운데 피치 오차가 몇 대인지 알려 주시면 예상 정확도를 계산해 드리겠습니다.',
    steps: [
      {
        ago: 24,
        do: 'answer',
        text: '연락 감사합니다. 표본 60대 중 피치 오차 22대, 치면 흠집 25대, 베어링 손상 13대입니다. 등급 판정 기준은 도면과 함께 비밀유지계약 뒤에 드릴 수 있습니다.',
      },
      { ago: 18, do: 'say', side: 'asker', text: '충분합니다. 계약서 초안을 보내 주시면 이번 주에 검토하겠습니다.' },
    ],
  },
  {
    key: 'garam-cryo-tight',
    about: 'needs/cryo-tight',
    from: 'garam',
    ago: 9,
    text: '가람소재공정연구원입니다. 벨로우즈 일체형 금속 시트로 −253 °C에서 1,000회 개폐 시험을 마쳤습니다. 귀사 DN25 몸통 도면을 볼 수 있으면 깎아야 하는 깊이를 바로 확인해 드리겠습니다.',
    steps: [],
  },
  {
    key: 'gaon-quiet-reducers',
    about: 'needs/quiet-reducers',
    from: 'gaon',
    ago: 40,
    text: 'Gaon Gear Tech here. Our GP-090 and GP-115 reach 3 arcmin with NSF H1 grease and IP65 seals; noise is 61 dB at 3,000 rpm. We could send two samples in ratio 10 within three weeks. Which input shaft do your motors have?',
    steps: [
      {
        ago: 31,
        do: 'answer',
        text: 'Thank you, this fits well. Our motors have a 19 mm shaft with a feather key. Please send the two samples to our laboratory; the endurance run takes five weeks.',
      },
      {
        ago: 22,
        do: 'qualify',
        text: 'We have received your drawing and test report. The run begins as soon as the samples arrive.',
      },
    ],
  },
];
