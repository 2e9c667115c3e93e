/** A file that goes with a mail. */
export interface Attachment {
  readonly name: string;
  /** Its media type, with what it says beside (`text/calendar; method=CANCEL`). */
  readonly type: string;
  readonly text: string;
}

/** A mail, ready to go. Header values are safe: no line breaks, ASCII or encoded words. */
export interface Mail {
  readonly to: string;
  /** `Name <address>` or an address. */
  readonly from: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly attachments?: readonly Attachment[];
}

/** Sends mail: SES in the cloud, a kept mailbox locally. */
export interface Mailer {
  /**
   * Hands the mail over.
   * @throws MailRefused if it was certainly not taken and may be tried again; any other error leaves that open
   */
  send(mail: Mail): Promise<void>;
}

/** The mail was certainly not taken. */
export class MailRefused extends Error {
  override readonly name = 'MailRefused';
}
