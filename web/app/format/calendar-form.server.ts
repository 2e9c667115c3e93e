import type { Sent } from '../../server/api.ts';
import type { CalendarsView, MadeCalendar } from '../api/calendar.ts';
import { refusal, type Sheet } from '../api/form.server.ts';
import type { Visit } from '../visit.ts';

/** What the forms of a calendar's address say; `calendar-` leads what they do, so that they can stand on any page. */
const calendarCallIn = (sheet: Sheet) => {
  const [scope, action, resourceId] = [sheet.text('scope'), sheet.text('do').replace('calendar-', ''), sheet.text('resource')];
  return { scope, action, ...(resourceId ? { resourceId } : {}) };
};

/** The calendars that who is signed in may open to others: their own, and of what they look after. */
export const calendarsFor = async (api: Visit['api'], resourceId?: string): Promise<CalendarsView['items']> =>
  (await api.find<CalendarsView>('/calendars', { resourceId }))?.items ?? [];

/** Opens, renews or closes an address. It is shown once: the answer of the form is the page that names it. */
export const actOnCalendar = async (api: Visit['api'], sheet: Sheet) => {
  const sent: Sent<MadeCalendar> = await api.send<MadeCalendar>('POST', '/calendars', sheet.sending(calendarCallIn(sheet)));
  return sent.ok ? { made: sent.value, refused: undefined } : refusal(sent, sheet, sheet.text('do'));
};
