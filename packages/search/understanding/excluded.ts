import type { Excluded } from '../port.ts';

const phrase = String.raw`(?:"[^"]*\p{L}[^"]*"|“[^”]*\p{L}[^”]*”)`;
const word = String.raw`\p{L}(?:[^\s"“”,;()]*[\p{L}\p{N}\p{M}+#])?`;
const named = String.raw`[\p{L}\p{N}](?:[^\s"“”,;()]*[\p{L}\p{N}\p{M}])?`;
const end = String.raw`(?=$|[\s,;.?!])`;

/** A minus that begins a word. Within one (A-B), alone (M8 - 1.25), before a figure (-20 °C) or one letter (BV 100 -A) it is none. */
const minus = String.raw`(?<=^|\s)[-−－](?!\p{Script=Latin}(?![\p{L}\p{N}]))(?<minus>${phrase}|${word})`;

/** Bare 제외 may end a word otherwise: 접착제외 is 접착제 and others. */
const korean = String.raw`(?<korean>(?:${phrase}|${named})(?:\s+(?:및|또는|혹은)\s+(?:${phrase}|${named}))*)(?:\s+(?:제외(?:한|하고|하여|해서|된)?|빼고|말고)|(?:제외한|제외하고|빼고|말고))${end}(?!\s+(?:대상|사유|조항))(?:\s+(?:나머지|모두|전부|다른)[은는을를]?${end})?`;

const small =
  'about|after|against|an?|and|any|are|as|at|be|before|below|between|but|by|can|during|except|excluding|for|from|has|have|if|in|into|is|it|its|not|of|on|only|or|over|per|than|that|the|their|this|those|to|under|up|use[ds]?|using|was|were|when|where|which|while|who|with|within|without';
const plainly = String.raw`(?!(?:${small})(?![\p{L}\p{N}]))${word}`;
const article = String.raw`(?:(?:an?|the|any|all)\s+)?`;
const behind = `${article}(?:${phrase}|${plainly}(?:\\s+${plainly}){0,2})`;
const except = String.raw`(?:(?:but|and)\s+)?(?:except(?:\s+for)?|excluding)\s+(?<except>${behind}(?:\s+(?:and|or)\s+${behind})*)`;

/** Words before “not” that make it part of a sentence, and words after it that do. */
const helping =
  'am|are|be|been|can|could|did|do|does|had|has|have|how|if|is|may|might|must|or|shall|should|was|were|what|whether|which|who|why|will|would';
const telling =
  'applicable|available|enough|exceeding|found|included|just|known|less|more|necessary|needed|required|sure|working|yet';
const one = String.raw`${article}(?:${phrase}|(?!(?:${telling})(?![\p{L}\p{N}]))${plainly})`;
const not = String.raw`(?<!(?<!\p{L})(?:${helping})\s+)(?:(?:but|and)\s+)?not\s+(?<not>${one}(?:\s+n?or\s+${one})*)`;

/** What stands in quotation marks is read past. */
const scanner = new RegExp(`(?<=^|[\\s,;])(?:${minus}${end}|${korean}|${except}${end}|${not}${end}|${phrase}(?=$|\\s))`, 'giu');
const maybe = /(?:^|\s)[-−－]["“\p{L}]|제외|빼고|말고|\b(?:except|excluding|not)\s/iu;

/** Words that name nothing by themselves (것 말고), and ends of measures (10bar 이상 제외). */
const nothing = new Set('것 거 이것 그것 저것 이거 그거 저거 이 그 저 나 너 뭐 무엇 외 이상 이하 초과 미만 이내'.split(' '));
const particle = /(?<=\p{Script=Hangul}{2})[을를은는만]$/u;
const joining = /^(?:및|또는|혹은|and|or|nor)$/i;
const silent = /^(?:an?|the|any|all|ones?)$/i;

/** The words and phrases of a list: `ceramic and “heat pump”`, `세라믹을 및 금속`. */
const listed = (list: string): string[] => {
  const items: string[][] = [[]];
  for (const [token] of list.matchAll(/"[^"]*"|“[^”]*”|[^\s"“”]+/gu)) {
    if (joining.test(token)) items.push([]);
    else if (/^["“]/.test(token)) items.push([token.slice(1, -1).trim()], []);
    else if (!silent.test(token))
      for (const [at, piece] of token.split(/[·ㆍ]/u).entries())
        if (at === 0) items.at(-1)?.push(piece);
        else items.push([piece]);
  }
  return items.map((item) => item.join(' ')).filter((item) => item !== '');
};

/**
 * A text without what it excludes, and that: `-word`, `-"a phrase"`, `X 제외`, `X 빼고`, `X 말고`, `except X`, `excluding X`, `not X`. What
 * stands in quotation marks or parentheses excludes nothing, nor does “without”, `없는` or “-free”: such listings name what they lack.
 */
export const excludedIn = (text: string): { readonly rest: string; readonly excluded: readonly Excluded[] } => {
  if (!maybe.test(text)) return { rest: text, excluded: [] };
  const excluded: Excluded[] = [];
  const rest = text.replace(scanner, (written: string, ...given: unknown[]) => {
    const groups = given.at(-1) as Record<'minus' | 'korean' | 'except' | 'not', string | undefined>;
    const words = groups.korean
      ? listed(groups.korean).map((w) => w.replace(particle, ''))
      : listed(groups.minus ?? groups.except ?? groups.not ?? '');
    if (words.length === 0 || words.some((w) => nothing.has(w))) return written;
    excluded.push({ written, words });
    return ' ';
  });
  return { rest, excluded };
};
