// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what a header must not carry
const control = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g;

/** A header value in one line: line breaks and other control characters become a space, so that nobody's name adds a header. */
export const oneLine = (value: string): string => value.replace(control, ' ').trim();

/** Encoded words (RFC 2047) of at most 75 characters for a display name that is not plain ASCII. */
const encodedWords = (value: string): string => {
  const words: string[] = [];
  let part = '';
  for (const character of value) {
    if (Buffer.byteLength(part + character) > 42) {
      words.push(part);
      part = '';
    }
    part += character;
  }
  words.push(part);
  return words.map((w) => `=?UTF-8?B?${Buffer.from(w).toString('base64')}?=`).join(' ');
};

/** `Name <address>` as a header takes it. @throws RangeError if the address could break out of its place */
export const mailbox = (name: string, address: string): string => {
  if (!/^[^\s<>",;:\\()]+@[^\s<>",;:\\()]+$/.test(address) || oneLine(address) !== address) throw new RangeError('mail address');
  const plain = oneLine(name);
  if (plain === '') return address;
  if (!/^[\x20-\x7e]*$/.test(plain)) return `${encodedWords(plain)} <${address}>`;
  return `"${plain.replace(/(["\\])/g, '\\$1')}" <${address}>`;
};

/** Splits a setting such as `Sandan Market <no-reply@market.example>` and writes it as a header takes it. */
export const sender = (setting: string): string => {
  const match = /^(.*?)\s*<([^<>]+)>$/.exec(setting.trim());
  return match ? mailbox((match[1] ?? '').replace(/^"|"$/g, ''), match[2] ?? '') : mailbox('', setting.trim());
};
