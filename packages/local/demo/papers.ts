import { createHash } from 'node:crypto';
import { contractPdf } from '@sandan/documents/contract-pdf';
import { contentHash, sha256 } from '@sandan/documents/hash';
import { ownSignature } from '@sandan/fn-api/signing';
import { plusDays } from '@sandan/market/calendar/date';
import type { Organisation } from '@sandan/market/company/organisation';
import type { Contract } from '@sandan/market/contract/contract';
import { draftContract, issue, sign, takeEffect } from '@sandan/market/contract/contract-verbs';
import { documentOf, type IssuedDocument } from '@sandan/market/contract/document';
import type { DealParty, TechnologyDeal } from '@sandan/market/deal/technology';
import { actOnTerms, type TermSheet, type TermVersion, writeTerms } from '@sandan/market/term-sheet/term-sheet';
import type { Terms } from '@sandan/market/term-sheet/terms';
import { commit, work } from '@sandan/store/work';
import type { World } from '../world.ts';
import { licensedTerms, offeredTerms } from './deal-terms.ts';
import { countedFrom, type DemoDeal } from './deals.ts';
import { licenceDay } from './licence-day.ts';
import { demoLicenceId } from './licences.ts';
import type { OrganisationKey } from './organisations.ts';
import { speakerOf } from './people.ts';
import type { Setting } from './setting.ts';

const day = 86_400_000;

interface Offer {
  readonly ago: number;
  readonly by: DealParty;
  readonly terms: (title: Terms['technology'], now: Date) => Terms;
  readonly note?: string;
}

/** What two write in a deal of the demo world, in days before that from which the deal counts its own. */
interface DemoPaper {
  readonly offers: readonly Offer[];
  readonly agreed?: number;
  /** When the contract was drafted, issued, and signed by each side. */
  readonly contract?: {
    readonly drafted: number;
    readonly issued: number;
    readonly signed: readonly (readonly [DealParty, number])[];
  };
  readonly effective?: true;
}

const within =
  (upfront: number, rate: string): Offer['terms'] =>
  (title, now) =>
    offeredTerms(title, plusDays(now.toISOString().slice(0, 10), 30), upfront, rate);

/** By the key of the deal. */
const papers: Readonly<Record<string, DemoPaper>> = {
  terms: {
    offers: [
      { ago: 3, by: 'seller', terms: within(40_000_000, '3.5'), note: '통상실시권 기준 조건입니다. 검토 부탁드립니다.' },
      { ago: 1, by: 'buyer', terms: within(25_000_000, '3'), note: '초기 물량이 적어 선급금과 요율을 낮춰 주시면 좋겠습니다.' },
    ],
  },
  contract: {
    offers: [
      { ago: 18, by: 'seller', terms: within(20_000_000, '2.5') },
      { ago: 15, by: 'buyer', terms: within(18_000_000, '2.5') },
    ],
    agreed: 12,
    contract: { drafted: 3, issued: 2, signed: [['seller', 1]] },
  },
  licence: {
    offers: [{ ago: 40, by: 'seller', terms: (title, now) => licensedTerms(title, licenceDay(now)) }],
    agreed: 32,
    contract: {
      drafted: 20,
      issued: 10,
      signed: [
        ['buyer', 7],
        ['seller', 6],
      ],
    },
    effective: true,
  },
};

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** The code of an invented document, always the same. */
const codeOf = (key: string): string =>
  [...createHash('sha256').update(`demo document ${key}`).digest().subarray(0, 20)]
    .map((byte, i) => `${i > 0 && i % 4 === 0 ? '-' : ''}${alphabet.charAt(byte % 32)}`)
    .join('');

interface Written {
  readonly sheets: readonly { readonly sheet: TermSheet; readonly version?: TermVersion }[];
  readonly contracts: readonly Contract[];
  readonly document?: IssuedDocument;
  readonly bytes?: Uint8Array;
}

type PaperWorld = Pick<World, 'stores' | 'now' | 'siteUrl' | 'objects' | 'vault'>;

/** Plays what two write with the market's verbs: the versions of the terms, and the contract as each left it. */
const write = async (
  world: PaperWorld,
  demo: DemoDeal,
  paper: DemoPaper,
  deal: TechnologyDeal,
  owner: OrganisationKey,
  setting: Setting,
  now: Date,
): Promise<Written> => {
  const at = (ago: number) => new Date(countedFrom(demo, now).getTime() - ago * day);
  const actors = { seller: setting.actorOf(speakerOf(owner)), buyer: setting.actorOf(speakerOf(demo.from)) };
  const houses = {
    seller: setting.organisations.get(owner) as Organisation,
    buyer: setting.organisations.get(demo.from) as Organisation,
  };
  const { ko = '', en = ko } = deal.listing.title;
  const sheets: { sheet: TermSheet; version?: TermVersion }[] = [];
  for (const { ago, by, terms, note } of paper.offers)
    sheets.push(writeTerms(sheets.at(-1)?.sheet, deal.id, by, { terms: terms({ ko, en }, now), note }, actors[by], at(ago)));
  const offered = sheets.at(-1)?.sheet;
  if (!offered || paper.agreed === undefined) return { sheets, contracts: [] };
  const taker = paper.offers.at(-1)?.by === 'seller' ? 'buyer' : 'seller';
  const sheet = actOnTerms(offered, 'accept', taker, offered.number, actors[taker], at(paper.agreed));
  sheets.push({ sheet });
  if (!paper.contract) return { sheets, contracts: [] };

  const { drafted, issued, signed } = paper.contract;
  const draft = draftContract(undefined, deal, sheet, houses.seller, houses.buyer, actors.seller, at(drafted));
  const document = documentOf(draft);
  const [code, content] = [codeOf(demo.key), contentHash(document)];
  const verifyAt = `${world.siteUrl}/ko/verify/${code}`;
  const bytes = await contractPdf(document, { content, code, verifyAt, made: at(issued) });
  const face = {
    code,
    at: at(issued).toISOString(),
    content,
    pdf: sha256(bytes),
    key: `contracts/${deal.id}/${code}.pdf`,
    bytes: bytes.byteLength,
  };
  const contracts = [draft, issue(draft, face, 'seller', actors.seller, at(issued))];
  const last = () => contracts.at(-1) as Contract;
  for (const [side, ago] of signed) {
    const { personId } = actors[side];
    const name = setting.persons.find((p) => p.id === personId)?.name ?? '';
    const organisationId = houses[side].id;
    const said = { side, organisationId, personId, name, hash: content, at: at(ago).toISOString(), secondFactor: false };
    const provider = ownSignature(world);
    const seal = await provider.seal({ ...said, dealId: deal.id });
    const signature = { ...said, provider: provider.provider, seal };
    contracts.push(sign(last(), signature, actors[side], at(ago)));
  }
  if (paper.effective)
    contracts.push(takeEffect(last(), 'seller', licenceDay(now), deal.seller.zone, demoLicenceId, actors.seller, at(0)));
  return { sheets, contracts, document: { version: 1, dealId: deal.id, ...face, document }, bytes };
};

/**
 * Writes the terms and the contract of a deal, if it has come so far. A contract that is there stays as it is, with its document: what was
 * written before is never written again.
 */
export const bringPapers = async (
  world: PaperWorld,
  demo: DemoDeal,
  deal: TechnologyDeal,
  owner: OrganisationKey,
  setting: Setting,
  now: Date,
  unlessThere: (write: Promise<void>) => Promise<void>,
): Promise<void> => {
  const { stores, objects } = world;
  const paper = papers[demo.key];
  if (!paper || (await stores.contracts.of(deal.id))) return;
  const { sheets, contracts, document, bytes } = await write(world, demo, paper, deal, owner, setting, now);
  for (const { sheet, version } of sheets) {
    const w = work();
    stores.termSheets.record(w, sheet, version);
    await unlessThere(commit(stores.db, w));
  }
  if (!document || !bytes) return;
  await objects.put(document.key, bytes, 'application/pdf');
  for (const contract of contracts) {
    const w = work();
    if (contract.state === 'issued') stores.contracts.issue(w, contract, document);
    else stores.contracts.put(w, contract);
    await unlessThere(commit(stores.db, w));
  }
};
