import { type Mail, type Mailer, MailRefused } from './mailer.ts';

/** Where the sending of one mail is written down. Each step is conditional: of two that try, one gets `true`. */
export interface Sending {
  readonly claim: () => Promise<boolean>;
  readonly done: () => Promise<void>;
  readonly release: () => Promise<void>;
}

/** `sent` by this call; `taken` by another; `uncertain` if the mailer may or may not have taken it. */
export type Sent = 'sent' | 'taken' | 'uncertain';

/**
 * Sends a mail at most once. It is claimed before, so that a second delivery of the same event finds it taken. What the mailer
 * certainly refused is released and thrown, to be tried again; what it may have taken stays claimed for ever.
 */
export const sendOnce = async (mailer: Mailer, sending: Sending, mail: Mail): Promise<Sent> => {
  if (!(await sending.claim())) return 'taken';
  try {
    await mailer.send(mail);
  } catch (cause) {
    if (!(cause instanceof MailRefused)) return 'uncertain';
    await sending.release();
    throw cause;
  }
  await sending.done();
  return 'sent';
};
