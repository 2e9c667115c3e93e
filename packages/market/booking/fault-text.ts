/** Texts of what can go wrong with resources and bookings. */
export const bookingFaults = {
  'resource.stale': {
    ko: '그사이 다른 사람이 예약 대상 정보를 바꿨습니다. 새로 고친 뒤 다시 시도해 주세요.',
    en: 'Somebody has changed this resource meanwhile. Reload and try again.',
  },
  'resource.hoursOrder': { ko: '끝나는 시각이 시작 시각보다 늦어야 합니다.', en: 'The end must be later than the beginning.' },
  'resource.repeatTimes': {
    ko: '반복 규칙에 없는 회차입니다.',
    en: 'That is none of the times of this rule.',
  },
  'resource.repeatTooMany': {
    ko: '반복되는 점검은 모두 합해 {most}회까지 넣을 수 있습니다.',
    en: 'All that repeats may have {most} times together.',
  },
  'resource.outageOrder': { ko: '끝나는 때가 시작하는 때보다 늦어야 합니다.', en: 'The end must be later than the beginning.' },
  'resource.zone': {
    ko: 'IANA 시간대 이름을 입력해 주세요. 예: Asia/Seoul',
    en: 'Give a time zone of IANA, such as Asia/Seoul.',
  },
  'resource.grid': {
    ko: '예약 간격은 최소 단위의 배수이면서 하루를 나누어떨어지게 해야 합니다.',
    en: 'The grid must be a multiple of the slot and divide the day.',
  },
  'resource.offGrid': { ko: '예약 간격의 배수로 입력해 주세요.', en: 'Give a multiple of the grid.' },
  'resource.maxBelowMin': { ko: '최대 시간이 최소 시간보다 짧습니다.', en: 'The longest time is shorter than the shortest.' },
  'resource.maxTooLong': {
    ko: '최대 시간이 너무 깁니다. 최소 단위를 늘리거나 최대 시간을 줄여 주세요.',
    en: 'The longest time is too long for its slots. Take longer slots or a shorter time.',
  },
  'resource.fixed': { ko: '등록한 뒤에는 바꿀 수 없는 값입니다.', en: 'This cannot be changed once it is there.' },
  'resource.shrinks': {
    ko: '수량은 늘릴 수만 있습니다. 줄이려면 사용 중지 기간을 등록해 주세요.',
    en: 'The number can only grow. Enter a time out of service instead.',
  },
  'resource.window': { ko: '최대 {days}일까지 볼 수 있습니다.', en: 'Ask for {days} days at most, from first to last.' },
  'resource.listing': { ko: '귀사의 등록물만 연결할 수 있습니다.', en: 'Only a listing of your own can be its page.' },
  'resource.retired': { ko: '운영이 끝난 예약 대상입니다.', en: 'This resource is retired.' },
  'journey.stuck': {
    ko: '{leg}번째 단계를 기한 안에 잡을 수 없습니다. 기한을 늦추거나 다른 장비를 추가해 주세요.',
    en: 'There is no time for step {leg} before the end. Allow more time, or other equipment.',
  },
  'journey.window': { ko: '지금부터 최대 {days}일 안에 끝나야 합니다.', en: 'It must end within {days} days.' },
  'journey.sound': { ko: '다시 계획할 필요가 없는 일정입니다.', en: 'Nothing stands in the way of this journey.' },
  'booking.stale': {
    ko: '그사이 예약이 바뀌었습니다. 새로 고친 뒤 다시 시도해 주세요.',
    en: 'This booking has changed meanwhile. Reload and try again.',
  },
  'booking.notBookable': { ko: '지금은 예약을 받지 않습니다.', en: 'It takes no bookings at present.' },
  'booking.endsBeforeStart': { ko: '끝나는 시각이 시작 시각보다 늦어야 합니다.', en: 'The end must be later than the start.' },
  'booking.offGrid': {
    ko: '시작과 끝은 {minutes}분 간격에 맞춰 주세요.',
    en: 'Start and end must lie on a grid of {minutes} minutes.',
  },
  'booking.tooShort': { ko: '최소 {minutes}분부터 예약할 수 있습니다.', en: 'A booking lasts {minutes} minutes at least.' },
  'booking.tooLong': { ko: '최대 {minutes}분까지 예약할 수 있습니다.', en: 'A booking lasts {minutes} minutes at most.' },
  'booking.past': { ko: '이미 지난 시각입니다.', en: 'This time has passed.' },
  'booking.tooSoon': { ko: '{from} 이후부터 예약할 수 있습니다.', en: 'It can be booked from {from} on.' },
  'booking.tooFar': { ko: '{until}까지만 예약할 수 있습니다.', en: 'It can be booked until {until}.' },
  'booking.quantity': { ko: '한 번에 최대 {capacity}개까지 예약할 수 있습니다.', en: 'There are {capacity} of it.' },
  'booking.closed': { ko: '운영 시간이 아닙니다: {from} ~ {to}', en: 'It is closed from {from} to {to}.' },
  'booking.outage': { ko: '사용할 수 없는 기간입니다: {from} ~ {to}', en: 'It is out of service from {from} to {to}.' },
  'booking.taken': { ko: '그 시간은 이미 예약되었습니다.', en: 'This time is taken.' },
  'booking.tooMuch': {
    ko: '한 번에 예약하기에는 너무 깁니다. 나누어 예약해 주세요.',
    en: 'This is too much for one booking. Please divide it.',
  },
  'booking.tooManyRequests': {
    ko: '이 시간에는 승인 대기 중인 신청이 너무 많습니다.',
    en: 'Too many requests wait for this time already.',
  },
  'booking.holdOver': {
    ko: '임시 확보 시간이 끝났습니다. 시간을 다시 골라 주세요.',
    en: 'The hold has ended. Please choose a time again.',
  },
  'booking.lapsed': { ko: '기한이 지난 예약입니다.', en: 'The time of this booking is over.' },
  'booking.begun': { ko: '이미 시작된 예약입니다.', en: 'This booking has begun.' },
  'booking.approvalWanted': { ko: '승인이 필요한 예약입니다.', en: 'This booking must be approved.' },
  'booking.notDeputy': {
    ko: '이 예약을 대신 결정할 수 있는 대리인이 아닙니다.',
    en: 'You are not a deputy who may decide this booking.',
  },
  'booking.approvedAlready': { ko: '이미 승인하셨습니다.', en: 'You have approved this already.' },
  'booking.displaced': {
    ko: '다른 예약에 시간을 내준 예약입니다. 다른 시간을 골라 주세요.',
    en: 'Its time was given to another booking. Please choose another time.',
  },
  'handover.notStanding': { ko: '확정된 예약만 넘길 수 있습니다.', en: 'Only a booking that stands can be handed over.' },
  'handover.series': { ko: '반복 예약의 한 회차는 넘길 수 없습니다.', en: 'One time of a series cannot be handed over.' },
  'handover.training': { ko: '교육 예약은 넘길 수 없습니다.', en: 'A training cannot be handed over.' },
  'handover.approved': {
    ko: '보유 기관이 예약자를 보고 승인한 예약은 넘길 수 없습니다.',
    en: 'This was approved for the one who booked it and cannot be handed over.',
  },
  'handover.none': { ko: '넘기겠다고 한 예약이 아닙니다.', en: 'This booking is not offered to anybody.' },
  'handover.over': { ko: '받을 수 있는 기한이 지났습니다.', en: 'The time to take it over has passed.' },
  'handover.owner': {
    ko: '보유 기관에는 넘길 수 없습니다. 예약을 취소해 주세요.',
    en: 'The owner cannot take it over. Please cancel it.',
  },
  'handover.price': {
    ko: '그사이 이용료가 달라졌습니다. 새로 고친 뒤 다시 확인해 주세요.',
    en: 'The price has changed meanwhile. Reload and look at it again.',
  },
  'override.noRule': { ko: '막는 규칙이 없습니다. 보통처럼 예약해 주세요.', en: 'No rule stands in the way. Book it as usual.' },
  'override.needless': { ko: '이 시간과 겹치지 않는 예약입니다.', en: 'This booking is not in the way.' },
  'booking.notYet': { ko: '아직 그 시각이 되지 않았습니다.', en: 'It is not time for that yet.' },
} as const;
