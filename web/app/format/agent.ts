const browsers: readonly (readonly [RegExp, string])[] = [
  [/Whale\//, 'Whale'],
  [/SamsungBrowser\//, 'Samsung Internet'],
  [/KAKAOTALK/i, 'KakaoTalk'],
  [/Edg(?:e|A|iOS)?\//, 'Edge'],
  [/OPR\//, 'Opera'],
  [/Firefox\/|FxiOS\//, 'Firefox'],
  [/Chrome\/|CriOS\//, 'Chrome'],
  [/Safari\//, 'Safari'],
];
const systems: readonly (readonly [RegExp, string])[] = [
  [/Windows/, 'Windows'],
  [/iPhone/, 'iPhone'],
  [/iPad/, 'iPad'],
  [/Android/, 'Android'],
  [/Mac OS X/, 'macOS'],
  [/CrOS/, 'ChromeOS'],
  [/Linux/, 'Linux'],
];

/** A browser by the name people know it by, and what it runs on; undefined if neither is known. */
export const agentName = (agent: string): string | undefined => {
  const [browser, system] = [browsers, systems].map((list) => list.find(([pattern]) => pattern.test(agent))?.[1]);
  return browser || system ? [browser, system].filter(Boolean).join(' · ') : undefined;
};
