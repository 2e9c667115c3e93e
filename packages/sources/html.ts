import { Parser } from 'htmlparser2';
import { clean } from './text.ts';

const blocks = new Set('p div br li tr h1 h2 h3 h4 h5 h6 table ul ol section article blockquote'.split(' '));
const silent = new Set('script style head title noscript iframe template svg object'.split(' '));
const mostHtml = 400_000;

/** The text of an HTML fragment as lines, without markup, scripts or invisible characters; at most `max` characters. */
export const textOfHtml = (html: string, max: number): string => {
  let text = '';
  let within = 0;
  const parser = new Parser(
    {
      onopentagname(name) {
        if (silent.has(name)) within += 1;
        if (blocks.has(name)) text += '\n';
      },
      ontext(part) {
        if (within === 0 && text.length < max * 4) text += part.replace(/\s+/g, ' ');
      },
      onclosetag(name) {
        if (silent.has(name)) within = Math.max(0, within - 1);
        if (blocks.has(name)) text += '\n';
      },
    },
    { decodeEntities: true, lowerCaseTags: true },
  );
  parser.write(html.slice(0, mostHtml));
  parser.end();
  const lines = text
    .split('\n')
    .map((line) => clean(line, max))
    .filter(Boolean)
    .join('\n');
  return lines.length <= max ? lines : `${lines.slice(0, max - 1).toWellFormed()}…`;
};
