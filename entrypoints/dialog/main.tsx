import { render } from 'preact';
import { browser } from 'wxt/browser';
import { GuardDialog } from '@/components/dialog/dialog';
import { onlyTheAgent } from '@/components/dialog/only-the-agent';
import type { DialogHello, FromDialogFrame, ToDialogFrame } from '@/domain/dialog-line';
import { handsName } from '@/domain/holder';
import type { ChangedParts } from '@/domain/brief';
import type { Answer, Decision } from '@/domain/hold';
import type { BriefDraft } from '@/domain/panel-view';
import { decisionUnkept } from '@/domain/unkept-answer';
import type { HoldView } from '@/services/read-hold';
import { language } from '@/utils/i18n';
import { inTime } from '@/utils/in-time';
import { connectWire } from '@/utils/wire';

/** The longest the agent waits until an answer is kept, in ms. Then it counts without, where it can. */
const PATIENCE = 3_000;

const app = document.getElementById('app') as HTMLElement;
document.documentElement.lang = language();

// The content script that made this frame says which hold it is for, once, and hands over a line of its own.
const hear = (event: MessageEvent<DialogHello>) => {
  const [port] = event.ports;
  if (event.source !== window.parent || !port || typeof event.data?.holdId !== 'string') return;
  window.removeEventListener('message', hear);
  ask(event.data.holdId, port).catch((error: unknown) => {
    const lost: FromDialogFrame = { is: 'lost', why: error instanceof Error ? error.message : 'no answer' };
    port.postMessage(lost);
  });
};
window.addEventListener('message', hear);

async function ask(holdId: string, port: MessagePort): Promise<void> {
  const tell = (message: FromDialogFrame) => port.postMessage(message);
  const wire = connectWire(`dialog:${holdId}`);
  const view = (await wire.ask('open', null)) as HoldView | null;
  if (!view) throw new Error('no such hold');

  const answer = async (given: Answer) => {
    // The mandate card is in the panel. Asked for before anything is awaited: the browser wants to see the agent's press.
    if (given.kind === 'mandate')
      browser.runtime.sendMessage({ name: 'open-panel', body: null }).catch(() => undefined);
    const kept = await inTime(wire.ask('answer', given), PATIENCE).catch(() => null);
    const decision = (kept as Decision | null) ?? decisionUnkept(given);
    if (!decision) throw new Error('the answer was not kept');
    tell({ is: 'decided', decision, ...('to' in given && { to: handsName(given.to) }) });
  };
  const keepDraft = async (changed: ChangedParts) => {
    const draft = (await inTime(wire.ask('draft', changed), PATIENCE)) as BriefDraft | null;
    if (!draft) throw new Error('no such hold');
    return draft;
  };
  let covered = false;
  let escapes = 0;
  const now = Date.now();
  const draw = () => render(<GuardDialog {...{ view, now, covered, escapes, answer, keepDraft }} />, app);
  draw();

  port.onmessage = ({ data }: MessageEvent<ToDialogFrame>) => {
    if (data.is === 'there?') return tell({ is: 'here' });
    if (data.is === 'cover') return tellCover(data.clear);
    escapes += 1;
    draw();
  };
  const tellCover = onlyTheAgent(window, document.documentElement, () => {
    covered = true;
    draw();
  });
  const height = () => app.getBoundingClientRect().height;
  new ResizeObserver(() => tell({ is: 'height', height: height() })).observe(app);
  tell({ is: 'ready', height: height() });
  app.querySelector('button')?.focus();
}
