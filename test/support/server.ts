import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

type Settings = Readonly<Record<string, string>>;

const main = resolve('dist/src/main.js');

/** How a server ended that would not start, and what it said. */
export interface Refusal {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** The built server as an operator runs it: a process of its own with nothing in its environment but these settings. */
export class Server {
  readonly #process: ChildProcess;
  readonly #ended: Promise<number | null>;
  out = '';
  err = '';

  private constructor(
    settings: Settings,
    readonly address: string,
  ) {
    const env = { PATH: process.env.PATH, CONTENT_DIR: resolve('content'), LOG_LEVEL: 'error', ...settings };
    this.#process = spawn(process.execPath, [main], { env, cwd: tmpdir(), stdio: ['ignore', 'pipe', 'pipe'] });
    this.#process.stdout!.on('data', (text: Buffer) => (this.out += text.toString()));
    this.#process.stderr!.on('data', (text: Buffer) => (this.err += text.toString()));
    this.#ended = new Promise((done) => this.#process.on('close', done));
  }

  /** Starts a server on a free port, and waits until it says that it is ready. */
  static async start(settings: Settings): Promise<Server> {
    const port = await freePort();
    const server = new Server({ PORT: String(port), ...settings }, `http://127.0.0.1:${port}`);
    if (await server.#isReady()) return server;
    throw new Error(`The server ended: ${server.err}${server.out}`);
  }

  /** How a server ends that should not start; one that does is stopped, with nothing to say for itself. */
  static async refusal(settings: Settings): Promise<Refusal> {
    const server = new Server(settings, '');
    if (await server.#isReady()) await server.stop();
    return { code: await server.#ended, out: server.out, err: server.err };
  }

  /** Asks the process to stop. Returns its exit code. */
  stop(signal: 'SIGTERM' | 'SIGINT' | 'SIGKILL' = 'SIGTERM'): Promise<number | null> {
    this.#process.kill(signal);
    return this.#ended;
  }

  /** Whether it came to be ready, or else ended. */
  async #isReady(): Promise<boolean> {
    const ended = this.#ended.then(() => true);
    while (!this.out.includes('Attune is ready at')) {
      if (await Promise.race([ended, pause(20, false)])) return false;
    }
    return true;
  }
}

function freePort(): Promise<number> {
  return new Promise((found) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => found(port));
    });
  });
}
