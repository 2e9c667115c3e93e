import type { Entry } from '../deal/entry.ts';
import type { Inquiry } from '../deal/inquiry.ts';

/** Whether this line of a conversation ended the waiting in time; nothing for lines that did not end it. The concierge comes in when it is late. */
export const answeredInTime = ({ answered }: Inquiry, { by, event }: Entry): boolean | undefined => {
  if (event?.action === 'close' && event.reason === 'no_answer') return false;
  return answered && answered.at === by.at ? answered.inTime && answered.by === undefined : undefined;
};
