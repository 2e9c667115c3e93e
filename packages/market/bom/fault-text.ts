/** Faults of bills of materials, in both languages. */
export const bomFaults = {
  'bom.stale': {
    ko: '그사이 부품표가 바뀌었습니다. 새로 고쳐 주세요.',
    en: 'The bill of materials was changed meanwhile. Please reload.',
  },
  'bom.tooMany': { ko: '부품표는 {max}개까지 둘 수 있습니다.', en: 'There can be {max} bills of materials at most.' },
  'bom.tooManyLines': {
    ko: '부품표 하나에는 {max}줄까지 담을 수 있습니다. 조립품별로 나누어 주세요.',
    en: 'A bill of materials has {max} lines at most. Divide it by assemblies.',
  },
  'bom.tooLarge': {
    ko: '부품표의 글이 너무 깁니다. 조립품별로 나누거나 비고를 줄여 주세요.',
    en: 'The bill of materials holds too much text. Divide it by assemblies, or shorten its notes.',
  },
  'bom.empty': {
    ko: '줄이 하나도 없는 부품표는 확정할 수 없습니다.',
    en: 'A bill of materials without lines cannot be released.',
  },
  'bom.category': {
    ko: '규격을 견주려면 분류가 필요합니다.',
    en: 'A category is needed to compare the specification.',
  },
  'bom.headings': {
    ko: '제목 줄을 찾지 못했습니다. “수량”과 “품명” 또는 “제조사 품번” 열이 있어야 합니다.',
    en: 'No line of headings was found. There have to be columns for the quantity and for the name or the part number.',
  },
  'bom.quantity': {
    ko: '읽을 수 없는 수량입니다: “{value}”. 0보다 큰 수로 적어 주세요.',
    en: 'The quantity “{value}” cannot be read. Write a number above zero.',
  },
  'bom.quantityAbsent': {
    ko: '수량이 비어 있습니다. 수식으로 계산한 칸이면 파일을 엑셀에서 열어 저장하거나 값으로 바꾸어 주세요.',
    en: 'There is no quantity. If a formula gives it, open and save the file in your spreadsheet, or put its value there.',
  },
  'bom.unit': {
    ko: '알 수 없는 단위입니다: “{value}”. EA, kg, m처럼 적어 주세요.',
    en: 'The unit “{value}” is not known. Write it as EA, kg or m.',
  },
  'bom.nothing': { ko: '붙여 넣은 표나 파일 가운데 하나를 보내 주세요.', en: 'Send either a pasted table or a file.' },
  'bom.line': { ko: '{line}번 줄이 부품표에 없습니다.', en: 'The bill of materials has no line {line}.' },
} as const;
