import { useLanguage } from './words.ts';

const ko = {
  title: '체크인 화면',
  lead: '휴대전화로 QR 코드를 읽고 로그인하면 체크인됩니다. 코드는 5분마다 바뀝니다.',
  qr: '체크인 QR 코드',
  orOpen: '읽을 수 없으면 이 주소를 여세요',
  now: '지금',
  next: '다음',
  free: '예약 없음',
  untilThen: (at: string) => `${at}까지 비어 있습니다`,
  again: '새 코드 보기',
  printed: '인쇄용 코드',
  screen: '화면용 코드',
  printedText: '장비에 붙일 코드입니다. 바뀌지 않습니다.',
  kiosk: '체크인 화면 열기',
  checkIn: '체크인',
  checkInLead: '지금 예약한 장비 앞에 계신가요? 아래를 누르면 사용이 시작됩니다.',
  code: '체크인 코드',
  codeHint: 'QR 코드를 읽으면 저절로 채워집니다.',
};

export type KioskWords = typeof ko;

const en: KioskWords = {
  title: 'Check-in screen',
  lead: 'Read the QR code with your telephone and sign in to check in. The code changes every five minutes.',
  qr: 'QR code for check-in',
  orOpen: 'If it cannot be read, open',
  now: 'Now',
  next: 'Next',
  free: 'Not booked',
  untilThen: (at) => `Free until ${at}`,
  again: 'Show a new code',
  printed: 'Code to print',
  screen: 'Code for a screen',
  printedText: 'This code is for a sticker on the machine; it does not change.',
  kiosk: 'Open the check-in screen',
  checkIn: 'Check in',
  checkInLead: 'Are you at the machine that you have booked for now? Check in to begin.',
  code: 'Check-in code',
  codeHint: 'It is filled in when the QR code is read.',
};

const words = { ko, en } as const;

/** The words of check-in at a machine. */
export const useKioskWords = (): KioskWords => words[useLanguage()];
