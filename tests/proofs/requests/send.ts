/** Bytes to a server as they are, without the clean-up that clients do, and all that comes back. */
import { connect } from 'node:net';

export interface RawAnswer {
  status: number;
  /** In small letters. */
  headers: Record<string, string>;
  body: Buffer;
}

export interface Sent {
  /** One for each request that the server saw in the bytes. */
  answers: RawAnswer[];
  /** All of it. */
  rest: Buffer;
}

/** Ends its side at once: the server need not wait for more, and hangs up after its last answer. */
export async function send(port: number, bytes: Uint8Array): Promise<Sent> {
  const rest = await new Promise<Buffer>((resolve) => {
    const chunks: Buffer[] = [];
    const socket = connect({ port, host: '127.0.0.1', allowHalfOpen: true });
    socket.on('data', (chunk) => chunks.push(chunk));
    // Hung up on in the middle of its bytes, a client gets a reset: what came before it counts.
    socket.on('error', () => {});
    socket.on('close', () => resolve(Buffer.concat(chunks)));
    socket.end(bytes);
  });
  return { answers: answersIn(rest), rest };
}

function answersIn(bytes: Buffer): RawAnswer[] {
  const answers: RawAnswer[] = [];
  for (let at = 0; at < bytes.length; ) {
    const end = bytes.indexOf('\r\n\r\n', at);
    const [first = '', ...lines] = bytes
      .toString('latin1', at, end === -1 ? undefined : end)
      .split('\r\n');
    const status = Number(/^HTTP\/1\.1 (\d{3}) /.exec(first)?.[1] ?? Number.NaN);
    const headers = Object.fromEntries(
      lines.map((line) => [
        line.slice(0, line.indexOf(':')).toLowerCase(),
        line.slice(line.indexOf(':') + 1).trim(),
      ]),
    );
    const start = end === -1 ? bytes.length : end + 4;
    const length = lengthOf(headers, status, bytes.length - start);
    const body = bytes.subarray(start, start + length);
    const isChunked = headers['transfer-encoding'] === 'chunked';
    answers.push({ status, headers, body: isChunked ? joined(body) : body });
    at = start + length;
  }
  return answers;
}

/** Of a body without a length, all that comes: such an answer is the last. */
function lengthOf(headers: Record<string, string>, status: number, rest: number): number {
  if (status === 100) return 0;
  const length = headers['content-length'];
  return length === undefined ? rest : Math.min(Number(length), rest);
}

function joined(chunked: Buffer): Buffer {
  const chunks: Buffer[] = [];
  for (let at = 0; at < chunked.length; ) {
    const end = chunked.indexOf('\r\n', at);
    const size = end === -1 ? 0 : Number.parseInt(chunked.toString('latin1', at, end), 16);
    if (!(size > 0)) break;
    chunks.push(chunked.subarray(end + 2, end + 2 + size));
    at = end + 4 + size;
  }
  return Buffer.concat(chunks);
}
