import type { Asked } from '../asked.ts';
import { stem } from '../english/stem.ts';
import type { Word } from '../word.ts';

const hangul = `업체 제조업체 제작업체 공급업체 판매업체 전문업체 회사 제조사 제작사 공급사 공급처 판매처 구매처 구입처 메이커 가격 단가 견적 견적서
구매 구입 판매 매매 매입 매각 저렴 최저가 가능 추천 특허 기술이전 양도 라이선스 라이센스 대여 임대 예약 서비스`;
const latin = `supplier manufacturer vendor seller distributor dealer wholesaler exporter company provider price pricing quote quotation buy purchase sell
sale wholesale cheap patent licence license rental rent booking service`;

const words = new Set([...hangul.split(/\s+/), ...latin.split(/\s+/).map(stem)]);

/** Whether a word says by whom or on what terms, and nothing of the thing itself (업체, 견적, supplier). */
export const isAside = ({ surface }: Word): boolean => words.has(surface);

/** What is asked, with those things marked that are said beside it; nothing is where they are all there is. */
export const withAsides = (asked: readonly Asked[], isSo: (one: Asked) => boolean): readonly Asked[] =>
  asked.every(isSo) ? asked : asked.map((one) => (isSo(one) ? { ...one, aside: true } : one));
