import { Form } from 'react-router';
import type { Me } from '../api/views.ts';
import { moment } from '../format/date.ts';
import { useLanguage, useWords } from '../words/words.ts';

/** Says on every page that the desk sees the market as somebody else, and lets it stop. */
export const ImpersonationBanner = ({ me }: { me: Me | null }) => {
  const words = useWords().nav;
  const language = useLanguage();
  if (!me?.impersonation) return null;
  return (
    <Form
      method="post"
      action="/auth/impersonation"
      className="flex flex-wrap items-center justify-center gap-x-4 gap-y-2 bg-honey-900 px-4 py-2 text-white"
    >
      <p role="status">{words.seeing(me.person.name, moment(me.impersonation.until, language))}</p>
      <input type="hidden" name="id" value={me.impersonation.id} />
      <input type="hidden" name="version" value={me.impersonation.version} />
      <input type="hidden" name="language" value={language} />
      <button type="submit" className="min-h-9 rounded-lg bg-white px-3 font-semibold text-honey-900 hover:bg-honey-50">
        {words.seeingEnd}
      </button>
    </Form>
  );
};
