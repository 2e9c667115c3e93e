import { Link } from 'react-router';
import type { ChannelLine, ChannelTarget, ChannelView } from '../api/channel.ts';
import { day } from '../format/date.ts';
import { amount, count } from '../format/number.ts';
import { textIn } from '../format/text.ts';
import { useChannelWords } from '../words/channel.ts';
import { useLanguage } from '../words/words.ts';
import { Badge, Demo, type Tone } from './badge.tsx';
import { Facts } from './licence.tsx';

const tones: Readonly<Record<string, Tone>> = {
  running: 'good',
  planned: 'wait',
  won: 'good',
  lost: 'bad',
  negotiating: 'info',
  meeting: 'info',
};

export const ChannelState = ({ state }: { state: string }) => {
  const { states, targetStates } = useChannelWords();
  return <Badge tone={tones[state] ?? 'calm'}>{states[state] ?? targetStates[state] ?? state}</Badge>;
};

export const ChannelLines = ({ items }: { items: readonly ChannelLine[] }) => {
  const words = useChannelWords();
  const language = useLanguage();
  return (
    <ul className="card divide-y divide-line overflow-hidden">
      {items.map((p) => (
        <li key={p.id} className="p-4 sm:p-5">
          <p className="flex flex-wrap items-center gap-x-3 gap-y-1.5">
            <Link to={`/${language}/channels/${p.id}`} className="link font-semibold wrap-anywhere">
              {p.plan.title}
            </Link>
            <ChannelState state={p.state} />
            {!p.agreed && <Badge tone="wait">{words.notAgreed}</Badge>}
            <Demo shown={p.demo} />
          </p>
          <p className="mt-1 text-[0.9375rem] text-soft wrap-anywhere">
            {[
              p.number,
              textIn(p.owner.name, language),
              ...(p.agency ? [textIn(p.agency.name, language)] : []),
              `${day(p.plan.from, language)} – ${day(p.plan.until, language)}`,
            ].join(' · ')}
          </p>
        </li>
      ))}
    </ul>
  );
};

export const useTargetName = () => {
  const language = useLanguage();
  return ({ buyer, company }: Pick<ChannelTarget, 'buyer' | 'company'>): string =>
    buyer ? textIn(buyer.name, language) : (company ?? '');
};

/** What was counted from the market's own records, and beside it what was stated. */
export const ChannelCounts = ({ counts }: { counts: ChannelView['counts'] }) => {
  const words = useChannelWords();
  const language = useLanguage();
  const numbers = { inquiries: counts.inquiries, rfqs: counts.rfqs, quotes: counts.quotes, orders: counts.orders };
  return (
    <Facts
      rows={[
        ...Object.entries(numbers).map(([name, n]) => [words.counts[name] ?? name, count(n, language)] as const),
        [words.ordered, counts.ordered.map((sum) => amount(sum, language)).join(', ')],
        [words.stated, count(counts.stated, language)],
      ]}
    />
  );
};
