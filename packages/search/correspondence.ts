/** Words of business letters and of what they are mostly about, in Korean and English. The first of each is given. */
const pairs = `
견적|quotation|quote|quotes|quoted
견적서|quotation sheet
단가|unit price
가격|price|prices
총액|total amount|total
금액|amount
할인|discount
수량|quantity|quantities
최소 주문 수량|minimum order quantity|MOQ
최소주문수량|minimum order quantity
납기|lead time|delivery time
납품|delivery|deliveries
배송|shipping|shipment
선적|shipment|shipments
출하|dispatch
운송|transport
운임|freight
보험|insurance
통관|customs clearance
관세|customs duty|duty|tariff
원산지|origin
원산지증명서|certificate of origin
인증서|certificate|certificates
성적서|test report|test reports
시험성적서|test report
도면|drawing|drawings
사양|specification|specifications|spec|specs
규격|standard
재질|material|materials
공차|tolerance|tolerances
표면처리|surface treatment
열처리|heat treatment
포장|packing|packaging
색상|color|colour
두께|thickness
길이|length
폭|width
무게|weight
샘플|sample|samples
견본|sample
시제품|prototype|prototypes
양산|mass production
생산|production
제조|manufacture
품질|quality
불량|defect|defects|defective
검사|inspection
보증|warranty
클레임|claim|claims
반품|return
교환|replacement
환불|refund
결제|payment|payments
지급|payment
선금|advance payment|deposit
잔금|balance
송금|transfer|remittance
신용장|letter of credit
계좌|account
송장|invoice|invoices
상업송장|commercial invoice
계약|contract
계약서|written contract
주문|order|orders
발주|purchase order
발주서|purchase order
취소|cancel|cancelled
변경|change|changes
조건|terms|conditions|condition
기한|deadline
유효기간|validity
재고|stock
가능|possible|available
가능합니다|possible
불가|impossible|not possible
필요|need|needs|required|require|requires
필요합니다|need
문의|inquiry|enquiry
질문|question|questions
답변|reply|answer
회신|reply
확인|confirm|confirmation|check
확인했습니다|confirmed
요청|request
제안|offer|proposal|offers
검토|review
협의|discuss|discussion
동의|agree|agreed
승인|approval|approved
첨부|attached|attachment|enclosed
파일|file|files
사진|photo|photos|picture|pictures
자료|documents|document|data
회사|company
귀사|your company
당사|our company
저희|we
우리|we|us
구매자|buyer|buyers
판매자|seller|sellers
공급업체|supplier|suppliers
제조업체|manufacturer
고객|customer|customers
담당자|person in charge
항구|port
공장|factory|plant
창고|warehouse
제품|product|products
상품|goods
부품|part|parts
기계|machine|machines
장비|equipment
수출|export
수입|import
시장|market
납기일|delivery date
빨리|quickly
급합니다|urgent
급한|urgent
매월|every month|monthly
매주|every week|weekly
연간|annual|annually
현재|currently|now|current
오늘|today
내일|tomorrow
다음 주|next week
이번 주|this week
다음 달|next month
언제|when
얼마|how much
어떻게|how
어디|where
무엇|what
부탁드립니다|please
바랍니다|please
감사합니다|thank you|thanks
안녕하세요|hello|dear|hi
죄송합니다|sorry|apologies
네|yes
예|yes
아니요|no
아닙니다|is not
없습니다|there is none
없는|without
있습니다|there is
않습니다|not|do not|does not|don't|doesn't|cannot|can't
못합니다|cannot
이전|before
이후|after
그리고|and
그러나|but|however
또는|or
만|only
보내드리겠습니다|we will send
보냅니다|send|sends|sent
보내|send
받았습니다|received
받다|receive
주십시오|please
시작|start|begin
완료|complete|completed|finished
지연|delay|delayed|delays
새로운|new
같은|same
다른|different|other
모든|all
각|each
또한|also
매우|very
사용|use|uses|using
공정|process|processes
생산 라인|production line|production lines
찾습니다|look for|looking for
원합니다|would like|want|wish
제공|provide|provided
공급|supply|supplied
설명|explain|explanation
방문|visit
회의|meeting
전화|phone
이메일|e-mail|email
서명|signature|sign
설치|installation|install
교육|training
사용자 설명서|manual
소음|noise
속도|speed
온도|temperature
압력|pressure
치수|dimensions|dimension
수명|service life
독점|exclusive|sole
실시권|licence|license
기술|technology
특허|patent|patents
시험|test|tests
결과|result|results
좋습니다|good|fine
말씀해|let us know
추가|additional|more
상자|box|boxes
목상자|wooden box|wooden boxes|wooden crate
준비합니다|prepare
준비|preparation|ready
시작했습니다|started
마쳤고|finished
다시|again
오릅니다|rises
내립니다|falls
귀하|you
귀하의|your
감속기|reducer|reducers|speed reducer
유성 감속기|planetary reducer|planetary gear unit
백래시|backlash
분리막|separator|separators
축|shaft|shafts
기어|gear|gears
베어링|bearing|bearings
밸브|valve|valves
펌프|pump|pumps
모터|motor|motors
코팅|coating|coated
세라믹|ceramic|ceramics
강재|steel
스테인리스강|stainless steel
알루미늄|aluminium|aluminum
구리|copper
볼트|bolt|bolts
너트|nut|nuts
금형|mould|mold|moulds|molds
사출 성형|injection moulding|injection molding
절삭 가공|machining
연삭|grinding
용접|welding
도금|plating
센서|sensor|sensors
커넥터|connector|connectors
케이블|cable|cables
필름|film|films
접착제|adhesive|adhesives
그리스|grease
윤활제|lubricant|lubricants
진동|vibration
누설|leak|leakage
내구 시험|endurance test|endurance run
실험실|laboratory
감속비|reduction ratio
하우징|housing|housings
씰|seal|seals
시제품 제작|prototyping
열전도율|thermal conductivity
굽힘 강도|bending strength
인장 강도|tensile strength
`;

/** Korean writings and English ones, each with what it is called in the other language. */
const read = (): { readonly ko: ReadonlyMap<string, string>; readonly en: ReadonlyMap<string, string> } => {
  const ko = new Map<string, string>();
  const en = new Map<string, string>();
  for (const line of pairs.trim().split('\n')) {
    const [korean = '', ...english] = line.split('|');
    ko.set(korean.replaceAll(' ', ''), english[0] ?? '');
    for (const word of english) if (!en.has(word.toLowerCase())) en.set(word.toLowerCase(), korean);
  }
  return { ko, en };
};

export const correspondence = read();
