/** The form with which the browser gives a file to the object store. */
export interface Upload {
  readonly url: string;
  readonly fields: Readonly<Record<string, string>>;
}

/** SHA-256 of a file, hex. */
export const digestOf = async (file: File): Promise<string> =>
  [...new Uint8Array(await crypto.subtle.digest('SHA-256', await file.arrayBuffer()))]
    .map((b) => b.toString(16).padStart(2, '0'))
    .join('');

/** Sends a file to the store and tells how far it is (0..1), which fetch cannot. */
export const sendFile = (upload: Upload, file: File, tell: (share: number) => void): Promise<boolean> =>
  new Promise((resolve) => {
    const form = new FormData();
    for (const [name, value] of Object.entries(upload.fields)) form.append(name, value);
    form.append('file', file);
    const request = new XMLHttpRequest();
    request.upload.onprogress = (event) => event.lengthComputable && tell(event.loaded / event.total);
    request.onload = () => resolve(request.status >= 200 && request.status < 300);
    request.onerror = () => resolve(false);
    request.open('POST', upload.url);
    request.send(form);
  });

/** Calls a route of this site that answers with JSON; a refusal has a `title`. */
export const callHere = async <T extends object>(
  path: string,
  body: Record<string, unknown>,
): Promise<Partial<T> & { title?: string }> => {
  const answer = await fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return (await answer.json()) as Partial<T> & { title?: string };
};
