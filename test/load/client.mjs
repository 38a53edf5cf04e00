// A client as small as can be, so that on two cores it leaves the time to the server: raw keep-alive sockets, a request at
// a time on each.
import { connect } from 'node:net';

const end = Buffer.from('0\r\n\r\n');

/** What goes over the wire. `form` is a form's body; everything else is a header. */
export function requestText(path, { form, ...headers } = {}) {
  const body = form === undefined ? '' : form;
  const lines = { Host: '127.0.0.1', Accept: 'text/html', ...headers };
  if (form !== undefined) {
    lines['Content-Type'] = 'application/x-www-form-urlencoded';
    lines['Content-Length'] = Buffer.byteLength(body);
  }
  const head = Object.entries(lines).map(([name, value]) => `${name}: ${value}\r\n`);
  return `${form === undefined ? 'GET' : 'POST'} ${path} HTTP/1.1\r\n${head.join('')}\r\n${body}`;
}

/** Opens a connection; what it returns sends one request and resolves to its answer. */
export async function open(port) {
  const socket = connect({ port, host: '127.0.0.1', noDelay: true });
  let settle;
  let pieces = [];
  let head = null;
  let left = 0;
  let tail = Buffer.alloc(0);
  socket.on('data', (piece) => {
    pieces.push(piece);
    left -= piece.length;
    tail = Buffer.concat([tail, piece.subarray(-end.length)]).subarray(-end.length);
    if (head === null) {
      const start = pieces.length === 1 ? piece : Buffer.concat(pieces);
      const at = start.indexOf('\r\n\r\n');
      if (at < 0) return;
      head = readHead(start.toString('latin1', 0, at));
      head.length = at + 4;
      left = head.length + head.contentLength - start.length;
    }
    if (head.chunked ? tail.equals(end) : left <= 0) answer();
  });
  function answer() {
    const { status, headers, chunked, length } = head;
    const all = pieces;
    head = null;
    pieces = [];
    settle.resolve({
      ...{ status, headers, size: () => all.reduce((sum, piece) => sum + piece.length, 0) },
      body: () => (chunked ? unchunked : (bytes) => bytes)(Buffer.concat(all).subarray(length)),
    });
  }
  socket.on('error', (error) => settle?.reject(error));
  socket.on('close', () => settle?.reject(new Error('The server closed the connection')));
  await new Promise((resolve, reject) => socket.once('connect', resolve).once('error', reject));
  const send = (text) =>
    new Promise((resolve, reject) => {
      settle = { resolve, reject };
      socket.write(text);
    });
  return { send, close: () => socket.destroy() };
}

function readHead(text) {
  const [first, ...lines] = text.split('\r\n');
  const headers = Object.fromEntries(lines.map((line) => line.split(/: *(.*)/s)).map(([k, v]) => [k.toLowerCase(), v]));
  const chunked = headers['transfer-encoding'] === 'chunked';
  return {
    status: Number(first.slice(9, 12)),
    headers,
    chunked,
    contentLength: Number(headers['content-length'] ?? 0),
  };
}

function unchunked(bytes) {
  const pieces = [];
  for (let at = 0; ;) {
    const line = bytes.indexOf('\r\n', at);
    const size = parseInt(bytes.toString('latin1', at, line), 16);
    if (size === 0) return Buffer.concat(pieces);
    pieces.push(bytes.subarray(line + 2, line + 2 + size));
    at = line + 2 + size + 2;
  }
}

export async function ask(port, text) {
  const connection = await open(port);
  try {
    return await connection.send(text);
  } finally {
    connection.close();
  }
}

/** Sends all requests over so many connections. Returns the time taken and each answer's, in milliseconds, and its status. */
export async function load(port, requests, connections) {
  const lines = await Promise.all(Array.from({ length: connections }, () => open(port)));
  const times = [];
  const statuses = [];
  let next = 0;
  const began = performance.now();
  const work = async ({ send }) => {
    while (next < requests.length) {
      const text = requests[next++];
      const sentAt = performance.now();
      const { status } = await send(text);
      times.push(performance.now() - sentAt);
      statuses.push(status);
    }
  };
  await Promise.all(lines.map(work));
  const took = performance.now() - began;
  lines.forEach(({ close }) => close());
  return { took, times, statuses };
}
