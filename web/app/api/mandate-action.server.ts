import { mandateIn, paymentIn, sharesIn } from '../format/mandate.server.ts';
import type { Visit } from '../visit.ts';
import { refusal, type Sheet } from './form.server.ts';

/** The forms of mandates and of shared credit, wherever they stand: `do` says which, what is done, and to what. */
export const isOfMandates = (sheet: Sheet): boolean => /^(?:mandate|credit) /.test(sheet.text('do'));

/** Sends one of them. Answers the refusal to show, or nothing where it was done. */
export const actOnMandates = async (api: Visit['api'], sheet: Sheet) => {
  const [form = '', doing = '', ...of] = sheet.text('do').split(' ');
  const send = () => {
    if (form === 'mandate') {
      if (doing === 'offer') return api.send('POST', '/mandates', sheet.sending(mandateIn(sheet)));
      const reason = sheet.text('reason');
      return api.send('POST', `/mandates/${of[0]}/actions`, sheet.sending({ action: doing, ...(reason ? { reason } : {}) }));
    }
    const at = `/licences/${of[0]}/credits/${of[1]}`;
    if (doing === 'propose') return api.send('PUT', `${at}/shares`, sheet.sending({ shares: sharesIn(sheet) }));
    if (doing === 'pay') return api.send('POST', `${at}/payments`, sheet.sending(paymentIn(sheet, of[2] ?? '')));
    return api.send('POST', `${at}/actions`, sheet.sending({ action: doing }));
  };
  const sent = await send();
  return sent.ok
    ? undefined
    : refusal(sent, sheet, [form, ...of, ...(doing === 'offer' || doing === 'pay' ? [doing] : [])].join(' '));
};
