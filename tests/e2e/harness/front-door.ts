import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/**
 * One port for the life of a browser, which leads to whichever sandbox plays the helpdesks now. A browser is told at its
 * start where the helpdesks are, and each test has a sandbox of its own.
 */
export class FrontDoor {
  private readonly open = new Set<Socket>();
  private to = 0;

  private constructor(
    private readonly server: ReturnType<typeof createServer>,
    readonly port: number,
  ) {}

  static async open(): Promise<FrontDoor> {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const door = new FrontDoor(server, (server.address() as AddressInfo).port);
    server.on('connection', (socket) => door.lead(socket));
    return door;
  }

  /** From now on, connections lead to this port of the machine; those that led to another are cut. */
  leadTo(port: number): void {
    for (const socket of this.open) socket.destroy();
    this.to = port;
  }

  async close(): Promise<void> {
    this.leadTo(0);
    await new Promise<void>((resolve) => this.server.close(() => resolve()));
  }

  private lead(outer: Socket): void {
    const inner = connect(this.to, '127.0.0.1');
    for (const [socket, other] of [
      [outer, inner],
      [inner, outer],
    ] as const) {
      this.open.add(socket);
      socket.setNoDelay(true);
      socket.pipe(other);
      socket.once('error', () => socket.destroy());
      socket.once('close', () => {
        this.open.delete(socket);
        // What has been written to the other end still arrives.
        other.destroySoon();
      });
    }
  }
}
