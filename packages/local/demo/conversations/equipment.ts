import type { Conversation } from './conversation.ts';

/** Those who want to use an instrument, asking how to book it. */
export const aboutEquipment: readonly Conversation[] = [
  {
    key: 'advice-shaker',
    about: 'equipment/shaker',
    from: 'gaon',
    purpose: 'booking_advice',
    ago: 20,
    wanted: { inDays: 14 },
    text: '감속기(12 kg)를 10–500 Hz, 5 g로 세 축 모두 시험하려 합니다. 지그를 저희가 가져가야 하는지, 축을 바꾸는 시간까지 몇 시간을 예약해야 하는지 궁금합니다.',
    steps: [
      {
        ago: 18.5,
        do: 'answer',
        text: '공용 지그(M8, 간격 100 mm)가 있어 평판만 맞춰 오시면 됩니다. 축당 90분에 교체 30분을 더해 6시간을 예약해 주세요. 공진 탐색부터 하시려면 하루 예약을 권합니다.',
      },
    ],
  },
  {
    key: 'advice-chamber',
    about: 'equipment/chamber',
    from: 'gaon',
    purpose: 'booking_advice',
    ago: 10,
    text: '감속기 제어함 두 대를 −40 °C에서 85 °C까지 200회 반복하려 합니다. 두 대를 함께 넣을 수 있는지, 밤새 무인으로 돌릴 수 있는지 알려 주세요.',
    steps: [],
  },
];
