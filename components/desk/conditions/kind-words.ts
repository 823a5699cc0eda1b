import { CHANNELS, type Channel } from '@/domain/channel';
import type { KindList } from '@/domain/condition-lists';
import { languageCode } from '@/domain/language-code';
import { isKnownKind } from '@/domain/known-kinds';
import type { KnownValue } from '@/domain/known-values';
import { foldedValue } from '@/domain/matter';
import { count } from '@/utils/format';
import { language, t } from '@/utils/i18n';
import type { OfferedWord } from '../parts/chips-field';

/** What leads write for a kind of channel, in both languages, besides its name on the desk. */
const WRITTEN: Record<Channel, readonly string[]> = {
  email: ['e-post', 'epost', 'e-mail', 'email', 'mail', 'mejl'],
  web: ['webb', 'webben', 'web', 'webbformulär', 'web form', 'formulär', 'form'],
  chat: ['chatt', 'chatten', 'chat', 'messaging'],
  phone: ['telefon', 'phone', 'samtal', 'call', 'telephone'],
  social: ['sociala medier', 'social media', 'social'],
  api: ['api'],
  other: ['annat', 'annan', 'other', 'something else'],
};

/** How a value of a list is written for people: languages by their names, kinds of channels in words, the rest as it is. */
export function kindShown(list: KindList, value: string): string {
  if (list === 'languages') return languageName(value);
  return list === 'channels' ? channelName(value) : value;
}

/** A language by its name in the desk's language; what is no language's code as it is. */
function languageName(code: string): string {
  try {
    return new Intl.DisplayNames(language(), { type: 'language', fallback: 'code' }).of(code) ?? code;
  } catch {
    return code; // typed freely
  }
}

/** A kind of channel in words; a helpdesk's own (`instagram_dm`) as it spells it. */
function channelName(value: string): string {
  const kind = CHANNELS.find((one) => one === foldedValue(value));
  return kind === undefined ? value : t(`channel_${kind}`);
}

/** What is meant by what a lead types: a language's name is its code, a channel's name its kind; the rest is what it is. */
export function kindMeant(list: KindList, typed: string): string {
  if (list === 'languages') return languageCode(typed) ?? typed;
  if (list === 'channels') return channelMeant(foldedValue(typed)) ?? typed;
  return typed;
}

function channelMeant(written: string): Channel | undefined {
  return CHANNELS.find((kind) => WRITTEN[kind].includes(written) || foldedValue(t(`channel_${kind}`)) === written);
}

/** What is wrong with what stands in a list, in words: a language or channel that there is not. @param met what cases have had */
export function kindWrong(list: KindList, values: readonly string[], met: readonly KnownValue[]): string | null {
  const had = new Set(met.map(({ value }) => foldedValue(value)));
  const unknown = values.find((value) => !had.has(foldedValue(value)) && isKnownKind(list, value) === false);
  if (unknown === undefined) return null;
  return t(list === 'languages' ? 'when_languageUnknown' : 'when_channelUnknown', { word: unknown });
}

/** What is offered for a list, in words, and how often the captured cases have it; the kinds of channels always. */
export function kindsOffered(list: KindList, met: readonly KnownValue[]): OfferedWord[] {
  const had = new Set(met.map(({ value }) => foldedValue(value)));
  const kinds = list === 'channels' ? CHANNELS.filter((kind) => !had.has(kind)) : [];
  return [...met, ...kinds.map((value) => ({ value, cases: 0 }))].map(({ value, cases }) => ({
    word: kindShown(list, value),
    more: cases > 0 ? t('when_known', cases, [count(cases)]) : '',
  }));
}
