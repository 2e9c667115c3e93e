import clsx from 'clsx';
import type { OrderView } from '../api/orders.ts';
import { moment } from '../format/date.ts';
import { textIn } from '../format/text.ts';
import { useOrderWords } from '../words/order.ts';
import { useLanguage } from '../words/words.ts';
import { Attachments } from './attachments.tsx';
import { Said } from './said.tsx';

type Line = OrderView['history'][number];

/** What was said about an order and what happened to it, in one order; what the reader's own side said stands to the right. */
export const OrderTalk = ({
  order,
  names,
  show,
}: {
  order: OrderView;
  names: { readonly moves: Readonly<Record<string, string>>; readonly reasons: Readonly<Record<string, string>> };
  show: (minor: number) => string;
}) => {
  const words = useOrderWords();
  const language = useLanguage();
  const { bilingual } = order.conversation;
  const who = (line: Line) =>
    [line.organisation ? textIn(line.organisation.name, language) : words.sides[line.side], line.by?.name]
      .filter(Boolean)
      .join(' · ');
  return (
    <ol className="grid grid-cols-[minmax(0,1fr)] gap-4 wrap-anywhere">
      {order.history.map((line) => {
        const own = line.side === order.side;
        const said = line.action === 'say';
        return (
          <li key={line.id} className={clsx(said && 'max-w-[92%]', said && (own ? 'ml-auto' : 'mr-auto'))}>
            {!said && (
              <p className="flex flex-wrap items-baseline gap-x-2">
                <span className="font-semibold">{names.moves[line.action] ?? line.action}</span>
                {line.amount && <span className="tabular-nums">{show(line.amount.minor)}</span>}
                {line.reason && <span>{names.reasons[line.reason]}</span>}
              </p>
            )}
            <p className={clsx('text-sm text-soft', said && 'mb-1', said && own && 'text-right')}>
              {who(line)} · <time dateTime={line.at}>{moment(line.at, language)}</time>
            </p>
            {(line.text || line.attachments) && (
              <div
                className={clsx(
                  'rounded-2xl px-4 py-3',
                  !said && 'mt-1.5 bg-paper',
                  said && (own ? 'rounded-tr-sm bg-pine-100' : 'rounded-tl-sm border border-line bg-white'),
                )}
              >
                <Said said={line} bilingual={bilingual} />
                <Attachments files={line.attachments ?? []} at={`/orders/${order.id}`} />
              </div>
            )}
          </li>
        );
      })}
    </ol>
  );
};
