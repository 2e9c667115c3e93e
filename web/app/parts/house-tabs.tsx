import { useLocation } from 'react-router';
import { useDirectoryWords } from '../words/directory.ts';
import { useHouseWords } from '../words/house.ts';
import { useLanguage } from '../words/words.ts';
import { Tabs } from './page-title.tsx';

const places = {
  profile: '',
  members: '/members',
  signIn: '/sign-in',
  approvals: '/approvals',
  blocked: '/blocked',
  ownership: '/ownership',
} as const;

/** The parts of the settings of an organisation. */
export const HouseTabs = () => {
  const words = useHouseWords();
  const directory = useDirectoryWords();
  const { pathname } = useLocation();
  const at = `/${useLanguage()}/my/organisation`;
  const tabs = (Object.keys(places) as (keyof typeof places)[]).map((name) => {
    const to = at + places[name];
    return { to, label: name === 'signIn' ? directory.tab : words.tabs[name], here: pathname === to };
  });
  return <Tabs label={words.settings} tabs={tabs} />;
};
