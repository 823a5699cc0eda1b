const SIDE_BY_SIDE = 2;

/**
 * Runs steps in their order, two side by side where they may.
 * @param {{ name: string, after?: string[], alone?: boolean }[]} steps
 *   after: names of steps that must have passed; alone: nothing runs beside it
 * @param {(step) => Promise<{ ok: boolean }>} start
 * @param {boolean} goOn after a failure: go on with what does not need the step that failed, instead of starting no more
 * @returns {Promise<{ ok: boolean }[]>} what the started steps came to; fewer than there are steps when some were not run
 */
export async function inTurn(steps, start, goOn) {
  const running = new Map();
  const results = [];
  const passed = new Set();
  let waiting = [...steps];

  const isReady = (step) => (step.after ?? []).every((name) => passed.has(name));
  const hasRoom = (step) =>
    running.size < SIDE_BY_SIDE &&
    (!step.alone || running.size === 0) &&
    ![...running.keys()].some((other) => other.alone);
  const begin = (step) => {
    const done = start(step).then((result) => ({ step, result }));
    running.set(step, done);
  };

  for (;;) {
    const stopped = !goOn && results.some(({ ok }) => !ok);
    while (!stopped && waiting[0] && isReady(waiting[0]) && hasRoom(waiting[0])) begin(waiting.shift());
    if (running.size === 0) return results;
    const { step, result } = await Promise.race(running.values());
    running.delete(step);
    results.push(result);
    if (result.ok) passed.add(step.name);
    else waiting = waiting.filter((each) => !each.after?.includes(step.name));
  }
}
