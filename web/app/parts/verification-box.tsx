import type { GrantView, Side, StandingView } from '../api/verification.ts';
import { day } from '../format/date.ts';
import { useVerificationWords } from '../words/verification.ts';
import { useLanguage } from '../words/words.ts';
import { Badge } from './badge.tsx';
import { Icon } from './icon.tsx';

/** What was checked, how, on which day and until when: never a badge alone (UO6). */
export const GrantFacts = ({ grant }: { grant: GrantView }) => {
  const words = useVerificationWords();
  const language = useLanguage();
  return (
    <dl className="grid gap-1.5 text-[0.9375rem]">
      {grant.methods.map(({ method, at }) => (
        <div key={method} className="flex justify-between gap-4">
          <dt className="text-soft">{words.methods[method]}</dt>
          <dd className="tabular-nums">{day(at, language)}</dd>
        </div>
      ))}
      <div className="flex justify-between gap-4 border-t border-line pt-1.5">
        <dt className="text-soft">{words.until}</dt>
        <dd className="tabular-nums">{day(grant.until, language)}</dd>
      </div>
    </dl>
  );
};

/** The verification of an organisation, as everyone sees it. */
export const VerificationBox = ({ standing }: { standing: StandingView }) => {
  const words = useVerificationWords();
  const sides = (['seller', 'buyer'] as const satisfies readonly Side[]).flatMap((side) => {
    const grant = standing[side];
    return grant ? [{ side, grant }] : [];
  });
  return (
    <section aria-labelledby="verification" className="card p-5">
      <h2 id="verification" className="text-[0.9375rem] font-semibold text-soft">
        {words.box}
      </h2>
      {sides.length === 0 && <p className="mt-1">{words.boxNone}</p>}
      <div className="mt-2 grid gap-4">
        {sides.map(({ side, grant }) => (
          <div key={side}>
            <p className="mb-1.5 flex flex-wrap items-center gap-2 font-bold">
              <Icon name="check" className="size-5 text-pine-600" />
              {words.boxSide[side]} <Badge tone="good">{words.level(grant.level)}</Badge>
            </p>
            <GrantFacts grant={grant} />
          </div>
        ))}
      </div>
      <p className="mt-4 flex gap-1.5 border-t border-line pt-3 text-sm text-soft">
        <Icon name="info" className="size-4.5" />
        {words.boxNote}
      </p>
    </section>
  );
};

/** The verification in one line, with level, ways and day. */
export const VerifiedLine = ({ standing }: { standing: StandingView }) => {
  const words = useVerificationWords();
  const language = useLanguage();
  const grant = standing.seller ?? standing.buyer;
  if (!grant) return <p className="mt-1 text-[0.9375rem] text-soft">{words.boxNone}</p>;
  return (
    <p className="mt-1 flex flex-wrap items-center gap-x-1.5 text-[0.9375rem]">
      <Icon name="check" className="size-4.5 text-pine-600" />
      <span className="font-semibold">
        {words.box} {words.level(grant.level)}
      </span>
      <span className="text-soft">
        {grant.methods.map((m) => words.methods[m.method]).join(' · ')}, {day(grant.since, language)}
      </span>
    </p>
  );
};
