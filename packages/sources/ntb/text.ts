import { textOfHtml } from '../html.ts';
import { clean } from '../text.ts';

const entity = /&(?:#\d{1,6}|#x[\da-f]{1,5}|[a-z]{2,8});/i;
const tag = /<\/?(?:sub|sup|b|i|u|em|strong|br|p|span|font)\b[^<>]*>/i;

/** A title, which may have been written for a page: entities and markup that show as such, in one line. */
export const titleOf = (text: string | undefined): string => {
  const plain = entity.test(text ?? '') ? textOfHtml(text ?? '', 600) : (text ?? '');
  return clean(tag.test(plain) ? textOfHtml(plain, 600) : plain, 300);
};

/** Words of a list that its source closes with commas and fills with dots (`콩,발효,,,` or `. , , ,`); each once. */
export const words = (text: string | undefined, most = 30): string[] => {
  const found = (text ?? '')
    .slice(0, 4000)
    .split(/[,;·|]/)
    .map((word) => clean(word, 60))
    .filter((word) => /[\p{L}\p{N}]{2}|[가-힣]/u.test(word));
  return [...new Set(found)].slice(0, most);
};

const ways: readonly (readonly [RegExp, string])[] = [
  [/전용\s?실시/, 'exclusive'],
  [/통상\s?실시/, 'non_exclusive'],
  [/매매|양도|매각/, 'assignment'],
  [/협력|공동\s?연구|공동\s?개발/, 'joint_research'],
  [/옵션/, 'option'],
];

/** Ways of cooperation in a text such as `기술매매,기술협력`. A bare 라이선스 does not say which licence, and is left out. */
export const cooperationOf = (...texts: readonly (string | undefined)[]): string[] => {
  const text = texts.join(' ');
  return ways.filter(([pattern]) => pattern.test(text)).map(([, way]) => way);
};
