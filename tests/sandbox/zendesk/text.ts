import { escapeHtml } from '../text';

/** HTML of a comment that was given as plain text. */
export function textToHtml(text: string): string {
  const paragraphs = escapeHtml(text).split(/\n{2,}/);
  return `<div class="zd-comment" dir="auto">${paragraphs.map((one) => `<p dir="auto">${one.replace(/\n/g, '<br>')}</p>`).join('')}</div>`;
}
