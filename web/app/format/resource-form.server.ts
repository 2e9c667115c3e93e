import type { ResourceView } from '../api/booking.ts';
import type { Sheet } from '../api/form.server.ts';
import { rowsFilled } from './hours-rows.ts';

const whole = (sheet: Sheet, name: string): number | string => {
  const text = sheet.text(name);
  return /^\d{1,6}$/.test(text) ? Number(text) : text;
};

/** The content of a resource as it stands, to be sent back with one thing changed. */
export const contentOf = (resource: ResourceView): Record<string, unknown> & { listingId?: string } => {
  const { id: _, version: __, state: ___, owner: ____, actions: _____, demo: ______, ...content } = resource;
  const { changedAt: _______, ...rest } = content as typeof content & { changedAt?: string };
  return rest;
};

const hoursIn = (sheet: Sheet, line: string) => {
  const [since, until] = [sheet.text(`${line}.since`), sheet.text(`${line}.until`)];
  return {
    days: sheet.texts(`${line}.days`),
    from: sheet.text(`${line}.from`),
    to: sheet.text(`${line}.to`) || '24:00',
    ...(since ? { since } : {}),
    ...(until ? { until } : {}),
  };
};

/** What an owner wrote of a resource; fields that the form does not have stay as they were. */
export const resourceIn = (sheet: Sheet, before: ResourceView | undefined): Record<string, unknown> => {
  const name = Object.fromEntries(
    (['ko', 'en'] as const).flatMap((tag) => (sheet.text(`name.${tag}`) ? [[tag, sheet.text(`name.${tag}`)]] : [])),
  );
  const listingId = sheet.text('listingId');
  const { listingId: _, ...kept } = before ? contentOf(before) : {};
  return {
    ...kept,
    kind: sheet.text('kind') || before?.kind,
    name,
    ...(listingId ? { listingId } : {}),
    capacity: whole(sheet, 'capacity'),
    zone: before?.zone ?? (sheet.text('zone') || 'Asia/Seoul'),
    slotMinutes: before?.slotMinutes ?? whole(sheet, 'slotMinutes'),
    rules: {
      grid: whole(sheet, 'grid'),
      min: whole(sheet, 'min'),
      max: whole(sheet, 'max'),
      lead: whole(sheet, 'lead'),
      horizon: whole(sheet, 'horizon'),
      hold: before?.rules.hold ?? 10,
      buffer: {
        before: whole(sheet, 'bufferBefore'),
        after: whole(sheet, 'bufferAfter'),
        stacking: before?.rules.buffer.stacking ?? 'add',
      },
    },
    opening: {
      hours: rowsFilled(sheet.values).map((row) => hoursIn(sheet, `hours.${row}`)),
      holidays: sheet.has('holidays') ? 'KR' : 'none',
      exceptions: before?.opening.exceptions ?? [],
    },
    outages: before?.outages ?? [],
    approval: {
      mode: sheet.text('approval'),
      hours: whole(sheet, 'approvalHours'),
      requests: before?.approval.requests ?? 'compete',
      rivals: before?.approval.rivals ?? 'waitlist',
      ...(sheet.text('deputy') ? { deputyId: sheet.text('deputy') } : {}),
    },
  };
};

/** Where the fields of the form stand in what is sent. */
export const resourceFieldNames: Readonly<Record<string, string>> = {
  '/name': 'name.ko',
  '/name/ko': 'name.ko',
  '/name/en': 'name.en',
  '/zone': 'zone',
  '/rules/grid': 'grid',
  '/rules/min': 'min',
  '/rules/max': 'max',
  '/rules/lead': 'lead',
  '/rules/horizon': 'horizon',
  '/rules/buffer/before': 'bufferBefore',
  '/rules/buffer/after': 'bufferAfter',
  '/approval/mode': 'approval',
  '/approval/hours': 'approvalHours',
  '/approval/deputyId': 'deputy',
};
