import { Alert, Badge, Button, Group, Loader, Stack, Text, Title } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconHistory } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTexts } from '../i18n.ts';
import { useHolds } from '../session.ts';
import { usePageActions } from '../shared/page-actions.ts';
import { ProblemPanel } from '../shared/problem-panel.tsx';
import { Time } from '../shared/time.tsx';
import { commonTexts } from '../texts/common.ts';
import { settingsTexts } from '../texts/settings.ts';
import { SettingHistory } from './setting-history.tsx';
import classes from './settings.module.css';
import { type EditedSetting, useSetting } from './use-setting.ts';

/** Who changed it last, in which version, and whether anybody stands by it. */
function Provenance({
  setting,
  mayChange,
}: {
  setting: EditedSetting<unknown>;
  mayChange: boolean;
}): ReactNode {
  const t = useTexts(settingsTexts);
  const { stored } = setting;
  if (!stored.confirmed) {
    return (
      <Alert color="yellow" title={t('starting-value')} p="sm">
        <Group justify="space-between" gap="sm" align="flex-end">
          <Text fz="sm" flex="1 1 24rem">
            {t('starting-value-why')}
          </Text>
          {mayChange && !setting.changed ? (
            <Button variant="default" onClick={setting.save} loading={setting.saving}>
              {t('confirm')}
            </Button>
          ) : null}
        </Group>
      </Alert>
    );
  }
  return (
    <Text fz="sm" c="dimmed">
      {t('version', { version: stored.version })} · <Time at={stored.changed_at} form="absolute" /> ·{' '}
      {t('changed-by', { name: stored.changed_by?.name ?? t('the-system') })}
    </Text>
  );
}

/** What to do when somebody else was faster. */
function Conflict({ setting }: { setting: EditedSetting<unknown> }): ReactNode {
  const t = useTexts(settingsTexts);
  const { conflict } = setting;
  if (conflict === null) return null;
  const name = conflict.changed_by?.name ?? t('the-system');
  return (
    <Alert color="yellow" title={t('conflict-title')} role="alert" p="sm">
      <Text fz="sm">{t('conflict-why', { version: conflict.version, name })}</Text>
      <Group gap="xs" mt="xs">
        <Button variant="default" size="compact-sm" onClick={() => setting.settle('theirs')}>
          {t('conflict-theirs')}
        </Button>
        <Button variant="default" size="compact-sm" onClick={() => setting.settle('mine')}>
          {t('conflict-mine')}
        </Button>
      </Group>
    </Alert>
  );
}

function SaveBar({ setting }: { setting: EditedSetting<unknown> }): ReactNode {
  const t = useTexts(settingsTexts);
  const common = useTexts(commonTexts);
  usePageActions(
    setting.changed ? [{ id: 'save', text: common('save'), keys: 'mod+enter', run: setting.save }] : [],
  );
  return (
    // What has become of the changes is announced, for which its place has to be there before.
    <div role="status" className={classes.saveBar} hidden={!setting.changed && !setting.saved}>
      <Badge color={setting.changed ? 'yellow' : 'green'}>
        {setting.changed ? t('unsaved') : common('saved')}
      </Badge>
      <Group gap="xs">
        {setting.changed ? (
          <Button variant="default" onClick={setting.discard}>
            {t('discard')}
          </Button>
        ) : null}
        {/* Stays where it is once pressed: a button that goes away takes the focus with it. */}
        <Button
          {...(setting.changed ? {} : { 'data-disabled': true })}
          aria-disabled={!setting.changed}
          onClick={() => {
            if (setting.changed) setting.save();
          }}
          loading={setting.saving}
        >
          {common('save')}
        </Button>
      </Group>
    </div>
  );
}

interface SettingFrameProps<Value> {
  /** Key of the setting in the API. */
  readonly name: string;
  readonly title: string;
  readonly help: string;
  /** Whether due times follow from it. */
  readonly movesClocks?: boolean;
  /** JSON Pointers of refusals that the form itself shows. */
  readonly shows: RegExp;
  readonly children: (setting: EditedSetting<Value>, readOnly: boolean) => ReactNode;
}

/** Around the form of one setting: what it is for, its version, saving, refusals, conflicts. */
export function SettingFrame<Value>(props: SettingFrameProps<Value>): ReactNode {
  const t = useTexts(settingsTexts);
  const { setting, error } = useSetting<Value>(props.name);
  const mayChange = useHolds(['administrator', 'system-manager']);
  const [historyOpen, history] = useDisclosure(false);
  if (setting === null) return error === null ? <Loader size="sm" /> : <ProblemPanel error={error} />;
  return (
    <Stack gap="md">
      <Group justify="space-between" align="flex-start" wrap="nowrap">
        <div>
          <Title order={2}>{props.title}</Title>
          <Text fz="sm" c="dimmed" maw="46rem">
            {props.help} {props.movesClocks === true ? t('clocks-follow') : null}
          </Text>
        </div>
        {/* Never narrower than its word, which would be cut off on a telephone. */}
        <Button
          variant="subtle"
          color="gray"
          flex="none"
          leftSection={<IconHistory size={16} />}
          onClick={history.open}
        >
          {t('history')}
        </Button>
      </Group>
      <Provenance setting={setting as EditedSetting<unknown>} mayChange={mayChange} />
      {mayChange ? null : (
        <Text fz="sm" c="dimmed">
          {t('read-only')}
        </Text>
      )}
      <Conflict setting={setting as EditedSetting<unknown>} />
      {setting.problem === null ? null : <ProblemPanel error={setting.problem} shows={props.shows} />}
      {props.children(setting, !mayChange)}
      <SaveBar setting={setting as EditedSetting<unknown>} />
      <SettingHistory
        name={props.name}
        opened={historyOpen}
        onClose={history.close}
        {...(mayChange ? { onUse: (value: unknown) => setting.set(value as Value) } : {})}
      />
    </Stack>
  );
}
