import { Type } from 'typebox';
import { journalFindings, journalNotices } from '../../kernel/journal-verification.ts';

const instant = Type.String({ format: 'date-time' });
const uuid = Type.String({ format: 'uuid' });
const count = Type.Integer({ minimum: 0 });
const orNull = <T extends ReturnType<typeof Type.Object> | typeof instant | typeof count>(schema: T) =>
  Type.Union([schema, Type.Null()]);
const hashes = Type.Array(Type.String(), { description: 'Hashes, base64, the lowest first (RFC 6962).' });

/** A signed state of the journal. */
export const checkpointSchema = Type.Object(
  {
    size: count,
    root: Type.String({ description: 'Base64.' }),
    note: Type.String({ description: 'Signed note (C2SP) with the checkpoint.' }),
    made_at: instant,
    time_stamped_at: orNull(instant),
  },
  { title: 'Checkpoint' },
);

const place = Type.Object(
  {
    entry: Type.Optional(uuid),
    process: Type.Optional(Type.String()),
    record: Type.Optional(Type.String()),
    position: Type.Optional(count),
    from: Type.Optional(count),
    to: Type.Optional(count),
    size: Type.Optional(count),
    number: Type.Optional(count),
    at: Type.Optional(Type.String()),
  },
  { title: 'Where something was found' },
);

const verificationSchema = Type.Object(
  {
    verified_at: instant,
    whole: Type.Boolean(),
    complete: Type.Boolean({ description: 'Every entry was looked at, not the newest only.' }),
    size: count,
    verified: count,
    erased: count,
    pending: count,
    checkpoints: count,
    findings: Type.Array(
      Type.Object({
        kind: Type.Enum(Object.keys(journalFindings) as (keyof typeof journalFindings)[]),
        params: place,
      }),
    ),
    finding_count: count,
    notices: Type.Array(
      Type.Object({
        kind: Type.Enum(Object.keys(journalNotices) as (keyof typeof journalNotices)[]),
        params: place,
      }),
    ),
  },
  { title: 'Verification of the journal' },
);

/** How sealing stands. */
export const journalStateSchema = Type.Object(
  {
    origin: Type.String(),
    checkpoint: orNull(checkpointSchema),
    keys: Type.Array(
      Type.Object({
        number: count,
        verifier_key: Type.String({
          description: 'Name, fingerprint and public key, as signed notes have them.',
        }),
        reason: Type.Enum(['first', 'rotated', 'lost']),
        from_size: count,
        made_at: instant,
      }),
    ),
    verification: orNull(verificationSchema),
    complete_verification: orNull(verificationSchema),
  },
  { title: 'State of the sealed journal' },
);

/** Where an entry is sealed. */
export const sealSchema = Type.Object(
  {
    entry_id: uuid,
    position: Type.Union([count, Type.Null()], { description: 'Null: not sealed yet.' }),
    erased: orNull(Type.Object({ at: instant, reason: Type.String() })),
  },
  { title: 'Seal of an entry' },
);

/** What shows that an entry is in the journal. */
export const entryProofSchema = Type.Object(
  {
    entry: Type.Object(
      {
        v: Type.Literal(1),
        organisation_id: uuid,
        id: uuid,
        record_id: orNull(uuid),
        process: Type.String(),
        activity: Type.String(),
        from_state: orNull(Type.String()),
        to_state: orNull(Type.String()),
        occurred_at: Type.String(),
        recorded_at: Type.String(),
        actor_id: orNull(uuid),
        origin: Type.String(),
        source_hash: orNull(Type.String()),
        import_run_id: orNull(uuid),
        content_hash: Type.String(),
      },
      { description: 'The entry as it is sealed: its canonical JSON (RFC 8785) is the data of the leaf.' },
    ),
    salt: Type.Union([Type.String(), Type.Null()], { description: 'Null: the content was erased by law.' }),
    position: count,
    leaf_hash: Type.String(),
    proof: hashes,
    checkpoint: checkpointSchema,
  },
  { title: 'Proof of an entry' },
);

/** What shows that one tree is the beginning of another. */
export const consistencySchema = Type.Object(
  { from: count, to: count, proof: hashes },
  { title: 'Proof of consistency' },
);
