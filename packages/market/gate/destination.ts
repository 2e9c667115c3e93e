/**
 * How a destination is looked at, by Korea's Foreign Trade Act (2026): `closed` nothing leaves by this market; `careful` goods that no
 * list names may need a licence too (상황허가), so that each is classified first.
 */
export type Care = 'normal' | 'careful' | 'closed';

const closed: readonly string[] = ['KP'];
/** Under wide export controls of Korea (Russia, Belarus), or under arms embargoes of the Security Council or wide ones of partners. */
const careful: readonly string[] = 'AF BY CD CF CU IQ IR LB LY ML RU SD SO SS SY YE'.split(' ');

export const careOf = (country: string): Care =>
  closed.includes(country) ? 'closed' : careful.includes(country) ? 'careful' : 'normal';
