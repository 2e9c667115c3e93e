import { auditCsv } from '@sandan/fn-api/audit-view';
import { parse } from 'csv-parse/sync';
import { simpleParser } from 'mailparser';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { as, publish } from '../api/client.ts';
import { type Cast, cast } from '../cast.ts';

let m: Cast;
beforeAll(async () => {
  m = await cast();
});
afterAll(() => m.close());

/** What adds a header, ends the headers, or turns into a line of its own where it is written as it came. */
const breaks = [
  '\r\nBcc: thief@evil.example',
  '\nBcc: thief@evil.example',
  '\rBcc: thief@evil.example',
  '\r\n\r\n<script>alert(1)</script>',
  '\r\nContent-Type: text/html; boundary=x',
  '\r\n\tBcc: thief@evil.example',
  '\u2028Bcc: thief@evil.example',
  '\u2029Bcc: thief@evil.example',
  '\u0085Bcc: thief@evil.example',
  '\u000bBcc: thief@evil.example',
  '\u0000Bcc: thief@evil.example',
  '%0d%0aBcc: thief@evil.example',
  '" <thief@evil.example>, "x',
  '>, <thief@evil.example',
  '=?utf-8?Q?=0D=0ABcc=3A_thief@evil.example?=',
];

test('no name and no title gets a header, an addressee or a part into a mail', async () => {
  for (const [n, vector] of breaks.entries()) {
    const me = await as(m, 'buyer').get<{ person: { version: number } }>('/me');
    await as(m, 'buyer').patch('/me', { name: `Mara${vector}`.slice(0, 80) }, { seen: me.body.person.version });
    const listing = await publish(m, `밸브${vector.replaceAll('thief@evil.example', 'thief')} ${n}`);
    await as(m, 'buyer').post('/inquiries', {
      listingId: listing.id,
      text: `May we test it?${vector.replaceAll('thief@evil.example', 'thief')}`,
    });
  }
  await m.settle();
  const mails = m.mails();
  expect(mails.length).toBeGreaterThanOrEqual(breaks.length);
  const usual = [
    'from',
    'to',
    'subject',
    'list-unsubscribe',
    'list-unsubscribe-post',
    'message-id',
    'in-reply-to',
    'references',
    'auto-submitted',
    'precedence',
    'reply-to',
    'list-id',
    'list',
  ];
  for (const { from, to, subject, headers } of mails) {
    const lines = Object.entries({ From: from, To: to, Subject: subject, ...headers }).map(
      ([name, value]) => `${name}: ${value}`,
    );
    const read = await simpleParser(`${lines.join('\r\n')}\r\n\r\nbody\r\n`);
    expect([...read.headers.keys()].filter((name) => !usual.includes(name))).toEqual([]);
    expect(read.bcc).toBeUndefined();
    expect(
      [read.to]
        .flat()
        .flatMap((t) => t?.value ?? [])
        .map((t) => t.address),
    ).toEqual([to]);
    expect(read.from?.value).toHaveLength(1);
    expect(read.text?.trim()).toBe('body');
  }
});

/** What a spreadsheet would run. */
const formulas = [
  '=1+1',
  '=HYPERLINK("http://evil.example","x")',
  "=cmd|' /C calc'!A0",
  '+1+1',
  '-2+3',
  '@SUM(1+1)',
  '\t=1+1',
  '\r=1+1',
  '\n=1+1',
  '＝1+1',
  ' =1+1',
  '"=1+1',
  ';=1+1',
  ',=1+1',
  '=1+1";=1+1',
  '%=1+1',
];

test('no cell of an export is a formula, and none breaks out of its place', () => {
  const lines = formulas.map((text) => ({
    line: {
      id: 'aud_00000000000000000000000000',
      kind: 'act' as const,
      operation: text,
      object: text,
      status: 200,
      by: { actor: text, organisationId: null, at: '2027-03-02T01:00:00.000Z' },
    },
  }));
  const rows = parse(auditCsv(lines as unknown as Parameters<typeof auditCsv>[0]), { bom: true }) as string[][];
  expect(rows).toHaveLength(formulas.length + 1);
  expect(new Set(rows.map((row) => row.length)).size).toBe(1);
  const run = rows
    .slice(1)
    .flat()
    .filter((cell) => /^\s*[=+\-@＝＋－＠\t\r]/u.test(cell));
  expect(run).toEqual([]);
});
