import { dateOf, plusDays, weekday } from './date.ts';

const wednesdayFrom = (date: string): string => plusDays(date, (3 - weekday(date) + 7) % 7);

/** A presidential term's last day, by the year of the election that ends it; an early end is an entry in the list of declared days. */
const presidentialTerms: Readonly<Record<number, string>> = { 2022: '2022-05-09', 2030: '2030-06-03' };

const names = {
  president: { ko: '대통령 선거일', en: 'Presidential election' },
  assembly: { ko: '국회의원 선거일', en: 'National Assembly election' },
  local: { ko: '지방선거일', en: 'Local elections' },
};

/**
 * Election days fixed by the Public Official Election Act, art. 34: the first Wednesday from the 70th (president), 50th (National
 * Assembly) or 30th (local) day before the term ends; a week later if that day, the day before or the day after is a holiday.
 */
export const electionDays = (year: number, isHoliday: (date: string) => boolean) => {
  const dayOf = (termEnds: string, daysBefore: number): string => {
    const wednesday = wednesdayFrom(plusDays(termEnds, -daysBefore));
    const near = [-1, 0, 1].some((offset) => isHoliday(plusDays(wednesday, offset)));
    return near ? plusDays(wednesday, 7) : wednesday;
  };
  const president = presidentialTerms[year];
  return [
    ...(president ? [{ date: dayOf(president, 70), name: names.president }] : []),
    ...(year % 4 === 0 ? [{ date: dayOf(dateOf(year, 5, 29), 50), name: names.assembly }] : []),
    ...(year % 4 === 2 ? [{ date: dayOf(dateOf(year, 6, 30), 30), name: names.local }] : []),
  ];
};
