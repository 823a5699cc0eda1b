import { expect, it, vi } from 'vitest';
import { answering } from '@/entrypoints/background/answering';

const SENDER = { id: 'stafett' };

it('says that an answer will come, and gives it when it is there', async () => {
  let done = (_: string): void => undefined;
  const hear = vi.fn(() => new Promise<string>((resolve) => (done = resolve)));
  const answer = vi.fn();
  // What Chrome waits for is `true`: a promise it would take for no answer.
  expect(answering(hear)('question', SENDER, answer)).toBe(true);
  expect(hear).toHaveBeenCalledWith('question', SENDER);
  await Promise.resolve();
  expect(answer).not.toHaveBeenCalled();
  done('yes');
  await vi.waitFor(() => expect(answer).toHaveBeenCalledExactlyOnceWith('yes'));
});

it('leaves a message that is not for it to others', () => {
  const answer = vi.fn();
  expect(answering(() => undefined)('question', SENDER, answer)).toBeUndefined();
  expect(answer).not.toHaveBeenCalled();
});

it('answers nothing where it fails, so that nobody waits for ever, and says so in the console', async () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  const answer = vi.fn();
  expect(answering(() => Promise.reject(new Error('no store')))('question', SENDER, answer)).toBe(true);
  await vi.waitFor(() => expect(answer).toHaveBeenCalledExactlyOnceWith(undefined));
  expect(warn.mock.calls.flat().join(' ')).toContain('no store');
});

it('is no trouble when whoever asked has gone', async () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  const gone = () => {
    throw new Error('the port is closed');
  };
  answering(() => Promise.resolve('yes'))('question', SENDER, gone);
  await vi.waitFor(() => expect(warn.mock.calls.flat().join(' ')).toContain('the port is closed'));
});
