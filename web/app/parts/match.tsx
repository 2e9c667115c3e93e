import { Link } from 'react-router';
import type { ConditionView, MatchGroup, MatchView } from '../api/needs.ts';
import { textIn } from '../format/text.ts';
import { useNeedWords } from '../words/need.ts';
import { useLanguage } from '../words/words.ts';
import { Badge, Demo, type Tone } from './badge.tsx';

const tones: Readonly<Record<ConditionView['verdict'], Tone>> = { met: 'good', not_met: 'bad', unknown: 'wait' };

const Conditions = ({ conditions }: { conditions: readonly ConditionView[] }) => {
  const words = useNeedWords();
  const language = useLanguage();
  const reasons: Readonly<Record<string, string>> = words.reasons;
  if (conditions.length === 0) return <p className="text-[0.9375rem] text-soft">{words.noConditions}</p>;
  return (
    <ul className="grid gap-2">
      {conditions.map((c) => (
        <li key={c.name} className="grid gap-x-3 gap-y-0.5 text-[0.9375rem] sm:grid-cols-[6.5rem_minmax(0,1fr)]">
          <span>
            <Badge tone={tones[c.verdict]}>{words.verdicts[c.verdict]}</Badge>
          </span>
          <span className="min-w-0 wrap-anywhere">
            <span className="font-semibold">{c.label[language]}</span>: {words.wanted} {c.wanted[language]}
            {c.offered && ` · ${words.offered} ${c.offered[language]}`}
            <span className="text-soft"> – {reasons[c.reason] ?? c.reason}</span>
          </span>
        </li>
      ))}
    </ul>
  );
};

/** How many answers each kind of offer gives, also where it gives none yet; from there to its group. */
export const MatchKinds = ({ groups }: { groups: readonly MatchGroup[] }) => {
  const words = useNeedWords();
  const language = useLanguage();
  return (
    <ul className="flex flex-wrap gap-2 text-[0.9375rem]">
      {groups.map(({ kind, label, fitting, near }) => (
        <li key={kind} className="rounded-lg border border-line px-3 py-1">
          {fitting + near > 0 ? (
            <a href={`#of-${kind}`} className="link">
              {label[language]} <span className="tabular-nums">{fitting + near}</span>
            </a>
          ) : (
            <span className="text-soft">
              {label[language]} · {words.nothingYet}
            </span>
          )}
        </li>
      ))}
    </ul>
  );
};

/** One listing that answers, with a verdict and its reason for every condition. */
export const MatchCard = ({ match, children }: { match: MatchView; children?: React.ReactNode }) => {
  const words = useNeedWords();
  const language = useLanguage();
  const { listing } = match;
  return (
    <article className="card grid gap-3 p-5 wrap-anywhere sm:p-6">
      <p className="flex flex-wrap items-center gap-x-2 gap-y-1 text-[0.9375rem] text-soft">
        <Badge tone={match.fits ? 'good' : 'calm'}>{match.fits ? words.fits : words.near}</Badge>
        <span>{words.score(match.score)}</span>
        <span className="font-medium text-ink">{textIn(listing.owner.name, language)}</span>
        <Demo shown={listing.demo} />
      </p>
      <h3 className="text-lg leading-snug font-bold">
        <Link to={`/${language}/listings/${listing.id}`} className="hover:text-pine-700 hover:underline underline-offset-4">
          {textIn(listing.title, language)}
        </Link>
      </h3>
      {match.words.length > 0 && (
        <p className="text-[0.9375rem] text-soft">
          {words.wordsFound}: {match.words.map((w) => (w.found ? `${w.asked} (${w.found})` : w.asked)).join(', ')}
        </p>
      )}
      <Conditions conditions={match.conditions} />
      {children}
    </article>
  );
};
