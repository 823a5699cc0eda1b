import { generate } from 'selfsigned';
import { PLAYED_HOSTS } from './hosts';

export interface Certificate {
  key: string;
  cert: string;
}

let made: Promise<Certificate> | undefined;

/** A self-signed certificate for every helpdesk host that the sandbox plays, made once per process and never written to disk. */
export function certificate(): Promise<Certificate> {
  made ??= make();
  return made;
}

async function make(): Promise<Certificate> {
  const names = [...PLAYED_HOSTS, 'localhost'];
  const altNames = names.map((value) => ({ type: 2 as const, value }));
  const pems = await generate([{ name: 'commonName', value: 'Sandbox helpdesk' }], {
    keyType: 'ec',
    algorithm: 'sha256',
    notAfterDate: new Date(Date.now() + 30 * 24 * 3600 * 1000),
    extensions: [{ name: 'subjectAltName', altNames: [...altNames, { type: 7, ip: '127.0.0.1' }] }],
  });
  return { key: pems.private, cert: pems.cert };
}
