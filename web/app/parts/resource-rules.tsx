import { usualLadder } from '@sandan/market/booking/usual-ladder';
import type { LimitView, ResourceView } from '../api/booking.ts';
import { moment } from '../format/date.ts';
import { count } from '../format/number.ts';
import { type BookingWords, lengthIn, useBookingWords } from '../words/booking.ts';
import { ruleText, useClosedWords } from '../words/closed.ts';
import { useQualificationWords } from '../words/qualification.ts';
import { type AccessWords, useAccessWords } from '../words/resource-access.ts';
import { useTermsWords } from '../words/resource-terms.ts';
import { useLanguage } from '../words/words.ts';

type Hours = ResourceView['opening']['hours'][number];

const order = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;

/** `Mon–Fri 09:00–18:00`: days that follow each other are drawn together. */
const hoursText = ({ days, from, to }: Hours, words: BookingWords): string => {
  const places = order.flatMap((name, n) => (days.includes(name) ? [n] : []));
  const runs: [number, number][] = [];
  for (const place of places) {
    const last = runs.at(-1);
    if (last && last[1] === place - 1) last[1] = place;
    else runs.push([place, place]);
  }
  const named = (n: number) => words.weekdays[order[n] ?? 'MO'];
  const text = runs.map(([a, b]) => (a === b ? named(a) : `${named(a)}–${named(b)}`)).join(', ');
  return `${text} ${from}–${to}`;
};

/** `One person, this resource: at most 2 bookings in a week`. */
const limitText = (
  { of, over, within, bookings, minutes }: LimitView,
  words: AccessWords,
  show: (n: number) => string,
): string => {
  const most = [
    ...(bookings === undefined ? [] : [words.times(show(bookings))]),
    ...(minutes === undefined ? [] : [words.long(show(minutes))]),
  ];
  return words.limitText(words.ofs[of] ?? of, words.overs[over] ?? over, words.withins[within] ?? within, most.join(words.both));
};

/** What holds for bookings of a resource, each rule in a line. */
export const ResourceRules = ({ resource }: { resource: ResourceView }) => {
  const words = useBookingWords();
  const language = useLanguage();
  const terms = useTermsWords();
  const { rules, opening, approval, capacity, outages, repeating } = resource;
  const outage = useClosedWords();
  const access = useAccessWords();
  const levels = useQualificationWords().levels;
  const length = (minutes: number) => lengthIn(words, minutes);
  const rows: [string, string][] = [
    [words.rule.open, opening.hours.map((h) => hoursText(h, words)).join(' · ')],
    [words.rule.length, words.rule.between(length(rules.min), length(rules.max))],
    [words.rule.grid, length(rules.grid)],
    [words.rule.lead, rules.lead === 0 ? words.rule.noLead : words.rule.leadText(length(rules.lead))],
    [words.rule.horizon, words.rule.horizonText(rules.horizon)],
    [words.rule.approval, words.approvals[approval.mode as keyof typeof words.approvals] ?? approval.mode],
  ];
  if (rules.buffer.before + rules.buffer.after > 0)
    rows.push([words.rule.buffer, words.rule.bufferText(length(rules.buffer.before), length(rules.buffer.after))]);
  const { qualification, limits = [], attendance } = resource;
  if (qualification)
    rows.push([access.qualification, access.wants(qualification.skill, levels[qualification.level] ?? qualification.level)]);
  if (limits.length > 0)
    rows.push([access.limits, limits.map((limit) => limitText(limit, access, (n) => count(n, language))).join(' · ')]);
  if (attendance?.checkIn) rows.push([access.attendance, access.comes(attendance.early, attendance.noShowAfter)]);
  const ladder = resource.cancellation ?? usualLadder;
  const steps = ladder.steps.map((s) => (s.percent === 0 ? terms.free(s.hoursBefore) : terms.step(s.hoursBefore, s.percent)));
  rows.push([terms.cancelling, [...steps, ...(ladder.steps.at(-1)?.hoursBefore === 0 ? [] : [terms.rest])].join(', ')]);
  const given = resource.cancellation?.compensation;
  if (given) rows.push([terms.madeGood, terms.madeGoodText(given.percent, given.hoursBefore)]);
  if (capacity > 1) rows.push([words.rule.capacity, String(capacity)]);
  return (
    <section aria-labelledby="rules" className="card p-5">
      <h2 id="rules" className="text-lg">
        {words.rules}
      </h2>
      <dl className="mt-2 grid gap-2 text-[0.9375rem]">
        {rows.map(([label, text]) => (
          <div key={label} className="grid grid-cols-[7.5rem_minmax(0,1fr)] gap-x-3">
            <dt className="text-soft">{label}</dt>
            <dd className="font-medium">{text}</dd>
          </div>
        ))}
      </dl>
      {opening.holidays === 'KR' && <p className="mt-2 text-[0.9375rem] text-soft">{words.rule.holidays}</p>}
      {outages.length + repeating.length > 0 && (
        <>
          <h3 className="mt-4 text-base">{words.outages}</h3>
          <ul className="mt-1 grid gap-1 text-[0.9375rem]">
            {outages.map((outage) => (
              <li key={outage.from + outage.to}>
                <span className="tabular-nums">
                  {moment(outage.from, language)} – {moment(outage.to, language)}
                </span>{' '}
                <span className="text-soft">{words.outageReasons[outage.reason] ?? outage.reason}</span>
              </li>
            ))}
            {repeating.map((one) => (
              <li key={`${one.rule}${one.times[0]}`}>
                {outage.line(ruleText(outage, one.rule), count(one.minutes, language))} · {one.start.local.slice(11)}~{' '}
                <span className="text-soft">{words.outageReasons[one.reason] ?? one.reason}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
};
