import type { Label } from '../attribute.ts';

/**
 * What a version of a template changed in what stood in the one before; properties that it only adds need no word. Names are those of the version
 * before `to`. A property that
 * is removed is told as lost wherever a specification of an older version is shown.
 */
export interface TemplateChange {
  readonly to: number;
  readonly renamed?: Readonly<Record<string, string>>;
  /** What is there no more, with what it was called. */
  readonly removed?: Readonly<Record<string, Label>>;
  /** From which unit to which. */
  readonly units?: Readonly<Record<string, readonly [from: string, to: string]>>;
  readonly options?: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** By category. Steel and stainless steel have their roughness since version 2. */
export const changes: Readonly<Record<string, readonly TemplateChange[]>> = {};
