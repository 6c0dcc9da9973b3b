import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';

const program = '/usr/sbin/dovecot';

/** Whether there is an IMAP server to test against: Debian's `dovecot-imapd`, which `.ci/run` installs. */
export const hasDovecot = existsSync(program);

/** The password of everybody at the server. */
export const mailboxPassword = 'mailbox-password';

/** A real IMAP server with a folder of its own. */
export interface ImapServer {
  readonly port: number;
  /** Port where TLS is spoken from the start. */
  readonly tls_port: number;
  /** The certificate that it shows, as PEM; it is for `localhost`. */
  readonly ca: string;
  /** Puts a message into somebody's inbox, as a mail server delivers it. */
  deliver(user: string, raw: Uint8Array): void;
  /** How many messages are in a folder of somebody's: `''` is the inbox. */
  messages(user: string, folder?: string): number;
  /** Ends every connection, as a server does that is restarted. @param token_mechanism `xoauth2` where left out */
  restart(token_mechanism?: TokenMechanism): Promise<void>;
  stop(): Promise<void>;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, 'close');
  return port;
}

/** Root may not have mailboxes; nobody may. */
const asNobody = userInfo().uid === 0 ? { uid: 65_534, gid: 65_534 } : {};
const { uid, gid } = { ...userInfo(), ...asNobody };

/** Access tokens are asked about; passwords are not. */
const oauthConfiguration = (introspection_url: string): string => `
introspection_url = ${introspection_url}
introspection_mode = post
force_introspection = yes
username_attribute = username
active_attribute = active
active_value = true
`;

/** How access tokens are handed over: as Microsoft and Google have it, or as RFC 7628. */
type TokenMechanism = 'xoauth2' | 'oauthbearer';

function configuration(
  folder: string,
  port: number,
  tls_port: number,
  token_mechanism: TokenMechanism = 'xoauth2',
): string {
  const user = uid === 65_534 ? 'nobody' : userInfo().username;
  const group = execFileSync('id', ['-gn', user], { encoding: 'utf8' }).trim();
  return `
base_dir = ${folder}/run
state_dir = ${folder}/state
log_path = ${folder}/log
default_internal_user = ${user}
default_internal_group = ${group}
default_login_user = ${user}
protocols = imap
listen = 127.0.0.1
ssl = yes
ssl_cert = <${folder}/cert.pem
ssl_key = <${folder}/key.pem
disable_plaintext_auth = no
auth_failure_delay = 0
first_valid_uid = 1
mail_location = maildir:${folder}/mail/%u
mailbox_list_index = no
auth_mechanisms = plain ${token_mechanism}
passdb {
  driver = oauth2
  mechanisms = ${token_mechanism}
  args = ${folder}/oauth2.conf
}
passdb {
  driver = static
  mechanisms = plain
  args = password=${mailboxPassword}
}
userdb {
  driver = static
  args = uid=${uid} gid=${gid} home=${folder}/mail/%u
}
service imap-login {
  chroot =
  inet_listener imap {
    port = ${port}
  }
  inet_listener imaps {
    port = ${tls_port}
    ssl = yes
  }
}
service anvil {
  chroot =
  # Who gives a wrong password is not made to wait.
  unix_listener anvil-auth-penalty {
    mode = 0
  }
}
`;
}

async function answers(port: number): Promise<boolean> {
  const socket = connect(port, '127.0.0.1');
  try {
    await once(socket, 'data');
    return true;
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
}

function makeFolder(port: number, tls_port: number, introspection_url: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'touchstone-imap-'));
  chmodSync(folder, 0o755);
  for (const name of ['run', 'state', 'mail']) mkdirSync(join(folder, name), { mode: 0o755 });
  execFileSync(
    'openssl',
    [
      ...[
        'req',
        '-x509',
        '-newkey',
        'ec',
        '-pkeyopt',
        'ec_paramgen_curve:prime256v1',
        '-nodes',
        '-days',
        '2',
      ],
      ...['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost'],
      ...['-keyout', join(folder, 'key.pem'), '-out', join(folder, 'cert.pem')],
    ],
    { stdio: 'ignore' },
  );
  writeFileSync(join(folder, 'dovecot.conf'), configuration(folder, port, tls_port));
  writeFileSync(join(folder, 'oauth2.conf'), oauthConfiguration(introspection_url));
  for (const name of ['', 'run', 'state', 'mail', 'key.pem', 'cert.pem', 'dovecot.conf', 'oauth2.conf']) {
    chownSync(join(folder, name), uid, gid);
  }
  return folder;
}

/**
 * Starts a real IMAP server as an ordinary user.
 *
 * @param introspection_url where it asks whether an access token is good, and whose it is
 */
export async function startDovecot(introspection_url = 'http://127.0.0.1:9/'): Promise<ImapServer> {
  const [port, tls_port] = [await freePort(), await freePort()];
  const folder = makeFolder(port, tls_port, introspection_url);
  const start = async (): Promise<ChildProcess> => {
    const child = spawn(program, ['-F', '-c', join(folder, 'dovecot.conf')], {
      ...asNobody,
      stdio: 'ignore',
    });
    const ended = once(child, 'exit');
    while (!(await answers(port))) {
      if (child.exitCode === null) continue;
      await ended;
      const log = join(folder, 'log');
      throw new Error(
        `dovecot did not start: ${existsSync(log) ? readFileSync(log, 'utf8') : 'without a word'}`,
      );
    }
    return child;
  };
  const end = async (child: ChildProcess): Promise<void> => {
    const ended = once(child, 'exit');
    child.kill('SIGTERM');
    await ended;
  };
  let running = await start();
  let delivered = 0;
  return {
    port,
    tls_port,
    ca: readFileSync(join(folder, 'cert.pem'), 'utf8'),
    deliver(user, raw) {
      const inbox = join(folder, 'mail', user);
      for (const name of ['', 'cur', 'new', 'tmp']) {
        const path = join(inbox, name);
        mkdirSync(path, { recursive: true });
        chownSync(path, uid, gid);
      }
      delivered += 1;
      const path = join(inbox, 'new', `${1_700_000_000 + delivered}.M${delivered}.test`);
      writeFileSync(path, raw);
      chownSync(path, uid, gid);
    },
    messages(user, name = '') {
      const path = join(folder, 'mail', user, name === '' ? '' : `.${name}`);
      return ['cur', 'new'].flatMap((part) => {
        const at = join(path, part);
        return existsSync(at) ? readdirSync(at) : [];
      }).length;
    },
    async restart(token_mechanism) {
      await end(running);
      writeFileSync(join(folder, 'dovecot.conf'), configuration(folder, port, tls_port, token_mechanism));
      running = await start();
    },
    async stop() {
      await end(running);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
