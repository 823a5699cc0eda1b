/**
 * Gives what Stafett draws in the page its own styles. A sheet that is built here is not an inline style: the page's content
 * security policy has no say in it.
 */
export function ownStyles(root: ShadowRoot, css: string): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  root.adoptedStyleSheets = [sheet];
}
