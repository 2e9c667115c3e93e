import { open } from '@sandan/kernel/process';
import { Bom, type BomSheet, bomProcess } from '@sandan/market/bom/bom';
import { BomLine } from '@sandan/market/bom/line';
import * as z from 'zod';

export const BomHead = Bom.omit({ ownerId: true, created: true, changed: true })
  .extend({ actions: z.array(z.string()), changedAt: z.iso.datetime() })
  .meta({ id: 'BomHead' });

export const BomView = BomHead.omit({ lines: true })
  .extend({ lines: z.array(BomLine.extend({ number: z.int().positive() })) })
  .meta({ id: 'BomView' });

/** A cell of a sheet that was not taken, with the reason in the language of the caller. */
const BomRefusalView = z
  .object({ row: z.int(), column: z.string(), written: z.string(), code: z.string(), detail: z.string() })
  .meta({ id: 'BomRefusal' });

export const BomImported = z
  .object({
    bom: BomHead,
    rows: z.int(),
    kept: z.int(),
    refusedRows: z.int(),
    refused: z.array(BomRefusalView),
    unread: z.array(z.string()),
    /** Which sheet of a workbook was read, where it has several. */
    sheet: z.string().optional(),
    /** Sheets that hold a bill too, and were not read. */
    sheets: z.array(z.string()),
  })
  .meta({ id: 'BomImported' });

export const bomHead = ({ ownerId: _, created: __, changed, ...bom }: Bom): z.infer<typeof BomHead> => ({
  ...bom,
  actions: [...new Set(open(bomProcess, bom.state, 'owner').map((t) => t.action))],
  changedAt: changed.at,
});

export const bomView = (bom: Bom, { lines }: BomSheet): z.infer<typeof BomView> => ({
  ...bomHead(bom),
  lines: lines.map((line, at) => ({ number: at + 1, ...line })),
});
