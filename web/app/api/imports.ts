/** Why a value of a list was not taken. */
export type UnreadReason = 'unknown' | 'unitless' | 'implausible' | 'form' | 'twice';

export interface Counts {
  readonly read: number;
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly refused: number;
}

export interface ImportView {
  readonly id: string;
  readonly version: number;
  readonly source: string;
  readonly state: 'waiting' | 'running' | 'done' | 'failed';
  readonly dryRun: boolean;
  readonly fileName: string;
  readonly bytes: number;
  readonly counts: Counts;
  readonly refused: readonly {
    readonly position: { readonly document: string; readonly index: number };
    readonly id?: string;
    readonly title?: string;
    readonly code: string;
    readonly detail: string;
    readonly fields?: readonly {
      readonly column: string;
      readonly code: string;
      readonly params?: Readonly<Record<string, string | number>>;
    }[];
  }[];
  readonly faulty: readonly {
    readonly document: string;
    readonly code: string;
    readonly detail: string;
    readonly answer?: string;
  }[];
  readonly pictures?: {
    readonly taken: number;
    readonly unchanged: number;
    readonly failed: number;
    readonly refused: ImportView['refused'];
  };
  readonly understanding?: {
    readonly said: number;
    readonly taken: number;
    readonly reasons: Readonly<Record<UnreadReason, number>>;
    readonly unread: readonly {
      readonly name: string;
      readonly form: string;
      readonly reason: UnreadReason;
      readonly count: number;
      readonly example: string;
    }[];
  };
  readonly fault?: string;
  readonly createdAt: string;
  readonly changedAt: string;
}

export const countNames = ['read', 'created', 'updated', 'unchanged', 'refused'] as const;

const lists: readonly string[] = ['equipment', 'catalogue', 'parts', 'inquiries'];

/** Whose format a file is in: a list of equipment, of products or of inquiries if that is what it `holds`, else by its name: XML comes from KIPRIS, tables are an office's own list. */
export const sourceOf = (fileName: string, holds = ''): string => {
  if (lists.includes(holds)) return holds;
  return /\.(?:xlsx|csv|tsv|txt)$/i.test(fileName) ? 'portfolio' : 'kipris';
};
