declare module 'wink-porter2-stemmer' {
  /** The stem of a lower-case English word by the Porter2 (Snowball English) algorithm. */
  const stem: (word: string) => string;
  export default stem;
}
