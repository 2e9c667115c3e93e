type CalendarScope = 'person' | 'organisation' | 'resource';

export interface CalendarView {
  readonly scope: CalendarScope;
  readonly open: boolean;
  readonly changedAt?: string;
}

export interface CalendarsView {
  readonly items: readonly CalendarView[];
}

/** The answer of an action: the address of what is open, which is its key. */
export interface MadeCalendar {
  readonly scope: CalendarScope;
  readonly url?: string;
}
