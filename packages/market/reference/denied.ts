import { bones, latin } from './latin.ts';

/** Words that say what a company is and not which: without them two names are compared. */
const forms = new Set(
  'co company corp corporation inc incorporated llc llp lp ltd limited plc gmbh ag kg sa sas sarl srl spa sl bv nv oy ab as pte pty sdn bhd jsc pjsc ojsc cjsc ooo oao zao pao ao jv fze fzco fzc est establishment group holding holdings the of and'.split(
    ' ',
  ),
);
/** Words so common in names that a search by them alone finds half of the lists. */
const common = new Set(
  'al el abu abd bin ibn ben de la del van von der dos trading trade general international intl import export shipping industries industry industrial services service bank center centre institute'.split(
    ' ',
  ),
);

const wordsOf = (name: string): readonly string[] => {
  const all = latin(name);
  const telling = all.filter((word) => !forms.has(word));
  return telling.length > 0 ? telling : all;
};

/** Jaro's similarity with Winkler's prefix, 0 to 1. */
const jaroWinkler = (a: string, b: string): number => {
  if (a === b) return a === '' ? 0 : 1;
  const reach = Math.max(0, Math.floor(Math.max(a.length, b.length) / 2) - 1);
  const taken = new Array<boolean>(b.length).fill(false);
  const inA: string[] = [];
  for (let i = 0; i < a.length; i++)
    for (let j = Math.max(0, i - reach); j < Math.min(b.length, i + reach + 1); j++)
      if (!taken[j] && a[i] === b[j]) {
        taken[j] = true;
        inA.push(a[i] as string);
        break;
      }
  if (inA.length === 0) return 0;
  const inB = [...b].filter((_, j) => taken[j]);
  const swapped = inA.filter((sign, i) => sign !== inB[i]).length / 2;
  const jaro = (inA.length / a.length + inA.length / b.length + (inA.length - swapped) / inA.length) / 3;
  let prefix = 0;
  while (prefix < 4 && prefix < Math.min(a.length, b.length) && a[prefix] === b[prefix]) prefix += 1;
  return jaro > 0.7 ? jaro + prefix * 0.1 * (1 - jaro) : jaro;
};

/** Two words alike by letters, or less by sound: bones of fewer than three letters say too little alone, and vowels say a little. */
const alike = (a: string, b: string): number => {
  const byLetters = jaroWinkler(a, b);
  const [x, y] = [bones(a), bones(b)];
  const shorter = Math.min(x.length, y.length);
  const trust = shorter >= 4 ? 0.97 : shorter === 3 ? 0.95 : shorter === 2 ? 0.9 : 0.75;
  return Math.max(byLetters, jaroWinkler(x, y) * trust * (0.7 + 0.3 * byLetters));
};

/** Each word of one name with its best of the other, weighed by length; a word is used once. */
const aligned = (a: readonly string[], b: readonly string[]): number => {
  const [few, many] = a.length <= b.length ? [a, b] : [b, a];
  const left = [...many];
  let sum = 0;
  let weight = 0;
  for (const word of [...few].sort((x, y) => y.length - x.length)) {
    let best = 0;
    let at = -1;
    left.forEach((other, i) => {
      const score = alike(word, other);
      if (score > best) [best, at] = [score, i];
    });
    if (at >= 0) left.splice(at, 1);
    sum += best ** 2 * word.length;
    weight += word.length;
  }
  const missing = left.reduce((n, word) => n + word.length, 0);
  return weight === 0 ? 0 : Math.sqrt(sum / weight) * (weight / (weight + missing * 0.5));
};

/**
 * How alike two names are, 0 to 1, across scripts, spellings, word order and legal forms. It is a reason to look, never a verdict:
 * Chinese characters are read as Pinyin only, so Korean and Japanese readings of them are not met.
 */
export const similar = (a: string, b: string): number => {
  const [x, y] = [wordsOf(a), wordsOf(b)];
  if (x.length === 0 || y.length === 0) return 0;
  const [whole, other] = [x.join(''), y.join('')];
  return Math.max(aligned(x, y), Math.min(whole.length, other.length) >= 4 ? alike(whole, other) : 0);
};

/** Words by which a stored name is found, of its longest ones; and how many letters of the bones of the whole. */
const storedWords = 2;
const askedWords = 6;
const wholeBones = 4;

const keys = (name: string, most: number): readonly string[] => {
  const words = wordsOf(name);
  const telling = words.filter((word) => !common.has(word) && bones(word).length >= 2);
  const chosen = (telling.length > 0 ? telling : words).toSorted((a, b) => b.length - a.length).slice(0, most);
  const whole = bones(words.join('')).slice(0, wholeBones);
  return [...new Set([...chosen.map(bones), ...(whole ? [`=${whole}`] : [])].filter(Boolean))];
};

/** The keys under which a name of a list is stored. */
export const keysOf = (name: string): readonly string[] => keys(name, storedWords);
/** The keys under which names like this one may stand. */
export const keysFor = (name: string): readonly string[] => keys(name, askedWords);
