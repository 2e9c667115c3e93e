import { Link } from 'react-router';
import type { HeldView } from '../api/trade-gate.ts';
import { moment } from '../format/date.ts';
import { countryName } from '../format/number.ts';
import { useHeldWords } from '../words/held.ts';
import { useLanguage } from '../words/words.ts';
import { Badge } from './badge.tsx';
import type { Refused } from './field.tsx';
import { Icon } from './icon.tsx';

type Line = HeldView['reasons'][number]['lines'][number];

const HeldLine = ({ line }: { line: Line }) => {
  const words = useHeldWords();
  const language = useLanguage();
  const some = line.candidates.slice(0, 4).join(', ') + (line.candidates.length > 4 ? ' …' : '');
  return (
    <li className="flex flex-wrap items-baseline gap-x-3">
      <span className="wrap-anywhere">
        {[line.name, line.hs && `HS ${line.hs}`, some && words.candidates(some)].filter(Boolean).join(' · ')}
      </span>
      {line.record && (
        <Link to={`/${language}/my/classifications?${line.record}#record`} className="link inline-flex min-h-6 items-center">
          {words.record}
        </Link>
      )}
    </li>
  );
};

/** Why the gate holds something, and for each reason who does what. */
export const HeldReasons = ({ held }: { held: HeldView }) => {
  const words = useHeldWords();
  if (held.reasons.length === 0) return <p className="mt-2">{words.settled}</p>;
  return (
    <ul className="mt-3 grid gap-3">
      {held.reasons.map(({ reason, says, by, what, lines }) => (
        <li key={reason}>
          <p className="flex flex-wrap items-center gap-x-2 font-semibold">
            <span className="inline-block first-letter:uppercase">{says}</span>{' '}
            <Badge tone={by === 'nobody' ? 'bad' : 'calm'}>{words.by[by]}</Badge>
          </p>
          <p>{what}</p>
          {lines.length > 0 && (
            <ul className="mt-1 grid gap-1 border-l-2 border-edge pl-3">
              {lines.map((line) => (
                <HeldLine key={`${line.name} ${line.hs}`} line={line} />
              ))}
            </ul>
          )}
        </li>
      ))}
    </ul>
  );
};

/** Says in the room of a deal or quote that the gate holds it; the other side, which sees no record of it, reads on whom it waits. */
export const Held = ({ held, refused }: { held: HeldView | undefined; refused: Refused | undefined }) => {
  const words = useHeldWords();
  const language = useLanguage();
  if (!held && refused?.problem.code !== 'gate.held') return null;
  return (
    <section aria-labelledby="gate" className="mb-6 rounded-lg bg-honey-50 p-4 text-honey-900 sm:p-5">
      <h2 id="gate" className="flex items-start gap-2 text-lg">
        <Icon name="lock" className="mt-0.5 size-5" />
        {words.title}
      </h2>
      {held ? (
        <>
          <p className="text-[0.9375rem]">{words.at(moment(held.at, language), countryName(held.destination, language))}</p>
          <HeldReasons held={held} />
          <p className="mt-3">
            <Link to={`/${language}/my/classifications`} className="link inline-flex min-h-6 items-center">
              {words.all}
            </Link>
          </p>
        </>
      ) : (
        <p className="mt-2">{words.counterpart}</p>
      )}
    </section>
  );
};
