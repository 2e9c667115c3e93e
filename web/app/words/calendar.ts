import { useLanguage } from './words.ts';

const ko = {
  title: '캘린더 주소',
  lead: '휴대전화나 회사 캘린더에서 이 주소를 구독하면 예약이 바뀔 때마다 따라 바뀝니다. 주소를 아는 사람은 누구나 볼 수 있습니다.',
  scopes: { person: '내가 한 예약', organisation: '우리 기업의 모든 예약', resource: '이 장비의 예약' },
  open: '주소 만들기',
  renew: '새 주소로 바꾸기',
  close: '주소 없애기',
  since: (at: string) => `${at}부터 열려 있습니다.`,
  shut: '아직 주소가 없습니다.',
  made: '이 주소는 지금만 보입니다. 캘린더 앱에 붙여 넣으세요.',
  url: '캘린더 주소',
  app: '캘린더 앱에서 열기',
  closed: '주소를 없앴습니다. 구독하던 캘린더에는 더 이상 보이지 않습니다.',
  renewText: '새 주소를 만들면 지금 주소는 더 이상 쓸 수 없습니다.',
};

const en: typeof ko = {
  title: 'Calendar addresses',
  lead: 'Subscribe to an address in the calendar of your phone or office, and it follows every change. Whoever knows the address can read it.',
  scopes: { person: 'What I have booked', organisation: 'All that we have booked', resource: 'Bookings of this resource' },
  open: 'Make an address',
  renew: 'Change to a new address',
  close: 'Revoke the address',
  since: (at) => `Open since ${at}.`,
  shut: 'There is no address yet.',
  made: 'The address is shown only now. Paste it into your calendar.',
  url: 'Address of the calendar',
  app: 'Open in the calendar app',
  closed: 'The address was revoked. Calendars that followed it show nothing any more.',
  renewText: 'With a new address, the one of now is worthless.',
};

/** The words of calendars that others can follow. */
export const useCalendarWords = (): typeof ko => (useLanguage() === 'ko' ? ko : en);
