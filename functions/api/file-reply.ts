import type { Reply } from './endpoint.ts';
import { workbookType } from './workbook.ts';

/** A table to be kept: bytes are a workbook, a text is one with commas. */
export const fileReply = (content: Uint8Array | string, name: string): Reply => ({
  ...(typeof content === 'string' ? { text: content } : { bytes: content }),
  headers: {
    'content-type': typeof content === 'string' ? 'text/csv; charset=utf-8' : workbookType,
    'content-disposition': `attachment; filename="${name}"`,
  },
});
