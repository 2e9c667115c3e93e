import { createServer } from 'node:http';
import { SESv2Client } from '@aws-sdk/client-sesv2';
import { newId } from '@sandan/kernel/id';
import type { Person } from '@sandan/market/company/person';
import type { Notice } from '@sandan/market/notice/notice';
import { expect, test } from 'vitest';
import { mailbox, oneLine, sender } from './header.ts';
import { MailRefused } from './mailer.ts';
import { sendOnce } from './once.ts';
import { sesMailer } from './ses.ts';
import { stopToken, subjectToStop } from './stop.ts';
import { digestMail, invitationMail, noticeMail } from './templates.ts';

const post = { mailFrom: '산단마켓 <no-reply@market.example>', siteUrl: 'https://market.example', stopSecret: 'secret' };
const person: Person = {
  id: newId('person'),
  version: 1,
  subject: 's',
  name: '이도윤',
  email: 'office@demo.example',
  language: 'ko',
  mail: 'each',
  status: 'active',
  demo: true,
  created: '2026-01-01T00:00:00.000Z',
};
const notice = (ko: string): Notice => ({
  id: newId('notice'),
  version: 1,
  personId: person.id,
  kind: 'inquiry.received',
  text: { ko, en: 'News' },
  link: '/inquiries/inq_1',
  at: '2026-11-23T00:00:00.000Z',
  mail: 'waiting',
});

test('a name or title with line breaks adds no header', () => {
  const mail = noticeMail(notice('안녕\r\nBcc: all@market.example'), person, post);
  expect(mail.subject).toBe('안녕 Bcc: all@market.example');
  expect(mailbox('A"\r\nTo: x@y.example', 'a@b.example')).toBe('"A\\" To: x@y.example" <a@b.example>');
  expect(() => mailbox('A', 'a@b.example\r\nBcc: c@d.example')).toThrow(RangeError);
  expect(oneLine('a\u0000b\u2028c')).toBe('a b c');
});

test('a Korean sender is written as encoded words', () => {
  expect(sender(post.mailFrom)).toBe('=?UTF-8?B?7IKw64uo66eI7LyT?= <no-reply@market.example>');
  expect(sender('plain@market.example')).toBe('plain@market.example');
});

test('what people write is text in the HTML of a mail, never markup', () => {
  const mail = noticeMail(notice('<script>alert(1)</script> & "그림"'), person, post);
  expect(mail.html).not.toContain('<script>');
  expect(mail.html).toContain('&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;그림&quot;');
});

test('a mail to a member links to the case and stops with one click', () => {
  const mail = noticeMail(notice('새 문의'), person, post);
  expect(mail.text).toContain('https://market.example/ko/inquiries/inq_1');
  expect(mail.headers['List-Unsubscribe-Post']).toBe('List-Unsubscribe=One-Click');
  const token = /token=([^>]+)>/.exec(mail.headers['List-Unsubscribe'] ?? '')?.[1] ?? '';
  expect(subjectToStop('secret', token)).toBe(person.id);
});

test('a stop token that was changed, or made with another secret, stops nobody', () => {
  const token = stopToken('secret', person.id);
  for (const wrong of ['', person.id, `${token}x`, `${newId('person')}.${token.split('.')[1]}`, stopToken('other', person.id)])
    expect(() => subjectToStop('secret', wrong)).toThrow(expect.objectContaining({ code: 'stop.invalid' }));
});

test('a digest is one mail in the language of its reader', () => {
  const mail = digestMail([notice('하나'), notice('둘')], { ...person, language: 'en' }, post);
  expect(mail.subject).toBe('2 new notices');
  expect(mail.text.match(/- News/g)).toHaveLength(2);
});

test('an invitation carries its secret and no stop link', () => {
  const expiresAt = '2026-12-01T00:00:00.000Z';
  const letter = {
    to: 'new@demo.example',
    language: 'en',
    invitationId: 'inv_1',
    secret: 'a/b',
    expiresAt,
    organisation: { ko: '가람' },
  } as const;
  const mail = invitationMail(letter, post);
  expect(mail.text).toContain('https://market.example/en/invitations/inv_1?secret=a%2Fb');
  expect(mail.text).toContain('December 1, 2026');
  expect(mail.headers).toEqual({});
});

const sesAt = async (status: number, body: string) => {
  const seen: string[] = [];
  const server = createServer((request, response) => {
    let text = '';
    request.on('data', (chunk: Buffer) => {
      text += chunk.toString();
    });
    request.on('end', () => {
      seen.push(text);
      response.writeHead(status, { 'content-type': 'application/json' }).end(body);
    });
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as { port: number };
  const client = new SESv2Client({
    endpoint: `http://127.0.0.1:${port}`,
    region: 'ap-northeast-2',
    maxAttempts: 1,
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });
  return { mailer: sesMailer(client), seen, close: () => server.close() };
};

test('SES gets text, HTML and the stop headers', async () => {
  const ses = await sesAt(200, '{"MessageId":"1"}');
  await ses.mailer.send(noticeMail(notice('새 문의'), person, post));
  ses.close();
  const sent = JSON.parse(ses.seen[0] ?? '{}');
  expect(sent.Content.Simple.Subject).toEqual({ Data: '새 문의', Charset: 'UTF-8' });
  expect(sent.Destination.ToAddresses).toEqual(['office@demo.example']);
  expect(sent.Content.Simple.Headers.map((h: { Name: string }) => h.Name)).toEqual(['List-Unsubscribe', 'List-Unsubscribe-Post']);
  expect(sent.Content.Simple.Attachments).toBeUndefined();
});

test('SES gets a file that goes with a mail, whole and with its type', async () => {
  const ses = await sesAt(200, '{"MessageId":"1"}');
  const file = { name: 'BK-1.ics', type: 'text/calendar; charset=utf-8; method=REQUEST', text: 'SUMMARY:예약' };
  await ses.mailer.send(noticeMail(notice('예약 확정'), person, post, undefined, file));
  ses.close();
  const [sent] = JSON.parse(ses.seen[0] ?? '{}').Content.Simple.Attachments;
  expect(sent).toMatchObject({ FileName: file.name, ContentType: file.type, ContentDisposition: 'ATTACHMENT' });
  expect(Buffer.from(sent.RawContent, 'base64').toString()).toBe(file.text);
});

test('what SES refuses may be tried again, what it may have taken may not', async () => {
  const mail = noticeMail(notice('새 문의'), person, post);
  let held = false;
  const sending = {
    claim: async () => {
      const free = !held;
      held = true;
      return free;
    },
    done: async () => {},
    release: async () => {
      held = false;
    },
  };
  const throttled = await sesAt(429, '{"message":"slow down"}');
  await expect(sendOnce(throttled.mailer, sending, mail)).rejects.toBeInstanceOf(MailRefused);
  throttled.close();
  const broken = await sesAt(500, '{}');
  expect(await sendOnce(broken.mailer, sending, mail)).toBe('uncertain');
  broken.close();
  const well = await sesAt(200, '{}');
  expect(await sendOnce(well.mailer, sending, mail)).toBe('taken');
  well.close();
  expect(well.seen).toHaveLength(0);
});
