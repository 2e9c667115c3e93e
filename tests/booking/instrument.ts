/** An instrument that is open at all hours, in hours. */
export const instrument = {
  kind: 'instrument',
  name: { ko: '전계방출 주사전자현미경', en: 'Field emission scanning electron microscope' },
  capacity: 1,
  zone: 'Asia/Seoul',
  slotMinutes: 60,
  rules: { grid: 60, min: 60, max: 480, horizon: 365 },
  opening: { hours: [{ days: ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'], from: '00:00', to: '24:00' }], holidays: 'none' },
};

const hour = 3_600_000;

/** An hour, some hours after the next full one from `now`: start and end. */
export const instrumentHour = (now: Date, after = 24, hours = 1): [string, string] => {
  const start = Math.ceil(now.getTime() / hour) * hour + after * hour;
  return [new Date(start).toISOString(), new Date(start + hours * hour).toISOString()];
};
