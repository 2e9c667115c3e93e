/** Texts of the faults of products' supply and prices. */
export const catalogueFaults = {
  'moq.below': {
    ko: '최소 주문 수량은 {minimum}입니다. 주문할 수 있는 다음 수량: {next}',
    en: 'The minimum order is {minimum}. The next quantity that can be ordered is {next}.',
  },
  'moq.multiple': {
    ko: '{multiple}의 배수로만 주문할 수 있습니다. 가까운 수량: {below} 또는 {next}',
    en: 'Orders come in multiples of {multiple}. The nearest quantities are {below} and {next}.',
  },
  'moq.multipleUp': {
    ko: '{multiple}의 배수로만 주문할 수 있습니다. 주문할 수 있는 다음 수량: {next}',
    en: 'Orders come in multiples of {multiple}. The next quantity that can be ordered is {next}.',
  },
  'moq.family': {
    ko: '‘{family}’ 제품군은 합쳐서 {minimum} 이상 주문해야 합니다(지금 {together}). 이 줄의 다음 수량: {next}',
    en: 'Products of “{family}” must come to {minimum} together (now {together}). The next quantity of this line is {next}.',
  },
  'moq.value': {
    ko: '최소 주문 금액에 못 미칩니다. 주문할 수 있는 다음 수량: {next}',
    en: 'This is below the least worth of an order. The next quantity that reaches it is {next}.',
  },
  'moq.order': {
    ko: '최소 주문 금액에 못 미칩니다. 수량을 늘리거나 다른 제품을 더해 주세요.',
    en: 'This is below the least worth of an order. Order more, or add another product.',
  },
  'ladder.order': { ko: '수량 구간은 작은 것부터 차례로 적어 주세요.', en: 'Quantities must rise from step to step.' },
  'ladder.rising': {
    ko: '수량이 많은 구간의 단가가 더 비쌉니다. 단가를 확인해 주세요.',
    en: 'A larger quantity costs more for each than a smaller one. Please check the prices.',
  },
  'price.variant': { ko: '이 제품에 없는 옵션입니다: {variant}', en: 'The product has no variant {variant}.' },
  'price.empty': { ko: '단가나 조건을 하나 이상 적어 주세요.', en: 'Please give a price or at least one condition.' },
  'price.notPriced': { ko: '수량과 단가로 거래하는 항목이 아닙니다.', en: 'This is not ordered by quantity at a price.' },
  'price.stale': {
    ko: '그사이 가격이 바뀌었습니다. 새로 고친 뒤 다시 저장해 주세요.',
    en: 'This price was changed meanwhile. Please reload and save again.',
  },
  'price.tooMuch': { ko: '수량이 너무 많아 금액을 계산할 수 없습니다.', en: 'The quantity is too large to reckon its price.' },
  'priceList.tooMany': { ko: '가격표는 {max}개까지 만들 수 있습니다.', en: 'There can be {max} price lists at most.' },
  'priceList.ended': { ko: '종료된 가격표는 바꿀 수 없습니다.', en: 'A price list that has ended cannot be changed.' },
  'priceList.currency': {
    ko: '가격이 들어 있는 가격표의 통화는 바꿀 수 없습니다.',
    en: 'The currency of a list that holds prices cannot be changed.',
  },
  'priceList.stale': {
    ko: '그사이 가격표가 바뀌었습니다. 새로 고친 뒤 다시 저장해 주세요.',
    en: 'This price list was changed meanwhile. Please reload and save again.',
  },
  'priceList.listing': {
    ko: '우리 기업의 제품만 넣을 수 있습니다.',
    en: 'Only products of your own organisation can stand here.',
  },
  'supply.stale': {
    ko: '그사이 거래 조건이 바뀌었습니다. 새로 고친 뒤 다시 저장해 주세요.',
    en: 'The terms of supply were changed meanwhile. Please reload and save again.',
  },
  'supply.file': { ko: '이 항목에 올린 문서가 아닙니다.', en: 'This is not a document of the listing.' },
  'supply.samplePrice': { ko: '유료 샘플의 가격을 적어 주세요.', en: 'Please give the price of the sample.' },
  'cell.option': {
    ko: '‘{value}’은(는) 쓸 수 없습니다. 다음 중에서 적어 주세요: {options}',
    en: '“{value}” is not known. Use one of: {options}',
  },
  'cell.whole': { ko: '‘{value}’ 대신 정수를 적어 주세요.', en: '“{value}” is not a whole number.' },
  'cell.flag': { ko: '‘{value}’ 대신 Y 또는 N을 적어 주세요.', en: 'Write Y or N instead of “{value}”.' },
  'cell.money': {
    ko: '‘{value}’ 대신 통화와 금액을 적어 주세요. 예: USD 12.50',
    en: 'Write a currency and an amount instead of “{value}”, such as USD 12.50.',
  },
  'cell.place': {
    ko: '‘{value}’에 인도 조건과 장소를 함께 적어 주세요. 예: FOB Busan',
    en: 'Give “{value}” with its named place, such as FOB Busan.',
  },
  'cell.availability': {
    ko: '‘{value}’ 대신 판매 종료(withdrawn)라고 적거나 비워 주세요.',
    en: 'Write withdrawn instead of “{value}”, or leave it empty.',
  },
  'import.pictureAddress': {
    ko: '‘{value}’은(는) 인터넷 주소도, 압축 파일에 든 사진도 아닙니다.',
    en: '“{value}” is neither an address on the web nor a picture in the archive.',
  },
  'import.pictureType': {
    ko: '‘{value}’은(는) PNG, JPEG, WebP, GIF 사진이 아닙니다.',
    en: '“{value}” is no picture of the types PNG, JPEG, WebP or GIF.',
  },
  'import.pictureGone': {
    ko: '‘{value}’에서 사진을 주지 않습니다(HTTP {status}).',
    en: 'The picture is not given at “{value}” (HTTP {status}).',
  },
  'import.picturePrivate': {
    ko: '‘{value}’은(는) 공개된 인터넷 주소가 아닙니다.',
    en: '“{value}” is not a public address of the web.',
  },
  'import.pictureLarge': { ko: '‘{value}’의 사진이 10MB보다 큽니다.', en: 'The picture at “{value}” is larger than 10 MB.' },
  'import.pictureSilent': {
    ko: '‘{value}’에서 응답이 없습니다. 주소를 확인하고 다시 올려 주세요.',
    en: 'Nobody answers at “{value}”. Please check the address and bring the list again.',
  },
  'import.pictureHost': {
    ko: '‘{value}’의 서버가 여러 번 응답하지 않아 더 묻지 않았습니다. 서버를 확인하고 다시 올려 주세요.',
    en: 'The server of “{value}” did not answer several times and was not asked again. Please check it and bring the list again.',
  },
  'import.row': { ko: '이 줄에 고칠 칸이 있습니다.', en: 'Some cells of this row need correcting.' },
  'import.twice': { ko: '{row}번 줄과 자체 코드가 같습니다.', en: 'Row {row} has the same own code.' },
  'import.noSuchProduct': {
    ko: '우리 기업에 이 번호의 제품이 없습니다.',
    en: 'Your organisation has no product of this number.',
  },
  'supply.sku': {
    ko: '이미 다른 제품에 쓰고 있는 자체 코드입니다.',
    en: 'Another product of yours has this code already.',
  },
  'gtin.invalid': { ko: 'GTIN(바코드) 번호를 확인해 주세요.', en: 'Please check the GTIN (bar code number).' },
  'hs.missing': { ko: '먼저 HS 6단위 코드를 정해 주세요.', en: 'Please choose the six-digit HS code first.' },
  'hs.tail': { ko: '국가별 코드는 HS 6단위({six})로 시작해야 합니다.', en: 'A national code must begin with the HS code {six}.' },
} as const;
