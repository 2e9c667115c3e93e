/**
 * One word of a text as the index keeps it: what it is made of, and the word as written without its particles. `parts` carry the
 * meaning and are all needed; `surface` alone also counts as the word.
 */
export interface Word {
  readonly text: string;
  readonly parts: readonly string[];
  readonly surface: string;
  /** A common noun that the dictionary has as it stands, and hardly a slip of the keyboard. */
  readonly noun?: boolean;
}

/** Takes a text apart; the same for records and queries, so that the two meet. */
export type Analyse = (text: string) => readonly Word[];
