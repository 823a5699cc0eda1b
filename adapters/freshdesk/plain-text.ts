/** What ends a line. */
const BLOCK = /^(?:br|p|div|li|ul|ol|tr|table|h\d|blockquote|pre)$/;
/** What is not text. */
const SILENT = /^(?:script|style|title)$/;
const NAMED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

/** The text of a message's HTML, a line for every block. Goes through the HTML once, whatever it is. */
export function plainText(html: string): string {
  let text = '';
  let at = 0;
  let silent: string | null = null;
  while (at < html.length) {
    const open = html.indexOf('<', at);
    const end = open === -1 ? html.length : open;
    if (silent === null) {
      const piece = html.slice(at, end).replace(/\s+/g, ' ');
      text += unescape(text === '' || text.endsWith('\n') ? piece.trimStart() : piece);
    }
    if (open === -1) break;
    const isComment = html.startsWith('<!--', open);
    const close = html.indexOf(isComment ? '-->' : '>', open);
    if (close === -1) break; // cut in the middle of a tag
    at = close + (isComment ? 3 : 1);
    const [, slash, name = ''] = /^<(\/?)([a-z][a-z0-9]*)/i.exec(html.slice(open, open + 20)) ?? [];
    const tag = name.toLowerCase();
    if (silent !== null) silent = slash === '/' && tag === silent ? null : silent;
    else if (slash === '' && SILENT.test(tag)) silent = tag;
    else if (BLOCK.test(tag) && (tag === 'br' || (text !== '' && !text.endsWith('\n')))) text += '\n';
  }
  return text
    .replace(/[^\S\n]*\n[^\S\n]*/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** HTML of a plain text. */
export function toHtml(text: string): string {
  const escaped = text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
  return `<div>${escaped.replaceAll('\n', '<br>')}</div>`;
}

function unescape(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{2,8}));/gi, (entity, decimal, hex, name) => {
    if (typeof name === 'string') return NAMED[name.toLowerCase()] ?? entity;
    const code = typeof hex === 'string' ? parseInt(hex, 16) : Number(decimal);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : entity;
  });
}
