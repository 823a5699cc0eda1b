import type { Extension } from './launch';

/**
 * The background hangs from now on: it runs, answers nobody and does not end by itself.
 * @returns tells whether it still does
 */
export async function hang({ context }: Extension): Promise<() => boolean> {
  const worker = context.serviceWorkers().at(-1);
  if (!worker) throw new Error('no service worker');
  await worker.evaluate(() => 'awake');
  let hangs = true;
  const over = () => void (hangs = false);
  worker
    .evaluate(() => {
      for (;;);
    })
    .then(over, over);
  return () => hangs;
}
