// Free of zod. Opening hours of a day as people write them.
import type { Span } from './opening-hours';

const MOST = 6;
const CLOCK = /^(\d{1,2})(?:[:.]?(\d{2}))?$/;

/** `08:00–12:00, 13:00–17:00`; empty for a day on which it is closed. */
export function spansText(spans: readonly Span[]): string {
  return spans.map(({ from, until }) => `${from}–${until}`).join(', ');
}

/** What somebody wrote: `8-17`, `8:30–12, 13–17`, `kl 8 till 17`. Empty is closed; null: not to be understood. */
export function spansOf(text: string): Span[] | null {
  const plain = text
    .toLowerCase()
    .replace(/\b(kl|klockan|from|från)\b\.?/g, ' ')
    .replace(/\s*(?:-|–|—|\btill\b|\bto\b|\buntil\b)\s*/g, '-')
    .replace(/\s*(?:,|;|&|\boch\b|\band\b)\s*/g, ',')
    .trim();
  if (plain === '') return [];
  const spans = plain.split(',').map((part) => {
    const [from = '', until = '', ...rest] = part.trim().split('-');
    const span = { from: clockOf(from) ?? '', until: clockOf(until) ?? '' };
    return rest.length === 0 && span.from !== '' && span.until !== '' && span.from < span.until ? span : null;
  });
  const whole = spans.filter((span) => span !== null).sort((a, b) => (a.from < b.from ? -1 : 1));
  const apart = whole.every((span, index) => index === 0 || (whole[index - 1]?.until ?? '') <= span.from);
  return whole.length === spans.length && whole.length <= MOST && apart ? whole : null;
}

/** `8`, `8.30`, `0830` and `08:30` as `08:30`. */
function clockOf(text: string): string | null {
  const [, hour = '', minute = '00'] = CLOCK.exec(text.trim()) ?? [];
  const inDay = hour !== '' && (Number(hour) < 24 ? Number(minute) < 60 : Number(hour) === 24 && minute === '00');
  return inDay ? `${hour.padStart(2, '0')}:${minute}` : null;
}
