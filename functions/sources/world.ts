import type { Objects } from '@sandan/objects/objects';
import type { Ask } from '@sandan/sources/http/ask';
import type { ImportWorld } from './import.ts';

/** An applicant whose patents an organisation keeps in the market: its KIPRIS customer code or its name. */
export interface Followed {
  readonly ownerId: string;
  readonly applicant: string;
}

/** All that the function behind the sources touches outside itself. */
export interface SourcesWorld extends ImportWorld {
  readonly objects: Pick<Objects, 'get'>;
  /** What is asked of KIPRIS. Without a key nothing is asked, and the sources say so. */
  readonly kipris?: {
    readonly key?: string;
    readonly followed: readonly Followed[];
    readonly origin?: string;
    readonly ask?: Ask;
  };
  /** Structured log line; never given personal data. */
  readonly log: (line: Record<string, unknown>) => void;
}
