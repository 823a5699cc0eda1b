import { open } from 'node:fs/promises';
import { constants, gunzipSync } from 'node:zlib';

const BEGINNING = 65_536;

/** Packed with gzip or not, whatever it is called, and what its first line has between its fields. */
export async function looksLike(file: string): Promise<{ packed: boolean; delimiter: string }> {
  const opened = await open(file);
  try {
    const { buffer, bytesRead } = await opened.read(Buffer.alloc(BEGINNING), 0, BEGINNING);
    const begins = buffer.subarray(0, bytesRead);
    const packed = begins[0] === 0x1f && begins[1] === 0x8b;
    const text = packed ? gunzipSync(begins, { finishFlush: constants.Z_SYNC_FLUSH }) : begins;
    return { packed, delimiter: delimiterOf(text.toString('utf8').split('\n', 1)[0] ?? '') };
  } finally {
    await opened.close();
  }
}

/** The one that there is most of. */
function delimiterOf(line: string): string {
  const times = (one: string) => line.split(one).length;
  return [',', ';', '\t'].reduce((best, one) => (times(one) > times(best) ? one : best));
}
