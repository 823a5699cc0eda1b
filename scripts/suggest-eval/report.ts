import type { Evaluation } from './measure';

/** A page for people. */
export function reportText({ measured, learned, unknown }: Evaluation): string {
  const { n, top1, top3, ece, trainSeconds, msPerSuggestion, modelKB } = measured;
  const lines = [
    `${learned.texts} texts of ${learned.categories} categories learned in ${trainSeconds.toFixed(1)} s; ${n} asked about.`,
    `  right at once              ${percent(top1)}`,
    `  among the first three      ${percent(top3)}`,
    `  chances are off by         ${percent(ece)} on average`,
    `  a suggestion takes         ${msPerSuggestion.toFixed(2)} ms`,
    `  the model takes            ${Math.ceil(modelKB)} KB of memory`,
  ];
  const said = unknownText({ unknown });
  return [...lines, ...(said === null ? [] : [said])].join('\n');
}

/** What nothing could have been right about; null: there is nothing of the kind. */
export function unknownText({ unknown: { categories, texts } }: Pick<Evaluation, 'unknown'>): string | null {
  if (texts === 0) return null;
  const shown = categories.slice(0, 5).join(', ');
  const more = categories.length > 5 ? ` and ${categories.length - 5} more` : '';
  const they = texts === 1 ? '1 text is' : `${texts} texts are`;
  return `${they} of categories that the first file does not have, counted as wrong: ${shown}${more}.`;
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1).padStart(5)} %`;
}
