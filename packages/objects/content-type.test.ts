import { expect, test } from 'vitest';
import { typeOf } from './content-type.ts';
import { attachment } from './disposition.ts';

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

test('a file is what it holds', async () => {
  expect(await typeOf(png)).toBe('image/png');
  expect(await typeOf(Buffer.from('GIF89a\x01\x00\x01\x00\x00\x00\x00;', 'latin1'))).toBe('image/gif');
  expect(await typeOf(Buffer.from('%PDF-1.7\n%âãÏÓ\n1 0 obj\n', 'latin1'))).toBe('application/pdf');
  expect(await typeOf(Buffer.from('<?xml version="1.0" encoding="UTF-8"?><response/>'))).toBe('application/xml');
  expect(await typeOf(Buffer.from('품번,압력\nBV-100,25\n'))).toBe('text/csv');
  expect(await typeOf(Buffer.from([0xc7, 0xb0, 0xb9, 0xf8, 0x2c, 0x31, 0x0a]))).toBe('text/csv');
});

test('a page, a picture that runs scripts, a program and nothing at all have no type that is kept', async () => {
  const odd = ['<html><script>alert(1)</script>', ' \n<svg xmlns="http://www.w3.org/2000/svg" onload="x"/>', 'a\u0000b', ''];
  for (const text of odd) expect(await typeOf(Buffer.from(text)), text).toBeUndefined();
  expect(await typeOf(Buffer.from('MZ\u0090\u0000\u0003', 'latin1'))).not.toBe('text/csv');
});

test('a Hangul document is told from other files of its wrapping', async () => {
  const wrapped = (text: string) =>
    Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600), Buffer.from(text), Buffer.alloc(600)]);
  expect(await typeOf(wrapped('HWP Document File'))).toBe('application/x-hwp');
  expect(await typeOf(wrapped('Microsoft Word'))).toBe('application/x-cfb');
});

test('a file is saved under its name in any language, and a name cannot reach into the header', () => {
  expect(attachment('카탈로그 2026.pdf')).toBe(
    `attachment; filename="____ 2026.pdf"; filename*=UTF-8''%EC%B9%B4%ED%83%88%EB%A1%9C%EA%B7%B8%202026.pdf`,
  );
  expect(attachment('a"; x=1\r\nSet-Cookie: y\\../etc')).toMatch(
    /^attachment; filename="a__ x=1Set-Cookie: y\.\.etc"; filename\*=UTF-8''[\w%.-]+$/,
  );
  expect(attachment('\u202e')).toBe(`attachment; filename="file"; filename*=UTF-8''file`);
});
