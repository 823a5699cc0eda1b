import { describe, expect, it } from 'vitest';
import { CHANNELS, channelOf } from '@/domain/channel';
import { isKnownKind } from '@/domain/known-kinds';
import { matterOfWords } from '@/domain/hints/matter-of-words';
import { fits, type Matter } from '@/domain/matter';
import { NO_WORDS } from '../fakes/book-parts';

const MATTER = matterOfWords('hello') as Matter;

describe('channels', () => {
  it('are of a kind, however a helpdesk spells its own', () => {
    expect(['native_messaging', 'instagram_dm', 'voice', 'web_service', 'mail', 'sms'].map(channelOf)).toEqual([
      ...['chat', 'social', 'phone', 'api', 'email', 'other'],
    ]);
    expect(CHANNELS.map(channelOf)).toEqual(CHANNELS);
  });

  it('fit a condition by their kind and by their own name, and no other', () => {
    const messaging = { ...MATTER, channel: 'Native_Messaging' };
    const asks = (channel: string, matter: Matter) => fits({ ...NO_WORDS, channels: [channel] }, matter) !== null;
    expect(asks('chat', { ...MATTER, channel: 'native_messaging' })).toBe(true);
    expect(asks('native_messaging', messaging)).toBe(true);
    expect(asks('email', messaging)).toBe(false);
    expect(asks('other', MATTER)).toBe(false);
  });
});

describe('languages', () => {
  it('fit by their code; Norwegian by either way of writing it', () => {
    const asks = (code: string, language: string) =>
      fits({ ...NO_WORDS, languages: [code] }, { ...MATTER, language }) !== null;
    expect(asks('no', 'nb')).toBe(true);
    expect(asks('no', 'nn')).toBe(true);
    expect(asks('nb', 'nn')).toBe(false);
    expect(asks('sv', 'no')).toBe(false);
  });
});

describe('what a list may ask for', () => {
  it('is known of languages and channels, and left to the helpdesks for the rest', () => {
    expect(isKnownKind('languages', 'sv')).toBe(true);
    expect(isKnownKind('languages', 'Swedish')).toBe(false);
    expect(isKnownKind('channels', 'other')).toBe(true);
    expect(isKnownKind('channels', 'instagram_dm')).toBe(true);
    expect(isKnownKind('channels', 'pigeon')).toBe(false);
    expect(isKnownKind('groups', 'Support')).toBeNull();
  });
});
