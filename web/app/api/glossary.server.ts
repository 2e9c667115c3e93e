import { redirect } from 'react-router';
import type { Api } from '../../server/api.ts';
import { refusal, type Sheet } from './form.server.ts';

/** What the form of a glossary asks for: `glossary add`, `glossary drop msg_…`. Leads back to `back`. */
export const glossaryAct = async (api: Api, caseId: string, sheet: Sheet, back: string) => {
  const [, doing = '', pair = ''] = sheet.text('do').split(' ');
  const at = `/glossaries/${caseId}/pairs`;
  const sent =
    doing === 'add'
      ? await api.send('POST', at, sheet.sending({ ko: sheet.text('ko'), en: sheet.text('en') }))
      : await api.send('DELETE', `${at}/${pair}`, sheet.sending());
  return sent.ok ? redirect(`${back}#glossary`) : refusal(sent, sheet, 'glossary');
};
