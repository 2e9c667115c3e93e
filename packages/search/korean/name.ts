import type { Piece } from './lindera.ts';

/** Names of the trade of which the dictionary takes a part for an ending or a particle: 슬러지 as 슬러 and -지, 마이크로 as 마이크 with 로. */
const names = new Set(
  `가속도 갱도 거칠기 고순도 공구함 기야 꽃게 대게 도어락 도파로 드레인 등기구 레듀서 레벨러 마이크로 바프 방사구 비만 빠우 살구 수전해 슬러지
시험성적서 실시권 에어건 오리마게 용해도 이식재 장애인 전기분해 점도 젖음성 즉석 집게 청석면 충전지 충진 치구 치어 타겟 트랜스듀서 파우치
판지 플라우`.split(/\s+/),
);
const longest = Math.max(...[...names].map((name) => name.length));
/** A shorter one may stand in a word by chance where the dictionary sees no end. */
const surelyInside = [...names].filter((name) => name.length > 2);
const particles = /^(?:에서는?|으로는?|까지|부터|[을를은는이가의와과도만로에])$/u;
const followed = /^(..+?)(에서는?|으로는?|까지|부터|[을를은는이가의와과도만로에])$/u;

const noun = (text: string, tag = 'NNG'): Piece => ({ text, tag, parts: [{ text, tag }] });

/** A machine by what it does (유화기, 마킹기), where its last syllable was taken for the ending of a verb; and a ring, for a particle. */
const suffixed = (piece: Piece, before: Piece | undefined): Piece => {
  if (piece.text === '기' && piece.tag === 'ETN' && /^(?:N|XSN|XR|SL)/.test(before?.tag ?? '')) return noun('기', 'XSN');
  return piece.text === '링' && piece.tag === 'JKO' ? noun('링') : piece;
};

const joined = (pieces: readonly Piece[]): Piece[] => {
  const made: Piece[] = [];
  for (let at = 0; at < pieces.length; ) {
    let [name, end] = ['', at];
    for (let to = at + 1, text = ''; to <= pieces.length; to++) {
      text += pieces[to - 1]?.text;
      if (text.length > longest) break;
      if (names.has(text)) [name, end] = [text, to];
    }
    made.push(name ? noun(name) : suffixed(pieces[at] as Piece, made.at(-1)));
    at = Math.max(end, at + 1);
  }
  return made;
};

const isWithin = (pieces: readonly Piece[], from: number, to: number): boolean => {
  let at = 0;
  return pieces.some(({ text }) => {
    const begin = at;
    at += text.length;
    return begin <= from && to <= at;
  });
};

/** Pieces of a word in which the names of the trade are nouns, whatever the dictionary reads in them. `read` reads what stands beside one. */
export const named = (run: string, pieces: readonly Piece[], read: (text: string) => readonly Piece[]): Piece[] => {
  const [, name = '', particle = ''] = followed.exec(run) ?? [];
  if (names.has(name) && !names.has(run)) return [noun(name), noun(particle, 'JX')];
  const whole = joined(pieces);
  const missed = surelyInside.find(
    (name) => run.includes(name) && !isWithin(whole, run.indexOf(name), run.indexOf(name) + name.length),
  );
  if (!missed) return whole;
  const from = run.indexOf(missed);
  const beside = (text: string): Piece[] => {
    if (text === '') return [];
    return particles.test(text) ? [noun(text, 'JX')] : named(text, read(text), read);
  };
  return [...beside(run.slice(0, from)), noun(missed), ...beside(run.slice(from + missed.length))];
};
