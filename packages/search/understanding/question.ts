/** Ends of a Korean question or request that say nothing of the thing asked for; particles before them go with them. */
const korean =
  /(?:(?:에|을|를|이|가|은|는)?\s*(?:대해서?|대하여|관해서?|관하여|관한|대한)(?=\s|$))|(?:(?:이|가|은|는|란|이란)?\s+)?(?:무엇(?:인가요?|입니까|이에요|인지|일까요?)?|뭐(?:예요|에요|야|죠|지|가|를)?|뭔가요|무슨|어떤|어떻게|어떠한|어디(?:서|에서|에)?|누가|언제|왜|얼마나)(?=[\s?.!]|$)|(?:설명|서술|기술|논|제시|나열|비교|소개|추천|안내)(?:하시오|하라|하세요|해\s*주세요|해\s*줘요?|해\s*주십시오|해\s*주시겠어요|부탁(?:해요|드립니다|합니다))(?=[\s?.!]|$)|(?<=[을를ㄹ가-힣]\s*)수\s*(?:있|없)(?:는|을|나요|습니까|을까요|어요?|습니다)(?=[\s?.!]|$)|(?:알려|보여|찾아|가르쳐|구해|골라|말해)\s*(?:줘요?|주세요|주십시오|주시겠어요|주라)(?=[\s?.!]|$)|(?:궁금(?:해요|합니다|한데요?)|찾고\s*있(?:어요|습니다)|찾습니다|찾아요|구합니다|구해요|필요(?:해요|합니다)|원합니다|있나요|있습니까|있을까요|있는지|인가요|입니까|되나요|됩니까|하나요|합니까|할까요|인지요|일까요|좀|제발)(?=[\s?.!]|$)/gu;

const english =
  /^(?:please\s+)?(?:(?:can|could|would|will) you\s+)?(?:please\s+)?(?:(?:show|tell|find|give|get) (?:me|us)|(?:i|we)(?: a|')?m? ?(?:am|are|'m|'re)? ?(?:looking|searching) for|looking for|searching for|search for|(?:i|we) (?:need|want|would like)(?: to (?:buy|find|source|license|know))?|do you (?:have|know|sell|make)|is there|are there|what(?:'s| is| are| was| were| does| do)?|which|who|where(?: can i (?:find|buy|get))?|when|why(?: is| are| do| does)?|how (?:to|do(?:es)?(?: one| i| we| you)?|can(?: one| i| we| you)?|is|are|much|many)|explain|describe|tell|suggest|recommend)(?=\s)/i;
const filler = /\b(?:about|any|some|please|the|best way to|work|works)\b(?=\s|[?.!]|$)/gi;
const hangul = /\p{Script=Hangul}/u;
const bears = /[\p{L}\p{N}]{2}/u;

/** A text without the words that only make a question of it (무엇인가요, ~에 대해 설명하시오, how does … work); itself if nothing else is in it. */
export const unasked = (text: string): string => {
  const typing = /\s$/.test(text) ? ' ' : '';
  const inEnglish = english.test(text.trim()) ? text.trim().replace(english, ' ').replace(filler, ' ') : text;
  const without = hangul.test(text) ? inEnglish.replace(korean, ' ') : inEnglish;
  if (without === text) return text;
  const bare = without
    .replace(/[?!.]+\s*$/, '')
    .replace(/\s+/g, ' ')
    .trim();
  return bears.test(bare) ? `${bare}${typing || ' '}` : text;
};
