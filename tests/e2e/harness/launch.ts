import { startChromium, type ChromiumOptions } from './chromium';
import { EXTENSION, extensionIn, type Extension } from './extension';

export { EXTENSION, type Extension } from './extension';

export interface LaunchOptions extends ChromiumOptions {
  /** folder of another build than the usual one */
  extension?: string;
}

/** A Chromium of one's own that has the extension from its start: for what happens to a whole browser, or to a profile. */
export async function launch({ extension = EXTENSION, ...options }: LaunchOptions): Promise<Extension> {
  const load = [`--disable-extensions-except=${extension}`, `--load-extension=${extension}`];
  const chromium = await startChromium({ ...options, args: [...load, ...(options.args ?? [])] });
  const { context } = chromium;
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  const { letGo: _panels, ...loaded } = extensionIn(chromium, extension, worker);
  return { ...loaded, close: () => chromium.close() };
}
