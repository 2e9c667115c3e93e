/** Telephone numbers in a text: international, or Korean with their area; not what hangs together with further digits. */
export const telephone =
  /(?<![\d-])(?:\+\d{1,3}[\s.-]?\(?\d{1,4}\)?(?:[\s.-]?\d{2,4}){2,4}|0\d{1,2}[\s.-]?\d{3,4}[\s.-]?\d{4})(?![\d-])/g;
