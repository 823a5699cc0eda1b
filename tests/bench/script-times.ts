import type { CDPSession, Page } from '@playwright/test';

interface TraceEvent {
  name: string;
  ph: string;
  /** microseconds of the thread's own time: what other programs do on this machine is not in it */
  tdur?: number;
  args?: { data?: { url?: string } };
}

/**
 * Opens an address and answers with the milliseconds of processor time that each extension's content scripts took to be
 * compiled and run, all of them together, until `settled`.
 */
export async function timesOfScripts(
  page: Page,
  address: string,
  settled: () => Promise<unknown>,
  extensions: readonly string[],
): Promise<number[]> {
  const session = await page.context().newCDPSession(page);
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['devtools.timeline'] },
  });
  await page.goto(address);
  await settled();
  await stop(session);
  await session.detach();
  return extensions.map((id) => timeIn(events, `chrome-extension://${id}/`));
}

async function stop(session: CDPSession): Promise<void> {
  const complete = new Promise((done) => session.once('Tracing.tracingComplete', done));
  await session.send('Tracing.end');
  await complete;
}

function timeIn(events: readonly TraceEvent[], origin: string): number {
  const runs = events.filter(
    ({ name, ph, args }) => name === 'EvaluateScript' && ph === 'X' && args?.data?.url?.startsWith(origin),
  );
  if (runs.length === 0) throw new Error(`no content script of ${origin} was seen to run`);
  return runs.reduce((total, { tdur = Number.NaN }) => total + tdur, 0) / 1000;
}
