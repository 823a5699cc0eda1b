import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import type { FreshdeskDb } from './db';
import type { ChangeMessage } from './shapes';

/** Of the WebSocket standard (RFC 6455, 1.3): proves that the server has understood the handshake. */
const HANDSHAKE_GUID = '258EAFA5-E914-47DA-95CA-C5AB0DC85B11';
const TEXT_FRAME = 0x81;
const CLOSE_OPCODE = 0x8;

/**
 * What tells open pages that a ticket has changed. Freshdesk's pages are told over a WebSocket; path and messages of this
 * one are the sandbox's own. It only ever sends short texts and hangs up when the page does.
 */
export class Sockets {
  private readonly open = new Set<Socket>();

  constructor(db: FreshdeskDb) {
    db.onChange(({ ticketId, userId }) => this.tell({ ticket_id: ticketId, user_id: userId }));
  }

  get listening(): number {
    return this.open.size;
  }

  /** Takes a request to `/sandbox/socket` over; cuts any other. */
  accept(request: IncomingMessage, socket: Socket): void {
    const key = request.headers['sec-websocket-key'];
    if (request.url !== '/sandbox/socket' || !key) return void socket.destroy();
    const proof = createHash('sha1')
      .update(key + HANDSHAKE_GUID)
      .digest('base64');
    const head = ['HTTP/1.1 101 Switching Protocols', 'Upgrade: websocket', 'Connection: Upgrade'];
    socket.write([...head, `Sec-WebSocket-Accept: ${proof}`, '', ''].join('\r\n'));
    this.open.add(socket);
    socket.on('data', (frame: Buffer) => {
      if (((frame[0] ?? 0) & 0xf) === CLOSE_OPCODE) socket.end();
    });
    // A page that goes away resets the connection now and then.
    socket.on('error', () => socket.destroy());
    socket.once('close', () => this.open.delete(socket));
  }

  private tell(message: ChangeMessage): void {
    const text = Buffer.from(JSON.stringify(message));
    for (const socket of this.open) socket.write(Buffer.concat([Buffer.from([TEXT_FRAME, text.length]), text]));
  }
}
