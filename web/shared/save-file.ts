/** Hands a file to the browser to be saved. @param url of the content, `blob:` or `data:` */
export function saveUrl(name: string, url: string): void {
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
}

/** Hands a file to the browser to be saved. */
export function saveBlob(name: string, content: Blob): void {
  const url = URL.createObjectURL(content);
  saveUrl(name, url);
  URL.revokeObjectURL(url);
}

/** Hands a text to the browser to be saved. */
export function saveText(name: string, type: string, text: string): void {
  saveBlob(name, new Blob([text], { type }));
}
