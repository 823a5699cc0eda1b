/** How long a browser may take to pick the file up before its memory is given back. */
const HELD_MS = 60_000;

/** Saves a text as a file in the agent's download folder. */
export function saveFile(name: string, type: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), HELD_MS);
}
