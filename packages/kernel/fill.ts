/** Particles that a template leaves open, with the form after a final consonant and the form after a vowel. */
const particles: Readonly<Record<string, readonly [string, string]>> = {
  '을(를)': ['을', '를'],
  '이(가)': ['이', '가'],
  '은(는)': ['은', '는'],
  '과(와)': ['과', '와'],
  '(으)로': ['으로', '로'],
};

/** Digits and signs as they are read aloud in Korean. */
const read: Readonly<Record<string, string>> = {
  '0': '영',
  '1': '일',
  '2': '이',
  '3': '삼',
  '4': '사',
  '5': '오',
  '6': '육',
  '7': '칠',
  '8': '팔',
  '9': '구',
  '%': '트',
  L: '엘',
  M: '엠',
  N: '엔',
  R: '알',
};

const none = 0;
const rieul = 8;

/** The final consonant of a syllable, as Unicode counts them: 0 for none. */
const finalOf = (syllable: string): number | undefined => {
  const at = (syllable.codePointAt(0) ?? 0) - 0xac00;
  return at >= 0 && at < 11_172 ? at % 28 : undefined;
};

/** The sound on which a word ends: by its last syllable, digit or capital; a word in small Latin letters by how its end is transcribed. */
const endOf = (word: string): number => {
  const bare = word.replace(/[^\p{L}\p{N}%]+$/u, '');
  const last = bare.at(-1) ?? '';
  if (/(?:[lmn]|ng)$/.test(bare)) return finalOf(last === 'l' ? '엘' : '엔') ?? none;
  return finalOf(read[last] ?? last) ?? none;
};

const agreed = (word: string, particle: string): string => {
  const [closed, open] = particles[particle] ?? [particle, particle];
  const end = endOf(word);
  return end === none || (particle === '(으)로' && end === rieul) ? open : closed;
};

/**
 * A template with each `{name}` filled in; one that has no value stays as it is written. A Korean particle behind a value that was
 * left open (`{name}을(를)`, `「{name}」이(가)`) takes the form that the value asks for.
 */
export const fill = (template: string, param: (name: string) => string | number | undefined): string =>
  template.replace(
    /\{(\w+)\}([^\s\p{L}{(]*)(을\(를\)|이\(가\)|은\(는\)|과\(와\)|\(으\)로)?/gu,
    (whole, name: string, between: string, particle?: string) => {
      const value = param(name);
      if (value === undefined) return whole;
      return `${value}${between}${particle ? agreed(String(value) + between, particle) : ''}`;
    },
  );
