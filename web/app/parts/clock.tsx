import type { Due } from '../api/inquiries.ts';
import { moment } from '../format/date.ts';
import { decimal } from '../format/number.ts';
import { useLanguage, useWords } from '../words/words.ts';
import { Badge } from './badge.tsx';
import { Icon } from './icon.tsx';

const soon = 4;

/** Business time left until an answer is due. */
export const Clock = ({ due }: { due: Due | undefined }) => {
  const words = useWords();
  const language = useLanguage();
  if (!due) return null;
  const left = due.businessHoursLeft;
  const text =
    left <= 0
      ? words.inquiries.late
      : left < 1
        ? words.inquiries.leftMinutes(decimal(Math.ceil(left * 60), language))
        : words.inquiries.left(decimal(Math.floor(left * 10) / 10, language));
  return (
    <Badge tone={left <= 0 ? 'bad' : left < soon ? 'wait' : 'calm'}>
      <Icon name="clock" className="size-4" />
      <span title={words.inquiries.dueBy(moment(due.at, language))}>{text}</span>
    </Badge>
  );
};
