import { errorRegistry, Refusal } from '../kernel/errors.ts';
import { fillText } from '../kernel/text.ts';
import type { Config } from './config.ts';
import type { Database } from './database/open.ts';
import { listOrganisations } from './identity/organisations.ts';
import { setUpUnattended } from './identity/setup.ts';
import type { Platform } from './platform.ts';
import type { MakeSample } from './serve.ts';
import { StartError } from './start-error.ts';

interface Installation {
  readonly config: Config;
  readonly database: Database;
  readonly platform: Platform;
}

async function setUp({ config, platform }: Installation): Promise<readonly string[] | null> {
  const { organisation, kind, admin_email, admin_password } = config;
  if (organisation === null || admin_email === null || admin_password === null) return null;
  try {
    await setUpUnattended(platform, { organisation, kind, admin_email, admin_password });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const sentence = fillText(errorRegistry[error.code].text.en, error.params);
    throw new StartError(`${organisation} could not be set up: ${sentence}`);
  }
  return [`Sign in as ${admin_email} with the password of TOUCHSTONE_ADMIN_PASSWORD.`];
}

/**
 * Sees to it that there is an organisation to sign in to: the one the environment names, or on an empty database the
 * sample, or else the set-up page.
 *
 * @returns lines that tell a person how to sign in
 */
export async function prepareOrganisations(
  installation: Installation,
  makeSample: MakeSample,
): Promise<readonly string[]> {
  const { config, platform } = installation;
  const done = await setUp(installation);
  if (done !== null) return done;
  const organisations = await listOrganisations(platform.pool);
  const onlySample = organisations.every(({ sample }) => sample);
  if (config.sample && onlySample) return makeSample(installation);
  if (organisations.length === 0) return ['Open it to set up your organisation.'];
  return ['Sign in with your email and password.'];
}
