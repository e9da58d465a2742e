import { createServer, type Socket } from 'node:net';

/** A name that this process listens at. */
export interface Listening {
  /** Gives the name back, and breaks the connections of those who wait for that. */
  stop: () => void;
}

/** Listens at a name, without keeping the process alive for it; `undefined` where another one does. */
export function listen(address: string): Promise<Listening | undefined> {
  return new Promise((resolve, reject) => {
    const waiting = new Set<Socket>();
    const server = createServer((socket) => {
      waiting.add(socket);
      socket.on('error', () => {}).on('close', () => waiting.delete(socket));
      socket.unref();
    });
    server.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'EADDRINUSE' ? resolve(undefined) : reject(error),
    );
    const stop = () => {
      server.close();
      for (const socket of waiting) socket.destroy();
    };
    server.listen(address, () => resolve({ stop }));
    server.unref();
  });
}
