import type { Api } from '../../server/api.ts';
import type { Report } from '../parts/booking-decisions.tsx';
import type { DecidedView } from './booking.ts';
import { refusal, type Sheet } from './form.server.ts';

/** Decides the requests that a form picked, or only rehearses it; a report of what becomes of each, or why it was refused. */
export const decidedBy = async (api: Api, sheet: Sheet) => {
  const dryRun = sheet.text('do') !== 'decide';
  const decision = sheet.text('decision');
  const [act, reason] = decision.split(' ');
  const picks = sheet.texts('pick');
  const decisions = picks.map((pick) => {
    const [id, version] = pick.split(' ');
    return { id, version: Number(version), action: act, ...(reason ? { reason } : {}) };
  });
  const body = { dryRun, decisions };
  const sent = await api.send<{ items: readonly DecidedView[] }>(
    'POST',
    '/bookings/decisions',
    dryRun ? { body } : sheet.sending(body),
  );
  if (!sent.ok) return refusal(sent, sheet, 'decide');
  return { report: { dryRun, decision, picks, items: sent.value.items } satisfies Report };
};
