import { Form } from 'react-router';
import type { SessionView } from '../api/security.ts';
import { agentName } from '../format/agent.ts';
import { moment } from '../format/date.ts';
import { useSecurityWords } from '../words/security.ts';
import { useLanguage } from '../words/words.ts';
import { Badge } from './badge.tsx';
import { Button } from './button.tsx';
import { FormKey } from './form-key.tsx';

/** Where the person is signed in. */
export const SessionList = ({ sessions }: { sessions: readonly SessionView[] }) => {
  const words = useSecurityWords();
  const language = useLanguage();
  return (
    <section aria-labelledby="sessions" className="card mt-6 p-5 sm:p-7">
      <h2 id="sessions" className="text-xl">
        {words.sessions}
      </h2>
      {sessions.length === 0 ? (
        <p className="mt-2 text-soft">{words.sessionsNone}</p>
      ) : (
        <ul className="mt-2 divide-y divide-line">
          {sessions.map((session) => {
            const name = agentName(session.agent) ?? words.unknownAgent;
            return (
              <li key={session.id} className="flex flex-wrap items-center gap-x-4 gap-y-1 py-3">
                <span className="min-w-0 flex-1">
                  <span className="font-semibold">{name}</span>
                  <span className="block text-[0.9375rem] text-soft">
                    {words.began(moment(session.began, language))} · {words.seen(moment(session.seen, language))}
                  </span>
                </span>
                {session.current ? (
                  <Badge tone="good">{words.here}</Badge>
                ) : (
                  <Form method="post">
                    <FormKey of={`end-${session.id}`} />
                    <input type="hidden" name="do" value="end" />
                    <input type="hidden" name="session" value={session.id} />
                    <Button kind="plain" size="small" aria-label={words.endOf(name)}>
                      {words.end}
                    </Button>
                  </Form>
                )}
              </li>
            );
          })}
        </ul>
      )}
      <Form method="post" className="mt-4 border-t border-line pt-5">
        <FormKey of={`others${sessions.length}`} />
        <input type="hidden" name="do" value="others" />
        <Button kind="plain">{words.others}</Button>
      </Form>
    </section>
  );
};
