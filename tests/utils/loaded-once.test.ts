import { describe, expect, it } from 'vitest';
import { loadedOnce } from '@/utils/loaded-once';

/** A fetch whose answers come when the test says so, the last asked for first. */
function slowFetch() {
  const answers: (() => void)[] = [];
  const load = () =>
    new Promise<string>((resolve) => {
      answers.unshift(() => resolve('code'));
    });
  return { load, asked: () => answers.length, answer: () => answers.forEach((each) => each()) };
}

describe('code that is fetched when it is first needed', () => {
  it('lets everybody go on in the order in which they asked, whichever fetch is answered first', async () => {
    const { load, answer } = slowFetch();
    const code = loadedOnce(load);
    const done: string[] = [];
    const all = ['flag', 'cause', 'undo'].map(async (verb) => {
      await code();
      done.push(verb);
    });
    answer();
    await Promise.all(all);
    expect(done).toEqual(['flag', 'cause', 'undo']);
  });

  it('is fetched once', async () => {
    const { load, asked, answer } = slowFetch();
    const code = loadedOnce(load);
    const both = Promise.all([code(), code()]);
    answer();
    expect(await both).toEqual(['code', 'code']);
    await code();
    expect(asked()).toBe(1);
  });

  it('is asked for again after it could not be fetched', async () => {
    let times = 0;
    const code = loadedOnce(() => {
      times += 1;
      return times === 1 ? Promise.reject(new Error('no network')) : Promise.resolve('code');
    });
    await expect(Promise.all([code(), code()])).rejects.toThrow('no network');
    expect(await code()).toBe('code');
    expect(times).toBe(2);
  });
});
