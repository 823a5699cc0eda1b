/**
 * What came to Chrome after the version that the manifest asks for (116), by the version that brought it. TypeScript's
 * libraries know all of it, so nothing else would notice. Not complete: add what you meet. CSS that an older Chrome may
 * ignore without harm (`scrollbar-width`, `field-sizing`) is left out; colours and places that would be lost are in.
 */
const SINCE: readonly [version: number, what: RegExp][] = [
  [117, /\b(?:Object|Map)\.groupBy\b/],
  [119, /\bPromise\.withResolvers\b/],
  [120, /\bURL\.canParse\b/],
  [121, /\bArray\.fromAsync\b|\b(?:visibilityProperty|opacityProperty|contentVisibilityAuto):/],
  [
    122,
    /\bIterator\.(?:from|prototype)\b|\.(?:values|keys|entries)\(\)\s*\.(?:map|filter|some|every|find|take|drop|toArray|reduce)\(/,
  ],
  [122, /\.(?:isSubsetOf|isSupersetOf|isDisjointFrom|symmetricDifference)\(/],
  [123, /\blight-dark\(/],
  [125, /\banchor-name:|\bposition-anchor:|\.getHTML\(/],
  [126, /\bURL\.parse\b/],
  [128, /\bPromise\.try\b/],
  [129, /\bDurationFormat\b/],
  [134, /\bclosedby=|\bError\.isError\b/],
  [136, /\bRegExp\.escape\b/],
  [140, /\bUint8Array\.fromBase64\b|\.toBase64\(\)/],
  [141, /\bgetAllRecords\(|\bsidePanel\.(?:close|onOpened|onClosed)\b/],
];

/** What a text uses that this Chrome does not have, each with the version that would be needed. */
export function newerThan(version: number, text: string): string[] {
  return SINCE.flatMap(([since, what]) => {
    const found = since > version ? what.exec(text)?.[0] : undefined;
    return found === undefined ? [] : [`uses ${found.trim()}, which came with Chrome ${since}`];
  });
}
