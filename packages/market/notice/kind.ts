/**
 * Who is told, as seen from the object: `responders` may answer an inquiry; `assignee` holds it (all responders while nobody
 * does); `asker` wrote it; `deputy` stands in; `operators` run the market; `owners` look after a listing or an organisation;
 * `licensor` and `licensee` are those who look after a licence on either side; `watcher` saved the search, follows, or set up the webhook; `administrators` administer the organisation; `named` are those whom
 * the news itself names; `equippers` look after its equipment; `payers` buy for it, or look after its money; `sharers` share in it; `buyers` stand on the other side of a deal;
 * `sellerSigners` and `buyerSigners` may sign for the side.
 */
export type Audience =
  | 'responders'
  | 'assignee'
  | 'asker'
  | 'deputy'
  | 'operators'
  | 'owners'
  | 'buyers'
  | 'sellerSigners'
  | 'buyerSigners'
  | 'licensor'
  | 'licensee'
  | 'equippers'
  | 'payers'
  | 'sharers'
  | 'watcher'
  | 'administrators'
  | 'named';

export interface NoticeKind {
  readonly to: readonly Audience[];
  /** `{name}` is filled from the parameters. Short: it is also the subject of the mail. */
  readonly text: { readonly ko: string; readonly en: string };
  /** Told in the market only, never by mail. */
  readonly quiet?: true;
  /** Told to whoever did it too, for they keep it: in their calendar. */
  readonly receipt?: true;
}

/** Declares what is told. */
export const kind = (k: NoticeKind): NoticeKind => k;
