/** How wide a character of 12 px type is on average, where there is no canvas to ask. */
const CHARACTER = 7.2;
const FONT = '600 12px system-ui, sans-serif';

let canvas: CanvasRenderingContext2D | null | undefined;

/** Width in px of a small label (12/16, bold: the wider of the two weights) in the browser's own font. */
export function smallTextWidth(text: string): number {
  canvas ??= document.createElement('canvas').getContext('2d');
  if (!canvas) return text.length * CHARACTER;
  canvas.font = FONT;
  return canvas.measureText(text).width;
}
