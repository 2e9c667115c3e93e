import type { ConversationView, RenderingView, Said } from './conversation.ts';
import type { Text } from './views.ts';

type Side = 'seller' | 'buyer' | 'operator' | 'clock';
interface Named {
  readonly id: string;
  readonly name: string;
}
interface House {
  readonly organisationId: string;
  readonly name: Text;
}

export interface DealLine {
  readonly id: string;
  readonly version: number;
  readonly number: string;
  readonly state: string;
  readonly reason?: string;
  readonly holds: readonly string[];
  readonly listing: { readonly id: string; readonly kind: string; readonly title: Text };
  readonly seller: House;
  readonly buyer: House;
  readonly waits?: {
    readonly for: 'seller' | 'buyer';
    readonly since: string;
    readonly next?: { readonly step: string; readonly at: string };
  };
  readonly side: Side;
  readonly begunAt: string;
  readonly changedAt: string;
  readonly demo: boolean;
}

export interface DealView extends DealLine {
  readonly seller: House & { readonly person?: Named };
  readonly buyer: House & { readonly person: Named };
  readonly cooperation: readonly string[];
  readonly held: readonly { readonly reason: string; readonly side: Side; readonly note?: string; readonly at: string }[];
  readonly nda?: { readonly version: number; readonly inForce: boolean; readonly until?: string };
  readonly stage: 'public' | 'qualified' | 'nda' | 'room';
  readonly actions: readonly string[];
  readonly conversation: ConversationView;
  readonly history: readonly (Said & {
    readonly id: string;
    readonly side: Side;
    readonly action: string;
    readonly from?: string;
    readonly to: string;
    readonly reason?: string;
    readonly at: string;
    readonly by: Named | null;
    readonly organisation: { readonly id: string; readonly name: Text } | null;
  })[];
}

export interface NdaVersion {
  readonly number: number;
  readonly state: string;
  readonly form: { readonly is: 'template' | 'own'; readonly fileId?: string; readonly name?: string };
  readonly direction: string;
  readonly disclosureMonths: number;
  readonly secrecyMonths: number;
  readonly sha256: string;
  readonly proposedBy: string;
  readonly proposedAt: string;
  readonly until?: string;
  readonly accepted: readonly {
    readonly side: string;
    readonly name: string;
    readonly position: string;
    readonly secondFactor: boolean;
    readonly at: string;
  }[];
}

interface NdaProse {
  readonly title: string;
  readonly clauses: readonly { readonly heading: string; readonly text: string }[];
}

export interface NdasView {
  readonly latest?: NdaVersion & {
    readonly text?: { readonly ko: NdaProse; readonly en: NdaProse };
    readonly mayAccept: boolean;
  };
  readonly earlier: readonly NdaVersion[];
  readonly mayPropose: boolean;
  readonly version: number;
}

export interface RoomFileView {
  readonly id: string;
  readonly version: number;
  readonly state: string;
  readonly side: 'seller' | 'buyer';
  readonly folder?: string;
  readonly file: { readonly name: string; readonly bytes: number; readonly type: string };
  readonly markable: boolean;
  readonly may: 'none' | 'view' | 'download';
  readonly until?: string;
  readonly rights?: readonly { readonly group: string; readonly may: 'view' | 'download' }[];
}

export interface RoomView {
  readonly version: number;
  readonly open: boolean;
  readonly side: 'seller' | 'buyer';
  readonly folders: readonly string[];
  readonly groups?: readonly { readonly id: string; readonly name: string; readonly emails: readonly string[] }[];
  readonly files: readonly RoomFileView[];
  readonly questions: readonly {
    readonly id: string;
    readonly side: string;
    readonly fileId?: string;
    readonly text: string;
    readonly language?: string;
    readonly rendering?: RenderingView;
    readonly by: Named | null;
    readonly at: string;
    readonly answer?: Said & { readonly text: string; readonly by: Named | null; readonly at: string };
    readonly mayAnswer: boolean;
  }[];
}

export interface RoomOpened {
  readonly id: string;
  readonly at: string;
  readonly did: string;
  readonly side: string;
  readonly file: Named;
  readonly person: Named;
  readonly organisation: { readonly id: string; readonly name: Text } | null;
}
