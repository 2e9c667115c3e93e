import { canonical } from '@sandan/kernel/canonical';
import { Fault, invalidField } from '@sandan/kernel/fault';
import { instantOfWall } from '../calendar/wall.ts';
import type { RepeatingOutage } from './opening.ts';
import { occurrencesOf, readRecurrence, writtenRecurrence } from './recurrence.ts';

/** Most times of all rules of a resource together: it is read as a whole with each booking. */
export const mostRepeated = 400;

/** Does something whose faults point into what stands at `pointer`. */
const within = <T>(pointer: string, find: () => T): T => {
  try {
    return find();
  } catch (fault) {
    if (!(fault instanceof Fault)) throw fault;
    const fields = fault.fields.map((f) => ({ ...f, pointer: `${pointer}${f.pointer}` }));
    throw new Fault(fault.kind, fault.code, fault.message, { fields });
  }
};

const timesOf = (one: RepeatingOutage, zone: string): RepeatingOutage => {
  instantOfWall({ ...one.start, zone });
  const rule = readRecurrence(one.rule);
  const all = occurrencesOf({ ...one.start, zone }, rule).flatMap(({ at }) =>
    at === undefined ? [] : new Date(at).toISOString(),
  );
  const times = one.times?.map((time) => new Date(time).toISOString()).toSorted() ?? all;
  if (!times.every((time) => all.includes(time))) throw invalidField('/times', 'resource.repeatTimes');
  return { ...one, rule: writtenRecurrence(rule, zone), times: [...new Set(times)] };
};

/**
 * Outages that repeat, with the times of each; those that stood there already are not reckoned again. A time that clocks skip is none.
 * @throws Fault invalid at the field in question: `recurrence.…`, `time.…`, `resource.repeatTimes`, `resource.repeatTooMany`
 */
export const timed = (
  said: readonly RepeatingOutage[],
  zone: string,
  before: readonly RepeatingOutage[] = [],
): RepeatingOutage[] => {
  const known = new Map(before.map((one) => [canonical(one), one]));
  const all = said.map((one, i) => known.get(canonical(one)) ?? within(`/repeating/${i}`, () => timesOf(one, zone)));
  const sum = all.reduce((n, { times = [] }) => n + times.length, 0);
  if (sum > mostRepeated)
    throw invalidField(`/repeating/${all.length - 1}/rule`, 'resource.repeatTooMany', { most: mostRepeated });
  return all;
};
