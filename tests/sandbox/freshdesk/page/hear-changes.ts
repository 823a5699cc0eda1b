import type { ChangeMessage } from '../shapes';

/** Listens to the server's news of changed tickets. Where there is no socket, the page knows nothing until it reads. */
export function hearChanges(window: Window & typeof globalThis, hear: (message: ChangeMessage) => void): void {
  const address = new URL('/sandbox/socket', window.location.href);
  address.protocol = 'wss:';
  const socket = new window.WebSocket(address);
  socket.addEventListener('message', ({ data }) => {
    const message: unknown = JSON.parse(String(data));
    if (isChange(message)) hear(message);
  });
}

function isChange(message: unknown): message is ChangeMessage {
  return typeof message === 'object' && message !== null && 'ticket_id' in message;
}
