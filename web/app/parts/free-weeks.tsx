import type { freeWeeks } from '../format/free-weeks.server.ts';
import { count } from '../format/number.ts';
import { useCapacityWords } from '../words/capacity.ts';
import { useLanguage } from '../words/words.ts';

/** Free capacity week by week: a bar as long as its hours, beside the fullest week. */
export const FreeWeeks = ({ calendar }: { calendar: ReturnType<typeof freeWeeks> }) => {
  const words = useCapacityWords();
  const language = useLanguage();
  if (!calendar) return null;
  return (
    <section aria-labelledby="free-weeks" className="mt-9">
      <h2 id="free-weeks" className="text-xl">
        {words.title}
      </h2>
      <p className="mt-1 text-soft">{words.sum(count(calendar.hours, language))}</p>
      <div className="mt-4 grid gap-x-6 gap-y-5 sm:grid-cols-2 lg:grid-cols-3">
        {calendar.months.map(({ label, weeks }) => (
          <div key={label}>
            <h3 className="text-base">{label}</h3>
            <ul className="mt-1.5">
              {weeks.map(({ week, from, hours }) => (
                <li key={week} className="border-t border-line py-1.5 text-[0.9375rem] first:border-t-0">
                  <span className="flex justify-between gap-2 tabular-nums">
                    <span>{words.week(from)}</span>
                    <span className={hours ? 'font-semibold' : 'text-soft'}>
                      {hours === undefined ? words.untold : hours === 0 ? words.none : words.hours(count(hours, language))}
                    </span>
                  </span>
                  {hours !== undefined && (
                    <svg viewBox="0 0 100 4" className="mt-1 h-1.5 w-full" preserveAspectRatio="none" aria-hidden="true">
                      <rect width="100" height="4" className="fill-sand" />
                      <rect width={(hours / calendar.fullest) * 100} height="4" className="fill-pine-600" />
                    </svg>
                  )}
                </li>
              ))}
            </ul>
          </div>
        ))}
      </div>
    </section>
  );
};
