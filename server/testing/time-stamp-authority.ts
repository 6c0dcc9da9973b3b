import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A time stamping authority of OpenSSL's, with a certificate of its own making (`ca.pem` in its folder). */
export interface TestAuthority {
  /** Answers a request in DER. */
  answer(request: Uint8Array): Buffer;
}

const configuration = `
[req]
distinguished_name = name
prompt = no
[name]
CN = Sample time stamping authority
[ca]
basicConstraints = critical, CA:TRUE
keyUsage = critical, keyCertSign
[stamping]
basicConstraints = CA:FALSE
keyUsage = critical, digitalSignature
extendedKeyUsage = critical, timeStamping
[tsa]
default_tsa = stamp
[stamp]
serial = serial
crypto_device = builtin
signer_cert = stamp.pem
certs = ca.pem
signer_key = stamp.key
signer_digest = sha256
default_policy = 1.2.3.4.1
digests = sha256
accuracy = secs:1
ordering = no
tsa_name = no
ess_cert_id_chain = no
ess_cert_id_alg = sha256
`;

/** Makes the authority in a folder. */
export function openTimeStampAuthority(folder: string): TestAuthority {
  const openssl = (...words: string[]): void =>
    void execFileSync('openssl', words, { cwd: folder, stdio: 'ignore' });
  writeFileSync(join(folder, 'tsa.cnf'), configuration);
  writeFileSync(join(folder, 'serial'), '01\n');
  const key = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-config', 'tsa.cnf'];
  openssl(
    'req',
    '-x509',
    ...key,
    '-keyout',
    'ca.key',
    '-out',
    'ca.pem',
    '-extensions',
    'ca',
    '-subj',
    '/CN=Sample root',
  );
  openssl('req', '-new', ...key, '-keyout', 'stamp.key', '-out', 'stamp.csr');
  openssl(
    ...['x509', '-req', '-in', 'stamp.csr', '-CA', 'ca.pem', '-CAkey', 'ca.key', '-CAcreateserial'],
    ...['-out', 'stamp.pem', '-extfile', 'tsa.cnf', '-extensions', 'stamping'],
  );
  return {
    answer(request) {
      writeFileSync(join(folder, 'request'), request);
      openssl(
        'ts',
        '-reply',
        '-queryfile',
        'request',
        '-out',
        'answer',
        '-config',
        'tsa.cnf',
        '-section',
        'stamp',
      );
      return readFileSync(join(folder, 'answer'));
    },
  };
}
