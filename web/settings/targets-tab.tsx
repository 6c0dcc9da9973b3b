import { ActionIcon, Button, Group, NativeSelect, Paper, Stack, Text } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import type { IncidentTarget, IncidentTargets } from '../../processes/incident/settings.ts';
import type { OrganisationCalendars } from '../../processes/organisation-settings.ts';
import { useTexts } from '../i18n.ts';
import { useProcessNames } from '../process-names.ts';
import { DurationInput } from '../shared/duration-input.tsx';
import { placeKey } from '../shared/place-key.ts';
import { ReferenceName } from '../shared/reference-name.tsx';
import { ReferenceSelect } from '../shared/reference-select.tsx';
import { settingsQuery } from '../shared/settings-query.ts';
import { commonTexts } from '../texts/common.ts';
import { settingFieldTexts } from '../texts/setting-fields.ts';
import { settingsTexts } from '../texts/settings.ts';
import { SettingFrame } from './setting-frame.tsx';
import classes from './settings.module.css';
import type { EditedSetting } from './use-setting.ts';
import { withItem, withoutItem } from './value-at.ts';

interface LineProps {
  readonly target: IncidentTarget;
  readonly readOnly: boolean;
  readonly errorAt: (field: string) => string | undefined;
  readonly onChange: (target: IncidentTarget) => void;
  readonly onRemove: () => void;
}

function TargetLine({ target, readOnly, errorAt, onChange, onRemove }: LineProps): ReactNode {
  const t = useTexts(settingFieldTexts);
  const common = useTexts(commonTexts);
  const names = useProcessNames('incident');
  const { data } = useQuery(settingsQuery);
  const calendars = data?.['calendars']?.value as OrganisationCalendars | undefined;
  const minutes = (name: 'response_minutes' | 'resolution_minutes') => ({
    value: target[name],
    readOnly,
    error: errorAt(name),
    onChange: (next: number | null) => onChange({ ...target, [name]: next as number }),
  });
  return (
    <tr>
      <td>
        <NativeSelect
          aria-label={names.field('priority')}
          w="10rem"
          data={[...names.choices('priority')]}
          value={String(target.priority)}
          disabled={readOnly}
          error={errorAt('priority')}
          onChange={(event) => onChange({ ...target, priority: Number(event.currentTarget.value) })}
        />
      </td>
      <td>
        <DurationInput aria-label={names.clock('response')} {...minutes('response_minutes')} />
      </td>
      <td>
        <DurationInput aria-label={names.clock('resolution')} {...minutes('resolution_minutes')} />
      </td>
      <td>
        <NativeSelect
          aria-label={t('calendar')}
          w="13rem"
          data={[
            { value: '', label: t('targets-default-calendar') },
            ...(calendars?.calendars ?? []).map(({ id, name }) => ({ value: id, label: name })),
          ]}
          value={target.calendar ?? ''}
          disabled={readOnly}
          error={errorAt('calendar')}
          onChange={(event) => onChange({ ...target, calendar: event.currentTarget.value || null })}
        />
      </td>
      {readOnly ? null : (
        <td>
          <ActionIcon aria-label={common('remove')} onClick={onRemove}>
            <IconTrash size={16} stroke={1.6} />
          </ActionIcon>
        </td>
      )}
    </tr>
  );
}

interface GroupProps {
  readonly service: string | null;
  readonly setting: EditedSetting<IncidentTargets>;
  readonly readOnly: boolean;
}

/** The lines of one service, or those for all services. */
function ServiceTargets({ service, setting, readOnly }: GroupProps): ReactNode {
  const t = useTexts(settingFieldTexts);
  const names = useProcessNames('incident');
  const { targets } = setting.value;
  const lines = targets.flatMap((target, index) => (target.service === service ? [{ target, index }] : []));
  const change = (next: readonly IncidentTarget[]): void => setting.set({ targets: [...next] });
  const taken = lines.map(({ target }) => target.priority);
  const free = [1, 2, 3, 4].find((priority) => !taken.includes(priority)) ?? 4;
  return (
    <Paper p="sm">
      <Text fw={600} fz="sm">
        {service === null ? t('targets-all-services') : <ReferenceName kind="services" id={service} />}
      </Text>
      <div className={classes.scroller}>
        <table className={classes.grid}>
          <thead>
            <tr>
              <th scope="col">{names.field('priority')}</th>
              <th scope="col">{names.clock('response')}</th>
              <th scope="col">{names.clock('resolution')}</th>
              <th scope="col">{t('calendar')}</th>
            </tr>
          </thead>
          <tbody>
            {lines.map(({ target, index }) => (
              <TargetLine
                key={placeKey(index, targets.length)}
                target={target}
                readOnly={readOnly}
                errorAt={(field) => setting.errorAt(`/targets/${index}/${field}`)}
                onChange={(next) => change(withItem(targets, index, next))}
                onRemove={() => change(withoutItem(targets, index))}
              />
            ))}
          </tbody>
        </table>
      </div>
      {readOnly || lines.length >= 4 ? null : (
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<IconPlus size={14} />}
          onClick={() =>
            change([
              ...targets,
              { service, priority: free, response_minutes: 60, resolution_minutes: 480, calendar: null },
            ])
          }
        >
          {t('targets-add-line')}
        </Button>
      )}
    </Paper>
  );
}

function TargetsForm({ setting, readOnly }: Omit<GroupProps, 'service'>): ReactNode {
  const t = useTexts(settingFieldTexts);
  const [adding, setAdding] = useState(false);
  const { targets } = setting.value;
  const services = [...new Set([null, ...targets.map(({ service }) => service)])];
  const general = targets.filter(({ service }) => service === null);
  return (
    <Stack gap="sm">
      <Text fz="sm" c="dimmed">
        {t('duration-help')}
      </Text>
      {targets.length > 0 ? null : <Text fz="sm">{t('targets-none')}</Text>}
      {services.map((service) => (
        <ServiceTargets key={service ?? 'all'} service={service} setting={setting} readOnly={readOnly} />
      ))}
      {readOnly ? null : (
        <Group>
          {adding ? (
            <ReferenceSelect
              kind="services"
              aria-label={t('targets-add')}
              placeholder={t('targets-add')}
              value={null}
              autoFocus
              onChange={(chosen) => {
                setAdding(false);
                if (chosen === null || services.includes(chosen.id)) return;
                // A service starts with what counts for all, so that only the differences have to be written.
                const copies = general.map((target) => ({ ...target, service: chosen.id }));
                setting.set({ targets: [...targets, ...copies] });
              }}
            />
          ) : (
            <Button variant="default" leftSection={<IconPlus size={16} />} onClick={() => setAdding(true)}>
              {t('targets-add')}
            </Button>
          )}
        </Group>
      )}
    </Stack>
  );
}

/** How soon somebody responds and how soon an incident is resolved, per priority and service. */
export function TargetsTab(): ReactNode {
  const t = useTexts(settingsTexts);
  const fields = useTexts(settingFieldTexts);
  return (
    <SettingFrame<IncidentTargets>
      name="incident.targets"
      title={t('tab-targets')}
      help={fields('targets-help')}
      movesClocks
      shows={/^\/targets\/\d+\/\w+$/}
    >
      {(setting, readOnly) => <TargetsForm setting={setting} readOnly={readOnly} />}
    </SettingFrame>
  );
}
