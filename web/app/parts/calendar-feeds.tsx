import { Form } from 'react-router';
import type { CalendarView, MadeCalendar } from '../api/calendar.ts';
import { moment } from '../format/date.ts';
import { useCalendarWords } from '../words/calendar.ts';
import { useLanguage } from '../words/words.ts';
import { Button } from './button.tsx';
import { Done } from './empty.tsx';
import { FormErrors, type Refused } from './field.tsx';
import { FormKey } from './form-key.tsx';

/** The address that was made just now; nothing shows it again. */
const Address = ({ made: { scope, url } }: { made: MadeCalendar }) => {
  const words = useCalendarWords();
  if (!url) return <Done>{words.closed}</Done>;
  const id = `calendar-url-${scope}`;
  return (
    <div role="status" className="grid gap-2 rounded-lg bg-pine-50 p-4 text-pine-900">
      <p className="font-semibold">{words.made}</p>
      <label htmlFor={id} className="sr-only">
        {words.url}
      </label>
      <input id={id} readOnly value={url} className="input font-mono text-sm" />
      <p>
        <a href={url.replace(/^https?:/, 'webcal:')} className="link font-semibold">
          {words.app}
        </a>
      </p>
    </div>
  );
};

const Feed = ({
  feed: { scope, open, changedAt },
  resourceId,
  made,
  refused,
}: {
  feed: CalendarView;
  resourceId: string | undefined;
  made: MadeCalendar | undefined;
  refused: Refused | undefined;
}) => {
  const words = useCalendarWords();
  const language = useLanguage();
  const name = words.scopes[scope];
  const mine = refused?.values.scope?.[0] === scope ? refused : undefined;
  return (
    <li className="grid gap-3 py-4">
      <div>
        <h3 className="text-base">{name}</h3>
        <p className="text-[0.9375rem] text-soft">{open && changedAt ? words.since(moment(changedAt, language)) : words.shut}</p>
      </div>
      {made?.scope === scope && <Address made={made} />}
      <div className="flex flex-wrap gap-2">
        {(open ? (['renew', 'close'] as const) : (['open'] as const)).map((action) => (
          <Form key={action} method="post" preventScrollReset>
            <FormErrors refused={mine?.form === `calendar-${action}` ? mine : undefined} scope={`calendar-${scope}-${action}-`}>
              <FormKey of={`calendar-${scope}-${action}-${resourceId}-${changedAt}`} />
              <input type="hidden" name="do" value={`calendar-${action}`} />
              <input type="hidden" name="scope" value={scope} />
              {scope === 'resource' && <input type="hidden" name="resource" value={resourceId} />}
              <Button kind={action === 'close' ? 'danger' : 'plain'} aria-label={`${words[action]}: ${name}`}>
                {words[action]}
              </Button>
            </FormErrors>
          </Form>
        ))}
      </div>
      {open && <p className="text-[0.9375rem] text-soft">{words.renewText}</p>}
    </li>
  );
};

/** Addresses at which calendars of others can follow bookings: made, shown once, changed and revoked. */
export const CalendarFeeds = ({
  feeds,
  resourceId,
  made,
  refused,
}: {
  feeds: readonly CalendarView[];
  resourceId?: string;
  made: MadeCalendar | undefined;
  refused: Refused | undefined;
}) => {
  const words = useCalendarWords();
  if (feeds.length === 0) return null;
  return (
    <section aria-labelledby="calendars" className="card p-5 sm:p-7">
      <h2 id="calendars" className="text-lg">
        {words.title}
      </h2>
      <p className="mt-1 text-soft">{words.lead}</p>
      <ul className="divide-y divide-line">
        {feeds.map((feed) => (
          <Feed key={feed.scope} feed={feed} resourceId={resourceId} made={made} refused={refused} />
        ))}
      </ul>
    </section>
  );
};
