import { ActionIcon, Button, Group, NativeSelect, Stack, Text, TextInput, Title } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { type RiskLevel, type RiskMethod, riskLevels } from '../../processes/risk/method.ts';
import { useTexts } from '../i18n.ts';
import { useProcessNames } from '../process-names.ts';
import type { PlannedFormProps } from '../settings/planned-form.tsx';
import { withItem } from '../settings/value-at.ts';
import { placeKey } from '../shared/place-key.ts';
import { risksTexts } from '../texts/risks.ts';
import levels from './level.module.css';
import { withDegree, withoutDegree } from './method-degrees.ts';
import classes from './method-form.module.css';

type Scale = 'likelihoods' | 'consequences';

/** The bounds that the method's schema sets to a scale. */
const fewestDegrees = 2;
const mostDegrees = 5;

interface PartProps extends Pick<PlannedFormProps, 'errorAt' | 'readOnly'> {
  readonly method: RiskMethod;
  readonly onChange: (method: RiskMethod) => void;
}

function ScaleList({ scale, method, onChange, errorAt, readOnly }: PartProps & { scale: Scale }): ReactNode {
  const t = useTexts(risksTexts);
  const names = method[scale];
  return (
    <section aria-label={t(scale)}>
      <Title order={3}>{t(scale)}</Title>
      <Text fz="xs" c="dimmed" mb={6}>
        {t('scale-why')}
      </Text>
      <Stack gap={6}>
        {names.map((name, index) => (
          <Group key={placeKey(index, names.length)} gap="xs" wrap="nowrap" align="flex-start">
            <Text className={classes.degree}>{index + 1}</Text>
            <TextInput
              flex="1 1 auto"
              aria-label={t('degree', { scale: t(scale), number: index + 1 })}
              value={name}
              readOnly={readOnly}
              error={errorAt(`/${scale}/${index}`)}
              onChange={(event) =>
                onChange({ ...method, [scale]: withItem(names, index, event.currentTarget.value) })
              }
            />
            {readOnly ? null : (
              <ActionIcon
                aria-label={t('degree-remove', { number: index + 1, scale: t(scale) })}
                disabled={names.length <= fewestDegrees}
                onClick={() => onChange(withoutDegree(method, scale, index))}
              >
                <IconTrash size={16} stroke={1.6} />
              </ActionIcon>
            )}
          </Group>
        ))}
        {errorAt(`/${scale}`) === undefined ? null : (
          <Text fz="xs" c="var(--mantine-color-error)">
            {errorAt(`/${scale}`)}
          </Text>
        )}
        {readOnly || names.length >= mostDegrees ? null : (
          <Group>
            <Button
              size="compact-sm"
              variant="default"
              leftSection={<IconPlus size={14} />}
              onClick={() => onChange(withDegree(method, scale))}
            >
              {t('degree-add')}
            </Button>
          </Group>
        )}
      </Stack>
    </section>
  );
}

/** The names of the levels, as a select takes them. */
function useLevels(): readonly { readonly value: string; readonly label: string }[] {
  const names = useProcessNames('risk');
  return riskLevels.map((level) => ({ value: level, label: names.choice('residual_level', level) }));
}

function Matrix({ method, onChange, errorAt, readOnly }: PartProps): ReactNode {
  const t = useTexts(risksTexts);
  const data = useLevels();
  const { likelihoods, consequences, matrix } = method;
  const setLevel = (row: number, column: number, level: RiskLevel): void =>
    onChange({ ...method, matrix: withItem(matrix, row, withItem(matrix[row] ?? [], column, level)) });
  return (
    <section aria-label={t('matrix')}>
      <Title order={3}>{t('matrix')}</Title>
      <Text fz="xs" c="dimmed" mb={6}>
        {t('matrix-why')}
      </Text>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls can be reached with the keyboard. */}
      <div className={classes.scroller} role="region" aria-label={t('matrix')} tabIndex={0}>
        <table className={classes.matrix}>
          <thead>
            <tr>
              <th scope="col" className={classes.axis}>
                {t('likelihood')} ↓ {t('consequence')} →
              </th>
              {consequences.map((name, column) => (
                <th key={placeKey(column, consequences.length)} scope="col">
                  <span className={classes.axis}>{column + 1}</span> {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {/* As the heat map shows it: the most likely at the top. */}
            {likelihoods
              .map((name, row) => (
                <tr key={placeKey(row, likelihoods.length)}>
                  <th scope="row">
                    <span className={classes.axis}>{row + 1}</span> {name}
                  </th>
                  {consequences.map((consequence, column) => (
                    <td key={placeKey(column, consequences.length)}>
                      <NativeSelect
                        aria-label={t('matrix-cell', { likelihood: name, consequence })}
                        classNames={{ input: `${levels.level} ${classes.level}` }}
                        data-level={matrix[row]?.[column]}
                        value={matrix[row]?.[column] ?? ''}
                        disabled={readOnly}
                        error={errorAt(`/matrix/${row}/${column}`)}
                        data={[...data]}
                        onChange={(event) => setLevel(row, column, event.currentTarget.value as RiskLevel)}
                      />
                    </td>
                  ))}
                </tr>
              ))
              .toReversed()}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function Acceptance({ method, onChange, errorAt, readOnly }: PartProps): ReactNode {
  const t = useTexts(risksTexts);
  const names = useProcessNames('risk');
  const data = [{ value: '', label: t('accepts-none') }, ...useLevels()];
  const limits = [
    { name: 'owner_accepts', label: names.choice('accepted_as', 'owner') },
    { name: 'top_management_accepts', label: names.choice('accepted_as', 'top-management') },
  ] as const;
  return (
    <section aria-label={t('acceptance')}>
      <Title order={3} mb={6}>
        {t('acceptance')}
      </Title>
      <Group gap="md" align="flex-start">
        {limits.map(({ name, label }) => (
          <NativeSelect
            key={name}
            label={label}
            w="14rem"
            value={method[name] ?? ''}
            disabled={readOnly}
            error={errorAt(`/${name}`)}
            data={data.map((one) =>
              one.value === '' ? one : { ...one, label: t('up-to', { level: one.label }) },
            )}
            onChange={(event) =>
              onChange({
                ...method,
                [name]: event.currentTarget.value === '' ? null : (event.currentTarget.value as RiskLevel),
              })
            }
          />
        ))}
      </Group>
    </section>
  );
}

/** The method by which risks are judged: two scales, the level of each pair of their degrees, who may accept what. */
export function MethodForm({ value, onChange, errorAt, readOnly }: PlannedFormProps): ReactNode {
  const t = useTexts(risksTexts);
  const part = { method: value as RiskMethod, onChange, errorAt, readOnly };
  return (
    <Stack gap="lg">
      <div>
        <div className={classes.scales}>
          <ScaleList {...part} scale="likelihoods" />
          <ScaleList {...part} scale="consequences" />
        </div>
        {readOnly ? null : (
          <Text fz="xs" c="dimmed" mt="xs" maw="46rem">
            {t('degrees-used')}
          </Text>
        )}
      </div>
      <Matrix {...part} />
      <Acceptance {...part} />
    </Stack>
  );
}
