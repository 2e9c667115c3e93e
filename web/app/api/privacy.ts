/** The API's views of privacy, as the pages read them. */
export interface PrivacyRequestView {
  readonly id: string;
  readonly kind: 'export' | 'erasure';
  readonly state: string;
  readonly subject: { readonly is: 'person' | 'organisation'; readonly id: string };
  readonly nextAt?: string;
  readonly dueAt: string;
  readonly created: { readonly at: string };
  readonly proof?: string;
}

/** The proof of an erasure. */
export interface ErasureFace {
  readonly of: 'person' | 'organisation';
  readonly state: string;
  readonly askedAt: string;
  readonly doneAt?: string;
  readonly deleted: number;
  readonly redacted: number;
  readonly hash?: string;
}

interface Bilingual {
  readonly ko: string;
  readonly en: string;
}

export interface RecordClassView {
  readonly name: string;
  readonly says: Bilingual;
  readonly basis: Bilingual;
  readonly erased: Bilingual;
  readonly keepDays?: number;
}

export interface LegalHoldView {
  readonly id: string;
  readonly subject: { readonly id: string };
  readonly reason: string;
  readonly since: { readonly at: string };
}
