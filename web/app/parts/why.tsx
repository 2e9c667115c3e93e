import { Link } from 'react-router';
import { useLanguage } from '../words/words.ts';
import { Icon } from './icon.tsx';

export interface Why {
  readonly label: string;
  readonly more: string;
  readonly shares: readonly { readonly text: string; readonly percent: number }[];
}

/** What a hit's place comes from, folded away. */
export const WhyHere = ({ why }: { why: Why }) => {
  const language = useLanguage();
  return (
    <details className="group/why relative z-10 w-fit max-w-full text-sm">
      <summary className="inline-flex min-h-8 cursor-pointer list-none items-center gap-1 text-soft hover:text-ink">
        {why.label}
        <Icon name="down" className="size-4 group-open/why:rotate-180" />
      </summary>
      <dl className="grid grid-cols-[minmax(0,auto)_auto] gap-x-4 gap-y-0.5 pb-1">
        {why.shares.map((share) => (
          <div key={share.text} className="contents">
            <dt className="text-soft">{share.text}</dt>
            <dd className="text-right font-medium tabular-nums">{share.percent} %</dd>
          </div>
        ))}
      </dl>
      <Link to={`/${language}/ranking`} className="link inline-flex min-h-8 items-center">
        {why.more}
      </Link>
    </details>
  );
};
