/** What an editable element holds for this text: one paragraph for each line. */
export function paragraphs(document: Document, text: string): HTMLElement[] {
  return text.split('\n').map((line) => {
    const paragraph = document.createElement('p');
    if (line === '') paragraph.append(document.createElement('br'));
    else paragraph.textContent = line;
    return paragraph;
  });
}

const BLOCKS = new Set(['P', 'DIV', 'LI']);

/** The editor's text with one line for each block and each break; a lone filler break is no line of its own. */
export function textOf(editor: Node): string {
  let text = '';
  const read = (node: Node) => {
    for (const child of node.childNodes) {
      if (child.nodeType === 3) text += child.textContent ?? '';
      else if (child.nodeName === 'BR') text += child.parentNode?.childNodes.length === 1 ? '' : '\n';
      else {
        if (BLOCKS.has(child.nodeName) && child !== editor.firstChild) text += '\n';
        read(child);
      }
    }
  };
  read(editor);
  return text.replace(/\u00a0/g, ' ');
}

/**
 * Plain text as an editor would send it: one paragraph for each line, every character escaped.
 *
 * @param filler what an empty line holds, so that it has a height
 */
export function htmlOf(text: string, filler: '&nbsp;' | '<br>'): string {
  const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
  return text
    .trim()
    .replace(/[&<>]/g, (mark) => entities[mark] ?? mark)
    .split('\n')
    .map((line) => `<p>${line === '' ? filler : line}</p>`)
    .join('');
}
