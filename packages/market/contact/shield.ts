import { Fault, type FieldFault } from '@sandan/kernel/fault';

/** Kinds of contact detail that have no place in a public text. */
export type ContactKind = 'email' | 'phone' | 'messenger';

const email =
  /[\p{L}\p{N}._%+-]{1,64}\s?(?:@|＠|\(at\)|\[at\])\s?[\p{L}\p{N}-]{1,63}(?:\s?(?:\.|\(dot\)|\[dot\])\s?[\p{L}]{2,24})+/iu;
/** Korean numbers by their prefixes (mobile, internet, region, 15xx–18xx), and international ones that begin with + or 00. */
const phones = [
  /(?<![\d.,-])0(?:1[016789]|2|3[1-3]|4[1-4]|5[1-5]|6[1-4]|70|50\d)[\s.)-]{1,2}\d{3,4}[\s.-]\d{4}(?![\d-])/,
  /(?<![\d.,-])01[016789]\d{7,8}(?!\d)/,
  /(?<![\d.,-])1[5-8]\d{2}-\d{4}(?![\d-])/,
  /(?<![\p{L}\d])(?:\+|00)[1-9]\d{0,2}[\s.()-]{1,3}\d{1,4}(?:[\s.()-]{1,2}\d{2,4}){2,4}(?!\d)/u,
  /(?<![\p{L}\d])\+[1-9]\d{9,13}(?!\d)/u,
];
const messenger =
  /(?:카카오톡|카톡|kakao\s?talk|kakao|wechat|weixin|위챗|whats\s?app|왓츠앱|telegram|텔레그램|line\s?id|라인\s?id|zalo|skype)\s*(?:id|아이디)?\s*[:=은는]\s*@?[\w.+-]{3,}|(?:open\.kakao\.com|wa\.me|t\.me|line\.me)\/[\w/+-]{2,}/iu;

/** The first contact detail in a text, if there is one. */
export const contactIn = (text: string): ContactKind | undefined => {
  const plain = text.normalize('NFKC');
  if (email.test(plain)) return 'email';
  if (messenger.test(plain)) return 'messenger';
  return phones.some((phone) => phone.test(plain)) ? 'phone' : undefined;
};

/** Every text in a value that holds a contact detail, by its JSON pointer below `pointer`. */
export const contactsIn = (value: unknown, pointer: string): FieldFault[] => {
  if (typeof value === 'string') {
    const kind = contactIn(value);
    return kind ? [{ pointer, code: `shield.${kind}` }] : [];
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    contactsIn(inner, `${pointer}/${name.replace(/~/g, '~0').replace(/\//g, '~1')}`),
  );
};

/** Holds that public texts hold no contact detail. @throws Fault invalid `request.invalid` with each field, `shield.*` */
export const shield = (value: unknown, pointer: string): void => {
  const fields = contactsIn(value, pointer);
  if (fields.length > 0) throw new Fault('invalid', 'request.invalid', 'a contact in a public text', { fields });
};
