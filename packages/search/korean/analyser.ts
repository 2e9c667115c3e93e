import { stem, stopWords } from '../english/stem.ts';
import type { Analyse, Word } from '../word.ts';
import { lindera, type Morpheme, type Piece } from './lindera.ts';
import { named } from './name.ts';
import { respelt } from './respelt.ts';

/** Tags of morphemes that carry meaning: nouns, roots, verbs, adjectives, adverbs, foreign words, numbers, unknown words. */
const meaning = /^(?:NN[GP]|NR|XR|XPN|XSN|VV|VA|MAG|SL|SH|SN|UNK)/;
/** Tags that a word may end with and that do not belong to it: particles, endings, copula, light verbs. */
const trailing = /^(?:J|E|VC|VX|XS[VA]|S[FPSEOW])/;
const functional = /^(?:J|E|VC|VX|XS[VA]|MM|MAJ|S[FPSEOW])/;
const empty = new Set('하 되 있 없 않 위하 대하 따르 의하 통하 들 용 적'.split(' '));

const bears = ({ text, tag }: Morpheme): boolean => meaning.test(tag) && !empty.has(text);

/** A number by itself or with a unit, of a power or for each of another too (300m3/h, 25mm2): a decimal is one number, and 1.5 is not 15. */
const unit = '(?:[munck]?m[23]|[a-z]+)';
const measure = new RegExp(`^(\\d+(?:\\.\\d+)?)(${unit}(?:/${unit})*)?$`);
/** A part of an inch: 3/4, 1-1/2. */
const fraction = /^(?:\d{1,2}-)?\d{1,2}\/(?:2|4|8|16|32|64)$/;

/** A Latin word, number or code: `BV-100` is also bv100, `100kW` also 100 kw, `3/4` is one number. */
const latinWord = (chunk: string): Word => {
  const [, figure, units] = measure.exec(chunk) ?? [];
  if (figure) return { text: chunk, parts: [figure, ...(units?.split('/').map(stem) ?? [])], surface: chunk.replaceAll('/', '') };
  if (fraction.test(chunk)) return { text: chunk, parts: [chunk], surface: chunk };
  const pieces = chunk.match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
  const parts = pieces.map(stem);
  return { text: chunk, parts, surface: pieces.length > 1 ? pieces.join('') : (parts[0] ?? chunk) };
};

/** Morphemes of a piece that carry meaning. Names that end in 용 are nouns with “for”; a one-syllable verb form among nouns is a noun that was misread (볼 in 볼밸브). */
const partsOf = (piece: Piece): string[] => {
  if (piece.tag === 'NNP' && /^..+용$/u.test(piece.text)) return [piece.text.slice(0, -1)];
  const parts = piece.parts.filter(bears).map((m) => m.text);
  return parts.length > 0 && piece.text.length === 1 ? [piece.text] : parts;
};

const particle = /^(.{2,}?)(?:에서는|에서의|으로는|으로의|에서|에는|에도|으로|까지|부터|[을를은는이가의와과도만로에])$/u;
/** Particles that hardly a noun ends in; 로 is a furnace too, and 도 a degree. */
const surely = /(?:에서|으로|까지|부터|[을를은는의])$/u;
const nominal = /^(?:N|XP|XSN|XR|SN|SL|UNK)/;

/** Whether a reading is nouns, then particles at most. */
const isNominal = (pieces: readonly Piece[], particles = true): boolean => {
  const last = particles ? pieces.findLastIndex((p) => !p.tag.startsWith('J')) : pieces.length - 1;
  return last >= 0 && pieces.slice(0, last + 1).every((p) => nominal.test(p.tag) && (p.tag !== 'UNK' || p.text.length > 1));
};

/** Whether pieces before a particle, if it was seen at all, may be torn out of one noun: all are nouns (센 and 서의), or 의 follows, which no verb has. */
const isTorn = (pieces: readonly Piece[], end: string): boolean => {
  const body = pieces.at(-1)?.text === end ? pieces.slice(0, -1) : pieces;
  return end === '의' || body.every(({ tag }) => nominal.test(tag));
};

/**
 * The reading of a word. Where a particle was taken for part of it (세척장치를 read as 세척장 and 치를, 센서의 as 센 and 서의), the
 * reading of the word without it, if that is nouns; and before a reading in pieces, if that is one noun.
 */
const read = (run: string, analyse: (text: string) => Piece[]): Piece[] => {
  const pieces = analyse(run);
  if (pieces.length < 2) return pieces;
  const bare = particle.exec(run)?.[1];
  const isVerb = pieces[0]?.tag.startsWith('V') ?? false;
  if (bare && surely.test(run) && isTorn(pieces, run.slice(bare.length))) {
    const [only, ...more] = analyse(bare);
    if (only && more.length === 0 && /^NN[GP]$/.test(only.tag)) return [only];
  }
  const last = pieces.at(-1);
  if (last && /^[의을를은는]$/u.test(last.text)) return pieces.with(-1, { ...last, tag: 'JX', parts: [] });
  if (!bare || isVerb || isNominal(pieces)) return pieces;
  const nouns = analyse(bare);
  return isNominal(nouns, false) ? nouns : pieces;
};

/** One syllable that means something by itself, and is no ending of nouns (형, 화). */
const isSyllable = (piece: Piece): boolean => piece.text.length === 1 && piece.tag !== 'XSN' && piece.parts.some(bears);

/** Whether a piece says nothing where it stands and may as well be a syllable of a name: 를 and 및 are none. */
const isLost = ({ tag, parts }: Piece): boolean => !parts.some(bears) && !/^(?:JKO|MAJ)/.test(tag);

/**
 * Parts of a word. Names that the dictionary does not know come in syllables of which it takes some for particles (헤파 as 헤 and 파,
 * 용존산소 as 용, 존 and 산소): such a one belongs to the single syllables beside it.
 */
const mendedParts = (pieces: readonly Piece[]): string[] => {
  const parts: string[] = [];
  for (let at = 0; at < pieces.length; ) {
    let end = at;
    while (pieces[end] && (isLost(pieces[end] as Piece) || isSyllable(pieces[end] as Piece))) end++;
    const run = pieces.slice(at, end);
    if (run.length > 1 && run.some(isLost) && run.some(isSyllable)) parts.push(run.map((p) => p.text).join(''));
    else parts.push(...pieces.slice(at, Math.max(end, at + 1)).flatMap(partsOf));
    at = Math.max(end, at + 1);
  }
  return parts;
};

/** Whether an ending follows a form that none can follow (쎈서 as 세다, ㄴ and 서), or the -zer of a loan word was taken for one (레이져): no verb, but a name. */
const isMisread = (pieces: readonly Piece[]): boolean =>
  pieces.some(
    ({ tag, text }, at) =>
      (tag.endsWith('ETM') && /^(?:E|VX)/.test(pieces[at + 1]?.tag ?? '')) || (text === '져' && tag.startsWith('XSV')),
  );

/** A word in the spelling of the rules, without a particle that follows a spelling of its own (판넬을 as 패널). */
const inRules = (run: string): string => {
  const whole = respelt(run);
  const bare = particle.exec(run)?.[1];
  return whole === run && bare && respelt(bare) !== bare ? respelt(bare) : whole;
};

/** Nothing for a word without meaning of its own (및, 그). */
const hangulWord = (written: string, analyse: (text: string) => Piece[]): Word | undefined => {
  const run = inRules(written);
  const pieces = named(run, read(run, analyse), (text) => read(text, analyse));
  if (isMisread(pieces)) return { text: written, parts: [run], surface: run };
  if (pieces.every((p) => p.parts.every((m) => functional.test(m.tag) || empty.has(m.text)))) return undefined;
  const stem = pieces.slice(0, pieces.findLastIndex((p) => !trailing.test(p.tag)) + 1);
  const surface = stem.map((p) => p.text).join('') || run;
  const parts = mendedParts(stem);
  const noun = stem.length === 1 && stem[0]?.tag === 'NNG';
  return { text: written, parts: parts.length > 0 ? [...new Set(parts)] : [surface], surface, ...(noun ? { noun } : {}) };
};

/** Letters that stand for others: raised and lowered figures (m³, CO₂), signs of units (㎜, ℃), the micro sign, full width. */
const signs = /[²³¹⁰-₉㍱-㏟℃℉ℓΩÅⅠ-ⅿµ！-～]/gu;
/** The dot between words of a list, which its code point makes a letter. */
const dot = /ㆍ/gu;
const thousands = /(?<=\d),(?=\d{3}(?!\d))/g;
/** One writing of a text: signs as the letters they stand for, Hangul composed, thousands without commas. */
const plain = (text: string): string =>
  text
    .normalize('NFC')
    .replace(signs, (sign) => sign.normalize('NFKC'))
    .replace(dot, '·')
    .replace(thousands, '')
    .toLowerCase();

/** Where an a is the ampere and no article: 60 A. */
const isBehindFigure = (text: string, at: number): boolean => /\d\s$/.test(text.slice(Math.max(0, at - 2), at));

const chunks = /[\p{L}\p{N}\p{M}]+(?:[-./·+][\p{L}\p{N}\p{M}]+)*/gu;
const hangul = /\p{Script=Hangul}/u;
const runs = /\p{Script=Hangul}+|[^\p{Script=Hangul}\s\p{P}\p{S}]+(?:[-./·+][^\p{Script=Hangul}\s\p{P}\p{S}]+)*/gu;
const remembered = 200_000;

/**
 * Takes Korean and English text apart. Hangul is cut into morphemes, particles and endings fall, compounds are split; what is
 * written without blanks between letters and Hangul (PLC제어기) is two words. English is stemmed lightly.
 */
export const analyser = async (): Promise<Analyse> => {
  const analyse = await lindera();
  const known = new Map<string, Word | null>();
  const word = (run: string): Word | null => {
    const before = known.get(run);
    if (before !== undefined) return before;
    const made = hangul.test(run) ? (hangulWord(run, analyse) ?? null) : latinWord(run);
    if (known.size >= remembered) known.clear();
    known.set(run, made);
    return made;
  };
  return (written) => {
    const text = plain(written);
    const words: Word[] = [];
    for (const { 0: chunk, index } of text.matchAll(chunks)) {
      const pieces = hangul.test(chunk) ? (chunk.match(runs) ?? []) : [chunk];
      for (const piece of pieces) {
        const silent = stopWords.has(piece) && !(piece === 'a' && isBehindFigure(text, index));
        const found = silent ? null : word(piece);
        if (found) words.push(found);
      }
    }
    return words;
  };
};
