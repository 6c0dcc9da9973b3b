import { errorRegistry, Refusal } from '../kernel/errors.ts';
import { fillText } from '../kernel/text.ts';
import { listOrganisations } from '../server/identity/organisations.ts';
import { generatePassword } from '../server/identity/passwords.ts';
import type { MakeSample } from '../server/serve.ts';
import { StartError } from '../server/start-error.ts';
import { assessYear } from './assess-year.ts';
import { createSample, endOfSampleAt, sampleIncidents } from './create-sample.ts';
import { sampleSlug } from './organisation.ts';
import {
  bodyAccounts,
  hasSignInFile,
  removeSignInFile,
  sampleAccounts,
  signInFile,
  writeSignInFile,
} from './sign-in-file.ts';

/** Of the sample that the first start makes. */
const firstSeed = '1';

type Installation = Parameters<MakeSample>[0];

/** How to sign in: the accounts, then where the password is to be found. */
function signInLines(password: string): readonly string[] {
  const [first, ...others] = sampleAccounts.map(({ email }) => email);
  return [
    `Sign in as ${first} to look around in the sample organisation, or as`,
    `  ${others.join(', ')}`,
    `To see the side of a certification body, sign in as one of its people:`,
    `  ${bodyAccounts.map(({ email }) => email).join(', ')}`,
    password,
  ];
}

/** @returns whether it was made here; false when somebody else set up an organisation meanwhile */
async function create({ config, database, platform }: Installation, password: string): Promise<boolean> {
  try {
    await createSample(database.application, {
      seed: firstSeed,
      end: endOfSampleAt(Date.now()),
      incidents: sampleIncidents,
      password,
      condition: 'none-yet',
      certificate_signer: platform.certificate_signer,
      mail: platform,
    });
    return true;
  } catch (error) {
    removeSignInFile(config.data_folder);
    if (!(error instanceof Refusal)) throw error;
    if (error.code === 'setup.done-already') return false;
    const sentence = fillText(errorRegistry[error.code].text.en, error.params);
    throw new StartError(`The sample could not be made with TOUCHSTONE_ADMIN_PASSWORD: ${sentence}`);
  }
}

/**
 * Gives an empty database its sample organisation; finishes one that an interrupted start left without its assessments.
 *
 * The password is kept in the data folder before the sample is, so that there never is a sample without one.
 *
 * @returns lines that tell how to sign in
 * @throws StartError when TOUCHSTONE_ADMIN_PASSWORD cannot be used
 */
export const makeSample: MakeSample = async (installation) => {
  const { config, platform } = installation;
  const given = config.admin_password;
  let password = 'with the password it was given.';
  if (hasSignInFile(config.data_folder)) {
    password = `with the password in ${signInFile(config.data_folder)}.`;
  } else if (given !== null) password = 'with the password of TOUCHSTONE_ADMIN_PASSWORD.';
  if ((await listOrganisations(platform.pool)).length === 0) {
    const generated = given === null ? generatePassword() : null;
    if (generated !== null) writeSignInFile(config.data_folder, generated);
    const made = await create(installation, given ?? generated ?? '');
    if (!made) return ['Sign in with your email and password.'];
    if (generated !== null) {
      password = `with the password ${generated} (kept in ${signInFile(config.data_folder)}).`;
    }
  }
  const own = (await listOrganisations(platform.pool)).find(
    ({ slug, sample }) => sample && slug === sampleSlug,
  );
  if (own !== undefined) await assessYear(platform, own.organisation_id);
  return signInLines(password);
};
