import clsx from 'clsx';
import type { ConversationLine } from '../api/inquiries.ts';
import { moment } from '../format/date.ts';
import { textIn } from '../format/text.ts';
import { useLanguage, useWords } from '../words/words.ts';
import { Attachments } from './attachments.tsx';
import { ReportLink } from './report-link.tsx';
import { Said } from './said.tsx';

const useEventText = () => {
  const words = useWords();
  const language = useLanguage();
  return ({ event, by }: ConversationLine): string => {
    if (!event) return '';
    const { events } = words.inquiries;
    const reasons: Readonly<Record<string, string>> = words.inquiries.reasons;
    const who = by.person?.name ?? (by.side === 'clock' ? words.inquiries.clock : textIn(by.organisation?.name, language));
    const reason = reasons[event.reason ?? ''] ?? '';
    switch (event.action) {
      case 'assign':
        return events.assign(who, event.assignee?.name ?? '');
      case 'escalate':
        return event.escalated === 'deputy' ? events.deputy(event.deputy?.name ?? '') : events.operator;
      case 'close':
        return by.side !== 'clock' ? events.close(who, reason) : events.closeByClock(reason);
      case 'ask':
      case 'answer':
      case 'qualify':
      case 'convert':
      case 'reopen':
        return events[event.action](who);
      default:
        return event.action;
    }
  };
};

/** What was said and what happened, in order. What an organisation's own side said stands to the right. */
export const Conversation = ({
  lines,
  side,
  inquiryId,
  bilingual,
}: {
  lines: readonly ConversationLine[];
  side: string;
  inquiryId: string;
  bilingual: boolean;
}) => {
  const words = useWords();
  const language = useLanguage();
  const eventText = useEventText();
  return (
    <ol aria-label={words.inquiries.conversation} className="grid grid-cols-[minmax(0,1fr)] gap-4 wrap-anywhere">
      {lines.map((line) => (
        <li key={line.id} className="grid gap-4">
          {line.event && (
            <p className="flex items-center justify-center gap-2 text-center text-sm text-soft">
              <span>{eventText(line)}</span>
              <time dateTime={line.at}>{moment(line.at, language)}</time>
            </p>
          )}
          {line.kind === 'message' && (
            <div className={clsx('max-w-[85%]', line.by.side === side ? 'ml-auto' : 'mr-auto')}>
              <p className={clsx('mb-1 text-sm text-soft', line.by.side === side && 'text-right')}>
                {line.by.person && <span className="font-semibold text-ink">{line.by.person.name} · </span>}
                {line.by.organisation && `${textIn(line.by.organisation.name, language)} · `}
                <time dateTime={line.at}>{moment(line.at, language)}</time>
              </p>
              <div
                className={clsx(
                  'rounded-2xl px-4 py-3',
                  line.by.side === side ? 'rounded-tr-sm bg-pine-100' : 'rounded-tl-sm border border-line bg-white',
                )}
              >
                <Said said={line} bilingual={bilingual} />
                <Attachments files={line.attachments} at={`/inquiries/${inquiryId}`} />
              </div>
              {line.text && line.by.organisation && line.by.side !== side && side !== 'operator' && (
                <ReportLink target={{ kind: 'message', id: line.id, inquiry: inquiryId }} />
              )}
            </div>
          )}
        </li>
      ))}
    </ol>
  );
};
