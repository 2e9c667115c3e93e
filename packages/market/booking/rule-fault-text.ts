/** Texts of what can be wrong with times, series, limits, qualifications, ladders and waitlists of bookings. */
export const bookingRuleFaults = {
  'zone.unknown': { ko: '알 수 없는 시간대입니다.', en: 'This is no time zone of the IANA database.' },
  'time.none': { ko: '없는 날짜입니다.', en: 'There is no such day.' },
  'time.gap': {
    ko: '서머타임으로 시계를 앞당겨 없는 시각입니다. {after}부터 고를 수 있습니다.',
    en: 'Clocks skip this time, for summer time begins. Choose {after} or later.',
  },
  'time.twice': {
    ko: '서머타임이 끝나 두 번 오는 시각입니다. 앞의 것인지 뒤의 것인지 골라 주세요.',
    en: 'This time comes twice, for summer time ends. Say whether the earlier or the later is meant.',
  },
  'recurrence.length': { ko: '반복 규칙이 너무 깁니다.', en: 'The rule is too long.' },
  'recurrence.unreadable': {
    ko: '반복 규칙(RRULE)을 읽을 수 없습니다.',
    en: 'This cannot be read as a recurrence rule (RRULE).',
  },
  'recurrence.part': {
    ko: '반복 규칙에는 FREQ, INTERVAL, COUNT, UNTIL, BYDAY, BYMONTHDAY, BYSETPOS, WKST만 쓸 수 있습니다.',
    en: 'A rule may say FREQ, INTERVAL, COUNT, UNTIL, BYDAY, BYMONTHDAY, BYSETPOS and WKST only.',
  },
  'recurrence.freq': {
    ko: '매일(DAILY), 매주(WEEKLY), 매월(MONTHLY) 반복만 예약할 수 있습니다.',
    en: 'A series is daily, weekly or monthly.',
  },
  'recurrence.interval': { ko: '반복 간격은 1에서 52까지입니다.', en: 'The interval lies between 1 and 52.' },
  'recurrence.count': { ko: '한 번에 200회까지 반복할 수 있습니다.', en: 'A series has 200 times at most.' },
  'recurrence.until': { ko: '끝나는 날은 20261231처럼 입력해 주세요.', en: 'Give the last day like 20261231.' },
  'recurrence.end': {
    ko: '반복 횟수(COUNT)와 끝나는 날(UNTIL) 가운데 하나를 정해 주세요.',
    en: 'Say either how often (COUNT) or until when (UNTIL).',
  },
  'recurrence.list': { ko: '같은 값이 겹치거나 너무 많습니다.', en: 'A list has the same value twice, or too many.' },
  'recurrence.day': { ko: '요일이나 날짜를 확인해 주세요.', en: 'Please check the days.' },
  'recurrence.monthly': { ko: '매월 반복에서만 쓸 수 있는 조건입니다.', en: 'This may be said of monthly series only.' },
  'recurrence.position': { ko: '몇 번째인지(BYSETPOS) 확인해 주세요.', en: 'Please check the position (BYSETPOS).' },
  'recurrence.start': {
    ko: '시작 시각이 반복 규칙에 맞지 않습니다. 규칙에 맞는 첫 시각: {first}',
    en: 'The start is none of the times of the rule. The first that is: {first}',
  },
  'recurrence.span': { ko: '반복은 2년 안에 끝나야 합니다.', en: 'A series ends within two years.' },
  'recurrence.sparse': { ko: '규칙에 맞는 날이 거의 없습니다.', en: 'Hardly any day fits this rule.' },
  'limit.empty': { ko: '횟수나 시간(분) 가운데 하나를 정해 주세요.', en: 'Say how many bookings or how many minutes.' },
  'limit.bookings': {
    ko: '예약 한도를 넘습니다: {most}건까지 할 수 있고, 이 예약으로 {would}건이 됩니다.',
    en: 'This would be over a limit: {most} bookings are allowed, and there would be {would}.',
  },
  'limit.minutes': {
    ko: '이용 시간 한도를 넘습니다: {most}분까지 할 수 있고, 이 예약으로 {would}분이 됩니다.',
    en: 'This would be over a limit: {most} minutes are allowed, and there would be {would}.',
  },
  'qualification.none': {
    ko: '이 장비를 쓰려면 자격({skill})이 필요합니다. 교육을 먼저 예약해 주세요.',
    en: 'A qualification ({skill}) is needed. Book the training first.',
  },
  'qualification.requested': {
    ko: '신청하신 자격({skill})을 보유 기관이 검토하고 있습니다. 교육을 예약하면 더 빠릅니다.',
    en: 'The qualification ({skill}) you asked for is being looked at. Booking the training is quicker.',
  },
  'qualification.scheduled': {
    ko: '예약하신 교육을 마치면 쓸 수 있습니다({skill}).',
    en: 'You may use it once you have passed the training that you booked ({skill}).',
  },
  'qualification.level': {
    ko: '더 높은 등급의 자격({skill})이 필요합니다.',
    en: 'A higher level of the qualification ({skill}) is needed.',
  },
  'qualification.expired': {
    ko: '자격({skill})이 {until}에 끝났습니다. 교육을 다시 받아 주세요.',
    en: 'Your qualification ({skill}) ended on {until}. Please take the training again.',
  },
  'qualification.ends_before': {
    ko: '자격({skill})이 {until}에 끝나, 그 뒤의 예약에는 갱신이 필요합니다.',
    en: 'Your qualification ({skill}) ends on {until}. Renew it to book beyond that day.',
  },
  'qualification.revoked': {
    ko: '자격({skill})이 회수되었습니다. 보유 기관에 문의해 주세요.',
    en: 'Your qualification ({skill}) was revoked. Please ask the owner.',
  },
  'qualification.until': {
    ko: '자격 기간은 오늘 이후, 5년 안이어야 합니다.',
    en: 'A qualification ends in the future, within five years.',
  },
  'qualification.notWanted': { ko: '자격 없이도 쓸 수 있는 장비입니다.', en: 'No qualification is needed for this.' },
  'qualification.stale': {
    ko: '그사이 자격이 바뀌었습니다. 새로 고친 뒤 다시 시도해 주세요.',
    en: 'This qualification has changed meanwhile. Reload and try again.',
  },
  'qualification.exists': {
    ko: '이미 신청했거나 가지고 있는 자격입니다.',
    en: 'You have this qualification, or have asked for it, already.',
  },
  'ladder.order': {
    ko: '취소 규정은 남은 시간이 줄수록 요율이 낮아지지 않게 차례로 적어 주세요.',
    en: 'Each step of the ladder has less notice than the one before, and costs no less.',
  },
  'booking.over': { ko: '이미 끝난 예약입니다.', en: 'This booking is over.' },
  'booking.offerOver': {
    ko: '제안받은 시간이 지났습니다. 다음 차례에 다시 알려 드립니다.',
    en: 'The offer has ended. The time has gone to the next in the queue.',
  },
  'waitlist.free': { ko: '지금 비어 있는 시간입니다. 바로 예약해 주세요.', en: 'This time is free. Book it at once.' },
  'waitlist.full': { ko: '대기 명단이 가득 찼습니다.', en: 'The waitlist is full.' },
  'waitlist.parts': {
    ko: '여러 대상을 함께 기다릴 때는 범위를 정할 수 없습니다.',
    en: 'A window can be given for one resource only.',
  },
  'series.conflict': {
    ko: '반복 예약 가운데 {count}번은 예약할 수 없습니다. 그 시각을 빼거나 다른 시각을 골라 주세요.',
    en: '{count} times of this series cannot be had. Leave them out, or choose others.',
  },
  'series.tooMuch': {
    ko: '한 번에 예약하기에는 횟수나 시간이 너무 많습니다. 나누어 예약해 주세요.',
    en: 'This is too much for one step. Please divide the series.',
  },
  'series.zone': { ko: '장비가 있는 곳의 시간대로 입력해 주세요.', en: 'Give the time in the zone of the resource.' },
  'series.nothing': { ko: '앞으로 남은 예약이 없습니다.', en: 'No booking of this series is still to come.' },
  'series.notProposed': { ko: '제안된 시각이 아닙니다.', en: 'Nothing was proposed for this time.' },
  'series.stale': {
    ko: '그사이 반복 예약이 바뀌었습니다. 새로 고친 뒤 다시 시도해 주세요.',
    en: 'This series has changed meanwhile. Reload and try again.',
  },
  'calendar.stale': {
    ko: '그사이 달력 주소가 바뀌었습니다. 다시 시도해 주세요.',
    en: 'The address of this calendar has changed meanwhile. Please try again.',
  },
  'calendar.tentative': {
    ko: '아직 확정되지 않은 예약은 초대장으로 받을 수 없습니다.',
    en: 'There is no invitation to a booking that does not stand yet.',
  },
  'checkin.code': {
    ko: '체크인 코드가 맞지 않거나 시간이 지났습니다. 화면의 코드를 다시 찍어 주세요.',
    en: 'This code is not valid, or no longer. Scan the one on the screen again.',
  },
  'checkin.none': {
    ko: '지금 이 장비에 체크인할 예약이 없습니다.',
    en: 'You have no booking here that could be checked in now.',
  },
  'waitlist.window': { ko: '기다리는 범위가 이용 시간보다 짧습니다.', en: 'The window is shorter than the time you need.' },
} as const;
