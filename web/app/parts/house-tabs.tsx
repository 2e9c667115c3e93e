import { useLocation } from 'react-router';
import { useRoot } from '../root.tsx';
import { useAuditWords } from '../words/audit.ts';
import { useBankWords } from '../words/bank.ts';
import { useClassificationWords } from '../words/classification.ts';
import { useContactWords } from '../words/contact.ts';
import { useDirectoryWords } from '../words/directory.ts';
import { useExporterWords } from '../words/exporter.ts';
import { useHouseWords } from '../words/house.ts';
import { useMachineWords } from '../words/machine.ts';
import { useVerificationWords } from '../words/verification.ts';
import { useWebhookWords } from '../words/webhooks.ts';
import { useLanguage } from '../words/words.ts';
import { Tabs } from './page-title.tsx';

/** The parts of the settings of an organisation, as far as the person may see them. */
export const HouseTabs = () => {
  const { tabs: own, settings } = useHouseWords();
  const [verification, contact, bank] = [useVerificationWords(), useContactWords(), useBankWords()];
  const [webhooks, keys, audit, directory] = [useWebhookWords(), useMachineWords(), useAuditWords(), useDirectoryWords()];
  const me = useRoot()?.me;
  const exporter = useExporterWords();
  const classification = useClassificationWords();
  const type = me?.organisations.find((o) => o.id === me.active)?.type;
  const buyer = type === 'buyer';
  const admin = me?.permissions.includes('administer') ?? false;
  const { pathname } = useLocation();
  const my = `/${useLanguage()}/my`;
  const tab = (path: string, label: string) => ({ to: my + path, label, here: pathname === my + path });
  const tabs = [
    tab('/organisation', own.profile),
    tab('/organisation/members', own.members),
    tab('/organisation/sign-in', directory.tab),
    tab(`/verification/${buyer ? 'buyer' : 'seller'}`, verification.nav),
    ...(type === 'exporter' ? [tab('/exporter', exporter.nav)] : []),
    ...(buyer ? [] : [tab('/classifications', classification.nav)]),
    tab('/contacts', contact.nav),
    tab('/bank-accounts', bank.nav),
    tab('/organisation/approvals', own.approvals),
    ...(admin ? [tab('/webhooks', webhooks.nav), tab('/keys', keys.nav), tab('/audit', audit.nav)] : []),
    tab('/organisation/blocked', own.blocked),
    tab('/organisation/ownership', own.ownership),
  ];
  return <Tabs label={settings} tabs={tabs} />;
};
