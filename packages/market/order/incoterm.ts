/** Rules of Incoterms 2020; `sea`: for carriage by sea and inland waterway alone. */
export const incoterms = {
  EXW: { sea: false, ko: '공장인도', en: 'Ex Works' },
  FCA: { sea: false, ko: '운송인인도', en: 'Free Carrier' },
  CPT: { sea: false, ko: '운송비지급인도', en: 'Carriage Paid To' },
  CIP: { sea: false, ko: '운송비·보험료지급인도', en: 'Carriage and Insurance Paid To' },
  DAP: { sea: false, ko: '도착장소인도', en: 'Delivered at Place' },
  DPU: { sea: false, ko: '도착지양하인도', en: 'Delivered at Place Unloaded' },
  DDP: { sea: false, ko: '관세지급인도', en: 'Delivered Duty Paid' },
  FAS: { sea: true, ko: '선측인도', en: 'Free Alongside Ship' },
  FOB: { sea: true, ko: '본선인도', en: 'Free On Board' },
  CFR: { sea: true, ko: '운임포함인도', en: 'Cost and Freight' },
  CIF: { sea: true, ko: '운임·보험료포함인도', en: 'Cost, Insurance and Freight' },
} as const;
export type IncotermRule = keyof typeof incoterms;
export const incotermRules = Object.keys(incoterms) as [IncotermRule, ...IncotermRule[]];
