import { CellFault } from './cell-value.ts';
import type { Column } from './column.ts';
import type { CatalogueItem } from './item.ts';

/**
 * Days for which the catalogue says of a product that it is no longer offered: as long as another market may take to ask again. After
 * that it is in no catalogue any more.
 */
export const withdrawnForDays = 90;

const ended = /^(?:withdrawn|discontinued|판매\s?(?:종료|중단|중지)|단종|n|no)(?:\s+(\d{4}-\d{2}-\d{2}))?$/i;
const offered = /^(?:offered|available|in ?stock|판매\s?중|y|yes)$/i;

const read = (cell: string): CatalogueItem['withdrawn'] => {
  const text = cell.trim();
  const [found, on] = ended.exec(text) ?? [];
  if (found) return on ? { on } : {};
  if (text === '' || offered.test(text)) return undefined;
  throw new CellFault('cell.availability', { value: text.slice(0, 40) });
};

/** Whether a row says that its product is no longer offered. @throws CellFault `cell.availability` */
export const withdrawnIn = (cells: Readonly<Record<string, string>>): CatalogueItem['withdrawn'] =>
  read(cells.availability ?? '');

/** That a product is no longer offered, since when; nothing where it is. */
export const withdrawnCell = (on?: string): string => (on ? `withdrawn ${on}` : 'withdrawn');

export const availabilityColumn: Column = {
  key: 'availability',
  label: { ko: '판매 상태', en: 'Availability' },
  also: ['판매여부'],
  hint: {
    ko: '판매를 끝낸 제품은 withdrawn 또는 판매 종료(뒤에 날짜를 적어도 됩니다). 비우면 판매 중입니다.',
    en: 'withdrawn for what is no longer offered, with the day if you like; empty where it is offered',
  },
  at: '/withdrawn',
  read: (cell, draft) => {
    draft.withdrawn = read(cell);
  },
  write: ({ withdrawn }) => (withdrawn ? withdrawnCell(withdrawn.on) : ''),
};
