import { SESv2Client, SendEmailCommand } from '@aws-sdk/client-sesv2';
import { type Attachment, type Mailer, MailRefused } from './mailer.ts';

const utf8 = (Data: string) => ({ Data, Charset: 'UTF-8' });

const attached = ({ name, type, text }: Attachment) => ({
  FileName: name,
  ContentType: type,
  ContentDisposition: 'ATTACHMENT' as const,
  ContentTransferEncoding: 'BASE64' as const,
  RawContent: new TextEncoder().encode(text),
});

const unreached = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN'];

/** Whether the mail was certainly not taken: SES was not reached, or said no. A lost connection or a failure inside SES leaves it open. */
const refused = (cause: unknown): boolean => {
  const { $metadata, code } = cause as { $metadata?: { httpStatusCode?: number }; code?: string };
  const status = $metadata?.httpStatusCode ?? 0;
  return (status >= 400 && status < 500) || status === 503 || unreached.includes(code ?? '');
};

/** Sends through Amazon SES, API version 2. The SDK retries nothing: a retry after a lost answer could send twice. */
export const sesMailer = (client: SESv2Client = new SESv2Client({ maxAttempts: 1 })): Mailer => ({
  async send({ to, from, subject, text, html, headers, attachments }) {
    try {
      await client.send(
        new SendEmailCommand({
          FromEmailAddress: from,
          Destination: { ToAddresses: [to] },
          Content: {
            Simple: {
              Subject: utf8(subject),
              Body: { Text: utf8(text), Html: utf8(html) },
              Headers: Object.entries(headers).map(([Name, Value]) => ({ Name, Value })),
              ...(attachments ? { Attachments: attachments.map(attached) } : {}),
            },
          },
        }),
      );
    } catch (cause) {
      if (refused(cause)) throw new MailRefused('SES refused the mail', { cause });
      throw cause;
    }
  },
});
