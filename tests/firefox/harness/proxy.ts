import { createServer } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { PLAYED_HOSTS } from '../../sandbox/hosts';

/** Every host that the sandbox plays, by https. Nothing else can be reached. */
const isPlayed = (target: string) =>
  target.endsWith(':443') &&
  PLAYED_HOSTS.some((host) =>
    host.startsWith('*') ? target.slice(0, -4).endsWith(host.slice(1)) : target === `${host}:443`,
  );

export interface Proxy {
  port: number;
  /** hosts that somebody wanted and did not get */
  refused: string[];
  close(): Promise<void>;
}

/**
 * Leads the helpdesks' hosts to the sandbox at this port of this machine, and refuses all others: Firefox has no switch that
 * maps hosts, but it sends every connection through a proxy when told to.
 * @param others ports of this machine for more hosts
 */
export async function proxyTo(sandboxPort: number, others: Record<string, number> = {}): Promise<Proxy> {
  const refused: string[] = [];
  const sockets = new Set<Socket>();
  const keep = (socket: Socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  };
  const server = createServer((request, response) => {
    refused.push(request.url ?? '?');
    response.writeHead(502).end();
  });
  server.on('connection', keep);
  server.on('connect', ({ url = '' }, near: Socket) => {
    near.on('error', () => undefined);
    const port = others[url.replace(/:443$/, '')] ?? (isPlayed(url) ? sandboxPort : null);
    if (port === null) {
      refused.push(url);
      return near.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
    }
    const far = connect(port, '127.0.0.1', () => {
      near.write('HTTP/1.1 200 OK\r\n\r\n');
      near.pipe(far).pipe(near);
    });
    keep(far);
    far.on('error', () => near.destroy());
    near.on('close', () => far.destroy());
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    port: (server.address() as AddressInfo).port,
    refused,
    async close() {
      const closed = new Promise<void>((done) => server.close(() => done()));
      for (const socket of sockets) socket.destroy();
      await closed;
    },
  };
}
