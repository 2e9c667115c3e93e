/** The technology of the demo world that several own together; it waits as a draft for the last of them. */
export const jointly = 'welding/al-steel';
