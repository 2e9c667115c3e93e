import type { Attendance } from './attendance.ts';
import type { WaitlistRule } from './waitlist.ts';

/** What holds where an owner says nothing. Apart from schemas, for pages. */
export const usualWaitlist: WaitlistRule = { order: 'first_come', offerMinutes: 120, leadMinutes: 30 };
export const plainAttendance: Attendance = { checkIn: false, early: 15, noShowAfter: 30 };
