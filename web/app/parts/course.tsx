import type { Taken } from '../api/course.ts';
import { moment } from '../format/date.ts';
import { useLanguage } from '../words/words.ts';

type Names = Readonly<Record<string, string>>;

/** The course of something, the newest step first. */
export const Course = ({
  steps,
  words: { states, sides, taken = {} },
  reasons,
}: {
  steps: readonly Taken[];
  /** `taken` names steps that leave the state as it was. */
  words: { readonly states: Names; readonly sides: Names; readonly taken?: Names };
  reasons: Names;
}) => {
  const language = useLanguage();
  return (
    <ol className="grid gap-3">
      {steps.toReversed().map((s) => (
        <li key={`${s.at}${s.action}`} className="wrap-anywhere">
          <p>
            <span className="font-semibold">{taken[s.action] ?? states[s.to]}</span>
            <span className="text-soft">
              {' '}
              · {sides[s.side]} · {moment(s.at, language)}
              {s.reason && ` · ${reasons[s.reason]}`}
            </span>
          </p>
          {s.text && <p className="whitespace-pre-line">{s.text}</p>}
        </li>
      ))}
    </ol>
  );
};
