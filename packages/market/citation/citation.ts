/** A technology as literature managers keep it; texts in one language. */
export interface Citation {
  readonly id: string;
  readonly title: string;
  readonly abstract?: string;
  /** Those who applied for the right; who offers it where nobody is named. */
  readonly authors: readonly string[];
  readonly publisher?: string;
  readonly numbers: readonly string[];
  /** `YYYY-MM-DD` */
  readonly date?: string;
  readonly keywords: readonly string[];
  readonly language: string;
  readonly url: string;
  /** Day on which it was looked at. */
  readonly seen: string;
}

export const citationFormats = {
  bibtex: { type: 'application/x-bibtex; charset=utf-8', extension: 'bib' },
  ris: { type: 'application/x-research-info-systems; charset=utf-8', extension: 'ris' },
} as const;
export type CitationFormat = keyof typeof citationFormats;

const line = (text: string): string =>
  text
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();

const special: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/** Text as TeX prints it, in UTF-8: whatever means something to TeX is escaped. */
const tex = (text: string): string => line(text).replace(/[\\{}~^#$%&_]/g, (sign) => special[sign] ?? `\\${sign}`);

/** One entry of BibTeX: `@patent` where a number is known. Names stand in braces, for they are organisations and not to be turned round. */
export const bibtex = (cited: Citation): string => {
  const fields: [string, string | undefined][] = [
    ['title', `{${tex(cited.title)}}`],
    ['author', cited.authors.map((name) => `{${tex(name)}}`).join(' and ')],
    ['publisher', cited.publisher && tex(cited.publisher)],
    ['number', cited.numbers.map(tex).join(', ')],
    ['year', cited.date?.slice(0, 4)],
    ['date', cited.date],
    ['abstract', cited.abstract && tex(cited.abstract)],
    ['keywords', cited.keywords.map((word) => tex(word).replaceAll(',', ' ')).join(', ')],
    ['language', cited.language === 'ko' ? 'korean' : 'english'],
    ['url', cited.url.replace(/[{}\\]/g, '')],
    ['urldate', cited.seen],
  ];
  const written = fields.flatMap(([name, value]) => (value ? [`  ${name} = {${value}}`] : []));
  return `@${cited.numbers.length > 0 ? 'patent' : 'misc'}{${cited.id.replace(/[^\w]/g, '')},\n${written.join(',\n')}\n}\n`;
};

/** One record of RIS, each value on a line of its own. */
export const ris = (cited: Citation): string => {
  const tags: [string, string | undefined][] = [
    ['TY', cited.numbers.length > 0 ? 'PAT' : 'GEN'],
    ['ID', cited.id],
    ['TI', cited.title],
    ...cited.authors.map((name): [string, string] => ['AU', name]),
    ['PB', cited.publisher],
    ['PY', cited.date?.slice(0, 4)],
    ['DA', cited.date?.replaceAll('-', '/')],
    ...cited.numbers.map((number): [string, string] => ['M1', number]),
    ['AB', cited.abstract],
    ...cited.keywords.map((word): [string, string] => ['KW', word]),
    ['LA', cited.language],
    ['UR', cited.url],
    ['Y2', cited.seen.replaceAll('-', '/')],
  ];
  const written = tags.flatMap(([tag, value]) => (value ? [`${tag}  - ${line(value)}`] : []));
  return `${written.join('\r\n')}\r\nER  - \r\n`;
};

export const cite = (format: CitationFormat, all: readonly Citation[]): string =>
  all.map(format === 'bibtex' ? bibtex : ris).join(format === 'bibtex' ? '\n' : '\r\n');
