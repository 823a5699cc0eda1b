// Free of zod: the panel's first paint needs it.
import type { BriefParts } from './brief';
import type { CaseRecord } from './case';
import type { Commitment } from './commitment';
import { dayOf } from './day';
import { cut, excerpt } from './excerpt';
import { withoutGreeting, withoutHello } from './greeting';
import { questionIn } from './kept';
import { cutWords, WORDS_A_MINUTE, wordsIn } from './reading-time';

type PrefilledFrom = Pick<CaseRecord, 'firstWords' | 'subject' | 'stations' | 'interactions' | 'claims' | 'kept'>;

/** A brief is read in ten seconds: this many words, counted for the language that is read more slowly. */
const WORDS = Math.floor((WORDS_A_MINUTE.sv / 60) * 10);
/** What each part may say at least, should all of them have something to say, in words. Together no more than WORDS. */
const SHARES = { asked: 10, wants: 7, promised: 6, consulted: 5, tried: 6 } as const;
/** Fewer words than this, with a name among them, say nothing. */
const LEAST = 5;
const MOST_CHARACTERS = 600;

/**
 * A brief prefilled from what is on the page and what is known of the case, in the customer's and the departments' own
 * words, so that it needs no language of its own: asked = the customer's first words; tried = who has had the case, and the
 * last thing an agent said; promised = commitments that are open; consulted = questions that were sent; wants = the
 * customer's latest words when they are not the first. Short enough to be read in ten seconds: what one part does not
 * need, the others may use, the first of SHARES first.
 *
 * @param commitments those of the case; done ones are left out
 */
export function prefillBrief(record: PrefilledFrom, commitments: readonly Commitment[] = []): BriefParts {
  const full: BriefParts = {
    asked: withoutGreeting(record.firstWords) || record.subject.trim(),
    tried: tried(record),
    promised: promised(commitments),
    consulted: consulted(record),
    wants: withoutHello(latestWords(record)),
  };
  const words = shared(full);
  const part = (name: keyof BriefParts) => cut(cutWords(full[name], words[name]), MOST_CHARACTERS).trim();
  return {
    asked: part('asked'),
    tried: withoutStub(part('tried'), full.tried),
    promised: part('promised'),
    consulted: part('consulted'),
    wants: part('wants'),
  };
}

/** How many words each part may have. */
function shared(full: BriefParts): Record<keyof BriefParts, number> {
  const parts = Object.keys(SHARES) as (keyof typeof SHARES)[];
  const words = { asked: 0, tried: 0, promised: 0, consulted: 0, wants: 0 };
  for (const part of parts) words[part] = Math.min(SHARES[part], wordsIn(full[part]));
  let left = WORDS - parts.reduce((sum, part) => sum + words[part], 0);
  for (const part of parts) {
    const more = Math.min(left, wordsIn(full[part]) - words[part]);
    words[part] += more;
    left -= more;
  }
  return words;
}

/** The last departments that had the case, and what was said last to the customer. */
function tried({ stations, interactions }: PrefilledFrom): string {
  const path = stations.slice(-4).map(({ name }) => name);
  const way = [...(stations.length > 4 ? ['…'] : []), ...path].join(' → ');
  const lastWord = interactions.findLast((one) => one.direction === 'out' && one.by.role === 'agent');
  const said = lastWord && `${lastWord.by.name}: ${withoutHello(excerpt(lastWord.excerpt))}`;
  return [way, said].filter(Boolean).join('\n');
}

/** The last line, cut down to a name and hardly a word, says nothing. */
function withoutStub(text: string, full: string): string {
  const start = text.lastIndexOf('\n') + 1;
  const isStub = text !== full && start > 0 && wordsIn(text.slice(start)) < LEAST;
  return isStub ? text.slice(0, start).trimEnd() : text;
}

/** Open ones, the next first, with the moment in figures: the same in every language, and right whenever it is read. */
function promised(commitments: readonly Commitment[]): string {
  return commitments
    .filter(({ state }) => state === 'open')
    .sort((a, b) => a.dueAt - b.dueAt)
    .map(({ text, dueAt }) => `${text.trim()} (${moment(dueAt)})`)
    .join('\n');
}

function moment(at: number): string {
  const time = new Date(at);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${dayOf(at)} ${two(time.getHours())}:${two(time.getMinutes())}`;
}

/** The newest question to each department that was asked, newest first; one that is not on the ticket yet as well. */
function consulted({ claims, kept }: PrefilledFrom): string {
  const questions = claims.filter(({ kind }) => kind === 'question');
  const asked = new Map<string, string>();
  if (kept !== null && !questions.some(({ operation }) => operation === kept.operation)) asked.set(kept.asked, '');
  for (const claim of questions.reverse()) {
    const { asked: department, question } = questionIn(claim);
    if (!asked.has(department)) asked.set(department, question.replace(/\s+/g, ' '));
  }
  return [...asked].map(([department, question]) => [department, question].filter(Boolean).join(': ')).join('\n');
}

function latestWords({ interactions }: PrefilledFrom): string {
  const fromCustomer = interactions.filter((one) => one.direction === 'in');
  return fromCustomer.length > 1 ? excerpt(fromCustomer.at(-1)?.excerpt ?? '') : '';
}
