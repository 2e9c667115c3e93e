import { idOf } from '@sandan/kernel/id';
import { grants, written } from '@sandan/market/patent/document';
import type { Finding } from '@sandan/market/patent/finding';
import type { Invention } from '@sandan/market/patent/invention';
import { familyIdsOf, type Member, membersOf } from '@sandan/market/patent/member';
import { estimateNote, Standing } from '@sandan/market/patent/standing';
import { LegalEvent } from '@sandan/market/patent/statement';
import * as z from 'zod';
import { Text } from './answers.ts';

/** Events of one member that are shown, the newest. */
const shownEvents = 60;

const Numbered = z.object({ number: z.string(), kind: z.string().optional(), date: z.string().optional() });

export const RightMember = z
  .object({
    /** WIPO ST.3; EP and WO stand for the European and the international office. */
    office: z.string(),
    right: z.enum(['patent', 'utility']),
    title: Text,
    application: z.string().optional(),
    filed: z.string().optional(),
    publications: z.array(Numbered),
    grants: z.array(Numbered),
    granted: z.string().optional(),
    holders: z.array(z.string()),
    claims: z.int().optional(),
    standing: Standing,
    parts: z.array(Standing),
    events: z.array(LegalEvent),
    eventCount: z.int(),
    sources: z.array(z.object({ source: z.string(), fetchedAt: z.string() })),
  })
  .meta({ id: 'RightMember' });

export const RightsView = z
  .object({
    listingId: idOf('listing'),
    /** Ids of the family in EPO's database DOCDB. */
    familyIds: z.array(z.string()),
    members: z.array(RightMember),
    estimate: z.object({ ko: z.string(), en: z.string() }),
  })
  .meta({
    id: 'RightsView',
    description: 'The rights in a technology by office; every standing is an estimate from published data',
  });
export type RightsView = z.infer<typeof RightsView>;

const memberView = (member: Member): z.infer<typeof RightMember> => {
  const { office, utility, titles, filed, granted, holders, claims, standing, parts, events, sources } = member;
  const numbered = member.publications.map((publication) => ({
    grant: grants(publication),
    number: written(publication, 'publication'),
    ...(publication.kind ? { kind: publication.kind } : {}),
    ...(publication.date ? { date: publication.date } : {}),
  }));
  const strip = ({ grant: _, ...rest }: (typeof numbered)[number]) => rest;
  return {
    office,
    right: utility ? 'utility' : 'patent',
    title: titles,
    ...(member.application ? { application: written(member.application, 'application') } : {}),
    ...(filed ? { filed } : {}),
    publications: numbered.filter(({ grant }) => !grant).map(strip),
    grants: numbered.filter(({ grant }) => grant).map(strip),
    ...(granted ? { granted } : {}),
    holders: [...holders],
    ...(claims ? { claims } : {}),
    standing,
    parts: [...parts],
    events: events.slice(0, shownEvents),
    eventCount: events.length,
    sources: [...sources],
  };
};

/** The rights that findings tell of, as they stand on a day. */
export const rightsOfFindings = (findings: readonly Finding[], now: Date): Omit<RightsView, 'listingId'> => ({
  familyIds: familyIdsOf(findings),
  members: membersOf(findings, now.toISOString().slice(0, 10)).map(memberView),
  estimate: { ...estimateNote },
});

/** The rights in a listing's technology as they stand on a day; without members where none are known. */
export const rightsView = (listingId: string, invention: Invention | undefined, now: Date): RightsView => ({
  listingId,
  ...rightsOfFindings(invention?.findings ?? [], now),
});
