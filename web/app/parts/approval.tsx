import { Link } from 'react-router';
import type { ApprovalView } from '../api/house.ts';
import { approvalCategory } from '../format/approval-category.ts';
import { moment } from '../format/date.ts';
import { amount } from '../format/number.ts';
import { textIn } from '../format/text.ts';
import { useRoot } from '../root.tsx';
import { useApprovalWords } from '../words/approval.ts';
import { useLanguage } from '../words/words.ts';
import { Badge, Demo, type Tone } from './badge.tsx';

const tones: Readonly<Record<ApprovalView['state'], Tone>> = {
  pending: 'wait',
  approved: 'good',
  refused: 'bad',
  withdrawn: 'calm',
  expired: 'calm',
};

export const ApprovalState = ({ state }: { state: ApprovalView['state'] }) => (
  <Badge tone={tones[state]}>{useApprovalWords().states[state]}</Badge>
);

/** What approval is asked for, in one line. */
export const useSubjectText = () => {
  const words = useApprovalWords();
  const language = useLanguage();
  const kinds = useRoot()?.kinds ?? [];
  return ({ kind, amount: money, category, programme }: ApprovalView['subject']): string =>
    [
      words.kinds[kind],
      money && amount(money, language),
      category && approvalCategory(category, kinds, language),
      typeof programme === 'string' ? programme : textIn(programme, language),
    ]
      .filter(Boolean)
      .join(' · ');
};

export const ApprovalLines = ({ title, items }: { title: string; items: readonly ApprovalView[] }) => {
  const words = useApprovalWords();
  const language = useLanguage();
  const subject = useSubjectText();
  if (items.length === 0) return null;
  return (
    <section>
      <h2 className="mb-3 text-xl">
        {title} <span className="font-normal text-soft tabular-nums">{items.length}</span>
      </h2>
      <ul className="card divide-y divide-line overflow-hidden">
        {items.map((approval) => (
          <li
            key={approval.id}
            className="relative flex flex-wrap items-center gap-x-4 gap-y-1.5 px-5 py-4 hover:bg-paper focus-within:bg-paper"
          >
            <ApprovalState state={approval.state} />
            <div className="min-w-0 flex-1 basis-60">
              <Link to={`/${language}/approvals/${approval.id}`} className="font-semibold after:absolute after:inset-0">
                {approval.title}
              </Link>
              <p className="text-[0.9375rem] text-soft">{subject(approval.subject)}</p>
            </div>
            <Demo shown={approval.demo} />
            <span className="text-[0.9375rem] text-soft">{words.by(approval.requester.name)}</span>
            {approval.state === 'pending' && (
              <span className="text-[0.9375rem] text-soft">{words.due(moment(approval.dueAt, language))}</span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
};
