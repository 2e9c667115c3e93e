import type { Language } from '../api/views.ts';

interface Chapter {
  readonly title: string;
  readonly text: readonly string[];
}

interface RankingWords {
  readonly title: string;
  readonly lead: string;
  readonly chapters: readonly Chapter[];
  readonly back: string;
}

const ko: RankingWords = {
  title: '찾기 결과의 순서를 정하는 방법',
  lead: '돈을 받고 자리를 파는 일은 없습니다. 순서는 아래에 적은 것만으로 정해지며, 결과마다 ‘왜 이 순서인가요?’를 펼치면 무엇이 얼마나 더해졌는지 볼 수 있습니다.',
  back: '찾기로 돌아가기',
  chapters: [
    {
      title: '1. 찾는 말이 어디에 있는가',
      text: [
        '번호·품번에서 찾은 것이 가장 무겁고, 제목, 요약, 핵심어와 분류, 기업·기관 이름, 본문 차례로 가벼워집니다. 요약은 짧을수록 낱말 하나가 더 많이 말해 줍니다.',
        '드문 낱말일수록 더 많이 말해 줍니다. 같은 낱말을 여러 번 적어도 점수는 곧 더 오르지 않으며, 긴 글이라고 유리하지 않습니다.',
        '낱말들이 서로 가까이, 찾은 순서대로 있으면 더 위로 갑니다. 제목이 찾는 말로만 되어 있거나 찾는 말로 끝나면 조금 더해집니다. 영어 제목에서 for 뒤에 오는 말은 쓰임새이므로 여기에 세지 않습니다.',
      ],
    },
    {
      title: '2. 다른 말로 찾은 것',
      text: [
        '번역한 말, 비슷한 말, 소리가 같은 외래어, 한 글자 고친 철자로도 찾습니다. 입력한 말 그대로 찾은 것보다 확실하지 않은 만큼 가볍게 셉니다.',
        '다른 말로 찾았으면 결과 위에 그 말을 적습니다. 자판을 바꾸어 읽었으면 입력한 대로 다시 찾을 수 있습니다. 큰따옴표로 묶은 말은 적힌 그대로만 찾습니다.',
        '빼고 싶은 말은 ‘-세라믹’, ‘-"세라믹 코팅"’처럼 앞에 빼기표를 붙이거나 ‘세라믹 제외’, ‘세라믹 빼고’라고 적습니다. 그 말이나 뜻이 같은 영어 낱말이 적힌 것은 나오지 않으며, 뺀 말은 결과 위에 적습니다.',
      ],
    },
    {
      title: '3. 등록물 자체의 신호',
      text: [
        '올린 곳이 최근에 확인했는지, 종류가 묻는 항목을 얼마나 채웠는지, 문의에 얼마나 잘 답하는지를 봅니다.',
        '이 세 가지는 각각 점수의 3 %까지만 더하거나 뺄 수 있습니다. 확인한 날의 효과는 180일마다 절반이 됩니다. 아직 기록이 적은 기업은 가운데에 놓아 손해를 보지 않게 합니다.',
      ],
    },
    {
      title: '4. 작은 기업도 보이게',
      text: [
        '처음 열 자리에서 한 기업·기관이 세 자리를 넘지 않습니다. 다만 다른 곳의 결과가 그 자리 점수의 80 %에 미치지 못하면 앞세우지 않습니다.',
      ],
    },
    {
      title: '쓰지 않는 것',
      text: [
        '광고비, 이용 요금, 거래 금액, 개인의 이용 기록은 순서에 쓰지 않습니다. 같은 말을 찾으면 누구에게나 같은 결과가 나옵니다.',
      ],
    },
  ],
};

const en: RankingWords = {
  title: 'How search results are ordered',
  lead: 'No place in the results can be bought. The order comes from what is written here and nothing else; open “Why is it here?” under a result to see what each part adds to it.',
  back: 'Back to the search',
  chapters: [
    {
      title: '1. Where your words are found',
      text: [
        'A match in a number or part number counts most, then the title, the summary, keywords and classification, the name of the organisation, and last the description. The shorter a summary, the more each of its words tells.',
        'Rare words tell more than frequent ones. Repeating a word soon adds nothing, and a long text has no advantage.',
        'Words that stand close together and in your order move a result up. A title that says just what you asked for, or ends with it, adds a little; what follows “for” in it is the use and not the thing, and adds nothing here.',
      ],
    },
    {
      title: '2. What is found by other words',
      text: [
        'Translations, similar words, loan words that sound alike and words with one corrected letter are found too. They count less than what you wrote, as far as they are less certain.',
        'Such words are named above the results. Where your text was read on another keyboard layout, you can search for it as typed. Words in quotation marks are found just as they are written.',
        'Put a minus before what you do not want (-ceramic, -"ceramic coating"), or write “except ceramic” or “not ceramic”. What says the word, or the Korean word that means the same, is left out, and what was excluded is named above the results.',
      ],
    },
    {
      title: '3. Signals of the listing itself',
      text: [
        'Whether its owner confirmed it recently, how much of what its kind asks for it says, and how well its owner answers inquiries.',
        'Each of the three adds or takes at most 3 % of the score. The effect of a confirmation halves every 180 days. An owner of whom little is known stands in the middle, so nobody loses for being new.',
      ],
    },
    {
      title: '4. Small companies are seen',
      text: [
        'Of the first ten places no organisation takes more than three, while others have at least 80 % of the score of the result they pass.',
      ],
    },
    {
      title: 'What is never used',
      text: ['Advertising, fees, the size of deals, and what you did before. The same search gives everybody the same results.'],
    },
  ],
};

export const rankingWords = (language: Language): RankingWords => (language === 'ko' ? ko : en);
